// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/argumentcondition.h"

#include "events/jsonwalk.h"

namespace Sockeye {
namespace {

using Relation = ArgumentCondition::Relation;
using Step = ArgumentCondition::Step;

bool isPlaceholder(QByteArrayView value)
{
    return value.startsWith("{\"_placeholder\":true");
}

bool leadsTo(const Step &step, const JsonWalk &walk, qsizetype number)
{
    if (const auto *key = std::get_if<QByteArray>(&step))
        return walk.isKey(*key);
    if (const auto *index = std::get_if<qsizetype>(&step))
        return !walk.hasKeys() && *index == number;
    return true;
}

template <typename Value> int order(Value a, Value b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

bool isRelated(int order, Relation relation)
{
    switch (relation) {
    case Relation::Less:
        return order < 0;
    case Relation::LessOrEqual:
        return order <= 0;
    case Relation::Greater:
        return order > 0;
    case Relation::GreaterOrEqual:
        return order >= 0;
    case Relation::Equal:
        return order == 0;
    case Relation::NotEqual:
        return order != 0;
    default:
        return true;
    }
}

} // namespace

ArgumentCondition::ArgumentCondition(std::vector<Step> path, Relation relation, Wanted wanted)
    : m_path(std::move(path))
    , m_relation(relation)
    , m_wanted(std::move(wanted))
{
    const auto *literal = std::get_if<QByteArray>(&m_wanted);
    bool isNumber = false;
    if (const qlonglong whole = literal ? literal->toLongLong(&isNumber) : 0; isNumber)
        m_whole = whole;
    if (const double real = literal ? literal->toDouble(&isNumber) : 0; isNumber)
        m_real = real;
}

bool ArgumentCondition::holds(QByteArrayView elements) const
{
    return holdsBelow(JsonWalk::along(elements), m_path);
}

bool ArgumentCondition::holdsBelow(JsonWalk walk, std::span<const Step> path) const
{
    for (qsizetype number = 0; walk.next(); ++number) {
        if (!leadsTo(path.front(), walk, number))
            continue;
        const QByteArrayView value = walk.value();
        if (path.size() == 1 ? fits(value)
                             : !isPlaceholder(value) && holdsBelow(JsonWalk::inside(value), path.subspan(1)))
            return true;
    }
    return false;
}

bool ArgumentCondition::fits(QByteArrayView value) const
{
    if (m_relation == Relation::Exists)
        return true;
    const std::optional<int> order = compared(value);
    // What cannot be compared is different, but neither less nor more.
    return order ? isRelated(*order, m_relation) : m_relation == Relation::NotEqual;
}

/// Integers of 64 bits are compared to the last digit.
std::optional<int> ArgumentCondition::comparedAsNumber(QByteArrayView value) const
{
    const bool isNumeric = !value.isEmpty() && (value[0] == '-' || (value[0] >= '0' && value[0] <= '9'));
    if (!isNumeric || !m_real)
        return std::nullopt;
    bool isNumber = false;
    if (const qlonglong whole = m_whole ? value.toLongLong(&isNumber) : 0; isNumber)
        return order(whole, *m_whole);
    const double real = value.toDouble(&isNumber);
    return isNumber ? std::optional(order(real, *m_real)) : std::nullopt;
}

std::optional<int> ArgumentCondition::compared(QByteArrayView value) const
{
    if (const auto *literal = std::get_if<QByteArray>(&m_wanted)) {
        if (const auto order = comparedAsNumber(value))
            return order;
        return value == *literal ? std::optional(0) : std::nullopt;
    }
    if (!value.startsWith('"'))
        return std::nullopt;
    const QString text = JsonWalk::unquoted(value);
    if (const auto *expression = std::get_if<QRegularExpression>(&m_wanted))
        return expression->match(text).hasMatch() ? std::optional(0) : std::nullopt;
    return text.compare(std::get<QString>(m_wanted), Qt::CaseInsensitive);
}

} // namespace Sockeye
