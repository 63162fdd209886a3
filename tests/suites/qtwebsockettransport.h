// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWebSocket>
#include <SocketIO/CustomTransport>

/// WebSocket over Qt's own, as a program that has its reasons would bring it along.
class QtWebSocketTransport final : public SocketIO::CustomTransport {
    Q_OBJECT

public:
    QtWebSocketTransport()
    {
        connect(&m_socket, &QWebSocket::connected, this, [this] {
            m_wasOpen = true;
            Q_EMIT opened();
        });
        connect(&m_socket, &QWebSocket::disconnected, this, [this] {
            if (m_wasOpen) // else the error that follows says more
                Q_EMIT closed();
        });
        connect(&m_socket, &QWebSocket::textMessageReceived, this,
                [this](const QString &message) { Q_EMIT textReceived(message.toUtf8()); });
        connect(&m_socket, &QWebSocket::binaryMessageReceived, this,
                [this](const QByteArray &message) { Q_EMIT binaryReceived(message); });
        connect(&m_socket, &QWebSocket::bytesWritten, this, [this] {
            if (m_socket.bytesToWrite() == 0)
                Q_EMIT drained();
        });
        connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this] {
            Q_EMIT failed({SocketIO::Error::Kind::Network, QStringLiteral("qt-websocket"), m_socket.errorString()});
        });
    }

    void open(const SocketIO::TransportRequest &request) override
    {
        QNetworkRequest handshake(request.url);
        for (const auto &[name, value] : request.headers)
            handshake.setRawHeader(name, value);
        m_socket.open(handshake);
    }
    void sendText(const QByteArray &message) override { m_socket.sendTextMessage(QString::fromUtf8(message)); }
    void sendBinary(const QByteArray &message) override { m_socket.sendBinaryMessage(message); }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_socket.bytesToWrite(); }
    void close() override { m_socket.close(); }

private:
    bool m_wasOpen = false;
    QWebSocket m_socket; // goes first, and says so
};
