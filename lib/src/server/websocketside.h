// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include <QList>
#include <QObject>

class QWebSocket;

namespace SocketIO {

/// The server's end of a WebSocket transport: one engine packet per message, both ways.
class WebSocketSide final : public QObject {
    Q_OBJECT

public:
    /// Takes the socket over. A message of more than `maxMessage` bytes ends the connection with close code 1009.
    WebSocketSide(QWebSocket *socket, qint64 maxMessage, QObject *parent);

    void send(const QList<EnginePacket> &packets);
    void close();

Q_SIGNALS:
    void received(const SocketIO::EnginePacket &packet);
    /// Once, unless closed by this side: the connection ended, or carried what is no packet. The reason is the
    /// reference's word for it.
    void lost(const QString &reason);

private:
    void receiveText(const QByteArray &text);
    void receiveBinary(const QByteArray &bytes);
    [[nodiscard]] bool isTooBig(const QByteArray &message);
    void lose(const QString &reason);

    QWebSocket *m_socket;
    qint64 m_maxMessage;
};

} // namespace SocketIO
