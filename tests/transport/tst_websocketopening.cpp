// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketbench.h"

#include <QNetworkProxy>

using namespace SocketIO;
using Lines = QByteArrayList;

/// From the first byte to the open WebSocket, or to the reason why there is none.
class tst_WebSocketOpening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksWithExactBytes();
    void asksAsTheOptionsSay();
    void asksForRevisionThree();
    void keepsCookies_data();
    void keepsCookies();
    void agreesOnASubProtocol();
    void followsRedirects_data();
    void followsRedirects();
    void takesNoSecretsToAnotherHost();
    void endsARoundOfRedirects();
    void refusesRedirects_data();
    void refusesRedirects();
    void connectsToIpv6();
    void tracesItsSteps();
};

void tst_WebSocketOpening::asksWithExactBytes()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray asked;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&asked, socket] { asked += socket->readAll(); });
    });
    TransportBench<WebSocketTransport> bench(
        QUrl(QStringLiteral("http://user:pass%20word@127.0.0.1:%1/ignored").arg(server.serverPort())));
    bench.settings.options.headers = {{"Origin", "http://example.org"}};
    bench.open();
    QTRY_VERIFY(asked.endsWith("\r\n\r\n"));
    const qsizetype key = asked.indexOf("Key: ") + 5;
    QCOMPARE(QByteArray::fromBase64(asked.mid(key, 24)).size(), 16);
    asked.replace(key, 24, "KEY");
    QCOMPARE(asked,
             "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:"
                 + QByteArray::number(server.serverPort())
                 + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: KEY\r\n"
                   "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
                   "Origin: http://example.org\r\nAuthorization: Basic dXNlcjpwYXNzIHdvcmQ=\r\n\r\n");
}

void tst_WebSocketOpening::asksAsTheOptionsSay()
{
    RawWebSocketBench bench;
    ClientOptions &options = bench.settings.options;
    options.path = QStringLiteral("/common");
    options.addTrailingSlash = false;
    options.query = {{QStringLiteral("a"), QStringLiteral("1")}};
    options.headers = {{"X-A", "1"}, {"X-B", "2"}};
    options.transportOptions[QStringLiteral("websocket")] = {
        QStringLiteral("/own"), {{"X-B", "3"}}, {{QStringLiteral("b"), QStringLiteral("2")}}};
    options.transportOptions[QStringLiteral("polling")] = {QStringLiteral("/poll"), {{"X-P", "1"}}, {}};
    options.timestampRequests = true;
    options.timestampParam = QStringLiteral("stamp");
    options.forceBase64 = true;
    options.perMessageDeflate = false;
    QVERIFY(bench.ask());
    const ScriptedServer::Request &asked = bench.request(0);
    QVERIFY2(asked.head.target.startsWith("/own?EIO=4&transport=websocket&a=1&b=2&"), asked.head.target.constData());
    QVERIFY(!asked.query("stamp").isEmpty());
    QCOMPARE(asked.query("b64"), QStringLiteral("1"));
    QCOMPARE(asked.head.header("X-A"), QByteArray("1"));
    QCOMPARE(asked.head.header("X-B"), QByteArray("3"));
    QVERIFY(asked.head.header("X-P").isEmpty());
    QVERIFY(asked.head.header("Sec-WebSocket-Extensions").isEmpty());
}

void tst_WebSocketOpening::asksForRevisionThree()
{
    RawWebSocketBench bench;
    bench.settings.protocol = Protocol::V3;
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(0).query("EIO"), QStringLiteral("3"));
    QVERIFY(bench.transport->protocol() == Protocol::V3);
    bench.send({binaryEnginePacket("\x01\x02")});
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x82, "\x04\x01\x02", true}}));
    bench.say(serverFrame(0x82, "\x04\xff") + serverFrame(0x81, "b4/v8="));
    QTRY_COMPARE(bench.owner.lines, Lines({"binary ff", "binary feff"}));
}

void tst_WebSocketOpening::keepsCookies_data()
{
    QTest::addColumn<bool>("keeps");
    QTest::newRow("kept") << true;
    QTest::newRow("not wanted") << false;
}

void tst_WebSocketOpening::keepsCookies()
{
    QFETCH(bool, keeps);
    RawWebSocketBench bench;
    bench.settings.network.keepsCookies = keeps;
    QVERIFY(bench.shakeHands("Set-Cookie: io=abc; Path=/; HttpOnly\r\nSet-Cookie: lb=n1; Path=/\r\nX-Theirs: 1\r\n"));
    QVERIFY(bench.transport->responseHeaders().contains({"X-Theirs", "1"}));
    delete bench.transport;
    bench.open();
    QTRY_COMPARE(bench.count(), 2);
    QCOMPARE(bench.request(1).head.header("Cookie"), keeps ? QByteArray("io=abc; lb=n1") : QByteArray());
}

void tst_WebSocketOpening::agreesOnASubProtocol()
{
    RawWebSocketBench bench;
    bench.settings.options.subProtocols = {QStringLiteral("chat"), QStringLiteral("superchat")};
    QVERIFY(bench.shakeHands("Sec-WebSocket-Protocol: superchat\r\n"));
    QCOMPARE(bench.request(0).head.header("Sec-WebSocket-Protocol"), QByteArray("chat, superchat"));
}

