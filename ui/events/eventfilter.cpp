// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventfilter.h"

#include "events/eventfilterreader.h"

#include <algorithm>

namespace Sockeye {
namespace {

using Kind = FilterNode::Kind;

/// Cheap questions come first: most rows need no dearer ones then.
void order(FilterNode &node)
{
    const auto cost = [](const FilterNode &one) {
        const FilterNode &asked = one.kind == Kind::Not ? one.children.front() : one;
        return asked.kind == Kind::Condition ? asked.condition.index() : std::variant_size_v<EventCondition>;
    };
    for (FilterNode &child : node.children)
        order(child);
    std::stable_sort(node.children.begin(), node.children.end(),
                     [&cost](const FilterNode &a, const FilterNode &b) { return cost(a) < cost(b); });
}

} // namespace

EventFilter::Read EventFilter::read(const QString &line, const QDateTime &startedAt)
{
    return EventFilterReader(line, startedAt).read();
}

EventFilter::EventFilter(QString line, FilterNode root)
    : m_line(std::move(line))
    , m_root(std::move(root))
{
    order(m_root);
}

bool EventFilter::passes(const FilterNode &node, const EventSubject &subject)
{
    const auto isPassed = [&subject](const FilterNode &child) { return passes(child, subject); };
    switch (node.kind) {
    case Kind::All:
        return std::all_of(node.children.begin(), node.children.end(), isPassed);
    case Kind::Any:
        return std::any_of(node.children.begin(), node.children.end(), isPassed);
    case Kind::Not:
        return !passes(node.children.front(), subject);
    default:
        return holds(node.condition, subject);
    }
}

bool EventFilter::implies(const FilterNode &narrow, const FilterNode &wide)
{
    if (narrow == wide)
        return true;
    if (narrow.kind != Kind::Condition || wide.kind != Kind::Condition)
        return false;
    const auto *text = std::get_if<TextCondition>(&narrow.condition);
    const auto *part = std::get_if<TextCondition>(&wide.condition);
    return text && part && text->text.contains(part->text, Qt::CaseInsensitive);
}

bool EventFilter::isNarrowerThan(const EventFilter &wider) const
{
    return std::all_of(wider.m_root.children.begin(), wider.m_root.children.end(), [this](const FilterNode &wide) {
        return std::any_of(m_root.children.begin(), m_root.children.end(),
                           [&wide](const FilterNode &narrow) { return implies(narrow, wide); });
    });
}

bool EventFilter::dependsOnState(const FilterNode &node)
{
    if (node.kind == Kind::Condition)
        return Sockeye::dependsOnState(node.condition);
    return std::any_of(node.children.begin(), node.children.end(),
                       [](const FilterNode &child) { return dependsOnState(child); });
}

QList<QRegularExpression> EventFilter::marks() const
{
    QList<QRegularExpression> marks;
    collectMarks(m_root, marks);
    return marks;
}

void EventFilter::collectMarks(const FilterNode &node, QList<QRegularExpression> &marks)
{
    if (node.kind == Kind::Not)
        return;
    for (const FilterNode &child : node.children)
        collectMarks(child, marks);
    if (node.kind != Kind::Condition)
        return;
    if (const auto *text = std::get_if<TextCondition>(&node.condition))
        marks.append(QRegularExpression(QRegularExpression::escape(text->text),
                                        QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::UseUnicodePropertiesOption));
    else if (const auto *expression = std::get_if<ExpressionCondition>(&node.condition))
        marks.append(expression->expression);
}

} // namespace Sockeye
