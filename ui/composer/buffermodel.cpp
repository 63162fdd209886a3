// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/buffermodel.h"
#include "theme/argumentline.h"
#include "theme/words.h"
#include <algorithm>
#include <QSet>

namespace Sockeye {

namespace {

using Key = std::pair<QString, qint64>;

Key keyOf(const BufferedEvent &event)
{
    return {event.nsp, event.number};
}

QString age(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    if (seconds < std::chrono::minutes(1))
        return BufferModel::tr("%1 s").arg(seconds.count());
    return Words::duration(seconds);
}

QByteArray packetText(const BufferedEvent &event)
{
    return "3[" + event.arguments.elements().toByteArray();
}

} // namespace

BufferModel::Row BufferModel::rowOf(const BufferedEvent &event, Time now)
{
    Row row{event, now, ArgumentLine::fromPacket(packetText(event), event.arguments.attachments()), 0};
    row.size = event.event.toUtf8().size() + event.arguments.elements().size();
    for (const QByteArray &attachment : event.arguments.attachments())
        row.size += attachment.size();
    return row;
}

void BufferModel::setEvents(const QList<BufferedEvent> &events, Time now)
{
    const auto isSame = [](const BufferedEvent &event, const Row &row) {
        return event.number == row.event.number && event.tries == row.event.tries && event.nsp == row.event.nsp;
    };
    if (std::equal(events.begin(), events.end(), m_rows.begin(), m_rows.end(), isSame))
        return; // as at most ticks
    removeGone(events);
    updateKept(events);
    QSet<Key> known;
    for (const Row &row : m_rows)
        known.insert(keyOf(row.event));
    std::vector<Row> added;
    for (const BufferedEvent &event : events) {
        if (!known.contains(keyOf(event)))
            added.push_back(rowOf(event, now));
    }
    if (!added.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
        endInsertRows();
    }
    setTime(now);
}

void BufferModel::removeGone(const QList<BufferedEvent> &events)
{
    QSet<Key> waiting;
    for (const BufferedEvent &event : events)
        waiting.insert(keyOf(event));
    const auto isGone = [&](int row) { return !waiting.contains(keyOf(event(row))); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!isGone(last))
            continue;
        int first = last;
        while (first > 0 && isGone(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void BufferModel::updateKept(const QList<BufferedEvent> &events)
{
    QHash<Key, int> tries;
    for (const BufferedEvent &event : events) {
        if (event.tries > 0)
            tries.insert(keyOf(event), event.tries);
    }
    if (tries.isEmpty())
        return;
    for (int row = 0; row < rowCount(); ++row) {
        BufferedEvent &kept = m_rows[static_cast<std::size_t>(row)].event;
        if (const int now = tries.value(keyOf(kept)); now != kept.tries) {
            kept.tries = now;
            Q_EMIT dataChanged(index(row, TriesColumn), index(row, TriesColumn));
        }
    }
}

void BufferModel::setTime(Time now)
{
    m_now = now;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, AgeColumn), index(rowCount() - 1, AgeColumn), {Qt::DisplayRole});
}

QStringList BufferModel::namespaces() const
{
    QStringList found;
    for (const Row &row : m_rows) {
        if (!found.contains(row.event.nsp))
            found.append(row.event.nsp);
    }
    return found;
}

bool BufferModel::hasTries() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.event.tries > 0; });
}

int BufferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BufferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BufferModel::text(const Row &row, int column) const
{
    switch (column) {
    case NamespaceColumn:
        return row.event.nsp;
    case EventColumn:
        return row.event.event;
    case ArgumentsColumn:
        return row.line;
    case SizeColumn:
        return Words::bytes(row.size);
    case AgeColumn:
        return age(m_now - row.since);
    default:
        return row.event.tries > 0 ? Words::count(row.event.tries) : QString();
    }
}

QString BufferModel::toolTip(const Row &row, int column) const
{
    if (column == EventColumn && row.event.ack)
        return tr("%1, asks for an answer").arg(row.event.event);
    if (column == TriesColumn)
        return tr("Sent %n times without an answer", nullptr, row.event.tries);
    return text(row, column);
}

QVariant BufferModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole)
        return toolTip(row, index.column());
    if (role == Qt::TextAlignmentRole && index.column() >= SizeColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant BufferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString names[] = {tr("Namespace"), tr("Event"), tr("Arguments"), tr("Size"), tr("Age"), tr("Tries")};
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < ColumnCount)
        return names[section];
    return {};
}

} // namespace Sockeye
