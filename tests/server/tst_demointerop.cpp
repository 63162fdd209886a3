// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/nodeserver.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <SocketIO/DemoServer>

/// The demo server under the reference client.
class tst_DemoInterop final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void satisfiesTheReferenceClient_data();
    void satisfiesTheReferenceClient();
};

void tst_DemoInterop::satisfiesTheReferenceClient_data()
{
    QTest::addColumn<QString>("transports");
    QTest::newRow("polling only") << QStringLiteral("polling");
    QTest::newRow("websocket only") << QStringLiteral("websocket");
    QTest::newRow("polling upgraded to websocket") << QStringLiteral("polling,websocket");
    QTest::newRow("websocket first") << QStringLiteral("websocket,polling");
}

void tst_DemoInterop::satisfiesTheReferenceClient()
{
    if (const QString missing = NodeServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QFETCH(QString, transports);
    SocketIO::DemoServer server;
    QVERIFY2(server.listen(), qPrintable(server.errorString()));
    QStringList log;
    connect(&server, &SocketIO::DemoServer::logged, this, [&log](const QString &line) { log.append(line); });

    QProcess node;
    node.setProcessChannelMode(QProcess::MergedChannels);
    node.start(NodeServer::program(),
               {NodeServer::script(QStringLiteral("check-demo.mjs")), server.url().toString(), transports});
    QTRY_COMPARE_WITH_TIMEOUT(node.state(), QProcess::NotRunning, 30000);
    const QByteArray said = node.readAll();
    QVERIFY2(node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0, said.constData());
    QVERIFY2(
        !log.filter(QStringLiteral("answered the question with [\"I think so\",{\"$base64\":\"BwY=\"}]")).isEmpty(),
        qPrintable(log.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_DemoInterop)
#include "tst_demointerop.moc"
