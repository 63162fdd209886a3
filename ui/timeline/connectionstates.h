// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/span.h"

#include <optional>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// The state machine of a connection as the trace tells it: the state it is in and the transitions it took.
class ConnectionStates {
public:
    enum class State : quint8 {
        Closed,
        Opening,
        OpenPolling,
        Probing,
        Pausing,
        OpenWebSocket,
        Reconnecting, ///< waits for the next attempt
        Closing,
    };
    static constexpr int StateCount = 8;

    struct Transition {
        State from = State::Closed;
        State to = State::Closed;
        qint64 count = 0;
        Moment last; ///< when it was taken the last time, and the record that told
    };

    /// Takes the state records of one log in their order.
    void take(const Moment &at, const SocketIO::TraceView &view);

    [[nodiscard]] State current() const { return m_current; }
    /// Those that were taken, in the order they were taken first.
    [[nodiscard]] const std::vector<Transition> &transitions() const { return m_transitions; }
    /// Null where it was never taken.
    [[nodiscard]] const Transition *transition(State from, State to) const;
    /// Number of the one taken last; -1 before the first.
    [[nodiscard]] qsizetype latest() const { return m_latest; }

private:
    [[nodiscard]] static std::optional<State> stateAfter(const SocketIO::TraceView &view);

    std::vector<Transition> m_transitions;
    qsizetype m_latest = -1;
    State m_current = State::Closed;
};

} // namespace Sockeye
