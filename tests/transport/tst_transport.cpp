// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/transport.h"

#include <QNetworkCookieJar>
#include <QTest>

using namespace SocketIO;

/// Has one cookie for every host, as a user may give.
class EverywhereJar final : public QNetworkCookieJar {
public:
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &url) const override
    {
        return QNetworkCookieJar::cookiesForUrl(url) + QList{QNetworkCookie("everywhere", "1")};
    }
};

/// A transport that goes nowhere.
class ParkedTransport final : public Transport {
public:
    ParkedTransport(const TransportSettings &settings, Carrier carrier)
        : Transport(settings, nullptr)
        , m_carrier(carrier)
    {
    }
    using Transport::headersFor;
    [[nodiscard]] Carrier carrier() const override { return m_carrier; }
    void open() override { }
    void send(std::span<const EnginePacket> packets) override { Q_UNUSED(packets) }
    [[nodiscard]] bool isWritable() const override { return false; }
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void pause() override { }
    void resume() override { }
    void close(Farewell farewell) override { Q_UNUSED(farewell) }
    [[nodiscard]] Error::Phase phase() const override { return Error::Phase::Http; }

private:
    Carrier m_carrier;
};

class tst_Transport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsFromAnotherOrigin_data();
    void keepsSecretsFromAnotherOrigin();
    void letsNoHeaderBeginAnother_data();
    void letsNoHeaderBeginAnother();
    void letsNoCookieBeginAHeader();
};

void tst_Transport::keepsSecretsFromAnotherOrigin_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isTrusted");
    const auto row = [](const char *name, const char *server, const char *target, bool isTrusted) {
        QTest::newRow(name) << QString::fromLatin1(server) << QString::fromLatin1(target) << isTrusted;
    };
    row("the server", "http://a.example:3000", "http://a.example:3000/x", true);
    row("the server by WebSocket", "https://a.example", "wss://a.example/x", true);
    row("the usual port in words", "http://a.example", "ws://a.example:80/x", true);
    row("from http to https", "http://a.example", "https://a.example/x", true);
    row("from ws to https, ports in words", "ws://a.example:80", "https://a.example:443/x", true);
    row("another host", "http://a.example", "http://b.example/x", false);
    row("another port", "http://a.example:3000", "http://a.example:3001/x", false);
    row("the usual port instead of another", "http://a.example:3000", "http://a.example/x", false);
    row("to https on another port", "http://a.example", "https://a.example:8443/x", false);
    row("to https from another port", "http://a.example:3000", "https://a.example/x", false);
    row("to https on the same port", "http://a.example:3000", "https://a.example:3000/x", false);
    row("from https to http", "https://a.example", "http://a.example/x", false);
}

void tst_Transport::keepsSecretsFromAnotherOrigin()
{
    QFETCH(QString, server);
    QFETCH(QString, target);
    QFETCH(bool, isTrusted);
    TransportSettings settings;
    settings.server = QUrl(server);
    settings.options.headers = {{"authorization", "x"}, {"Cookie", "mine=1"}, {"Host", "virtual"}, {"X-A", "1"}};
    settings.cookies = std::make_shared<EverywhereJar>();
    QNetworkCookie theirs("theirs", "1");
    theirs.setDomain(QUrl(target).host());
    theirs.setPath(QStringLiteral("/"));
    settings.cookies->insertCookie(theirs);
    const HeaderList all = {
        {"authorization", "x"}, {"Host", "virtual"}, {"X-A", "1"}, {"Cookie", "mine=1; theirs=1; everywhere=1"}};
    const HeaderList harmless = {{"X-A", "1"}, {"Cookie", "theirs=1"}};
    const ParkedTransport transport(settings, Carrier::Polling);
    QCOMPARE(transport.headersFor(QUrl(target)), isTrusted ? all : harmless);
}

void tst_Transport::letsNoHeaderBeginAnother_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<HeaderList>("sent");
    const HeaderList none;
    QTest::newRow("CR LF in a value") << QByteArray("X-A") << QByteArray("1\r\nX-B: 2")
                                      << HeaderList{{"X-A", "1  X-B: 2"}};
    QTest::newRow("NUL in a value") << QByteArray("X-A") << QByteArray("1\0002", 3) << HeaderList{{"X-A", "1 2"}};
    QTest::newRow("UTF-8 and a tab in a value")
        << QByteArray("X-A") << QByteArray("\t\xc3\xa9") << HeaderList{{"X-A", "\t\xc3\xa9"}};
    QTest::newRow("LF in a name") << QByteArray("X-A: 1\nX-B") << QByteArray("2") << none;
    QTest::newRow("NUL in a name") << QByteArray("X-A\0", 4) << QByteArray("2") << none;
    QTest::newRow("a colon in a name") << QByteArray("X-A:") << QByteArray("2") << none;
    QTest::newRow("a blank in a name") << QByteArray("X A") << QByteArray("2") << none;
    QTest::newRow("no name") << QByteArray() << QByteArray("2") << none;
}

void tst_Transport::letsNoHeaderBeginAnother()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(HeaderList, sent);
    TransportSettings settings;
    settings.server = QUrl(QStringLiteral("http://a.example"));
    settings.options.headers = {{name, value}};
    QCOMPARE(ParkedTransport(settings, Carrier::Polling).headersFor(settings.server), sent);
    settings.options.headers.clear();
    settings.options.transportOptions[QStringLiteral("websocket")].headers = {{name, value}};
    QCOMPARE(ParkedTransport(settings, Carrier::WebSocket).headersFor(settings.server), sent);
}

void tst_Transport::letsNoCookieBeginAHeader()
{
    TransportSettings settings;
    settings.server = QUrl(QStringLiteral("http://a.example"));
    settings.cookies = std::make_shared<QNetworkCookieJar>();
    settings.cookies->setCookiesFromUrl({QNetworkCookie("a", "1\r\nX-B: 2")}, settings.server);
    const HeaderList sent = {{"Cookie", "a=1  X-B: 2"}};
    QCOMPARE(ParkedTransport(settings, Carrier::Polling).headersFor(settings.server), sent);
}

QTEST_GUILESS_MAIN(tst_Transport)
#include "tst_transport.moc"
