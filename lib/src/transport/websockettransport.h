// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/transport.h"
#include "transport/websocketopening.h"
#include "transport/websocketwire.h"

namespace SocketIO {

/// Engine.IO over WebSocket: one packet per message (engine.io-protocol v4, "WebSocket"). The WebSocket is our own
/// (WebSocketOpening, WebSocketWire); TCP, TLS and proxies are Qt's.
class WebSocketTransport final : public Transport, private WebSocketOpeningOwner, private WebSocketWireOwner {
    Q_OBJECT

public:
    /// Above this many waiting bytes packets stay in the engine's queue, where they can be counted.
    static constexpr qint64 HighWater = WebSocketWire::HighWater;

    WebSocketTransport(const TransportSettings &settings, TransportOwner *owner, QObject *parent = nullptr);

    [[nodiscard]] Carrier carrier() const override { return Carrier::WebSocket; }
    void open() override;
    void send(std::span<const EnginePacket> packets) override;
    /// False while more than `HighWater` bytes wait in the socket.
    [[nodiscard]] bool isWritable() const override { return m_wire && m_wire->isWritable(); }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_wire ? m_wire->bytesToWrite() : 0; }
    [[nodiscard]] Error::Phase phase() const override { return m_opening ? m_opening->phase() : Error::Phase::Engine; }
    void pause() override;
    void resume() override { }
    /// By a ping of the WebSocket.
    bool measure() override;
    void close(Farewell farewell) override;

private:
    HeaderList openingHeaders(const QUrl &url) override;
    void openingAnswered(const QUrl &url, const HttpHead &head) override;
    void openingDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain) override;
    void openingDone(const QUrl &url, OwnedSocket socket, const WebSocketAgreement &agreement,
                     const QByteArray &begun) override;
    void openingFailed(const Error &error) override;

    void wireReceived(bool isText, QByteArray message) override;
    void wireDrained() override;
    void wireMeasured(std::chrono::microseconds roundTrip) override;
    void wireCounted(qint64 sent, qint64 received) override;
    void wireEnded(CloseReason reason, const Error &error) override;
    void wireFinished() override;

    QUrl m_url; // of the handshake
    WebSocketOpening *m_opening = nullptr;
    WebSocketWire *m_wire = nullptr; // there until its connection is gone
    bool m_goes = false; // deletes itself when the connection is gone
};

} // namespace SocketIO
