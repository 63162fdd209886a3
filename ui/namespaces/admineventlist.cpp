// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/admineventlist.h"

#include <algorithm>

namespace Sockeye {

void AdminEventList::refresh(const AdminStats &stats)
{
    if (stats.eventCount() < m_seen) {
        beginResetModel();
        m_events.clear();
        m_seen = 0;
        endResetModel();
    }
    const qint64 added = std::min(stats.eventCount() - m_seen, static_cast<qint64>(stats.events().size()));
    m_seen = stats.eventCount();
    if (added == 0)
        return;
    const qint64 kept =
        std::min(static_cast<qint64>(m_events.size()), static_cast<qint64>(AdminStats::MostEvents) - added);
    if (const qint64 tooMany = static_cast<qint64>(m_events.size()) - kept; tooMany > 0) {
        beginRemoveRows({}, 0, static_cast<int>(tooMany) - 1);
        m_events.erase(m_events.begin(), m_events.begin() + tooMany);
        endRemoveRows();
    }
    beginInsertRows({}, static_cast<int>(kept), static_cast<int>(kept + added) - 1);
    m_events.insert(m_events.end(), stats.events().end() - added, stats.events().end());
    endInsertRows();
}

int AdminEventList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int AdminEventList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AdminEventList::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    return index.isValid() && isText ? text(m_events[static_cast<std::size_t>(index.row())], index.column())
                                     : QVariant();
}

QString AdminEventList::text(const AdminEvent &event, int column)
{
    switch (column) {
    case Time:
        return event.time.toLocalTime().toString(QStringLiteral("hh:mm:ss.zzz"));
    case Way:
        return event.isReceived ? tr("to the server") : tr("to the client");
    case Namespace:
        return event.nsp;
    case Socket:
        return event.id;
    case Event:
        return event.name;
    case Values:
        return event.arguments;
    default:
        return {};
    }
}

QVariant AdminEventList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QStringList{tr("Time"), tr("Way"), tr("Namespace"), tr("Socket"), tr("Event"), tr("Arguments")}[section];
}

} // namespace Sockeye
