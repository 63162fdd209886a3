// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/statespane.h"
#include "timeline/timelinepanel.h"
#include "timeline/timelineview.h"
#include "ui/tracescript.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using State = ConnectionStates::State;
using Kind = TraceScript::Kind;

class tst_ConnectionStates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheTrace_data();
    void followsTheTrace();
    void countsTransitionsAndRemembersTheLast();
    void keepsStatesApartOnTheMap();
    void showsTheRecordOfATransitionOnClick();
    void goesThroughTransitionsByKey();
    void foldsAndRemembersIt();

private:
    static ConnectionStates statesOf(const TraceScript &script)
    {
        ConnectionStates states;
        script.log->visit(0, script.log->size(), [&states](qsizetype record, const SocketIO::TraceView &view) {
            if (view.layer == SocketIO::Layer::State)
                states.take({view.time, record}, view);
            return true;
        });
        return states;
    }
};

void tst_ConnectionStates::followsTheTrace_data()
{
    QTest::addColumn<std::shared_ptr<SocketIO::TraceLog>>("log");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("transitions");
    const auto row = [](const char *name, TraceScript &&script, State state, int transitions) {
        QTest::newRow(name) << script.log << state << transitions;
    };
    using Carrier = TraceScript::Carrier;
    row("nothing", TraceScript(), State::Closed, 0);
    row("opening", std::move(TraceScript().state(Kind::Connecting)), State::Opening, 1);
    row("polling", std::move(TraceScript().open(0)), State::OpenPolling, 2);
    row("probing", std::move(TraceScript().open(0).state(Kind::ProbeOpening).state(Kind::Probing)), State::Probing, 3);
    row("pausing", std::move(TraceScript().open(0).state(Kind::ProbeOpening).state(Kind::Pausing)), State::Pausing, 4);
    row("upgraded", std::move(TraceScript().upgradedConnection(0)), State::OpenWebSocket, 5);
    row("upgrade failed", std::move(TraceScript().open(0).state(Kind::ProbeOpening).state(Kind::UpgradeFailed)),
        State::OpenPolling, 4);
    row("websocket alone",
        std::move(TraceScript().state(Kind::Connecting).state(Kind::Connected, "sid", -1, Carrier::WebSocket)),
        State::OpenWebSocket, 2);
    row("closing", std::move(TraceScript().upgradedConnection(0).state(Kind::Closing)), State::Closing, 6);
    row("closed", std::move(TraceScript().upgradedConnection(0).state(Kind::Closing).state(Kind::Closed)),
        State::Closed, 7);
    row("reconnecting", std::move(TraceScript().open(0).state(Kind::Closed).state(Kind::ReconnectScheduled, {}, 1)),
        State::Reconnecting, 4);
    row("given up",
        std::move(TraceScript().state(Kind::Connecting).state(Kind::ConnectFailed).state(Kind::ReconnectFailed)),
        State::Closed, 2);
}

void tst_ConnectionStates::followsTheTrace()
{
    QFETCH(std::shared_ptr<SocketIO::TraceLog>, log);
    QFETCH(State, state);
    QFETCH(int, transitions);
    TraceScript script;
    script.log = log;
    const ConnectionStates states = statesOf(script);
    QCOMPARE(static_cast<int>(states.current()), static_cast<int>(state));
    QCOMPARE(static_cast<int>(states.transitions().size()), transitions);
}

void tst_ConnectionStates::countsTransitionsAndRemembersTheLast()
{
    TraceScript script;
    for (int i = 0; i < 3; ++i) {
        script.at(i * 1000).state(Kind::Connecting, "http://x/", i).state(Kind::ConnectFailed, "refused");
        script.state(Kind::ReconnectScheduled, {}, i + 1);
    }
    const ConnectionStates states = statesOf(script);
    const auto *failed = states.transition(State::Opening, State::Closed);
    QVERIFY(failed);
    QCOMPARE(failed->count, 3);
    QCOMPARE(failed->last.record, 7);
    QCOMPARE(states.transition(State::Closed, State::Opening)->count, 1);
    QCOMPARE(states.transition(State::Reconnecting, State::Opening)->count, 2);
    QVERIFY(!states.transition(State::Opening, State::OpenPolling));
    QVERIFY(states.transitions()[static_cast<std::size_t>(states.latest())].to == State::Reconnecting);
}

