// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/bufferedevent.h"
#include <chrono>
#include <QAbstractTableModel>
#include <vector>

namespace Sockeye {

/// The events that wait to be sent, one row each. Words are made when an event comes, not when they are drawn.
class BufferModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NamespaceColumn, EventColumn, ArgumentsColumn, SizeColumn, AgeColumn, TriesColumn, ColumnCount };
    using Time = std::chrono::milliseconds;

    using QAbstractTableModel::QAbstractTableModel;

    /// What waits at `now`, a time counted from any moment. Rows that stay keep their place, and their age.
    void setEvents(const QList<BufferedEvent> &events, Time now);
    /// Lets the ages grow.
    void setTime(Time now);
    [[nodiscard]] const BufferedEvent &event(int row) const { return m_rows[static_cast<std::size_t>(row)].event; }
    [[nodiscard]] QStringList namespaces() const;
    /// Whether any was sent already without being acknowledged.
    [[nodiscard]] bool hasTries() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        BufferedEvent event;
        Time since{0};
        QString line;
        qint64 size = 0;
    };

    [[nodiscard]] static Row rowOf(const BufferedEvent &event, Time now);
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString toolTip(const Row &row, int column) const;
    void removeGone(const QList<BufferedEvent> &events);
    void updateKept(const QList<BufferedEvent> &events);

    std::vector<Row> m_rows;
    Time m_now{0};
};

} // namespace Sockeye
