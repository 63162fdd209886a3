// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/timelinepanel.h"
#include "timeline/timelineview.h"
#include "ui/tracescript.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;

class tst_TimelineRange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { panel.reset(); }

    void selectsATimeByDrag_data();
    void selectsATimeByDrag();
    void doesNotMoveWhileSelecting();
    void clearsByEscapeAndByAClickOnTheClock();
    void selectsWhatIsInSightByKey();
    void zoomsToTheSelectedTime();
    void forgetsItWithTheLog();

private:
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
    {
        QTest::mousePress(view, Qt::LeftButton, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QCoreApplication::sendEvent(view, &move);
        QTest::mouseRelease(view, Qt::LeftButton, modifiers, to);
    }
    QAction *command(const QString &id) { return panel->findChild<QAction *>(id); }

    std::unique_ptr<TimelinePanel> panel;
    TimelineView *view = nullptr;
    TraceScript script;
};

void tst_TimelineRange::init()
{
    script = TraceScript();
    script.upgradedConnection(0).heartbeat(25000);
    script.at(40000).state(TraceScript::Kind::Closed, "forced close");
    panel = std::make_unique<TimelinePanel>();
    panel->resize(900, 180);
    panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
    panel->setLog(script.log);
    view = panel->view();
    view->fitAll();
}

void tst_TimelineRange::selectsATimeByDrag_data()
{
    QTest::addColumn<int>("y");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<bool>("backwards");
    QTest::newRow("with Shift") << 90 << true << false;
    QTest::newRow("with Shift, to the left") << 90 << true << true;
    QTest::newRow("on the clock") << 10 << false << false;
}

void tst_TimelineRange::selectsATimeByDrag()
{
    QFETCH(int, y);
    QFETCH(bool, shift);
    QFETCH(bool, backwards);
    QSignalSpy selected(panel.get(), &TimelinePanel::timeRangeSelected);
    const int left = qRound(view->scene().x(10s));
    const int right = qRound(view->scene().x(20s));
    drag({backwards ? right : left, y}, {backwards ? left : right, y}, shift ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(selected.count(), 1);
    const auto from = selected.front().at(0).value<std::chrono::microseconds>();
    const auto to = selected.front().at(1).value<std::chrono::microseconds>();
    QVERIFY(std::chrono::abs(from - 10s) < 100ms);
    QVERIFY(std::chrono::abs(to - 20s) < 100ms);
    QVERIFY(view->range() == std::pair(from, to));
}

void tst_TimelineRange::doesNotMoveWhileSelecting()
{
    const TimeSpan before = view->scene().span;
    QSignalSpy records(panel.get(), &TimelinePanel::recordSelected);
    drag({300, 60}, {500, 60}, Qt::ShiftModifier);
    QVERIFY(view->scene().span == before);
    QCOMPARE(records.count(), 0);
}

void tst_TimelineRange::clearsByEscapeAndByAClickOnTheClock()
{
    QSignalSpy cleared(panel.get(), &TimelinePanel::timeRangeCleared);
    QAction *clear = command(QStringLiteral("timeline.clearRange"));
    QVERIFY(!clear->isEnabled());
    drag({300, 60}, {500, 60}, Qt::ShiftModifier);
    QVERIFY(clear->isEnabled());
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(cleared.count(), 1);
    QVERIFY(!view->range());
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(cleared.count(), 1);
    drag({300, 60}, {500, 60}, Qt::ShiftModifier);
    QTest::mouseClick(view, Qt::LeftButton, {}, {300, 10});
    QCOMPARE(cleared.count(), 2);
    drag({300, 60}, {500, 60}, Qt::ShiftModifier);
    clear->trigger();
    QCOMPARE(cleared.count(), 3);
}

void tst_TimelineRange::selectsWhatIsInSightByKey()
{
    QSignalSpy selected(panel.get(), &TimelinePanel::timeRangeSelected);
    view->showUpgrade();
    command(QStringLiteral("timeline.selectVisible"))->trigger();
    QCOMPARE(selected.count(), 1);
    QVERIFY(view->range()->first == 0s); // not before the log began
    QVERIFY(view->range()->second >= 55ms && view->range()->second < 1s);
}

void tst_TimelineRange::zoomsToTheSelectedTime()
{
    QAction *zoom = command(QStringLiteral("timeline.zoomToRange"));
    QVERIFY(!zoom->isEnabled());
    view->selectRange(12s, 10s);
    zoom->trigger();
    const TimeSpan span = view->scene().span;
    QVERIFY(span.start < 10s && span.end() > 12s && span.length < 3s);
}

void tst_TimelineRange::forgetsItWithTheLog()
{
    QSignalSpy cleared(panel.get(), &TimelinePanel::timeRangeCleared);
    view->selectRange(1s, 2s);
    panel->setLog(TraceScript().log);
    QVERIFY(!view->range());
    QCOMPARE(cleared.count(), 1);
    drag({300, 60}, {500, 60}, Qt::ShiftModifier);
    QVERIFY(!view->range()); // there is no time yet
}

QTEST_MAIN(tst_TimelineRange)
#include "tst_timelinerange.moc"
