// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/dispatch.h"
#include "client/engine.h"
#include "client/tracer.h"
#include "protocol/socketdecoder.h"
#include "session/backoff.h"
#include <QPointer>
#include <QTimer>
#include <SocketIO/client.h>

namespace SocketIO {

/// Drives a client: one engine, its namespaces, and the attempts to reconnect. Owns the clock.
class ClientPrivate final : public EngineOwner {
public:
    explicit ClientPrivate(Client *client);
    ~ClientPrivate() override;

    [[nodiscard]] static ClientPrivate &of(Client *client) { return *client->d; }

    void open();
    void close();
    void setUrl(const QUrl &newUrl);
    [[nodiscard]] Socket *socket(const QByteArray &nsp);
    void remove(Socket *socket);

    /// Sends an encoded Socket.IO packet.
    void send(EncodedPacket &&packet);
    [[nodiscard]] bool isOpen() const { return engine.state() == EngineSession::State::Open; }
    void wakeAt(TimePoint deadline) override;

    QUrl url;
    ClientOptions options;
    Client::State state = Client::State::Closed;
    std::chrono::microseconds latency{-1};
    Tracer tracer;
    std::shared_ptr<Dispatch> dispatch;
    QList<Socket *> sockets;
    Engine engine;

private:
    void engineOpened(const Handshake &handshake) override;
    void engineReceived(const EnginePacket &message) override;
    void engineClosed(CloseReason reason, const Error &error, bool wasOpen) override;
    void engineUpgraded(Carrier carrier) override;
    void engineUpgradeFailed(const Error &error) override;

    void attempt();
    void refuseToStart(const QString &problem);
    void scheduleReconnect();
    void giveUp();
    void wake();
    void route(SocketPacket &&packet);
    void failDecoding(const EnginePacket &message, const DecodeError &error);
    void setState(Client::State next);

    Client *m_client;
    QTimer m_timer;
    TimePoint m_wakeAt = Never;
    TimePoint m_reconnectAt = Never;
    bool m_opensAgain = false; // open was called while closing
    SocketDecoder m_decoder;
    Backoff m_backoff{std::chrono::milliseconds(0), std::chrono::milliseconds(0), 0};
};

} // namespace SocketIO
