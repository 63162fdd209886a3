// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"
#include "support/servershelf.h"

using namespace SocketIO;

/// Through a proxy; it says itself whom it was asked for, so none of these can pass without it.
class tst_Proxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void connectsThroughIt_data()
    {
        addProxyColumns();
        QTest::addColumn<QStringList>("transports");
        const QString polling = QStringLiteral("polling");
        const QString webSocket = QStringLiteral("websocket");
        for (const char *script : {"proxy.mjs", "socks.mjs"}) {
            for (const bool wantsPassword : {false, true}) {
                for (const bool isSecure : {false, true}) {
                    for (const QStringList &transports :
                         {QStringList{polling}, QStringList{webSocket}, {polling, webSocket}}) {
                        QTest::addRow("%s%s, %s, %s", script, wantsPassword ? " with password" : "",
                                      isSecure ? "https" : "http", qPrintable(transports.join(u'+')))
                            << QString::fromLatin1(script) << wantsPassword << isSecure << transports;
                    }
                }
            }
        }
    }
    void connectsThroughIt()
    {
        QFETCH(QString, script);
        QFETCH(bool, wantsPassword);
        QFETCH(bool, isSecure);
        QFETCH(QStringList, transports);
        ServerProcess &server = behind(isSecure);
        NodeServer proxy;
        QVERIFY2(proxy.start(script, wantsPassword ? password() : QStringList()), qPrintable(proxy.errorString()));
        const auto client = makeClient(server, isSecure, transports, settings(proxy, wantsPassword));
        Outcome echo;
        echo.watch(client->socket()->emitWithAck("echo", "through", QByteArray(5000, 'x')), client.get());
        QSignalSpy errors(client.get(), &Client::errorOccurred);
        client->open();
        QTRY_VERIFY(echo.isFinished || !errors.isEmpty());
        QVERIFY2(errors.isEmpty(), qPrintable(errors.value(0).value(0).value<Error>().message));
        QCOMPARE(echo.answer.value<QString>(0), QStringLiteral("through"));
        QTRY_COMPARE(client->transport(), transports.last());

        const QString target = QStringLiteral("127.0.0.1:%1").arg(server.port());
        QTRY_VERIFY(!proxy.said().isEmpty());
        if (transports.contains(QStringLiteral("websocket")) || isSecure || script == QLatin1String("socks.mjs"))
            QTRY_VERIFY(proxy.said().contains(QStringLiteral("SEEN CONNECT ") + target));
        else
            QVERIFY(proxy.said().contains(QStringLiteral("SEEN GET ") + target));
    }

    void saysThatThePasswordIsWrong_data()
    {
        addProxyColumns();
        QTest::addColumn<QString>("transport");
        for (const char *script : {"proxy.mjs", "socks.mjs"}) {
            for (const bool isSecure : {false, true}) {
                for (const char *transport : {"polling", "websocket"}) {
                    QTest::addRow("%s, %s, %s", script, isSecure ? "https" : "http", transport)
                        << QString::fromLatin1(script) << true << isSecure << QString::fromLatin1(transport);
                }
            }
        }
    }
    void saysThatThePasswordIsWrong()
    {
        QFETCH(QString, script);
        QFETCH(bool, isSecure);
        QFETCH(QString, transport);
        NodeServer proxy;
        QVERIFY2(proxy.start(script, password()), qPrintable(proxy.errorString()));
        QNetworkProxy wrong = settings(proxy, true);
        wrong.setPassword(QStringLiteral("guessed"));
        const auto client = makeClient(behind(isSecure), isSecure, {transport}, wrong);
        QSignalSpy errors(client.get(), &Client::errorOccurred);
        client->open();
        QTRY_COMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QVERIFY2(error.message.contains(QLatin1String("proxy"), Qt::CaseInsensitive), qPrintable(error.message));
        if (script == QLatin1String("proxy.mjs"))
            QVERIFY2(error.httpStatus == 407 || error.message.contains(QLatin1String("407")),
                     qPrintable(error.message));
        else
            QVERIFY2(error.message.contains(QLatin1String("password")), qPrintable(error.message));
        QTRY_VERIFY(proxy.said().contains(QStringLiteral("DENIED")));
        QVERIFY(proxy.said().filter(QStringLiteral("SEEN")).isEmpty());
        QTRY_COMPARE(client->state(), Client::State::Closed);
    }

    void saysThatTheProxyIsNotThere_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("polling") << QStringLiteral("polling");
        QTest::newRow("websocket") << QStringLiteral("websocket");
    }
    void saysThatTheProxyIsNotThere()
    {
        QFETCH(QString, transport);
        NodeServer proxy;
        QVERIFY2(proxy.start(QStringLiteral("socks.mjs")), qPrintable(proxy.errorString()));
        const QNetworkProxy gone = settings(proxy, false);
        proxy.kill();
        const auto client = makeClient(behind(false), false, {transport}, gone);
        QSignalSpy errors(client.get(), &Client::errorOccurred);
        client->open();
        QTRY_COMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Network);
        QVERIFY2(error.message.contains(QLatin1String("proxy"), Qt::CaseInsensitive), qPrintable(error.message));
    }

    void leavesNamesToTheProxy_data()
    {
        addProxyColumns();
        QTest::addColumn<QStringList>("transports");
        for (const char *script : {"proxy.mjs", "socks.mjs"}) {
            for (const char *transport : {"polling", "websocket"}) {
                QTest::addRow("%s, %s", script, transport)
                    << QString::fromLatin1(script) << false << false << QStringList{QString::fromLatin1(transport)};
            }
        }
    }
    void leavesNamesToTheProxy()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, transports);
        NodeServer proxy;
        QVERIFY2(proxy.start(script), qPrintable(proxy.errorString()));
        const auto client = makeClient(behind(false), false, transports, settings(proxy, false));
        const QUrl url = unknownHere(client->url());
        client->setUrl(url);
        QVERIFY(echoes(*client));
        const QString seen = proxy.said().value(0);
        QVERIFY2(seen.endsWith(QStringLiteral(" %1:%2").arg(url.host()).arg(url.port())), qPrintable(seen));
    }

    void goesAroundTheProgramsProxy_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("polling") << QStringLiteral("polling");
        QTest::newRow("websocket") << QStringLiteral("websocket");
    }
    void goesAroundTheProgramsProxy()
    {
        QFETCH(QString, transport);
        NodeServer proxy;
        QVERIFY2(proxy.start(QStringLiteral("proxy.mjs")), qPrintable(proxy.errorString()));
        QNetworkProxy::setApplicationProxy(settings(proxy, false));
        const auto reset = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
        const auto client = makeClient(behind(false), false, {transport}, std::nullopt);
        client->setUrl(unknownHere(client->url())); // Qt sends nothing for loopback to the program's proxy
        QVERIFY(echoes(*client));
        QVERIFY(!proxy.said().isEmpty());
        const auto direct = makeClient(behind(false), false, {transport}, QNetworkProxy(QNetworkProxy::NoProxy));
        direct->setUrl(client->url());
        QSignalSpy errors(direct.get(), &Client::errorOccurred);
        direct->open();
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(errors.first().first().value<Error>().phase, Error::Phase::Dns);
    }

