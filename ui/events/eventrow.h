// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <SocketIO/trace.h>

namespace Sockeye {

/// What is known of an event beyond its own record.
enum class EventState : quint8 {
    Plain, ///< nothing more: no acknowledgement is asked for
    Waiting, ///< we wait for the acknowledgement; `moment` is when it was sent
    Answered, ///< `moment` is the latency
    TimedOut, ///< `moment` is how long we waited
    AnsweredLate, ///< the answer came after the time-out; `moment` is how long we had waited
    Lost, ///< the connection ended before the answer
    Question, ///< the server waits for our answer; `moment` is when it came
    Replied, ///< we answered; `moment` is how long it took
    Unanswered, ///< the connection ended before we answered
    Buffered, ///< it waits for the connection; `moment` is when it was emitted
    Sent, ///< it was buffered and left at `moment`; the row of the sent event tells the rest
    NeverSent, ///< it was buffered, and given up before a connection came
    Dropped, ///< volatile, and there was no connection
};

/// One row of the events list: where its record is, and the facts that other records added. 24 bytes, no text.
struct EventRow {
    qsizetype record = 0;
    std::chrono::microseconds moment{0};
    quint32 name = ~quint32{0}; ///< number of the event's name; of a fact about the connection EventNames::None
    SocketIO::Kind kind = SocketIO::Kind::Event;
    SocketIO::Direction direction = SocketIO::Direction::None;
    EventState state = EventState::Plain;

    /// An event, sent or not; all others are separators that tell a fact about the connection.
    [[nodiscard]] bool isEvent() const
    {
        return kind == SocketIO::Kind::Event || kind == SocketIO::Kind::Buffered || kind == SocketIO::Kind::Dropped;
    }
};

} // namespace Sockeye
