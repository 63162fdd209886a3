// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/argumenttree.h"
#include "inspector/argumentcells.h"
#include "inspector/argumentnode.h"
#include "inspector/jsonstring.h"

namespace Sockeye {

ArgumentTree::ArgumentTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<ArgumentNode>())
{
}

ArgumentTree::~ArgumentTree() = default;

std::unique_ptr<ArgumentNode> ArgumentTree::read(const RecordText::Json &json)
{
    auto root = std::make_unique<ArgumentNode>();
    const QByteArrayView view = json.text.view();
    if (!view.isEmpty()) {
        const JsonSpan span = JsonSpan::at(view, 0);
        root->span = span;
        root->start = span.offset;
        root->count = 1;
        if (span.isContainer() && span.placeholder(view) < 0) {
            root->start = span.offset + 1;
            root->count = span.count;
        }
        if (json.beginsWithName && root->count > 0) {
            (void)span.next(view, root->start);
            --root->count;
        }
    }
    root->makeChildren(view, GroupSize);
    return root;
}

void ArgumentTree::setJson(const RecordText::Json &json, const QByteArrayList &attachments)
{
    setJson(json, attachments, read(json));
}

void ArgumentTree::setJson(const RecordText::Json &json, const QByteArrayList &attachments,
                           std::unique_ptr<ArgumentNode> root)
{
    beginResetModel();
    m_json = json;
    m_attachments = attachments;
    m_root = std::move(root);
    endResetModel();
}

ArgumentNode *ArgumentTree::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<ArgumentNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex ArgumentTree::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.column() > 0 || row < 0 || column < 0 || column >= ColumnCount)
        return {};
    const ArgumentNode *node = nodeOf(parent);
    if (row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, column, node->children[static_cast<size_t>(row)].get());
}

QModelIndex ArgumentTree::parent(const QModelIndex &index) const
{
    ArgumentNode *parent = index.isValid() ? nodeOf(index)->parent : nullptr;
    return parent && parent != m_root.get() ? createIndex(parent->row, 0, parent) : QModelIndex();
}

int ArgumentTree::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ArgumentTree::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

bool ArgumentTree::hasChildren(const QModelIndex &parent) const
{
    return parent.column() <= 0 && nodeOf(parent)->count > 0;
}

bool ArgumentTree::canFetchMore(const QModelIndex &parent) const
{
    return hasChildren(parent) && !nodeOf(parent)->isLoaded;
}

void ArgumentTree::fetchMore(const QModelIndex &parent)
{
    ArgumentNode *node = nodeOf(parent);
    if (node->isLoaded)
        return;
    node->makeChildren(view(), GroupSize);
    if (node->children.empty()) {
        node->count = 0;
        return;
    }
    auto children = std::exchange(node->children, {});
    beginInsertRows(parent, 0, static_cast<int>(children.size()) - 1);
    node->children = std::move(children);
    endInsertRows();
}

QVariant ArgumentTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ArgumentNode &node = *nodeOf(index);
    if (role == Qt::ToolTipRole && index.column() != Name)
        return {};
    const ArgumentCells cells(view(), m_attachments, m_json.isArguments);
    switch (index.column()) {
    case Name:
        return cells.name(node);
    case Value:
        return cells.value(node);
    default:
        return cells.type(node);
    }
}

QVariant ArgumentTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return m_json.isArguments ? tr("Argument") : tr("Name");
    case Value:
        return tr("Value");
    default:
        return tr("Type");
    }
}

bool ArgumentTree::isBinary(const QModelIndex &index) const
{
    return index.isValid() && nodeOf(index)->attachment >= 0 && nodeOf(index)->attachment < m_attachments.size();
}

QByteArray ArgumentTree::bytes(const QModelIndex &index) const
{
    return isBinary(index) ? m_attachments[nodeOf(index)->attachment] : QByteArray();
}

bool ArgumentTree::isString(const QModelIndex &index) const
{
    return index.isValid() && !nodeOf(index)->isGroup && nodeOf(index)->span.type == JsonSpan::Type::String;
}

bool ArgumentTree::isLeaf(const QModelIndex &index) const
{
    const ArgumentNode *node = nodeOf(index);
    return index.isValid() && !node->isGroup && (!node->span.isContainer() || node->attachment >= 0);
}

qsizetype ArgumentTree::childCount(const QModelIndex &index) const
{
    return nodeOf(index)->count;
}

QString ArgumentTree::text(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QByteArrayView raw = nodeOf(index)->span.in(view());
    return isString(index) ? JsonString::text(raw) : QString::fromUtf8(raw);
}

} // namespace Sockeye
