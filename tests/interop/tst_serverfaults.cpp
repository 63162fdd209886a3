// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/faultstage.h"

#include <QElapsedTimer>

using namespace SocketIO;
using namespace std::chrono_literals;

/// Faults of the server, and of the machine itself.
class tst_ServerFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void comesBackToARestartedServer_data() { addTransportRows(); }
    void comesBackToARestartedServer()
    {
        QFETCH(QStringList, transports);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs")), qPrintable(server.errorString()));
        FaultStage stage(server, FaultStage::hasty(transports));
        QVERIFY(stage.join());
        stage.courier.send(5);
        QVERIFY(stage.hasDelivered());
        QJsonArray stored = stage.stored();
        const QString id = stage.socket->id();

        server.kill();
        QTRY_COMPARE(stage.disconnected.count(), 1);
        stage.courier.send(5);
        QVERIFY2(server.restart(), qPrintable(server.errorString()));
        QVERIFY(stage.hasSettled(2));
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.failures(), QStringList());
        for (const QJsonValue &value : stage.stored())
            stored.append(value);
        QCOMPARE(stored.size(), 10);
        QCOMPARE(stage.courier.objection(stored), QString());
        QVERIFY(stage.socket->id() != id);
        QVERIFY(!stage.socket->isRecovered());
        QVERIFY(stage.leavesNothing());
    }

    void findsTheGenerationOfARestartedServer_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        for (const char *transport : {"polling", "websocket"}) {
            const QStringList transports{QString::fromLatin1(transport)};
            for (const char *old : {"v1", "v2"}) {
                const QString older = QStringLiteral("server.mjs --variant ") + QString::fromLatin1(old);
                const QString newer = QStringLiteral("server.mjs");
                QTest::addRow("v4 becomes %s, %s", old, transport) << transports << newer << older;
                QTest::addRow("%s becomes v4, %s", old, transport) << transports << older << newer;
            }
        }
    }
    void findsTheGenerationOfARestartedServer()
    {
        QFETCH(QStringList, transports);
        QFETCH(QString, before);
        QFETCH(QString, after);
        ServerProcess &first = m_servers.running(before);
        ServerProcess &second = m_servers.running(after);
        QVERIFY2(first.isRunning(), qPrintable(first.errorString()));
        QVERIFY2(second.isRunning(), qPrintable(second.errorString()));
        (void)second.fetch("/forget");
        FaultStage stage(first, FaultStage::hasty(transports));
        QVERIFY(stage.join());
        QCOMPARE(stage.client.negotiatedProtocol(), generation(before));
        stage.courier.send(5);
        QVERIFY(stage.hasDelivered());
        QJsonArray stored = stage.stored();

        stage.relay.setTarget(second.port());
        stage.server = &second;
        stage.relay.cut();
        QTRY_COMPARE(stage.disconnected.count(), 1);
        stage.courier.send(5);
        QVERIFY(stage.hasSettled(2));
        QCOMPARE(stage.client.negotiatedProtocol(), generation(after));
        QVERIFY(stage.hasDelivered());
        for (const QJsonValue &value : stage.stored())
            stored.append(value);
        QCOMPARE(stored.size(), 10);
        QCOMPARE(stage.courier.objection(stored), QString());
        QCOMPARE(stage.courier.acknowledged().size(), 10);
        QVERIFY(stage.leavesNothing());
    }

    void waitsForTheGenerationItInsistsOn_data() { addTransportRows(); }
    void waitsForTheGenerationItInsistsOn()
    {
        QFETCH(QStringList, transports);
        ServerProcess &right = m_servers.running(QStringLiteral("server.mjs"));
        ServerProcess &wrong = m_servers.running(QStringLiteral("server.mjs --variant v2"));
        ClientOptions options = FaultStage::hasty(transports);
        options.protocol = Protocol::V4;
        FaultStage stage(right, options);
        QVERIFY(stage.join());
        (void)wrong.fetch("/forget");
        QSignalSpy errors(&stage.client, &Client::errorOccurred);
        stage.relay.setTarget(wrong.port());
        stage.relay.cut();
        QTRY_COMPARE(stage.disconnected.count(), 1);
        const qsizetype told = errors.count();
        stage.courier.send(5);
        QTRY_VERIFY(errors.count() > told);
        QVERIFY(wrong.fetch("/stored").array().isEmpty()); // not a single event went to the wrong one
        stage.relay.setTarget(right.port());
        stage.relay.cut();
        QTRY_COMPARE(stage.socket->state(), Socket::State::Open);
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.acknowledged().size(), 5);
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
    }

    void upgradesOnceWhateverTheOrderOfTheAnswers_data()
    {
        QTest::addColumn<int>("events");
        QTest::newRow("probe-twice") << 0;
        QTest::newRow("probe-late") << 0;
        QTest::newRow("probe-with-event") << 1;
        QTest::newRow("probe-again") << 0;
    }
    void upgradesOnceWhateverTheOrderOfTheAnswers()
    {
        QFETCH(int, events);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("rough.mjs"), {QString::fromLatin1(QTest::currentDataTag())}),
                 qPrintable(server.errorString()));
        Client client(server.url());
        Socket *socket = client.socket();
        QSignalSpy upgraded(&client, &Client::upgraded);
        QSignalSpy failed(&client, &Client::upgradeFailed);
        QSignalSpy disconnected(socket, &Socket::disconnected);
        QSignalSpy received(socket, &Socket::eventReceived);
        client.open();
        for (int number = 0; number < 5; ++number) {
            Outcome echo;
            echo.watch(socket->emitWithAck("echo", number), &client);
            QTRY_VERIFY(echo.isFinished);
            QCOMPARE(echo.answer.value<int>(0), number);
        }
        QTRY_COMPARE(upgraded.count(), 1);
        Outcome last;
        last.watch(socket->emitWithAck("echo", 5), &client);
        QTRY_VERIFY(last.isFinished);
        QCOMPARE(last.answer.value<int>(0), 5);
        QCOMPARE(upgraded.count(), 1);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(disconnected.count(), 0);
        QTRY_COMPARE(received.count(), events);
    }

    void sendsNothingIntoAConnectionThatDiedWhileTheMachineSlept_data() { addTransportRows(); }
    void sendsNothingIntoAConnectionThatDiedWhileTheMachineSlept()
    {
        QFETCH(QStringList, transports);
        ServerProcess &server = m_servers.running(QStringLiteral("server.mjs --ping-interval 300 --ping-timeout 300"));
        FaultStage stage(server, FaultStage::hasty(transports));
        QVERIFY(stage.join());
        stage.courier.send(2);
        QVERIFY(stage.hasDelivered());
        server.freeze();
        const QElapsedTimer asleep = [] {
            QElapsedTimer timer;
            timer.start();
            return timer;
        }();
        while (asleep.elapsed() < 700) { } // nothing of this program runs, as on a machine that sleeps
        stage.courier.send(3); // the first thing it does on waking
        QCOMPARE(stage.socket->bufferedCount(), 3);
        server.thaw();
        QTRY_COMPARE(stage.disconnected.count(), 1);
        QCOMPARE(stage.reason(), QStringLiteral("ping timeout"));
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.acknowledged(), QList<int>({0, 1, 2, 3, 4}));
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
    }

private:
    static Protocol generation(const QString &command)
    {
        return command.contains(QLatin1String("--variant v1")) || command.contains(QLatin1String("--variant v2"))
            ? Protocol::V3
            : Protocol::V4;
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_ServerFaults)
#include "tst_serverfaults.moc"
