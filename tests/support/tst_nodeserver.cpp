// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/nodeserver.h"

#include <QTcpSocket>
#include <QTest>

class tst_NodeServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesUntilItIsStopped();
    void comesBackOnItsPort();
    void saysWhatTheProgramSaid();
    void runsEveryServer_data();
    void runsEveryServer();
};

namespace {

bool answers(const NodeServer &server)
{
    QTcpSocket socket;
    socket.connectToHost(server.url().host(), server.port());
    return socket.waitForConnected();
}

} // namespace

void tst_NodeServer::initTestCase()
{
    if (const QString missing = NodeServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void tst_NodeServer::servesUntilItIsStopped()
{
    NodeServer server;
    QVERIFY2(server.start(QStringLiteral("server.mjs")), qPrintable(server.errorString()));
    QCOMPARE(server.facts().value(QLatin1String("library")).toString(), QStringLiteral("socket.io 4.8.4"));
    QVERIFY(answers(server));
    QVERIFY(server.stop());
    QVERIFY(!server.isRunning());
    QVERIFY(!answers(server));
}

void tst_NodeServer::comesBackOnItsPort()
{
    NodeServer server;
    QVERIFY2(server.start(QStringLiteral("server.mjs")), qPrintable(server.errorString()));
    const quint16 port = server.port();
    server.kill();
    QVERIFY(!server.isRunning());
    QVERIFY2(server.restart(), qPrintable(server.errorString()));
    QCOMPARE(server.port(), port);
    QVERIFY(answers(server));
}

void tst_NodeServer::saysWhatTheProgramSaid()
{
    NodeServer server;
    QVERIFY(!server.start(QStringLiteral("rough.mjs"), {QStringLiteral("gentle")}));
    QVERIFY2(server.errorString().contains(QLatin1String("usage: node rough.mjs MODE")),
             qPrintable(server.errorString()));
    QVERIFY2(server.errorString().contains(QLatin1String("exit code 2")), qPrintable(server.errorString()));
}

void tst_NodeServer::runsEveryServer_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("reference") << QStringLiteral("server.mjs")
                               << QStringList{QStringLiteral("--transports"), QStringLiteral("websocket")};
    QTest::newRow("plain web") << QStringLiteral("plain.mjs") << QStringList();
    QTest::newRow("rough") << QStringLiteral("rough.mjs") << QStringList{QStringLiteral("silent")};
}

void tst_NodeServer::runsEveryServer()
{
    QFETCH(QString, script);
    QFETCH(QStringList, arguments);
    NodeServer server;
    QVERIFY2(server.start(script, arguments), qPrintable(server.errorString()));
    QVERIFY(answers(server));
    QVERIFY(server.stop());
}

QTEST_GUILESS_MAIN(tst_NodeServer)
#include "tst_nodeserver.moc"
