// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/scriptedserver.h"
#include <QSignalSpy>
#include <QTest>
#include <SocketIO/Client>
#include <SocketIO/trace.h>

/// Keeps what a client traces.
class TraceNotes final : public SocketIO::TraceTap {
public:
    void record(const SocketIO::TraceRecord &record) override { m_records.append(record); }

    [[nodiscard]] QList<SocketIO::TraceRecord> of(SocketIO::Kind kind) const;

private:
    QList<SocketIO::TraceRecord> m_records;
};

/// A client and the server it talks to, whose every byte the test writes.
struct ClientStage {
    ClientStage();

    /// A request of that method that is still to be answered; waits for it. -1 when none comes.
    [[nodiscard]] qsizetype next(const QByteArray &method);
    /// Answers the next request: an Engine.IO payload, or a refusal.
    bool answer(const QByteArray &method, const QByteArray &body, const QByteArray &status = "200 OK");
    /// The next request is a WebSocket handshake: accepts it and sends these messages.
    bool accept(const QList<QByteArray> &messages);
    /// One more message on the WebSocket of the latest `accept`.
    void say(const QByteArray &message);
    /// What the client sent on it so far, text and binary messages alike; control frames are left out.
    [[nodiscard]] const QList<QByteArray> &heard();
    /// Goes all the way to a joined main namespace over polling.
    bool joinByPolling();
    /// Handlers that were posted are called.
    static void turn() { QCoreApplication::processEvents(); }

    static QByteArray handshake(const QByteArray &more = {});
    /// The open packet.
    static QByteArray hello() { return '0' + handshake(); }
    /// A packet in the text form of revision 3.
    static QByteArray counted(const QByteArray &packet) { return QByteArray::number(packet.size()) + ':' + packet; }

    TraceNotes notes; // outlives the client
    ScriptedServer server;
    std::unique_ptr<SocketIO::Client> client = std::make_unique<SocketIO::Client>();
    SocketIO::ClientOptions options;

private:
    qsizetype m_webSocket = -1;
    QByteArray m_unread;
    QList<QByteArray> m_heard;
};
