// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/argumentnode.h"

namespace Sockeye {

ArgumentNode *ArgumentNode::add(const JsonSpan &child)
{
    auto node = std::make_unique<ArgumentNode>();
    node->span = child;
    node->parent = this;
    node->row = static_cast<int>(children.size());
    children.push_back(std::move(node));
    return children.back().get();
}

void ArgumentNode::makeChildren(QByteArrayView json, qsizetype most)
{
    isLoaded = true;
    qsizetype groupSize = 1;
    while (count > groupSize * most)
        groupSize *= most;
    const bool isWrapped = !parent && start == span.offset;
    qsizetype position = start;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype before = position;
        const auto child = isWrapped ? std::optional(span) : span.next(json, position);
        if (!child)
            break;
        if (groupSize > 1) {
            if (i % groupSize == 0) {
                ArgumentNode *group = add(span);
                group->isGroup = true;
                group->number = (isGroup ? number : 0) + i;
                group->start = before;
            }
            ++children.back()->count;
            continue;
        }
        ArgumentNode *node = add(*child);
        node->number = (isGroup ? number : 0) + i;
        node->attachment = child->placeholder(json);
        node->count = node->attachment < 0 ? child->count : 0;
        node->start = child->offset + 1;
    }
}

} // namespace Sockeye