private:
    static void addProxyColumns()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("wantsPassword");
        QTest::addColumn<bool>("isSecure");
    }

    static QStringList password()
    {
        return {QStringLiteral("--user"), QStringLiteral("jane"), QStringLiteral("--password"),
                QStringLiteral("s:3 word")};
    }

    static QNetworkProxy settings(const NodeServer &proxy, bool wantsPassword)
    {
        const bool isSocks = proxy.facts()[u"kind"].toString() == QLatin1String("socks5");
        QNetworkProxy settings(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                               QStringLiteral("127.0.0.1"), proxy.port());
        if (wantsPassword) {
            settings.setUser(password().at(1));
            settings.setPassword(password().at(3));
        }
        return settings;
    }

    /// The same place by a name that only the proxies of these tests know (RFC 6761 section 6.4).
    static QUrl unknownHere(QUrl url)
    {
        url.setHost(QStringLiteral("sockeye.invalid"));
        return url;
    }

    static bool echoes(Client &client)
    {
        Outcome echo;
        echo.watch(client.socket()->emitWithAck("echo", 7), &client);
        client.open();
        return QTest::qWaitFor([&] { return echo.isFinished; }) && echo.answer.value<int>(0) == 7;
    }

    ServerProcess &behind(bool isSecure)
    {
        ServerProcess &server =
            m_servers.running(isSecure ? QStringLiteral("server.mjs --tls") : QStringLiteral("server.mjs"));
        if (!server.isRunning())
            qWarning("%s", qPrintable(server.errorString()));
        return server;
    }

    static std::unique_ptr<Client> makeClient(const ServerProcess &server, bool isSecure, const QStringList &transports,
                                              const std::optional<QNetworkProxy> &proxy)
    {
        QUrl url = server.url();
        url.setScheme(isSecure ? QStringLiteral("https") : QStringLiteral("http"));
        auto client = std::make_unique<Client>(url);
        ClientOptions options = optionsFor(transports);
        options.reconnection = false;
        client->setOptions(options);
        NetworkOptions network;
        network.proxy = proxy;
        network.tls.setCaCertificates(
            QSslCertificate::fromPath(QStringLiteral(SOURCE_ROOT "/tests/support/certificates/ca.crt")));
        client->setNetworkOptions(network);
        (void)client->socket();
        return client;
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_Proxy)
#include "tst_proxy.moc"
