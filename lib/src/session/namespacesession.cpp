// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/namespacesession.h"

#include "session/connectanswer.h"

namespace SocketIO {

NamespaceCommands NamespaceSession::open(bool isEngineOpen, TimePoint now)
{
    if (m_state != State::Closed)
        return {};
    m_state = State::Opening;
    return isEngineOpen ? connect(now) : NamespaceCommands();
}

NamespaceCommands NamespaceSession::engineOpened(TimePoint now)
{
    return m_state == State::Opening ? connect(now) : NamespaceCommands();
}

NamespaceCommands NamespaceSession::connect(TimePoint now)
{
    m_deadline = deadlineAfter(now, m_connectTimeout);
    if (std::exchange(m_hasJustLeft, false))
        m_rejoinFrom = now + RejoinPause;
    m_connectAt = now < m_rejoinFrom ? m_rejoinFrom : Never;
    if (m_connectAt != Never)
        return {};
    return m_request == Request::Unwanted ? NamespaceCommands() : NamespaceCommands{connectPacket()};
}

SocketCommand::Transmit NamespaceSession::connectPacket()
{
    m_request = Request::Awaited;
    return {encodeConnect(m_nsp, m_auth), SocketPacket::Type::Connect};
}

NamespaceCommands NamespaceSession::engineClosed(const QString &reason, bool canRejoin)
{
    m_request = Request::None;
    m_rejoinFrom = TimePoint::min();
    m_hasJustLeft = false;
    if (m_state == State::Closed)
        return {};
    const bool wasOpen = m_state == State::Open;
    NamespaceCommands commands = leave(reason);
    if (canRejoin)
        m_state = State::Opening;
    return wasOpen ? commands : NamespaceCommands();
}

NamespaceCommands NamespaceSession::close(TimePoint now)
{
    const bool wasOpen = m_state == State::Open;
    giveUpWaiting();
    NamespaceCommands left = leave(QStringLiteral("io client disconnect"));
    if (!wasOpen)
        return {};
    m_rejoinFrom = now + RejoinPause;
    NamespaceCommands commands{SocketCommand::Transmit{encodeDisconnect(m_nsp), SocketPacket::Type::Disconnect}};
    commands.append(left.first());
    return commands;
}

void NamespaceSession::giveUpWaiting()
{
    if (m_request == Request::Awaited)
        m_request = Request::Unwanted;
}

NamespaceCommands NamespaceSession::receiveUnwanted(const SocketPacket &packet)
{
    const bool isJoined = packet.type == SocketPacket::Type::Connect;
    if (!isJoined && packet.type != SocketPacket::Type::ConnectError)
        return {};
    m_request = Request::None;
    if (m_state == State::Opening)
        return isJoined ? join(packet) : NamespaceCommands{connectPacket()};
    m_hasJustLeft = isJoined;
    if (isJoined)
        return {SocketCommand::Transmit{encodeDisconnect(m_nsp), SocketPacket::Type::Disconnect}};
    return {};
}

NamespaceCommands NamespaceSession::receive(const SocketPacket &packet)
{
    const bool isEvent = packet.type == SocketPacket::Type::Event || packet.type == SocketPacket::Type::Ack;
    if (m_request == Request::Unwanted && !(isEvent && m_state == State::Opening))
        return receiveUnwanted(packet);
    if (m_state == State::Closed) // what was on its way when we left
        return {};
    switch (packet.type) {
    case SocketPacket::Type::Connect:
        return m_state == State::Opening ? join(packet) : NamespaceCommands();
    case SocketPacket::Type::ConnectError:
        m_request = Request::None;
        return refuse(connectError(packet), packet.data);
    case SocketPacket::Type::Disconnect:
        m_request = Request::None;
        return m_state == State::Open ? leave(QStringLiteral("io server disconnect"))
                                      : refuse({Error::Kind::Refused, QStringLiteral("connect-disconnected"),
                                                QStringLiteral("The server disconnected the namespace %1 while it was "
                                                               "being joined.")
                                                    .arg(QString::fromUtf8(m_nsp))},
                                               {});
    case SocketPacket::Type::Event:
    case SocketPacket::Type::Ack:
        if (m_state == State::Open)
            return {SocketCommand::Deliver{packet}};
        if (m_request == Request::None) // of the join that was left
            return {};
        // Servers send missed packets and greetings before the CONNECT itself; they are delivered on joining.
        m_receiveBuffer.append(packet);
        return {};
    }
    return {};
}

NamespaceCommands NamespaceSession::join(const SocketPacket &packet)
{
    QByteArray sid = connectSid(packet);
    if (sid.isEmpty()) {
        return {SocketCommand::Violation{
            {Error::Kind::Protocol, QStringLiteral("connect-without-sid"),
             QStringLiteral(
                 "The server joined %1 without a socket id: it speaks an older protocol (Socket.IO 2 or 1), or "
                 "is no Socket.IO server.")
                 .arg(QString::fromUtf8(m_nsp))}}};
    }
    m_state = State::Open;
    m_request = Request::None;
    m_sid = std::move(sid);
    m_deadline = Never;
    NamespaceCommands commands;
    for (SocketPacket &early : m_receiveBuffer)
        commands.append(SocketCommand::Deliver{std::move(early)});
    m_receiveBuffer.clear();
    for (OutgoingEvent &event : m_sendBuffer)
        commands.append(SocketCommand::TransmitEvent{std::move(event)});
    m_sendBuffer.clear();
    commands.append(SocketCommand::Joined{m_sid});
    return commands;
}

NamespaceCommands NamespaceSession::refuse(const Error &error, const Slice &json)
{
    leave({});
    return {SocketCommand::Refused{error, json}};
}

NamespaceCommands NamespaceSession::leave(const QString &reason)
{
    m_state = State::Closed;
    m_deadline = Never;
    m_connectAt = Never;
    m_sid.clear();
    m_receiveBuffer.clear();
    return {SocketCommand::Left{reason}};
}

NamespaceCommands NamespaceSession::send(OutgoingEvent &&event, bool isWritable)
{
    if (transmits(event, isWritable))
        return {SocketCommand::TransmitEvent{std::move(event)}};
    if (event.isVolatile)
        return {SocketCommand::Dropped{std::move(event)}};
    m_sendBuffer.append(event);
    return {SocketCommand::Buffered{std::move(event)}};
}

NamespaceCommands NamespaceSession::expire(TimePoint now)
{
    if (m_connectAt <= now)
        return connect(now);
    if (now < m_deadline)
        return {};
    giveUpWaiting();
    return refuse(
        {Error::Kind::Network, QStringLiteral("connect-timeout"),
         QStringLiteral("The server did not answer the CONNECT of %1 within %2 ms. It may use another parser, or "
                        "be stuck in a middleware.")
             .arg(QString::fromUtf8(m_nsp))
             .arg(m_connectTimeout.count())},
        {});
}

bool NamespaceSession::cancel(qint64 id)
{
    return id >= 0 && m_sendBuffer.removeIf([id](const OutgoingEvent &event) { return event.id == id; }) > 0;
}

} // namespace SocketIO
