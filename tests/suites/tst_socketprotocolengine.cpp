// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/suiteclient.h"
#include "suites/wirescript.h"

using namespace SocketIO;

/// The Engine.IO half of the suite of the Socket.IO protocol, revision 5, played the other way round, with a whole
/// client that finds the revision out by itself.
class tst_SocketProtocolEngine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // covers socket.io-protocol/v5-test-suite: handshake > HTTP long-polling > should successfully open a session
    void opensAPollingSession()
    {
        beginPolling();
        QCOMPARE(m_server->target(0), QByteArray("/socket.io/?EIO=4&transport=polling"));
        QCOMPARE(m_client->engineId(), QStringLiteral("x"));
        QCOMPARE(m_client->negotiatedProtocol(), Protocol::V4);
        QCOMPARE(m_server->request(m_server->next("POST")).body, QByteArray("40"));
    }

    // covers socket.io-protocol/v5-test-suite: handshake > WebSocket > should successfully open a session
    void opensAWebSocketSession()
    {
        beginWebSocket();
        QCOMPARE(m_server->target(0), QByteArray("/socket.io/?EIO=4&transport=websocket"));
        QCOMPARE(m_client->engineId(), QStringLiteral("x"));
        QCOMPARE(m_frames->next(), QByteArray("40"));
    }

    void isRefused_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &transports, int code, const char *words) {
            QTest::newRow(name) << transports << code << QString::fromLatin1(words);
        };
        row("socket.io-protocol/v5-test-suite: handshake > HTTP long-polling > should fail with an invalid 'EIO' query "
            "parameter",
            PollingOnly, 5, "Unsupported protocol version");
        row("socket.io-protocol/v5-test-suite: handshake > HTTP long-polling > should fail with an invalid 'transport' "
            "query parameter",
            PollingOnly, 0, "Transport unknown");
        row("socket.io-protocol/v5-test-suite: should fail with an invalid request method", PollingOnly, 2,
            "Bad handshake method");
        row("socket.io-protocol/v5-test-suite: handshake > WebSocket > should fail with an invalid 'EIO' query "
            "parameter",
            WebSocketOnly, 5, "Unsupported protocol version");
        row("socket.io-protocol/v5-test-suite: handshake > WebSocket > should fail with an invalid 'transport' query "
            "parameter",
            WebSocketOnly, 0, "Transport unknown");
    }
    void isRefused()
    {
        QFETCH(QStringList, transports);
        QFETCH(int, code);
        QFETCH(QString, words);
        QSignalSpy errors(m_client.get(), &Client::errorOccurred);
        start(transports);
        const QByteArray kind = transports == PollingOnly ? "GET" : "WebSocket";
        const QByteArray answer = kind == "GET" ? WireScript::refusal(code, words.toLatin1()) : words.toLatin1();
        QList<QByteArray> revisions;
        // Refused for its revision it asks with the other one, once.
        for (int tries = code == 5 ? 2 : 1; tries > 0; --tries) {
            const qsizetype asked = m_server->next(kind);
            QVERIFY(asked >= 0);
            revisions.append(m_server->request(asked).query("EIO").toLatin1());
            m_server->answer(asked, answer, "400 Bad Request");
        }
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(revisions, code == 5 ? QList<QByteArray>({"4", "3"}) : QList<QByteArray>({"4"}));
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.httpStatus, 400);
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
        QCOMPARE(m_client->state(), Client::State::Closed);
    }

    // covers socket.io-protocol/v5-test-suite: heartbeat > HTTP long-polling > should send ping/pong packets
    void keepsThePollingHeartbeat()
    {
        beginPolling();
        m_server->thank(m_server->next("POST")); // the CONNECT
        for (int beat = 0; beat < 3; ++beat) {
            m_server->say(m_server->next("GET"), {"2"});
            const qsizetype post = m_server->next("POST");
            QCOMPARE(m_server->request(post).body, QByteArray("3"));
            m_server->thank(post);
        }
        QCOMPARE(m_client->state(), Client::State::Open);
    }

    // covers socket.io-protocol/v5-test-suite: heartbeat > WebSocket > should send ping/pong packets
    void keepsTheWebSocketHeartbeat()
    {
        beginWebSocket();
        QCOMPARE(m_frames->next(), QByteArray("40"));
        for (int beat = 0; beat < 3; ++beat) {
            m_frames->text("2");
            QCOMPARE(m_frames->next(), QByteArray("3"));
        }
        QCOMPARE(m_client->state(), Client::State::Open);
    }

    // covers socket.io-protocol/v5-test-suite: heartbeat > HTTP long-polling > should close the session upon ping
    // timeout
    void endsWhenPollingIsSilent()
    {
        QSignalSpy closed(m_client.get(), &Client::closed);
        beginPolling(30, 20);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.first().first().value<CloseReason>(), CloseReason::PingTimeout);
    }

    // covers socket.io-protocol/v5-test-suite: heartbeat > WebSocket > should close the session upon ping timeout
    void endsWhenTheWebSocketIsSilent()
    {
        QSignalSpy closed(m_client.get(), &Client::closed);
        beginWebSocket(30, 20);
        m_frames->text(R"(40{"sid":"s1"})"); // which tells the revision, and so who pings
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.first().first().value<CloseReason>(), CloseReason::PingTimeout);
    }

    // covers socket.io-protocol/v5-test-suite: close > HTTP long-polling > should forcefully close the session
    void saysGoodbyeByPolling()
    {
        beginPolling();
        m_server->thank(m_server->next("POST")); // the CONNECT
        const qsizetype poll = m_server->next("GET");
        m_client->close();
        QByteArrayList packets;
        while (!packets.contains("1")) {
            const qsizetype post = m_server->next("POST");
            QVERIFY(post >= 0);
            packets += m_server->request(post).body.split('\x1e');
            m_server->thank(post);
        }
        QCOMPARE(packets.last(), QByteArray("1")); // nothing follows it
        m_server->say(poll, {"6"});
        QTRY_COMPARE(m_client->state(), Client::State::Closed);
        QVERIFY(!m_server->hasNext("GET"));
    }

    // covers socket.io-protocol/v5-test-suite: close > WebSocket > should forcefully close the session
    void saysGoodbyeByWebSocket()
    {
        beginWebSocket();
        QCOMPARE(m_frames->next(), QByteArray("40"));
        m_client->close();
        QTRY_COMPARE(m_client->state(), Client::State::Closed);
        QTRY_VERIFY(m_frames->heard().contains("close:1000"));
        QCOMPARE(m_frames->heard().last(), QByteArray("close:1000"));
    }

    // covers socket.io-protocol/v5-test-suite: should successfully upgrade from HTTP long-polling to WebSocket
    // covers socket.io-protocol/v5-test-suite: should ignore HTTP requests with same sid after upgrade
    // covers socket.io-protocol/v5-test-suite: should ignore WebSocket connection with same sid after upgrade
    void upgrades()
    {
        start(ClientOptions().transports);
        m_server->say(m_server->next("GET"), {WireScript::openPacket(25000, 20000, R"(["websocket"])")});
        m_server->thank(m_server->next("POST")); // the CONNECT
        const qsizetype poll = m_server->next("GET");
        const qsizetype handshake = m_server->next("WebSocket");
        QCOMPARE(m_server->target(handshake), QByteArray("/socket.io/?EIO=4&transport=websocket&sid=x"));
        FrameTalk frames(m_server.get(), handshake);
        QCOMPARE(frames.next(), QByteArray("2probe"));
        frames.text("3probe");
        m_server->say(poll, {R"(40{"sid":"s1"})"});
        QVERIFY(frames.drain(m_server.get()));
        QCOMPARE(frames.next(), QByteArray("5"));
        QTRY_COMPARE(m_client->transport(), QStringLiteral("websocket"));
        m_client->socket()->emitEvent("message", "hello");
        QCOMPARE(frames.next(), QByteArray(R"(42["message","hello"])"));
        for (const char *kind : {"GET", "POST", "WebSocket"})
            QVERIFY(!m_server->hasNext(kind)); // the session lives on this WebSocket alone
    }

    void joinsAgainInGoodTimeAfterTheUpgrade()
    {
        using namespace std::chrono_literals;
        m_client->setTraceTap(&m_notes);
        start(ClientOptions().transports);
        m_server->say(m_server->next("GET"), {WireScript::openPacket(25000, 20000, R"(["websocket"])")});
        m_server->thank(m_server->next("POST")); // the CONNECT
        m_server->say(m_server->next("GET"), {R"(40{"sid":"s1"})"});
        QTRY_COMPARE(m_client->socket()->state(), Socket::State::Open);
        QTRY_VERIFY(m_server->hasNext("GET")); // the upgrade must wait for this poll
        FrameTalk frames(m_server.get(), m_server->next("WebSocket"));
        QCOMPARE(frames.next(), QByteArray("2probe"));
        frames.text("3probe");
        QTRY_COMPARE(m_notes.count(Kind::Pausing), 1); // from now on nothing leaves
        m_client->socket()->close();
        m_client->socket()->open();
        Client witness(Nowhere); // never opened
        Outcome late;
        late.watch(witness.socket()->emitWithAck("any").timeout(150ms), &witness);
        QTRY_VERIFY(late.isFinished);
        QVERIFY(frames.drain(m_server.get()));
        QCOMPARE(frames.next(), QByteArray("5"));
        QCOMPARE(frames.next(), QByteArray("41"));
        QCOMPARE(frames.next(), QByteArray("40"));
        constexpr qint64 ATick = 20; // a server ends the connection when it reads both at once
        const qsizetype last = frames.heard().size() - 1;
        QVERIFY(frames.heardAt(last) - frames.heardAt(last - 1) >= ATick);
    }

    void init()
    {
        m_server = std::make_unique<WireScript>();
        m_client = std::make_unique<Client>(m_server->url());
    }
    void cleanup()
    {
        m_client.reset();
        m_frames.reset();
        m_server.reset();
        m_notes.clear();
    }

private:
    void start(const QStringList &transports)
    {
        ClientOptions options = optionsFor(transports);
        options.reconnection = false;
        m_client->setOptions(options);
        (void)m_client->socket();
        m_client->open();
    }
    void beginPolling(int pingInterval = 25000, int pingTimeout = 20000)
    {
        start(PollingOnly);
        m_server->say(m_server->next("GET"), {WireScript::openPacket(pingInterval, pingTimeout)});
        QTRY_COMPARE(m_client->state(), Client::State::Open);
    }
    void beginWebSocket(int pingInterval = 25000, int pingTimeout = 20000)
    {
        start(WebSocketOnly);
        m_frames = std::make_unique<FrameTalk>(m_server.get(), m_server->next("WebSocket"));
        m_frames->text(WireScript::openPacket(pingInterval, pingTimeout));
        QTRY_COMPARE(m_client->state(), Client::State::Open);
    }

    PacketNotes m_notes;
    std::unique_ptr<WireScript> m_server;
    std::unique_ptr<FrameTalk> m_frames;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(tst_SocketProtocolEngine)
#include "tst_socketprotocolengine.moc"
