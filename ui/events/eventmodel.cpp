// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventmodel.h"

#include <algorithm>
#include <array>

namespace Sockeye {
namespace {

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
    const EventFilter filter = m_search.filter();
    beginResetModel();
    m_log = std::move(log);
    m_words = std::make_unique<EventPresenter>(m_log);
    m_fold = {};
    m_search = {};
    m_search.start(filter, 0);
    m_cursor = {};
    m_choice.showAll();
    m_marks = {};
    m_sieved.clear();
    m_first = m_rows = m_taken = 0;
    endResetModel();
    Q_EMIT logChanged();
    extend();
    Q_EMIT countsChanged();
    Q_EMIT marksChanged();
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
    tellFolded();
    Q_EMIT countsChanged();
}

void EventModel::addRows()
{
    sieve();
    const qsizetype count = isSieved() ? static_cast<qsizetype>(m_sieved.size()) : candidates();
    if (count == m_rows)
        return;
    beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(count) - 1);
    m_rows = count;
    endInsertRows();
}

void EventModel::tellChanges()
{
    const EventFold::Range changed = m_fold.takeChanged();
    if (m_search.filter().dependsOnState())
        refilter(changed.rows);
    if (changed.first > changed.last || m_rows == 0)
        return;
    const int first = placeOf(changed.first);
    const int last = std::min(placeOf(changed.last + 1), static_cast<int>(m_rows)) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, Ack), index(last, Ack));
}

/// The first row of a life says how many rows are folded away.
void EventModel::tellFolded()
{
    const qsizetype last = lives() - 1;
    if (last < 0 || !isFolded(last))
        return;
    const int row = rowOfRecord(firstRecordOf(last));
    if (row >= 0)
        Q_EMIT dataChanged(index(row, Arguments), index(row, Arguments));
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
    return isSieved() ? m_sieved[static_cast<std::size_t>(row)] : candidate(row);
}

const EventRow &EventModel::row(int row) const
{
    return m_fold.rows()[static_cast<std::size_t>(shownRow(row))];
}

/// The first shown row that is not before a row of the fold.
int EventModel::placeOf(qsizetype row) const
{
    if (!isSieved() && !m_search.isActive())
        return static_cast<int>(std::clamp<qsizetype>(row - m_first, 0, m_rows));
    const auto &shown = isSieved() ? m_sieved : m_search.found();
    return static_cast<int>(std::lower_bound(shown.begin(), shown.begin() + m_rows, row) - shown.begin());
}

qsizetype EventModel::rowOfFold(qsizetype record) const
{
    const auto &rows = m_fold.rows();
    const auto at = std::lower_bound(rows.begin(), rows.end(), record,
                                     [](const EventRow &row, qsizetype wanted) { return row.record < wanted; });
    return at == rows.end() || at->record != record ? -1 : at - rows.begin();
}

int EventModel::rowOfRecord(qsizetype record) const
{
    const qsizetype at = rowOfFold(record);
    if (at < m_first)
        return -1;
    const int place = placeOf(at);
    return place < m_rows && row(place).record == record ? place : -1;
}

QString EventModel::toolTip(const EventRow &row) const
{
    const QString &line = m_words->line(row).arguments;
    const QString text =
        line.size() <= ToolTipLimit ? line : tr("%1…\n\nSpace opens the whole value.").arg(line.first(ToolTipLimit));
    const QString comment = m_marks.at(row.record).comment;
    return comment.isEmpty() ? text : tr("Comment: %1").arg(comment) + QLatin1String("\n\n") + text;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EventRow &at = row(index.row());
    if (role == Qt::ToolTipRole && index.column() != Time && (index.column() == Arguments || !at.isEvent()))
        return toolTip(at);
    const bool in = at.direction == SocketIO::Direction::In;
    if (role == Qt::AccessibleTextRole && index.column() == Direction)
        return !at.isEvent() ? QString() : in ? tr("received") : tr("sent");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == Time && role != Qt::ToolTipRole)
        return timeText(index.row());
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
        return role == Qt::AccessibleTextRole ? toolTip(at) : line.arguments;
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
    const std::array times{tr("Time"), tr("Since connect"), tr("Since before")};
    const std::array titles{times[static_cast<std::size_t>(m_timeStyle)],
                            QString(),
                            tr("Namespace"),
                            tr("Event"),
                            tr("Arguments"),
                            tr("Ack"),
                            tr("Size")};
    return titles[static_cast<std::size_t>(section)];
}

} // namespace Sockeye
