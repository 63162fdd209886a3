// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/engineserver.h"

#include "server/enginepeer.h"
#include "server/enginerefusal.h"
#include "server/httpconnection.h"
#include "server/sessionid.h"
#include "server/websocketside.h"
#include <QTcpSocket>
#include <QWebSocket>

namespace SocketIO {

namespace {

// What the reference server announces and enforces by default.
constexpr qint64 MaxPayload = 1'000'000;

bool isEndpoint(const HttpRequest &request)
{
    return request.path.startsWith(QLatin1String("/socket.io/"));
}

HttpReply notFound()
{
    return {.status = 404, .reason = "Not Found", .body = "Nothing here. This Socket.IO server is at /socket.io/\n"};
}

QString sidOf(const HttpRequest &request)
{
    return request.parameter(QStringLiteral("sid"));
}

} // namespace

EngineServer::EngineServer(QObject *parent)
    : QObject(parent)
    , m_webSockets(QStringLiteral("SocketIO"), QWebSocketServer::NonSecureMode)
{
    m_handshake.maxPayload = MaxPayload;
    connect(&m_door, &QTcpServer::newConnection, this, &EngineServer::admit);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &EngineServer::admitWebSocket);
}

EngineServer::~EngineServer()
{
    close();
    // Before the members: sessions own WebSockets whose TCP sockets belong to m_webSockets.
    qDeleteAll(findChildren<EnginePeer *>(Qt::FindDirectChildrenOnly));
}

bool EngineServer::listen(quint16 port)
{
    return m_door.listen(QHostAddress::LocalHost, port);
}

void EngineServer::close()
{
    m_door.close();
    const auto sessions = m_sessions.values();
    for (EnginePeer *each : sessions)
        each->finish(QStringLiteral("server shutting down"));
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *each : connections)
        each->close();
}

void EngineServer::setHeartbeat(std::chrono::milliseconds interval, std::chrono::milliseconds timeout)
{
    m_handshake.pingInterval = interval;
    m_handshake.pingTimeout = timeout;
}

void EngineServer::admit()
{
    while (QTcpSocket *socket = m_door.nextPendingConnection()) {
        auto *connection = new HttpConnection(socket, MaxPayload, this);
        connect(connection, &HttpConnection::requested, this,
                [this, connection](const HttpRequest &request) { serve(connection, request); });
        connect(connection, &HttpConnection::upgradeRequested, this,
                [this, connection](const HttpRequest &request) { serveUpgrade(connection, request); });
    }
}

void EngineServer::serve(HttpConnection *connection, const HttpRequest &request)
{
    if (!isEndpoint(request)) {
        connection->respond(notFound());
        return;
    }
    EnginePeer *peer = session(sidOf(request));
    if (const auto refusal = refusalOf(request, peer)) {
        connection->respond(refusalReply(*refusal));
        return;
    }
    if (!peer)
        peer = begin({QStringLiteral("websocket")});
    if (request.isPost())
        peer->post(connection, request);
    else
        peer->get(connection);
}

void EngineServer::serveUpgrade(HttpConnection *connection, const HttpRequest &request)
{
    if (!isEndpoint(request)) {
        connection->refuse(notFound());
    } else if (const auto refusal = refusalOf(request, session(sidOf(request)))) {
        connection->refuse(upgradeRefusalReply(*refusal));
    } else {
        QTcpSocket *socket = connection->release();
        socket->setParent(&m_webSockets);
        m_webSockets.handleConnection(socket);
    }
}

void EngineServer::admitWebSocket()
{
    while (QWebSocket *socket = m_webSockets.nextPendingConnection()) {
        auto *webSocket = new WebSocketSide(socket, MaxPayload, this);
        const QString sid = QUrlQuery(socket->requestUrl()).queryItemValue(QStringLiteral("sid"), QUrl::FullyDecoded);
        EnginePeer *peer = session(sid);
        if (sid.isEmpty()) {
            begin({})->carryOn(webSocket);
        } else if (peer && peer->canUpgrade()) {
            peer->probe(webSocket);
        } else { // the session ended, or was upgraded otherwise, while the WebSocket was opening
            webSocket->close();
            webSocket->deleteLater();
        }
    }
}

EnginePeer *EngineServer::session(const QString &sid) const
{
    return m_sessions.value(sid.toUtf8());
}

EnginePeer *EngineServer::begin(const QStringList &upgrades)
{
    Handshake handshake = m_handshake;
    handshake.sid = makeSessionId();
    handshake.upgrades = upgrades;
    auto *peer = new EnginePeer(handshake, this);
    m_sessions.insert(peer->sid(), peer);
    connect(peer, &EnginePeer::closed, this, [this, peer] {
        m_sessions.remove(peer->sid());
        peer->deleteLater();
    });
    Q_EMIT opened(peer);
    return peer;
}

} // namespace SocketIO
