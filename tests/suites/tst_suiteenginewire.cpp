// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/enginetalk.h"
#include "suites/suiteclient.h"
#include "support/farewells.h"
#include "transport/scriptedserver.h"
#include <QJsonDocument>

using namespace SocketIO;

/// engine.io-client's suites of transports and of Node.js: options, headers, cookies, compression.
class tst_SuiteEngineWire final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitFarewells()); }
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(EngineIoServer), qPrintable(m_server.errorString()));
    }

    void startsWhereTheLastConnectionEnded_data()
    {
        QTest::addColumn<bool>("remembers");
        QTest::newRow("engine.io-client/test/transport.js: should remember websocket connection") << true;
        QTest::newRow("engine.io-client/test/transport.js: should not remember websocket connection") << false;
    }
    void startsWhereTheLastConnectionEnded()
    {
        QFETCH(bool, remembers);
        ClientOptions options;
        options.rememberUpgrade = remembers;
        EngineTalk talk(m_server.url(), options);
        talk.open();
        QTRY_COMPARE(talk.transport(), QByteArray("websocket"));
        talk.close();
        QTRY_VERIFY(talk.hasEnded());
        talk.notes.clear();
        talk.open();
        QCOMPARE(talk.transport(), remembers ? QByteArray("websocket") : QByteArray("polling"));
        QTRY_VERIFY(talk.isOpen());
        QCOMPARE(talk.notes.requests().isEmpty(), remembers);
    }

    // covers engine.io-client/test/engine.io-client.js: should generate a random string
    void marksEachRequest()
    {
        EngineTalk talk(m_server.url(), optionsFor(PollingOnly));
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        talk.send("again");
        QTRY_COMPARE(talk.messages().size(), 2);
        QSet<QString> marks;
        const QByteArrayList requests = talk.notes.requests();
        QVERIFY(requests.size() >= 3);
        for (const QByteArray &request : requests) {
            const QUrl url = QUrl::fromEncoded(request.mid(request.indexOf(' ') + 1));
            marks.insert(QUrlQuery(url).queryItemValue(QStringLiteral("t")));
        }
        QCOMPARE(marks.size(), requests.size());
        QVERIFY(!marks.contains(QString()));
    }

    void goesThroughAProxy_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("engine.io-client/test/transport.js: should accept an `agent` option for WebSockets")
            << WebSocketOnly << QByteArray("CONNECT example.invalid:80 HTTP/1.1\r\n");
        QTest::newRow("engine.io-client/test/transport.js: should accept an `agent` option for XMLHttpRequest")
            << PollingOnly << QByteArray("GET http://example.invalid/engine.io/?EIO=4&transport=polling&t=");
    }
    void goesThroughAProxy()
    {
        QFETCH(QStringList, transports);
        QFETCH(QByteArray, request);
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        NetworkOptions network;
        network.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort());
        EngineTalk talk(QUrl(QStringLiteral("http://example.invalid")), optionsFor(transports), network);
        talk.open();
        QTRY_VERIFY(proxy.hasPendingConnections());
        QTcpSocket *asked = proxy.nextPendingConnection();
        QByteArray head;
        connect(asked, &QTcpSocket::readyRead, &proxy, [&head, asked] { head += asked->readAll(); });
        head += asked->readAll();
        QTRY_VERIFY(head.contains("\r\n\r\n"));
        QVERIFY2(head.startsWith(request), head.constData());
    }

    void sendsTheUsersHeaders_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::newRow("engine.io-client/test/transport.js: should correctly set them for WebSockets") << WebSocketOnly;
        QTest::newRow("engine.io-client/test/transport.js: should correctly set them for XMLHttpRequest")
            << PollingOnly;
    }
    void sendsTheUsersHeaders()
    {
        QFETCH(QStringList, transports);
        ScriptedServer server;
        ClientOptions options = optionsFor(transports);
        options.headers = SecretHeaders;
        EngineTalk talk(server.url(), options);
        talk.open();
        QTRY_COMPARE(server.count(), 1);
        for (const auto &[name, value] : SecretHeaders)
            QCOMPARE(server.request(0).head.header(name), value);
    }

    // covers engine.io-client/test/transport.js: should accept an `extraHeaders` option for XMLHttpRequest in browser
    void sendsTheHeadersOfOneTransport()
    {
        ScriptedServer server;
        ClientOptions options;
        options.transportOptions[QStringLiteral("polling")].headers = SecretHeaders;
        EngineTalk talk(server.url(), options);
        talk.open();
        QTRY_COMPARE(server.count(), 1);
        for (const auto &[name, value] : SecretHeaders)
            QCOMPARE(server.request(0).head.header(name), value);
        server.answer(0, R"(0{"sid":"x","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000})");
        QTRY_COMPARE(server.count(), 3);
        for (qsizetype number : {1, 2}) {
            const ScriptedServer::Request &request = server.request(number);
            const bool isPolling = request.query("transport") == QLatin1String("polling");
            QCOMPARE(request.head.header(SecretHeaders.first().first).isEmpty(), !isPolling);
        }
    }

    void compressesFromTheThresholdOn_data()
    {
        QTest::addColumn<qsizetype>("threshold");
        QTest::addColumn<bool>("isCompressed");
        QTest::newRow("engine.io-client/test/transport.js: should set threshold") << qsizetype(0) << true;
        QTest::newRow("engine.io-client/test/transport.js: should not compress when the byte size is below threshold")
            << ClientOptions().deflateThreshold << false;
    }
    void compressesFromTheThresholdOn()
    {
        QFETCH(qsizetype, threshold);
        QFETCH(bool, isCompressed);
        NodeServer server;
        QVERIFY2(server.start(EngineIoServer, {QStringLiteral("--deflate")}), qPrintable(server.errorString()));
        ClientOptions options = optionsFor(WebSocketOnly);
        options.deflateThreshold = threshold;
        EngineTalk talk(server.url(), options);
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        talk.send("hello");
        QTRY_COMPARE(talk.messages(), QByteArrayList({"hi", "hello"}));
        constexpr quint8 Rsv1 = 0x40;
        const QList<TraceRecord> sent = talk.notes.records(Kind::Text);
        const auto mine = std::find_if(sent.begin(), sent.end(),
                                       [](const TraceRecord &frame) { return frame.direction == Direction::Out; });
        QVERIFY(mine != sent.end());
        QCOMPARE(bool(mine->frame & Rsv1), isCompressed);
        QCOMPARE(mine->payload.toByteArray(), QByteArray("4hello"));
    }

    void keepsCookies_data()
    {
        QTest::addColumn<bool>("keeps");
        QTest::addColumn<QString>("cookies");
        QTest::newRow("engine.io-client/test/node.js: should send cookies with withCredentials: true")
            << true << QStringLiteral("1=1; 2=2");
        QTest::newRow("engine.io-client/test/node.js: should not send cookies with withCredentials: false")
            << false << QString();
    }
    void keepsCookies()
    {
        QFETCH(bool, keeps);
        QFETCH(QString, cookies);
        NetworkOptions network;
        network.keepsCookies = keeps;
        EngineTalk talk(m_server.url(), optionsFor(PollingOnly), network);
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        talk.send("sendHeaders");
        QTRY_COMPARE(talk.messages().size(), 2);
        const QJsonObject headers = QJsonDocument::fromJson(talk.messages().at(1)).object();
        QCOMPARE(headers.value(QStringLiteral("cookie")).toString(), cookies);
    }

    void readsCookies_data()
    {
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("engine.io-client/test/node.js: should parse a simple set-cookie header")
            << QByteArray("foo=bar") << QByteArray("foo=bar");
        QTest::newRow("engine.io-client/test/node.js: should parse a complex set-cookie header")
            << QByteArray("foo=bar; Max-Age=1000; Path=/; Expires=Tue, 01 Jul 2098 10:01:11 GMT; HttpOnly; "
                          "SameSite=strict")
            << QByteArray("foo=bar");
        QTest::newRow("engine.io-client/test/node.js: should parse a weird but valid cookie")
            << QByteArray("foo=bar=bar&foo=foo&John=Doe&Doe=John; Path=/; HttpOnly")
            << QByteArray("foo=bar=bar&foo=foo&John=Doe&Doe=John");
        QTest::newRow("for another domain") << QByteArray("foo=bar; Domain=.example.com; Path=/") << QByteArray();
    }
    void readsCookies()
    {
        QFETCH(QByteArray, set);
        QFETCH(QByteArray, sent);
        ScriptedServer server;
        EngineTalk talk(server.url(), optionsFor(PollingOnly));
        talk.open();
        QTRY_COMPARE(server.count(), 1);
        server.answer(0, R"(0{"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":20000})", "200 OK",
                      "Content-Type: text/plain; charset=UTF-8\r\nSet-Cookie: " + set + "\r\n");
        QTRY_COMPARE(server.count(), 2);
        QCOMPARE(server.request(1).head.header("Cookie"), sent);
    }

private:
    inline static const HeaderList SecretHeaders = {
        {"X-Custom-Header-For-My-Project", "my-secret-access-token"},
        {"Cookie", "user_session=NI2JlCKF90aE0sJZD9ZzujtdsUqNYSBYxzlTsvdSUe35ZzdtVRGqYFr0kdGxbfc5gUOkR9RGp20GVKza"}};

    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_SuiteEngineWire)
#include "tst_suiteenginewire.moc"
