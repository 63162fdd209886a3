// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/handshake.h"
#include "server/httprequest.h"
#include <QHash>
#include <QTcpServer>
#include <QWebSocketServer>

namespace SocketIO {

class EnginePeer;
class HttpConnection;

/// The Engine.IO 4 server: takes TCP connections on 127.0.0.1, opens sessions, brings each request to its session.
class EngineServer final : public QObject {
    Q_OBJECT

public:
    explicit EngineServer(QObject *parent);
    ~EngineServer() override;

    bool listen(quint16 port);
    /// Stops listening and ends all sessions and connections.
    void close();
    [[nodiscard]] QString errorString() const { return m_door.errorString(); }
    [[nodiscard]] quint16 port() const { return m_door.serverPort(); }
    /// For sessions opened from now on.
    void setHeartbeat(std::chrono::milliseconds interval, std::chrono::milliseconds timeout);

Q_SIGNALS:
    void opened(SocketIO::EnginePeer *session);

private:
    void admit();
    void admitWebSocket();
    void serve(HttpConnection *connection, const HttpRequest &request);
    void serveUpgrade(HttpConnection *connection, const HttpRequest &request);
    [[nodiscard]] EnginePeer *session(const QString &sid) const;
    [[nodiscard]] EnginePeer *begin(const QStringList &upgrades);

    Handshake m_handshake;
    QTcpServer m_door;
    QWebSocketServer m_webSockets;
    QHash<QByteArray, EnginePeer *> m_sessions;
};

} // namespace SocketIO
