// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/httptalk.h"
#include "server/websockettalk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <SocketIO/DemoServer>

using namespace SocketIO;
using namespace std::chrono_literals;

/// The demo server against the suites of both protocols it speaks, revisions 4 and 5. It is a Socket.IO server at
/// /socket.io/, so an Engine.IO message is an `echo` here.
class tst_DemoProtocol final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<DemoServer>();
        QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
    }

    // serves engine.io-protocol/v4-test-suite: handshake > HTTP long-polling > successfully opens a session
    // serves socket.io-protocol/v5-test-suite: handshake > HTTP long-polling > should successfully open a session
    void opensAPollingSession()
    {
        m_server->setHeartbeat(300ms, 200ms);
        const PollingTalk session(m_server->url());
        QCOMPARE(session.handshake.status, 200);
        checkOpenPacket(session.handshake.body, QStringList{QStringLiteral("websocket")});
    }

    // serves engine.io-protocol/v4-test-suite: handshake > WebSocket > successfully opens a session
    // serves socket.io-protocol/v5-test-suite: handshake > WebSocket > should successfully open a session
    void opensAWebSocketSession()
    {
        m_server->setHeartbeat(300ms, 200ms);
        WebSocketTalk talk(m_server->url());
        checkOpenPacket(talk.next(), {});
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<bool>("isWebSocket");
        for (bool isWebSocket : {false, true}) {
            const char *const where = isWebSocket ? "WebSocket" : "polling";
            const QByteArray transport = isWebSocket ? "transport=websocket" : "transport=polling";
            QTest::addRow("%s, no EIO", where) << QByteArray("GET") << transport << isWebSocket;
            QTest::addRow("%s, unknown EIO", where) << QByteArray("GET") << "EIO=abc&" + transport << isWebSocket;
            QTest::addRow("%s, no transport", where) << QByteArray("GET") << QByteArray("EIO=4") << isWebSocket;
            QTest::addRow("%s, unknown transport", where)
                << QByteArray("GET") << QByteArray("EIO=4&transport=abc") << isWebSocket;
        }
        QTest::newRow("polling, POST") << QByteArray("POST") << QByteArray("EIO=4&transport=polling") << false;
        QTest::newRow("polling, PUT") << QByteArray("PUT") << QByteArray("EIO=4&transport=polling") << false;
    }
    // serves engine.io-protocol/v4-test-suite: handshake > HTTP long-polling > fails with an invalid 'EIO' query
    // parameter
    // serves engine.io-protocol/v4-test-suite: handshake > HTTP long-polling > fails with an invalid 'transport' query
    // parameter
    // serves engine.io-protocol/v4-test-suite: fails with an invalid request method
    // serves engine.io-protocol/v4-test-suite: handshake > WebSocket > fails with an invalid 'EIO' query parameter
    // serves engine.io-protocol/v4-test-suite: handshake > WebSocket > fails with an invalid 'transport' query
    // parameter serves socket.io-protocol/v5-test-suite: handshake > HTTP long-polling > should fail with an invalid
    // 'EIO' query parameter serves socket.io-protocol/v5-test-suite: handshake > HTTP long-polling > should fail with
    // an invalid 'transport' query parameter serves socket.io-protocol/v5-test-suite: should fail with an invalid
    // request method serves socket.io-protocol/v5-test-suite: handshake > WebSocket > should fail with an invalid 'EIO'
    // query parameter serves socket.io-protocol/v5-test-suite: handshake > WebSocket > should fail with an invalid
    // 'transport' query parameter
    void refuses()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, query);
        QFETCH(bool, isWebSocket);
        const QByteArray upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        HttpTalk talk(m_server->url());
        const HttpAnswer answer =
            talk.exchange(method, "/socket.io/?" + query, {}, isWebSocket ? upgrade : QByteArray());
        QCOMPARE(answer.status, 400);
    }

    void echoesByPolling_data()
    {
        QTest::addColumn<QByteArray>("packets");
        QTest::newRow("one") << QByteArray(R"(42["echo","hello"])");
        QTest::newRow("several") << QByteArray("42[\"echo\",1]\x1e"
                                               "42[\"echo\",2]\x1e"
                                               "42[\"echo\",3]");
        QTest::newRow("text and bytes") << QByteArray("42[\"echo\",1]\x1e"
                                                      "451-[\"echo\",{\"_placeholder\":true,\"num\":0}]\x1e"
                                                      "bAQIDBA==");
    }
    // serves engine.io-protocol/v4-test-suite: sends and receives a payload containing one plain text packet
    // serves engine.io-protocol/v4-test-suite: sends and receives a payload containing several plain text packets
    // serves engine.io-protocol/v4-test-suite: sends and receives a payload containing plain text and binary packets
    void echoesByPolling()
    {
        QFETCH(QByteArray, packets);
        PollingTalk session(m_server->url());
        QCOMPARE(session.post("40").body, "ok");
        QVERIFY(session.get().body.contains(R"(420["question",)")); // the greeting is over
        const HttpAnswer posted = session.post(packets);
        QCOMPARE(posted.status, 200);
        QCOMPARE(posted.body, "ok");
        QCOMPARE(session.get().body, packets);
    }

    // serves engine.io-protocol/v4-test-suite: message > HTTP long-polling > closes the session upon invalid packet
    // format
    void endsASessionOnWhatIsNoPacket()
    {
        PollingTalk session(m_server->url());
        QCOMPARE(session.post("abc").status, 400);
        QCOMPARE(session.get().status, 400);
    }

    // serves engine.io-protocol/v4-test-suite: closes the session upon duplicate poll requests
    void endsASessionOnASecondPoll()
    {
        PollingTalk session(m_server->url());
        session.poll();
        QCOMPARE(session.posts.exchange("GET", session.target()).status, 400);
        QCOMPARE(session.gets.answer().body, "1");
        QCOMPARE(session.get().status, 400);
    }

    // serves engine.io-protocol/v4-test-suite: closes the session upon cancelled polling request
    void endsASessionOnACancelledPoll()
    {
        PollingTalk session(m_server->url());
        session.poll();
        QCOMPARE(session.post("3").body, "ok"); // the poll is with the server by now
        session.gets.cut();
        QCOMPARE(session.posts.exchange("GET", session.target()).status, 400);
    }

    // serves engine.io-protocol/v4-test-suite: message > WebSocket > closes the session upon invalid packet format
    // serves engine.io-protocol/v4-test-suite: close > WebSocket > forcefully closes the session
    // serves socket.io-protocol/v5-test-suite: close > WebSocket > should forcefully close the session
    // serves socket.io-protocol/v5-test-suite: should disallow connection with an invalid handshake
    void endsAWebSocketSession()
    {
        for (const char *packet : {"abc", "1", "4abc"}) {
            WebSocketTalk talk(m_server->url());
            QVERIFY(talk.next().startsWith("0{"));
            talk.send(packet);
            QVERIFY(talk.isClosed());
        }
    }

    // serves engine.io-protocol/v4-test-suite: heartbeat > HTTP long-polling > sends ping/pong packets
    // serves socket.io-protocol/v5-test-suite: heartbeat > HTTP long-polling > should send ping/pong packets
    void pingsByPolling()
    {
        m_server->setHeartbeat(20ms, 10s);
        PollingTalk session(m_server->url());
        for (int beat = 0; beat < 3; ++beat) {
            QCOMPARE(session.get().body, "2");
            QCOMPARE(session.post("3").status, 200);
        }
    }

    // serves engine.io-protocol/v4-test-suite: heartbeat > WebSocket > sends ping/pong packets
    // serves socket.io-protocol/v5-test-suite: heartbeat > WebSocket > should send ping/pong packets
    void pingsByWebSocket()
    {
        m_server->setHeartbeat(20ms, 10s);
        WebSocketTalk talk(m_server->url());
        QVERIFY(talk.next().startsWith("0{"));
        for (int beat = 0; beat < 3; ++beat) {
            QCOMPARE(talk.next(), "2");
            talk.send("3");
        }
    }

    // serves engine.io-protocol/v4-test-suite: heartbeat > HTTP long-polling > closes the session upon ping timeout
    // serves engine.io-protocol/v4-test-suite: heartbeat > WebSocket > closes the session upon ping timeout
    // serves socket.io-protocol/v5-test-suite: heartbeat > HTTP long-polling > should close the session upon ping
    // timeout serves socket.io-protocol/v5-test-suite: heartbeat > WebSocket > should close the session upon ping
    // timeout
    void endsASilentSession()
    {
        m_server->setHeartbeat(30ms, 20ms);
        WebSocketTalk talk(m_server->url());
        QVERIFY(talk.isClosed());
        PollingTalk session(m_server->url());
        QCOMPARE(session.get().body, "2");
        QCOMPARE(session.get().body, "1");
        QCOMPARE(session.get().status, 400);
    }

    // serves engine.io-protocol/v4-test-suite: close > HTTP long-polling > forcefully closes the session
    // serves socket.io-protocol/v5-test-suite: close > HTTP long-polling > should forcefully close the session
    void endsAPollingSession()
    {
        PollingTalk session(m_server->url());
        session.poll();
        QCOMPARE(session.post("1").status, 200);
        const HttpAnswer last = session.gets.answer();
        QCOMPARE(last.status, 200);
        QCOMPARE(last.body, "6");
        QCOMPARE(session.get().status, 400);
    }

    // serves engine.io-protocol/v4-test-suite: successfully upgrades from HTTP long-polling to WebSocket
    // serves engine.io-protocol/v4-test-suite: ignores HTTP requests with same sid after upgrade
    // serves engine.io-protocol/v4-test-suite: ignores WebSocket connection with same sid after upgrade
    // serves engine.io-protocol/v4-test-suite: message > WebSocket > sends and receives a plain text packet
    // serves engine.io-protocol/v4-test-suite: message > WebSocket > sends and receives a binary packet
    // serves socket.io-protocol/v5-test-suite: should successfully upgrade from HTTP long-polling to WebSocket
    // serves socket.io-protocol/v5-test-suite: should ignore HTTP requests with same sid after upgrade
    // serves socket.io-protocol/v5-test-suite: should ignore WebSocket connection with same sid after upgrade
    void upgrades()
    {
        PollingTalk session(m_server->url());
        WebSocketTalk talk(m_server->url(), session.sid());
        QVERIFY(talk.isOpen());
        talk.send("2probe");
        QCOMPARE(talk.next(), "3probe");
        QCOMPARE(session.get().body, "6");
        talk.send("5");
        QVERIFY(talk.join("/"));
        QCOMPARE(session.get().status, 400);
        WebSocketTalk second(m_server->url(), session.sid());
        QVERIFY(second.isClosed());
        const QByteArray event = R"(451-["echo","hello",{"_placeholder":true,"num":0}])";
        talk.send(event.constData());
        talk.send(QByteArray::fromHex("01020304"));
        QCOMPARE(talk.next(2), QByteArrayList({event, "bin:01020304"}));
    }

    void lets_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("in") << QByteArray("40") << QByteArray("40{\"sid\":\"");
        QTest::newRow("in with a payload") << QByteArray(R"(40{"token":"123"})") << QByteArray("40{\"sid\":\"");
        QTest::newRow("into a namespace") << QByteArray("40/clock,") << QByteArray("40/clock,{\"sid\":\"");
        QTest::newRow("into a namespace with a payload")
            << QByteArray(R"(40/chat,{"token":"demo"})") << QByteArray("40/chat,{\"sid\":\"");
        QTest::newRow("not into an unknown one")
            << QByteArray("40/random") << QByteArray(R"(44/random,{"message":"Invalid namespace"})");
    }
    // serves socket.io-protocol/v5-test-suite: should allow connection to the main namespace
    // serves socket.io-protocol/v5-test-suite: should allow connection to the main namespace with a payload
    // serves socket.io-protocol/v5-test-suite: should allow connection to a custom namespace
    // serves socket.io-protocol/v5-test-suite: should allow connection to a custom namespace with a payload
    // serves socket.io-protocol/v5-test-suite: should disallow connection to an unknown namespace
    void lets()
    {
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, answer);
        WebSocketTalk talk(m_server->url());
        QVERIFY(talk.next().startsWith("0{"));
        talk.send(asked.constData());
        QVERIFY(talk.next().startsWith(answer));
    }

    // serves socket.io-protocol/v5-test-suite: should disconnect from the main namespace
    // serves socket.io-protocol/v5-test-suite: should connect then disconnect from a custom namespace
    void letsAClientLeave()
    {
        WebSocketTalk talk(m_server->url());
        QVERIFY(talk.next().startsWith("0{"));
        QVERIFY(talk.join("/"));
        QVERIFY(talk.join("/chat", R"({"token":"demo"})"));
        talk.send("41/chat");
        talk.send(R"(42["echo","to the main namespace"])");
        QCOMPARE(talk.next(), R"(42["echo","to the main namespace"])");
        talk.send("41");
        talk.send("40"); // the connection lives on
        QVERIFY(talk.next().startsWith("40{\"sid\":\""));
    }

    // serves socket.io-protocol/v5-test-suite: should send a plain-text packet
    // serves socket.io-protocol/v5-test-suite: should send a plain-text packet with an ack
    // serves socket.io-protocol/v5-test-suite: should send a packet with binary attachments
    // serves socket.io-protocol/v5-test-suite: should send a packet with binary attachments and an ack
    void echoes()
    {
        WebSocketTalk talk(m_server->url());
        QVERIFY(talk.next().startsWith("0{"));
        QVERIFY(talk.join("/"));
        talk.send(R"(42456["echo",1,"2",{"3":[false]}])");
        QCOMPARE(talk.next(2), QByteArrayList({R"(43456[1,"2",{"3":[false]}])", R"(42["echo",1,"2",{"3":[false]}])"}));
        const QByteArray bytes = R"({"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])";
        talk.send(QByteArray(R"(452-789["echo",)" + bytes).constData());
        talk.send(QByteArray::fromHex("010203"));
        talk.send(QByteArray::fromHex("040506"));
        QCOMPARE(talk.next(6),
                 QByteArrayList({"462-789[" + bytes, "bin:010203", "bin:040506", R"(452-["echo",)" + bytes,
                                 "bin:010203", "bin:040506"}));
    }

    // serves socket.io-protocol/v5-test-suite: should close the connection upon invalid format (unknown packet type)
    // serves socket.io-protocol/v5-test-suite: should close the connection upon invalid format (invalid payload format)
    // serves socket.io-protocol/v5-test-suite: should close the connection upon invalid format (invalid ack id)
    void endsOnWhatIsNoSocketPacket()
    {
        for (const char *packet : {"4abc", "42{}", R"(42abc["echo",1])"}) {
            WebSocketTalk talk(m_server->url());
            QVERIFY(talk.next().startsWith("0{"));
            QVERIFY(talk.join("/"));
            talk.send(packet);
            QVERIFY(talk.isClosed());
        }
    }

private:
    static void checkOpenPacket(const QByteArray &packet, const QStringList &upgrades)
    {
        QVERIFY(packet.startsWith("0{"));
        const QJsonObject object = QJsonDocument::fromJson(packet.mid(1)).object();
        QCOMPARE(object.keys(),
                 QStringList({QStringLiteral("maxPayload"), QStringLiteral("pingInterval"),
                              QStringLiteral("pingTimeout"), QStringLiteral("sid"), QStringLiteral("upgrades")}));
        QVERIFY(object.value(QLatin1String("sid")).isString());
        QCOMPARE(object.value(QLatin1String("upgrades")).toVariant().toStringList(), upgrades);
        QCOMPARE(object.value(QLatin1String("pingInterval")).toInt(), 300);
        QCOMPARE(object.value(QLatin1String("pingTimeout")).toInt(), 200);
        QCOMPARE(object.value(QLatin1String("maxPayload")).toInt(), 1000000);
    }

    std::unique_ptr<DemoServer> m_server;
};

QTEST_GUILESS_MAIN(tst_DemoProtocol)
#include "tst_demoprotocol.moc"
