// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/argumentcondition.h"
#include "events/eventlives.h"
#include "events/eventneedle.h"
#include "events/eventrow.h"

#include <limits>
#include <QHash>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// A row and its record, as a filter looks at them.
struct EventSubject {
    qsizetype number; ///< of the row in its fold
    const EventRow &row;
    const SocketIO::TraceView &view; ///< of the log below
    const SocketIO::TraceLog &log;
    const EventLives &lives;
};

/// Numbers with both ends included.
struct NumberRange {
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();
    [[nodiscard]] bool holds(qint64 number) const { return number >= least && number <= most; }
};

/// A text anywhere in what a row shows: namespace, event name, arguments; of a fact its sentence.
struct TextCondition {
    QString text;
    EventNeedle needle = EventNeedle(text);
};

/// The same for a regular expression.
struct ExpressionCondition {
    QRegularExpression expression;
};

/// The whole name of a namespace or an event. Names repeat, so each is looked at once.
struct NameCondition {
    enum class Of { Namespace, Event };
    Of of = Of::Event;
    QList<QRegularExpression> patterns;
    mutable QHash<QByteArray, bool> known = {};
    mutable QByteArray last = {}; ///< floods are of one name mostly
    mutable bool isLastNamed = false;
};

struct DirectionCondition {
    SocketIO::Direction direction;
};

/// A set of states, one bit each.
struct AckCondition {
    quint32 states = 0;
};

struct LatencyCondition {
    NumberRange microseconds;
};

struct SizeCondition {
    NumberRange bytes;
};

struct TimeCondition {
    NumberRange microseconds; ///< since the log's start
    bool isSinceConnect = false; ///< or since the connection began to be made
};

struct HasCondition {
    enum class Thing { Binary, Arguments, Ack, Fact };
    Thing thing;
};

/// One thing a filter line asks of a row.
using EventCondition = std::variant<DirectionCondition, AckCondition, LatencyCondition, SizeCondition, TimeCondition,
                                    HasCondition, NameCondition, TextCondition, ArgumentCondition, ExpressionCondition>;

[[nodiscard]] bool holds(const EventCondition &condition, const EventSubject &subject);
/// Whether a row may begin or cease to fit while it is in the list.
[[nodiscard]] bool dependsOnState(const EventCondition &condition);

} // namespace Sockeye
