// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websockethandshake.h"

#include <QTest>

using namespace SocketIO;

namespace {

const QByteArray Key = "dGhlIHNhbXBsZSBub25jZQ=="; // of RFC 6455 section 1.3

QByteArray request(const char *url, const HeaderList &headers = {}, const WebSocketOffer &offer = {Key, {}, false})
{
    return encodeHttpHead(upgradeRequest(QUrl(QString::fromLatin1(url)), headers, offer));
}

HttpHead answer(const HeaderList &more = {})
{
    HttpHead head;
    head.status = 101;
    head.headers = {
        {"Upgrade", "websocket"}, {"Connection", "Upgrade"}, {"Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="}};
    head.headers += more;
    return head;
}

} // namespace

class tst_WebSocketHandshake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksWithExactBytes();
    void offersWhatIsWanted();
    void namesTheHost_data();
    void namesTheHost();
    void putsTheUsersHeadersInPlaceOfItsOwn();
    void keepsWhatMakesItAHandshake();
    void letsNoHeaderBreakOut();
    void agrees_data();
    void agrees();
    void refuses_data();
    void refuses();
    void takesTheSubProtocolItOffered();
};

void tst_WebSocketHandshake::asksWithExactBytes()
{
    QCOMPARE(acceptOf(Key), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    QCOMPARE(request("ws://example.org:3000/socket.io/?EIO=4&transport=websocket"),
             QByteArray("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
                        "Host: example.org:3000\r\n"
                        "Connection: Upgrade\r\n"
                        "Upgrade: websocket\r\n"
                        "Sec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        "\r\n"));
}

void tst_WebSocketHandshake::offersWhatIsWanted()
{
    const QByteArray text = request("ws://h/", {}, {Key, {QStringLiteral("chat"), QStringLiteral("superchat")}, true});
    QVERIFY(text.contains("\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"));
    QVERIFY(text.contains("\r\nSec-WebSocket-Protocol: chat, superchat\r\n"));
}

void tst_WebSocketHandshake::namesTheHost_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("no port") << QByteArray("ws://example.org/x/") << QByteArray("example.org") << QByteArray("/x/");
    QTest::newRow("port") << QByteArray("wss://example.org:8443") << QByteArray("example.org:8443") << QByteArray("/");
    QTest::newRow("IPv6") << QByteArray("ws://[::1]:3000/?a=%20b") << QByteArray("[::1]:3000")
                          << QByteArray("/?a=%20b");
    QTest::newRow("IPv6 without a port") << QByteArray("ws://[fe80::1]/") << QByteArray("[fe80::1]") << QByteArray("/");
    QTest::newRow("international") << QByteArray("ws://b\xfc"
                                                 "cher.example/")
                                   << QByteArray("xn--bcher-kva.example") << QByteArray("/");
}

void tst_WebSocketHandshake::namesTheHost()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, target);
    const HttpHead head = upgradeRequest(QUrl(QString::fromLatin1(url)), {}, {Key, {}, false});
    QCOMPARE(head.header("Host"), host);
    QCOMPARE(head.target, target);
}

void tst_WebSocketHandshake::putsTheUsersHeadersInPlaceOfItsOwn()
{
    const QByteArray text =
        request("ws://example.org/",
                {{"host", "virtual"}, {"Origin", "http://a"}, {"X-A", "1"}, {"X-A", "2"}, {"Cookie", "io=1"}});
    QVERIFY(!text.contains("example.org"));
    QVERIFY(text.endsWith("\r\nhost: virtual\r\nOrigin: http://a\r\nX-A: 1\r\nX-A: 2\r\nCookie: io=1\r\n\r\n"));
}

void tst_WebSocketHandshake::keepsWhatMakesItAHandshake()
{
    const QByteArray text = request("ws://h/",
                                    {{"Sec-WebSocket-Key", "mine"},
                                     {"sec-websocket-version", "8"},
                                     {"Upgrade", "h2c"},
                                     {"connection", "close"},
                                     {"Content-Length", "5"},
                                     {"Transfer-Encoding", "chunked"},
                                     {"Sec-WebSocket-Extensions", "x"},
                                     {"Sec-WebSocket-Protocol", "x"}});
    QCOMPARE(text, request("ws://h/"));
}

void tst_WebSocketHandshake::letsNoHeaderBreakOut()
{
    const QByteArray text = request("ws://h/", {{"X-A", "1\r\nX-B: 2"}, {"X-C: 3\r\nX-D", "4"}});
    QVERIFY(text.endsWith("\r\nX-A: 1  X-B: 2\r\nX-C: 3  X-D: 4\r\n\r\n"));
}

