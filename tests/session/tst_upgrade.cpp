// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/transcript.h"
#include "session/upgrade.h"
#include <functional>
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using namespace std::chrono_literals;
using State = Upgrade::State;
using Happening = std::function<EngineCommands(Upgrade &)>;

namespace {

/// An upgrade that was brought into `state`, started at moment 0 with 10 s to go.
Upgrade upgradeIn(State state)
{
    Upgrade upgrade;
    if (state == State::Idle)
        return upgrade;
    (void)upgrade.start(at(0), 10s);
    if (state == State::Failed)
        (void)upgrade.probeFailed({});
    if (state == State::Opening || state == State::Failed)
        return upgrade;
    (void)upgrade.probeOpened();
    if (state == State::Probing)
        return upgrade;
    (void)upgrade.receive(packet("3probe"));
    if (state == State::Done)
        (void)upgrade.transportPaused();
    return upgrade;
}

const Error Reset{Error::Kind::Network, QStringLiteral("reset"), QStringLiteral("Connection reset.")};

/// Everything that can happen, by the words of the table.
const QList<QPair<QByteArray, Happening>> &happenings()
{
    static const QList<QPair<QByteArray, Happening>> all = {
        {"start", [](Upgrade &it) { return it.start(at(50), 10s); }},
        {"probe opened", [](Upgrade &it) { return it.probeOpened(); }},
        {"pong probe", [](Upgrade &it) { return it.receive(packet("3probe")); }},
        {"other packet", [](Upgrade &it) { return it.receive(packet("4hello")); }},
        {"transport paused", [](Upgrade &it) { return it.transportPaused(); }},
        {"probe failed", [](Upgrade &it) { return it.probeFailed(Reset); }},
        {"abort",
         [](Upgrade &it) {
             it.abort();
             return EngineCommands();
         }},
        {"deadline", [](Upgrade &it) { return it.expire(at(10000)); }},
    };
    return all;
}

} // namespace

class tst_Upgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void upgrades();
    void keepsTheTable_data();
    void keepsTheTable();
    void refusesAnyOtherAnswer_data();
    void refusesAnyOtherAnswer();
    void timesOutAtTheDeadlineAndNotBefore_data();
    void timesOutAtTheDeadlineAndNotBefore();
    void takesItsTimeWithoutATimeout();
    void ignoresAnAnswerAfterTheDeadline();
    void ignoresAPauseThatCompletesAfterTheDeadline();
    void handsOnTheProbesError();
    void saysSoWhenTheProbeWasClosedWithoutAReason();
    void runsOnlyBetweenStartAndEnd();
};

void tst_Upgrade::upgrades()
{
    Upgrade upgrade;
    QCOMPARE(msOf(upgrade.nextDeadline()), -1);
    QCOMPARE(said(upgrade.start(at(0), 10s)), Lines({"open probe"}));
    QCOMPARE(msOf(upgrade.nextDeadline()), 10000);
    QCOMPARE(said(upgrade.probeOpened()), Lines({"probe sends 2probe"}));
    QCOMPARE(said(upgrade.receive(packet("3probe"))), Lines({"pause"}));
    QCOMPARE(said(upgrade.expire(at(9999))), Lines());
    QCOMPARE(said(upgrade.transportPaused()), Lines({"probe sends 5", "switch to probe"}));
    QVERIFY(upgrade.state() == State::Done);
    QCOMPARE(msOf(upgrade.nextDeadline()), -1);
}

