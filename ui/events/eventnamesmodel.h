// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventchoice.h"
#include "events/eventnames.h"

#include <chrono>
#include <QAbstractTableModel>

namespace Sockeye {

class EventModel;

/// The names of the events of a log with how many came, how fast, and when the last one; and which of them are shown.
class EventNamesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Shown, Solo, Direction, Event, Namespace, Count, Rate, LastSeen, ColumnCount };

    explicit EventNamesModel(EventModel *events, QObject *parent = nullptr);

    /// Takes in what is new.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] quint32 number(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const EventName &name(int row) const;
    [[nodiscard]] const EventChoice &choice() const;
    [[nodiscard]] QString text(int row, Column column) const;

    void toggleHidden(int row);
    void toggleSolo(int row);

private:
    [[nodiscard]] bool isBefore(quint32 left, quint32 right, int column) const;
    [[nodiscard]] QString accessibleText(int row, Column column) const;
    void choose(const EventChoice &choice);

    EventModel *m_events;
    std::vector<quint32> m_order; ///< numbers of the names, as they stand in the list
    std::chrono::microseconds m_now{0};
};

} // namespace Sockeye
