// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/enginepeer.h"

#include "protocol/enginecodec.h"
#include "protocol/pollingpayload.h"
#include "server/enginerefusal.h"
#include "server/httpconnection.h"
#include "server/upgradeside.h"
#include "server/websocketside.h"
#include <utility>

namespace SocketIO {

namespace {

// A client that was told to close on polling gets this long to fetch the news.
constexpr std::chrono::seconds CloseTimeout{30};

bool isBinaryBody(const HttpRequest &request)
{
    return request.head.header("Content-Type").startsWith("application/octet-stream");
}

} // namespace

EnginePeer::EnginePeer(const Handshake &handshake, QObject *parent)
    : QObject(parent)
    , m_handshake(handshake)
    , m_polling(new PollingSide(this))
{
    connect(m_polling, &PollingSide::lost, this, [this] { finish(QStringLiteral("transport error")); });
    connect(&m_heartbeat, &QTimer::timeout, this, &EnginePeer::beat);
    m_heartbeat.setSingleShot(true);
    m_heartbeat.start(handshake.pingInterval);
    m_queue.append(textEnginePacket(EnginePacket::Type::Open, encodeHandshake(handshake)));
}

QLatin1String EnginePeer::transport() const
{
    return m_webSocket ? QLatin1String("websocket") : QLatin1String("polling");
}

void EnginePeer::get(HttpConnection *connection)
{
    if (m_polling->hold(connection)) {
        flush();
        return;
    }
    finish(QStringLiteral("transport error"));
    connection->respond(refusalReply(EngineRefusal::BadRequest));
}

void EnginePeer::post(HttpConnection *connection, const HttpRequest &request)
{
    const auto decoded = decodePayload(request.body);
    const auto *packets = std::get_if<QList<EnginePacket>>(&decoded);
    if (!packets || isBinaryBody(request)) {
        finish(packets ? QStringLiteral("transport error") : QStringLiteral("parse error"));
        connection->respond(refusalReply(EngineRefusal::BadRequest));
        return;
    }
    for (const EnginePacket &packet : *packets)
        receive(packet);
    connection->respond({.type = "text/html", .body = "ok"});
}

void EnginePeer::carryOn(WebSocketSide *webSocket)
{
    m_webSocket = webSocket;
    webSocket->setParent(this);
    connect(webSocket, &WebSocketSide::received, this, &EnginePeer::receive);
    connect(webSocket, &WebSocketSide::lost, this, [this](const QString &reason) { finish(reason); });
    flush();
}

void EnginePeer::probe(WebSocketSide *candidate)
{
    m_upgrade = new UpgradeSide(*m_polling, candidate, this);
    connect(m_upgrade, &UpgradeSide::confirmed, this, &EnginePeer::upgrade);
    connect(m_upgrade, &UpgradeSide::failed, this, &EnginePeer::dropUpgrade);
}

void EnginePeer::upgrade(WebSocketSide *webSocket)
{
    dropUpgrade();
    if (m_polling->isWritable())
        m_polling->send({textEnginePacket(EnginePacket::Type::Noop)});
    Q_EMIT upgraded();
    carryOn(webSocket);
}

void EnginePeer::dropUpgrade()
{
    if (!m_upgrade)
        return;
    m_upgrade->disconnect(this);
    std::exchange(m_upgrade, nullptr)->deleteLater();
}

void EnginePeer::send(const QList<EnginePacket> &packets)
{
    if (!isOpen())
        return;
    m_queue += packets;
    flush();
}

void EnginePeer::close()
{
    if (!isOpen())
        return;
    m_state = State::Closing;
    m_heartbeat.start(CloseTimeout);
    if (m_webSocket) {
        finish(QStringLiteral("forced close"));
        return;
    }
    m_queue.append(textEnginePacket(EnginePacket::Type::Close));
    flush();
}

void EnginePeer::receive(const EnginePacket &packet)
{
    if (!isOpen())
        return;
    switch (packet.type) {
    case EnginePacket::Type::Message:
        Q_EMIT messageReceived(packet);
        break;
    case EnginePacket::Type::Pong:
        m_state = State::Open;
        m_heartbeat.start(m_handshake.pingInterval);
        break;
    case EnginePacket::Type::Ping: // in revision 4 the server pings
        finish(QStringLiteral("transport error"));
        break;
    case EnginePacket::Type::Close:
        finish(QStringLiteral("transport close"), EnginePacket::Type::Noop);
        break;
    case EnginePacket::Type::Open:
    case EnginePacket::Type::Upgrade:
    case EnginePacket::Type::Noop:
        break;
    }
}

void EnginePeer::flush()
{
    if (m_state == State::Closed || m_queue.isEmpty())
        return;
    if (m_webSocket)
        m_webSocket->send(std::exchange(m_queue, {}));
    else if (m_polling->isWritable())
        m_polling->send(std::exchange(m_queue, {}));
    if (m_queue.isEmpty() && m_state == State::Closing)
        finish(QStringLiteral("forced close"));
}

void EnginePeer::beat()
{
    switch (m_state) {
    case State::Open:
        m_state = State::Pinged;
        m_heartbeat.start(m_handshake.pingTimeout);
        send({textEnginePacket(EnginePacket::Type::Ping)});
        break;
    case State::Pinged:
        finish(QStringLiteral("ping timeout"));
        break;
    case State::Closing:
        finish(QStringLiteral("forced close"));
        break;
    case State::Closed:
        break;
    }
}

void EnginePeer::finish(const QString &reason, EnginePacket::Type farewell)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_heartbeat.stop();
    dropUpgrade();
    if (m_polling->isWritable())
        m_polling->send({textEnginePacket(farewell)});
    if (m_webSocket)
        m_webSocket->close();
    Q_EMIT closed(reason);
}

} // namespace SocketIO
