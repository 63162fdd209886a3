// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/backoff.h"
#include "session/timepoint.h"
#include <SocketIO/clientoptions.h>

namespace SocketIO {

/// When a namespace that the server disconnected is joined again by itself
/// (`ClientOptions::reconnectOnServerDisconnect`). Pure.
///
/// | the server disconnects it                                  | joined again                                       |
/// |------------------------------------------------------------|----------------------------------------------------|
/// | first, or after it was joined for `reconnectionDelayMax`   | at once                                            |
/// | sooner, again and again                                    | after the back-off delays of `reconnectionDelay`   |
/// | more than `reconnectionAttempts` times in such a row       | not any more                                       |
class Rejoin {
public:
    void joined(TimePoint now) { m_joinedAt = now; }
    /// The server disconnected the namespace; `random` is in [0, 1).
    void schedule(TimePoint now, const ClientOptions &options, double random);
    /// Someone else decides now; what came in a row is forgotten.
    void reset();
    /// It is being joined, or will be with the connection.
    void done() { m_at = Never; }

    [[nodiscard]] TimePoint at() const { return m_at; }
    [[nodiscard]] bool isAwaited() const { return m_at != Never; }

private:
    TimePoint m_joinedAt;
    TimePoint m_at = Never;
    int m_kicks = 0; // in a row
    Backoff m_backoff{std::chrono::milliseconds(0), std::chrono::milliseconds(0), 0};
};

} // namespace SocketIO
