// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/httphead.h"
#include <memory>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

/// A server on a free loopback port that takes every HTTP request and answers none by itself: the test writes each
/// byte.
class ScriptedServer : public QObject {
public:
    struct Request {
        SocketIO::HttpHead head;
        QByteArray body;
        QPointer<QTcpSocket> socket;

        /// "GET" or "POST" and the value of a query parameter, which may be absent.
        [[nodiscard]] QByteArray method() const { return head.method; }
        [[nodiscard]] QString query(const char *name) const
        {
            return QUrlQuery(QUrl::fromEncoded(head.target)).queryItemValue(QString::fromLatin1(name));
        }
    };

    ScriptedServer();
    /// One that speaks TLS with the local certificate of `tls`.
    explicit ScriptedServer(const QSslConfiguration &tls);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] qsizetype count() const { return qsizetype(m_requests.size()); }
    [[nodiscard]] qsizetype count(const QByteArray &method) const;
    /// Connections that were taken so far; with TLS those whose handshake was finished.
    [[nodiscard]] qsizetype connections() const { return m_connections; }
    /// The requests in the order they were complete.
    [[nodiscard]] const Request &request(qsizetype number) const { return *m_requests.at(size_t(number)); }
    /// The latest request of a method that was not answered; -1 when there is none.
    [[nodiscard]] qsizetype pending(const QByteArray &method) const;

    /// Exact bytes on the connection of a request.
    void write(qsizetype number, const QByteArray &bytes);
    /// The same, one byte in each turn of the event loop.
    void trickle(qsizetype number, const QByteArray &bytes);
    /// A whole answer. `headers` are lines that end with CR LF.
    void answer(qsizetype number, const QByteArray &body, const QByteArray &status = "200 OK",
                const QByteArray &headers = "Content-Type: text/plain; charset=UTF-8\r\n");
    /// Answers a WebSocket handshake (RFC 6455 section 4.2.2); then nothing more is read from that connection.
    void upgrade(qsizetype number);
    /// Closes the connection of a request, once what was written has left.
    void hangUp(qsizetype number);
    /// Breaks it at once.
    void reset(qsizetype number);
    /// Breaks all connections, also those whose request never was complete.
    void dropConnections();
    /// Nobody listens any more.
    void stop() { m_server->close(); }

private:
    void listen();
    void greet();
    void read(QTcpSocket *socket);

    std::vector<std::unique_ptr<Request>> m_requests;
    QList<bool> m_isAnswered;
    QHash<QTcpSocket *, QByteArray> m_unread;
    qsizetype m_connections = 0;
    bool m_isSecure = false;
    std::unique_ptr<QTcpServer> m_server; // goes first: its connections write down their end above
};
