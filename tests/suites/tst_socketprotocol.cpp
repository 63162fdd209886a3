// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/suiteclient.h"
#include "suites/wirescript.h"
#include <QJsonDocument>

using namespace SocketIO;

/// The Socket.IO half of the suite of its protocol, revision 5, played the other way round: the server says what the
/// suite expects of one, and hears what the suite sends.
class tst_SocketProtocol final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joins_data()
    {
        QTest::addColumn<QString>("nsp");
        QTest::addColumn<QJsonObject>("auth");
        QTest::addColumn<QByteArray>("sent");
        const QString root = QStringLiteral("/");
        const QString custom = QStringLiteral("/custom");
        const QJsonObject none;
        QTest::newRow("socket.io-protocol/v5-test-suite: should allow connection to the main namespace")
            << root << none << QByteArray("40");
        QTest::newRow("socket.io-protocol/v5-test-suite: should allow connection to the main namespace with a payload")
            << root << QJsonObject{{QStringLiteral("token"), QStringLiteral("123")}}
            << QByteArray(R"(40{"token":"123"})");
        QTest::newRow("socket.io-protocol/v5-test-suite: should allow connection to a custom namespace")
            << custom << none << QByteArray("40/custom,");
        QTest::newRow("socket.io-protocol/v5-test-suite: should allow connection to a custom namespace with a payload")
            << custom << QJsonObject{{QStringLiteral("token"), QStringLiteral("abc")}}
            << QByteArray(R"(40/custom,{"token":"abc"})");
    }
    void joins()
    {
        QFETCH(QString, nsp);
        QFETCH(QJsonObject, auth);
        QFETCH(QByteArray, sent);
        Socket *socket = m_client->socket(nsp);
        socket->setAuth(auth);
        QSignalSpy connected(socket, &Socket::connected);
        QJsonObject heard{{QStringLiteral("nothing"), true}};
        socket->on("auth", socket, [&heard](const QJsonObject &payload) { heard = payload; });
        openEngine();
        QCOMPARE(m_frames->next(), sent);
        const QByteArray where = nsp == QLatin1String("/") ? QByteArray() : QByteArray(nsp.toUtf8() + ',');
        m_frames->text("40" + where + R"({"sid":"s1"})");
        m_frames->text("42" + where + R"(["auth",)" + QJsonDocument(auth).toJson(QJsonDocument::Compact) + "]");
        QTRY_COMPARE(connected.count(), 1);
        QCOMPARE(socket->id(), QStringLiteral("s1"));
        QTRY_COMPARE(heard, auth);
    }

    // covers socket.io-protocol/v5-test-suite: should disallow connection to an unknown namespace
    void isRefused()
    {
        Socket *random = m_client->socket(QStringLiteral("/random"));
        QSignalSpy refused(random, &Socket::connectFailed);
        openEngine();
        QCOMPARE(m_frames->next(), QByteArray("40/random,"));
        m_frames->text(R"(44/random,{"message":"Invalid namespace"})");
        QTRY_COMPARE(refused.count(), 1);
        const auto error = refused.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Refused);
        QVERIFY2(error.message.contains(QStringLiteral("Invalid namespace")), qPrintable(error.message));
        QCOMPARE(random->state(), Socket::State::Closed);
    }

    // covers socket.io-protocol/v5-test-suite: should disallow connection with an invalid handshake
    void endsOnAnInvalidAnswer()
    {
        QSignalSpy connected(m_client->socket(), &Socket::connected);
        openEngine();
        QCOMPARE(m_frames->next(), QByteArray("40"));
        endsAfter("4abc");
        QCOMPARE(connected.count(), 0);
    }

    // covers socket.io-protocol/v5-test-suite: should close the connection if no handshake is received
    void asksToJoinAtOnce()
    {
        (void)m_client->socket();
        QSignalSpy closed(m_client.get(), &Client::closed);
        openEngine();
        QCOMPARE(m_frames->next(), QByteArray("40")); // before anything else
        m_frames->cut(); // what a server does that hears none in time
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(closed.first().first().value<CloseReason>() != CloseReason::ForcedClose);
    }

    // covers socket.io-protocol/v5-test-suite: should disconnect from the main namespace
    void leaves()
    {
        join();
        QSignalSpy left(m_client->socket(), &Socket::disconnected);
        m_client->socket()->close();
        QCOMPARE(m_frames->next(), QByteArray("41"));
        QTRY_COMPARE(left.count(), 1);
        m_frames->text("2"); // the connection lives on
        QCOMPARE(m_frames->next(), QByteArray("3"));
    }

    // covers socket.io-protocol/v5-test-suite: should connect then disconnect from a custom namespace
    void leavesACustomNamespace()
    {
        join();
        Socket *custom = m_client->socket(QStringLiteral("/custom"));
        custom->open();
        QCOMPARE(m_frames->next(), QByteArray("40/custom,"));
        m_frames->text(R"(40/custom,{"sid":"s2"})");
        QTRY_COMPARE(custom->state(), Socket::State::Open);
        custom->close();
        QCOMPARE(m_frames->next(), QByteArray("41/custom,"));
        m_client->socket()->emitEvent("message", "message to main namespace");
        QCOMPARE(m_frames->next(), QByteArray(R"(42["message","message to main namespace"])"));
        QCOMPARE(m_client->socket()->state(), Socket::State::Open);
    }

    // covers socket.io-protocol/v5-test-suite: should send a plain-text packet
    void sendsAndReceivesText()
    {
        join();
        Arguments heard;
        m_client->socket()->on("message-back", m_client.get(), [&heard](const Arguments &values) { heard = values; });
        const Arguments values = Arguments::of(1, "2", QJsonObject{{QStringLiteral("3"), QJsonArray{true}}});
        m_client->socket()->emitArguments(QStringLiteral("message"), values);
        QCOMPARE(m_frames->next(), QByteArray(R"(42["message",1,"2",{"3":[true]}])"));
        m_frames->text(R"(42["message-back",1,"2",{"3":[true]}])");
        QTRY_COMPARE(heard, values);
    }

    // covers socket.io-protocol/v5-test-suite: should send a packet with binary attachments
    void sendsAndReceivesBytes()
    {
        join();
        Arguments heard;
        m_client->socket()->on("message-back", m_client.get(), [&heard](const Arguments &values) { heard = values; });
        const Arguments values = Arguments::of(QByteArray("\1\2\3"), QByteArray("\4\5\6"));
        m_client->socket()->emitArguments(QStringLiteral("message"), values);
        QCOMPARE(m_frames->next(),
                 QByteArray(R"(452-["message",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])"));
        QCOMPARE(m_frames->next(), QByteArray("bin:010203"));
        QCOMPARE(m_frames->next(), QByteArray("bin:040506"));
        m_frames->text(R"(452-["message-back",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])");
        m_frames->binary("\1\2\3");
        m_frames->binary("\4\5\6");
        QTRY_COMPARE(heard, values);
    }

    void asksAndAnswers_data()
    {
        QTest::addColumn<bool>("hasBytes");
        QTest::newRow("socket.io-protocol/v5-test-suite: should send a plain-text packet with an ack") << false;
        QTest::newRow("socket.io-protocol/v5-test-suite: should send a packet with binary attachments and an ack")
            << true;
    }
    void asksAndAnswers()
    {
        QFETCH(bool, hasBytes);
        join();
        const QByteArray array = hasBytes ? R"({"_placeholder":true,"num":0})" : R"(1,"2",{"3":[false]})";
        const Arguments values = hasBytes
            ? Arguments::of(QByteArray("\1\2\3"))
            : Arguments::of(1, "2", QJsonObject{{QStringLiteral("3"), QJsonArray{false}}});
        const QByteArray event = hasBytes ? "451-" : "42";
        const QByteArray ack = hasBytes ? "461-" : "43";
        Outcome answer;
        answer.watch(m_client->socket()->emitArgumentsWithAck(QStringLiteral("message-with-ack"), values),
                     m_client.get());
        QCOMPARE(m_frames->next(), event + R"(0["message-with-ack",)" + array + "]");
        if (hasBytes)
            QCOMPARE(m_frames->next(), QByteArray("bin:010203"));
        m_frames->text(ack + "0[" + array + "]");
        if (hasBytes)
            m_frames->binary("\1\2\3");
        QTRY_VERIFY(answer.isFinished);
        QCOMPARE(answer.answer, values);

        m_client->socket()->on("question", m_client.get(),
                               [](const Event &asked) { asked.replyWith(asked.arguments()); });
        m_frames->text(event + R"(456["question",)" + array + "]");
        if (hasBytes)
            m_frames->binary("\1\2\3");
        QCOMPARE(m_frames->next(), ack + "456[" + array + "]");
        if (hasBytes)
            QCOMPARE(m_frames->next(), QByteArray("bin:010203"));
    }

    void endsOnWhatIsNoPacket_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::newRow("socket.io-protocol/v5-test-suite: should close the connection upon invalid format (unknown "
                      "packet type)")
            << QByteArray("4abc");
        QTest::newRow("socket.io-protocol/v5-test-suite: should close the connection upon invalid format (invalid "
                      "payload format)")
            << QByteArray("42{}");
        QTest::newRow("socket.io-protocol/v5-test-suite: should close the connection upon invalid format (invalid ack "
                      "id)")
            << QByteArray(R"(42abc["message-with-ack",1,"2",{"3":[false]}])");
    }
    void endsOnWhatIsNoPacket()
    {
        QFETCH(QByteArray, packet);
        join();
        endsAfter(packet);
    }

    void init()
    {
        m_server = std::make_unique<WireScript>();
        m_client = std::make_unique<Client>(m_server->url());
        ClientOptions options = optionsFor(WebSocketOnly);
        options.reconnection = false;
        m_client->setOptions(options);
    }
    void cleanup()
    {
        m_client.reset();
        m_frames.reset();
        m_server.reset();
    }

private:
    void openEngine()
    {
        m_client->open();
        m_frames = std::make_unique<FrameTalk>(m_server.get(), m_server->next("WebSocket"));
        m_frames->text(WireScript::openPacket());
    }

    void join()
    {
        Socket *socket = m_client->socket();
        openEngine();
        QCOMPARE(m_frames->next(), QByteArray("40"));
        m_frames->text(R"(40{"sid":"s1"})");
        QTRY_COMPARE(socket->state(), Socket::State::Open);
    }

    /// That packet of the server ends the connection with a parse error.
    void endsAfter(const QByteArray &packet)
    {
        QSignalSpy closed(m_client.get(), &Client::closed);
        m_frames->text(packet);
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.first().first().value<CloseReason>(), CloseReason::ParseError);
        QVERIFY(m_frames->isClosed());
    }

    std::unique_ptr<WireScript> m_server;
    std::unique_ptr<FrameTalk> m_frames;
    std::unique_ptr<Client> m_client;
};

QTEST_GUILESS_MAIN(tst_SocketProtocol)
#include "tst_socketprotocol.moc"
