// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/enginestage.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using namespace std::chrono_literals;
using State = EngineSession::State;

class tst_EngineSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheHandshake();
    void refusesAFirstPacketThatIsNoHandshake_data();
    void refusesAFirstPacketThatIsNoHandshake();
    void refusesAHandshakeThatCannotBeRead_data();
    void refusesAHandshakeThatCannotBeRead();
    void givesUpWhenNoHandshakeArrives();
    void waitsForEverWithoutATimeout_data();
    void waitsForEverWithoutATimeout();

    void answersPings();
    void deliversMessages();
    void endsWithTheServersClosePacket();
    void closesWhenTheServerGoesSilent();
    void aPingRestartsTheHeartbeat();
    void onlyPingsRestartTheHeartbeat_data();
    void onlyPingsRestartTheHeartbeat();
    void ignoresPacketsThatMeanNothingHere_data();
    void ignoresPacketsThatMeanNothingHere();
    void canBeOpenedAgain();
    void standsTheLongestTimes();
};

void tst_EngineSession::opensWithTheHandshake()
{
    EngineSession session;
    QVERIFY(session.state() == State::Closed);
    QCOMPARE(msOf(session.nextDeadline()), -1);
    session.open(at(0), 20s);
    QVERIFY(session.state() == State::Opening);
    QCOMPARE(msOf(session.nextDeadline()), 20000);

    const EngineCommands commands = session.receive(packet(Hello), at(1000));
    QCOMPARE(said(commands), Lines({"opened s1"}));
    QVERIFY(session.state() == State::Open);
    QCOMPARE(session.handshake().sid, QByteArray("s1"));
    QCOMPARE(session.handshake().upgrades, QStringList({QStringLiteral("websocket")}));
    QCOMPARE(session.handshake().maxPayload, 1000000);
    QVERIFY(std::get<Command::Opened>(commands.first()).handshake == session.handshake());
    QCOMPARE(msOf(session.nextDeadline()), 1000 + 45000);
}

void tst_EngineSession::refusesAFirstPacketThatIsNoHandshake_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("close") << QByteArray("1");
    QTest::newRow("ping") << QByteArray("2");
    QTest::newRow("pong") << QByteArray("3");
    QTest::newRow("message") << QByteArray("4hello");
    QTest::newRow("upgrade") << QByteArray("5");
    QTest::newRow("noop") << QByteArray("6");
    QTest::newRow("binary message") << QByteArray();
}

void tst_EngineSession::refusesAFirstPacketThatIsNoHandshake()
{
    QFETCH(QByteArray, text);
    EngineSession session = sessionIn(State::Opening);
    const EnginePacket first = text.isEmpty() ? binary("\x01\x02") : packet(text);
    const EngineCommands commands = session.receive(first, at(5));
    QCOMPARE(said(commands), Lines({"ended parse error: no-handshake"}));
    const Error &error = std::get<Command::Ended>(commands.first()).error;
    QVERIFY(error.kind == Error::Kind::Protocol);
    QVERIFY2(error.message.contains(QString::number(int(first.type))), qPrintable(error.message));
    QVERIFY(session.state() == State::Closed);
    QCOMPARE(msOf(session.nextDeadline()), -1);
}

void tst_EngineSession::refusesAHandshakeThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("half") << QByteArray(R"({"sid":"s1","pingInt)");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("empty sid") << QByteArray(R"({"sid":"","pingInterval":25000,"pingTimeout":20000})");
    QTest::newRow("sid is a number") << QByteArray(R"({"sid":7,"pingInterval":25000,"pingTimeout":20000})");
    QTest::newRow("interval zero") << QByteArray(R"({"sid":"s1","pingInterval":0,"pingTimeout":20000})");
    QTest::newRow("timeout negative") << QByteArray(R"({"sid":"s1","pingInterval":25000,"pingTimeout":-1})");
    QTest::newRow("times are text") << QByteArray(R"({"sid":"s1","pingInterval":"25000","pingTimeout":"20000"})");
    QTest::newRow("interval beyond any clock")
        << QByteArray(R"({"sid":"s1","pingInterval":1e300,"pingTimeout":20000})");
    QTest::newRow("bytes that are no UTF-8") << QByteArray("{\"sid\":\"\xff\xfe\"}");
}