void tst_WebSocketOpening::followsRedirects_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("target");
    for (const char *status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
        QTest::newRow(status) << QByteArray(status) << QByteArray("/other/?x=1") << QByteArray("/other/?x=1");
    QTest::newRow("with http") << QByteArray("302 Found") << QByteArray("http://HERE/h?EIO=4")
                               << QByteArray("/h?EIO=4");
    QTest::newRow("with ws") << QByteArray("302 Found") << QByteArray("ws://HERE/w#part") << QByteArray("/w");
    QTest::newRow("relative") << QByteArray("302 Found") << QByteArray("?y") << QByteArray("/socket.io/?y");
}

void tst_WebSocketOpening::followsRedirects()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, target);
    RawWebSocketBench bench;
    bench.settings.options.headers = {{"Authorization", "Bearer x"}, {"Cookie", "mine=1"}};
    QVERIFY(bench.ask());
    location.replace("HERE", bench.url().authority().toLatin1());
    bench.answer(0, "elsewhere", status, "Location: " + location + "\r\nSet-Cookie: seen=1; Path=/\r\n");
    QTRY_COMPARE(bench.count(), 2);
    QCOMPARE(bench.request(1).head.target, target);
    QCOMPARE(bench.request(1).head.header("Authorization"), QByteArray("Bearer x"));
    QCOMPARE(bench.request(1).head.header("Cookie"), QByteArray("mine=1; seen=1"));
    bench.accept(1);
    QTRY_COMPARE(bench.owner.lines, Lines({"opened"}));
    QCOMPARE(bench.transport->movedTo().path(), QUrl(QString::fromLatin1(target)).path());
    const TraceRecord told = bench.tap.first(Kind::Redirected, Direction::None);
    QCOMPARE(told.status, status.first(3).toInt());
    QVERIFY2(told.reason.startsWith("ws://127.0.0.1:") && told.reason.endsWith(target), told.reason.constData());
}

void tst_WebSocketOpening::takesNoSecretsToAnotherHost()
{
    RawWebSocketBench bench;
    bench.settings.server.setUserInfo(QStringLiteral("user:secret"));
    bench.settings.options.headers = {{"Cookie", "mine=1"}, {"X-A", "1"}};
    QVERIFY(bench.ask());
    QVERIFY(!bench.request(0).head.header("Authorization").isEmpty());
    const QByteArray port = QByteArray::number(bench.url().port());
    bench.answer(0, {}, "302 Found", "Location: http://localhost:" + port + "/\r\nSet-Cookie: io=1; Path=/\r\n");
    QTRY_COMPARE(bench.count(), 2);
    const HttpHead &head = bench.request(1).head;
    QCOMPARE(head.header("Host"), "localhost:" + port);
    QVERIFY(head.header("Authorization").isEmpty());
    QVERIFY(head.header("Cookie").isEmpty());
    QCOMPARE(head.header("X-A"), QByteArray("1"));
}

void tst_WebSocketOpening::endsARoundOfRedirects()
{
    RawWebSocketBench bench;
    bench.open();
    for (qsizetype number = 0; number < 11; ++number) {
        QTRY_COMPARE(bench.count(), number + 1);
        bench.answer(number, {}, "302 Found", "Location: /again\r\n");
    }
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-302"}));
    QCOMPARE(bench.count(), 11);
    QVERIFY(bench.owner.error.phase == Error::Phase::Http);
}

void tst_WebSocketOpening::refusesRedirects_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("to nowhere") << QByteArray();
    QTest::newRow("to another protocol") << QByteArray("Location: ftp://127.0.0.1/\r\n");
    QTest::newRow("to no address") << QByteArray("Location: http://:-1/\r\n");
}

void tst_WebSocketOpening::refusesRedirects()
{
    QFETCH(QByteArray, headers);
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.answer(0, "elsewhere", "302 Found", headers);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-302"}));
    QCOMPARE(bench.owner.error.httpStatus, 302);
    QCOMPARE(bench.count(), 1);
}

void tst_WebSocketOpening::connectsToIpv6()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHostIPv6))
        QSKIP("this machine has no IPv6");
    QByteArray asked;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&asked, socket] { asked += socket->readAll(); });
    });
    TransportBench<WebSocketTransport> bench(QUrl(QStringLiteral("ws://[::1]:%1").arg(server.serverPort())));
    bench.open();
    const QByteArray place = "[::1]:" + QByteArray::number(server.serverPort());
    QTRY_VERIFY2(asked.contains(QByteArray("\r\nHost: " + place + "\r\n")), asked.constData());
    QCOMPARE(bench.tap.records.first().reason, "tcp\t" + place);
}

void tst_WebSocketOpening::tracesItsSteps()
{
    RawWebSocketBench bench;
    bench.settings.server.setHost(QStringLiteral("localhost"));
    QVERIFY(bench.ask());
    const QList<TraceRecord> &records = bench.tap.records;
    QCOMPARE(records.size(), 3);
    QVERIFY(records.at(0).layer == Layer::State && records.at(0).kind == Kind::Step);
    QCOMPARE(records.at(0).reason, QByteArray("dns\tlocalhost"));
    QVERIFY(records.at(0).duration.count() >= 0);
    QCOMPARE(records.at(1).reason, "tcp\t127.0.0.1:" + QByteArray::number(bench.url().port()));
    QVERIFY(records.at(1).carrier == Carrier::WebSocket);
    QVERIFY(records.at(2).kind == Kind::Handshake);
}

QTEST_GUILESS_MAIN(tst_WebSocketOpening)
#include "tst_websocketopening.moc"
