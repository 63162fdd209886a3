// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/timelinepanel.h"
#include "timeline/timelineview.h"
#include "ui/tracescript.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using Lane = TimelineLayout::Lane;
using Kind = TraceScript::Kind;

class tst_TimelineLanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { view.reset(); }

    void laysLanesBelowEachOther_data();
    void laysLanesBelowEachOther();
    void scrollsToNamespacesThatHaveNoRoom();
    void selectsWhatHappenedInANamespace();
    void explainsStepsVolumeAndWhatWaited();
    void writesWhyItFailed();
    void goesThroughSpansByTab();

private:
    [[nodiscard]] QPoint place(Lane lane, TimeSpan::Time time) const
    {
        return {qRound(view->scene().x(time)), view->scene().layout.lane(lane).center().y()};
    }
    [[nodiscard]] QString tip(Lane lane, TimeSpan::Time time) const
    {
        return view->words().tooltip(view->scene(), view->scene().hitAt(place(lane, time)));
    }
    void show(const TraceScript &script)
    {
        view->setLog(script.log);
        view->extend(0s);
        view->fitAll();
    }

    std::unique_ptr<TimelineView> view;
};

void tst_TimelineLanes::init()
{
    view = std::make_unique<TimelineView>();
    view->resize(TimelineLayout::NamesWidth + 1000, 200);
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
}

void tst_TimelineLanes::laysLanesBelowEachOther_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("namespaces");
    QTest::newRow("usual") << 200 << 1;
    QTest::newRow("low") << 90 << 1;
    QTest::newRow("tall") << 900 << 3;
    QTest::newRow("many namespaces") << 200 << 40;
    QTest::newRow("nothing") << 0 << 0;
}

void tst_TimelineLanes::laysLanesBelowEachOther()
{
    QFETCH(int, height);
    QFETCH(int, namespaces);
    const TimelineLayout top(QSize(600, height), namespaces);
    const TimelineLayout bottom(QSize(600, height), namespaces, 100'000);
    for (int i = 1; i < TimelineLayout::LaneCount + namespaces; ++i) {
        QVERIFY(top.lane(static_cast<Lane>(i)).top() > top.lane(static_cast<Lane>(i - 1)).bottom());
        const QPoint centre = bottom.lane(static_cast<Lane>(i)).center();
        if (bottom.plot().contains(centre))
            QVERIFY(bottom.laneAt(centre.y()) == static_cast<Lane>(i));
    }
    const auto last = static_cast<Lane>(TimelineLayout::LaneCount + namespaces - 1);
    QVERIFY(bottom.lane(last).bottom() <= bottom.plot().bottom());
    QVERIFY((top.hiddenHeight() > 0) == (top.lane(last).bottom() > top.plot().bottom()));
}

void tst_TimelineLanes::scrollsToNamespacesThatHaveNoRoom()
{
    TraceScript script;
    script.open(0);
    for (int i = 0; i < 20; ++i)
        script.nsp(Kind::NamespaceConnected, QByteArray("/n" + QByteArray::number(i)), "sid");
    show(script);
    const Lane last = TimelineLayout::laneOf(20);
    QVERIFY(!view->scene().layout.isInSight(last));
    auto *bar = view->findChild<QScrollBar *>();
    QVERIFY(bar->isVisible());
    bar->setValue(bar->maximum());
    QVERIFY(view->scene().layout.isInSight(last));
    QTest::keyClick(view.get(), Qt::Key_PageUp);
    QVERIFY(bar->value() < bar->maximum());
    view->resize(view->width(), 1200);
    QVERIFY(!bar->isVisible());
}

void tst_TimelineLanes::selectsWhatHappenedInANamespace()
{
    TraceScript script;
    script.open(0).at(20).nsp(Kind::NamespaceConnecting, "/admin");
    script.at(60).nsp(Kind::NamespaceRefused, "/admin", "not authorized").at(100).state(Kind::Closed, "forced close");
    show(script);
    QSignalSpy selected(view.get(), &TimelineView::recordSelected);
    const Lane admin = TimelineLayout::laneOf(1);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, place(admin, 40ms));
    QCOMPARE(selected.count(), 1);
    QVERIFY(script.log->at(selected.front().front().value<qsizetype>()).kind == Kind::NamespaceConnecting);
    QVERIFY(tip(admin, 40ms).contains(QStringLiteral("/admin")));
    QVERIFY(tip(admin, 40ms).contains(QStringLiteral("not authorized")));
}

