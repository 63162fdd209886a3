// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/scriptedserver.h"

#include <QCryptographicHash>
#include <QSslServer>

using namespace SocketIO;

ScriptedServer::ScriptedServer()
    : m_server(std::make_unique<QTcpServer>())
{
    listen();
}

ScriptedServer::ScriptedServer(const QSslConfiguration &tls)
    : m_isSecure(true)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

void ScriptedServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::greet);
    m_server->listen(QHostAddress::LocalHost);
}

QUrl ScriptedServer::url() const
{
    const QString scheme = m_isSecure ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server->serverPort()));
}

void ScriptedServer::greet()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        m_unread.insert(socket, {});
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // pieces leave as pieces
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_unread.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0) // they came with the end of the TLS handshake
            read(socket);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &bytes = m_unread[socket];
    bytes += socket->readAll();
    for (;;) {
        const auto parsed = parseHttpHead(bytes);
        const auto *complete = std::get_if<HttpHeadComplete>(&parsed);
        if (!complete)
            return;
        const qsizetype length = qMax(qsizetype(0), qsizetype(complete->head.contentLength()));
        if (bytes.size() < complete->size + length)
            return;
        m_requests.push_back(std::make_unique<Request>(
            Request{complete->head, bytes.mid(complete->size, length), QPointer<QTcpSocket>(socket)}));
        m_isAnswered.append(false);
        bytes.remove(0, complete->size + length);
    }
}

qsizetype ScriptedServer::count(const QByteArray &method) const
{
    return std::count_if(m_requests.begin(), m_requests.end(), [&](const auto &it) { return it->method() == method; });
}

qsizetype ScriptedServer::pending(const QByteArray &method) const
{
    for (qsizetype number = count() - 1; number >= 0; --number) {
        if (request(number).method() == method && !m_isAnswered.at(number))
            return number;
    }
    return -1;
}

void ScriptedServer::write(qsizetype number, const QByteArray &bytes)
{
    m_isAnswered[number] = true;
    if (QTcpSocket *socket = request(number).socket) {
        socket->write(bytes);
        socket->flush();
    }
}

void ScriptedServer::trickle(qsizetype number, const QByteArray &bytes)
{
    m_isAnswered[number] = true;
    if (bytes.isEmpty())
        return;
    write(number, bytes.first(1));
    QMetaObject::invokeMethod(
        this, [this, number, rest = bytes.sliced(1)] { trickle(number, rest); }, Qt::QueuedConnection);
}

void ScriptedServer::answer(qsizetype number, const QByteArray &body, const QByteArray &status,
                            const QByteArray &headers)
{
    write(number,
          "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
              + body);
}

void ScriptedServer::upgrade(qsizetype number)
{
    const Request &asked = request(number);
    const QByteArray key = asked.head.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    if (asked.socket) {
        asked.socket->disconnect(this);
        asked.socket->setReadBufferSize(1);
    }
    write(number,
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
              + QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n");
}

void ScriptedServer::hangUp(qsizetype number)
{
    if (QTcpSocket *socket = request(number).socket)
        socket->disconnectFromHost();
}

void ScriptedServer::dropConnections()
{
    for (QTcpSocket *socket : m_unread.keys())
        socket->abort();
}

void ScriptedServer::reset(qsizetype number)
{
    if (QTcpSocket *socket = request(number).socket) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->abort();
    }
}
