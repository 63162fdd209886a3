// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "app/diagnosisstage.h"
#include "support/faultrelay.h"
#include <QNetworkProxy>
#include <QTcpServer>

using namespace SocketIO;
using namespace Sockeye;
using namespace std::chrono_literals;

/// What networks and proxies do: one test per cause.
class tst_DiagnosisStagesNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void tellsThatTheNameIsUnknown_data() { addTransports(); }
    void tellsThatTheNameIsUnknown()
    {
        QFETCH(QString, transport);
        DiagnosisStage stage(QUrl(QStringLiteral("http://nowhere.invalid")), DiagnosisStage::once({transport}));
        stage.client.open();
        QCOMPARE(stage.objection("dns", "nowhere.invalid"), QString());
    }

    void tellsThatNothingListens_data() { addTransports(); }
    void tellsThatNothingListens()
    {
        QFETCH(QString, transport);
        const QUrl url = deserted();
        DiagnosisStage stage(url, DiagnosisStage::once({transport}));
        stage.client.open();
        QCOMPARE(stage.objection("refused", qPrintable(url.authority())), QString());
    }

    void explainsAServerThatSaysNothing_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *mode, const char *transport, const char *code) {
            QTest::addRow("%s by %s", mode, transport) << QString::fromLatin1(transport) << QByteArray(code);
        };
        for (const char *transport : {"polling", "websocket"}) {
            row("silent", transport, "silent-after-connecting");
            row("close-at-once", transport, "closed-unanswered");
            row("reset", transport, "closed-unanswered");
        }
        row("garbage-head", "polling", "closed-unanswered");
        row("garbage-head", "websocket", "not-websocket");
        row("half-handshake", "polling", "silent-after-connecting");
        row("ws-no-open", "websocket", "silent-after-connecting");
    }
    void explainsAServerThatSaysNothing()
    {
        QFETCH(QString, transport);
        QFETCH(QByteArray, code);
        const QString mode = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
        ClientOptions options = DiagnosisStage::once({transport});
        options.timeout = 300ms;
        DiagnosisStage stage(m_servers.running(QStringLiteral("rough.mjs ") + mode).url(), options);
        stage.client.open();
        QCOMPARE(stage.objection(code.constData(), ""), QString());
    }

    void tellsThatTheConnectionBroke_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("polling") << QStringLiteral("polling") << QByteArray("connection-lost");
        QTest::newRow("websocket") << QStringLiteral("websocket") << QByteArray("dropped");
    }
    void tellsThatTheConnectionBroke()
    {
        QFETCH(QString, transport);
        QFETCH(QByteArray, code);
        ServerProcess &server = m_servers.running(QStringLiteral("server.mjs"));
        FaultRelay relay(server.port());
        DiagnosisStage stage(relay.url(), DiagnosisStage::once({transport}));
        QVERIFY(stage.joins());
        relay.reset();
        QCOMPARE(stage.objection(code.constData(), ""), QString());
    }

    void keepsEachAttemptOfAStorm()
    {
        ClientOptions options = DiagnosisStage::once();
        options.reconnection = true;
        options.reconnectionDelay = 10ms;
        options.reconnectionDelayMax = 20ms;
        DiagnosisStage stage(deserted(), options);
        stage.client.open();
        QVERIFY(comesTrue([&] {
            const auto &groups = stage.fold().attempts();
            return !groups.isEmpty() && groups.first().count >= 4;
        }));
        QCOMPARE(stage.fold().attempts().size(), 1);
        QCOMPARE(stage.fold().attempts().first().diagnosis.code, QByteArray("refused"));
    }

    void tellsThatTheProxyWantsAPassword_data() { addProxies(); }
    void tellsThatTheProxyWantsAPassword()
    {
        QFETCH(QString, transport);
        QFETCH(QString, script);
        DiagnosisStage stage(m_servers.running(QStringLiteral("server.mjs")).url(), DiagnosisStage::once({transport}));
        const auto &proxy = m_servers.running(script + QStringLiteral(" --user jane --password secret"));
        useProxy(stage, script, proxy.port());
        stage.client.open();
        QCOMPARE(stage.objection("proxy-authentication", "proxy|password"), QString());
    }

    void tellsThatTheProxyIsNotThere_data() { addProxies(); }
    void tellsThatTheProxyIsNotThere()
    {
        QFETCH(QString, transport);
        QFETCH(QString, script);
        DiagnosisStage stage(m_servers.running(QStringLiteral("server.mjs")).url(), DiagnosisStage::once({transport}));
        useProxy(stage, script, quint16(deserted().port()));
        stage.client.open();
        // Of SOCKS Qt tells polling no more than that the way through it failed.
        const bool isVague = script == QLatin1String("socks.mjs") && transport == QLatin1String("polling");
        QCOMPARE(stage.objection(isVague ? "proxy-failed" : "proxy-refused", "proxy|refused"), QString());
    }

    void tellsThatTheServerWentSilent_data() { addTransports(); }
    void tellsThatTheServerWentSilent()
    {
        QFETCH(QString, transport);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs"),
                              {QStringLiteral("--ping-interval"), QStringLiteral("200"),
                               QStringLiteral("--ping-timeout"), QStringLiteral("200")}),
                 qPrintable(server.errorString()));
        DiagnosisStage stage(server.url(), DiagnosisStage::once({transport}));
        QVERIFY(stage.joins());
        server.freeze();
        QCOMPARE(stage.objection("heartbeat-server-silent", "400 ms"), QString());
    }

private:
    static void addTransports()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("polling") << QStringLiteral("polling");
        QTest::newRow("websocket") << QStringLiteral("websocket");
    }
    static void addProxies()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QString>("script");
        for (const char *script : {"proxy.mjs", "socks.mjs"}) {
            for (const char *transport : {"polling", "websocket"})
                QTest::addRow("%s, %s", script, transport)
                    << QString::fromLatin1(transport) << QString::fromLatin1(script);
        }
    }
    static void useProxy(DiagnosisStage &stage, const QString &script, quint16 port)
    {
        const bool isSocks = script == QLatin1String("socks.mjs");
        NetworkOptions network;
        network.proxy = QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                                      QStringLiteral("127.0.0.1"), port);
        stage.client.setNetworkOptions(network);
    }
    /// Where nothing listens: a port that was free a moment ago.
    static QUrl deserted()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(probe.serverPort()));
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_DiagnosisStagesNetwork)
#include "tst_diagnosisstagesnetwork.moc"
