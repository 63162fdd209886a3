// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/clientframe.h"
#include "transport/scriptedserver.h"
#include "transport/transportbench.h"
#include "transport/websockettransport.h"
#include <QCryptographicHash>
#include <QTest>

/// The answer to a WebSocket handshake (RFC 6455 section 4.2.2). `headers` are lines that end with CR LF.
inline QByteArray upgradeAnswer(const SocketIO::HttpHead &asked, const QByteArray &headers = {})
{
    const QByteArray key = asked.header("Sec-WebSocket-Key") + QByteArray("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n" + headers + "\r\n";
}

/// A WebSocket transport and a server whose every byte the test writes and sees.
struct RawWebSocketBench : ScriptedServer, TransportBench<SocketIO::WebSocketTransport> {
    QByteArray received; ///< what came behind the handshake
    bool isEnded = false; ///< the transport ended the connection that `accept` took

    RawWebSocketBench()
        : TransportBench(ScriptedServer::url())
    {
    }
    explicit RawWebSocketBench(const QSslConfiguration &tls)
        : ScriptedServer(tls)
        , TransportBench(ScriptedServer::url())
    {
    }

    bool ask()
    {
        open();
        return QTest::qWaitFor([this] { return count() == 1; });
    }
    /// Answers the handshake of a request and gathers what comes then.
    void accept(qsizetype number, const QByteArray &headers = {}, const QByteArray &behind = {})
    {
        if (QTcpSocket *socket = request(number).socket) {
            socket->disconnect(SIGNAL(readyRead()));
            QObject::connect(socket, &QTcpSocket::readyRead, &m_ear, [this, socket] { received += socket->readAll(); });
            QObject::connect(socket, &QTcpSocket::disconnected, &m_ear, [this] { isEnded = true; });
        }
        write(number, upgradeAnswer(request(number).head, headers) + behind);
    }
    /// Opens it until both sides know. False when that does not work.
    bool shakeHands(const QByteArray &headers = {})
    {
        if (!ask())
            return false;
        accept(0, headers);
        const bool isOpen = QTest::qWaitFor([this] { return !owner.lines.isEmpty(); });
        tap.records.clear();
        return isOpen && owner.lines.takeFirst() == "opened";
    }
    /// Bytes of the server behind the handshake.
    void say(const QByteArray &bytes) { write(0, bytes); }
    [[nodiscard]] QList<ClientFrame> heard() const { return clientFrames(received); }
    /// The close frame that came last of all: its code, and -1 when none came.
    [[nodiscard]] int heardCloseCode() const
    {
        const QList<ClientFrame> frames = heard();
        if (frames.isEmpty() || frames.last().first != 0x88)
            return -1;
        const QByteArray payload = frames.last().payload;
        return payload.size() < 2 ? 0 : int(qFromBigEndian<quint16>(payload.constData()));
    }

private:
    QObject m_ear; // goes before the sockets do
};
