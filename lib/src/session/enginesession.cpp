// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/enginesession.h"

#include "protocol/enginecodec.h"

namespace SocketIO {

void EngineSession::open(TimePoint now, std::chrono::milliseconds timeout)
{
    m_state = State::Opening;
    m_handshake = {};
    m_timeout = timeout;
    m_deadline = deadlineAfter(now, timeout);
}

EngineCommands EngineSession::receive(const EnginePacket &packet, TimePoint now)
{
    if (m_state == State::Closed)
        return {};
    if (m_state == State::Opening)
        return receiveHandshake(packet, now);
    switch (packet.type) {
    case EnginePacket::Type::Ping:
        // Only pings restart the timer, not other packets: engine.io-protocol v4, "Heartbeat".
        if (m_state == State::Open)
            restartHeartbeat(now);
        return {Command::Send{textEnginePacket(EnginePacket::Type::Pong, packet.data.view())}};
    case EnginePacket::Type::Message:
        return {Command::Deliver{packet}};
    case EnginePacket::Type::Close:
        return end(CloseReason::TransportClose, {});
    default:
        return {};
    }
}

EngineCommands EngineSession::receiveHandshake(const EnginePacket &packet, TimePoint now)
{
    if (packet.type != EnginePacket::Type::Open) {
        return end(CloseReason::ParseError,
                   {Error::Kind::Protocol, QStringLiteral("no-handshake"),
                    QStringLiteral("The server's first packet is of type %1, not an Engine.IO handshake (type 0).")
                        .arg(int(packet.type))});
    }
    const auto decoded = decodeHandshake(packet.data.view());
    if (const auto *error = std::get_if<DecodeError>(&decoded)) {
        return end(CloseReason::ParseError,
                   {Error::Kind::Protocol, QStringLiteral("bad-handshake"),
                    QStringLiteral("The server's handshake cannot be read: %1 (at byte %2).")
                        .arg(error->reason)
                        .arg(error->offset)});
    }
    m_handshake = std::get<Handshake>(decoded);
    m_state = State::Open;
    restartHeartbeat(now);
    return {Command::Opened{m_handshake}};
}

EngineCommands EngineSession::fail(CloseReason reason, const Error &error)
{
    return m_state == State::Closed ? EngineCommands() : end(reason, error);
}

EngineCommands EngineSession::close(TimePoint now)
{
    if (m_state == State::Opening)
        return end(CloseReason::ForcedClose, {});
    if (m_state == State::Open) {
        m_state = State::Closing;
        m_deadline = now + CloseTimeout;
    }
    return {};
}

EngineCommands EngineSession::drained()
{
    return m_state == State::Closing ? end(CloseReason::ForcedClose, {}) : EngineCommands();
}

EngineCommands EngineSession::expire(TimePoint now)
{
    if (now < m_deadline)
        return {};
    switch (m_state) {
    case State::Opening:
        return end(CloseReason::TransportError,
                   {Error::Kind::Network, QStringLiteral("timeout"),
                    QStringLiteral("No Engine.IO handshake arrived within %1 ms.").arg(m_timeout.count())});
    case State::Open:
        return end(CloseReason::PingTimeout,
                   {Error::Kind::Network, QStringLiteral("ping-timeout"),
                    QStringLiteral("The server sent no ping for %1 ms (pingInterval %2 + pingTimeout %3).")
                        .arg((m_handshake.pingInterval + m_handshake.pingTimeout).count())
                        .arg(m_handshake.pingInterval.count())
                        .arg(m_handshake.pingTimeout.count())});
    case State::Closing:
        return end(CloseReason::ForcedClose, {});
    case State::Closed:
        break;
    }
    return {};
}

EngineCommands EngineSession::end(CloseReason reason, const Error &error)
{
    m_state = State::Closed;
    m_deadline = Never;
    return {Command::Ended{reason, error}};
}

void EngineSession::restartHeartbeat(TimePoint now)
{
    m_deadline = now + m_handshake.pingInterval + m_handshake.pingTimeout;
}

} // namespace SocketIO
