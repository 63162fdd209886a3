// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

/// How a WebSocket ends: by the server, by us, by the network (RFC 6455 section 7).
class tst_WebSocketClosing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersTheServersCloseFrame_data();
    void answersTheServersCloseFrame();
    void saysGoodbyeAndWaitsForTheAnswer();
    void tracesWhatComesAfterTheGoodbye();
    void waitsForNobodyForEver();
    void staysUntilItsLastWordsHaveLeft();
    void leavesAfterTheServerClosed_data();
    void leavesAfterTheServerClosed();
    void tellsThatTheConnectionBroke_data();
    void tellsThatTheConnectionBroke();
    void deliversWhatCameBeforeTheEnd();
    void recognizesHttpInTheStream_data();
    void recognizesHttpInTheStream();
    void endsOverHttpThatNeverEnds();
    void closesOverWhatIsNoPacket_data();
    void closesOverWhatIsNoPacket();
};

void tst_WebSocketClosing::answersTheServersCloseFrame_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("no code") << QByteArray() << QByteArray() << QStringLiteral("close code 1005 (no code given)");
    QTest::newRow("normal") << closePayload(1000) << closePayload(1000) << QStringLiteral("close code 1000 (normal).");
    QTest::newRow("going away, with a reason")
        << closePayload(1001, "bye €") << closePayload(1001) << QStringLiteral("close code 1001 (going away): bye €");
    QTest::newRow("too big, as a server tells us")
        << closePayload(1009) << closePayload(1009) << QStringLiteral("close code 1009 (message too big)");
    QTest::newRow("of the application") << closePayload(4001, "x") << closePayload(4001)
                                        << QStringLiteral("close code 4001: x");
    QTest::newRow("a reason of 123 bytes")
        << closePayload(1000, QByteArray(123, 'r')) << closePayload(1000) << QString(123, QLatin1Char('r'));
}

void tst_WebSocketClosing::answersTheServersCloseFrame()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    // What follows a close frame is not for us.
    bench.say(serverFrame(0x81, "4a") + serverFrame(0x88, payload) + serverFrame(0x81, "4b") + serverFrame(0x89));
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a", "closed transport close: closed-by-server"}));
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x88, answer, true}}));
    QVERIFY2(bench.owner.error.message.contains(words), qPrintable(bench.owner.error.message));
    QVERIFY(bench.owner.error.phase == Error::Phase::WebSocket);
    bench.hangUp(0);
    QTRY_VERIFY(bench.isEnded);
    QCOMPARE(bench.owner.lines.size(), 2);
}

void tst_WebSocketClosing::saysGoodbyeAndWaitsForTheAnswer()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("last words")});
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x81, "4last words", true}, {0x88, closePayload(1000), true}}));
    QVERIFY(bench.transport);
    bench.say(serverFrame(0x81, "4too late") + serverFrame(0x88, closePayload(1000)));
    bench.hangUp(0);
    QTRY_VERIFY(!bench.transport);
    QVERIFY(!bench.isEnded || bench.heard().size() == 2); // one close frame is enough
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_WebSocketClosing::tracesWhatComesAfterTheGoodbye()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    bench.say(serverFrame(0x81, "4too late") + serverFrame(0x88, closePayload(1001, "x")));
    QTRY_COMPARE(bench.tap.records.size(), 3);
    QVERIFY(bench.tap.records.at(0).kind == Kind::CloseFrame);
    QCOMPARE(bench.tap.records.at(1).payload.toByteArray(), QByteArray("4too late"));
    QCOMPARE(bench.tap.records.at(2).status, 1001);
    bench.hangUp(0);
    QTRY_VERIFY(!bench.transport);
}

void tst_WebSocketClosing::waitsForNobodyForEver()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.heardCloseCode(), 1000);
    QTRY_VERIFY(bench.isEnded); // and the server does nothing at all
    QTRY_VERIFY(!bench.transport);
}

void tst_WebSocketClosing::staysUntilItsLastWordsHaveLeft()
{
    // Whoever opened it goes right after the goodbye.
    RawWebSocketBench bench;
    QObject parent;
    QVERIFY(bench.shakeHands());
    bench.transport->setParent(&parent);
    bench.send({message(QByteArray(10'000'000, 'x'))});
    bench.transport->close(Transport::Farewell::Goodbye);
    QVERIFY(bench.transport->parent() != &parent);
    QTRY_COMPARE(bench.received.size(), 10'000'001 + 14 + 8);
    QCOMPARE(bench.heardCloseCode(), 1000);
    QCOMPARE(bench.heard().size(), 2);
    bench.hangUp(0);
    QTRY_VERIFY(!bench.transport);
}

void tst_WebSocketClosing::leavesAfterTheServerClosed_data()
{
    QTest::addColumn<Transport::Farewell>("farewell");
    QTest::newRow("silently") << Transport::Farewell::Silent;
    QTest::newRow("with a goodbye") << Transport::Farewell::Goodbye;
}

void tst_WebSocketClosing::leavesAfterTheServerClosed()
{
    QFETCH(Transport::Farewell, farewell);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(serverFrame(0x88, closePayload(1001)));
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    bench.transport->close(farewell);
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x88, closePayload(1001), true}}));
    bench.hangUp(0);
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.heard().size(), 1);
}