void tst_Upgrade::keepsTheTable_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Happening>("happening");
    QTest::addColumn<State>("next");
    QTest::addColumn<Lines>("lines");
    const auto row = [](State state, const char *stateName, const QByteArray &what, State next, const Lines &lines) {
        for (const auto &[name, happening] : happenings()) {
            if (name == what)
                QTest::addRow("%s: %s", stateName, name.constData()) << state << happening << next << lines;
        }
    };
    row(State::Idle, "idle", "start", State::Opening, {"open probe"});
    row(State::Idle, "idle", "abort", State::Failed, {});
    for (const char *what :
         {"probe opened", "pong probe", "other packet", "transport paused", "probe failed", "deadline"})
        row(State::Idle, "idle", what, State::Idle, {});

    row(State::Opening, "opening", "probe opened", State::Probing, {"probe sends 2probe"});
    row(State::Opening, "opening", "probe failed", State::Failed, {"drop probe: reset"});
    row(State::Opening, "opening", "deadline", State::Failed, {"drop probe: probe-timeout"});
    row(State::Opening, "opening", "abort", State::Failed, {});
    row(State::Opening, "opening", "pong probe", State::Failed, {"drop probe: probe-answer"});
    row(State::Opening, "opening", "other packet", State::Failed, {"drop probe: probe-answer"});
    for (const char *what : {"start", "transport paused"})
        row(State::Opening, "opening", what, State::Opening, {});

    row(State::Probing, "probing", "pong probe", State::Pausing, {"pause"});
    row(State::Probing, "probing", "other packet", State::Failed, {"drop probe: probe-answer"});
    row(State::Probing, "probing", "probe failed", State::Failed, {"drop probe: reset"});
    row(State::Probing, "probing", "deadline", State::Failed, {"drop probe: probe-timeout"});
    row(State::Probing, "probing", "abort", State::Failed, {});
    for (const char *what : {"start", "probe opened", "transport paused"})
        row(State::Probing, "probing", what, State::Probing, {});

    row(State::Pausing, "pausing", "transport paused", State::Done, {"probe sends 5", "switch to probe"});
    row(State::Pausing, "pausing", "probe failed", State::Failed, {"drop probe: reset", "resume"});
    row(State::Pausing, "pausing", "deadline", State::Failed, {"drop probe: probe-timeout", "resume"});
    row(State::Pausing, "pausing", "other packet", State::Failed, {"drop probe: probe-answer", "resume"});
    row(State::Pausing, "pausing", "pong probe", State::Failed, {"drop probe: probe-answer", "resume"});
    row(State::Pausing, "pausing", "abort", State::Failed, {});
    for (const char *what : {"start", "probe opened"})
        row(State::Pausing, "pausing", what, State::Pausing, {});

    for (const auto &[name, happening] : happenings()) {
        row(State::Done, "done", name, State::Done, {});
        row(State::Failed, "failed", name, State::Failed, {});
    }
}

void tst_Upgrade::keepsTheTable()
{
    QFETCH(State, state);
    QFETCH(Happening, happening);
    QFETCH(State, next);
    QFETCH(Lines, lines);
    Upgrade upgrade = upgradeIn(state);
    QVERIFY(upgrade.state() == state);
    QCOMPARE(said(happening(upgrade)), lines);
    QVERIFY(upgrade.state() == next);
    const bool hasDeadline = next == State::Opening || next == State::Probing || next == State::Pausing;
    QCOMPARE(upgrade.nextDeadline() != Never, hasDeadline);
}

void tst_Upgrade::refusesAnyOtherAnswer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain pong") << QByteArray("3");
    QTest::newRow("pong with more") << QByteArray("3probes");
    QTest::newRow("pong in capitals") << QByteArray("3PROBE");
    QTest::newRow("our own ping") << QByteArray("2probe");
    QTest::newRow("a new handshake") << QByteArray("0{}");
    QTest::newRow("close") << QByteArray("1");
    QTest::newRow("noop") << QByteArray("6");
    QTest::newRow("message that says probe") << QByteArray("4probe");
    QTest::newRow("binary message") << QByteArray();
}

