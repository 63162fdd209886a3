// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "networksettings.h"
#include "remoteclient.h"
#include "support/servershelf.h"
#include <QNetworkProxy>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Sockeye;
using SocketIO::Kind;
using SocketIO::TraceRecord;

/// What is typed about TLS, proxy and cookies, through the real client to real servers.
class tst_NetworkSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<CertificateRefusal>();
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_network = std::make_shared<QThread>();
        m_network->start();
    }
    void cleanupTestCase()
    {
        m_client.reset();
        if (m_network) {
            m_network->quit();
            m_network->wait();
        }
    }

    void startsWithTheDefaults()
    {
        const auto options = compiled(ConnectionSettings());
        QCOMPARE(options.keepsCookies, true);
        QVERIFY(options.pinnedKeys.isEmpty());
        QVERIFY(options.cookies.isEmpty());
        QCOMPARE(options.tls, QSslConfiguration::defaultConfiguration());
    }

    void trustsTheAuthorityOfItsFile_data() { addTransports(); }
    void trustsTheAuthorityOfItsFile()
    {
        QFETCH(const QString, transport);
        ConnectionSettings settings = toSecure(secure(), transport);
        settings.tls.authorities = path("ca.crt");
        open(settings);
        QTRY_VERIFY(isConnected());
    }

    void showsTheChainAndTrustsTheKeyThatWasAccepted_data() { addTransports(); }
    void showsTheChainAndTrustsTheKeyThatWasAccepted()
    {
        QFETCH(const QString, transport);
        ConnectionSettings settings = toSecure(secure(), transport);
        const CertificateRefusal refusal = refusalOf(settings);
        QVERIFY(!refusal.problems.isEmpty());
        QVERIFY(!refusal.chain.isEmpty());
        const QSslCertificate shown = QSslCertificate::fromPath(path("server.crt")).value(0);
        QCOMPARE(refusal.chain.first().pin, pinOf("server.crt"));
        QCOMPARE(refusal.chain.first().validUntil, shown.expiryDate());
        QVERIFY(!refusal.chain.first().subject.isEmpty());
        QVERIFY(!refusal.chain.first().issuer.isEmpty());

        settings.tls.accepted = {refusal.chain.first().pin};
        open(settings);
        QTRY_VERIFY(isConnected());
    }

    void acceptsExactlyThatKey()
    {
        for (const char *other : {"expired", "wrong-host"}) {
            ServerProcess &server =
                m_servers.running(QStringLiteral("server.mjs --tls --certificate ") + QLatin1String(other));
            ConnectionSettings settings = toSecure(server, QStringLiteral("websocket"));
            settings.tls.accepted = {pinOf("client.crt")};
            const CertificateRefusal refusal = refusalOf(settings);
            QVERIFY(refusal.problems.isEmpty()); // it is the key that is wrong
            settings.tls.accepted.append(refusal.chain.value(0).pin);
            open(settings);
            QTRY_VERIFY(isConnected());
        }
    }

    void insistsOnPinsEvenWhenTheAuthorityIsRight()
    {
        ConnectionSettings settings = toSecure(secure(), QStringLiteral("polling"));
        settings.tls.authorities = path("ca.crt");
        settings.tls.pins = {pinOf("client.crt")};
        QCOMPARE(refusalOf(settings).chain.value(0).pin, pinOf("server.crt"));
        settings.tls.pins.append(pinOf("server.crt"));
        open(settings);
        QTRY_VERIFY(isConnected());
    }

    void verifiesNothingWhenTold()
    {
        ConnectionSettings settings = toSecure(secure(), QStringLiteral("websocket"));
        settings.tls.verify = false;
        open(settings);
        QTRY_VERIFY(isConnected());
    }

    void showsItsOwnCertificate_data() { addTransports(); }
    void showsItsOwnCertificate()
    {
        QFETCH(const QString, transport);
        ConnectionSettings settings = toSecure(m_servers.running(QStringLiteral("server.mjs --mtls")), transport);
        settings.tls.authorities = path("ca.crt");
        open(settings);
        QTRY_VERIFY2(failure().contains(QLatin1String("certificate required")), qPrintable(failure()));
        settings.tls.certificate = path("client.crt");
        settings.tls.key = path("client.key");
        open(settings);
        QTRY_VERIFY(isConnected());
    }

    void opensAKeyWithItsPassphrase()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath(QStringLiteral("secret.key"));
        if (QProcess::execute(QStringLiteral("openssl"),
                              {QStringLiteral("ec"), QStringLiteral("-in"), path("client.key"),
                               QStringLiteral("-aes128"), QStringLiteral("-passout"), QStringLiteral("pass:hush"),
                               QStringLiteral("-out"), key})
            != 0)
            QSKIP("openssl is not installed");
        ConnectionSettings settings =
            toSecure(m_servers.running(QStringLiteral("server.mjs --mtls")), QStringLiteral("polling"));
        settings.tls.authorities = path("ca.crt");
        settings.tls.certificate = path("client.crt");
        settings.tls.key = key;
        open(settings);
        QTRY_VERIFY2(failure().contains(QLatin1String("Does it need a passphrase?")), qPrintable(failure()));
        settings.tls.passphrase = QStringLiteral("wrong");
        open(settings);
        QTRY_VERIFY2(failure().contains(QLatin1String("Is the passphrase right?")), qPrintable(failure()));
        settings.tls.passphrase = QStringLiteral("hush");
        open(settings);
        QTRY_VERIFY(isConnected());
    }

    void goesThroughTheProxy_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("transport");
        for (const char *script : {"proxy.mjs", "socks.mjs"}) {
            for (const char *transport : {"polling", "websocket"})
                QTest::addRow("%s, %s", script, transport)
                    << QString::fromLatin1(script) << QString::fromLatin1(transport);
        }
    }
    void goesThroughTheProxy()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, transport);
        NodeServer proxy;
        const QStringList password = {QStringLiteral("--user"), QStringLiteral("jane"), QStringLiteral("--password"),
                                      QStringLiteral("s:3 word")};
        QVERIFY2(proxy.start(script, password), qPrintable(proxy.errorString()));
        ConnectionSettings settings = to(plain(), transport);
        settings.proxy.kind =
            script == QLatin1String("proxy.mjs") ? ProxySettings::Kind::Http : ProxySettings::Kind::Socks5;
        settings.proxy.host = QStringLiteral("127.0.0.1");
        settings.proxy.port = proxy.port();
        settings.proxy.user = QStringLiteral("jane");
        settings.proxy.password = QStringLiteral("guessed");
        open(settings);
        QTRY_VERIFY(!failure().isEmpty());
        QTRY_VERIFY(proxy.said().contains(QStringLiteral("DENIED")));
        settings.proxy.password = QStringLiteral("s:3 word");
        open(settings);
        QTRY_VERIFY(isConnected());
        QTRY_VERIFY(!proxy.said().filter(QStringLiteral("SEEN")).isEmpty());
    }

    void sendsTheCookiesItWasGiven()
    {
        ConnectionSettings settings = to(plain(), QStringLiteral("polling"));
        settings.cookies = {QStringLiteral("flavour=oat; Path=/"), QStringLiteral("size=3")};
        open(settings);
        QTRY_VERIFY(isConnected());
        QVERIFY(sentHeaders().contains("flavour=oat"));
        QVERIFY(sentHeaders().contains("size=3"));
    }

    void saysWhatCannotBeUsed_data()
    {
        QTest::addColumn<ConnectionSettings>("settings");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *said, auto change) {
            ConnectionSettings settings;
            change(settings);
            QTest::newRow(name) << settings << QString::fromUtf8(said);
        };
        row("no authorities", "There is no file", [](auto &it) { it.tls.authorities = QStringLiteral("/nowhere"); });
        row("key as authority", "but no certificate", [](auto &it) { it.tls.authorities = path("client.key"); });
        row("certificate without key", "needs its private key",
            [](auto &it) { it.tls.certificate = path("client.crt"); });
        row("key without certificate", "no client certificate", [](auto &it) { it.tls.key = path("client.key"); });
        row("certificate as key", "but no private key", [](auto &it) {
            it.tls.certificate = path("client.crt");
            it.tls.key = path("client.crt");
        });
        row("bad pin", "no SHA-256", [](auto &it) { it.tls.pins = {QStringLiteral("abc")}; });
        row("proxy without host", "no host", [](auto &it) { it.proxy.kind = ProxySettings::Kind::Http; });
        row("no cookie", "no cookie", [](auto &it) { it.cookies = {QStringLiteral("=")}; });
    }
    void saysWhatCannotBeUsed()
    {
        QFETCH(ConnectionSettings, settings);
        QFETCH(const QString, said);
        const auto result = NetworkSettings::compile(settings);
        QVERIFY(std::holds_alternative<QString>(result));
        QVERIFY2(std::get<QString>(result).contains(said), qPrintable(std::get<QString>(result)));
        settings.url = plain().url().toString();
        open(settings);
        QTRY_VERIFY2(failure().contains(said), qPrintable(failure()));
        QVERIFY(!isConnected());
    }

