// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/enginesession.h"

#include "protocol/enginecodec.h"

namespace SocketIO {

namespace {

Error engineError(Error::Kind kind, const QString &code, const QString &message)
{
    Error error{kind, code, message};
    error.phase = Error::Phase::Engine;
    return error;
}

} // namespace

void EngineSession::open(TimePoint now, std::chrono::milliseconds timeout, Protocol protocol)
{
    m_state = State::Opening;
    m_protocol = protocol;
    m_handshake = {};
    m_timeout = timeout;
    m_deadline = deadlineAfter(now, timeout);
    m_pingedAt = Never;
}

void EngineSession::decide(Protocol protocol)
{
    if (m_protocol == Protocol::Auto)
        m_protocol = protocol;
}

EngineCommands EngineSession::receive(const EnginePacket &packet, TimePoint now)
{
    if (m_state == State::Closed)
        return {};
    if (m_state == State::Opening)
        return receiveHandshake(packet, now);
    if (m_protocol != Protocol::V4)
        hear(now);
    switch (packet.type) {
    case EnginePacket::Type::Ping:
        return receivePing(packet, now);
    case EnginePacket::Type::Pong:
        return receivePong(now);
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
                   engineError(Error::Kind::Protocol, QStringLiteral("no-handshake"),
                               QStringLiteral("The server's first packet is of type %1, not an Engine.IO handshake "
                                              "(type 0).")
                                   .arg(int(packet.type))));
    }
    const auto decoded = decodeHandshake(packet.data.view());
    if (const auto *error = std::get_if<DecodeError>(&decoded)) {
        return end(CloseReason::ParseError,
                   engineError(Error::Kind::Protocol, QStringLiteral("bad-handshake"),
                               QStringLiteral("The server's handshake cannot be read: %1 (at byte %2).")
                                   .arg(error->reason)
                                   .arg(error->offset)));
    }
    m_handshake = std::get<Handshake>(decoded);
    m_state = State::Open;
    m_deadline = Never;
    m_pingAt = now + m_handshake.pingInterval;
    hear(now);
    return {Command::Opened{m_handshake}};
}

EngineCommands EngineSession::receivePing(const EnginePacket &packet, TimePoint now)
{
    if (m_protocol == Protocol::V3) // only we ping there
        return {};
    hear(now);
    return {Command::Send{textEnginePacket(EnginePacket::Type::Pong, packet.data.view())}, Command::Heartbeat{}};
}

EngineCommands EngineSession::receivePong(TimePoint now)
{
    if (m_protocol != Protocol::V3 || m_state != State::Open)
        return {};
    Command::Heartbeat heartbeat;
    if (m_pingedAt != Never)
        heartbeat.roundTrip = std::chrono::duration_cast<std::chrono::microseconds>(now - m_pingedAt);
    m_pingedAt = Never;
    m_pingAt = now + m_handshake.pingInterval;
    return {heartbeat};
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

TimePoint EngineSession::nextDeadline() const
{
    if (m_state != State::Open)
        return m_deadline;
    return m_protocol == Protocol::V3 ? std::min(m_pingAt, m_silenceEnds) : m_silenceEnds;
}

EngineCommands EngineSession::expire(TimePoint now)
{
    if (m_state == State::Open)
        return expireOpen(now);
    if (m_state == State::Closed || now < m_deadline)
        return {};
    if (m_state == State::Closing)
        return end(CloseReason::ForcedClose, {});
    return end(CloseReason::TransportError,
               engineError(Error::Kind::Network, QStringLiteral("timeout"),
                           QStringLiteral("No Engine.IO handshake arrived within %1 ms.").arg(m_timeout.count())));
}

EngineCommands EngineSession::expireOpen(TimePoint now)
{
    if (hasExpired(now))
        return end(CloseReason::PingTimeout, silence());
    if (m_protocol != Protocol::V3 || now < m_pingAt)
        return {};
    m_pingAt = now + m_handshake.pingInterval;
    m_pingedAt = std::min(m_pingedAt, now);
    m_silenceEnds = std::min(m_silenceEnds, now + m_handshake.pingTimeout);
    return {Command::Send{textEnginePacket(EnginePacket::Type::Ping)}};
}

Error EngineSession::silence() const
{
    const auto interval = m_handshake.pingInterval.count();
    const auto timeout = m_handshake.pingTimeout.count();
    QString message;
    if (m_protocol == Protocol::V3) {
        message = QStringLiteral("The server sent nothing for %1 ms after a ping (pingTimeout).").arg(timeout);
    } else {
        const QString what = m_protocol == Protocol::V4 ? QStringLiteral("no ping") : QStringLiteral("nothing");
        message = QStringLiteral("The server sent %1 for %2 ms (pingInterval %3 + pingTimeout %4).")
                      .arg(what)
                      .arg(interval + timeout)
                      .arg(interval)
                      .arg(timeout);
    }
    return engineError(Error::Kind::Network, QStringLiteral("ping-timeout"), message);
}

EngineCommands EngineSession::end(CloseReason reason, const Error &error)
{
    m_state = State::Closed;
    m_deadline = Never;
    return {Command::Ended{reason, error}};
}

/// The server gave a sign of life.
void EngineSession::hear(TimePoint now)
{
    m_silenceEnds = now + m_handshake.pingInterval + m_handshake.pingTimeout;
}

} // namespace SocketIO
