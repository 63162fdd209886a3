// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows are shown, and where: taking in what is new, filtering in slices, sorting. See ackmodel.h.
#include "acks/ackmodel.h"

#include <algorithm>
#include <QDeadlineTimer>
#include <QTimerEvent>

namespace Sockeye {
namespace {

constexpr std::chrono::milliseconds Slice{4};
constexpr int RowsPerLookAtTheClock = 256;
/// Moving rows may take one part in so many of the time.
constexpr qint64 ShareOfPlacing = 20;

AckSorting sortingOf(int column)
{
    switch (column) {
    case AckModel::Direction:
        return AckSorting::Direction;
    case AckModel::Namespace:
        return AckSorting::Namespace;
    case AckModel::Event:
        return AckSorting::Event;
    case AckModel::Id:
        return AckSorting::Id;
    case AckModel::State:
        return AckSorting::State;
    case AckModel::Latency:
        return AckSorting::Latency;
    case AckModel::Tries:
        return AckSorting::Tries;
    default:
        return AckSorting::Began;
    }
}

} // namespace

void AckModel::extend()
{
    if (!m_log)
        return;
    const auto take = [this](qsizetype record, const SocketIO::TraceView &view) { m_fold.take(record, view); };
    if (!m_cursor.advance(*m_log, take) && m_changed.empty() && !isFiltering())
        return;
    for (const qint32 number : m_fold.takeChanged()) {
        m_words->forget(m_fold.rows()[static_cast<std::size_t>(number)]);
        m_changed.push_back(number);
    }
    if (m_sincePlaced.isValid() && m_sincePlaced.elapsed() < m_placingTook * ShareOfPlacing)
        return;
    m_sincePlaced.start();
    const Rows changed = takeChanged();
    place(changed, m_timer.isActive() ? Rows() : lookOn());
    tell(changed);
    // Moving rows among a million takes a while: not at each tick then.
    m_placingTook = m_order.isNatural() ? 0 : m_sincePlaced.restart();
    if (isFiltering())
        m_timer.start(0, this);
}

void AckModel::setFilter(const AckFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    m_isShown.assign(m_isShown.size(), false);
    m_seen = 0;
    m_changed.clear();
    endResetModel();
    lookSlice();
}

void AckModel::sort(int column, Qt::SortOrder order)
{
    m_order = column < 0 ? AckOrder() : AckOrder(sortingOf(column), order == Qt::DescendingOrder);
    m_order.learnNames(m_fold.names());
    Rows target = m_rows;
    m_order.sort(target, m_fold);
    arrange(std::move(target));
}

bool AckModel::wants(qint32 number) const
{
    return m_filter.wants(m_fold.rows()[static_cast<std::size_t>(number)], m_fold.names(), *m_log);
}

void AckModel::lookSlice()
{
    if (!m_log)
        return;
    Rows fresh = lookOn();
    if (!fresh.empty())
        place({}, std::move(fresh));
    if (isFiltering()) {
        m_timer.start(0, this);
    } else if (m_timer.isActive()) {
        m_timer.stop();
        Q_EMIT filtered();
    }
}

/// The wanted ones of the rows not looked at yet, as far as a slice of time reaches.
AckModel::Rows AckModel::lookOn()
{
    const QDeadlineTimer deadline(Slice, Qt::PreciseTimer);
    const std::size_t end = m_fold.rows().size();
    m_isShown.resize(end);
    Rows found;
    do {
        for (int i = 0; i < RowsPerLookAtTheClock && m_seen < end; ++i, ++m_seen) {
            if (wants(static_cast<qint32>(m_seen)))
                found.push_back(static_cast<qint32>(m_seen));
        }
    } while (m_seen < end && !deadline.hasExpired());
    return found;
}

/// The rows that changed, each once. Those not looked at yet are taken as they are then.
AckModel::Rows AckModel::takeChanged()
{
    Rows changed = std::exchange(m_changed, {});
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    changed.erase(std::lower_bound(changed.begin(), changed.end(), static_cast<qint32>(m_seen)), changed.end());
    return changed;
}

void AckModel::place(const Rows &changed, Rows &&fresh)
{
    if (m_order.learnNames(m_fold.names())) {
        Rows again = m_rows;
        m_order.sort(again, m_fold);
        arrange(std::move(again));
    }
    std::vector<bool> leaves;
    Rows arrived = std::move(fresh);
    for (const qint32 number : changed) {
        const bool isShown = m_isShown[static_cast<std::size_t>(number)];
        const bool isWanted = wants(number);
        if (isShown == isWanted && (m_order.isNatural() || !isShown))
            continue;
        if (isShown) {
            leaves.resize(m_fold.rows().size());
            leaves[static_cast<std::size_t>(number)] = true;
        }
        if (isWanted)
            arrived.push_back(number);
    }
    if (arrived.empty() && leaves.empty())
        return;
    m_order.sort(arrived, m_fold);
    if (leaves.empty() && (m_rows.empty() || m_order.isBefore(m_rows.back(), arrived.front(), m_fold)))
        append(arrived);
    else
        arrange(merged(arrived, leaves));
}

AckModel::Rows AckModel::merged(const Rows &arrived, const std::vector<bool> &leaves) const
{
    Rows stay;
    stay.reserve(m_rows.size());
    for (const qint32 number : m_rows) {
        if (leaves.empty() || !leaves[static_cast<std::size_t>(number)])
            stay.push_back(number);
    }
    Rows target;
    target.reserve(stay.size() + arrived.size());
    auto from = stay.cbegin();
    for (const qint32 number : arrived) {
        const auto to = std::lower_bound(from, stay.cend(), number, [this](qint32 left, qint32 right) {
            return m_order.isBefore(left, right, m_fold);
        });
        target.insert(target.end(), from, to);
        target.push_back(number);
        from = to;
    }
    target.insert(target.end(), from, stay.cend());
    return target;
}

void AckModel::append(const Rows &fresh)
{
    const int count = rowCount();
    beginInsertRows({}, count, count + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    for (const qint32 number : fresh)
        m_isShown[static_cast<std::size_t>(number)] = true;
    endInsertRows();
}

void AckModel::tell(const Rows &changed)
{
    if (changed.empty() || m_rows.empty())
        return;
    // In other orders the changed ones may stand anywhere.
    const bool isOrdered = m_order.isNatural();
    const auto first = isOrdered ? std::lower_bound(m_rows.begin(), m_rows.end(), changed.front()) : m_rows.begin();
    const auto end = isOrdered ? std::upper_bound(m_rows.begin(), m_rows.end(), changed.back()) : m_rows.end();
    if (first < end)
        Q_EMIT dataChanged(index(static_cast<int>(first - m_rows.begin()), 0),
                           index(static_cast<int>(end - m_rows.begin()) - 1, ColumnCount - 1));
}

int AckModel::rowOf(std::size_t number) const
{
    if (number >= m_isShown.size() || !m_isShown[number])
        return -1;
    const auto wanted = static_cast<qint32>(number);
    const auto at = m_order.isNatural() ? std::lower_bound(m_rows.begin(), m_rows.end(), wanted)
                                        : std::find(m_rows.begin(), m_rows.end(), wanted);
    return static_cast<int>(at - m_rows.begin());
}

void AckModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        lookSlice();
    else
        QAbstractTableModel::timerEvent(event);
}

} // namespace Sockeye