private:
    static QString path(const char *file)
    {
        return QStringLiteral(SOURCE_ROOT "/tests/support/certificates/") + QLatin1String(file);
    }
    static QString pinOf(const char *file)
    {
        const QSslCertificate certificate = QSslCertificate::fromPath(path(file)).value(0);
        return QStringLiteral("sha256/") + QString::fromLatin1(SocketIO::publicKeyPin(certificate).toBase64());
    }
    static void addTransports()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("polling") << QStringLiteral("polling");
        QTest::newRow("websocket") << QStringLiteral("websocket");
    }
    static SocketIO::NetworkOptions compiled(const ConnectionSettings &settings)
    {
        return std::get<SocketIO::NetworkOptions>(NetworkSettings::compile(settings));
    }

    static ConnectionSettings toSecure(const ServerProcess &server, const QString &transport)
    {
        ConnectionSettings settings = to(server, transport);
        settings.url.replace(QLatin1String("http:"), QLatin1String("https:"));
        return settings;
    }
    ServerProcess &plain() { return m_servers.running(QStringLiteral("server.mjs")); }
    ServerProcess &secure() { return m_servers.running(QStringLiteral("server.mjs --tls")); }
    static ConnectionSettings to(const ServerProcess &server, const QString &transport)
    {
        ConnectionSettings settings;
        settings.url = server.url().toString();
        settings.options.transports = {transport};
        settings.options.reconnection = false;
        return settings;
    }

    void open(const ConnectionSettings &settings)
    {
        m_client.reset();
        m_log = std::make_shared<SocketIO::TraceLog>();
        m_client = RemoteClient::make(m_network, m_log);
        m_refusals = std::make_unique<QSignalSpy>(m_client.get(), &RemoteClient::certificateRefused);
        m_client->open(settings);
    }
    CertificateRefusal refusalOf(const ConnectionSettings &settings)
    {
        open(settings);
        if (!QTest::qWaitFor([this] { return !m_refusals->isEmpty(); }))
            return {};
        return m_refusals->at(0)[0].value<CertificateRefusal>();
    }
    bool isConnected() const
    {
        bool connected = false;
        m_log->visit(0, m_log->size(), [&](qsizetype, const SocketIO::TraceView &view) {
            connected = connected || view.kind == Kind::NamespaceConnected;
            return true;
        });
        return connected;
    }
    QString failure() const
    {
        QString reason;
        m_log->visit(0, m_log->size(), [&](qsizetype, const SocketIO::TraceView &view) {
            if (view.kind == Kind::ConnectFailed || view.kind == Kind::Fault)
                reason = QString::fromUtf8(view.reason);
            return true;
        });
        return reason;
    }
    QByteArray sentHeaders() const
    {
        QByteArray all;
        for (qsizetype i = 0; i < m_log->size(); ++i)
            all += m_log->at(i).head;
        return all;
    }

    std::shared_ptr<QThread> m_network;
    std::shared_ptr<SocketIO::TraceLog> m_log;
    RemoteClient::Handle m_client;
    std::unique_ptr<QSignalSpy> m_refusals;
    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_NetworkSettings)
#include "tst_networksettings.moc"
