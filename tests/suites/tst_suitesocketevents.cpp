// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/suiteclient.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// Events, catch-all listeners and acknowledgements: the second part of the reference client's suite of sockets.
class tst_SuiteSocketEvents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(SocketIoServer), qPrintable(m_server.errorString()));
    }
    void init()
    {
        m_client = std::make_unique<Client>(m_server.url());
        m_socket = m_client->socket();
    }
    void cleanup()
    {
        m_client.reset();
        m_notes.clear();
    }

    // covers socket.io-client/test/socket.ts: should throw on reserved event
    void refusesAReservedName()
    {
        QSignalSpy errors(m_socket, &Socket::errorOccurred);
        m_socket->emitEvent("disconnecting", "goodbye");
        QTRY_COMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Usage);
        QVERIFY2(error.message.contains(QStringLiteral("disconnecting")), qPrintable(error.message));
        QCOMPARE(m_socket->bufferedCount(), 0);
    }

    // covers socket.io-client/test/socket.ts: should emit events in order
    void sendsInOrder()
    {
        QStringList answers;
        const auto note = [&answers](const Arguments &answer) { answers.append(answer.value<QString>(0)); };
        connect(m_socket, &Socket::connected, m_socket,
                [this, note] { m_socket->emitWithAck("echo", "second").then(m_socket, note); });
        m_socket->emitWithAck("echo", "first").then(m_socket, note);
        m_client->open();
        QTRY_COMPARE(answers, QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    }

    // covers socket.io-client/test/socket.ts: should emit an event and wait for the acknowledgement
    void givesTheAnswerAsAFuture()
    {
        QFuture<Arguments> answer = m_socket->emitWithAck("echo", 123).future();
        m_client->open();
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().value<int>(0), 123);
    }

    // covers socket.io-client/test/socket.ts: should discard a volatile packet when the socket is not connected
    void dropsAVolatileEventWhileNotJoined()
    {
        int answers = 0;
        volatileGetId([&answers] { ++answers; });
        Outcome id;
        id.watch(m_socket->emitWithAck("getId"), m_socket);
        m_client->open();
        QTRY_VERIFY(id.isFinished);
        QVERIFY(roundTrip(m_socket));
        QCOMPARE(answers, 0);
    }

    // covers socket.io-client/test/socket.ts: should discard a volatile packet when the pipe is not ready
    void dropsAVolatileEventWhileTheTransportIsBusy()
    {
        ClientOptions options = optionsFor(PollingOnly);
        m_client->setOptions(options);
        int answers = 0;
        Outcome id;
        connect(m_socket, &Socket::connected, m_socket, [&] {
            id.watch(m_socket->emitWithAck("getId"), m_socket);
            volatileGetId([&answers] { ++answers; });
        });
        m_client->open();
        QTRY_VERIFY(id.isFinished);
        QVERIFY(roundTrip(m_socket));
        QCOMPARE(answers, 0);
    }

    // covers socket.io-client/test/socket.ts: should send a volatile packet when the socket is connected and the pipe
    // is ready
    void sendsAVolatileEventWhenItCan()
    {
        m_client->open();
        QTRY_COMPARE(m_client->transport(), QStringLiteral("websocket"));
        QVERIFY(roundTrip(m_socket));
        int answers = 0;
        volatileGetId([&answers] { ++answers; });
        QTRY_COMPARE(answers, 1);
    }

    // covers socket.io-client/test/socket.ts: onAny > should call listener
    void tellsACatchAllOfEachEvent()
    {
        Event seen;
        Socket *abc = m_client->socket(QStringLiteral("/abc"));
        abc->onAny(abc, [&seen](const Event &event) { seen = event; });
        m_client->open();
        QTRY_COMPARE(seen.name(), QStringLiteral("handshake"));
        QVERIFY(seen.arguments().at(0).isMap());
    }

    // covers socket.io-client/test/socket.ts: onAny > should prepend listener
    void callsPrependedCatchAllsFirst()
    {
        QList<int> calls;
        Socket *abc = m_client->socket(QStringLiteral("/abc"));
        abc->onAny(abc, [&calls](const Event &) { calls.append(3); });
        abc->prependAny(abc, [&calls](const Event &) { calls.append(2); });
        abc->prependAny(abc, [&calls](const Event &) { calls.append(1); });
        m_client->open();
        QTRY_COMPARE(calls, QList<int>({1, 2, 3}));
    }

    // covers socket.io-client/test/socket.ts: onAny > should remove listener
    void callsNoCatchAllThatWasRemoved()
    {
        QList<int> calls;
        Socket *abc = m_client->socket(QStringLiteral("/abc"));
        abc->offAny(abc->onAny(abc, [&calls](const Event &) { calls.append(1); }));
        abc->onAny(abc, [&calls](const Event &) { calls.append(2); });
        m_client->open();
        QTRY_COMPARE(calls, QList<int>({2}));
    }

    void tellsACatchAllOfEachEventThatLeaves_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("socket.io-client/test/socket.ts: onAnyOutgoing > should call listener")
            << QVariant(QStringLiteral("123"));
        QTest::newRow("socket.io-client/test/socket.ts: should call listener with binary data")
            << QVariant(QByteArray("\1\2\3"));
    }
    void tellsACatchAllOfEachEventThatLeaves()
    {
        QFETCH(QVariant, value);
        m_client->open();
        QTRY_COMPARE(m_socket->state(), Socket::State::Open);
        Event seen;
        m_socket->onAnyOutgoing(m_socket, [&seen](const Event &event) { seen = event; });
        m_socket->emitEvent("my-event", value);
        QTRY_COMPARE(seen.name(), QStringLiteral("my-event"));
        QCOMPARE(seen.arguments().value<QVariant>(0), value);
    }

    // covers socket.io-client/test/socket.ts: onAnyOutgoing > should prepend listener
    void callsPrependedOutgoingCatchAllsFirst()
    {
        QList<int> calls;
        m_socket->onAnyOutgoing(m_socket, [&calls](const Event &) { calls.append(3); });
        m_socket->prependAnyOutgoing(m_socket, [&calls](const Event &) { calls.append(2); });
        m_socket->prependAnyOutgoing(m_socket, [&calls](const Event &) { calls.append(1); });
        m_socket->emitEvent("my-event", "123");
        m_client->open();
        QTRY_COMPARE(calls, QList<int>({1, 2, 3}));
    }

    // covers socket.io-client/test/socket.ts: onAnyOutgoing > should remove listener
    void callsNoOutgoingCatchAllThatWasRemoved()
    {
        QList<int> calls;
        m_socket->offAny(m_socket->onAnyOutgoing(m_socket, [&calls](const Event &) { calls.append(1); }));
        m_socket->onAnyOutgoing(m_socket, [&calls](const Event &) { calls.append(2); });
        m_socket->emitEvent("my-event", "123");
        m_client->open();
        QTRY_COMPARE(calls, QList<int>({2}));
    }

    // covers socket.io-client/test/socket.ts: should timeout after the given delay when socket is not connected
    void takesABufferedEventBackWhenItsTimeIsUp()
    {
        Outcome event;
        event.watch(m_socket->emitWithAck("event").timeout(20ms), m_socket);
        QCOMPARE(m_socket->bufferedCount(), 1);
        QTRY_VERIFY(event.isFinished);
        QCOMPARE(event.error.code, QStringLiteral("timeout"));
        QCOMPARE(m_socket->bufferedCount(), 0);
    }

    // covers socket.io-client/test/socket.ts: should timeout when the server does not acknowledge the event
    void failsWithoutAnAnswer()
    {
        m_client->open();
        QTRY_COMPARE(m_socket->state(), Socket::State::Open);
        Outcome unknown;
        unknown.watch(m_socket->emitWithAck("unknown").timeout(50ms), m_socket);
        QTRY_VERIFY(unknown.isFinished);
        QCOMPARE(unknown.error.code, QStringLiteral("timeout"));
        QVERIFY(m_socket->pendingAcks().isEmpty());
    }

    // covers socket.io-client/test/socket.ts: should timeout when the server does not acknowledge the event in time
    void failsOnceThoughTheAnswerComesLater()
    {
        m_client->setTraceTap(&m_notes);
        int failures = 0;
        int answers = 0;
        m_client->open();
        QTRY_COMPARE(m_socket->state(), Socket::State::Open);
        m_socket->emitWithAck("hold", 42)
            .timeout(20ms)
            .then(m_socket, [&answers] { ++answers; })
            .onFailed(m_socket, [&failures] { ++failures; });
        QTRY_COMPARE(failures, 1);
        m_socket->emitWithAck("release");
        QVERIFY(roundTrip(m_socket));
        QCOMPARE(m_notes.count(Kind::AckUnknown), 1); // the late one
        QCOMPARE(failures, 1);
        QCOMPARE(answers, 0);
    }

    // covers socket.io-client/test/socket.ts: should not timeout when the server does acknowledge the event
    void succeedsWithAnAnswerInTime()
    {
        Outcome echo;
        echo.watch(m_socket->emitWithAck("echo", 42).timeout(10s), m_socket);
        m_client->open();
        QTRY_VERIFY(echo.isFinished);
        QVERIFY(!echo.error.isError());
        QCOMPARE(echo.answer.value<int>(0), 42);
    }

    // covers socket.io-client/test/socket.ts: should timeout when the server does not acknowledge the event (promise)
    void cancelsAFutureWithoutAnAnswer()
    {
        QFuture<Arguments> unknown = m_socket->emitWithAck("unknown").timeout(50ms).future();
        m_client->open();
        QTRY_VERIFY(unknown.isFinished());
        QVERIFY(unknown.isCanceled());
        QCOMPARE(unknown.resultCount(), 0);
    }

    // covers socket.io-client/test/socket.ts: should not timeout when the server does acknowledge the event (promise)
    void finishesAFutureWithItsAnswer()
    {
        QFuture<Arguments> echo = m_socket->emitWithAck("echo", 42).timeout(10s).future();
        m_client->open();
        QTRY_VERIFY(echo.isFinished());
        QCOMPARE(echo.result().value<int>(0), 42);
    }

    // covers socket.io-client/test/socket.ts: should use the default timeout value
    void waitsAsLongAsTheOptionsSay()
    {
        ClientOptions options;
        options.ackTimeout = 50ms;
        m_client->setOptions(options);
        m_client->open();
        Outcome unknown;
        unknown.watch(m_socket->emitWithAck("unknown"), m_socket);
        QTRY_VERIFY(unknown.isFinished);
        QCOMPARE(unknown.error.code, QStringLiteral("timeout"));
    }

    void failsWhenTheNamespaceIsLeft_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("ackTimeout");
        QTest::addColumn<std::chrono::milliseconds>("timeout");
        // The reference client forgets a callback that cannot take an error; here every one can.
        QTest::newRow("socket.io-client/test/socket.ts: should not ack upon disconnection (callback)") << 0ms << 0ms;
        QTest::newRow("socket.io-client/test/socket.ts: should ack with an error upon disconnection (callback & "
                      "timeout)")
            << 0ms << 10000ms;
        QTest::newRow("socket.io-client/test/socket.ts: should ack with an error upon disconnection (callback & "
                      "ackTimeout)")
            << 10000ms << 0ms;
        QTest::newRow("socket.io-client/test/socket.ts: should ack with an error upon disconnection (promise)")
            << 0ms << 0ms;
        QTest::newRow("socket.io-client/test/socket.ts: should ack with an error upon disconnection (promise & "
                      "timeout)")
            << 0ms << 10000ms;
    }
    void failsWhenTheNamespaceIsLeft()
    {
        QFETCH(std::chrono::milliseconds, ackTimeout);
        QFETCH(std::chrono::milliseconds, timeout);
        ClientOptions options = optionsFor(WebSocketOnly);
        options.ackTimeout = ackTimeout;
        m_client->setOptions(options);
        m_client->open();
        QTRY_COMPARE(m_socket->state(), Socket::State::Open);
        int answers = 0;
        Error failure;
        Reply reply = m_socket->emitWithAck("echo", "a");
        if (timeout > 0ms)
            reply.timeout(timeout);
        reply.then(m_socket, [&answers] { ++answers; }).onFailed(m_socket, [&failure](const Error &error) {
            failure = error;
        });
        const QFuture<Arguments> future = reply.future();
        m_socket->close();
        QVERIFY(m_socket->pendingAcks().isEmpty());
        QTRY_COMPARE(failure.code, QStringLiteral("disconnected"));
        QTRY_VERIFY(future.isCanceled());
        m_socket->open();
        QVERIFY(roundTrip(m_socket)); // the answer to the lost one would have come before
        QCOMPARE(answers, 0);
    }

    // covers socket.io-client/test/socket.ts: should not discard an unsent ack (callback)
    void keepsAnEventThatHasNotLeft()
    {
        m_client->setOptions(optionsFor(WebSocketOnly));
        m_client->open();
        QTRY_COMPARE(m_socket->state(), Socket::State::Open);
        m_socket->close();
        Outcome echo;
        echo.watch(m_socket->emitWithAck("echo", "a"), m_socket);
        QCOMPARE(m_socket->bufferedCount(), 1);
        m_socket->open();
        QTRY_VERIFY(echo.isFinished);
        QCOMPARE(echo.answer.value<QString>(0), QStringLiteral("a"));
    }

private:
    template <typename Functor> void volatileGetId(Functor answered)
    {
        SendOptions options;
        options.isVolatile = true;
        m_socket->emitArgumentsWithAck(QStringLiteral("getId"), {}, options).then(m_socket, answered);
    }

    NodeServer m_server;
    PacketNotes m_notes;
    std::unique_ptr<Client> m_client;
    Socket *m_socket = nullptr;
};

QTEST_GUILESS_MAIN(tst_SuiteSocketEvents)
#include "tst_suitesocketevents.moc"
