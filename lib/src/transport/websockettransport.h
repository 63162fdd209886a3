// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/transport.h"
#include "transport/websocketend.h"
#include <QWebSocket>

namespace SocketIO {

/// Engine.IO over WebSocket: one packet per message (engine.io-protocol v4, "WebSocket"). Built on QWebSocket.
class WebSocketTransport final : public Transport {
    Q_OBJECT

public:
    WebSocketTransport(const TransportSettings &settings, TransportOwner *owner, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    [[nodiscard]] Carrier carrier() const override { return Carrier::WebSocket; }
    void open() override;
    void send(std::span<const EnginePacket> packets) override;
    /// False while more than `HighWater` bytes wait in the socket.
    [[nodiscard]] bool isWritable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_socket.bytesToWrite(); }
    void pause() override;
    void resume() override { }
    void close(Farewell farewell) override;

    /// Above this many waiting bytes packets stay in the engine's queue, where they can be counted.
    static constexpr qint64 HighWater = 1024 * 1024;

private:
    void receiveText(const QString &text);
    void receiveBinary(const QByteArray &bytes);
    void watchTheEnd();
    void finishSoon();
    void finish();
    void tell(TraceRecord record);
    void tellFrame(Direction direction, Kind kind, const QByteArray &payload, int status = 0);
    void tellHandshake(Direction direction, const QByteArray &head, int status);
    void tellEnd();

    QWebSocket m_socket;
    WebSocketEnd m_end;
    bool m_isFinishing = false;
    bool m_isFull = false;
};

} // namespace SocketIO
