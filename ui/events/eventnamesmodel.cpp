// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventnamesmodel.h"

#include "events/eventmodel.h"

#include "theme/words.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <SocketIO/clock.h>

namespace Sockeye {

EventNamesModel::EventNamesModel(EventModel *events, QObject *parent)
    : QAbstractTableModel(parent)
    , m_events(events)
{
}

void EventNamesModel::refresh()
{
    const std::size_t count = m_events->names().all().size();
    if (const auto *log = m_events->log())
        m_now = std::chrono::duration_cast<std::chrono::microseconds>(SocketIO::steadyNow() - log->start());
    if (count < m_order.size()) {
        beginResetModel();
        m_order.clear();
        endResetModel();
    }
    // New names stand at the end whatever the order is: rows do not move away under the mouse.
    if (const std::size_t known = m_order.size(); count > known) {
        beginInsertRows({}, static_cast<int>(known), static_cast<int>(count) - 1);
        m_order.resize(count);
        std::iota(m_order.begin() + static_cast<std::ptrdiff_t>(known), m_order.end(), static_cast<quint32>(known));
        endInsertRows();
    }
    if (count > 0)
        Q_EMIT dataChanged(index(0, Shown), index(static_cast<int>(count) - 1, LastSeen));
}

int EventNamesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int EventNamesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const EventName &EventNamesModel::name(int row) const
{
    return m_events->names().all()[number(row)];
}

const EventChoice &EventNamesModel::choice() const
{
    return m_events->choice();
}

QString EventNamesModel::text(int row, Column column) const
{
    const EventName &at = name(row);
    switch (column) {
    case Direction:
        return at.direction == SocketIO::Direction::In ? QStringLiteral("↓") : QStringLiteral("↑");
    case Event:
        return EventNames::isOverflow(number(row)) ? tr("other names") : Words::name(at.event);
    case Namespace:
        return QString::fromUtf8(at.nsp);
    case Count:
        return Words::count(at.count);
    case Rate: {
        const double rate = at.rate(m_now);
        return rate < 0.05 ? QStringLiteral("–")
            : rate < 9.95  ? QString::number(rate, 'f', 1)
                           : Words::count(std::llround(rate));
    }
    case LastSeen:
        return m_events->words().timeOfDay(at.lastSeen);
    default:
        return {};
    }
}

QString EventNamesModel::accessibleText(int row, Column column) const
{
    if (column == Shown)
        return choice().shows(number(row)) ? tr("shown") : tr("hidden");
    if (column == Solo)
        return choice().isSolo(number(row)) ? tr("shown alone") : QString();
    if (column == Direction)
        return name(row).direction == SocketIO::Direction::In ? tr("received") : tr("sent");
    return text(row, column);
}

QVariant EventNamesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole)
        return text(index.row(), column);
    if (role == Qt::AccessibleTextRole)
        return accessibleText(index.row(), column);
    if (role != Qt::ToolTipRole)
        return {};
    if (column == Shown)
        return choice().isHidden(number(index.row())) ? tr("Show this event again (Space)")
                                                      : tr("Hide this event (Space)");
    if (column == Solo)
        return choice().isSolo(number(index.row())) ? tr("Show the others again (Return)")
                                                    : tr("Show this event alone (Return)");
    return text(index.row(), column);
}

QVariant EventNamesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Count || section == Rate ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles{QString(),       QString(),   QString(), tr("Event"),
                            tr("Namespace"), tr("Count"), tr("/s"),  tr("Last")};
    return titles[static_cast<std::size_t>(section)];
}

bool EventNamesModel::isBefore(quint32 left, quint32 right, int column) const
{
    const EventName &a = m_events->names().all()[left];
    const EventName &b = m_events->names().all()[right];
    switch (column) {
    case Shown:
        return choice().shows(left) && !choice().shows(right);
    case Direction:
        return a.direction < b.direction;
    case Event:
        return a.event < b.event;
    case Namespace:
        return a.nsp < b.nsp;
    case Count:
        return a.count < b.count;
    case Rate:
        return a.rate(m_now) < b.rate(m_now);
    case LastSeen:
        return a.lastSeen < b.lastSeen;
    default:
        return left < right;
    }
}

void EventNamesModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::vector<quint32> old = m_order;
    std::stable_sort(m_order.begin(), m_order.end(), [&](quint32 left, quint32 right) {
        return order == Qt::AscendingOrder ? isBefore(left, right, column) : isBefore(right, left, column);
    });
    std::vector<int> rows(m_order.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        rows[m_order[row]] = static_cast<int>(row);
    QModelIndexList after;
    for (const QModelIndex &moved : before)
        after.append(index(rows[old[static_cast<std::size_t>(moved.row())]], moved.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void EventNamesModel::toggleHidden(int row)
{
    EventChoice wanted = choice();
    wanted.setHidden(number(row), wanted.shows(number(row)));
    if (!wanted.shows(number(row)) && wanted.isSolo(number(row)))
        wanted.setSolo(number(row), false);
    choose(wanted);
}

void EventNamesModel::toggleSolo(int row)
{
    EventChoice wanted = choice();
    wanted.setSolo(number(row), !wanted.isSolo(number(row)));
    choose(wanted);
}

void EventNamesModel::choose(const EventChoice &choice)
{
    m_events->setChoice(choice);
    refresh();
}

} // namespace Sockeye
