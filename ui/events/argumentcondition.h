// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArrayView>
#include <QRegularExpression>
#include <span>
#include <variant>
#include <vector>

namespace Sockeye {

class JsonWalk;

/// What a filter asks of a value inside the arguments: `arg[0].user.id>5`.
class ArgumentCondition {
public:
    enum class Relation { Exists, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
    /// Stands for any element of an array and any value of an object.
    struct Any { };
    /// One step into a value: an element's number, or a key in UTF-8.
    using Step = std::variant<Any, qsizetype, QByteArray>;
    /// A text, an expression, or another value as JSON writes it: a number, true, false or null.
    using Wanted = std::variant<QString, QRegularExpression, QByteArray>;

    /// `path` begins with the number of the argument. `wanted` is not looked at when existence is asked for.
    ArgumentCondition(std::vector<Step> path, Relation relation, Wanted wanted);

    /// Whether any value at the path fits. `elements` is the JSON between the brackets of the arguments.
    [[nodiscard]] bool holds(QByteArrayView elements) const;

private:
    [[nodiscard]] bool holdsBelow(JsonWalk walk, std::span<const Step> path) const;
    [[nodiscard]] bool fits(QByteArrayView value) const;
    /// Less than 0, 0 or more than 0; nothing when they cannot be compared.
    [[nodiscard]] std::optional<int> compared(QByteArrayView value) const;
    [[nodiscard]] std::optional<int> comparedAsNumber(QByteArrayView value) const;

    std::vector<Step> m_path;
    Relation m_relation;
    Wanted m_wanted;
    std::optional<qlonglong> m_whole; ///< the number wanted, where it is one of 64 bits
    std::optional<double> m_real; ///< or any number
};

} // namespace Sockeye
