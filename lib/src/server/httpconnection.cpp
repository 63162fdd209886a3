// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/httpconnection.h"

#include <chrono>
#include <QTcpSocket>
#include <QTimer>

namespace SocketIO {

namespace {

// After a last answer the rest of the request is still read for a while: closing a socket that holds unread bytes
// resets the connection, and the answer would be lost on its way.
constexpr std::chrono::milliseconds LingerTimeout{500};

HttpReply complaint(int status, const char *reason, const QByteArray &body = {})
{
    return {.status = status, .reason = reason, .body = body.isEmpty() ? QByteArray(reason) : body};
}

HttpRequest parseTarget(const HttpHead &head)
{
    const QUrl url = QUrl::fromEncoded(head.target);
    return {.head = head, .path = url.path(), .query = QUrlQuery(url), .body = {}};
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, qint64 maxBody, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_maxBody(maxBody)
{
    socket->setParent(this);
    // A client that sends on and on without being read is slowed down by TCP, not buffered.
    socket->setReadBufferSize(maxBody + MaxHttpHead);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &HttpConnection::end);
}

void HttpConnection::respond(const HttpReply &reply)
{
    if (m_state != State::Answer)
        return;
    const bool last = m_request.head.hasToken("Connection", "close");
    if (!write(reply, last))
        return;
    if (last) {
        close();
        return;
    }
    m_state = State::Head;
    // Not at once: who answers may still be busy with the request.
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::refuse(const HttpReply &reply)
{
    if (m_state != State::Answer)
        return;
    m_socket->skip(m_socket->bytesAvailable());
    write(reply, true);
    close();
}

QTcpSocket *HttpConnection::release()
{
    m_state = State::Over;
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    m_socket->setParent(nullptr);
    deleteLater();
    return m_socket;
}

void HttpConnection::close()
{
    if (m_state != State::Over)
        m_socket->disconnectFromHost();
}

void HttpConnection::read()
{
    bool more = true;
    while (more) {
        switch (m_state) {
        case State::Head:
            more = readHead();
            break;
        case State::Body:
            more = readBody();
            break;
        case State::Discarding:
            more = discard();
            break;
        case State::Answer:
        case State::Over:
            more = false;
            break;
        }
    }
}

bool HttpConnection::readHead()
{
    if (m_socket->bytesAvailable() == 0)
        return false;
    // Only looked at: an upgrade request must be whole when the socket is handed on.
    const QByteArray bytes = m_socket->peek(MaxHttpHead);
    const auto parsed = parseHttpHead(bytes);
    if (const auto *complete = std::get_if<HttpHeadComplete>(&parsed))
        return acceptHead(complete->head, complete->size);
    if (const auto *error = std::get_if<DecodeError>(&parsed)) {
        const QString what =
            QStringLiteral("Bad request: %1 at byte %2\n").arg(error->reason, QString::number(error->offset));
        giveUp(complaint(400, "Bad Request", what.toUtf8()));
    } else if (bytes.size() == MaxHttpHead) {
        giveUp(complaint(431, "Request Header Fields Too Large"));
    }
    return m_state != State::Head;
}

bool HttpConnection::acceptHead(const HttpHead &head, qsizetype size)
{
    m_request = parseTarget(head);
    if (m_request.isUpgrade()) {
        m_state = State::Answer;
        Q_EMIT upgradeRequested(m_request);
        return false;
    }
    m_socket->skip(size);
    m_bodySize = head.contentLength();
    const bool sized = m_bodySize >= 0 || (head.header("Content-Length").isEmpty() && !m_request.isPost());
    if (!sized || !head.header("Transfer-Encoding").isEmpty()) {
        giveUp(complaint(411, "Length Required"));
        return true;
    }
    if (m_bodySize > m_maxBody) {
        if (write(complaint(413, "Payload Too Large"), false))
            m_state = State::Discarding;
        return true;
    }
    if (head.hasToken("Expect", "100-continue"))
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_state = State::Body;
    return true;
}

bool HttpConnection::readBody()
{
    if (m_socket->bytesAvailable() < m_bodySize)
        return false;
    m_request.body = m_socket->read(qMax<qint64>(m_bodySize, 0));
    m_state = State::Answer;
    Q_EMIT requested(m_request);
    return true;
}

// Drops the rest of a body that was too big (and goes on with the next request), or all that comes after a last answer.
bool HttpConnection::discard()
{
    const qint64 available = m_socket->bytesAvailable();
    const qint64 dropped = m_socket->skip(m_bodySize < 0 ? available : qMin(available, m_bodySize));
    if (m_bodySize < 0)
        return false;
    m_bodySize -= qMax<qint64>(dropped, 0);
    if (m_bodySize > 0)
        return false;
    m_state = State::Head;
    return true;
}

// Answers what is no request. Where it ends is not known, so nothing can follow it.
void HttpConnection::giveUp(const HttpReply &reply)
{
    if (!write(reply, true))
        return;
    m_state = State::Discarding;
    m_bodySize = -1;
    QTimer::singleShot(LingerTimeout, this, &HttpConnection::close);
}

bool HttpConnection::write(const HttpReply &reply, bool last)
{
    HttpHead head{.method = {}, .target = {}, .status = reply.status, .reason = reply.reason, .headers = {}};
    head.headers = {{"Content-Type", reply.type},
                    {"Content-Length", QByteArray::number(reply.body.size())},
                    {"Cache-Control", "no-store"},
                    {"Connection", last ? "close" : "keep-alive"}};
    m_socket->write(encodeHttpHead(head));
    if (m_request.head.method != "HEAD")
        m_socket->write(reply.body);
    m_socket->flush();
    return m_state != State::Over;
}

void HttpConnection::end()
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    Q_EMIT closed();
    deleteLater();
}

} // namespace SocketIO
