// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

class tst_WebSocketFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStatusOfARefusedHandshake_data();
    void tellsTheStatusOfARefusedHandshake();
    void refusesAHandshakeThatIsNone_data();
    void refusesAHandshakeThatIsNone();
    void saysThatNobodyListens();
    void refusesWhatIsNoPacket_data();
    void refusesWhatIsNoPacket();
    void isDeafAfterABadPacket();
    void refusesBrokenFrames_data();
    void refusesBrokenFrames();
    void refusesAMessageThatIsTooLarge();
    void tellsTheServersCloseCode_data();
    void tellsTheServersCloseCode();
    void tellsThatTheConnectionBroke_data();
    void tellsThatTheConnectionBroke();
    void tellsNothingInsideTheCall();
};

void tst_WebSocketFailures::tellsTheStatusOfARefusedHandshake_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("hangsUp");
    for (const char *status : {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found",
                               "502 Bad Gateway", "503 Service Unavailable", "301 Moved Permanently"}) {
        QTest::newRow(status) << QByteArray(status) << true;
    }
    QTest::newRow("server keeps the connection") << QByteArray("400 Bad Request") << false;
}

void tst_WebSocketFailures::tellsTheStatusOfARefusedHandshake()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, hangsUp);
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.answer(0, "Session ID unknown", status, "Content-Type: text/html\r\nConnection: close\r\n");
    if (hangsUp)
        bench.hangUp(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-" + status.first(3)}));
    const Error &error = bench.owner.error;
    QVERIFY(error.kind == Error::Kind::Refused);
    QCOMPARE(error.httpStatus, status.first(3).toInt());
    QVERIFY2(error.message.contains(QLatin1String("HTTP status ") + QString::fromLatin1(status.first(3))),
             qPrintable(error.message));
    QVERIFY2(!error.message.contains(QLatin1String("empty body")), qPrintable(error.message)); // it is not known
}

void tst_WebSocketFailures::refusesAHandshakeThatIsNone_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("a page") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
                            << QByteArray("http-200");
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << QByteArray("not-websocket");
    QTest::newRow("wrong key") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                             "Connection: Upgrade\r\nSec-WebSocket-Accept: AAAA\r\n\r\n")
                               << QByteArray("not-websocket");
    QTest::newRow("a number, but no status") << QByteArray("503\r\n\r\n") << QByteArray("not-websocket");
    QTest::newRow("nothing") << QByteArray() << QByteArray("closed-by-server");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 101 Switch") << QByteArray("closed-by-server");
}

void tst_WebSocketFailures::refusesAHandshakeThatIsNone()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, code);
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.write(0, answer);
    bench.hangUp(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: " + code}));
    const QString &message = bench.owner.error.message;
    QVERIFY(!message.isEmpty());
    QVERIFY2(!message.contains(QLatin1String("close code")), qPrintable(message));
}

void tst_WebSocketFailures::saysThatNobodyListens()
{
    RawWebSocketBench bench;
    bench.stop();
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: connection-refused"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Network);
    const QString place = QStringLiteral("127.0.0.1:%1").arg(bench.settings.server.port());
    QVERIFY2(bench.owner.error.message.contains(place), qPrintable(bench.owner.error.message));
    QCOMPARE(bench.owner.error.httpStatus, 0);
}

void tst_WebSocketFailures::refusesWhatIsNoPacket_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QString() << QStringLiteral("0 bytes");
    QTest::newRow("unknown type") << QStringLiteral("7hello") << QStringLiteral("unknown packet type '7'");
    QTest::newRow("text") << QStringLiteral("hello") << QStringLiteral("unknown packet type 'h'");
    QTest::newRow("HTTP in the stream, as from Node with EIO 3")
        << QStringLiteral("HTTP/1.1 400 Bad Request\r\n\r\nUnsupported protocol version")
        << QStringLiteral("Unsupported protocol version");
}

void tst_WebSocketFailures::refusesWhatIsNoPacket()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    WebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.peer->sendTextMessage(text);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: parse-error"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Protocol);
    QVERIFY2(bench.owner.error.message.contains(words), qPrintable(bench.owner.error.message));
}

