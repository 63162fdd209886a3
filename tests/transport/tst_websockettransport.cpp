// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/qtpeerbench.h"
#include "transport/websocketbench.h"
#include <QSignalSpy>

using namespace SocketIO;
using Lines = QByteArrayList;

class tst_WebSocketTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shakesHands();
    void shakesHandsAsAProbe();
    void sendsTextAndBinary();
    void receivesTextAndBinary();
    void pausesAtOnce();
    void countsWhatHasNotLeft();
    void answersAPingLateRatherThanNever();
    void saysGoodbye();
    void leavesSilently();
    void canBeClosedWhileItOpens_data();
    void canBeClosedWhileItOpens();
    void doesNotWaitForEverForAPeerThatDoesNotRead();
    void canBeEndedInsideEachCallback_data();
    void canBeEndedInsideEachCallback();
};

void tst_WebSocketTransport::shakesHands()
{
    RawWebSocketBench bench;
    bench.settings.options.headers = {{"Authorization", "Bearer x"}, {"Origin", "http://example.org"}};
    bench.settings.options.query = {{QStringLiteral("token"), QStringLiteral("a b")}};
    QVERIFY(bench.ask());
    QVERIFY(!bench.transport->isWritable());
    QVERIFY(bench.transport->carrier() == Carrier::WebSocket);
    const HttpHead &head = bench.request(0).head;
    QCOMPARE(head.method, QByteArray("GET"));
    QCOMPARE(head.target, QByteArray("/socket.io/?EIO=4&transport=websocket&token=a%20b"));
    QCOMPARE(head.header("Upgrade").toLower(), QByteArray("websocket"));
    QCOMPARE(head.header("Sec-WebSocket-Version"), QByteArray("13"));
    QCOMPARE(head.header("Authorization"), QByteArray("Bearer x"));
    QCOMPARE(head.header("Origin"), QByteArray("http://example.org"));
    QVERIFY(head.header("Cookie").isEmpty());
    bench.accept(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"opened"}));
    QVERIFY(bench.transport->isWritable());
}

void tst_WebSocketTransport::shakesHandsAsAProbe()
{
    RawWebSocketBench bench;
    bench.settings.sid = "s1";
    bench.settings.options.headers = {{"Cookie", "mine=1"}};
    const QUrl url = bench.url().resolved(QUrl(QStringLiteral("/socket.io/")));
    bench.settings.cookies->setCookiesFromUrl({QNetworkCookie("io", "abc"), QNetworkCookie("AWSALB", "b/c+d==")}, url);
    QVERIFY(bench.ask());
    QCOMPARE(bench.request(0).query("sid"), QStringLiteral("s1"));
    QCOMPARE(bench.request(0).head.header("Cookie"), QByteArray("mine=1; io=abc; AWSALB=b/c+d=="));
}

void tst_WebSocketTransport::sendsTextAndBinary()
{
    QtPeerBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("€😀"), binaryEnginePacket(QByteArray("\x00\x1e\xff", 3)), binaryEnginePacket({}),
                textEnginePacket(EnginePacket::Type::Ping, "probe"), message(QByteArray("a\0b", 3))});
    QTRY_COMPARE(bench.texts.size() + bench.binaries.size(), 5);
    QCOMPARE(bench.texts,
             QStringList({QStringLiteral("4€😀"), QStringLiteral("2probe"),
                          QStringLiteral("4a") + QChar(0) + QLatin1Char('b')}));
    QCOMPARE(bench.binaries, Lines({QByteArray("\x00\x1e\xff", 3), QByteArray()}));
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_WebSocketTransport::receivesTextAndBinary()
{
    QtPeerBench bench;
    QVERIFY(bench.shakeHands());
    bench.peer->sendTextMessage(QStringLiteral("4€😀"));
    bench.peer->sendBinaryMessage(QByteArray("\x00\x1e\xff", 3));
    bench.peer->sendTextMessage(QStringLiteral("2"));
    bench.peer->sendBinaryMessage({});
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4€😀", "binary 001eff", "packet 2", "binary "}));
}

void tst_WebSocketTransport::pausesAtOnce()
{
    QtPeerBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->pause();
    QCOMPARE(bench.owner.lines, Lines()); // from the event loop, as everything
    QTRY_COMPARE(bench.owner.lines, Lines({"paused"}));
}

