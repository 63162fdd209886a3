// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/requesturl.h"

#include <QTest>
#include <SocketIO/protocol.h>

using namespace SocketIO;

/// Addresses. The reference clients take them apart themselves, in three places; here QUrl does, and one function makes
/// the URL of each request of them.
class tst_SuiteUrl final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksThere_data();
    void asksThere();
    void asksFor_data();
    void asksFor();
    void takesAnAddressInParts_data();
    void takesAnAddressInParts();
    void tellsServersApart();
    void saysItsProtocol();
    void refusesWhatIsNoAddress();
};

namespace {

RequestTarget targetOf(const char *server, const QString &transport = QStringLiteral("polling"),
                       const QString &path = QStringLiteral("/socket.io/"))
{
    RequestTarget target;
    target.server = QUrl(QString::fromUtf8(server));
    target.transport = transport;
    target.path = path;
    return target;
}

int portOf(const QUrl &url)
{
    const bool isSecure = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("wss");
    return url.port(isSecure ? 443 : 80);
}

} // namespace

void tst_SuiteUrl::asksThere_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const auto row = [](const char *name, const char *given, const char *scheme, const char *host, int port) {
        QTest::newRow(name) << QByteArray(given) << QString::fromLatin1(scheme) << QString::fromLatin1(host) << port;
    };
    row("engine.io-client/test/engine.io-client.js: should properly parse http uri without port", "http://localhost",
        "http", "localhost", 80);
    row("engine.io-client/test/engine.io-client.js: should properly parse https uri without port", "https://localhost",
        "https", "localhost", 443);
    row("engine.io-client/test/engine.io-client.js: should properly parse wss uri without port", "wss://localhost",
        "https", "localhost", 443);
    row("engine.io-client/test/engine.io-client.js: should properly parse wss uri with port", "wss://localhost:2020",
        "https", "localhost", 2020);
    row("engine.io-client/test/engine.io-client.js: should properly parse an IPv6 uri without port", "http://[::1]",
        "http", "::1", 80);
    row("engine.io-client/test/engine.io-client.js: should properly parse an IPv6 uri with port", "http://[::1]:8080",
        "http", "::1", 8080);
    row("socket.io-client/test/url.ts: works with ipv6", "http://[::1]", "http", "::1", 80);
    const auto address = [&row](const char *given, const char *scheme, const char *host, int port) {
        row(given, given, scheme, host, port);
    };
    // Path and query of an address are not asked for: they are not the endpoint's.
    // covers engine.io-client/test/parseuri.js: should parse an uri
    address("http://google.com", "http", "google.com", 80);
    address("https://www.google.com:80", "https", "www.google.com", 80);
    address("http://google.com:8080/foo/bar?foo=bar", "http", "google.com", 8080);
    address("http://[2001:0db8:85a3:0042:1000:8a2e:0370:7334]", "http", "2001:db8:85a3:42:1000:8a2e:370:7334", 80);
    address("http://[2001::7334:a]:80/foo/bar?foo=bar", "http", "2001::7334:a", 80);
    address("ws://foo:bar@google.com", "http", "google.com", 80);
}

void tst_SuiteUrl::asksThere()
{
    QFETCH(QByteArray, given);
    QFETCH(QString, scheme);
    QFETCH(QString, host);
    QFETCH(int, port);
    const RequestTarget target = targetOf(given.constData());
    QCOMPARE(urlProblem(target.server), QString());
    const QUrl url = requestUrl(target);
    QCOMPARE(url.scheme(), scheme);
    QCOMPARE(url.host(), host);
    QCOMPARE(portOf(url), port);
    QCOMPARE(url.path(), QStringLiteral("/socket.io/"));
    QCOMPARE(url.query(), QStringLiteral("EIO=4&transport=polling"));
    QCOMPARE(url.userInfo(), target.server.userInfo());
}

void tst_SuiteUrl::asksFor_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QByteArray>("sid");
    QTest::addColumn<QByteArray>("timestampParam");
    QTest::addColumn<QByteArray>("expected");
    const QString polling = QStringLiteral("polling");
    const QString websocket = QStringLiteral("websocket");
    const auto row = [](const char *name, const char *server, const QString &transport, const char *sid,
                        const char *timestampParam, const char *expected) {
        QTest::newRow(name) << QByteArray(server) << transport << QByteArray(sid) << QByteArray(timestampParam)
                            << QByteArray(expected);
    };
    row("engine.io-client/test/transport.js: should generate an http uri", "http://localhost", polling, "test", "",
        "http://localhost/engine.io?EIO=4&transport=polling&sid=test");
    row("engine.io-client/test/transport.js: should generate an http uri w/o a port", "http://localhost:80", polling,
        "test", "", "http://localhost/engine.io?EIO=4&transport=polling&sid=test");
    row("engine.io-client/test/transport.js: should generate an http uri with a port", "http://localhost:3000", polling,
        "test", "", "http://localhost:3000/engine.io?EIO=4&transport=polling&sid=test");
    row("engine.io-client/test/transport.js: should generate an https uri w/o a port", "https://localhost:443", polling,
        "test", "", "https://localhost/engine.io?EIO=4&transport=polling&sid=test");
    row("engine.io-client/test/transport.js: should generate an https uri w/o a port (string)", "https://localhost",
        polling, "test", "", "https://localhost/engine.io?EIO=4&transport=polling&sid=test");
    row("engine.io-client/test/transport.js: should generate an https uri with a port", "https://localhost:8443",
        polling, "test", "", "https://localhost:8443/engine.io?EIO=4&transport=polling&sid=test");
    row("engine.io-client/test/transport.js: should generate a timestamped uri", "http://localhost", polling, "", "t",
        "http://localhost/engine.io?EIO=4&transport=polling&t=x1y2");
    row("engine.io-client/test/transport.js: should generate an ipv6 uri", "http://[::1]:80", polling, "", "",
        "http://[::1]/engine.io?EIO=4&transport=polling");
    row("engine.io-client/test/transport.js: should generate an ipv6 uri with port", "http://[::1]:8080", polling, "",
        "", "http://[::1]:8080/engine.io?EIO=4&transport=polling");
    row("engine.io-client/test/transport.js: should generate a ws uri", "http://test", websocket, "", "",
        "ws://test/engine.io?EIO=4&transport=websocket");
    row("engine.io-client/test/transport.js: should generate a wss uri", "https://test", websocket, "", "",
        "wss://test/engine.io?EIO=4&transport=websocket");
    row("engine.io-client/test/transport.js: should timestamp ws uris", "http://localhost", websocket, "", "woot",
        "ws://localhost/engine.io?EIO=4&transport=websocket&woot=x1y2");
    row("engine.io-client/test/transport.js: should generate a ws ipv6 uri", "http://[::1]:80", websocket, "", "",
        "ws://[::1]/engine.io?EIO=4&transport=websocket");
    row("engine.io-client/test/transport.js: should generate a ws ipv6 uri with port", "http://[::1]:8080", websocket,
        "", "", "ws://[::1]:8080/engine.io?EIO=4&transport=websocket");
    row("engine.io-client/test/engine.io-client.js: should properly handle the addTrailingSlash option",
        "http://localhost", polling, "", "", "http://localhost/engine.io?EIO=4&transport=polling");
}

