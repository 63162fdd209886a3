// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/backoff.h"
#include "session/enginesession.h"
#include "suites/suiteclient.h"
#include "support/farewells.h"
#include <QElapsedTimer>

using namespace SocketIO;
using namespace std::chrono_literals;

/// Lost connections and failed attempts: the second half of the reference client's suite of connections.
class tst_SuiteReconnecting final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitFarewells()); }
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(SocketIoServer), qPrintable(m_server.errorString()));
    }

    // covers socket.io-client/test/connection.ts: should reconnect by default
    void reconnectsByItself()
    {
        Client client(m_server.url());
        client.setOptions(hastyOptions());
        QSignalSpy reconnected(&client, &Client::reconnected);
        QSignalSpy connected(client.socket(), &Socket::connected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        client.socket()->emitEvent("cut");
        QTRY_COMPARE(reconnected.count(), 1);
        QTRY_COMPARE(connected.count(), 2);
    }

    // covers socket.io-client/test/connection.ts: should reconnect manually
    void reconnectsWhenTold()
    {
        Client client(m_server.url());
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy left(socket, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        client.close();
        QTRY_COMPARE(left.count(), 1);
        QCOMPARE(left.first().first().toString(), QStringLiteral("io client disconnect"));
        socket->open();
        QTRY_COMPARE(connected.count(), 2);
    }

    // covers socket.io-client/test/connection.ts: should reconnect automatically after reconnecting manually
    void reconnectsByItselfAfterItWasTold()
    {
        Client client(m_server.url());
        client.setOptions(hastyOptions());
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy reconnected(&client, &Client::reconnected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        client.close();
        QTRY_COMPARE(client.state(), Client::State::Closed);
        client.open();
        QTRY_COMPARE(connected.count(), 2);
        QCOMPARE(reconnected.count(), 0);
        socket->emitEvent("cut");
        QTRY_COMPARE(reconnected.count(), 1);
        QTRY_COMPARE(connected.count(), 3);
    }

    // covers socket.io-client/test/connection.ts: should attempt reconnects after a failed reconnect
    void triesAgainAfterItGaveUp()
    {
        Client client(m_server.url());
        client.setOptions(impatientOptions(2));
        QSignalSpy attempts(&client, &Client::reconnecting);
        QSignalSpy failed(&client, &Client::reconnectionFailed);
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(attempts.count(), 2);
        client.socket()->open();
        QTRY_COMPARE(failed.count(), 2);
        QCOMPARE(attempts.count(), 4);
    }

    // covers socket.io-client/test/connection.ts: reconnect delay should increase every time
    void waitsLongerEachTime()
    {
        Client client(m_server.url());
        ClientOptions options = impatientOptions(3);
        options.reconnectionDelay = 20ms;
        options.reconnectionDelayMax = 5s;
        options.randomizationFactor = 0.2;
        client.setOptions(options);
        QSignalSpy attempts(&client, &Client::reconnecting);
        QSignalSpy failed(&client, &Client::reconnectionFailed);
        QElapsedTimer clock;
        clock.start();
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(attempts.count(), 3);
        std::chrono::milliseconds sum{0};
        std::chrono::milliseconds last{0};
        for (const QVariantList &attempt : attempts) {
            const auto delay = attempt.at(1).value<std::chrono::milliseconds>();
            QVERIFY(delay > last);
            last = delay;
            sum += delay;
        }
        QVERIFY(clock.elapsed() >= sum.count());
    }

    // covers socket.io-client/test/connection.ts: should not reconnect when force closed
    void staysClosedWhenClosedOnAnError()
    {
        Client client(m_server.url());
        client.setOptions(impatientOptions(-1));
        QSignalSpy errors(&client, &Client::errorOccurred);
        connect(&client, &Client::errorOccurred, &client, [&client] { client.close(); });
        client.open();
        QTRY_COMPARE(errors.count(), 1);
        ReconnectWitness witness;
        QTRY_VERIFY(witness.hasTried());
        QCOMPARE(errors.count(), 1);
        QCOMPARE(client.state(), Client::State::Closed);
        QCOMPARE(client.reconnectAttempt(), 0);
        QVERIFY(!client.nextAttemptAt().isValid());
    }

    // covers socket.io-client/test/connection.ts: should stop reconnecting when force closed
    void stopsTryingWhenClosed()
    {
        Client client(m_server.url());
        client.setOptions(impatientOptions(-1));
        QSignalSpy attempts(&client, &Client::reconnecting);
        connect(&client, &Client::reconnecting, &client, [&client] { client.close(); });
        client.open();
        QTRY_COMPARE(attempts.count(), 1);
        ReconnectWitness witness;
        QTRY_VERIFY(witness.hasTried());
        QCOMPARE(attempts.count(), 1);
        QCOMPARE(client.state(), Client::State::Closed);
    }

    // covers socket.io-client/test/connection.ts: should reconnect after stopping reconnection
    void triesAgainWhenOpenedAfterItWasClosed()
    {
        Client client(m_server.url());
        client.setOptions(impatientOptions(-1));
        QSignalSpy attempts(&client, &Client::reconnecting);
        connect(&client, &Client::reconnecting, &client, [&client, &attempts] {
            if (attempts.count() == 1) {
                client.close();
                client.open();
            }
        });
        client.open();
        QTRY_VERIFY(attempts.count() >= 2);
        QCOMPARE(attempts.at(0).first().toInt(), 1);
        QCOMPARE(attempts.at(1).first().toInt(), 1); // counted anew
    }

    // covers socket.io-client/test/connection.ts: should stop reconnecting on a socket and keep to reconnect on another
    void leavesANamespaceOutOfTheReconnection()
    {
        Client client(m_server.url());
        client.setOptions(hastyOptions());
        Socket *root = client.socket();
        Socket *asd = client.socket(QStringLiteral("/asd"));
        client.open();
        QTRY_VERIFY(root->state() == Socket::State::Open && asd->state() == Socket::State::Open);
        QSignalSpy rootJoined(root, &Socket::connected);
        QSignalSpy asdJoined(asd, &Socket::connected);
        connect(&client, &Client::reconnecting, root, &Socket::close);
        root->emitEvent("cut");
        QTRY_COMPARE(asdJoined.count(), 1);
        Socket *last = client.socket(QStringLiteral("/valid"));
        last->open(); // answered after all that was asked before
        QTRY_COMPARE(last->state(), Socket::State::Open);
        QCOMPARE(rootJoined.count(), 0);
        QCOMPARE(root->state(), Socket::State::Closed);
    }

    // covers socket.io-client/test/connection.ts: should try to reconnect twice and fail when requested two attempts
    // with immediate timeout and reconnect enabled
    // covers socket.io-client/test/connection.ts: should fire reconnect_* events on manager
    // covers socket.io-client/test/connection.ts: should fire reconnecting (on manager) with attempts number when
    // reconnecting twice
    void tellsEachAttemptByItsNumber()
    {
        Client client(m_server.url());
        client.setOptions(impatientOptions(2));
        QSignalSpy attempts(&client, &Client::reconnecting);
        QSignalSpy errors(&client, &Client::errorOccurred);
        QSignalSpy failed(&client, &Client::reconnectionFailed);
        (void)client.socket(QStringLiteral("/timeout_socket"));
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(attempts.count(), 2);
        QCOMPARE(attempts.at(0).first().toInt(), 1);
        QCOMPARE(attempts.at(1).first().toInt(), 2);
        QCOMPARE(errors.count(), 3);
        for (const QVariantList &error : errors)
            QCOMPARE(error.first().value<Error>().code, QStringLiteral("timeout"));
        QCOMPARE(client.state(), Client::State::Closed);
    }

    // covers socket.io-client/test/connection.ts: should not try to reconnect and should form a connection when
    // connecting to correct port with default timeout
    void doesNotReconnectWhenItIsConnected()
    {
        Client client(m_server.url());
        client.setOptions(hastyOptions());
        QSignalSpy attempts(&client, &Client::reconnecting);
        Socket *valid = client.socket(QStringLiteral("/valid"));
        client.open();
        QTRY_COMPARE(valid->state(), Socket::State::Open);
        ReconnectWitness witness;
        QTRY_VERIFY(witness.hasTried());
        QCOMPARE(attempts.count(), 0);
        QCOMPARE(client.state(), Client::State::Open);
    }

    // covers socket.io-client/test/connection.ts: should stop trying to reconnect
    void stopsTryingWhenReconnectionIsSwitchedOff()
    {
        Client client(Nowhere);
        client.setOptions(hastyOptions());
        QSignalSpy attempts(&client, &Client::reconnecting);
        connect(&client, &Client::reconnecting, &client, [&client] {
            ClientOptions options = client.options();
            options.reconnection = false;
            client.setOptions(options);
        });
        client.open();
        QTRY_COMPARE(attempts.count(), 1);
        QTRY_COMPARE(client.state(), Client::State::Closed); // after the attempt that was on its way
        ReconnectWitness witness;
        QTRY_VERIFY(witness.hasTried());
        QCOMPARE(attempts.count(), 1);
    }

    // covers socket.io-client/test/connection.ts: should try to reconnect twice and fail when requested two attempts
    // with incorrect address and reconnect enabled
    void givesUpWhereNobodyListens()
    {
        Client client(Nowhere);
        ClientOptions options = hastyOptions();
        options.reconnectionAttempts = 2;
        client.setOptions(options);
        QSignalSpy attempts(&client, &Client::reconnecting);
        QSignalSpy failed(&client, &Client::reconnectionFailed);
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(attempts.count(), 2);
        QCOMPARE(client.state(), Client::State::Closed);
    }

    // covers socket.io-client/test/connection.ts: should not try to reconnect with incorrect port when reconnection
    // disabled
    void triesOnceWhenReconnectionIsOff()
    {
        Client client(Nowhere);
        ClientOptions options = hastyOptions();
        options.reconnection = false;
        client.setOptions(options);
        QSignalSpy attempts(&client, &Client::reconnecting);
        QSignalSpy errors(&client, &Client::errorOccurred);
        client.open();
        QTRY_COMPARE(errors.count(), 1);
        ReconnectWitness witness;
        QTRY_VERIFY(witness.hasTried());
        QCOMPARE(attempts.count(), 0);
        QCOMPARE(errors.count(), 1);
    }

    // covers socket.io-client/test/connection.ts: should still try to reconnect twice after opening another socket
    // asynchronously
    void countsOnWhenAnotherNamespaceIsOpened()
    {
        Client client(Nowhere);
        ClientOptions options = hastyOptions();
        options.reconnectionAttempts = 2;
        client.setOptions(options);
        (void)client.socket(QStringLiteral("/room1"));
        QSignalSpy attempts(&client, &Client::reconnecting);
        QSignalSpy failed(&client, &Client::reconnectionFailed);
        connect(&client, &Client::reconnecting, &client, [&client](int attempt) {
            if (attempt == 1)
                client.socket(QStringLiteral("/room2"))->open();
        });
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(attempts.count(), 2);
    }

    // covers socket.io-client/test/connection.ts: reconnect timeout > should use overridden setTimeout by default
    void waitsByTheClockItIsGiven()
    {
        Backoff backoff(1s, 100ms, 0);
        QCOMPARE(backoff.next(0.9), 100ms);
        const TimePoint start{};
        EngineSession session;
        session.open(start, 500ms);
        QVERIFY(session.expire(start + 499ms).isEmpty());
        QCOMPARE(session.state(), EngineSession::State::Opening);
        QCOMPARE(session.expire(start + 500ms).size(), 1);
        QCOMPARE(session.state(), EngineSession::State::Closed);
    }

    // covers socket.io-client/test/connection.ts: reconnect timeout > should use native setTimeout with
    // useNativeSetTimers
    void waitsInRealTime()
    {
        Client client(m_server.url());
        ClientOptions options = hastyOptions();
        options.reconnectionDelayMax = 100ms;
        options.reconnectionDelay = 1s;
        client.setOptions(options);
        QElapsedTimer clock;
        connect(client.socket(), &Socket::disconnected, &client, [&clock] { clock.start(); });
        QSignalSpy reconnected(&client, &Client::reconnected);
        client.open();
        QTRY_COMPARE(client.socket()->state(), Socket::State::Open);
        client.socket()->emitEvent("cut");
        QTRY_COMPARE(reconnected.count(), 1);
        constexpr qint64 Rounding = 2; // the two clocks start a moment apart
        QVERIFY(clock.elapsed() + Rounding >= options.reconnectionDelayMax.count());
    }

    // covers socket.io-client/test/connection.ts: should close the engine upon decoding exception
    void reconnectsAfterWhatCannotBeDecoded()
    {
        Client client(m_server.url());
        client.setOptions(hastyOptions());
        QSignalSpy left(client.socket(), &Socket::disconnected);
        QSignalSpy reconnected(&client, &Client::reconnected);
        client.open();
        QTRY_COMPARE(client.socket()->state(), Socket::State::Open);
        const QString before = client.engineId();
        client.socket()->emitEvent("bad");
        QTRY_COMPARE(reconnected.count(), 1);
        QCOMPARE(left.count(), 1);
        QCOMPARE(left.first().first().toString(), QStringLiteral("parse error"));
        QVERIFY(client.engineId() != before);
    }

private:
    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_SuiteReconnecting)
#include "tst_suitereconnecting.moc"
