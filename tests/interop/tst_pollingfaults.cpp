// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/faultstage.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// Faults of single HTTP exchanges, and of the way from polling to WebSocket.
class tst_PollingFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(server().isRunning(), qPrintable(server().errorString()));
    }

    void sendsWhileAGetIsHeld()
    {
        FaultStage stage(server(), FaultStage::hasty({QStringLiteral("polling")}));
        QVERIFY(stage.join());
        stage.relay.holdAnswers("GET");
        stage.courier.send(5);
        QTRY_COMPARE(stage.stored().size(), 5);
        QCOMPARE(stage.courier.acknowledged().size(), 0);
        stage.courier.send(5);
        QTRY_COMPARE(stage.stored().size(), 10);
        stage.relay.flow();
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.acknowledged().size(), 10);
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
        QCOMPARE(stage.disconnected.count(), 0);
        QVERIFY(stage.leavesNothing());
    }

    void receivesWhileAPostIsHeld()
    {
        FaultStage stage(server(), FaultStage::hasty({QStringLiteral("polling")}));
        QVERIFY(stage.join());
        stage.relay.holdAnswers("POST");
        stage.socket->emitEvent("burst", 5, 10);
        QTRY_COMPARE(stage.burst.size(), 5);
        stage.courier.send(5); // behind the POST that has no answer yet
        QCoreApplication::processEvents();
        QCOMPARE(stage.stored().size(), 0);
        stage.relay.flow();
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.acknowledged().size(), 5);
        QCOMPARE(stage.disconnected.count(), 0);
    }

    void sendsNothingTwiceWhenTheReplyToAPostIsLost()
    {
        FaultStage stage(server(), FaultStage::hasty({QStringLiteral("polling")}));
        QVERIFY(stage.join());
        stage.relay.loseAnswer("POST");
        stage.courier.send(5);
        QTRY_COMPARE(stage.disconnected.count(), 1);
        QCOMPARE(stage.reason(), QStringLiteral("transport error"));
        QVERIFY(stage.details().isError());
        stage.courier.send(5);
        QVERIFY(stage.hasSettled(2));
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
        QCOMPARE(stage.stored().first().toArray().first().toInt(), 0); // it got there, and was not sent again
        QCOMPARE(stage.courier.acknowledged().last(5), QList<int>({5, 6, 7, 8, 9}));
        QVERIFY(stage.leavesNothing());
    }

    void deliversWithRetriesWhenTheReplyToAPostIsLost()
    {
        ClientOptions options = FaultStage::hasty({QStringLiteral("polling")});
        options.retries = 3;
        options.ackTimeout = 4s;
        FaultStage stage(server(), options);
        QVERIFY(stage.join());
        stage.courier.send(2);
        QVERIFY(stage.hasDelivered());
        stage.relay.loseAnswer("POST");
        stage.courier.send(3);
        QTRY_COMPARE(stage.disconnected.count(), 1);
        QVERIFY(stage.hasSettled(2));
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.acknowledged(), QList<int>({0, 1, 2, 3, 4}));
        QCOMPARE(stage.courier.objectionToRepeated(stage.stored()), QString());
    }

    void tellsWhenTheAnswerToAGetIsLost()
    {
        FaultStage stage(server(), FaultStage::hasty({QStringLiteral("polling")}));
        QVERIFY(stage.join());
        stage.relay.loseAnswer("GET"); // of this one or the next, as it happens
        stage.socket->emitEvent("burst", 3, 10);
        QTRY_VERIFY(stage.burst.size() == 3 || stage.disconnected.count() == 1);
        stage.socket->emitEvent("burst", 3, 10);
        QTRY_COMPARE(stage.disconnected.count(), 1); // three events are gone, which must not go unnoticed
        QCOMPARE(stage.reason(), QStringLiteral("transport error"));
        stage.courier.send(1);
        QVERIFY(stage.hasSettled(2));
        QVERIFY(stage.hasDelivered());
        QVERIFY(stage.leavesNothing());
    }

    void goesOnWhenTheUpgradeIsNeverAnswered()
    {
        FaultStage stage(server(), upgrading());
        stage.relay.holdAnswers("UPGRADE");
        QSignalSpy failed(&stage.client, &Client::upgradeFailed);
        stage.courier.send(5);
        stage.client.open();
        QTRY_COMPARE(failed.count(), 1);
        checkPolling(stage);
    }

    /// The probe went well, but the poll that must end first does not.
    void goesOnWhenPollingCannotBePaused()
    {
        FaultStage stage(server(), upgrading());
        stage.relay.holdAnswers("UPGRADE");
        QSignalSpy failed(&stage.client, &Client::upgradeFailed);
        stage.client.open();
        QVERIFY(comesTrue([&] { return stage.connected.count() == 1 && stage.relay.requests("UPGRADE") == 1; }));
        QVERIFY(comesTrue([&] { return stage.relay.requests("GET") == 3; })); // the poll that will not end
        stage.relay.holdAnswers("GET");
        stage.courier.send(5);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(stage.courier.acknowledged().size(), 0);
        stage.relay.flow();
        checkPolling(stage);
    }

private:
    static ClientOptions upgrading()
    {
        ClientOptions options = FaultStage::hasty({QStringLiteral("polling"), QStringLiteral("websocket")});
        options.upgradeTimeout = 300ms;
        return options;
    }

    static void checkPolling(FaultStage &stage)
    {
        stage.courier.send(5);
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.acknowledged().size(), 10);
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
        QCOMPARE(stage.client.transport(), QStringLiteral("polling"));
        QCOMPARE(stage.connected.count(), 1);
        QCOMPARE(stage.disconnected.count(), 0);
        QVERIFY(stage.leavesNothing());
    }

    ServerProcess &server() { return m_servers.running(QStringLiteral("server.mjs")); }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_PollingFaults)
#include "tst_pollingfaults.moc"