void tst_TimelineLanes::explainsStepsVolumeAndWhatWaited()
{
    TraceScript script;
    script.at(0).state(Kind::Connecting, "http://localhost/", 0).request(1, "GET");
    TraceScript::Record step;
    step.kind = Kind::Step;
    step.id = 1;
    step.carrier = TraceScript::Carrier::Polling;
    step.reason = "dns\tlocalhost 127.0.0.1";
    step.duration = 4ms;
    script.at(4).add(step).at(10).response(1, 200, "0{}");
    script.state(Kind::Connected, "sid", -1, TraceScript::Carrier::Polling);
    script.at(20).state(Kind::ProbeOpening).at(30).state(Kind::Pausing);
    script.at(35).eventOut("42[\"a\"]", "a").at(50).state(Kind::Upgraded);
    script.at(60).eventIn("42[\"b\",1]", "b").eventIn("42[\"b\",2]", "b").at(90).state(Kind::Closed, "forced close");
    show(script);
    QVERIFY(tip(Lane::Get, 8ms).contains(QStringLiteral("Name look-up: 4 ms")));
    QVERIFY(tip(Lane::Get, 8ms).contains(QStringLiteral("Waiting and receiving: 6 ms")));
    QVERIFY(tip(Lane::Probe, 40ms).contains(QStringLiteral("1 packet")));
    const Span &pausing = *view->scene().row(Lane::Probe).last();
    QVERIFY(view->words()
                .probeResult(pausing, 30ms, TimelineWords::Detail::Why)
                .startsWith(QStringLiteral("upgraded in 30 ms, 1 packet")));
    QVERIFY(tip(Lane::Volume, 62ms).contains(QStringLiteral("in: 2 events, 18 B")));
    QVERIFY(tip(Lane::Volume, 75ms).isEmpty());
}

void tst_TimelineLanes::writesWhyItFailed()
{
    TraceScript script;
    script.open(0).at(40).state(Kind::ProbeOpening).at(80).state(Kind::UpgradeFailed, "websocket error\t502");
    script.at(200).state(Kind::Closed, "transport close").state(Kind::ReconnectScheduled, {}, 1);
    script.at(900)
        .state(Kind::Connecting, "http://x/", 1)
        .at(901)
        .state(Kind::ConnectFailed, "xhr poll error\trefused");
    script.state(Kind::ReconnectScheduled, {}, 2).at(2000).state(Kind::Connecting, "http://x/", 2);
    show(script);
    using Detail = TimelineWords::Detail;
    const SpanRow &probe = view->scene().row(Lane::Probe);
    QCOMPARE(view->words().probeResult(*probe.last(), 40ms, Detail::Why),
             QStringLiteral("upgrade failed after 40 ms: websocket error: 502"));
    const SpanRow &connection = view->scene().row(Lane::Connection);
    QCOMPARE(view->words().label(connection, 4, 2s, Detail::Why),
             QStringLiteral("retry 2, waited 1.1 s: xhr poll error: refused"));
    QCOMPARE(view->words().label(connection, 4, 2s, Detail::Short), QStringLiteral("retry 2"));
}

void tst_TimelineLanes::goesThroughSpansByTab()
{
    TraceScript script;
    script.open(0).at(100).state(Kind::Closed, "forced close");
    show(script);
    view->activateWindow();
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    const auto stops = view->scene().stops();
    QVERIFY(stops.size() > 4);
    QSignalSpy selected(view.get(), &TimelineView::recordSelected);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(selected.count(), 0); // chosen, and spoken
    QVERIFY(view->accessibleDescription().startsWith(QStringLiteral("Connecting, ")));
    QTest::keyClick(view.get(), Qt::Key_Tab);
    QVERIFY(view->accessibleDescription().startsWith(QStringLiteral("Connected, ")));
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.front().front().value<qsizetype>(), qsizetype(stops[1].record));
    QTest::keyClick(view.get(), Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(view->accessibleDescription().startsWith(QStringLiteral("Connecting, ")));
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QCOMPARE(view->accessibleDescription(), QStringLiteral("Disconnected: forced close"));
    for (std::size_t i = 0; i < stops.size() + 5; ++i)
        QTest::keyClick(view.get(), Qt::Key_Down);
    QCOMPARE(view->accessibleDescription(), view->words().spoken(view->scene(), stops.back()));
}

QTEST_MAIN(tst_TimelineLanes)
#include "tst_timelinelanes.moc"