void tst_EngineSession::refusesAHandshakeThatCannotBeRead()
{
    QFETCH(QByteArray, json);
    EngineSession session = sessionIn(State::Opening);
    const EngineCommands commands = session.receive(textEnginePacket(EnginePacket::Type::Open, json), at(5));
    QCOMPARE(said(commands), Lines({"ended parse error: bad-handshake"}));
    const Error &error = std::get<Command::Ended>(commands.first()).error;
    QVERIFY(error.kind == Error::Kind::Protocol);
    QVERIFY2(error.message.contains(QLatin1String("at byte ")), qPrintable(error.message));
    QVERIFY(session.state() == State::Closed);
}

void tst_EngineSession::givesUpWhenNoHandshakeArrives()
{
    EngineSession session = sessionIn(State::Opening);
    QCOMPARE(said(session.expire(at(19999))), Lines());
    QVERIFY(session.state() == State::Opening);
    const EngineCommands commands = session.expire(at(20000));
    QCOMPARE(said(commands), Lines({"ended transport error: timeout"}));
    const Error &error = std::get<Command::Ended>(commands.first()).error;
    QVERIFY(error.kind == Error::Kind::Network);
    QVERIFY2(error.message.contains(QLatin1String("20000 ms")), qPrintable(error.message));
    QCOMPARE(said(session.receive(packet(Hello), at(20001))), Lines());
    QVERIFY(session.state() == State::Closed);
}

void tst_EngineSession::waitsForEverWithoutATimeout_data()
{
    QTest::addColumn<qint64>("timeout");
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("negative") << qint64(-1);
    QTest::newRow("the longest there is") << std::numeric_limits<qint64>::max();
}

