// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/argumenttree.h"
#include "inspector/argumentcells.h"
#include "inspector/argumentnode.h"
#include "inspector/jsonstring.h"
#include <SocketIO/arguments.h>

namespace Sockeye {

ArgumentTree::ArgumentTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<ArgumentNode>())
{
}

ArgumentTree::~ArgumentTree() = default;

void ArgumentTree::setJson(const RecordText::Json &json, const QByteArrayList &attachments)
{
    beginResetModel();
    m_json = json;
    m_attachments = attachments;
    m_root = std::make_unique<ArgumentNode>();
    if (!json.text.isEmpty()) {
        const JsonSpan span = JsonSpan::at(view(), 0);
        m_root->span = span;
        m_root->start = span.offset;
        m_root->count = 1;
        if (span.isContainer() && span.placeholder(view()) < 0) {
            m_root->start = span.offset + 1;
            m_root->count = span.count;
        }
        if (json.beginsWithName && m_root->count > 0) {
            (void)span.next(view(), m_root->start);
            --m_root->count;
        }
    }
    m_root->children = makeChildren(m_root.get());
    m_root->isLoaded = true;
    endResetModel();
}

std::vector<std::unique_ptr<ArgumentNode>> ArgumentTree::makeChildren(ArgumentNode *parent) const
{
    std::vector<std::unique_ptr<ArgumentNode>> children;
    qsizetype groupSize = 1;
    while (parent->count > groupSize * GroupSize)
        groupSize *= GroupSize;
    const auto add = [&](const JsonSpan &span) {
        auto node = std::make_unique<ArgumentNode>();
        node->span = span;
        node->parent = parent;
        node->row = static_cast<int>(children.size());
        children.push_back(std::move(node));
        return children.back().get();
    };
    const bool isWrapped = parent == m_root.get() && parent->start == parent->span.offset;
    qsizetype position = parent->start;
    for (qsizetype i = 0; i < parent->count; ++i) {
        const qsizetype before = position;
        const auto span = isWrapped ? std::optional(parent->span) : parent->span.next(view(), position);
        if (!span)
            break;
        if (groupSize > 1) {
            if (i % groupSize == 0) {
                ArgumentNode *group = add(parent->span);
                group->isGroup = true;
                group->number = (parent->isGroup ? parent->number : 0) + i;
                group->start = before;
            }
            ++children.back()->count;
            continue;
        }
        ArgumentNode *node = add(*span);
        node->number = (parent->isGroup ? parent->number : 0) + i;
        node->attachment = span->placeholder(view());
        node->count = node->attachment < 0 ? span->count : 0;
        node->start = span->offset + 1;
    }
    return children;
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
    node->isLoaded = true;
    auto children = makeChildren(node);
    if (children.empty()) {
        node->count = 0;
        return;
    }
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

QByteArray ArgumentTree::json(const QModelIndex &index) const
{
    const ArgumentNode &node = *nodeOf(index);
    const bool isValue = index.isValid() && !node.isGroup;
    if (isValue)
        return toTokens(node.span);
    QByteArrayList members;
    qsizetype position = node.start;
    for (qsizetype i = 0; i < node.count; ++i) {
        const auto span = node.start == node.span.offset ? std::optional(node.span) : node.span.next(view(), position);
        if (!span)
            break;
        members.append(span->keyOffset < 0 ? toTokens(*span)
                                           : span->keyIn(view()).toByteArray() + ": " + toTokens(*span));
    }
    return members.join('\n');
}

QByteArray ArgumentTree::toTokens(const JsonSpan &span) const
{
    const QByteArray raw = span.in(view()).toByteArray();
    if (m_attachments.isEmpty() || !raw.contains("_placeholder"))
        return raw;
    const auto parsed = SocketIO::Arguments::fromJson('[' + raw + ']', m_attachments);
    const auto *arguments = std::get_if<SocketIO::Arguments>(&parsed);
    if (!arguments)
        return raw;
    const QByteArray array = arguments->toJson().trimmed();
    return array.sliced(1, array.size() - 2);
}

} // namespace Sockeye