void tst_SuiteUrl::asksFor()
{
    QFETCH(QByteArray, server);
    QFETCH(QString, transport);
    QFETCH(QByteArray, sid);
    QFETCH(QByteArray, timestampParam);
    RequestTarget target = targetOf(server.constData(), transport, QStringLiteral("/engine.io"));
    target.addTrailingSlash = false;
    target.sid = sid;
    target.timestampParam = QString::fromLatin1(timestampParam);
    target.timestamp = "x1y2";
    QTEST(requestUrl(target).toEncoded(), "expected");
}

void tst_SuiteUrl::takesAnAddressInParts_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *scheme, const char *host, int port, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(scheme) << QString::fromLatin1(host) << port << QByteArray(expected);
    };
    row("engine.io-client/test/engine.io-client.js: should properly parse a host without port", "http", "localhost", -1,
        "http://localhost/socket.io/");
    row("engine.io-client/test/engine.io-client.js: should properly parse a host with port", "http", "localhost", 8080,
        "http://localhost:8080/socket.io/");
    row("engine.io-client/test/engine.io-client.js: should properly parse an IPv6 host without port (1/2)", "http",
        "[::1]", -1, "http://[::1]/socket.io/");
    row("engine.io-client/test/engine.io-client.js: should properly parse an IPv6 host without port (2/2)", "https",
        "[::1]", -1, "https://[::1]/socket.io/");
    row("engine.io-client/test/engine.io-client.js: should properly parse an IPv6 host with port", "http", "[::1]",
        8080, "http://[::1]:8080/socket.io/");
    row("engine.io-client/test/engine.io-client.js: should properly parse an IPv6 host without brace", "http", "::1",
        -1, "http://[::1]/socket.io/");
}

void tst_SuiteUrl::takesAnAddressInParts()
{
    QFETCH(QString, scheme);
    QFETCH(QString, host);
    QFETCH(int, port);
    RequestTarget target = targetOf("");
    target.server.setScheme(scheme);
    target.server.setHost(host);
    target.server.setPort(port);
    QTEST(requestUrl(target).toEncoded(QUrl::RemoveQuery), "expected");
}

// covers socket.io-client/test/url.ts: forces ports for unique url ids
// covers socket.io-client/test/url.ts: works with a custom path
void tst_SuiteUrl::tellsServersApart()
{
    const QUrl plain = requestUrl(targetOf("http://google.com/"));
    QCOMPARE(requestUrl(targetOf("http://google.com:80/")), plain);
    QVERIFY(requestUrl(targetOf("https://google.com/")) != plain);
    QVERIFY(requestUrl(targetOf("http://google.com/", QStringLiteral("polling"), QStringLiteral("/test"))) != plain);
    QCOMPARE(
        requestUrl(targetOf("https://woot.com/some-namespace", QStringLiteral("polling"), QStringLiteral("/some-path")))
            .toEncoded(QUrl::RemoveQuery),
        QByteArray("https://woot.com/some-path/"));
}

// covers engine.io-client/test/engine.io-client.js: should expose protocol number
void tst_SuiteUrl::saysItsProtocol()
{
    RequestTarget target = targetOf("http://localhost");
    target.revision = int(Protocol::V4);
    QVERIFY(requestUrl(target).query().startsWith(QStringLiteral("EIO=4&")));
    target.revision = int(Protocol::V3);
    QVERIFY(requestUrl(target).query().startsWith(QStringLiteral("EIO=3&")));
}

void tst_SuiteUrl::refusesWhatIsNoAddress()
{
    // What a browser's page would complete is told instead of guessed.
    for (const char *address : {"", "/test", "localhost:3000", "//localhost:3000"})
        QVERIFY2(urlProblem(QUrl(QString::fromLatin1(address))).contains(QStringLiteral("http://localhost:3000")),
                 address);
}

QTEST_APPLESS_MAIN(tst_SuiteUrl)
#include "tst_suiteurl.moc"
