// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/enginestage.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using State = EngineSession::State;

/// The heartbeat of revision 3, where the client pings; that of a session whose revision is not known; and what a sleep
/// of the machine does to all of them. The handshake says 25 s and 20 s.
class tst_EngineSessionV3 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pingsAtEachInterval();
    void measuresTheRoundTripFromThePingThatWasAnswered();
    void countsTheNextPingFromThePong();
    void anyPacketWithinTheTimeoutWillDo_data();
    void anyPacketWithinTheTimeoutWillDo();
    void closesWhenNothingFollowsAPing();
    void aSecondPingProlongsNothing();
    void pingsOfTheServerMeanNothing();
    void neverTakesTheShortcut();
    void doesNotPingWhileClosing();
    void pingsNobodyWhileUndecided();
    void answersAPingWhileUndecided();
    void followsTheRulesOfTheDecidedRevision();
    void isDecidedOnce();
    void pingsAtOnceWhenDecidedLate();
    void aPongMeansNothingInRevision4();
    void noticesThatTheMachineSlept_data();
    void noticesThatTheMachineSlept();
    void hasNotExpiredUnlessOpen_data();
    void hasNotExpiredUnlessOpen();
};

void tst_EngineSessionV3::pingsAtEachInterval()
{
    EngineSession session = sessionIn(State::Open, Protocol::V3);
    QCOMPARE(msOf(session.nextDeadline()), 25000);
    QCOMPARE(said(session.expire(at(24999))), Lines());
    QCOMPARE(said(session.expire(at(25000))), Lines({"send 2"}));
    QCOMPARE(msOf(session.nextDeadline()), 45000);
    QCOMPARE(said(session.receive(packet("3"), at(25030))), Lines({"heartbeat 30000"}));
    QCOMPARE(msOf(session.nextDeadline()), 50030);
    QCOMPARE(said(session.expire(at(50030))), Lines({"send 2"}));
    QCOMPARE(said(session.receive(packet("3"), at(50031))), Lines({"heartbeat 1000"}));
    QVERIFY(session.state() == State::Open);
}

void tst_EngineSessionV3::measuresTheRoundTripFromThePingThatWasAnswered()
{
    EngineSession session = sessionIn(State::Open, Protocol::V3);
    QCOMPARE(said(session.receive(packet("3"), at(10))), Lines({"heartbeat"})); // nobody asked
    const auto interval = QByteArray(Hello).replace("\"pingTimeout\":20000", "\"pingTimeout\":60000");
    session.open(at(0), std::chrono::seconds(20), Protocol::V3);
    (void)session.receive(packet(interval), at(0));
    QCOMPARE(said(session.expire(at(25000))), Lines({"send 2"}));
    QCOMPARE(said(session.expire(at(50000))), Lines({"send 2"}));
    QCOMPARE(said(session.receive(packet("3"), at(51000))), Lines({"heartbeat 26000000"}));
    QCOMPARE(said(session.receive(packet("3"), at(51001))), Lines({"heartbeat"}));
}

void tst_EngineSessionV3::countsTheNextPingFromThePong()
{
    EngineSession session = sessionIn(State::Open, Protocol::V3);
    (void)session.expire(at(25000));
    (void)session.receive(packet("3"), at(40000));
    QCOMPARE(said(session.expire(at(64999))), Lines());
    QCOMPARE(said(session.expire(at(65000))), Lines({"send 2"}));
}

void tst_EngineSessionV3::anyPacketWithinTheTimeoutWillDo_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("pong") << QByteArray("3");
    QTest::newRow("message") << QByteArray("42[\"a\"]");
    QTest::newRow("noop") << QByteArray("6");
    QTest::newRow("ping") << QByteArray("2");
}

void tst_EngineSessionV3::anyPacketWithinTheTimeoutWillDo()
{
    QFETCH(QByteArray, text);
    EngineSession session = sessionIn(State::Open, Protocol::V3);
    (void)session.expire(at(25000));
    (void)session.receive(packet(text), at(44999));
    QCOMPARE(session.hasExpired(at(45000)), false);
    for (qint64 time = 45000; session.state() == State::Open && time < 200000; time += 1000)
        (void)session.expire(at(time));
    QVERIFY(session.state() == State::Closed);
}

