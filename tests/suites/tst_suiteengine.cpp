// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/enginecodec.h"
#include "suites/enginetalk.h"
#include "suites/suiteclient.h"
#include "transport/scriptedserver.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// engine.io-client's suites of connections and sockets, over the library's engine.
class tst_SuiteEngine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(EngineIoServer), qPrintable(m_server.errorString()));
    }

    void hearsTheGreeting_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::newRow("engine.io-client/test/connection.js: should connect to localhost") << ClientOptions().transports;
        QTest::newRow("engine.io-client/test/connection.js: should connect to localhost (ws)") << WebSocketOnly;
    }
    void hearsTheGreeting()
    {
        QFETCH(QStringList, transports);
        EngineTalk talk(m_server.url(), optionsFor(transports));
        talk.open();
        QTRY_COMPARE(talk.messages(), QByteArrayList({"hi"}));
        QCOMPARE(talk.tale().first(), QStringLiteral("opened"));
    }

    void getsTextBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("engine.io-client/test/connection.js: should receive multibyte utf-8 strings with polling")
            << QByteArray("cash money €€€");
        // Surrogate pairs and the ends of the private use area.
        QTest::newRow("engine.io-client/test/connection.js: should receive emoji")
            << QByteArray("\U00010000-\U000EFFFF\U000F0000-\U0010FFFF\uE000-\uF8FF");
    }
    void getsTextBack()
    {
        QFETCH(QByteArray, text);
        EngineTalk talk(m_server.url());
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        talk.send(text);
        QTRY_COMPARE(talk.messages(), QByteArrayList({"hi", text}));
    }

    void sendsNothingWhenClosing_data() { addTransportRows(); }
    // covers engine.io-client/test/connection.js: should not send packets if socket closes
    // covers engine.io-client/test/connection.js: should not send packets if closing is deferred
    void sendsNothingWhenClosing()
    {
        QFETCH(QStringList, transports);
        NodeServer server;
        QVERIFY2(server.start(SocketIoServer), qPrintable(server.errorString()));
        PacketNotes notes;
        Client client(server.url());
        client.setOptions(optionsFor(transports));
        client.setTraceTap(&notes);
        const auto closeAndEmit = [&client] {
            client.close();
            client.socket()->emitEvent("hi");
        };
        if (transports.size() > 1)
            notes.at(Kind::Probing, closeAndEmit); // the end waits for the upgrade
        else
            connect(client.socket(), &Socket::connected, &client, closeAndEmit);
        client.open();
        QTRY_COMPARE(notes.count(Kind::Closed), 1);
        QCOMPARE(client.state(), Client::State::Closed);
        QVERIFY(!notes.sent().contains(R"(2["hi"])"));
        QCOMPARE(client.socket()->bufferedCount(), 1); // kept for the next connection
    }

    // covers engine.io-client/test/connection.js: should merge packets according to maxPayload value
    void fillsARequestUpToMaxPayload()
    {
        EngineTalk talk(m_server.url(), optionsFor(PollingOnly));
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        const QByteArrayList texts{QByteArray(99, 'a'), QByteArray(30, 'b'),          QByteArray(30, 'c'),
                                   QByteArray(35, 'd'), QByteArray("€").repeated(33), QByteArray(99, 'f')};
        for (const QByteArray &text : texts)
            talk.send(text);
        QTRY_COMPARE(talk.messages(), QByteArrayList{"hi"} + texts);
        QCOMPARE(talk.notes.postSizes(), QList<qsizetype>({100, 100, 100, 100}));
    }

    // covers engine.io-client/test/connection.js: should send a packet whose length is above the maxPayload value
    // anyway covers engine.io-client/test/socket.js: provides details when maxHttpBufferSize is reached (polling)
    void endsWhenARequestIsTooLarge()
    {
        EngineTalk talk(m_server.url(), optionsFor(PollingOnly));
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        talk.send(QByteArray(101, 'a'));
        talk.send("b");
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.tale().last(), QStringLiteral("closed: transport error"));
        QCOMPARE(talk.error().kind, Error::Kind::Refused);
        QCOMPARE(talk.error().httpStatus, 413);
        QCOMPARE(talk.error().phase, Error::Phase::Http);
        QCOMPARE(talk.notes.postSizes(), QList<qsizetype>({102}));
    }

    // covers engine.io-client/test/socket.js: provides details when maxHttpBufferSize is reached (websocket)
    void endsWhenAMessageIsTooLarge()
    {
        EngineTalk talk(m_server.url(), optionsFor(WebSocketOnly));
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        talk.send(QByteArray(101, 'a'));
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.tale().last(), QStringLiteral("closed: transport close"));
        QVERIFY2(talk.error().message.contains(QStringLiteral("1009")), qPrintable(talk.error().message));
        QCOMPARE(talk.error().phase, Error::Phase::WebSocket);
    }

    void endsWhenTheSessionIsUnknown_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("engine.io-client/test/socket.js: provides details when the session ID is unknown (polling)")
            << PollingOnly << QByteArray(R"({"code":1,"message":"Session ID unknown"})");
        QTest::newRow("engine.io-client/test/socket.js: provides details when the session ID is unknown (websocket)")
            << WebSocketOnly << QByteArray("Session ID unknown");
    }
    void endsWhenTheSessionIsUnknown()
    {
        QFETCH(QStringList, transports);
        QFETCH(QByteArray, words);
        ClientOptions options = optionsFor(transports);
        options.query = {{QStringLiteral("sid"), QStringLiteral("abc")}};
        EngineTalk talk(m_server.url(), options);
        talk.open();
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.tale(), QStringList({QStringLiteral("failed: transport error")}));
        QCOMPARE(talk.error().kind, Error::Kind::Refused);
        QCOMPARE(talk.error().httpStatus, 400);
        QCOMPARE(talk.error().httpBody, words);
        QVERIFY2(talk.error().message.contains(QStringLiteral("Session ID unknown")), qPrintable(talk.error().message));
    }

    // covers engine.io-client/test/connection.js: should defer close when upgrading
    void closesAfterTheUpgrade()
    {
        EngineTalk talk(m_server.url());
        talk.notes.at(Kind::Probing, [&talk] { talk.close(); });
        talk.open();
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.tale(),
                 QStringList(
                     {QStringLiteral("opened"), QStringLiteral("upgraded"), QStringLiteral("closed: forced close")}));
    }

    // covers engine.io-client/test/connection.js: should send all buffered packets if closing is deferred
    void sendsWhatWaitsBeforeItCloses()
    {
        EngineTalk talk(m_server.url());
        talk.notes.at(Kind::Pausing, [&talk] {
            talk.send("last words");
            talk.close();
        });
        talk.open();
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.tale().last(), QStringLiteral("closed: forced close"));
        const QList<TraceRecord> sent = talk.notes.records(Layer::Engine, Direction::Out);
        QCOMPARE(sent.last().payload.toByteArray(), QByteArray("4last words"));
        QCOMPARE(sent.last().carrier, Carrier::WebSocket);
    }

    // covers engine.io-client/test/connection.js: should close on upgradeError if closing is deferred
    void closesAfterAnUpgradeThatFails()
    {
        ScriptedServer server;
        EngineTalk talk(server.url());
        talk.open();
        QTRY_COMPARE(server.count(), 1);
        server.answer(0, R"(0{"sid":"x","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000})");
        QTRY_COMPARE(server.count(), 3); // the next poll and the probe
        const qsizetype probe = server.request(1).query("transport") == QLatin1String("websocket") ? 1 : 2;
        talk.close();
        QCOMPARE(talk.tale(), QStringList({QStringLiteral("opened")}));
        server.answer(probe, "upgrade error", "400 Bad Request");
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.tale(),
                 QStringList({QStringLiteral("opened"), QStringLiteral("upgrade failed"),
                              QStringLiteral("closed: forced close")}));
    }

    // covers engine.io-client/test/socket.js: should return only available transports
    void upgradesToNothingThatIsNotListed()
    {
        EngineTalk talk(m_server.url(), optionsFor(PollingOnly));
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        QCOMPARE(talk.engine().handshake().upgrades, WebSocketOnly); // which the server offers
        talk.send("again");
        QTRY_COMPARE(talk.messages().size(), 2);
        QCOMPARE(talk.notes.count(Kind::ProbeOpening), 0);
    }

    void triesTheOtherTransport_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<int>("status");
        QTest::newRow("engine.io-client/test/socket.js: should connect with the 2nd transport if tryAllTransports is "
                      "`true` (polling)")
            << QStringList{QStringLiteral("websocket"), QStringLiteral("polling")} << 400;
        QTest::newRow("engine.io-client/test/socket.js: should connect with the 2nd transport if tryAllTransports is "
                      "`true` (websocket)")
            << QStringList{QStringLiteral("polling"), QStringLiteral("websocket")} << 403;
    }
    void triesTheOtherTransport()
    {
        QFETCH(int, status);
        QFETCH(QStringList, transports);
        EngineTalk talk(m_server.url(), firstDenied(transports));
        talk.open();
        QTRY_VERIFY(talk.isOpen());
        QCOMPARE(talk.tale(),
                 QStringList({QStringLiteral("fell back to ") + transports.last(), QStringLiteral("opened")}));
        QCOMPARE(talk.error().httpStatus, status);
        QCOMPARE(talk.transport(), transports.last().toLatin1());
    }

    // covers engine.io-client/test/socket.js: should not connect with the 2nd transport if tryAllTransports is `false`
    void triesNoOtherTransportWhenTold()
    {
        ClientOptions options = firstDenied({QStringLiteral("polling"), QStringLiteral("websocket")});
        options.tryAllTransports = false;
        EngineTalk talk(m_server.url(), options);
        talk.open();
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.tale(), QStringList({QStringLiteral("failed: transport error")}));
        QCOMPARE(talk.error().httpStatus, 403);
        QCOMPARE(talk.notes.requests().size(), 1);
    }

    // covers engine.io-client/test/socket.js: should not mutate the caller's transports option
    void leavesItsOptionsAlone()
    {
        const ClientOptions options = firstDenied({QStringLiteral("websocket"), QStringLiteral("polling")});
        Client client(m_server.url());
        client.setOptions(options);
        client.open();
        QCOMPARE(client.options(), options);
    }

    // covers engine.io-client/test/socket.js: throws an error when no transports are available
    // covers engine.io-client/test/socket.js: fake timers > uses window timeout by default
    void saysThatThereIsNoTransport()
    {
        Client client(m_server.url());
        client.setOptions(optionsFor({}));
        QSignalSpy errors(&client, &Client::errorOccurred);
        client.open();
        QCOMPARE(errors.count(), 0); // from the event loop
        QCoreApplication::processEvents();
        QCOMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Usage);
        QVERIFY2(error.message.contains(QStringLiteral("transport")), qPrintable(error.message));
        QCOMPARE(client.state(), Client::State::Closed);
    }

    // covers engine.io-client/test/socket.js: throttled timer > checks the state of the timer
    void knowsThatItsTimeIsUp()
    {
        const TimePoint start{};
        EngineSession session;
        QVERIFY(!session.hasExpired(start));
        session.open(start, 20s);
        (void)session.receive(textEnginePacket(EnginePacket::Type::Open,
                                               R"({"sid":"x","upgrades":[],"pingInterval":500,"pingTimeout":20000})"),
                              start);
        QVERIFY(!session.hasExpired(start + 20499ms));
        QVERIFY(session.hasExpired(start + 20500ms));
        QVERIFY(session.hasExpired(start + 20500ms)); // asking changes nothing
        const EngineCommands commands = session.expire(start + 20500ms);
        QCOMPARE(commands.size(), 1);
        QCOMPARE(std::get<Command::Ended>(commands.first()).reason, CloseReason::PingTimeout);
        QVERIFY(session.expire(start + 20500ms).isEmpty()); // and it ends once
    }

private:
    static ClientOptions firstDenied(const QStringList &transports)
    {
        ClientOptions options = optionsFor(transports);
        options.upgrade = false;
        options.transportOptions[transports.first()].query = {{QStringLiteral("deny"), QStringLiteral("1")}};
        return options;
    }

    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_SuiteEngine)
#include "tst_suiteengine.moc"