void tst_WebSocketFailures::isDeafAfterABadPacket()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.write(0,
                QByteArray("\x81\x01"
                           "x"
                           "\x81\x02"
                           "4a"
                           "\x82\x01"
                           "b"
                           "\x88\x00",
                           13));
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    QTRY_VERIFY(!bench.request(0).socket || !bench.transport || !bench.transport->isWritable());
    QCOMPARE(bench.owner.lines, Lines({"closed parse error: parse-error"}));
}

void tst_WebSocketFailures::refusesBrokenFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("reserved opcode") << QByteArray("\x83\x00", 2);
    QTest::newRow("reserved bit") << QByteArray("\xc1\x01"
                                                "4",
                                                3);
    QTest::newRow("continuation of nothing") << QByteArray("\x80\x01"
                                                           "4",
                                                           3);
    QTest::newRow("fragmented ping") << QByteArray("\x09\x00", 2);
    QTest::newRow("text that is no UTF-8") << QByteArray("\x81\x03"
                                                         "4\xff\xfe",
                                                         5);
}

void tst_WebSocketFailures::refusesBrokenFrames()
{
    QFETCH(QByteArray, frame);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.write(0, frame);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: parse-error"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Protocol);
}

void tst_WebSocketFailures::refusesAMessageThatIsTooLarge()
{
    WebSocketBench bench;
    bench.settings.maxMessageSize = 1000;
    QVERIFY(bench.shakeHands());
    const QString fits = QStringLiteral("4") + QString(999, QLatin1Char('x'));
    bench.peer->sendTextMessage(fits);
    QTRY_COMPARE(bench.owner.lines, Lines({"packet " + fits.toUtf8()}));
    bench.owner.lines.clear();
    bench.peer->sendBinaryMessage(QByteArray(1001, 'x'));
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: too-big"}));
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("limit of 1000 bytes")),
             qPrintable(bench.owner.error.message));
}

void tst_WebSocketFailures::tellsTheServersCloseCode_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("words");
    QTest::newRow("going away, with a reason") << QByteArray("\x88\x05\x03\xe9"
                                                             "bye",
                                                             7)
                                               << QStringLiteral("1001 bye");
    QTest::newRow("normal") << QByteArray("\x88\x02\x03\xe8", 4) << QStringLiteral("close code 1000");
    QTest::newRow("too big, as a server tells us") << QByteArray("\x88\x02\x03\xf1", 4) << QStringLiteral("code 1009");
    QTest::newRow("without a code") << QByteArray("\x88\x00", 2)
                                    << QStringLiteral("close code 1000"); // QWebSocket knows no 1005
}

void tst_WebSocketFailures::tellsTheServersCloseCode()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, words);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.write(0,
                "\x81\x02"
                "4a" + frame);
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a", "closed transport close: closed-by-server"}));
    QVERIFY2(bench.owner.error.message.contains(words), qPrintable(bench.owner.error.message));
}

void tst_WebSocketFailures::tellsThatTheConnectionBroke_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isReset");
    QTest::newRow("between frames") << QByteArray() << false;
    QTest::newRow("inside a frame") << QByteArray("\x81\x05"
                                                  "4a",
                                                  4)
                                    << false;
    QTest::newRow("reset") << QByteArray() << true;
}

void tst_WebSocketFailures::tellsThatTheConnectionBroke()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isReset);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.write(0, bytes);
    isReset ? bench.reset(0) : bench.hangUp(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport close: closed-by-server"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Network);
    // RFC 6455 section 7.1.5: without a close frame the code is 1006, and none was sent.
    QVERIFY2(!bench.owner.error.message.contains(QLatin1String("1000")), qPrintable(bench.owner.error.message));
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("without a close frame")),
             qPrintable(bench.owner.error.message));
}

void tst_WebSocketFailures::tellsNothingInsideTheCall()
{
    RawWebSocketBench bench;
    bench.settings.server = QUrl(QStringLiteral("http://127.0.0.1:1"));
    bench.open();
    QCOMPARE(bench.owner.lines, Lines());
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: connection-refused"}));
}

QTEST_GUILESS_MAIN(tst_WebSocketFailures)
#include "tst_websocketfailures.moc"
