// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include "protocol/handshake.h"
#include "server/pollingside.h"
#include <QTimer>

namespace SocketIO {

struct HttpRequest;
class UpgradeSide;
class WebSocketSide;

/// One Engine.IO session as the server has it: sends and receives on whatever transport carries it, keeps the
/// heartbeat.
class EnginePeer final : public QObject {
    Q_OBJECT

public:
    EnginePeer(const Handshake &handshake, QObject *parent);

    [[nodiscard]] const QByteArray &sid() const { return m_handshake.sid; }
    /// "polling" or "websocket"
    [[nodiscard]] QLatin1String transport() const;

    /// A GET that wants packets. A second one while the first waits ends the session.
    void get(HttpConnection *connection);
    /// A POST that brings packets.
    void post(HttpConnection *connection, const HttpRequest &request);
    /// The session starts on this WebSocket, or goes over to it.
    void carryOn(WebSocketSide *webSocket);
    [[nodiscard]] bool canUpgrade() const { return isOpen() && !m_webSocket && !m_upgrade; }
    /// The client tries this WebSocket; the session may go over to it.
    void probe(WebSocketSide *candidate);

    void send(const QList<EnginePacket> &packets);
    /// Ends the session when what is queued has left ("forced close").
    void close();
    /// Ends it now. A GET that waits is answered with `farewell`.
    void finish(const QString &reason, EnginePacket::Type farewell = EnginePacket::Type::Close);

Q_SIGNALS:
    void messageReceived(const SocketIO::EnginePacket &packet);
    void upgraded();
    /// Once. The reason is the reference server's word for it.
    void closed(const QString &reason);

private:
    /// Pinged: open, and the pong is still to come. Closing: the last packets wait for a GET.
    enum class State { Open, Pinged, Closing, Closed };

    [[nodiscard]] bool isOpen() const { return m_state == State::Open || m_state == State::Pinged; }
    void receive(const EnginePacket &packet);
    void flush();
    void beat();
    void upgrade(WebSocketSide *webSocket);
    void dropUpgrade();

    Handshake m_handshake;
    PollingSide *m_polling;
    WebSocketSide *m_webSocket = nullptr;
    UpgradeSide *m_upgrade = nullptr;
    QList<EnginePacket> m_queue;
    QTimer m_heartbeat;
    State m_state = State::Open;
};

} // namespace SocketIO
