// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

/// Why there is no WebSocket, told whole.
class tst_WebSocketFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatWasNotOffered();
    void tellsTheWholeRefusal_data();
    void tellsTheWholeRefusal();
    void tellsARefusalThatNeverEnds();
    void givesUpOnASilentServer();
    void findsNoSuchHost();
    void refusesAHandshakeThatIsNone_data();
    void refusesAHandshakeThatIsNone();
    void saysThatNobodyListens();
    void tellsNothingInsideTheCall();
};

void tst_WebSocketFailures::refusesWhatWasNotOffered()
{
    for (const QByteArray &header : Lines({"Sec-WebSocket-Protocol: chat", "Sec-WebSocket-Extensions: foo"})) {
        RawWebSocketBench bench;
        QVERIFY(bench.ask());
        bench.accept(0, header + "\r\n");
        QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: not-websocket"}));
        QVERIFY(bench.owner.error.kind == Error::Kind::Protocol);
        QVERIFY(bench.owner.error.phase == Error::Phase::WebSocket);
        QCOMPARE(bench.owner.error.httpStatus, 101);
        QVERIFY2(bench.owner.error.message.contains(QLatin1String("not offered")),
                 qPrintable(bench.owner.error.message));
        QTRY_VERIFY(bench.isEnded);
    }
}

void tst_WebSocketFailures::tellsTheWholeRefusal_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("hangsUp");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray unknown = R"({"code":1,"message":"Session ID unknown"})";
    const QByteArray head = "HTTP/1.1 400 Bad Request\r\nX-Theirs: 1\r\n";
    QTest::newRow("with its length") << head + "Content-Length: 41\r\n\r\n" + unknown << false << 400 << unknown;
    QTest::newRow("up to the end") << head + "\r\n" + unknown << true << 400 << unknown;
    QTest::newRow("in chunks") << head + "Transfer-Encoding: chunked\r\n\r\n29\r\n" + unknown + "\r\n0\r\n\r\n"
                               << false << 400 << unknown;
    QTest::newRow("without a body") << QByteArray("HTTP/1.1 403 Forbidden\r\nX-Theirs: 1\r\nContent-Length: 0\r\n\r\n")
                                    << false << 403 << QByteArray();
    QTest::newRow("a page instead of a WebSocket")
        << QByteArray("HTTP/1.1 200 OK\r\nX-Theirs: 1\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
        << false << 200 << QByteArray("<html>");
    QTest::newRow("a gateway") << QByteArray("HTTP/1.1 502 Bad Gateway\r\nX-Theirs: 1\r\n\r\nnobody there") << true
                               << 502 << QByteArray("nobody there");
}

void tst_WebSocketFailures::tellsTheWholeRefusal()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, hangsUp);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.write(0, answer);
    if (hangsUp)
        bench.hangUp(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-" + QByteArray::number(status)}));
    const Error &error = bench.owner.error;
    QVERIFY(error.kind == Error::Kind::Refused);
    QVERIFY(error.phase == Error::Phase::Http);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.httpBody, body);
    QVERIFY(error.httpHeaders.contains({"X-Theirs", "1"}));
    QCOMPARE(error.url.scheme(), QStringLiteral("ws"));
    QCOMPARE(bench.transport->responseHeaders(), error.httpHeaders);
    const TraceRecord told = bench.tap.first(Kind::Handshake, Direction::In);
    QCOMPARE(told.status, status);
    QCOMPARE(told.payload.toByteArray(), body);
    QVERIFY2(told.head.contains("\nX-Theirs: 1"), told.head.constData());
}

void tst_WebSocketFailures::tellsARefusalThatNeverEnds()
{
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.write(0, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 100\r\n\r\nhalf");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-401"}));
    QCOMPARE(bench.owner.error.httpBody, QByteArray("half"));
}

void tst_WebSocketFailures::givesUpOnASilentServer()
{
    RawWebSocketBench bench;
    bench.settings.options.requestTimeout = std::chrono::milliseconds(50);
    QVERIFY(bench.ask());
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: timeout"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Network);
    QVERIFY(bench.owner.error.phase == Error::Phase::WebSocket);
}

void tst_WebSocketFailures::findsNoSuchHost()
{
    RawWebSocketBench bench;
    bench.settings.server = QUrl(QStringLiteral("ws://nobody.invalid"));
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: host-not-found"}));
    QVERIFY(bench.owner.error.phase == Error::Phase::Dns);
    QVERIFY(bench.tap.records.last().kind == Kind::Failure);
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
