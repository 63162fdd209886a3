// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventcondition.h"
#include "events/eventfiltererror.h"

#include <QDateTime>
#include <QStringList>

namespace Sockeye {

/// A condition, or several joined.
struct FilterNode {
    enum class Kind { All, Any, Not, Condition };
    Kind kind = Kind::All;
    std::vector<FilterNode> children = {};
    EventCondition condition = {};
    QString typed = {}; ///< the condition as it was typed

    /// Whether they were typed alike.
    friend bool operator==(const FilterNode &a, const FilterNode &b)
    {
        return a.kind == b.kind && a.typed == b.typed && a.children == b.children;
    }
};

/// A filter line, read: words, `"quoted words"`, `/regular expressions/`, `key:value`, `arg[0].key>5`, `-not`, `or`,
/// `and`, and parentheses. What stands beside each other must all be true. No filter lets everything through.
class EventFilter {
public:
    using Read = std::variant<EventFilter, EventFilterError>;
    /// `startedAt` is when the log was started: it says which day `time:12:00` means.
    [[nodiscard]] static Read read(const QString &line, const QDateTime &startedAt);

    EventFilter() = default;
    /// `root` joins all of its children.
    EventFilter(QString line, FilterNode root);

    [[nodiscard]] bool isEmpty() const { return m_root.children.empty(); }
    [[nodiscard]] const QString &line() const { return m_line; }
    [[nodiscard]] bool passes(const EventSubject &subject) const { return passes(m_root, subject); }

    /// Whether all that passes this filter passes `wider` too, as far as their forms tell.
    [[nodiscard]] bool isNarrowerThan(const EventFilter &wider) const;
    /// Whether a row may begin or cease to pass while it is in the list.
    [[nodiscard]] bool dependsOnState() const { return dependsOnState(m_root); }
    /// What a row may show of the words asked for, to be marked there.
    [[nodiscard]] QList<QRegularExpression> marks() const;

private:
    [[nodiscard]] static bool passes(const FilterNode &node, const EventSubject &subject);
    [[nodiscard]] static bool implies(const FilterNode &narrow, const FilterNode &wide);
    [[nodiscard]] static bool dependsOnState(const FilterNode &node);
    static void collectMarks(const FilterNode &node, QList<QRegularExpression> &marks);

    QString m_line;
    FilterNode m_root;
};

} // namespace Sockeye
