// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/command.h"
#include "session/timepoint.h"

namespace SocketIO {

/// The upgrade of a session to another transport, as a table (engine.io-protocol v4, "Upgrade"). Pure.
///
/// | state                           | happens                | next     | commands                           |
/// |---------------------------------|------------------------|----------|------------------------------------|
/// | Idle                            | start                  | Opening  | OpenProbe                          |
/// | Opening                         | probe opened           | Probing  | SendOnProbe ping                   |
/// | Probing                         | pong                   | Pausing  | PauseTransport                     |
/// | Opening                         | pong                   | Failed   | DropProbe                          |
/// | Opening, Probing                | other packet           | Failed   | DropProbe                          |
/// | Opening, Probing                | probe failed, deadline | Failed   | DropProbe                          |
/// | Pausing                         | transport paused       | Done     | SendOnProbe upgrade, SwitchToProbe |
/// | Pausing                         | pong, other packet     | Failed   | DropProbe, ResumeTransport         |
/// | Pausing                         | probe failed, deadline | Failed   | DropProbe, ResumeTransport         |
/// | Idle, Opening, Probing, Pausing | abort                  | Failed   |                                    |
/// | Done, Failed                    | start, deadline, abort | the same |                                    |
///
/// Anything else changes nothing. The ping and the pong carry "probe".
class Upgrade {
public:
    enum class State { Idle, Opening, Probing, Pausing, Done, Failed };

    [[nodiscard]] EngineCommands start(TimePoint now, std::chrono::milliseconds timeout);
    [[nodiscard]] EngineCommands probeOpened();
    [[nodiscard]] EngineCommands receive(const EnginePacket &packet);
    [[nodiscard]] EngineCommands transportPaused();
    [[nodiscard]] EngineCommands probeFailed(const Error &error);
    /// The session ends, and its end is what is told: whoever ends it drops the probe.
    void abort();
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
