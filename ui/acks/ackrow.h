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
    Question, ///< the server's, waits for our answer
    Replied,
    Unanswered, ///< the server's; the connection ended before we answered
    Unknown, ///< an answer to a request nobody knows
};

/// One request of ours or question of the server's: where its records are, no text.
struct AckRow {
    qsizetype record = 0;
    qsizetype answer = -1; ///< record of the acknowledgement; -1 while there is none
    qint64 id = -1;
    std::chrono::microseconds sent{0}; ///< since the log's start
    std::chrono::microseconds took{0}; ///< until it was answered or given up
    AckState state = AckState::Waiting;

    [[nodiscard]] bool isQuestion() const
    {
        return state == AckState::Question || state == AckState::Replied || state == AckState::Unanswered;
    }
};

} // namespace Sockeye
