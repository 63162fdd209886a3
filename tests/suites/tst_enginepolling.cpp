// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/enginetalk.h"
#include "suites/suiteclient.h"
#include "suites/wirescript.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// The HTTP half of both suites of the Engine.IO protocol, played the other way round: what they demand of a server's
/// answers is said here, and what they send is what our client must send.
class tst_EnginePolling final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensASession_data() { addRevisionRows("handshake > HTTP long-polling > successfully opens a session"); }
    // covers engine.io-protocol/v3-test-suite: handshake > HTTP long-polling > successfully opens a session
    // covers engine.io-protocol/v4-test-suite: handshake > HTTP long-polling > successfully opens a session
    void opensASession()
    {
        begin(300, 200, R"(["websocket"])");
        QVERIFY(talk().isOpen());
        const ScriptedServer::Request &asked = server().request(0);
        QCOMPARE(asked.method(), QByteArray("GET"));
        QCOMPARE(asked.body, QByteArray());
        QCOMPARE(server().target(0), base());
        const Handshake &handshake = talk().engine().handshake();
        QCOMPARE(handshake.sid, QByteArray("x"));
        QCOMPARE(handshake.upgrades, WebSocketOnly);
        QCOMPARE(handshake.pingInterval, 300ms);
        QCOMPARE(handshake.pingTimeout, 200ms);
        QCOMPARE(handshake.maxPayload, 1000000);
    }

    void isRefused_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Protocol protocol, int code, const char *words) {
            QTest::newRow(name) << protocol << WireScript::refusal(code, words) << QString::fromLatin1(words);
        };
        row("engine.io-protocol/v3-test-suite: handshake > HTTP long-polling > fails with an invalid 'transport' query "
            "parameter",
            Protocol::V3, 0, "Transport unknown");
        row("engine.io-protocol/v3-test-suite: handshake > HTTP long-polling > fails with an invalid request method",
            Protocol::V3, 2, "Bad handshake method");
        row("engine.io-protocol/v4-test-suite: handshake > HTTP long-polling > fails with an invalid 'EIO' query "
            "parameter",
            Protocol::V4, 5, "Unsupported protocol version");
        row("engine.io-protocol/v4-test-suite: handshake > HTTP long-polling > fails with an invalid 'transport' query "
            "parameter",
            Protocol::V4, 0, "Transport unknown");
        row("engine.io-protocol/v4-test-suite: handshake > HTTP long-polling > fails with an invalid request method",
            Protocol::V4, 2, "Bad handshake method");
    }
    void isRefused()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, words);
        start();
        const qsizetype handshake = server().next("GET");
        QCOMPARE(server().target(handshake), base()); // right in all that may be wrong
        server().answer(handshake, answer, "400 Bad Request", "Content-Type: application/json\r\n");
        QTRY_VERIFY(talk().hasEnded());
        QCOMPARE(talk().error().kind, Error::Kind::Refused);
        QCOMPARE(talk().error().httpStatus, 400);
        QCOMPARE(talk().error().httpBody, answer);
        QVERIFY2(talk().error().message.contains(words), qPrintable(talk().error().message));
        QCOMPARE(server().count(), 1); // pinned to one revision, it asks once
    }

    void sendsAndReceives_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<bool>("forceBase64");
        QTest::addColumn<QByteArrayList>("messages");
        QTest::addColumn<QByteArray>("posted");
        QTest::addColumn<QByteArray>("polled");
        const QByteArrayList one{"hello"};
        const QByteArrayList three{"test1", "test2", "test3"};
        const QByteArrayList mixed{"hello", "bin:01020304"};
        const auto row = [](const char *name, Protocol protocol, bool forceBase64, const QByteArrayList &messages,
                            const QByteArray &posted, const QByteArray &polled) {
            QTest::newRow(name) << protocol << forceBase64 << messages << posted << polled;
        };
        // To servers of revision 3 in binary form, which alone all of them read alike.
        const QByteArray hello = binaryForm("4hello");
        row("engine.io-protocol/v3-test-suite: sends and receives a payload containing one plain text packet",
            Protocol::V3, false, one, hello, "6:4hello");
        row("engine.io-protocol/v3-test-suite: sends and receives a payload containing several plain text packets",
            Protocol::V3, false, three, binaryForm("4test1") + binaryForm("4test2") + binaryForm("4test3"),
            "6:4test16:4test26:4test3");
        row("engine.io-protocol/v3-test-suite: sends and receives a payload containing plain text and binary packets "
            "(base64 encoded)",
            Protocol::V3, true, mixed, "6:4hello10:b4AQIDBA==", "6:4hello10:b4AQIDBA==");
        const QByteArray both = hello + QByteArray::fromHex("0105ff0401020304");
        row("engine.io-protocol/v3-test-suite: sends and receives a payload containing plain text and binary packets "
            "(binary)",
            Protocol::V3, false, mixed, both, both);
        row("engine.io-protocol/v4-test-suite: sends and receives a payload containing one plain text packet",
            Protocol::V4, false, one, "4hello", "4hello");
        row("engine.io-protocol/v4-test-suite: sends and receives a payload containing several plain text packets",
            Protocol::V4, false, three,
            "4test1\x1e"
            "4test2\x1e"
            "4test3",
            "4test1\x1e"
            "4test2\x1e"
            "4test3");
        row("engine.io-protocol/v4-test-suite: sends and receives a payload containing plain text and binary packets",
            Protocol::V4, false, mixed,
            "4hello\x1e"
            "bAQIDBA==",
            "4hello\x1e"
            "bAQIDBA==");
    }
    void sendsAndReceives()
    {
        QFETCH(bool, forceBase64);
        QFETCH(QByteArrayList, messages);
        QFETCH(QByteArray, posted);
        QFETCH(QByteArray, polled);
        m_options.forceBase64 = forceBase64;
        begin();
        talk().sendAll(messages);
        const qsizetype post = server().next("POST");
        QCOMPARE(server().target(post), base("x"));
        QCOMPARE(server().request(post).body, posted);
        QVERIFY(server().request(post).head.header("Content-Type").toLower().startsWith(contentType(posted)));
        server().thank(post);
        const qsizetype poll = server().next("GET");
        QCOMPARE(server().target(poll), base("x"));
        server().answer(poll, polled, "200 OK", "Content-Type: " + contentType(polled) + "\r\n");
        QTRY_COMPARE(talk().messages(), messages);
    }

    void endsOnWhatIsNoPacket_data() { addRevisionRows("message > HTTP long-polling > closes the session …"); }
    // covers engine.io-protocol/v3-test-suite: message > HTTP long-polling > closes the session upon invalid packet
    // format
    // covers engine.io-protocol/v4-test-suite: message > HTTP long-polling > closes the session upon invalid packet
    // format
    void endsOnWhatIsNoPacket()
    {
        begin();
        server().answer(server().next("GET"), "abc");
        QTRY_VERIFY(talk().hasEnded());
        QCOMPARE(talk().tale().last(), QStringLiteral("closed: parse error"));
        QCOMPARE(talk().error().kind, Error::Kind::Protocol);
        QVERIFY(!server().hasNext("GET"));
    }

    void pollsOnceAtATime_data() { addRevisionRows("duplicate polls"); }
    // covers engine.io-protocol/v3-test-suite: closes the session upon duplicate poll requests
    // covers engine.io-protocol/v4-test-suite: closes the session upon duplicate poll requests
    void pollsOnceAtATime()
    {
        begin();
        const qsizetype poll = server().next("GET");
        for (const char *text : {"a", "b", "c"}) {
            talk().send(text);
            const qsizetype post = server().next("POST");
            QVERIFY(!server().hasNext("POST")); // nor twice at a time
            server().thank(post);
        }
        QVERIFY(!server().hasNext("GET"));
        server().say(poll, {"1"}, protocol()); // what a server says to who does
        QTRY_VERIFY(talk().hasEnded());
        QCOMPARE(talk().tale().last(), QStringLiteral("closed: transport close"));
    }

    void endsWhenAPollIsCutOff_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("engine.io-protocol/v4-test-suite: closes the session upon cancelled polling request")
            << Protocol::V4;
    }
    void endsWhenAPollIsCutOff()
    {
        begin();
        server().hangUp(server().next("GET"));
        QTRY_VERIFY(talk().hasEnded());
        QCOMPARE(talk().tale().last(), QStringLiteral("closed: transport error"));
        QCOMPARE(talk().error().kind, Error::Kind::Network);
        QVERIFY(!server().hasNext("GET"));
    }

    void keepsTheHeartbeat_data() { addRevisionRows("heartbeat"); }
    // covers engine.io-protocol/v3-test-suite: heartbeat > HTTP long-polling > sends ping/pong packets
    // covers engine.io-protocol/v4-test-suite: heartbeat > HTTP long-polling > sends ping/pong packets
    void keepsTheHeartbeat()
    {
        const bool serverAsks = protocol() == Protocol::V4;
        begin(20, 20000);
        for (int beat = 0; beat < 3; ++beat) {
            const qsizetype poll = server().next("GET");
            if (serverAsks)
                server().say(poll, {"2"});
            const qsizetype post = server().next("POST");
            QCOMPARE(server().request(post).body, serverAsks ? QByteArray("3") : binaryForm("2"));
            server().thank(post);
            if (!serverAsks)
                server().say(poll, {"3"}, Protocol::V3);
        }
        QVERIFY(talk().isOpen());
    }

    void endsWhenTheServerIsSilent_data() { addRevisionRows("silence"); }
    // covers engine.io-protocol/v3-test-suite: heartbeat > HTTP long-polling > closes the session upon ping timeout
    // covers engine.io-protocol/v4-test-suite: heartbeat > HTTP long-polling > closes the session upon ping timeout
    void endsWhenTheServerIsSilent()
    {
        begin(30, 20);
        QTRY_VERIFY(talk().hasEnded());
        QCOMPARE(talk().tale().last(), QStringLiteral("closed: ping timeout"));
    }

    void saysGoodbye_data() { addRevisionRows("goodbye"); }
    // covers engine.io-protocol/v3-test-suite: close > HTTP long-polling > forcefully closes the session
    // covers engine.io-protocol/v4-test-suite: close > HTTP long-polling > forcefully closes the session
    void saysGoodbye()
    {
        begin();
        const qsizetype poll = server().next("GET");
        talk().close();
        const qsizetype post = server().next("POST");
        QCOMPARE(server().target(post), base("x"));
        QCOMPARE(server().request(post).body, protocol() == Protocol::V4 ? QByteArray("1") : binaryForm("1"));
        server().say(poll, {"6"}, protocol());
        server().thank(post);
        QTRY_VERIFY(talk().hasEnded());
        QCOMPARE(talk().tale().last(), QStringLiteral("closed: forced close"));
        QVERIFY(!server().hasNext("GET"));
    }

    void upgrades_data() { addRevisionRows("upgrade"); }
    // covers engine.io-protocol/v3-test-suite: successfully upgrades from HTTP long-polling to WebSocket
    // covers engine.io-protocol/v3-test-suite: ignores HTTP requests with same sid after upgrade
    // covers engine.io-protocol/v3-test-suite: ignores WebSocket connection with same sid after upgrade
    // covers engine.io-protocol/v4-test-suite: successfully upgrades from HTTP long-polling to WebSocket
    // covers engine.io-protocol/v4-test-suite: ignores HTTP requests with same sid after upgrade
    // covers engine.io-protocol/v4-test-suite: ignores WebSocket connection with same sid after upgrade
    void upgrades()
    {
        m_options.transports = ClientOptions().transports;
        begin(25000, 20000, R"(["websocket"])");
        const qsizetype handshake = server().next("WebSocket");
        QCOMPARE(server().target(handshake), base("x").replace("polling", "websocket"));
        FrameTalk frames(&server(), handshake);
        QCOMPARE(frames.next(), QByteArray("2probe"));
        frames.text("3probe");
        QVERIFY(frames.drain(&server(), protocol())); // so that the client may go over
        QCOMPARE(frames.next(), QByteArray("5"));
        talk().send("hello");
        QCOMPARE(frames.next(), QByteArray("4hello"));
        frames.text("4hello");
        QTRY_COMPARE(talk().messages(), QByteArrayList({"hello"}));
        QCOMPARE(talk().tale(), QStringList({QStringLiteral("opened"), QStringLiteral("upgraded")}));
        for (const char *kind : {"GET", "POST", "WebSocket"})
            QVERIFY(!server().hasNext(kind)); // the session lives on this WebSocket alone
    }

    void init()
    {
        m_server = std::make_unique<WireScript>();
        m_options = optionsFor(PollingOnly);
    }
    void cleanup()
    {
        m_talk.reset();
        m_server.reset();
    }

