// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/suiteclient.h"
#include <QElapsedTimer>
#include <QProcess>

/// That a connection keeps no program from ending. The reference clients need an option for it (`autoUnref`), since
/// their timers and sockets are what keeps a program running; ours ends when its event loop does.
class tst_SuiteProcess final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(SocketIoServer, {QStringLiteral("--ping-interval"), QStringLiteral("50")}),
                 qPrintable(m_server.errorString()));
    }

    void endsWithTheEventLoop_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QStringList>("transport");
        const QString connected = QStringLiteral("connected");
        QTest::newRow("socket.io-client/test/node.ts: should stop once the timer is triggered")
            << connected << QStringList();
        QTest::newRow("socket.io-client/test/node.ts: should stop once the timer is triggered (even when trying to "
                      "reconnect)")
            << QStringLiteral("reconnecting") << QStringList();
        QTest::newRow("socket.io-client/test/node.ts: should stop once the timer is triggered (polling)")
            << connected << PollingOnly;
        QTest::newRow("socket.io-client/test/node.ts: should stop once the timer is triggered (websocket)")
            << connected << WebSocketOnly;
    }
    // covers engine.io-client/test/node.js: should stop once the timer is triggered
    // covers engine.io-client/test/node.js: should stop once the timer is triggered (polling)
    // covers engine.io-client/test/node.js: should stop once the timer is triggered (websocket)
    void endsWithTheEventLoop()
    {
        QFETCH(QString, moment);
        QFETCH(QStringList, transport);
        const QUrl url = moment == QLatin1String("reconnecting") ? Nowhere : m_server.url();
        QProcess leaver;
        // Qt leaks what its HTTP thread has in flight when a program ends; a leak sanitizer would tell it as a failure.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
        leaver.setProcessEnvironment(environment);
        leaver.start(QStringLiteral(SUITE_LEAVER), QStringList{url.toString(), moment} + transport);
        QTRY_VERIFY(leaver.canReadLine());
        QCOMPARE(leaver.readLine().trimmed(), moment.toLatin1());
        QElapsedTimer clock;
        clock.start();
        QTRY_COMPARE(leaver.state(), QProcess::NotRunning);
        QCOMPARE(leaver.exitStatus(), QProcess::NormalExit);
        QCOMPARE(leaver.exitCode(), 0);
        constexpr qint64 AtOnce = 1500; // a destructor that waited for the server would wait 2 s
        QVERIFY(clock.elapsed() < AtOnce);
    }

    // covers socket.io-client/test/node.ts: should not stop with autoUnref set to false
    // covers engine.io-client/test/node.js: should not stop with autoUnref set to false
    void staysAsLongAsTheEventLoop()
    {
        QProcess stayer;
        stayer.start(QStringLiteral(SUITE_LEAVER), {m_server.url().toString(), QStringLiteral("stay")});
        int beats = 0;
        connect(&stayer, &QProcess::readyReadStandardOutput, &stayer, [&] {
            while (stayer.canReadLine())
                beats += stayer.readLine() == "alive\n" ? 1 : 0;
        });
        QTRY_VERIFY(beats >= 3);
        QCOMPARE(stayer.state(), QProcess::Running);
        stayer.kill();
        QTRY_COMPARE(stayer.state(), QProcess::NotRunning);
    }

private:
    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_SuiteProcess)
#include "tst_suiteprocess.moc"
