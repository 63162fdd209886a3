// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/enginestage.h"
#include <functional>
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using State = EngineSession::State;

/// How sessions end, wanted or not.
class tst_EngineSessionEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closesWhenEverythingHasLeft();
    void closesAtTheDeadlineWhenNothingLeaves();
    void aSecondCloseDoesNotProlongTheWait();
    void keepsTalkingWhileItCloses();
    void aPingWhileClosingProlongsNothing();
    void closeEndsAtOnceUnlessOpen_data();
    void closeEndsAtOnceUnlessOpen();
    void beingDrainedMeansNothingUnlessClosing_data();
    void beingDrainedMeansNothingUnlessClosing();
    void failsFromEveryState_data();
    void failsFromEveryState();
    void isDeafWhenItHasEnded_data();
    void isDeafWhenItHasEnded();
};

void tst_EngineSessionEnd::closesWhenEverythingHasLeft()
{
    EngineSession session = sessionIn(State::Open);
    QCOMPARE(said(session.close(at(100))), Lines());
    QVERIFY(session.state() == State::Closing);
    QCOMPARE(said(session.drained()), Lines({"ended forced close"}));
    QVERIFY(session.state() == State::Closed);
    QCOMPARE(msOf(session.nextDeadline()), -1);
}

void tst_EngineSessionEnd::closesAtTheDeadlineWhenNothingLeaves()
{
    const qint64 wait = EngineSession::CloseTimeout.count();
    EngineSession session = sessionIn(State::Open);
    (void)session.close(at(100));
    QCOMPARE(msOf(session.nextDeadline()), 100 + wait);
    QCOMPARE(said(session.expire(at(100 + wait - 1))), Lines());
    QVERIFY(session.state() == State::Closing);
    QCOMPARE(said(session.expire(at(100 + wait))), Lines({"ended forced close"}));
    QVERIFY(session.state() == State::Closed);
}

void tst_EngineSessionEnd::aSecondCloseDoesNotProlongTheWait()
{
    EngineSession session = sessionIn(State::Closing);
    const TimePoint deadline = session.nextDeadline();
    QCOMPARE(said(session.close(at(1500))), Lines());
    QVERIFY(session.state() == State::Closing);
    QCOMPARE(msOf(session.nextDeadline()), msOf(deadline));
}

void tst_EngineSessionEnd::keepsTalkingWhileItCloses()
{
    EngineSession session = sessionIn(State::Closing);
    QCOMPARE(said(session.receive(packet("4late"), at(10))), Lines({"deliver 4late"}));
    QCOMPARE(said(session.receive(packet("2"), at(10))), Lines({"send 3", "heartbeat"}));
    QVERIFY(session.state() == State::Closing);
    QCOMPARE(said(session.receive(packet("1"), at(20))), Lines({"ended transport close"}));
    QVERIFY(session.state() == State::Closed);
}

void tst_EngineSessionEnd::aPingWhileClosingProlongsNothing()
{
    EngineSession session = sessionIn(State::Closing);
    QCOMPARE(said(session.receive(packet("2"), at(1999))), Lines({"send 3", "heartbeat"}));
    QCOMPARE(msOf(session.nextDeadline()), 2000);
    QCOMPARE(said(session.expire(at(2000))), Lines({"ended forced close"}));
}

void tst_EngineSessionEnd::closeEndsAtOnceUnlessOpen_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Lines>("lines");
    QTest::addColumn<State>("next");
    QTest::newRow("closed") << State::Closed << Lines() << State::Closed;
    QTest::newRow("opening") << State::Opening << Lines({"ended forced close"}) << State::Closed;
    QTest::newRow("open") << State::Open << Lines() << State::Closing;
    QTest::newRow("closing") << State::Closing << Lines() << State::Closing;
}

void tst_EngineSessionEnd::closeEndsAtOnceUnlessOpen()
{
    QFETCH(State, state);
    QFETCH(Lines, lines);
    QFETCH(State, next);
    EngineSession session = sessionIn(state);
    QCOMPARE(said(session.close(at(10))), lines);
    QVERIFY(session.state() == next);
}

void tst_EngineSessionEnd::beingDrainedMeansNothingUnlessClosing_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("closed") << State::Closed;
    QTest::newRow("opening") << State::Opening;
    QTest::newRow("open") << State::Open;
}

void tst_EngineSessionEnd::beingDrainedMeansNothingUnlessClosing()
{
    QFETCH(State, state);
    EngineSession session = sessionIn(state);
    QCOMPARE(said(session.drained()), Lines());
    QVERIFY(session.state() == state);
}

void tst_EngineSessionEnd::failsFromEveryState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Lines>("lines");
    QTest::newRow("closed") << State::Closed << Lines();
    QTest::newRow("opening") << State::Opening << Lines({"ended transport error: reset"});
    QTest::newRow("open") << State::Open << Lines({"ended transport error: reset"});
    QTest::newRow("closing") << State::Closing << Lines({"ended transport error: reset"});
}

void tst_EngineSessionEnd::failsFromEveryState()
{
    QFETCH(State, state);
    QFETCH(Lines, lines);
    EngineSession session = sessionIn(state);
    const Error error{Error::Kind::Network, QStringLiteral("reset"), QStringLiteral("Connection reset.")};
    const EngineCommands commands = session.fail(CloseReason::TransportError, error);
    QCOMPARE(said(commands), lines);
    QVERIFY(session.state() == State::Closed);
    if (!commands.isEmpty())
        QVERIFY(std::get<Command::Ended>(commands.first()).error == error);
}

void tst_EngineSessionEnd::isDeafWhenItHasEnded_data()
{
    using Happening = std::function<EngineCommands(EngineSession &)>;
    QTest::addColumn<Happening>("happening");
    QTest::newRow("handshake") << Happening([](EngineSession &it) { return it.receive(packet(Hello), at(99)); });
    QTest::newRow("ping") << Happening([](EngineSession &it) { return it.receive(packet("2"), at(99)); });
    QTest::newRow("message") << Happening([](EngineSession &it) { return it.receive(packet("4x"), at(99)); });
    QTest::newRow("close packet") << Happening([](EngineSession &it) { return it.receive(packet("1"), at(99)); });
    QTest::newRow("time") << Happening([](EngineSession &it) { return it.expire(at(1'000'000)); });
    QTest::newRow("drained") << Happening([](EngineSession &it) { return it.drained(); });
    QTest::newRow("close") << Happening([](EngineSession &it) { return it.close(at(99)); });
    QTest::newRow("failure") << Happening([](EngineSession &it) { return it.fail(CloseReason::TransportError, {}); });
}

void tst_EngineSessionEnd::isDeafWhenItHasEnded()
{
    QFETCH(std::function<EngineCommands(EngineSession &)>, happening);
    EngineSession session = sessionIn(State::Open);
    (void)session.receive(packet("1"), at(10));
    QCOMPARE(said(happening(session)), Lines());
    QVERIFY(session.state() == State::Closed);
    QCOMPARE(msOf(session.nextDeadline()), -1);
}

QTEST_APPLESS_MAIN(tst_EngineSessionEnd)
#include "tst_enginesessionend.moc"
