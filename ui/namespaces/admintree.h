// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/adminaction.h"

#include <memory>
#include <QAbstractItemModel>
#include <vector>

namespace Sockeye {

/// The namespaces of a server, their rooms, and the sockets in them.
class AdminTree final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Count, Transport, Address, Since, Facts, ColumnCount };

    /// `stats` must outlive the model.
    explicit AdminTree(const AdminStats &stats, QObject *parent = nullptr);
    ~AdminTree() override;

    /// Takes in what has changed in the stats; what is expanded or chosen stays so.
    void refresh();
    /// What a row stands for.
    [[nodiscard]] AdminTarget targetAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    struct Key;

    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node *node) const;
    void sync(Node *parent, const std::vector<Key> &wanted);
    void insert(Node *parent, std::size_t row, const std::vector<Key> &keys);
    void remove(Node *parent, std::size_t row);
    void refreshNamespace(Node *node);
    [[nodiscard]] QString text(const Node &node, int column) const;
    [[nodiscard]] QString socketText(const AdminSocket &socket, int column) const;
    [[nodiscard]] const AdminSocket *socketOf(const Node &node) const;

    const AdminStats &m_stats;
    std::unique_ptr<Node> m_root;
};

} // namespace Sockeye