void tst_WebSocketHandshake::agrees_data()
{
    QTest::addColumn<HttpHead>("head");
    QTest::addColumn<bool>("deflates");
    QTest::newRow("plain") << answer() << false;
    HttpHead other = answer();
    other.headers = {{"connection", "keep-alive, UPGRADE"},
                     {"upgrade", "WebSocket"},
                     {"sec-websocket-accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="}};
    QTest::newRow("other letters, a longer Connection") << other << false;
    QTest::newRow("compression") << answer({{"Sec-WebSocket-Extensions", "permessage-deflate"}}) << true;
    QTest::newRow("an empty line of extensions")
        << answer({{"Sec-WebSocket-Extensions", ""}, {"Server", "x"}}) << false;
}

void tst_WebSocketHandshake::agrees()
{
    QFETCH(HttpHead, head);
    QFETCH(bool, deflates);
    const auto agreement = agreementOf(head, {Key, {}, true});
    QVERIFY(std::holds_alternative<WebSocketAgreement>(agreement));
    QCOMPARE(std::get<WebSocketAgreement>(agreement).deflate.has_value(), deflates);
}

void tst_WebSocketHandshake::refuses_data()
{
    QTest::addColumn<HttpHead>("head");
    QTest::addColumn<bool>("offersDeflate");
    QTest::addColumn<QString>("words");
    const auto without = [](int index) {
        HttpHead head = answer();
        head.headers.removeAt(index);
        return head;
    };
    QTest::newRow("no Upgrade") << without(0) << true << QStringLiteral("its header Upgrade is missing");
    QTest::newRow("no Connection") << without(1) << true << QStringLiteral("its header Connection is missing");
    QTest::newRow("no Accept") << without(2) << true << QStringLiteral("does not answer our key, it is missing");
    HttpHead wrong = answer();
    wrong.headers[2].second = "AAAA";
    QTest::newRow("wrong Accept") << wrong << true << QStringLiteral("does not answer our key, it is \"AAAA\"");
    wrong = answer();
    wrong.headers[0].second = "h2c";
    QTest::newRow("wrong Upgrade") << wrong << true << QStringLiteral("its header Upgrade is \"h2c\"");
    QTest::newRow("two answers to the key")
        << answer({{"Sec-WebSocket-Accept", "x"}}) << true << QStringLiteral("does not answer our key");
    QTest::newRow("a sub-protocol") << answer({{"Sec-WebSocket-Protocol", "chat"}}) << true
                                    << QStringLiteral("the sub-protocol \"chat\", which was not offered");
    const HttpHead deflates = answer({{"Sec-WebSocket-Extensions", "permessage-deflate"}});
    QTest::newRow("compression that was not offered")
        << deflates << false << QStringLiteral("extensions that were not offered: permessage-deflate");
    QTest::newRow("another extension") << answer({{"Sec-WebSocket-Extensions", "foo"}}) << true
                                       << QStringLiteral("extensions that were not offered: foo");
    QTest::newRow("compression twice, in two lines") << answer(
        {{"Sec-WebSocket-Extensions", "permessage-deflate"}, {"Sec-WebSocket-Extensions", "permessage-deflate"}})
                                                     << true << QStringLiteral("extensions that were not offered");
    QTest::newRow("terms that cannot be")
        << answer({{"Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits=20"}}) << true
        << QStringLiteral("not allowed: client_max_window_bits=20");
}

void tst_WebSocketHandshake::refuses()
{
    QFETCH(HttpHead, head);
    QFETCH(bool, offersDeflate);
    QFETCH(QString, words);
    const auto agreement = agreementOf(head, {Key, {}, offersDeflate});
    QVERIFY(std::holds_alternative<QString>(agreement));
    QVERIFY2(std::get<QString>(agreement).contains(words), qPrintable(std::get<QString>(agreement)));
}

void tst_WebSocketHandshake::takesTheSubProtocolItOffered()
{
    const auto agreement = agreementOf(answer({{"Sec-WebSocket-Protocol", "b"}}),
                                       {Key, {QStringLiteral("a"), QStringLiteral("b")}, false});
    QVERIFY(std::holds_alternative<WebSocketAgreement>(agreement));
    QCOMPARE(std::get<WebSocketAgreement>(agreement).subProtocol, QByteArray("b"));
}

QTEST_APPLESS_MAIN(tst_WebSocketHandshake)
#include "tst_websockethandshake.moc"
