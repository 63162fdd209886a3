// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"

using namespace SocketIO;
using namespace std::chrono_literals;

QList<TraceRecord> TraceNotes::of(Kind kind) const
{
    QList<TraceRecord> found;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(found),
                 [kind](const TraceRecord &it) { return it.kind == kind; });
    return found;
}

ClientStage::ClientStage()
{
    options.reconnectionDelay = 10ms;
    options.reconnectionDelayMax = 30ms;
    client->setUrl(server.url());
    client->setTraceTap(&notes);
}

QByteArray ClientStage::handshake(const QByteArray &more)
{
    return "{\"sid\":\"engine-1\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000" + more + '}';
}

qsizetype ClientStage::next(const QByteArray &method)
{
    (void)QTest::qWaitFor([&] { return server.pending(method) >= 0; });
    return server.pending(method);
}

bool ClientStage::answer(const QByteArray &method, const QByteArray &body, const QByteArray &status)
{
    const qsizetype number = next(method);
    if (number >= 0)
        server.answer(number, body, status);
    return number >= 0;
}

bool ClientStage::accept(const QList<QByteArray> &messages)
{
    m_webSocket = next("GET");
    if (m_webSocket < 0 || server.request(m_webSocket).query("transport") != QLatin1String("websocket"))
        return false;
    server.upgrade(m_webSocket);
    server.request(m_webSocket).socket->setReadBufferSize(0); // `heard` reads it
    m_unread.clear();
    m_heard.clear();
    for (const QByteArray &message : messages)
        say(message);
    return true;
}

void ClientStage::say(const QByteArray &message)
{
    Q_ASSERT(message.size() < 126);
    server.write(m_webSocket, QByteArray("\x81") + char(message.size()) + message);
}

// Short frames of a client: two bytes of head, four of mask (RFC 6455 section 5.2).
const QList<QByteArray> &ClientStage::heard()
{
    if (QTcpSocket *socket = m_webSocket < 0 ? nullptr : server.request(m_webSocket).socket.data())
        m_unread += socket->readAll();
    while (m_unread.size() >= 6) {
        const int length = m_unread.at(1) & 0x7f;
        if (length >= 126 || m_unread.size() < 6 + length)
            break;
        QByteArray message = m_unread.mid(6, length);
        for (int i = 0; i < length; ++i)
            message[i] = char(message.at(i) ^ m_unread.at(2 + i % 4));
        if ((m_unread.at(0) & 0x08) == 0)
            m_heard.append(message);
        m_unread.remove(0, 6 + length);
    }
    return m_heard;
}

bool ClientStage::joinByPolling()
{
    Socket *socket = client->socket();
    client->setOptions(options);
    client->open();
    return answer("GET", hello()) && answer("POST", "ok") && answer("GET", "40{\"sid\":\"socket-1\"}")
        && QTest::qWaitFor([&] { return socket->state() == Socket::State::Open; });
}
