// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/command.h"
#include "session/timepoint.h"
#include <SocketIO/protocol.h>

namespace SocketIO {

/// The rules of one Engine.IO session, from the first packet to the last (engine.io-protocol v3 and v4, "Handshake" and
/// "Heartbeat"). Pure: time is an argument, nothing is sent here.
///
/// | state                  | happens                            | next     | commands              |
/// |------------------------|------------------------------------|----------|-----------------------|
/// | any                    | open                               | Opening  |                       |
/// | Opening                | open packet                        | Open     | Opened                |
/// | Opening                | bad handshake, ping, pong, message | Closed   | Ended parse error     |
/// | Opening                | close packet, other packet         | Closed   | Ended parse error     |
/// | Opening                | deadline                           | Closed   | Ended transport error |
/// | Opening                | close                              | Closed   | Ended forced close    |
/// | Open, Closing          | ping                               | the same | Send pong, Heartbeat  |
/// | Open, Closing          | ping; V3                           | the same |                       |
/// | Open                   | time to ping; V3                   | Open     | Send ping             |
/// | Open                   | pong; V3                           | Open     | Heartbeat             |
/// | Open, Closing          | message                            | the same | Deliver               |
/// | Open, Closing          | close packet                       | Closed   | Ended transport close |
/// | Open                   | deadline                           | Closed   | Ended ping timeout    |
/// | Open                   | close                              | Closing  |                       |
/// | Closing                | drained, deadline                  | Closed   | Ended forced close    |
/// | Opening, Open, Closing | transport error                    | Closed   | Ended transport error |
/// | Opening, Open, Closing | parse error                        | Closed   | Ended parse error     |
///
/// Anything else changes nothing. The deadline of an open session is when the server has been silent too long: in
/// revision 4 it pings, and only its pings count, `pingInterval + pingTimeout` from each. In revision 3 we ping, every
/// `pingInterval`, and any packet counts: it gives the server `pingInterval + pingTimeout`, and each ping leaves it no
/// more than `pingTimeout` (engine.io-client 3.5, lib/socket.js). While the revision is not known (Auto) nothing is
/// pinged, a ping is answered, and any packet counts.
///
/// Call `expire` at `nextDeadline()`; early calls do nothing.
class EngineSession {
public:
    enum class State { Closed, Opening, Open, Closing };

    /// How long a wanted close waits for what is still to be sent.
    static constexpr std::chrono::milliseconds CloseTimeout{2000};

    void open(TimePoint now, std::chrono::milliseconds timeout, Protocol protocol = Protocol::V4);
    /// The revision became known; the heartbeat follows its rules from now on. Nothing happens when it was known.
    void decide(Protocol protocol);
    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    /// Whether the server's time is up, though `expire` was not called: the machine slept. Asked before sending, as the
    /// reference client does.
    [[nodiscard]] bool hasExpired(TimePoint now) const { return m_state == State::Open && now >= m_silenceEnds; }
    [[nodiscard]] EngineCommands receive(const EnginePacket &packet, TimePoint now);
    /// Whether `receive` would answer with Deliver and nothing else. It does to nearly all packets, so a driver asks
    /// this first: it needs no time and no commands. Only in revision 4: in revision 3 every packet is a sign of life.
    [[nodiscard]] bool delivers(const EnginePacket &packet) const
    {
        return packet.type == EnginePacket::Type::Message && m_protocol == Protocol::V4
            && (m_state == State::Open || m_state == State::Closing);
    }
    /// The transport is gone, or what it brought cannot be decoded.
    [[nodiscard]] EngineCommands fail(CloseReason reason, const Error &error);
    /// A wanted close; ends at once unless the session is open.
    [[nodiscard]] EngineCommands close(TimePoint now);
    /// Nothing is left to be sent.
    [[nodiscard]] EngineCommands drained();
    [[nodiscard]] EngineCommands expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Handshake &handshake() const { return m_handshake; }

private:
    EngineCommands end(CloseReason reason, const Error &error);
    EngineCommands receiveHandshake(const EnginePacket &packet, TimePoint now);
    EngineCommands receivePing(const EnginePacket &packet, TimePoint now);
    EngineCommands receivePong(TimePoint now);
    EngineCommands expireOpen(TimePoint now);
    [[nodiscard]] Error silence() const;
    void hear(TimePoint now);

    State m_state = State::Closed;
    Protocol m_protocol = Protocol::V4;
    Handshake m_handshake;
    std::chrono::milliseconds m_timeout{0};
    TimePoint m_deadline = Never; ///< of Opening and Closing
    TimePoint m_silenceEnds = Never; ///< of Open: when the server has been silent for too long
    TimePoint m_pingAt = Never; ///< of Open, in revision 3
    TimePoint m_pingedAt = Never; ///< of the first ping that was not answered
};

} // namespace SocketIO
