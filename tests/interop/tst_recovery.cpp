// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/faultstage.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// Connection state recovery with the reference server: nothing is missed over a short loss, and where something is,
/// the reason is told.
class tst_Recovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void receivesWhatWasMissed_data() { addTransportRows(); }
    void receivesWhatWasMissed()
    {
        QFETCH(QStringList, transports);
        ServerProcess &server = running(QStringLiteral("server.mjs --recovery"));
        FaultStage stage(server, FaultStage::hasty(transports));
        QStringList story; // what the user sees, in order
        stage.socket->on("news", &stage.client, [&](const QString &text) { story.append(text); });
        QObject::connect(stage.socket, &Socket::connected, &stage.client, [&] {
            story.append(stage.socket->isRecovered() ? QStringLiteral("recovered") : QStringLiteral("connected"));
        });
        QVERIFY(stage.join());
        QVERIFY(announce(server, {QStringLiteral("one")}));
        QTRY_COMPARE(story.size(), 2);
        const QString id = stage.socket->id();

        QVERIFY(stage.isHeard());
        stage.relay.refuse(true);
        stage.relay.cut();
        QTRY_COMPARE(stage.disconnected.count(), 1);
        QVERIFY(announce(server, {QStringLiteral("two"), QStringLiteral("three"), QStringLiteral("four")}));
        stage.relay.refuse(false);
        QVERIFY(stage.hasSettled(2));
        QVERIFY2(stage.socket->isRecovered(), qPrintable(stage.socket->recoveryProblem()));
        QCOMPARE(stage.socket->id(), id);
        QCOMPARE(stage.socket->recoveryProblem(), QString());
        QVERIFY(announce(server, {QStringLiteral("five")}));
        QTRY_COMPARE(story.size(), 7);
        QCOMPARE(story.join(u' '), QStringLiteral("connected one two three four recovered five"));

        // And once more, from the new offset.
        QVERIFY(stage.isHeard());
        stage.relay.cut();
        QTRY_COMPARE(stage.disconnected.count(), 2);
        QVERIFY(stage.hasSettled(3));
        QVERIFY(stage.socket->isRecovered());
        QVERIFY(announce(server, {QStringLiteral("six")}));
        QTRY_COMPARE(story.size(), 9);
        QCOMPARE(story.mid(7).join(u' '), QStringLiteral("recovered six"));
    }

    void sendsWhatWasBufferedAfterARecovery()
    {
        ServerProcess &server = running(QStringLiteral("server.mjs --recovery"));
        FaultStage stage(server, FaultStage::hasty({QStringLiteral("websocket")}));
        QSignalSpy events(stage.socket, &Socket::eventReceived);
        QVERIFY(stage.join());
        QVERIFY(announce(server, {QStringLiteral("one")}));
        QTRY_COMPARE(events.count(), 1);
        stage.courier.send(5);
        stage.relay.reset();
        QTRY_COMPARE(stage.disconnected.count(), 1);
        stage.courier.send(5);
        QVERIFY(stage.hasSettled(2));
        QVERIFY(stage.socket->isRecovered());
        QVERIFY(stage.hasDelivered());
        QCOMPARE(stage.courier.objection(stage.stored()), QString());
        QCOMPARE(stage.courier.acknowledged().last(), 9);
    }

    void saysWhyNothingWasRecovered_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("hasSeenAnEvent");
        QTest::addColumn<QString>("words");
        const QString offering = QStringLiteral("server.mjs --recovery");
        QTest::newRow("the server offers none")
            << QStringLiteral("server.mjs") << true << QStringLiteral("offered no connection state recovery");
        QTest::newRow("an old server") << QStringLiteral("server.mjs --variant v2") << true
                                       << QStringLiteral("Socket.IO 1 and 2");
        QTest::newRow("no event came before") << offering << false << QStringLiteral("No event with an offset");
        QTest::newRow("it took too long") << QString(offering + QStringLiteral(" --recovery-time 0")) << true
                                          << QStringLiteral("began a new session");
    }
    void saysWhyNothingWasRecovered()
    {
        QFETCH(QString, command);
        QFETCH(bool, hasSeenAnEvent);
        QFETCH(QString, words);
        ServerProcess &server = running(command);
        FaultStage stage(server, FaultStage::hasty({QStringLiteral("websocket")}));
        QSignalSpy events(stage.socket, &Socket::eventReceived);
        QVERIFY(stage.join());
        QCOMPARE(stage.socket->recoveryProblem(), QString()); // nothing was there to recover
        if (hasSeenAnEvent) {
            QVERIFY(announce(server, {QStringLiteral("one")}));
            QTRY_COMPARE(events.count(), 1);
        }
        const QString id = stage.socket->id();
        stage.relay.cut();
        QTRY_COMPARE(stage.disconnected.count(), 1);
        QVERIFY(stage.hasSettled(2));
        QVERIFY(!stage.socket->isRecovered());
        QVERIFY(stage.socket->id() != id);
        QVERIFY2(stage.socket->recoveryProblem().contains(words), qPrintable(stage.socket->recoveryProblem()));
    }

    void saysThatTheServerWasRestarted()
    {
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs"), {QStringLiteral("--recovery")}),
                 qPrintable(server.errorString()));
        FaultStage stage(server, FaultStage::hasty({QStringLiteral("websocket")}));
        QSignalSpy events(stage.socket, &Socket::eventReceived);
        QVERIFY(stage.join());
        QVERIFY(announce(server, {QStringLiteral("one")}));
        QTRY_COMPARE(events.count(), 1);
        QVERIFY2(server.restart(), qPrintable(server.errorString()));
        QVERIFY(stage.hasSettled(2));
        QVERIFY(!stage.socket->isRecovered());
        QVERIFY2(stage.socket->recoveryProblem().contains(QLatin1String("restarted")),
                 qPrintable(stage.socket->recoveryProblem()));
    }

    void recoversNothingAfterItWasTurnedAway()
    {
        ServerProcess &server = running(QStringLiteral("server.mjs --recovery"));
        FaultStage stage(server, FaultStage::hasty({QStringLiteral("websocket")}));
        QSignalSpy events(stage.socket, &Socket::eventReceived);
        QVERIFY(stage.join());
        QVERIFY(announce(server, {QStringLiteral("one")}));
        QTRY_COMPARE(events.count(), 1);
        stage.socket->emitEvent("kick");
        QTRY_COMPARE(stage.disconnected.count(), 1);
        stage.socket->open();
        QTRY_COMPARE(stage.connected.count(), 2);
        QVERIFY(!stage.socket->isRecovered());
        QVERIFY2(stage.socket->recoveryProblem().contains(QLatin1String("DISCONNECT")),
                 qPrintable(stage.socket->recoveryProblem()));
    }

private:
    ServerProcess &running(const QString &command)
    {
        ServerProcess &server = m_servers.running(command);
        if (!server.isRunning())
            qWarning("%s", qPrintable(server.errorString()));
        return server;
    }

    /// Has everybody told, by a client of its own that goes around the relay.
    static bool announce(const ServerProcess &server, const QStringList &texts)
    {
        Client client(server.url());
        client.setOptions(optionsFor({QStringLiteral("websocket")}));
        Outcome outcome;
        for (const QString &text : texts)
            outcome.watch(client.socket()->emitWithAck("announce", "news", text), &client);
        client.open();
        return QTest::qWaitFor([&] { return outcome.isFinished; }) && !outcome.error.isError();
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_Recovery)
#include "tst_recovery.moc"
