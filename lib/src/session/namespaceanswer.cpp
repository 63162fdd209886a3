// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// What the server says about a namespace, and what it does not say in time.
#include "session/connectanswer.h"
#include "session/namespacesession.h"

namespace SocketIO {

namespace {

Error socketError(Error::Kind kind, const QString &code, const QString &message)
{
    Error error{kind, code, message};
    error.phase = Error::Phase::Socket;
    return error;
}

/// The packet without the rest of a message that holds many: what is kept must not pin what is not counted.
SocketPacket onItsOwn(SocketPacket packet)
{
    Slice &data = packet.data;
    if (packet.textSize == 0 || data.bytes.size() / 2 <= packet.textSize)
        return packet;
    data.bytes = data.bytes.mid(packet.textOffset, packet.textSize);
    data.offset -= packet.textOffset;
    packet.textOffset = 0;
    return packet;
}

qsizetype bytesOf(const SocketPacket &packet)
{
    qsizetype bytes = qsizetype(sizeof packet) + packet.data.bytes.size();
    for (const QByteArray &attachment : packet.attachments)
        bytes += attachment.size();
    return bytes;
}

} // namespace

NamespaceCommands NamespaceSession::receive(const SocketPacket &packet)
{
    switch (packet.type) {
    case SocketPacket::Type::Connect:
        return receiveConnect(packet);
    case SocketPacket::Type::ConnectError:
        return packet.nsp == m_nsp ? receiveError(packet) : receiveRootError(packet);
    case SocketPacket::Type::Disconnect:
        return receiveDisconnect();
    case SocketPacket::Type::Event:
    case SocketPacket::Type::Ack:
        return receiveEvent(packet);
    }
    return {};
}

NamespaceCommands NamespaceSession::receiveConnect(const SocketPacket &packet)
{
    if (isConnectOut())
        return join(packet);
    if (m_stage != Stage::Abandoned) // servers 1.x answer our early CONNECT though they joined us by themselves
        return {};
    // A server 1.x or 2.x holds back all other joins once `/` is left, so nobody leaves it who was not asked to.
    if (m_protocol == Protocol::V3 && isRoot())
        return enter(Stage::Standing);
    enter(Stage::Closed);
    m_hasJustLeft = true;
    return {packetToSend(SocketPacket::Type::Disconnect)};
}

NamespaceCommands NamespaceSession::receiveError(const SocketPacket &packet)
{
    switch (m_stage) {
    case Stage::Abandoned:
        return enter(Stage::Closed);
    case Stage::Reopened:
        return ask(Never);
    case Stage::Open:
        if (m_protocol == Protocol::V3) // of one event: its middleware refused it
            return {SocketCommand::Reported{reportedError(packet), packet.data}};
        return refuse(connectError(packet), packet.data);
    case Stage::Asked:
    case Stage::Silent:
        return refuse(connectError(packet), packet.data);
    default:
        return {};
    }
}

/// Clients of revision 3 tell an error of the main namespace to all. Before that one is joined, no other will be.
NamespaceCommands NamespaceSession::receiveRootError(const SocketPacket &packet)
{
    if (state() == State::Closed || m_stage == Stage::AwaitingEngine)
        return {};
    if (m_isRootJoined)
        return {SocketCommand::Reported{reportedError(packet), packet.data}};
    const bool isConnectToUndo = isConnectOut();
    NamespaceCommands commands = refuse(connectError(packet), packet.data);
    if (isConnectToUndo)
        enter(Stage::Abandoned);
    return commands;
}

NamespaceCommands NamespaceSession::receiveDisconnect()
{
    if (m_stage == Stage::Standing)
        return enter(Stage::Closed);
    if (m_stage == Stage::Open) {
        m_recovery.left();
        return leave(QStringLiteral("io server disconnect"));
    }
    if (m_stage != Stage::Asked && m_stage != Stage::Silent) // of the join that was left
        return {};
    const QString nsp = QString::fromUtf8(m_nsp);
    return refuse(
        socketError(Error::Kind::Refused, QStringLiteral("connect-disconnected"),
                    QStringLiteral("The server disconnected the namespace %1 while it was being joined.").arg(nsp)),
        {});
}

NamespaceCommands NamespaceSession::receiveEvent(const SocketPacket &packet)
{
    if (m_stage == Stage::Open) {
        m_recovery.delivered(packet);
        return {SocketCommand::Deliver{packet}};
    }
    if (!isConnectOut()) // of the join that was left
        return {};
    // Servers send missed packets and greetings before the CONNECT itself; they are delivered on joining.
    SocketPacket kept = onItsOwn(packet);
    m_earlyBytes += bytesOf(kept);
    if (m_earlyBytes <= MaxEarlyBytes) {
        m_receiveBuffer.append(std::move(kept));
        return {};
    }
    m_receiveBuffer.clear();
    return {SocketCommand::Violation{socketError(
        Error::Kind::Protocol, QStringLiteral("too-many-early-events"),
        QStringLiteral("The server sent more than %1 bytes of events for %2 before it answered its CONNECT.")
            .arg(MaxEarlyBytes)
            .arg(QString::fromUtf8(m_nsp)))}};
}

NamespaceCommands NamespaceSession::join(const SocketPacket &packet)
{
    const QByteArray sid = connectSid(packet);
    if (!sid.isEmpty())
        return joinAs(sid, connectPid(packet));
    if (m_protocol != Protocol::V4)
        return joinAs(impliedSid(), {});
    return {SocketCommand::Violation{
        socketError(Error::Kind::Protocol, QStringLiteral("connect-without-sid"),
                    QStringLiteral("The server joined %1 without a socket id: it speaks an older protocol (Socket.IO 2 "
                                   "or 1), so set the protocol to Auto or V3, or it is no Socket.IO server.")
                        .arg(QString::fromUtf8(m_nsp)))}};
}

NamespaceCommands NamespaceSession::joinAs(const QByteArray &sid, const QByteArray &pid)
{
    const Recovery::Outcome outcome = m_recovery.joined(pid, m_protocol);
    enter(Stage::Open);
    m_deadline = Never;
    m_sid = sid;
    m_isRecovered = outcome.isRecovered;
    NamespaceCommands commands;
    for (SocketPacket &early : m_receiveBuffer) {
        m_recovery.delivered(early);
        commands.append(SocketCommand::Deliver{std::move(early)});
    }
    m_receiveBuffer.clear();
    m_earlyBytes = 0;
    for (OutgoingEvent &event : m_sendBuffer)
        commands.append(SocketCommand::TransmitEvent{std::move(event)});
    m_sendBuffer.clear();
    commands.append(SocketCommand::Joined{m_sid, outcome.isRecovered, outcome.problem});
    return commands;
}

/// The id of a socket in revision 3, where the server sends none (socket.io-client 2, lib/manager.js, `generateId`).
QByteArray NamespaceSession::impliedSid() const
{
    return isRoot() ? m_engineId : QByteArray(m_nsp + '#' + m_engineId);
}

NamespaceCommands NamespaceSession::refuse(const Error &error, const Slice &json)
{
    leave({});
    return {SocketCommand::Refused{error, json}};
}

/// The deadline of the join has passed. An answer that comes later is undone.
NamespaceCommands NamespaceSession::giveUp()
{
    QString message = QStringLiteral("The server did not answer the CONNECT of %1 within %2 ms. It may use another "
                                     "parser, or be stuck in a middleware.");
    if (m_stage == Stage::AskingAuth)
        message = QStringLiteral("The auth provider of %1 gave no answer within %2 ms.");
    else if (m_stage == Stage::AwaitingRoot)
        message = QStringLiteral("The server did not join the main namespace, for which %1 waits, within %2 ms.");
    const bool isConnectToUndo = isConnectOut();
    NamespaceCommands commands =
        refuse(socketError(Error::Kind::Network, QStringLiteral("connect-timeout"),
                           message.arg(QString::fromUtf8(m_nsp)).arg(m_connectTimeout.count())),
               {});
    if (isConnectToUndo)
        enter(Stage::Abandoned);
    return commands;
}

NamespaceCommands NamespaceSession::leave(const QString &reason)
{
    enter(Stage::Closed);
    m_deadline = Never;
    m_sid.clear();
    m_isRecovered = false;
    m_receiveBuffer.clear();
    m_earlyBytes = 0;
    return {SocketCommand::Left{reason}};
}

} // namespace SocketIO
