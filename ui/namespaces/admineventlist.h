// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/adminstats.h"

#include <QAbstractTableModel>

namespace Sockeye {

/// The latest events of all sockets of a server in development mode, the newest last.
class AdminEventList final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Way, Namespace, Socket, Event, Values, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes in what is new.
    void refresh(const AdminStats &stats);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString text(const AdminEvent &event, int column);

    std::deque<AdminEvent> m_events;
    qint64 m_seen = 0;
};

} // namespace Sockeye
