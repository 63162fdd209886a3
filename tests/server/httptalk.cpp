// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/httptalk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower() + ": ";
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith(wanted))
            return line.mid(wanted.size()).trimmed();
    }
    return {};
}

HttpTalk::HttpTalk(const QUrl &server)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_received += m_socket.readAll(); });
    m_socket.connectToHost(server.host(), static_cast<quint16>(server.port()));
}

void HttpTalk::send(const QByteArray &bytes)
{
    if (QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }))
        m_socket.write(bytes);
}

void HttpTalk::request(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                       const QByteArray &moreHeaders)
{
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    send(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + length + moreHeaders + "\r\n" + body);
}

HttpAnswer HttpTalk::answer()
{
    HttpAnswer answer;
    const bool came = QTest::qWaitFor([&] { return takeAnswer(answer); });
    return came ? answer : HttpAnswer();
}

HttpAnswer HttpTalk::exchange(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                              const QByteArray &moreHeaders)
{
    request(method, target, body, moreHeaders);
    return answer();
}

bool HttpTalk::isClosedByServer()
{
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
}

bool HttpTalk::takeAnswer(HttpAnswer &answer)
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    answer.head = m_received.left(end);
    answer.status = answer.head.mid(9, 3).toInt();
    const qsizetype size = answer.header("Content-Length").toLongLong();
    if (m_received.size() < end + 4 + size)
        return false;
    answer.body = m_received.mid(end + 4, size);
    m_received.remove(0, end + 4 + size);
    return true;
}

PollingTalk::PollingTalk(const QUrl &server)
    : gets(server)
    , posts(server)
    , handshake(gets.exchange("GET", Endpoint))
{
    m_sid = QJsonDocument::fromJson(handshake.body.mid(1)).object().value(QLatin1String("sid")).toString().toLatin1();
}
