// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventcondition.h"

#include "events/eventsentence.h"
#include "theme/argumentline.h"

#include <algorithm>

namespace Sockeye {
namespace {

constexpr qsizetype Whole = std::numeric_limits<qsizetype>::max() / 2;
constexpr qsizetype NamesKnown = 4096;

bool isIn(const TextCondition &condition, QByteArrayView utf8)
{
    return condition.needle.isIn(utf8);
}

bool isIn(const ExpressionCondition &condition, QByteArrayView utf8)
{
    return condition.expression.match(QString::fromUtf8(utf8)).hasMatch();
}

QByteArrayView readable(const TextCondition &, QByteArrayView packet)
{
    return ArgumentLine::argumentBytes(packet); // a needle knows escaped letters
}

QByteArray readable(const ExpressionCondition &, QByteArrayView packet)
{
    return packet.contains("\\u") ? ArgumentLine::fromPacket(packet, {}, Whole).toUtf8()
                                  : ArgumentLine::argumentBytes(packet).toByteArray();
}

template <typename Condition> bool isInRow(const Condition &condition, const EventSubject &subject)
{
    const SocketIO::TraceView &view = subject.view;
    if (isIn(condition, view.nsp) || isIn(condition, view.event))
        return true;
    if (!subject.row.isEvent())
        return isIn(condition, EventSentence::text(view).toUtf8());
    // Where binary stands, the wire has a placeholder that nobody sees.
    if (view.attachmentCount == 0)
        return isIn(condition, readable(condition, view.payload));
    return isIn(condition, ArgumentLine::ofRecord(subject.log, subject.row.record, Whole).toUtf8());
}

bool test(const TextCondition &condition, const EventSubject &subject)
{
    return isInRow(condition, subject);
}

bool test(const ExpressionCondition &condition, const EventSubject &subject)
{
    return isInRow(condition, subject);
}

bool isNamed(const NameCondition &condition, QByteArrayView name)
{
    const auto known = condition.known.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known != condition.known.cend())
        return *known;
    const QString text = QString::fromUtf8(name);
    const bool fits = std::any_of(condition.patterns.begin(), condition.patterns.end(),
                                  [&text](const auto &pattern) { return pattern.match(text).hasMatch(); });
    if (condition.known.size() >= NamesKnown)
        condition.known.clear();
    condition.known.insert(name.toByteArray(), fits);
    return fits;
}

bool test(const NameCondition &condition, const EventSubject &subject)
{
    const bool isEvent = condition.of == NameCondition::Of::Event;
    if (isEvent && !subject.row.isEvent())
        return false;
    const QByteArrayView name = isEvent ? subject.view.event : subject.view.nsp;
    if (condition.last.isNull() || condition.last != name) {
        condition.isLastNamed = isNamed(condition, name);
        condition.last.resize(0); // its memory is kept
        condition.last.append(name);
    }
    return condition.isLastNamed;
}

bool test(const DirectionCondition &condition, const EventSubject &subject)
{
    return subject.row.isEvent() && subject.row.direction == condition.direction;
}

bool test(const AckCondition &condition, const EventSubject &subject)
{
    return subject.row.isEvent() && (condition.states & (1U << static_cast<unsigned>(subject.row.state))) != 0;
}

bool test(const LatencyCondition &condition, const EventSubject &subject)
{
    const EventState state = subject.row.state;
    const bool isMeasured =
        state == EventState::Answered || state == EventState::AnsweredLate || state == EventState::Replied;
    return isMeasured && condition.microseconds.holds(subject.row.moment.count());
}

bool test(const SizeCondition &condition, const EventSubject &subject)
{
    const SocketIO::TraceView &view = subject.view;
    const qint64 size = view.size > 0 ? view.size : view.payload.size() + view.attachmentBytes;
    return subject.row.isEvent() && condition.bytes.holds(size);
}

bool test(const TimeCondition &condition, const EventSubject &subject)
{
    auto time = subject.view.time;
    if (condition.isSinceConnect)
        time -= subject.lives.startOf(subject.number);
    return condition.microseconds.holds(time.count());
}

bool test(const HasCondition &condition, const EventSubject &subject)
{
    const bool isEvent = subject.row.isEvent();
    switch (condition.thing) {
    case HasCondition::Thing::Binary:
        return subject.view.attachmentCount > 0;
    case HasCondition::Thing::Arguments:
        return isEvent && !ArgumentLine::argumentBytes(subject.view.payload).isEmpty();
    case HasCondition::Thing::Ack:
        return isEvent && subject.view.id >= 0;
    default:
        return !isEvent;
    }
}

bool test(const ArgumentCondition &condition, const EventSubject &subject)
{
    return subject.row.isEvent() && condition.holds(ArgumentLine::argumentBytes(subject.view.payload));
}

} // namespace

bool holds(const EventCondition &condition, const EventSubject &subject)
{
    return std::visit([&subject](const auto &one) { return test(one, subject); }, condition);
}

bool dependsOnState(const EventCondition &condition)
{
    return std::holds_alternative<AckCondition>(condition) || std::holds_alternative<LatencyCondition>(condition);
}

} // namespace Sockeye