void tst_EngineSessionV3::closesWhenNothingFollowsAPing()
{
    EngineSession session = sessionIn(State::Open, Protocol::V3);
    (void)session.receive(packet("42[\"a\"]"), at(20000)); // alone it would do until 65000
    (void)session.expire(at(25000));
    QCOMPARE(said(session.expire(at(44999))), Lines());
    const EngineCommands commands = session.expire(at(45000));
    QCOMPARE(said(commands), Lines({"ended ping timeout: ping-timeout"}));
    const Error &error = std::get<Command::Ended>(commands.first()).error;
    QVERIFY(error.kind == Error::Kind::Network && error.phase == Error::Phase::Engine);
    QVERIFY2(error.message.contains(QLatin1String("20000 ms after a ping")), qPrintable(error.message));
}

// Servers 1.x allow 60 s but want a ping each 25 s: more pings must not keep a dead connection alive.
void tst_EngineSessionV3::aSecondPingProlongsNothing()
{
    EngineSession session;
    session.open(at(0), std::chrono::seconds(20), Protocol::V3);
    (void)session.receive(packet(QByteArray(Hello).replace("\"pingTimeout\":20000", "\"pingTimeout\":60000")), at(0));
    QCOMPARE(said(session.expire(at(25000))), Lines({"send 2"}));
    QCOMPARE(said(session.expire(at(50000))), Lines({"send 2"}));
    QCOMPARE(said(session.expire(at(75000))), Lines({"send 2"}));
    QCOMPARE(said(session.expire(at(85000))), Lines({"ended ping timeout: ping-timeout"}));
}

void tst_EngineSessionV3::pingsOfTheServerMeanNothing()
{
    EngineSession session = sessionIn(State::Open, Protocol::V3);
    QCOMPARE(said(session.receive(packet("2"), at(10))), Lines());
    QCOMPARE(said(session.receive(packet("2probe"), at(10))), Lines());
    QCOMPARE(msOf(session.nextDeadline()), 25000);
}

void tst_EngineSessionV3::neverTakesTheShortcut()
{
    for (const Protocol protocol : {Protocol::V3, Protocol::Auto}) {
        EngineSession session = sessionIn(State::Open, protocol);
        QVERIFY(!session.delivers(packet("42[\"a\"]")));
        QCOMPARE(said(session.receive(packet("42[\"a\"]"), at(10))), Lines({"deliver 42[\"a\"]"}));
        QVERIFY(!session.hasExpired(at(10 + 44999)));
        QVERIFY(session.hasExpired(at(10 + 45000)));
    }
}

void tst_EngineSessionV3::doesNotPingWhileClosing()
{
    EngineSession session = sessionIn(State::Open, Protocol::V3);
    (void)session.close(at(24000));
    QCOMPARE(msOf(session.nextDeadline()), 26000);
    QCOMPARE(said(session.expire(at(25000))), Lines());
    QCOMPARE(said(session.receive(packet("3"), at(25500))), Lines());
    QCOMPARE(said(session.expire(at(26000))), Lines({"ended forced close"}));
}

void tst_EngineSessionV3::pingsNobodyWhileUndecided()
{
    EngineSession session = sessionIn(State::Open, Protocol::Auto);
    QCOMPARE(msOf(session.nextDeadline()), 45000);
    QCOMPARE(said(session.expire(at(30000))), Lines());
    (void)session.receive(packet("6"), at(30000));
    QCOMPARE(msOf(session.nextDeadline()), 75000);
    const EngineCommands commands = session.expire(at(75000));
    QCOMPARE(said(commands), Lines({"ended ping timeout: ping-timeout"}));
    QVERIFY(std::get<Command::Ended>(commands.first()).error.message.contains(QLatin1String("nothing for 45000 ms")));
}