void tst_WebSocketTransport::countsWhatHasNotLeft()
{
    QtPeerBench bench;
    QVERIFY(bench.shakeHands());
    const QByteArray large(20'000'000, 'x');
    bench.send({message(large)});
    QVERIFY(bench.transport->bytesToWrite() > WebSocketTransport::HighWater);
    QVERIFY(!bench.transport->isWritable());
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    QVERIFY(bench.transport->isWritable());
    QTRY_COMPARE(bench.texts.size(), 1);
    QCOMPARE(bench.texts.first().size(), large.size() + 1);
    bench.send({message("small")}); // leaves at once: nothing to be told
    QTRY_COMPARE(bench.texts.size(), 2);
    QCOMPARE(bench.owner.lines, Lines({"drained"}));
}

// What was full tells that it is writable again, though the answer leaves first.
void tst_WebSocketTransport::answersAPingLateRatherThanNever()
{
    QtPeerBench bench;
    QVERIFY(bench.shakeHands());
    QSignalSpy pongs(bench.peer.get(), &QWebSocket::pong);
    bench.send({message(QByteArray(20'000'000, 'x'))});
    QVERIFY(!bench.transport->isWritable());
    bench.peer->ping("late");
    QTRY_COMPARE(pongs.count(), 1);
    QCOMPARE(pongs.first().at(1).toByteArray(), QByteArray("late"));
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
}

void tst_WebSocketTransport::saysGoodbye()
{
    QtPeerBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("last words")});
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_VERIFY(bench.peer->state() == QAbstractSocket::UnconnectedState);
    QCOMPARE(bench.texts, QStringList({QStringLiteral("4last words")}));
    QCOMPARE(bench.peer->closeCode(), QWebSocketProtocol::CloseCodeNormal);
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_WebSocketTransport::leavesSilently()
{
    QtPeerBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Silent);
    QTRY_VERIFY(!bench.transport);
    QTRY_VERIFY(bench.peer->state() == QAbstractSocket::UnconnectedState);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_WebSocketTransport::canBeClosedWhileItOpens_data()
{
    QTest::addColumn<Transport::Farewell>("farewell");
    QTest::newRow("silently") << Transport::Farewell::Silent;
    QTest::newRow("with a goodbye") << Transport::Farewell::Goodbye;
}

void tst_WebSocketTransport::canBeClosedWhileItOpens()
{
    QFETCH(Transport::Farewell, farewell);
    RawWebSocketBench bench;
    bench.open();
    bench.transport->close(farewell);
    QTRY_VERIFY(!bench.transport);
    QVERIFY(bench.ask());
    bench.transport->close(farewell);
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_WebSocketTransport::doesNotWaitForEverForAPeerThatDoesNotRead()
{
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.upgrade(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"opened"}));
    bench.send({message(QByteArray(30'000'000, 'x'))});
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_VERIFY(!bench.transport);
}

void tst_WebSocketTransport::canBeEndedInsideEachCallback_data()
{
    QTest::addColumn<QByteArray>("callback");
    QTest::addColumn<QByteArray>("how");
    for (const char *callback : {"opened", "packet 4a", "binary", "drained", "paused", "closed"}) {
        for (const char *how : {"close silently", "say goodbye", "delete later"})
            QTest::addRow("%s: %s", callback, how) << QByteArray(callback) << QByteArray(how);
    }
}

void tst_WebSocketTransport::canBeEndedInsideEachCallback()
{
    QFETCH(QByteArray, callback);
    QFETCH(QByteArray, how);
    QtPeerBench bench;
    bool isEnded = false;
    qsizetype after = 0;
    bench.owner.then = [&](Transport *transport, const QByteArray &line) {
        after += isEnded ? 1 : 0;
        if (isEnded || !line.startsWith(callback))
            return;
        isEnded = true;
        if (how == "delete later")
            transport->deleteLater();
        else
            transport->close(how == "say goodbye" ? Transport::Farewell::Goodbye : Transport::Farewell::Silent);
    };
    bench.open();
    QTRY_VERIFY(bench.peer && !bench.owner.lines.isEmpty());
    if (bench.transport && !isEnded) {
        if (callback == "drained")
            bench.send({message(QByteArray(5'000'000, 'x'))});
        if (callback == "paused")
            bench.transport->pause();
        for (const char *text : {"4a", "4b"})
            bench.peer->sendTextMessage(QString::fromLatin1(text));
        bench.peer->sendBinaryMessage("1");
        bench.peer->sendBinaryMessage("2");
        if (callback == "closed")
            bench.peer->close();
    }
    QTRY_VERIFY(isEnded);
    QTRY_VERIFY(!bench.transport);
    if (how != "delete later")
        QCOMPARE(after, 0);
}

QTEST_GUILESS_MAIN(tst_WebSocketTransport)
#include "tst_websockettransport.moc"