void tst_Upgrade::refusesAnyOtherAnswer()
{
    QFETCH(QByteArray, text);
    Upgrade upgrade = upgradeIn(State::Probing);
    const EnginePacket wrong = text.isEmpty() ? binary("probe") : packet(text);
    const EngineCommands commands = upgrade.receive(wrong);
    QCOMPARE(said(commands), Lines({"drop probe: probe-answer"}));
    const Error &error = std::get<Command::DropProbe>(commands.first()).error;
    QVERIFY(error.kind == Error::Kind::Protocol);
    QVERIFY2(error.message.contains(QString::number(int(wrong.type))), qPrintable(error.message));
    QVERIFY(upgrade.state() == State::Failed);
}

void tst_Upgrade::timesOutAtTheDeadlineAndNotBefore_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("opening") << State::Opening;
    QTest::newRow("probing") << State::Probing;
    QTest::newRow("pausing") << State::Pausing;
}

void tst_Upgrade::timesOutAtTheDeadlineAndNotBefore()
{
    QFETCH(State, state);
    Upgrade upgrade = upgradeIn(state);
    QCOMPARE(said(upgrade.expire(at(9999))), Lines());
    QVERIFY(upgrade.state() == state);
    const EngineCommands commands = upgrade.expire(at(10000));
    QVERIFY(upgrade.state() == State::Failed);
    const Error &error = std::get<Command::DropProbe>(commands.first()).error;
    QVERIFY(error.kind == Error::Kind::Network);
    QVERIFY2(error.message.contains(QLatin1String("10000 ms")), qPrintable(error.message));
}

void tst_Upgrade::takesItsTimeWithoutATimeout()
{
    Upgrade upgrade;
    (void)upgrade.start(at(0), 0ms);
    QCOMPARE(msOf(upgrade.nextDeadline()), -1);
    QCOMPARE(said(upgrade.expire(at(1'000'000'000))), Lines());
    QCOMPARE(said(upgrade.probeOpened()), Lines({"probe sends 2probe"}));
}

void tst_Upgrade::ignoresAnAnswerAfterTheDeadline()
{
    Upgrade upgrade = upgradeIn(State::Probing);
    QCOMPARE(said(upgrade.expire(at(10000))), Lines({"drop probe: probe-timeout"}));
    QCOMPARE(said(upgrade.receive(packet("3probe"))), Lines());
    QCOMPARE(said(upgrade.probeFailed(Reset)), Lines());
    QVERIFY(upgrade.state() == State::Failed);
}

void tst_Upgrade::ignoresAPauseThatCompletesAfterTheDeadline()
{
    Upgrade upgrade = upgradeIn(State::Pausing);
    QCOMPARE(said(upgrade.expire(at(10000))), Lines({"drop probe: probe-timeout", "resume"}));
    QCOMPARE(said(upgrade.transportPaused()), Lines());
    QVERIFY(upgrade.state() == State::Failed);
}

void tst_Upgrade::handsOnTheProbesError()
{
    Upgrade upgrade = upgradeIn(State::Probing);
    const EngineCommands commands = upgrade.probeFailed(Reset);
    QVERIFY(std::get<Command::DropProbe>(commands.first()).error == Reset);
}

void tst_Upgrade::saysSoWhenTheProbeWasClosedWithoutAReason()
{
    Upgrade upgrade = upgradeIn(State::Probing);
    const EngineCommands commands = upgrade.probeFailed({});
    QCOMPARE(said(commands), Lines({"drop probe: probe-closed"}));
    QVERIFY(!std::get<Command::DropProbe>(commands.first()).error.message.isEmpty());
}

void tst_Upgrade::runsOnlyBetweenStartAndEnd()
{
    QVERIFY(!upgradeIn(State::Idle).isRunning());
    QVERIFY(upgradeIn(State::Opening).isRunning());
    QVERIFY(upgradeIn(State::Probing).isRunning());
    QVERIFY(upgradeIn(State::Pausing).isRunning());
    QVERIFY(!upgradeIn(State::Done).isRunning());
    QVERIFY(!upgradeIn(State::Failed).isRunning());
}

QTEST_APPLESS_MAIN(tst_Upgrade)
#include "tst_upgrade.moc"
