// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/httptalk.h"

#include <QTest>
#include <SocketIO/DemoServer>

using SocketIO::DemoServer;

/// The demo server as a web server: requests that are no Socket.IO, or no HTTP.
class tst_HttpConnection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();
    void saysWhereTheServerIs_data();
    void saysWhereTheServerIs();
    void readsRequestsByteByByte();
    void readsRequestsSentTogether();
    void closesWhenAsked();
    void refusesABodyTooBigAndGoesOn();
    void takesABodyOfTheFullSize();
    void continuesWhenExpected();
    void survivesClientsThatGoAwayInTheMiddle();

private:
    [[nodiscard]] HttpAnswer handshake() const;

    std::unique_ptr<DemoServer> m_server;
};

void tst_HttpConnection::init()
{
    m_server = std::make_unique<DemoServer>();
    QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
}

HttpAnswer tst_HttpConnection::handshake() const
{
    HttpTalk talk(m_server->url());
    return talk.exchange("GET", PollingTalk::Endpoint);
}

void tst_HttpConnection::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray post = QByteArray("POST ") + PollingTalk::Endpoint + " HTTP/1.1\r\nHost: x\r\n";
    QTest::newRow("no HTTP at all") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n") << 400;
    QTest::newRow("a header without a colon") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << 400;
    QTest::newRow("a head without an end") << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(20000, 'x') << 431;
    QTest::newRow("a body without a length") << post + "\r\n" << 411;
    QTest::newRow("a chunked body") << post + "Transfer-Encoding: chunked\r\n\r\n1\r\n4\r\n0\r\n\r\n" << 411;
    QTest::newRow("a length that is no number") << post + "Content-Length: many\r\n\r\n4" << 411;
}

void tst_HttpConnection::refusesWhatIsNoRequest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    HttpTalk talk(m_server->url());
    talk.send(bytes);
    const HttpAnswer answer = talk.answer();
    QVERIFY2(answer.status == status || (status == 411 && answer.status == 400), answer.head.constData());
    QVERIFY(!answer.body.isEmpty());
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(talk.isClosedByServer());
    QCOMPARE(handshake().status, 200);
}

void tst_HttpConnection::saysWhereTheServerIs_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("root") << QByteArray("/");
    QTest::newRow("another path") << QByteArray("/engine.io/?EIO=4&transport=polling");
    QTest::newRow("a namespace taken for a path") << QByteArray("/chat");
    QTest::newRow("no path") << QByteArray("*");
}

void tst_HttpConnection::saysWhereTheServerIs()
{
    QFETCH(QByteArray, target);
    HttpTalk talk(m_server->url());
    const HttpAnswer answer = talk.exchange("GET", target);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.body, "Nothing here. This Socket.IO server is at /socket.io/\n");
    QCOMPARE(talk.exchange("GET", PollingTalk::Endpoint).status, 200);
}

void tst_HttpConnection::readsRequestsByteByByte()
{
    PollingTalk session(m_server->url());
    const QByteArray request = "POST " + session.target() + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n40";
    for (const char byte : request) {
        session.posts.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QCOMPARE(session.posts.answer().body, "ok");
    QVERIFY(session.get().body.startsWith("40{\"sid\":\""));
}

void tst_HttpConnection::readsRequestsSentTogether()
{
    HttpTalk talk(m_server->url());
    const QByteArray request = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
    talk.send(request + request + request);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(talk.answer().status, 404);
}

void tst_HttpConnection::closesWhenAsked()
{
    HttpTalk talk(m_server->url());
    const HttpAnswer answer = talk.exchange("GET", PollingTalk::Endpoint, {}, "Connection: close\r\n");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(talk.isClosedByServer());
}

void tst_HttpConnection::refusesABodyTooBigAndGoesOn()
{
    PollingTalk session(m_server->url());
    QCOMPARE(session.post(QByteArray(1000001, '4')).status, 413);
    QCOMPARE(session.post("40").status, 200);
    QVERIFY(session.get().body.startsWith("40{"));
}

void tst_HttpConnection::takesABodyOfTheFullSize()
{
    PollingTalk session(m_server->url());
    QCOMPARE(session.post("40").body, "ok");
    QVERIFY(session.get().body.startsWith("40{"));
    const QByteArray start = "42[\"echo\",\"";
    const QByteArray text(1000000 - start.size() - 2, 'x');
    QCOMPARE(session.post(start + text + "\"]").body, "ok");
    QCOMPARE(session.get().body, start + text + "\"]");
}

void tst_HttpConnection::continuesWhenExpected()
{
    PollingTalk session(m_server->url());
    session.posts.send("POST " + session.target()
                       + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QCOMPARE(session.posts.answer().status, 100);
    session.posts.send("40");
    QCOMPARE(session.posts.answer().body, "ok");
}

void tst_HttpConnection::survivesClientsThatGoAwayInTheMiddle()
{
    const QByteArray upgrade =
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n"
        "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    const QByteArray post =
        QByteArray("POST ") + PollingTalk::Endpoint + " HTTP/1.1\r\nContent-Length: 50\r\n\r\n12345";
    const QByteArrayList starts = {"",
                                   "GET",
                                   "GET / HTTP/1.1\r\nHost",
                                   post,
                                   upgrade.left(100),
                                   upgrade,
                                   upgrade + "\x81\x85",
                                   upgrade + "\xff\xff\xff\xff\xff"};
    for (int i = 0; i < 160; ++i) {
        HttpTalk talk(m_server->url());
        talk.send(starts.at(i % starts.size()));
        if (i % 3)
            QCoreApplication::processEvents();
        talk.cut();
    }
    QCOMPARE(handshake().status, 200);
}

QTEST_GUILESS_MAIN(tst_HttpConnection)
#include "tst_httpconnection.moc"