void tst_ConnectionStates::keepsStatesApartOnTheMap()
{
    const StateMap map(QRectF(0, 0, 284, 120));
    for (int i = 0; i < ConnectionStates::StateCount; ++i) {
        for (int j = 0; j < i; ++j)
            QVERIFY(!map.box(static_cast<State>(i)).intersects(map.box(static_cast<State>(j))));
    }
    for (const auto &[from, to] : StateMap::usual()) {
        QVERIFY(map.way(from, to).size() > 2);
        QVERIFY(map.badge(from, to) != map.badge(to, from));
    }
}

void tst_ConnectionStates::showsTheRecordOfATransitionOnClick()
{
    TraceScript script;
    script.upgradedConnection(0);
    TimelinePanel panel;
    panel.resize(1100, 180);
    panel.show();
    panel.setLog(script.log);
    QVERIFY(panel.states()->isVisible());
    QSignalSpy selected(&panel, &TimelinePanel::recordSelected);
    const auto *upgraded = panel.states()->states().transition(State::Pausing, State::OpenWebSocket);
    QVERIFY(upgraded);
    QTest::mouseClick(panel.states(), Qt::LeftButton, {}, panel.states()->placeOf(*upgraded));
    QCOMPARE(selected.count(), 1);
    QVERIFY(script.log->at(selected.front().front().value<qsizetype>()).kind == Kind::Upgraded);
}

void tst_ConnectionStates::goesThroughTransitionsByKey()
{
    TraceScript script;
    script.open(0);
    StatesPane pane;
    pane.resize(300, 150);
    pane.show();
    pane.showStates(statesOf(script), TimeAxis(script.log->startedAt()));
    QCOMPARE(pane.accessibleDescription(), QStringLiteral("The connection is open (polling)."));
    QSignalSpy selected(&pane, &StatesPane::recordSelected);
    QTest::keyClick(&pane, Qt::Key_Return);
    QCOMPARE(selected.count(), 0);
    QTest::keyClick(&pane, Qt::Key_Right);
    QTest::keyClick(&pane, Qt::Key_Right);
    QTest::keyClick(&pane, Qt::Key_Right); // there is no third
    QVERIFY(pane.accessibleDescription().startsWith(QStringLiteral("From opening to open (polling): taken 1")));
    QTest::keyClick(&pane, Qt::Key_Return);
    QCOMPARE(selected.count(), 1);
    QVERIFY(script.log->at(selected.front().front().value<qsizetype>()).kind == Kind::Connected);
}

void tst_ConnectionStates::foldsAndRemembersIt()
{
    TimelinePanel panel;
    panel.resize(700, 180);
    panel.show();
    QVERIFY(!panel.states()->isVisible()); // too little room, and nobody asked
    QSignalSpy changed(&panel, &TimelinePanel::placeChanged);
    auto *command = panel.findChild<QAction *>(QStringLiteral("timeline.states"));
    QVERIFY(command);
    command->trigger();
    QVERIFY(panel.states()->isVisible());
    QCOMPARE(changed.count(), 1);
    TimelinePanel other;
    other.resize(700, 180);
    other.show();
    other.setPlace("{\"states\":3,\"unknown\":[]}");
    QVERIFY(!other.states()->isVisible());
    other.setPlace(panel.place());
    QVERIFY(other.states()->isVisible());
}

QTEST_MAIN(tst_ConnectionStates)
#include "tst_connectionstates.moc"