void tst_EngineSession::waitsForEverWithoutATimeout()
{
    QFETCH(qint64, timeout);
    EngineSession session;
    session.open(at(0), std::chrono::milliseconds(timeout));
    QCOMPARE(msOf(session.nextDeadline()), -1);
    QCOMPARE(said(session.expire(at(1'000'000'000))), Lines());
    QCOMPARE(said(session.receive(packet(Hello), at(1'000'000'000))), Lines({"opened s1"}));
}

void tst_EngineSession::answersPings()
{
    EngineSession session = sessionIn(State::Open);
    QCOMPARE(said(session.receive(packet("2"), at(10))), Lines({"send 3", "heartbeat"}));
    QCOMPARE(said(session.receive(packet("2probe"), at(20))), Lines({"send 3probe", "heartbeat"}));
    QVERIFY(session.state() == State::Open);
}

void tst_EngineSession::deliversMessages()
{
    EngineSession session = sessionIn(State::Open);
    QCOMPARE(said(session.receive(packet("42[\"a\"]"), at(10))), Lines({"deliver 42[\"a\"]"}));
    QCOMPARE(said(session.receive(packet("4"), at(10))), Lines({"deliver 4"}));
    QCOMPARE(said(session.receive(binary(QByteArray("\x00\xff", 2)), at(10))), Lines({"deliver binary 00ff"}));
    QCOMPARE(said(session.receive(binary({}), at(10))), Lines({"deliver binary "}));
}

void tst_EngineSession::endsWithTheServersClosePacket()
{
    EngineSession session = sessionIn(State::Open);
    QCOMPARE(said(session.receive(packet("1"), at(10))), Lines({"ended transport close"}));
    QVERIFY(session.state() == State::Closed);
    QCOMPARE(msOf(session.nextDeadline()), -1);
}

void tst_EngineSession::closesWhenTheServerGoesSilent()
{
    EngineSession session = sessionIn(State::Open);
    QCOMPARE(msOf(session.nextDeadline()), 45000);
    QCOMPARE(said(session.expire(at(44999))), Lines());
    QVERIFY(session.state() == State::Open);
    const EngineCommands commands = session.expire(at(45000));
    QCOMPARE(said(commands), Lines({"ended ping timeout: ping-timeout"}));
    const Error &error = std::get<Command::Ended>(commands.first()).error;
    QVERIFY(error.kind == Error::Kind::Network);
    QVERIFY2(error.message.contains(QLatin1String("45000 ms")), qPrintable(error.message));
    QVERIFY(session.state() == State::Closed);
}

void tst_EngineSession::aPingRestartsTheHeartbeat()
{
    EngineSession session = sessionIn(State::Open);
    QCOMPARE(said(session.receive(packet("2"), at(44999))), Lines({"send 3", "heartbeat"}));
    QCOMPARE(said(session.expire(at(45000))), Lines());
    QCOMPARE(msOf(session.nextDeadline()), 44999 + 45000);
    QCOMPARE(said(session.expire(at(89998))), Lines());
    QCOMPARE(said(session.expire(at(89999))), Lines({"ended ping timeout: ping-timeout"}));
}

void tst_EngineSession::onlyPingsRestartTheHeartbeat_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("message") << QByteArray("4hello");
    QTest::newRow("pong") << QByteArray("3");
    QTest::newRow("noop") << QByteArray("6");
    QTest::newRow("second open packet") << QByteArray(Hello);
}

void tst_EngineSession::onlyPingsRestartTheHeartbeat()
{
    QFETCH(QByteArray, text);
    EngineSession session = sessionIn(State::Open);
    (void)session.receive(packet(text), at(44999));
    QCOMPARE(said(session.expire(at(45000))), Lines({"ended ping timeout: ping-timeout"}));
}

void tst_EngineSession::ignoresPacketsThatMeanNothingHere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("second open packet") << QByteArray(Hello).replace("s1", "s2");
    QTest::newRow("second open packet, broken") << QByteArray("0{");
    QTest::newRow("pong") << QByteArray("3");
    QTest::newRow("probe answer on the transport") << QByteArray("3probe");
    QTest::newRow("upgrade") << QByteArray("5");
    QTest::newRow("noop") << QByteArray("6");
}

void tst_EngineSession::ignoresPacketsThatMeanNothingHere()
{
    QFETCH(QByteArray, text);
    EngineSession session = sessionIn(State::Open);
    QCOMPARE(said(session.receive(packet(text), at(10))), Lines());
    QVERIFY(session.state() == State::Open);
    QCOMPARE(session.handshake().sid, QByteArray("s1"));
    QCOMPARE(msOf(session.nextDeadline()), 45000);
}

void tst_EngineSession::canBeOpenedAgain()
{
    EngineSession session = sessionIn(State::Open);
    (void)session.fail(CloseReason::TransportError, {});
    session.open(at(60000), 5s);
    QVERIFY(session.state() == State::Opening);
    QVERIFY(session.handshake().sid.isEmpty());
    QCOMPARE(msOf(session.nextDeadline()), 65000);
    QCOMPARE(said(session.receive(packet(QByteArray(Hello).replace("s1", "s2")), at(60001))), Lines({"opened s2"}));
    QCOMPARE(msOf(session.nextDeadline()), 60001 + 45000);
}

void tst_EngineSession::standsTheLongestTimes()
{
    EngineSession session = sessionIn(State::Opening);
    const EnginePacket hello =
        packet(R"(0{"sid":"s1","upgrades":[],"pingInterval":2147483647,"pingTimeout":2147483647})");
    QCOMPARE(said(session.receive(hello, at(0))), Lines({"opened s1"}));
    QCOMPARE(msOf(session.nextDeadline()), 2 * 2147483647LL);
}

QTEST_APPLESS_MAIN(tst_EngineSession)
#include "tst_enginesession.moc"
