// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/suiteclient.h"
#include "support/farewells.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// Events that are sent until acknowledged, and sessions that outlive their connection.
class tst_SuiteRetry final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitFarewells()); }
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(SocketIoServer), qPrintable(m_server.errorString()));
    }
    void init()
    {
        m_client = std::make_unique<Client>(m_server.url());
        m_client->setTraceTap(&m_notes);
        m_socket = m_client->socket();
    }
    void cleanup()
    {
        m_client.reset();
        m_notes.clear();
    }

    // covers socket.io-client/test/retry.ts: should preserve the order of the packets
    void sendsOneAfterTheOther()
    {
        retry(1, 10s);
        QList<int> answers;
        const auto note = [&answers](const Arguments &answer) { answers.append(answer.value<int>(0)); };
        for (int number = 1; number <= 3; ++number)
            m_socket->emitWithAck("echo", number).then(m_socket, note);
        m_client->open();
        QTRY_COMPARE(answers, QList<int>({1, 2, 3}));
        m_socket->close();
        QTRY_COMPARE(m_notes.sent(),
                     QByteArrayList({"0", R"(20["echo",1])", R"(21["echo",2])", R"(22["echo",3])", "1"}));
        const QList<TraceRecord> events = m_notes.records(Kind::Event);
        const QList<TraceRecord> acks = m_notes.records(Kind::Ack);
        QCOMPARE(acks.size(), 3);
        QVERIFY(acks.at(0).time <= events.at(1).time); // the second waited for the answer to the first
        QVERIFY(acks.at(1).time <= events.at(2).time);
    }

    // covers socket.io-client/test/retry.ts: should fail when the server does not acknowledge the packet
    void failsAfterAllTries()
    {
        retry(3, 50ms);
        int asked = 0;
        m_socket->on("ack", m_socket, [&asked] { ++asked; });
        Outcome ack;
        ack.watch(m_socket->emitWithAck("ack"), m_socket);
        m_client->open();
        QTRY_VERIFY(ack.isFinished);
        QCOMPARE(ack.error.code, QStringLiteral("timeout"));
        QTRY_COMPARE(asked, 4);
        m_socket->close();
        QTRY_COMPARE(m_notes.sent(),
                     QByteArrayList({"0", R"(20["ack"])", R"(21["ack"])", R"(22["ack"])", R"(23["ack"])", "1"}));
        QCOMPARE(m_notes.count(Kind::Retrying), 3);
    }

    // covers socket.io-client/test/retry.ts: should not drain the queue while the socket is disconnected
    void waitsForTheConnection()
    {
        retry(3, 50ms);
        Outcome echo;
        echo.watch(m_socket->emitWithAck("echo", 1), m_socket);
        Client witness(Nowhere); // never opened: its event fails when all tries of the other could have
        Outcome late;
        late.watch(witness.socket()->emitWithAck("echo").timeout(250ms), &witness);
        QTRY_VERIFY(late.isFinished);
        QVERIFY(!echo.isFinished);
        m_client->open();
        QTRY_VERIFY(echo.isFinished);
        QVERIFY2(!echo.error.isError(), qPrintable(echo.error.message));
        QCOMPARE(echo.answer.value<int>(0), 1);
    }

    // covers socket.io-client/test/retry.ts: should not emit a packet twice in the 'connect' handler
    void sendsOnceWhatWasEmittedOnConnecting()
    {
        retry(3, 10s);
        connect(m_socket, &Socket::connected, m_socket, [this] { m_socket->emitEvent("echo", nullptr); });
        m_client->open();
        QTRY_COMPARE(m_notes.received().size(), 2);
        QCOMPARE(m_notes.received().at(1), QByteArray("30[null]"));
        QVERIFY(roundTrip(m_socket)); // whatever else was to leave has left
        QCOMPARE(m_notes.sent(), QByteArrayList({"0", R"(20["echo",null])", R"(21["echo","round trip"])"}));
    }

    // covers socket.io-client/test/connection-state-recovery.ts: should have an accessible socket id equal to the
    // server-side socket id (default namespace)
    void recoversItsSession()
    {
        m_client->setOptions(hastyOptions());
        QVERIFY(!m_socket->isRecovered());
        QSignalSpy connected(m_socket, &Socket::connected);
        int greetings = 0;
        m_socket->on("hi", m_socket, [&greetings] { ++greetings; });
        m_socket->emitEvent("hi"); // its answer tells the offset
        m_client->open();
        QTRY_COMPARE(greetings, 1);
        const QString id = m_socket->id();
        m_socket->emitEvent("cut");
        QTRY_COMPARE(connected.count(), 2);
        QCOMPARE(m_socket->id(), id);
        QVERIFY2(m_socket->isRecovered(), qPrintable(m_socket->recoveryProblem()));
        QCOMPARE(m_socket->recoveryProblem(), QString());
        QCOMPARE(m_notes.count(Kind::Recovered), 1);
    }

private:
    void retry(int retries, std::chrono::milliseconds ackTimeout)
    {
        ClientOptions options;
        options.retries = retries;
        options.ackTimeout = ackTimeout;
        m_client->setOptions(options);
    }

    NodeServer m_server;
    PacketNotes m_notes;
    std::unique_ptr<Client> m_client;
    Socket *m_socket = nullptr;
};

QTEST_GUILESS_MAIN(tst_SuiteRetry)
#include "tst_suiteretry.moc"
