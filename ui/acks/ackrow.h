// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <SocketIO/trace.h>

namespace Sockeye {

/// Where a request or a question stands.
enum class AckState : quint8 {
    Buffered, ///< ours, waits for the connection
    Waiting, ///< ours, sent, not answered
    Answered,
    TimedOut,
    AnsweredLate, ///< the answer came after the time-out
    Lost, ///< the connection ended before the answer
    NeverSent, ///< given up before there was a connection
    Dropped, ///< volatile, and there was no connection to take it at once
    Cleared, ///< taken out of the buffer
    Refused, ///< the server refused the namespace
    Question, ///< the server's, waits for our answer
    Replied,
    Unanswered, ///< the server's; the connection ended before we answered
    Unknown, ///< an answer to a request nobody knows
};
inline constexpr int AckStateCount = 14;

/// The states that are asked for together.
enum class AckGroup : quint8 { All, Waiting, Answered, Late, Lost, Questions };
inline constexpr int AckGroupCount = 6;

[[nodiscard]] constexpr bool isQuestion(AckState state)
{
    return state == AckState::Question || state == AckState::Replied || state == AckState::Unanswered;
}

/// Whether it may still be answered in time, and grows older.
[[nodiscard]] constexpr bool isOpen(AckState state)
{
    return state == AckState::Waiting || state == AckState::Buffered || state == AckState::Question;
}

[[nodiscard]] constexpr bool hasAnswer(AckState state)
{
    return state == AckState::Answered || state == AckState::AnsweredLate || state == AckState::Replied;
}

[[nodiscard]] constexpr bool isIn(AckGroup group, AckState state)
{
    switch (group) {
    case AckGroup::All:
        return true;
    case AckGroup::Waiting:
        return isOpen(state);
    case AckGroup::Answered:
        return hasAnswer(state);
    case AckGroup::Late:
        return state == AckState::AnsweredLate || state == AckState::Unknown;
    case AckGroup::Lost:
        return !isOpen(state) && !hasAnswer(state) && state != AckState::Unknown;
    case AckGroup::Questions:
        return isQuestion(state);
    }
    return false;
}

/// One request of ours or question of the server's: where its records are, no text.
struct AckRow {
    std::chrono::microseconds sent{0}; ///< since the log's start; of the last try
    std::chrono::microseconds took{0}; ///< until it was answered or given up
    std::chrono::microseconds allowed{-1}; ///< how long was waited before it timed out; -1 when it did not
    qint64 id = -1;
    qint32 record = 0;
    qint32 answer = -1; ///< record of the acknowledgement; -1 while there is none
    qint32 ending = -1; ///< record that says why there was none in time
    quint32 name = 0; ///< number in AckNames
    quint16 tries = 1;
    AckState state = AckState::Waiting;

    [[nodiscard]] bool isQuestion() const { return Sockeye::isQuestion(state); }
};

} // namespace Sockeye