void tst_EngineSessionV3::answersAPingWhileUndecided()
{
    EngineSession session = sessionIn(State::Open, Protocol::Auto);
    QCOMPARE(said(session.receive(packet("2"), at(25000))), Lines({"send 3", "heartbeat"}));
    QVERIFY(session.protocol() == Protocol::Auto); // who sees the ping decides
    QCOMPARE(said(session.receive(packet("3"), at(25000))), Lines());
}

void tst_EngineSessionV3::followsTheRulesOfTheDecidedRevision()
{
    EngineSession old = sessionIn(State::Open, Protocol::Auto);
    old.decide(Protocol::V3);
    QCOMPARE(msOf(old.nextDeadline()), 25000);
    QCOMPARE(said(old.expire(at(25000))), Lines({"send 2"}));

    EngineSession recent = sessionIn(State::Open, Protocol::Auto);
    recent.decide(Protocol::V4);
    QCOMPARE(msOf(recent.nextDeadline()), 45000);
    (void)recent.receive(packet("42[\"a\"]"), at(10));
    QCOMPARE(msOf(recent.nextDeadline()), 45000);
    QVERIFY(recent.delivers(packet("42[\"a\"]")));

    EngineSession early = sessionIn(State::Opening, Protocol::Auto); // by the form of the first response
    early.decide(Protocol::V3);
    (void)early.receive(packet(Hello), at(100));
    QCOMPARE(msOf(early.nextDeadline()), 25100);
}

void tst_EngineSessionV3::isDecidedOnce()
{
    EngineSession session = sessionIn(State::Open, Protocol::V4);
    session.decide(Protocol::V3);
    QVERIFY(session.protocol() == Protocol::V4);
    session.open(at(0), std::chrono::seconds(20), Protocol::Auto);
    session.decide(Protocol::Auto);
    QVERIFY(session.protocol() == Protocol::Auto);
}

// The server's own count began with the handshake.
void tst_EngineSessionV3::pingsAtOnceWhenDecidedLate()
{
    EngineSession session = sessionIn(State::Open, Protocol::Auto);
    (void)session.receive(packet("40"), at(30000));
    session.decide(Protocol::V3);
    QCOMPARE(said(session.expire(at(30000))), Lines({"send 2"}));
}

void tst_EngineSessionV3::aPongMeansNothingInRevision4()
{
    EngineSession session = sessionIn(State::Open, Protocol::V4);
    QCOMPARE(said(session.receive(packet("3"), at(10))), Lines());
}

void tst_EngineSessionV3::noticesThatTheMachineSlept_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::newRow("revision 4") << Protocol::V4;
    QTest::newRow("revision 3") << Protocol::V3;
    QTest::newRow("not known") << Protocol::Auto;
}

void tst_EngineSessionV3::noticesThatTheMachineSlept()
{
    QFETCH(Protocol, protocol);
    constexpr qint64 Hours = 8 * 3600 * 1000;
    EngineSession session = sessionIn(State::Open, protocol);
    QVERIFY(!session.hasExpired(at(44999)));
    QVERIFY(session.hasExpired(at(45000)));
    QVERIFY(session.hasExpired(at(Hours)));
    QVERIFY(session.state() == State::Open); // it was only asked
    QCOMPARE(said(session.expire(at(Hours))), Lines({"ended ping timeout: ping-timeout"}));
    QVERIFY(!session.hasExpired(at(Hours)));
}

void tst_EngineSessionV3::hasNotExpiredUnlessOpen_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("closed") << State::Closed;
    QTest::newRow("opening") << State::Opening;
    QTest::newRow("closing") << State::Closing;
}

void tst_EngineSessionV3::hasNotExpiredUnlessOpen()
{
    QFETCH(State, state);
    QVERIFY(!sessionIn(state).hasExpired(at(1'000'000'000)));
    QVERIFY(!sessionIn(state, Protocol::V3).hasExpired(at(1'000'000'000)));
}

QTEST_APPLESS_MAIN(tst_EngineSessionV3)
#include "tst_enginesessionv3.moc"