private:
    static void addRevisionRows(const char *what)
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addRow("revision 3: %s", what) << Protocol::V3;
        QTest::addRow("revision 4: %s", what) << Protocol::V4;
    }

    /// A text packet of at most nine bytes in revision 3's binary form.
    static QByteArray binaryForm(const QByteArray &packet)
    {
        return QByteArray(1, '\0') + char(packet.size()) + char(0xff) + packet;
    }

    static QByteArray contentType(const QByteArray &payload)
    {
        return payload.startsWith('\0') ? "application/octet-stream" : "text/plain";
    }

    static Protocol protocol()
    {
        QFETCH(Protocol, protocol);
        return protocol;
    }

    /// The target of a request.
    [[nodiscard]] QByteArray base(const QByteArray &sid = {}) const
    {
        const QByteArray session = sid.isEmpty() ? QByteArray() : QByteArray("&sid=" + sid);
        const QByteArray base64 = m_options.forceBase64 ? "&b64=1" : "";
        return "/engine.io/?EIO=" + QByteArray::number(int(protocol())) + "&transport=polling" + session + base64;
    }

    void start()
    {
        m_options.protocol = protocol();
        m_talk = std::make_unique<EngineTalk>(server().url(), m_options);
        talk().open();
    }
    void begin(int pingInterval = 25000, int pingTimeout = 20000, const QByteArray &upgrades = "[]")
    {
        start();
        server().say(server().next("GET"), {WireScript::openPacket(pingInterval, pingTimeout, upgrades)}, protocol());
        QTRY_VERIFY(talk().isOpen());
    }

    [[nodiscard]] WireScript &server() { return *m_server; }
    [[nodiscard]] EngineTalk &talk() { return *m_talk; }

    std::unique_ptr<WireScript> m_server;
    ClientOptions m_options;
    std::unique_ptr<EngineTalk> m_talk;
};

QTEST_GUILESS_MAIN(tst_EnginePolling)
#include "tst_enginepolling.moc"
