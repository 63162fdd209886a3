// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/websocketside.h"

#include "protocol/enginecodec.h"
#include <QWebSocket>

namespace SocketIO {

namespace {

// What QWebSocket itself refuses, it refuses with the rest still unread, and the close code is lost in a reset. So it
// takes more than is allowed, and what is too big is refused here, when it has been read.
constexpr quint64 MaxRead = 64 * 1024 * 1024;

} // namespace

WebSocketSide::WebSocketSide(QWebSocket *socket, qint64 maxMessage, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_maxMessage(maxMessage)
{
    socket->setParent(this);
    socket->setMaxAllowedIncomingFrameSize(MaxRead);
    socket->setMaxAllowedIncomingMessageSize(MaxRead);
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { receiveText(text.toUtf8()); });
    connect(socket, &QWebSocket::binaryMessageReceived, this, &WebSocketSide::receiveBinary);
    connect(socket, &QWebSocket::disconnected, this, [this] { lose(QStringLiteral("transport close")); });
}

void WebSocketSide::send(const QList<EnginePacket> &packets)
{
    for (const EnginePacket &packet : packets) {
        if (packet.binary)
            m_socket->sendBinaryMessage(packet.data.toByteArray());
        else
            m_socket->sendTextMessage(QString::fromUtf8(encodedText(packet)));
    }
}

void WebSocketSide::close()
{
    m_socket->disconnect(this);
    m_socket->close();
}

void WebSocketSide::receiveText(const QByteArray &text)
{
    if (isTooBig(text))
        return;
    const auto decoded = decodeEnginePacket(text);
    if (const auto *packet = std::get_if<EnginePacket>(&decoded))
        Q_EMIT received(*packet);
    else
        lose(QStringLiteral("parse error"));
}

void WebSocketSide::receiveBinary(const QByteArray &bytes)
{
    if (!isTooBig(bytes))
        Q_EMIT received(binaryEnginePacket(bytes));
}

bool WebSocketSide::isTooBig(const QByteArray &message)
{
    if (message.size() <= m_maxMessage)
        return false;
    m_socket->close(QWebSocketProtocol::CloseCodeTooMuchData); // and so `lost`, by `disconnected`
    return true;
}

void WebSocketSide::lose(const QString &reason)
{
    close();
    Q_EMIT lost(reason);
}

} // namespace SocketIO
