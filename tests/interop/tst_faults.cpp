// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/faultstage.h"

#include <numeric>
#include <QRandomGenerator>

using namespace SocketIO;
using namespace std::chrono_literals;

/// What a bad link does to a conversation: whatever happens, nothing the server acknowledged is lost, nothing arrives
/// twice, the reason is told, and nothing stays behind.
class tst_Faults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void worksByteByByte_data() { addTransportRows(); }
    void worksByteByByte()
    {
        QFETCH(QStringList, transports);
        ServerProcess &server = started(QStringLiteral("server.mjs"));
        FaultStage stage(server, FaultStage::hasty(transports));
        stage.relay.trickle();
        QVERIFY(stage.join());
        stage.courier.send(3);
        stage.socket->emitEvent("burst", 5, 20);
        QVERIFY(stage.hasDelivered());
        QVERIFY(comesTrue([&] { return stage.burst.size() == 5; }));
        QCOMPARE(stage.burst, upTo(5));
        QCOMPARE(stage.courier.acknowledged(), upTo(3));
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
        QCOMPARE(stage.disconnected.count(), 0);
        stage.relay.flow();
        QVERIFY(stage.leavesNothing());
    }

    void comesBackAfterALoss_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<bool>("isReset");
        QTest::addColumn<QString>("reason");
        const QString error = QStringLiteral("transport error");
        const QString close = QStringLiteral("transport close");
        const QStringList polling{QStringLiteral("polling")};
        const QStringList webSocket{QStringLiteral("websocket")};
        QTest::newRow("polling cut") << polling << false << error;
        QTest::newRow("polling reset") << polling << true << error;
        QTest::newRow("websocket cut") << webSocket << false << close;
        QTest::newRow("websocket reset") << webSocket << true << close;
        QTest::newRow("upgraded cut") << polling + webSocket << false << close;
        QTest::newRow("upgraded reset") << polling + webSocket << true << close;
    }
    void comesBackAfterALoss()
    {
        QFETCH(QStringList, transports);
        QFETCH(bool, isReset);
        QFETCH(QString, reason);
        ServerProcess &server = started(QStringLiteral("server.mjs"));
        FaultStage stage(server, FaultStage::hasty(transports));
        QVERIFY(stage.join());
        stage.courier.send(10);
        QVERIFY(stage.hasDelivered());
        const qsizetype objects = stage.objects();

        stage.courier.send(10); // on their way when it strikes
        isReset ? stage.relay.reset() : stage.relay.cut();
        QTRY_COMPARE(stage.disconnected.count(), 1);
        QCOMPARE(stage.reason(), reason);
        QVERIFY(stage.details().isError());
        stage.courier.send(10);
        QVERIFY(stage.hasSettled(2));
        QVERIFY(stage.hasDelivered());
        checkLedger(stage, 20);
        QCOMPARE(stage.reconnected.count(), 1);
        QTRY_VERIFY(stage.objects() <= objects);
        QVERIFY(stage.leavesNothing());
    }

    void losesNothingWhenTheLinkOnlyStalls_data() { addTransportRows(); }
    void losesNothingWhenTheLinkOnlyStalls()
    {
        QFETCH(QStringList, transports);
        ServerProcess &server = started(QStringLiteral("server.mjs"));
        FaultStage stage(server, FaultStage::hasty(transports));
        QVERIFY(stage.join());
        stage.socket->emitEvent("burst", 200, 100);
        stage.courier.send(20);
        stage.relay.stall();
        stage.courier.send(20);
        QCoreApplication::processEvents();
        QCOMPARE(stage.courier.acknowledged().size(), 0);
        stage.relay.flow();
        QVERIFY(stage.hasDelivered());
        QTRY_COMPARE(stage.burst, upTo(200));
        QCOMPARE(stage.courier.acknowledged(), upTo(40));
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
        QCOMPARE(stage.disconnected.count(), 0);
    }

    void noticesAHalfOpenLink_data() { addTransportRows(); }
    void noticesAHalfOpenLink()
    {
        QFETCH(QStringList, transports);
        ServerProcess &server = started(QStringLiteral("server.mjs --ping-interval 300 --ping-timeout 300"));
        FaultStage stage(server, FaultStage::hasty(transports));
        QVERIFY(stage.join());
        const qsizetype objects = stage.objects();
        stage.relay.forgetServer();
        stage.courier.send(5); // nobody hears them
        QTRY_COMPARE(stage.disconnected.count(), 1);
        QCOMPARE(stage.reason(), QStringLiteral("ping timeout"));
        stage.courier.send(5);
        QVERIFY(stage.hasSettled(2));
        QVERIFY(stage.hasDelivered());
        checkLedger(stage, 5);
        QTRY_VERIFY(stage.objects() <= objects);
        QVERIFY(stage.leavesNothing());
    }

    void comesBackAfterAResetInsideAMessage_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<bool>("isOurs");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *transport, const char *reason) {
            const QStringList transports{QString::fromLatin1(transport)};
            QTest::addRow("received by %s", transport) << transports << false << QString::fromLatin1(reason);
            QTest::addRow("sent by %s", transport) << transports << true << QString::fromLatin1(reason);
        };
        row("polling", "transport error");
        row("websocket", "transport close");
    }
    void comesBackAfterAResetInsideAMessage()
    {
        QFETCH(QStringList, transports);
        QFETCH(bool, isOurs);
        QFETCH(QString, reason);
        ServerProcess &server = started(QStringLiteral("server.mjs"));
        FaultStage stage(server, FaultStage::hasty(transports));
        QSignalSpy events(stage.socket, &Socket::eventReceived);
        QVERIFY(stage.join());
        stage.courier.send(3);
        QVERIFY(stage.hasDelivered());
        stage.relay.resetAfter(isOurs ? RelayLink::Toward::Server : RelayLink::Toward::Client, 7000);
        stage.socket->emitEvent("echo", incompressible(20000));
        QTRY_COMPARE(stage.disconnected.count(), 1);
        QCOMPARE(stage.reason(), reason);
        stage.courier.send(3);
        QVERIFY(stage.hasSettled(2));
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.acknowledged(), upTo(6));
        QCOMPARE(events.count(), 0); // no part of an event is an event
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
        QCOMPARE(stage.stored().size(), 6);
        QVERIFY(stage.leavesNothing());
    }

    void keepsNothingOfManyLosses_data() { addTransportRows(); }
    void keepsNothingOfManyLosses()
    {
        QFETCH(QStringList, transports);
        ServerProcess &server = started(QStringLiteral("server.mjs"));
        ClientOptions options = FaultStage::hasty(transports);
        options.reconnectionDelay = 1ms;
        FaultStage stage(server, options);
        QVERIFY(stage.join());
        stage.courier.send(1);
        QVERIFY(stage.hasDelivered());
        const qsizetype objects = stage.objects();
        for (int losses = 1; losses <= 10; ++losses) {
            losses % 2 == 0 ? stage.relay.cut() : stage.relay.reset();
            QTRY_COMPARE(stage.disconnected.count(), losses);
            stage.courier.send(3);
            QVERIFY(stage.hasSettled(losses + 1));
            QVERIFY(stage.hasDelivered());
        }
        checkLedger(stage, 1);
        QCOMPARE(stage.courier.failures(), QStringList());
        QTRY_VERIFY(stage.objects() <= objects);
        QVERIFY(stage.leavesNothing());
    }

private:
    ServerProcess &started(const QString &command)
    {
        ServerProcess &server = m_servers.running(command);
        if (!server.isRunning())
            qWarning("%s", qPrintable(server.errorString()));
        return server;
    }

    /// Text that stays nearly as long when it is compressed.
    static QString incompressible(int size)
    {
        QRandomGenerator chance(1);
        QString text;
        while (text.size() < size)
            text += QString::number(chance.generate64(), 36);
        return text;
    }

    static QList<int> upTo(int end)
    {
        QList<int> numbers(end);
        std::iota(numbers.begin(), numbers.end(), 0);
        return numbers;
    }

    /// Everything from event `buffered` on was emitted without a connection, so it must have arrived.
    static void checkLedger(const FaultStage &stage, int buffered)
    {
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
        for (int number = buffered; number < stage.courier.sent(); ++number)
            QVERIFY2(stage.courier.acknowledged().contains(number), qPrintable(QString::number(number)));
        for (const QString &code : stage.courier.failures())
            QCOMPARE(code, QStringLiteral("disconnected"));
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
