// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "server/httprequest.h"
#include <QObject>

class QTcpSocket;

namespace SocketIO {

/// One TCP connection that speaks HTTP/1.1: whole requests come out, one at a time, each is answered by `respond`.
///
/// Connections are kept alive. Bodies need a Content-Length (411 otherwise) and may have at most `maxBody` bytes (413).
/// What is no HTTP is answered with 400 and the reason. Deletes itself when the connection ends.
class HttpConnection final : public QObject {
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, qint64 maxBody, QObject *parent);

    /// Answers the request that came last; the next one is then read.
    void respond(const HttpReply &reply);
    /// Answers a request to upgrade, and closes.
    void refuse(const HttpReply &reply);
    /// Gives up the socket, the head of the upgrade request still unread in it. This object is gone afterwards.
    [[nodiscard]] QTcpSocket *release();
    /// Closes when what was written has left.
    void close();

Q_SIGNALS:
    void requested(const SocketIO::HttpRequest &request);
    /// A request to upgrade: answer it with `refuse` or take the socket with `release`.
    void upgradeRequested(const SocketIO::HttpRequest &request);
    /// Once: the connection has ended.
    void closed();

private:
    enum class State { Head, Body, Answer, Discarding, Over };

    void read();
    bool readHead();
    bool readBody();
    bool discard();
    bool acceptHead(const HttpHead &head, qsizetype size);
    void giveUp(const HttpReply &reply);
    /// False when the connection turned out to be lost.
    bool write(const HttpReply &reply, bool last);
    void end();

    QTcpSocket *m_socket;
    qint64 m_maxBody;
    HttpRequest m_request;
    qint64 m_bodySize = 0;
    State m_state = State::Head;
};

} // namespace SocketIO
