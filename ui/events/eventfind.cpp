// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventfind.h"

#include "events/eventmodel.h"

#include <algorithm>
#include <QDeadlineTimer>

namespace Sockeye {
namespace {

using namespace std::chrono_literals;

constexpr auto Slice = 4ms;
constexpr int RecordsBetweenLooksAtTheClock = 32;
constexpr int RowsPutInAtOnce = 1000;

} // namespace

EventFind::EventFind(const EventModel *events, QObject *parent)
    : QObject(parent)
    , m_events(events)
{
    connect(&m_slices, &QTimer::timeout, this, &EventFind::lookOn);
    // Other rows are shown: what was found among those before says nothing about them.
    connect(events, &QAbstractItemModel::modelReset, this, &EventFind::restart);
    connect(events, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { takeOut(first, last); });
    connect(events, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { putIn(first, last); });
}

void EventFind::start(const EventFindQuery &query, Scope scope)
{
    m_query = query;
    m_scope = scope;
    m_log = m_events->log();
    m_current = -1;
    m_found.clear();
    m_looked = 0;
    m_isCancelled = false;
    m_waitsBehind.reset();
    lookOn();
}

void EventFind::stop()
{
    start({}, m_scope);
}

void EventFind::cancel()
{
    m_slices.stop();
    m_isCancelled = !isFinished();
    m_waitsBehind.reset();
    Q_EMIT progressed();
}

void EventFind::restart()
{
    if (m_query.isEmpty() || (m_scope == Scope::WholeLog && m_log == m_events->log()))
        return;
    const qsizetype current = m_current;
    start(EventFindQuery(m_query), m_scope);
    m_current = current;
}

void EventFind::takeOut(int first, int last)
{
    if (m_scope == Scope::WholeLog || first >= m_looked)
        return;
    const qsizetype end = std::min<qsizetype>(last + 1, m_looked);
    const auto from = std::lower_bound(m_found.begin(), m_found.end(), recordAt(first));
    m_found.erase(from, std::upper_bound(from, m_found.end(), recordAt(end - 1)));
    m_looked -= end - first;
}

void EventFind::putIn(int first, int last)
{
    if (m_query.isEmpty() || m_scope == Scope::WholeLog)
        return;
    if (first >= m_looked) {
        if (!m_isCancelled && !m_slices.isActive())
            m_slices.start(0ms);
        return;
    }
    if (last - first > RowsPutInAtOnce) {
        restart();
        return;
    }
    m_looked += last - first + 1;
    for (int row = first; row <= last; ++row) {
        if (const qsizetype record = recordAt(row); isWanted(record))
            m_found.insert(std::lower_bound(m_found.begin(), m_found.end(), record), record);
    }
}

void EventFind::extend()
{
    if (!m_isCancelled && !isFinished())
        lookOn();
}

bool EventFind::isFinished() const
{
    return m_query.isEmpty() || !m_query.isValid() || m_looked >= total();
}

int EventFind::percent() const
{
    return isFinished() ? 100 : static_cast<int>(m_looked * 100 / total());
}

bool EventFind::isFound(qsizetype record) const
{
    return std::binary_search(m_found.begin(), m_found.end(), record);
}

qsizetype EventFind::currentNumber() const
{
    const auto at = std::lower_bound(m_found.begin(), m_found.end(), m_current);
    return at != m_found.end() && *at == m_current ? at - m_found.begin() : -1;
}

qsizetype EventFind::total() const
{
    if (!m_events->log())
        return 0;
    return m_scope == Scope::WholeLog ? m_events->log()->size() : m_events->rowCount();
}

qsizetype EventFind::recordAt(qsizetype place) const
{
    return m_scope == Scope::WholeLog ? place : m_events->row(static_cast<int>(place)).record;
}

bool EventFind::isWanted(qsizetype record) const
{
    bool isWanted = false;
    const SocketIO::TraceLog &log = *m_events->log();
    log.visit(record, record + 1, [&](qsizetype, const SocketIO::TraceView &view) {
        // Frames and HTTP bodies carry the same bytes again; the frames have a search of their own.
        const bool isOurs = m_scope == Scope::RowsShown || view.layer == SocketIO::Layer::Socket || isEventRow(view);
        isWanted = isOurs && m_query.isIn(record, view, log);
        return false;
    });
    return isWanted;
}

void EventFind::lookOn()
{
    const QDeadlineTimer deadline(Slice, Qt::PreciseTimer);
    while (!isFinished()) {
        for (int i = 0; i < RecordsBetweenLooksAtTheClock && !isFinished(); ++i) {
            if (const qsizetype record = recordAt(m_looked++); isWanted(record))
                m_found.push_back(record);
        }
        if (deadline.hasExpired())
            break;
    }
    if (isFinished())
        m_slices.stop();
    else if (!m_slices.isActive())
        m_slices.start(0ms);
    if (m_waitsBehind)
        goForward(*m_waitsBehind);
    Q_EMIT progressed();
}

void EventFind::goForward(qsizetype from)
{
    m_waitsBehind.reset();
    const auto next = std::upper_bound(m_found.begin(), m_found.end(), from);
    if (next != m_found.end())
        go(next - m_found.begin(), Step::Plain);
    else if (!isFinished() && !m_isCancelled)
        m_waitsBehind = from;
    else
        go(0, Step::FromTheTop);
}

void EventFind::goBack(qsizetype from)
{
    m_waitsBehind.reset();
    const auto at = std::lower_bound(m_found.begin(), m_found.end(), from);
    if (at != m_found.begin())
        go(at - m_found.begin() - 1, Step::Plain);
    else
        go(count() - 1, Step::FromTheEnd);
}

void EventFind::go(qsizetype number, Step step)
{
    if (m_found.empty()) {
        m_current = -1;
        Q_EMIT went(-1, Step::Nowhere);
        return;
    }
    m_current = m_found[static_cast<std::size_t>(number)];
    Q_EMIT went(m_current, step);
}

} // namespace Sockeye
