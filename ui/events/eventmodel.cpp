// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventmodel.h"

#include "theme/argumentline.h"

#include <algorithm>
#include <array>

namespace Sockeye {
namespace {

using namespace std::chrono_literals;

constexpr auto SearchSlice = 4ms;
constexpr qsizetype ToolTipLimit = 1500;

} // namespace

EventModel::EventModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::make_unique<EventPresenter>(nullptr))
{
    connect(&m_slices, &QTimer::timeout, this, &EventModel::searchOn);
}

EventModel::~EventModel() = default;

void EventModel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    const QString filter = m_search.text();
    beginResetModel();
    m_log = std::move(log);
    m_words = std::make_unique<EventPresenter>(m_log);
    m_fold = {};
    m_search = {};
    m_search.start(filter, 0);
    m_cursor = {};
    m_first = m_rows = 0;
    endResetModel();
    extend();
    Q_EMIT countsChanged();
}

void EventModel::extend()
{
    const auto take = [this](qsizetype record, const SocketIO::TraceView &view) { m_fold.take(record, view); };
    if (!m_log || !m_cursor.advance(*m_log, take))
        return;
    if (m_search.isActive())
        searchOn();
    else
        addRows();
    tellChanges();
    Q_EMIT countsChanged();
}

void EventModel::addRows()
{
    const qsizetype count = m_search.isActive() ? static_cast<qsizetype>(m_search.found().size()) : total();
    if (count == m_rows)
        return;
    beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(count) - 1);
    m_rows = count;
    endInsertRows();
}

void EventModel::searchOn()
{
    m_search.step(m_fold.rows(), *m_log, SearchSlice);
    addRows();
    if (m_search.isFinished(allRows()))
        m_slices.stop();
    else if (!m_slices.isActive())
        m_slices.start(0ms);
    Q_EMIT countsChanged();
}

void EventModel::tellChanges()
{
    const EventFold::Range changed = m_fold.takeChanged();
    if (changed.first > changed.last || m_rows == 0)
        return;
    const int first = placeOf(changed.first);
    const int last = std::min(placeOf(changed.last + 1), static_cast<int>(m_rows)) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, Ack), index(last, Ack));
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

qsizetype EventModel::shownRow(int row) const
{
    return m_search.isActive() ? m_search.found()[static_cast<std::size_t>(row)] : m_first + row;
}

const EventRow &EventModel::row(int row) const
{
    return m_fold.rows()[static_cast<std::size_t>(shownRow(row))];
}

/// The first shown row that is not before a row of the fold.
int EventModel::placeOf(qsizetype row) const
{
    if (!m_search.isActive())
        return static_cast<int>(std::clamp<qsizetype>(row - m_first, 0, m_rows));
    const auto &found = m_search.found();
    return static_cast<int>(std::lower_bound(found.begin(), found.begin() + m_rows, row) - found.begin());
}

int EventModel::rowOfRecord(qsizetype record) const
{
    const auto &rows = m_fold.rows();
    const auto at = std::lower_bound(rows.begin(), rows.end(), record,
                                     [](const EventRow &row, qsizetype wanted) { return row.record < wanted; });
    if (at == rows.end() || at->record != record || at - rows.begin() < m_first)
        return -1;
    const int place = placeOf(at - rows.begin());
    return place < m_rows && row(place).record == record ? place : -1;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EventRow &at = row(index.row());
    if (role == Qt::ToolTipRole && (index.column() == Arguments || !at.isEvent()))
        return at.isEvent() ? ArgumentLine::ofRecord(*m_log, at.record, ToolTipLimit) : m_words->line(at).arguments;
    const bool in = at.direction == SocketIO::Direction::In;
    if (role == Qt::AccessibleTextRole && index.column() == Direction)
        return !at.isEvent() ? QString() : in ? tr("received") : tr("sent");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const EventLine &line = m_words->line(at);
    switch (index.column()) {
    case Time:
        return line.time;
    case Direction:
        return !at.isEvent() ? QString() : in ? QStringLiteral("↓") : QStringLiteral("↑");
    case Namespace:
        return line.nsp;
    case Event:
        return line.event;
    case Arguments:
        return line.arguments;
    case Ack:
        return m_words->state(at).text;
    default:
        return line.size;
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Size)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const std::array titles{tr("Time"),      QString(), tr("Namespace"), tr("Event"),
                            tr("Arguments"), tr("Ack"), tr("Size")};
    return titles[static_cast<std::size_t>(section)];
}

void EventModel::setFilter(const QString &text)
{
    if (text != m_search.text())
        restart(text, m_first);
}

bool EventModel::isSearching() const
{
    return m_search.isActive() && !m_search.isFinished(allRows());
}

void EventModel::hideAll()
{
    restart(m_search.text(), allRows());
}

void EventModel::showHidden()
{
    restart(m_search.text(), 0);
}

void EventModel::restart(QString filter, qsizetype first)
{
    beginResetModel();
    if (first != m_first)
        m_search = {};
    m_first = first;
    m_search.start(filter, first);
    m_rows = m_search.isActive() ? 0 : total();
    endResetModel();
    if (m_search.isActive() && m_log)
        searchOn();
    else
        m_slices.stop();
    Q_EMIT countsChanged();
}

} // namespace Sockeye
