// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/httptalk.h"
#include "server/websockettalk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <SocketIO/DemoServer>

using SocketIO::DemoServer;
using namespace std::chrono_literals;

/// One Engine.IO session of the demo server: polling, WebSocket, heartbeat and end, on exact bytes.
class tst_EnginePeer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsAGetUntilThereIsSomething();
    void endsTheSessionOnASecondGet();
    void endsTheSessionWhenItsGetIsCut();
    void endsTheSessionOnABadPayload_data();
    void endsTheSessionOnABadPayload();
    void endsTheSessionWhenTheClientClosesIt();
    void pingsByPolling();
    void pingsByWebSocket();
    void closesASilentSession();
    void closesASilentWebSocket();
    void closesAWebSocketOnABadPacket_data();
    void closesAWebSocketOnABadPacket();
    void closesAWebSocketOnTooBigAMessage_data();
    void closesAWebSocketOnTooBigAMessage();

private:
    [[nodiscard]] bool isGone(PollingTalk &session) const;

    std::unique_ptr<DemoServer> m_server;
};

namespace {

QJsonObject openPacket(const QByteArray &packet)
{
    return packet.startsWith('0') ? QJsonDocument::fromJson(packet.mid(1)).object() : QJsonObject();
}

QByteArray errorBody(int code, const QByteArray &message)
{
    return "{\"code\":" + QByteArray::number(code) + ",\"message\":\"" + message + "\"}";
}

} // namespace

void tst_EnginePeer::init()
{
    m_server = std::make_unique<DemoServer>();
    QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
}

bool tst_EnginePeer::isGone(PollingTalk &session) const
{
    HttpTalk talk(m_server->url());
    return talk.exchange("GET", session.target()).body == errorBody(1, "Session ID unknown");
}

void tst_EnginePeer::holdsAGetUntilThereIsSomething()
{
    PollingTalk session(m_server->url());
    session.poll();
    QCOMPARE(session.post("3").body, "ok"); // an answer to nothing; the GET stays
    QVERIFY(session.gets.isQuiet());
    QCOMPARE(session.post("40/nowhere,").body, "ok");
    QCOMPARE(session.gets.answer().body, R"(44/nowhere,{"message":"Invalid namespace"})");
}

void tst_EnginePeer::endsTheSessionOnASecondGet()
{
    PollingTalk session(m_server->url());
    session.poll();
    const HttpAnswer second = session.posts.exchange("GET", session.target());
    QCOMPARE(second.status, 400);
    const HttpAnswer first = session.gets.answer();
    QCOMPARE(first.status, 200);
    QCOMPARE(first.body, "1");
    QVERIFY(isGone(session));
}

void tst_EnginePeer::endsTheSessionWhenItsGetIsCut()
{
    PollingTalk session(m_server->url());
    session.poll();
    QCOMPARE(session.post("3").body, "ok");
    session.gets.cut();
    QTRY_VERIFY(isGone(session));
}

void tst_EnginePeer::endsTheSessionOnABadPayload_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("letters") << QByteArray("abc") << QByteArray();
    QTest::newRow("unknown digit") << QByteArray("9") << QByteArray();
    QTest::newRow("bad base64") << QByteArray("b%%%") << QByteArray();
    QTest::newRow("second packet bad") << QByteArray("3\x1eX") << QByteArray();
    QTest::newRow("binary body") << QByteArray("40") << QByteArray("Content-Type: application/octet-stream\r\n");
}

void tst_EnginePeer::endsTheSessionOnABadPayload()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, header);
    PollingTalk session(m_server->url());
    session.poll();
    const HttpAnswer answer = session.posts.exchange("POST", session.target(), body, header);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.body, errorBody(3, "Bad request"));
    QCOMPARE(session.gets.answer().body, "1");
    QVERIFY(isGone(session));
}

void tst_EnginePeer::endsTheSessionWhenTheClientClosesIt()
{
    PollingTalk session(m_server->url());
    session.poll();
    QCOMPARE(session.post("1").body, "ok");
    QCOMPARE(session.gets.answer().body, "6");
    QVERIFY(isGone(session));
}

void tst_EnginePeer::pingsByPolling()
{
    m_server->setHeartbeat(30ms, 5000ms);
    PollingTalk session(m_server->url());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(session.get().body, "2");
        QCOMPARE(session.post("3").body, "ok");
    }
}

void tst_EnginePeer::pingsByWebSocket()
{
    m_server->setHeartbeat(30ms, 5000ms);
    WebSocketTalk talk(m_server->url());
    QCOMPARE(openPacket(talk.next()).value(QLatin1String("pingInterval")).toInt(), 30);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(talk.next(), "2");
        talk.send("3");
    }
}

void tst_EnginePeer::closesASilentSession()
{
    m_server->setHeartbeat(30ms, 30ms);
    PollingTalk session(m_server->url());
    QCOMPARE(session.get().body, "2");
    QCOMPARE(session.get().body, "1");
    QVERIFY(isGone(session));
}

void tst_EnginePeer::closesASilentWebSocket()
{
    m_server->setHeartbeat(30ms, 30ms);
    WebSocketTalk talk(m_server->url());
    QCOMPARE(talk.next(2).last(), "2");
    QVERIFY(talk.isClosed());
}

void tst_EnginePeer::closesAWebSocketOnABadPacket_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("unknown digit") << QByteArray("9");
    QTest::newRow("letters") << QByteArray("abc");
    QTest::newRow("ping in the wrong direction") << QByteArray("2");
    QTest::newRow("close") << QByteArray("1");
}

void tst_EnginePeer::closesAWebSocketOnABadPacket()
{
    QFETCH(QByteArray, packet);
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith('0'));
    talk.send(packet.constData());
    QVERIFY(talk.isClosed());
}

void tst_EnginePeer::closesAWebSocketOnTooBigAMessage_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("a byte too much") << 1000001;
    QTest::newRow("50 MB") << 50000000;
}

void tst_EnginePeer::closesAWebSocketOnTooBigAMessage()
{
    QFETCH(int, size);
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith('0'));
    QVERIFY(talk.join("/"));
    talk.send(QByteArray(R"(42["echo",")" + QByteArray(900000, 'x') + "\"]").constData());
    QCOMPARE(talk.next().size(), 900013);
    talk.send(QByteArray(size, '\1'));
    QVERIFY(talk.isClosed());
    QCOMPARE(talk.closeCode(), 1009);
}

QTEST_GUILESS_MAIN(tst_EnginePeer)
#include "tst_enginepeer.moc"
