// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/guest.h"

#include "protocol/socketencoder.h"
#include "server/demohost.h"
#include "server/enginepeer.h"
#include "server/serversocket.h"
#include <SocketIO/arguments.h>

namespace SocketIO {

namespace {

constexpr std::chrono::seconds JoinTimeout{45};

} // namespace

Guest::Guest(EnginePeer &session, DemoHost &host)
    : QObject(&session)
    , m_session(session)
    , m_host(host)
{
    connect(&session, &EnginePeer::messageReceived, this, &Guest::receive);
    connect(&session, &EnginePeer::closed, this, &Guest::leaveAll);
    connect(&session, &EnginePeer::upgraded, this,
            [this] { m_host.log(QString::fromLatin1(m_session.sid()) + QStringLiteral(" upgraded to websocket")); });
    connect(&m_joinDeadline, &QTimer::timeout, this, [this] { expel(QStringLiteral("joined nothing")); });
    m_joinDeadline.setSingleShot(true);
    m_joinDeadline.start(JoinTimeout);
}

Guest::~Guest() = default;

void Guest::receive(const EnginePacket &message)
{
    const SocketDecoder::Result result =
        message.binary ? m_decoder.receive(message.data.toByteArray()) : m_decoder.receive(message.data);
    if (const auto *packet = std::get_if<SocketPacket>(&result))
        dispatch(*packet);
    else if (const auto *error = std::get_if<DecodeError>(&result))
        expel(QStringLiteral("sent a bad packet: %1 at byte %2").arg(error->reason, QString::number(error->offset)));
}

void Guest::dispatch(const SocketPacket &packet)
{
    const auto found = m_sockets.find(packet.nsp);
    const bool joined = found != m_sockets.end();
    if (packet.type == SocketPacket::Type::Connect && !joined) {
        join(packet);
        return;
    }
    if (!joined || packet.type == SocketPacket::Type::Connect || packet.type == SocketPacket::Type::ConnectError) {
        expel(QStringLiteral("sent a packet for %1 out of order").arg(QString::fromUtf8(packet.nsp)));
        return;
    }
    if (packet.type == SocketPacket::Type::Disconnect) {
        leave(packet.nsp, QStringLiteral("client namespace disconnect"));
        return;
    }
    ServerSocket &socket = *found->second;
    const Arguments arguments = Arguments::fromPacket(packet.text(), packet.attachments);
    if (packet.type == SocketPacket::Type::Event)
        m_host.receive(socket, packet.name, arguments, packet.id);
    else if (!socket.receiveAnswer(packet.id, arguments))
        m_host.log(socket, QStringLiteral("answered %1, which was not asked").arg(packet.id));
}

void Guest::join(const SocketPacket &packet)
{
    if (const auto refusal = m_host.refusalOf(packet.nsp, packet.data.view())) {
        m_host.log(QStringLiteral("%1 refused: %2").arg(QString::fromUtf8(packet.nsp), QString::fromUtf8(*refusal)));
        m_session.send(encodeConnectError(packet.nsp, *refusal).enginePackets());
        return;
    }
    m_joinDeadline.stop();
    const auto [place, isNew] = m_sockets.emplace(packet.nsp, std::make_unique<ServerSocket>(m_session, packet.nsp));
    place->second->accept();
    m_host.welcome(*place->second);
}

void Guest::leave(const QByteArray &nsp, const QString &reason)
{
    auto node = m_sockets.extract(nsp);
    m_host.miss(*node.mapped(), reason);
}

void Guest::leaveAll(const QString &reason)
{
    m_joinDeadline.stop();
    while (!m_sockets.empty())
        leave(m_sockets.begin()->first, reason);
}

void Guest::expel(const QString &why)
{
    m_host.log(QStringLiteral("%1 %2; closing the connection").arg(QString::fromLatin1(m_session.sid()), why));
    m_session.close();
}

} // namespace SocketIO
