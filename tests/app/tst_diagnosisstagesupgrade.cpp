// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "app/diagnosisstage.h"

using namespace SocketIO;
using namespace Sockeye;
using namespace std::chrono_literals;

/// What balancers and proxies do to sessions and upgrades: one test per cause, most of them behind nginx.
class tst_DiagnosisStagesUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void tellsThatTheUpgradeIsBlocked_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no-upgrade") << QByteArray("upgrade-stripped-by-proxy") << QByteArray("Upgrade|400");
        QTest::newRow("forbidden") << QByteArray("upgrade-refused") << QByteArray("403");
    }
    void tellsThatTheUpgradeIsBlocked()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, words);
        const auto stage = behindNginx(QString::fromLatin1(QTest::currentDataTag()), both(), 1);
        if (!stage)
            QSKIP("nginx is not here");
        QVERIFY(stage->joins());
        QCOMPARE(stage->objection(code.constData(), words.constData()), QString());
        QCOMPARE(stage->client.transport(), QStringLiteral("polling"));
    }

    void tellsThatWebSocketAloneIsBlocked_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no-upgrade") << QByteArray("websocket-stripped-by-proxy") << QByteArray("Upgrade|400");
        QTest::newRow("forbidden") << QByteArray("http-403") << QByteArray("403");
    }
    void tellsThatWebSocketAloneIsBlocked()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, words);
        const auto stage = behindNginx(QString::fromLatin1(QTest::currentDataTag()), {QStringLiteral("websocket")}, 1);
        if (!stage)
            QSKIP("nginx is not here");
        stage->client.open();
        QCOMPARE(stage->objection(code.constData(), words.constData()), QString());
    }

    void tellsWhyTheProbeFailed_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("probe-refused") << QByteArray("upgrade-refused");
        QTest::newRow("probe-silent") << QByteArray("upgrade-silent");
        QTest::newRow("probe-wrong") << QByteArray("upgrade-misanswered");
        QTest::newRow("probe-cut") << QByteArray("upgrade-closed");
    }
    void tellsWhyTheProbeFailed()
    {
        QFETCH(QByteArray, code);
        ClientOptions options = DiagnosisStage::once(both());
        options.upgradeTimeout = 300ms;
        const QString mode = QString::fromLatin1(QTest::currentDataTag());
        DiagnosisStage stage(m_servers.running(QStringLiteral("rough.mjs ") + mode).url(), options);
        QVERIFY(stage.joins());
        QCOMPARE(stage.objection(code.constData(), "upgrade"), QString());
    }

    void tellsThatTheBalancerIsNotSticky()
    {
        const auto stage = behindNginx(QStringLiteral("in-turn"), {QStringLiteral("polling")}, 2);
        if (!stage)
            QSKIP("nginx is not here");
        stage->client.open();
        QCOMPARE(stage->objection("session-lost-no-stickiness", "Session ID unknown|sticky"), QString());
    }

    void tellsThatAProxyCutTheSilence_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("polling") << QStringLiteral("polling") << QByteArray("http-504");
        QTest::newRow("websocket") << QStringLiteral("websocket") << QByteArray("dropped");
    }
    void tellsThatAProxyCutTheSilence()
    {
        QFETCH(QString, transport);
        QFETCH(QByteArray, code);
        const auto stage = behindNginx(QStringLiteral("impatient"), {transport}, 1);
        if (!stage)
            QSKIP("nginx is not here");
        QVERIFY(stage->joins());
        QCOMPARE(stage->objection(code.constData(), ""), QString());
    }

    void tellsThatABodyIsTooLarge()
    {
        const auto stage = behindNginx(QStringLiteral("narrow"), {QStringLiteral("polling")}, 1);
        if (!stage)
            QSKIP("nginx is not here");
        QVERIFY(stage->joins());
        stage->socket->emitEvent("store", QByteArray(2000, 'x'));
        QCOMPARE(stage->objection("too-big-polling", "413"), QString());
    }

private:
    static QStringList both() { return {QStringLiteral("polling"), QStringLiteral("websocket")}; }

    /// A client of nginx in front of `nodes` servers; nothing where nginx is missing.
    std::unique_ptr<DiagnosisStage> behindNginx(const QString &mode, const QStringList &transports, int nodes)
    {
        QString command = QStringLiteral("nginx.mjs ") + mode;
        for (int node = 0; node < nodes; ++node)
            command +=
                u' ' + QString::number(m_servers.running(QStringLiteral("server.mjs --node %1").arg(node)).port());
        const ServerProcess &nginx = m_servers.running(command);
        if (!nginx.isRunning())
            return nullptr;
        return std::make_unique<DiagnosisStage>(nginx.url(), DiagnosisStage::once(transports));
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_DiagnosisStagesUpgrade)
#include "tst_diagnosisstagesupgrade.moc"
