// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/admintree.h"

#include "theme/words.h"

#include <compare>
#include <map>
#include <QLocale>

namespace Sockeye {

struct AdminTree::Key {
    enum class Kind : quint8 { Namespace, Everyone, Room, Socket };

    Kind kind = Kind::Namespace;
    QString name;

    friend bool operator<(const Key &a, const Key &b) { return a.kind == b.kind ? a.name < b.name : a.kind < b.kind; }
};

struct AdminTree::Node {
    Key key;
    Node *parent = nullptr;
    std::size_t row = 0;
    QString nsp;
    std::vector<std::unique_ptr<Node>> children;
};

AdminTree::AdminTree(const AdminStats &stats, QObject *parent)
    : QAbstractItemModel(parent)
    , m_stats(stats)
    , m_root(std::make_unique<Node>())
{
}

AdminTree::~AdminTree() = default;

void AdminTree::refresh()
{
    std::vector<Key> names;
    for (const QString &nsp : m_stats.namespaces())
        names.push_back({Key::Kind::Namespace, nsp});
    sync(m_root.get(), names);
    for (const auto &node : m_root->children)
        refreshNamespace(node.get());
}

void AdminTree::refreshNamespace(Node *node)
{
    std::map<QString, std::vector<Key>> rooms;
    std::vector<Key> everyone;
    for (const auto &[id, socket] : m_stats.sockets(node->nsp)) {
        everyone.push_back({Key::Kind::Socket, id});
        for (const QString &room : socket.rooms)
            rooms[room].push_back({Key::Kind::Socket, id});
    }
    std::vector<Key> groups;
    if (!everyone.empty())
        groups.push_back({Key::Kind::Everyone, {}});
    for (const auto &[room, ids] : rooms)
        groups.push_back({Key::Kind::Room, room});
    sync(node, groups);
    for (const auto &group : node->children)
        sync(group.get(), group->key.kind == Key::Kind::Everyone ? everyone : rooms[group->key.name]);
}

/// Both are sorted: what is no longer wanted goes, what is new comes to its place.
void AdminTree::sync(Node *parent, const std::vector<Key> &wanted)
{
    auto &children = parent->children;
    if (children.empty() && !wanted.empty())
        return insert(parent, 0, wanted);
    std::size_t row = 0;
    for (const Key &key : wanted) {
        while (row < children.size() && children[row]->key < key)
            remove(parent, row);
        if (row == children.size() || key < children[row]->key)
            insert(parent, row, {key});
        ++row;
    }
    while (row < children.size())
        remove(parent, row);
    if (row > 0)
        Q_EMIT dataChanged(createIndex(0, 0, children.front().get()),
                           createIndex(static_cast<int>(row) - 1, ColumnCount - 1, children.back().get()));
}

void AdminTree::insert(Node *parent, std::size_t row, const std::vector<Key> &keys)
{
    const auto first = static_cast<int>(row);
    beginInsertRows(indexOf(parent), first, first + static_cast<int>(keys.size()) - 1);
    for (const Key &key : keys) {
        auto node = std::make_unique<Node>();
        node->key = key;
        node->parent = parent;
        node->nsp = key.kind == Key::Kind::Namespace ? key.name : parent->nsp;
        parent->children.insert(parent->children.begin() + static_cast<std::ptrdiff_t>(row++), std::move(node));
    }
    for (auto at = static_cast<std::size_t>(first); at < parent->children.size(); ++at)
        parent->children[at]->row = at;
    endInsertRows();
}

void AdminTree::remove(Node *parent, std::size_t row)
{
    const auto at = static_cast<int>(row);
    beginRemoveRows(indexOf(parent), at, at);
    parent->children.erase(parent->children.begin() + at);
    for (; row < parent->children.size(); ++row)
        parent->children[row]->row = row;
    endRemoveRows();
}

AdminTarget AdminTree::targetAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (node.key.kind) {
    case Key::Kind::Namespace:
    case Key::Kind::Everyone:
        break;
    case Key::Kind::Room:
        return {AdminTarget::Kind::Room, node.nsp, node.key.name};
    case Key::Kind::Socket:
        return {AdminTarget::Kind::Socket, node.nsp, node.key.name};
    }
    return {AdminTarget::Kind::Namespace, node.nsp, {}};
}

AdminTree::Node *AdminTree::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex AdminTree::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(static_cast<int>(node->row), 0, node);
}

QModelIndex AdminTree::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    const bool isThere = row >= 0 && column >= 0 && column < ColumnCount && parent.column() <= 0
        && static_cast<std::size_t>(row) < node->children.size();
    return isThere ? createIndex(row, column, node->children[static_cast<std::size_t>(row)].get()) : QModelIndex();
}

QModelIndex AdminTree::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int AdminTree::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int AdminTree::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

const AdminSocket *AdminTree::socketOf(const Node &node) const
{
    if (node.key.kind != Key::Kind::Socket)
        return nullptr;
    const AdminStats::Sockets &sockets = m_stats.sockets(node.nsp);
    const auto at = sockets.find(node.key.name);
    return at == sockets.end() ? nullptr : &at->second;
}

QVariant AdminTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    if (role == Qt::DisplayRole)
        return text(node, index.column());
    const AdminSocket *socket = socketOf(node);
    if (role == Qt::ToolTipRole && socket && index.column() == Facts && !socket->facts.isEmpty())
        return QString::fromUtf8(socket->facts);
    if (role == Qt::ToolTipRole && socket)
        return tr("Socket %1\nConnection: %2\nRooms: %3\nHandshake: %4")
            .arg(socket->id, socket->clientId, socket->rooms.join(QStringLiteral(", ")),
                 QString::fromUtf8(socket->handshake));
    if (role == Qt::ToolTipRole)
        return text(node, Name);
    if (role == Qt::TextAlignmentRole && index.column() == Count)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString AdminTree::text(const Node &node, int column) const
{
    if (const AdminSocket *socket = socketOf(node))
        return socketText(*socket, column);
    if (column == Name)
        return node.key.kind == Key::Kind::Everyone ? tr("All sockets") : node.key.name;
    if (column != Count)
        return {};
    return Words::count(node.key.kind == Key::Kind::Namespace ? m_stats.count(node.nsp)
                                                              : static_cast<qint64>(node.children.size()));
}

QString AdminTree::socketText(const AdminSocket &socket, int column) const
{
    switch (column) {
    case Name:
        return socket.id;
    case Transport:
        return socket.transport;
    case Address:
        return socket.address;
    case Since:
        return QLocale().toString(socket.since, QLocale::ShortFormat);
    case Facts:
        return QString::fromUtf8(socket.facts);
    default:
        return {};
    }
}

QVariant AdminTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QStringList{
        tr("Namespace, room, socket"), tr("Sockets"), tr("Transport"), tr("Address"), tr("Since"), tr("Data")}[section];
}

} // namespace Sockeye
