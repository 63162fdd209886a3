// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/enginetalk.h"
#include "suites/suiteclient.h"
#include "suites/wirescript.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// The WebSocket half of both suites of the Engine.IO protocol, played the other way round.
class tst_EngineWebSocket final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensASession_data() { addRevisionRows(); }
    // covers engine.io-protocol/v3-test-suite: handshake > WebSocket > successfully opens a session
    // covers engine.io-protocol/v4-test-suite: handshake > WebSocket > successfully opens a session
    void opensASession()
    {
        begin(300, 200);
        const HttpHead &head = m_server->request(0).head;
        QCOMPARE(head.method, QByteArray("GET"));
        QCOMPARE(m_server->target(0), base());
        QCOMPARE(head.header("Upgrade").toLower(), QByteArray("websocket"));
        QVERIFY(head.header("Connection").toLower().contains("upgrade"));
        QCOMPARE(head.header("Sec-WebSocket-Version"), QByteArray("13"));
        QCOMPARE(QByteArray::fromBase64(head.header("Sec-WebSocket-Key")).size(), 16);
        const Handshake &handshake = m_talk->engine().handshake();
        QCOMPARE(handshake.sid, QByteArray("x"));
        QCOMPARE(handshake.upgrades, QStringList());
        QCOMPARE(handshake.pingInterval, 300ms);
        QCOMPARE(handshake.pingTimeout, 200ms);
    }

    void isRefused_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QByteArray>("words");
        const QByteArray version = "Unsupported protocol version";
        const QByteArray transport = "Transport unknown";
        QTest::newRow("engine.io-protocol/v3-test-suite: handshake > WebSocket > fails with an invalid 'EIO' query "
                      "parameter")
            << Protocol::V3 << version;
        QTest::newRow("engine.io-protocol/v3-test-suite: handshake > WebSocket > fails with an invalid 'transport' "
                      "query parameter")
            << Protocol::V3 << transport;
        QTest::newRow("engine.io-protocol/v4-test-suite: handshake > WebSocket > fails with an invalid 'EIO' query "
                      "parameter")
            << Protocol::V4 << version;
        QTest::newRow("engine.io-protocol/v4-test-suite: handshake > WebSocket > fails with an invalid 'transport' "
                      "query parameter")
            << Protocol::V4 << transport;
    }
    void isRefused()
    {
        QFETCH(QByteArray, words);
        start();
        const qsizetype handshake = m_server->next("WebSocket");
        QCOMPARE(m_server->target(handshake), base()); // right in all that may be wrong
        m_server->answer(handshake, words, "400 Bad Request", "Content-Type: text/html\r\nConnection: close\r\n");
        QTRY_VERIFY(m_talk->hasEnded());
        QCOMPARE(m_talk->error().kind, Error::Kind::Refused);
        QCOMPARE(m_talk->error().httpStatus, 400);
        QCOMPARE(m_talk->error().httpBody, words);
        QVERIFY2(m_talk->error().message.contains(QString::fromLatin1(words)), qPrintable(m_talk->error().message));
        QCOMPARE(m_server->count(), 1);
    }

    void sendsAndReceivesText_data() { addRevisionRows(); }
    // covers engine.io-protocol/v3-test-suite: message > WebSocket > sends and receives a plain text packet
    // covers engine.io-protocol/v4-test-suite: message > WebSocket > sends and receives a plain text packet
    void sendsAndReceivesText()
    {
        begin();
        m_talk->send("hello");
        QCOMPARE(m_frames->next(), QByteArray("4hello"));
        m_frames->text("4hello");
        QTRY_COMPARE(m_talk->messages(), QByteArrayList({"hello"}));
    }

    void sendsAndReceivesBytes_data() { addRevisionRows(); }
    // covers engine.io-protocol/v3-test-suite: message > WebSocket > sends and receives a binary packet
    // covers engine.io-protocol/v4-test-suite: message > WebSocket > sends and receives a binary packet
    void sendsAndReceivesBytes()
    {
        begin();
        const QByteArray type = protocol() == Protocol::V3 ? "04" : "";
        m_talk->sendBytes(QByteArray::fromHex("01020304"));
        QCOMPARE(m_frames->next(), "bin:" + type + "01020304");
        m_frames->binary(QByteArray::fromHex(type + "01020304"));
        QTRY_COMPARE(m_talk->messages(), QByteArrayList({"bin:01020304"}));
    }

    void endsOnWhatIsNoPacket_data() { addRevisionRows(); }
    // covers engine.io-protocol/v3-test-suite: message > WebSocket > closes the session upon invalid packet format
    // covers engine.io-protocol/v4-test-suite: message > WebSocket > closes the session upon invalid packet format
    void endsOnWhatIsNoPacket()
    {
        begin();
        m_frames->text("abc");
        QTRY_VERIFY(m_talk->hasEnded());
        QCOMPARE(m_talk->tale().last(), QStringLiteral("closed: parse error"));
        QVERIFY(m_frames->isClosed());
    }

    void keepsTheHeartbeat_data() { addRevisionRows(); }
    // covers engine.io-protocol/v3-test-suite: heartbeat > WebSocket > sends ping/pong packets
    // covers engine.io-protocol/v4-test-suite: heartbeat > WebSocket > sends ping/pong packets
    void keepsTheHeartbeat()
    {
        begin(20, 20000);
        for (int beat = 0; beat < 3; ++beat) {
            if (protocol() == Protocol::V4)
                m_frames->text("2");
            QCOMPARE(m_frames->next(), protocol() == Protocol::V4 ? QByteArray("3") : QByteArray("2"));
            if (protocol() == Protocol::V3)
                m_frames->text("3");
        }
        QVERIFY(m_talk->isOpen());
    }

    void endsWhenTheServerIsSilent_data() { addRevisionRows(); }
    // covers engine.io-protocol/v3-test-suite: heartbeat > WebSocket > closes the session upon ping timeout
    // covers engine.io-protocol/v4-test-suite: heartbeat > WebSocket > closes the session upon ping timeout
    void endsWhenTheServerIsSilent()
    {
        begin(30, 20);
        QTRY_VERIFY(m_talk->hasEnded());
        QCOMPARE(m_talk->tale().last(), QStringLiteral("closed: ping timeout"));
        QVERIFY(m_frames->isClosed());
    }

    void saysGoodbye_data() { addRevisionRows(); }
    // covers engine.io-protocol/v3-test-suite: close > WebSocket > forcefully closes the session
    // covers engine.io-protocol/v4-test-suite: close > WebSocket > forcefully closes the session
    void saysGoodbye()
    {
        begin();
        m_talk->close();
        QTRY_VERIFY(m_talk->hasEnded());
        QCOMPARE(m_talk->tale().last(), QStringLiteral("closed: forced close"));
        QCOMPARE(m_frames->next(), QByteArray("close:1000")); // as engine.io-client, which sends no packet for it
    }

    void init() { m_server = std::make_unique<WireScript>(); }
    void cleanup()
    {
        m_talk.reset();
        m_frames.reset();
        m_server.reset();
    }

private:
    static void addRevisionRows()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("revision 3") << Protocol::V3;
        QTest::newRow("revision 4") << Protocol::V4;
    }

    static Protocol protocol()
    {
        QFETCH(Protocol, protocol);
        return protocol;
    }

    static QByteArray base()
    {
        return "/engine.io/?EIO=" + QByteArray::number(int(protocol())) + "&transport=websocket";
    }

    void start()
    {
        ClientOptions options = optionsFor(WebSocketOnly);
        options.protocol = protocol();
        m_talk = std::make_unique<EngineTalk>(m_server->url(), options);
        m_talk->open();
    }
    void begin(int pingInterval = 25000, int pingTimeout = 20000)
    {
        start();
        m_frames = std::make_unique<FrameTalk>(m_server.get(), m_server->next("WebSocket"));
        m_frames->text(WireScript::openPacket(pingInterval, pingTimeout));
        QTRY_VERIFY(m_talk->isOpen());
    }

    std::unique_ptr<WireScript> m_server;
    std::unique_ptr<FrameTalk> m_frames;
    std::unique_ptr<EngineTalk> m_talk;
};

QTEST_GUILESS_MAIN(tst_EngineWebSocket)
#include "tst_enginewebsocket.moc"
