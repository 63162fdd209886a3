// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/command.h"
#include "session/timepoint.h"

namespace SocketIO {

/// The upgrade of a session from polling to WebSocket, as a table (engine.io-protocol v4, "Upgrade"). Pure.
///
/// | state    | happens                        | next     | commands                                        |
/// |----------|--------------------------------|----------|-------------------------------------------------|
/// | Idle     | start                          | Opening  | OpenProbe                                       |
/// | Opening  | probe opened                   | Probing  | SendOnProbe ping "probe"                        |
/// | Probing  | pong "probe"                   | Pausing  | PauseTransport                                  |
/// | Probing  | any other packet               | Failed   | DropProbe                                       |
/// | Pausing  | transport paused               | Done     | SendOnProbe upgrade, SwitchToProbe              |
/// | Pausing  | probe failed, deadline, packet | Failed   | DropProbe, ResumeTransport                      |
/// | Opening, Probing | probe failed, deadline | Failed   | DropProbe                                       |
/// | Idle, Opening, Probing, Pausing | abort   | Failed   | DropProbe when there is one                     |
/// | Done, Failed | anything                   | the same | none                                            |
class Upgrade {
public:
    enum class State { Idle, Opening, Probing, Pausing, Done, Failed };

    [[nodiscard]] EngineCommands start(TimePoint now, std::chrono::milliseconds timeout);
    [[nodiscard]] EngineCommands probeOpened();
    [[nodiscard]] EngineCommands receive(const EnginePacket &packet);
    [[nodiscard]] EngineCommands transportPaused();
    [[nodiscard]] EngineCommands probeFailed(const Error &error);
    /// The session ends or the current transport died: the probe is of no use.
    [[nodiscard]] EngineCommands abort(const Error &error);
    [[nodiscard]] EngineCommands expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const { return m_deadline; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const
    {
        return m_state == State::Opening || m_state == State::Probing || m_state == State::Pausing;
    }

private:
    EngineCommands fail(const Error &error);

    State m_state = State::Idle;
    TimePoint m_deadline = Never;
    std::chrono::milliseconds m_timeout{0};
};

} // namespace SocketIO
