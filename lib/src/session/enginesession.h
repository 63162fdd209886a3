// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/command.h"
#include "session/timepoint.h"

namespace SocketIO {

/// The rules of one Engine.IO session, from the first packet to the last (engine.io-protocol v4, "Handshake" and
/// "Heartbeat"). Pure: time is an argument, nothing is sent here.
///
/// | state   | happens                          | next    | commands           |
/// |---------|----------------------------------|---------|--------------------|
/// | Closed  | open                             | Opening |                    |
/// | Opening | open packet                      | Open    | Opened             |
/// | Opening | any other packet, bad handshake  | Closed  | Ended ParseError   |
/// | Opening | deadline                         | Closed  | Ended TransportError (timeout) |
/// | Open    | ping                             | Open    | Send pong          |
/// | Open    | message                          | Open    | Deliver            |
/// | Open    | close packet                     | Closed  | Ended TransportClose |
/// | Open    | heartbeat deadline               | Closed  | Ended PingTimeout  |
/// | Open    | close                            | Closing |                    |
/// | Closing | drained or deadline              | Closed  | Ended ForcedClose  |
/// | any     | fail                             | Closed  | Ended with the reason given |
///
/// Call `expire` at `nextDeadline()`; early calls do nothing.
class EngineSession {
public:
    enum class State { Closed, Opening, Open, Closing };

    /// How long a wanted close waits for what is still to be sent.
    static constexpr std::chrono::milliseconds CloseTimeout{2000};

    void open(TimePoint now, std::chrono::milliseconds timeout);
    [[nodiscard]] EngineCommands receive(const EnginePacket &packet, TimePoint now);
    /// Whether `receive` would answer with Deliver and nothing else. It does to nearly all packets, so a driver asks
    /// this first: it needs no time and no commands.
    [[nodiscard]] bool delivers(const EnginePacket &packet) const
    {
        return packet.type == EnginePacket::Type::Message && (m_state == State::Open || m_state == State::Closing);
    }
    /// The transport is gone, or what it brought cannot be decoded.
    [[nodiscard]] EngineCommands fail(CloseReason reason, const Error &error);
    /// A wanted close; ends at once unless the session is open.
    [[nodiscard]] EngineCommands close(TimePoint now);
    /// Nothing is left to be sent.
    [[nodiscard]] EngineCommands drained();
    [[nodiscard]] EngineCommands expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const { return m_deadline; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Handshake &handshake() const { return m_handshake; }

private:
    EngineCommands end(CloseReason reason, const Error &error);
    EngineCommands receiveHandshake(const EnginePacket &packet, TimePoint now);
    void restartHeartbeat(TimePoint now);

    State m_state = State::Closed;
    Handshake m_handshake;
    TimePoint m_deadline = Never;
    std::chrono::milliseconds m_timeout{0};
};

} // namespace SocketIO
