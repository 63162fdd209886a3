// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/websockettalk.h"

#include <QTest>

WebSocketTalk::WebSocketTalk(const QUrl &server, const QByteArray &sid)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { m_received.append(text.toUtf8()); });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &bytes) { m_received.append("bin:" + bytes.toHex()); });
    QUrl url(server);
    url.setScheme(QStringLiteral("ws"));
    url.setPath(QStringLiteral("/socket.io/"));
    const QString query = QStringLiteral("EIO=4&transport=websocket");
    url.setQuery(sid.isEmpty() ? query : QString(query + QStringLiteral("&sid=") + QString::fromLatin1(sid)));
    m_socket.open(url);
}

QByteArray WebSocketTalk::next()
{
    return QTest::qWaitFor([this] { return !m_received.isEmpty(); }) ? m_received.takeFirst() : QByteArray();
}

QByteArrayList WebSocketTalk::next(int count)
{
    QByteArrayList messages;
    while (count-- > 0)
        messages.append(next());
    return messages;
}

bool WebSocketTalk::join(const QByteArray &nsp, const QByteArray &auth)
{
    const QByteArray where = nsp == "/" ? QByteArray() : QByteArray(nsp + ',');
    send(QByteArray("40" + where + auth).constData());
    const QByteArray answer = next();
    const QByteArray accepted = "40" + where + R"({"sid":")";
    const QByteArray question = "42" + where + R"(0["question")";
    return answer.startsWith(accepted) && next(3).last().startsWith(question);
}

bool WebSocketTalk::isOpen()
{
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
}

bool WebSocketTalk::isClosed()
{
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
}
