// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/scriptedserver.h"
#include <QElapsedTimer>
#include <QSet>
#include <SocketIO/protocol.h>

/// The server's side of an Engine.IO session, played by a test: each request is looked at and answered by hand.
class WireScript final : public ScriptedServer {
public:
    /// Waits for the next request of a kind, "GET", "POST" or "WebSocket": its number, or -1 when none comes. Each is
    /// given once.
    [[nodiscard]] qsizetype next(const QByteArray &kind);
    /// Whether a request of that kind waits to be taken.
    [[nodiscard]] bool hasNext(const QByteArray &kind) const { return find(kind) >= 0; }
    /// What a request asks for, its cache buster left out.
    [[nodiscard]] QByteArray target(qsizetype number) const;

    /// Answers a GET with packets, in the payload of that revision (text form).
    void say(qsizetype number, const QByteArrayList &packets, SocketIO::Protocol protocol = SocketIO::Protocol::V4);
    /// Answers a POST.
    void thank(qsizetype number) { answer(number, "ok", "200 OK", "Content-Type: text/html\r\n"); }

    /// An open packet with the sid "x".
    [[nodiscard]] static QByteArray openPacket(int pingInterval = 25000, int pingTimeout = 20000,
                                               const QByteArray &upgrades = "[]");

    /// The body of a refusal, as Node's server writes it.
    [[nodiscard]] static QByteArray refusal(int code, const QByteArray &words);

private:
    [[nodiscard]] qsizetype find(const QByteArray &kind) const;

    QSet<qsizetype> m_taken;
};

/// The server's end of a WebSocket, frame by frame (RFC 6455 section 5).
class FrameTalk final {
public:
    /// Answers the handshake of a request.
    FrameTalk(ScriptedServer *server, qsizetype number);

    void text(const QByteArray &payload) { write(0x81, payload); }
    void binary(const QByteArray &payload) { write(0x82, payload); }
    void cut();

    /// What came: the payload of a text frame as it is, binary ones as "bin:" and hex digits, "close:CODE", "ping"; a
    /// frame that is not masked, not final or marked by an extension as "wrong frame".
    [[nodiscard]] const QByteArrayList &heard() const { return m_heard; }
    /// When that frame of `heard` came, in milliseconds since the handshake.
    [[nodiscard]] qint64 heardAt(qsizetype index) const { return m_times.at(index); }
    /// Ends each poll with a noop until the next frame comes, as servers do during an upgrade. False when none does.
    [[nodiscard]] bool drain(WireScript *server, SocketIO::Protocol protocol = SocketIO::Protocol::V4);
    /// Waits for the next; empty when none comes.
    [[nodiscard]] QByteArray next();
    /// Waits until the client has closed the connection.
    [[nodiscard]] bool isClosed() const;

private:
    void write(quint8 first, const QByteArray &payload);
    void read();
    bool takeFrame();

    QPointer<QTcpSocket> m_socket;
    QByteArray m_unread;
    QByteArrayList m_heard;
    QList<qint64> m_times;
    QElapsedTimer m_clock;
    qsizetype m_given = 0;
    QObject m_context;
};