void tst_WebSocketClosing::tellsThatTheConnectionBroke_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isReset");
    const QByteArray half = serverFrame(0x81, "4abcdef").first(4);
    const QByteArray large = serverFrame(0x82, QByteArray(100'000, 'x')).first(50'000);
    for (const bool isReset : {false, true}) {
        const char *how = isReset ? "reset" : "closed";
        QTest::addRow("%s between frames", how) << QByteArray() << isReset;
        QTest::addRow("%s inside a header", how) << QByteArray("\x81") << isReset;
        QTest::addRow("%s inside a frame", how) << half << isReset;
        QTest::addRow("%s inside a long frame", how) << large << isReset;
        QTest::addRow("%s between fragments", how) << serverFrame(0x01, "4a") << isReset;
    }
}

void tst_WebSocketClosing::tellsThatTheConnectionBroke()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isReset);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(bytes);
    isReset ? bench.reset(0) : bench.hangUp(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport close: closed-by-server"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Network);
    QVERIFY(bench.owner.error.phase == Error::Phase::WebSocket);
    // RFC 6455 section 7.1.5: without a close frame the code is 1006, and none was sent.
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("without a close frame")),
             qPrintable(bench.owner.error.message));
    QVERIFY(!bench.transport->isWritable());
    QVERIFY(!bench.transport->measure());
    bench.transport->close(Transport::Farewell::Silent);
    QTRY_VERIFY(!bench.transport);
}

void tst_WebSocketClosing::deliversWhatCameBeforeTheEnd()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    QByteArray bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += serverFrame(0x81, QByteArray(101, '4'));
    bench.say(bytes); // more than is read at once
    bench.hangUp(0);
    QTRY_COMPARE(bench.owner.lines.size(), 20'001);
    QCOMPARE(bench.owner.lines.last(), QByteArray("closed transport close: closed-by-server"));
}

void tst_WebSocketClosing::recognizesHttpInTheStream_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("trickles");
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("at once") << QByteArray() << false << false;
    QTest::newRow("behind a packet") << serverFrame(0x81, "0{}") << false << false;
    QTest::newRow("byte by byte") << QByteArray() << true << false;
    QTest::newRow("and closes") << QByteArray() << false << true;
}

void tst_WebSocketClosing::recognizesHttpInTheStream()
{
    QFETCH(QByteArray, before);
    QFETCH(bool, trickles);
    QFETCH(bool, hangsUp);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    // engine.io 4 and later, asked with EIO=3 while allowEIO3 is false.
    QByteArray answer = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-type: text/html\r\n";
    if (!hangsUp)
        answer += "Content-Length: 28\r\n";
    answer += "\r\nUnsupported protocol version";
    trickles ? bench.trickle(0, before + answer) : bench.say(before + answer);
    if (hangsUp)
        bench.hangUp(0);
    QTRY_COMPARE(bench.owner.last(), QByteArray("closed transport error: http-400"));
    const Error &error = bench.owner.error;
    QVERIFY(error.kind == Error::Kind::Refused);
    QCOMPARE(error.httpStatus, 400);
    QCOMPARE(error.httpBody, QByteArray("Unsupported protocol version"));
    QVERIFY2(error.message.contains(QLatin1String("Unsupported protocol version")), qPrintable(error.message));
    QVERIFY(error.httpHeaders.contains({"Connection", "close"}));
    QCOMPARE(bench.heard().size(), 0); // nobody is there who speaks WebSocket
    QTRY_VERIFY(bench.isEnded);
}

void tst_WebSocketClosing::endsOverHttpThatNeverEnds()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say("HTTP/1.1 400 Bad Request\r\n\r\nUnsupp");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-400"}));
    QCOMPARE(bench.owner.error.httpBody, QByteArray("Unsupp"));

    RawWebSocketBench headless;
    QVERIFY(headless.shakeHands());
    headless.say("HTTP/1.1 4\r\n");
    QTRY_COMPARE(headless.owner.lines, Lines({"closed transport error: parse-error"}));
}

void tst_WebSocketClosing::closesOverWhatIsNoPacket_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << serverFrame(0x81) << QStringLiteral("A WebSocket message of 0 bytes");
    QTest::newRow("unknown type") << serverFrame(0x81, "7hello") << QStringLiteral("unknown packet type '7'");
    QTest::newRow("HTTP in a text") << serverFrame(0x81, "HTTP/1.1 400 Bad Request\r\n\r\nUnsupported")
                                    << QStringLiteral("Unsupported");
    QTest::newRow("base64 that is none") << serverFrame(0x81, "b4#==") << QStringLiteral("no Engine.IO packet");
}

void tst_WebSocketClosing::closesOverWhatIsNoPacket()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, words);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(frame + serverFrame(0x81, "4a") + serverFrame(0x82, "b"));
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: parse-error"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Protocol);
    QVERIFY(bench.owner.error.phase == Error::Phase::Engine);
    QVERIFY2(bench.owner.error.message.contains(words), qPrintable(bench.owner.error.message));
    QTRY_COMPARE(bench.heardCloseCode(), 1007);
}

QTEST_GUILESS_MAIN(tst_WebSocketClosing)
#include "tst_websocketclosing.moc"
