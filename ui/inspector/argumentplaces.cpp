// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/argumentnode.h"
#include "inspector/argumenttree.h"
#include "inspector/jsonpath.h"
#include "inspector/jsonstring.h"
#include <SocketIO/arguments.h>

// Where the values of the tree lie, and what they are as text.

namespace Sockeye {

QString ArgumentTree::path(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const ArgumentNode *node = nodeOf(index);
    const QString container = path(parent(index));
    if (node->isGroup)
        return container;
    if (node->span.keyOffset >= 0)
        return JsonPath::member(container, JsonString::text(node->span.keyIn(view())));
    const bool isElement =
        m_json.isArguments || node->parent->parent || node->parent->span.type == JsonSpan::Type::Array;
    return isElement ? JsonPath::element(container, node->number) : container;
}

ByteRange ArgumentTree::range(const QModelIndex &index) const
{
    if (!index.isValid() || nodeOf(index)->isGroup)
        return {};
    const JsonSpan &span = nodeOf(index)->span;
    return {span.offset, span.offset + span.size};
}

int ArgumentTree::attachment(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->attachment : -1;
}

QModelIndex ArgumentTree::indexOf(qsizetype offset)
{
    QModelIndex found;
    for (bool isInside = true; isInside;) {
        isInside = false;
        if (canFetchMore(found))
            fetchMore(found);
        const auto &children = nodeOf(found)->children;
        // The last child that begins at or before the place.
        const auto after = std::upper_bound(children.begin(), children.end(), offset,
                                            [](qsizetype at, const auto &child) { return at < child->begin(); });
        if (after == children.begin())
            break;
        const ArgumentNode &child = **std::prev(after);
        if (child.isGroup || offset < child.span.offset + child.span.size) {
            found = this->index(child.row, 0, found);
            isInside = true;
        }
    }
    return attachment(found) >= 0 && offset >= range(found).from ? QModelIndex() : found;
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
