// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/timelinepanel.h"
#include "timeline/timelineview.h"
#include "ui/tracescript.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace Sockeye;
using namespace std::chrono_literals;
using Lane = TimelineLayout::Lane;
using What = TimelineScene::Hit::What;

class tst_TimelineView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { view.reset(); }

    void tellsItsStateInWords_data();
    void tellsItsStateInWords();
    void followsThePresentUntilOneLooksElsewhere();
    void stopsWithTheConnection();
    void zoomsAroundThePointer();
    void pansByDragWithoutSelecting();
    void showsTheUpgradeLargeEnoughToRead();
    void fitsEverythingOnDoubleClickAndKey();
    void obeysTheKeyboard();
    void selectsTheRecordUnderTheClick_data();
    void selectsTheRecordUnderTheClick();
    void explainsWhatIsUnderThePointer();
    void startsOverWithAnotherLog();
    void paintsAMillionRecordsAsFastAsAFew();
    void offersNamedButtons();

private:
    [[nodiscard]] QPoint place(Lane lane, TimeSpan::Time time) const
    {
        return {qRound(view->scene().x(time)), view->scene().layout.lane(lane).center().y()};
    }
    void wheel(QPoint at, int notches)
    {
        QWheelEvent event(at, view->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.get(), &event);
    }

    std::unique_ptr<TimelineView> view;
};

void tst_TimelineView::init()
{
    view = std::make_unique<TimelineView>();
    view->resize(TimelineLayout::NamesWidth + 1000, 160);
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
}

void tst_TimelineView::tellsItsStateInWords_data()
{
    using Kind = TraceScript::Kind;
    using Carrier = TraceScript::Carrier;
    QTest::addColumn<std::shared_ptr<SocketIO::TraceLog>>("log");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, TraceScript &&script, const QString &words) {
        QTest::newRow(name) << script.log << words;
    };
    row("nothing", TraceScript(), QStringLiteral("Not connected yet"));
    row("connecting", std::move(TraceScript().state(Kind::Connecting)), QStringLiteral("Connecting"));
    row("polling", std::move(TraceScript().open(0)), QStringLiteral("Connected by polling"));
    row("upgraded", std::move(TraceScript().upgradedConnection(0)),
        QStringLiteral("Connected by websocket, upgraded in 31 ms"));
    row("upgrade fails",
        std::move(TraceScript().open(0).at(40).state(Kind::ProbeOpening).at(52).state(Kind::UpgradeFailed)),
        QStringLiteral("Connected by polling, upgrade failed after 12 ms"));
    row("websocket alone",
        std::move(TraceScript().state(Kind::Connecting).state(Kind::Connected, "s", -1, Carrier::WebSocket)),
        QStringLiteral("Connected by websocket"));
    row("closed", std::move(TraceScript().open(0).at(50).state(Kind::Closed, "transport close\tthe server went away")),
        QStringLiteral("Disconnected: transport close: the server went away"));
    row("waiting", std::move(TraceScript().open(0).at(50).state(Kind::Closed).state(Kind::ReconnectScheduled, {}, 2)),
        QStringLiteral("Waiting for attempt 2 to reconnect"));
}

void tst_TimelineView::tellsItsStateInWords()
{
    QFETCH(std::shared_ptr<SocketIO::TraceLog>, log);
    view->setLog(log);
    QTEST(view->accessibleDescription(), "words");
    QVERIFY(!view->accessibleName().isEmpty());
}

void tst_TimelineView::followsThePresentUntilOneLooksElsewhere()
{
    TraceScript script;
    script.upgradedConnection(0);
    view->setLog(script.log);
    view->extend(200s);
    QVERIFY(view->isFollowing());
    QVERIFY(view->scene().span.end() > 200s);
    QVERIFY(view->scene().span.length < 70s);
    QTest::keyClick(view.get(), Qt::Key_Home);
    QVERIFY(!view->isFollowing());
    const TimeSpan chosen = view->scene().span;
    view->extend(201s);
    QVERIFY(view->scene().span == chosen);
    QTest::keyClick(view.get(), Qt::Key_End);
    QVERIFY(view->isFollowing());
    view->extend(300s);
    QVERIFY(view->scene().span.end() > 300s);
    QVERIFY(view->scene().span.start < 300s);
}

void tst_TimelineView::stopsWithTheConnection()
{
    TraceScript script;
    script.upgradedConnection(0).at(5000).state(TraceScript::Kind::Closed, "forced close");
    view->setLog(script.log);
    view->extend(400s);
    QVERIFY(view->scene().now == 5s);
}

void tst_TimelineView::zoomsAroundThePointer()
{
    TraceScript script;
    script.upgradedConnection(0);
    view->setLog(script.log);
    view->extend(30s);
    const QPoint at(TimelineLayout::NamesWidth + 300, 80);
    const auto time = view->scene().timeAt(at.x());
    const auto length = view->scene().span.length;
    wheel(at, 3);
    QVERIFY(view->scene().span.length < length / 2);
    QVERIFY(std::abs(view->scene().x(time) - at.x()) < 0.5);
    wheel(at, -3);
    QVERIFY(std::abs((view->scene().span.length - length).count()) < 1000);
}

void tst_TimelineView::pansByDragWithoutSelecting()
{
    TraceScript script;
    script.upgradedConnection(0);
    view->setLog(script.log);
    view->extend(30s);
    view->zoomIn();
    QSignalSpy selected(view.get(), &TimelineView::recordSelected);
    const TimeSpan before = view->scene().span;
    const QPoint from = place(Lane::Connection, before.timeAt(400));
    QTest::mousePress(view.get(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(from.x() + 100, from.y()), view->mapToGlobal(from), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(view.get(), &move);
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, from + QPoint(100, 0));
    QVERIFY(view->scene().span == before.panned(100));
    QVERIFY(!view->isFollowing());
    QCOMPARE(selected.count(), 0);
}

void tst_TimelineView::showsTheUpgradeLargeEnoughToRead()
{
    TraceScript script;
    script.upgradedConnection(1000);
    view->setLog(script.log);
    view->extend(600s);
    view->showUpgrade();
    const auto &scene = view->scene();
    const auto &probe = scene.fold.row(TimelineFold::Row::Probe);
    const double width = scene.x(probe.at(2).end) - scene.x(probe.at(0).begin);
    QVERIFY2(width > 400, qPrintable(QString::number(width)));
    QVERIFY(scene.x(probe.at(2).end) < view->width());
    QVERIFY(scene.x(scene.fold.row(TimelineFold::Row::Connection).at(0).begin) >= TimelineLayout::NamesWidth);
}

void tst_TimelineView::fitsEverythingOnDoubleClickAndKey()
{
    TraceScript script;
    script.upgradedConnection(0).heartbeat(25000);
    view->setLog(script.log);
    view->extend(100s);
    const auto showsAll = [this] {
        const TimeSpan span = view->scene().span;
        return span.start <= 0s && span.end() >= 100s && span.length < 120s;
    };
    QTest::keyClick(view.get(), Qt::Key_Plus);
    QVERIFY(!showsAll());
    QTest::keyClick(view.get(), Qt::Key_F);
    QVERIFY(showsAll());
    view->showUpgrade();
    QVERIFY(!showsAll());
    QTest::mouseDClick(view.get(), Qt::LeftButton, {}, {400, 80});
    QVERIFY(showsAll());
}

void tst_TimelineView::obeysTheKeyboard()
{
    TraceScript script;
    script.upgradedConnection(0);
    view->setLog(script.log);
    view->extend(1000s);
    const TimeSpan start = view->scene().span;
    QTest::keyClick(view.get(), Qt::Key_Left);
    QVERIFY(view->scene().span == start.panned(100));
    QTest::keyClick(view.get(), Qt::Key_Right);
    QVERIFY(view->scene().span == start);
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(view->scene().span == start.panned(500));
    QTest::keyClick(view.get(), Qt::Key_Minus);
    QVERIFY(view->scene().span.length == start.length * 2);
    QTest::keyClick(view.get(), Qt::Key_Home);
    QVERIFY(view->scene().span.start <= 0s);
    QVERIFY(view->scene().x(0s) < TimelineLayout::NamesWidth + 100);
}

void tst_TimelineView::selectsTheRecordUnderTheClick_data()
{
    QTest::addColumn<int>("lane");
    QTest::addColumn<double>("milliseconds");
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("kind");
    using Kind = SocketIO::Kind;
    using Layer = SocketIO::Layer;
    const auto row = [](const char *name, Lane lane, double time, Layer layer, Kind kind) {
        QTest::newRow(name) << static_cast<int>(lane) << time << static_cast<int>(layer) << static_cast<int>(kind);
    };
    row("connecting", Lane::Connection, 4, Layer::State, Kind::Connecting);
    row("connected", Lane::Connection, 30, Layer::State, Kind::Connected);
    row("namespace", Lane::Connection, 18, Layer::State, Kind::NamespaceConnected);
    row("request", Lane::Get, 4, Layer::Http, Kind::Request);
    row("post", Lane::Post, 12, Layer::Http, Kind::Request);
    row("probe opens", Lane::Probe, 30, Layer::State, Kind::ProbeOpening);
    row("probe pauses", Lane::Probe, 50, Layer::State, Kind::Pausing);
    row("websocket", Lane::WebSocket, 59, Layer::State, Kind::Upgraded);
}

void tst_TimelineView::selectsTheRecordUnderTheClick()
{
    QFETCH(int, lane);
    QFETCH(double, milliseconds);
    QFETCH(int, layer);
    QFETCH(int, kind);
    TraceScript script;
    script.upgradedConnection(0);
    view->setLog(script.log);
    view->extend(60s);
    view->showUpgrade();
    QSignalSpy selected(view.get(), &TimelineView::recordSelected);
    const auto time = std::chrono::microseconds(static_cast<qint64>(milliseconds * 1000));
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, place(static_cast<Lane>(lane), time));
    QCOMPARE(selected.count(), 1);
    const SocketIO::TraceRecord record = script.log->at(selected.front().front().value<qsizetype>());
    QCOMPARE(static_cast<int>(record.layer), layer);
    QCOMPARE(static_cast<int>(record.kind), kind);
}

void tst_TimelineView::explainsWhatIsUnderThePointer()
{
    TraceScript script;
    script.upgradedConnection(0).heartbeat(25000).heartbeat(50000);
    script.at(55000).request(90, "GET").at(55100).failure(90, "Connection refused");
    view->setLog(script.log);
    view->extend(60s);
    const TimelineWords words(script.log);
    const auto tip = [&](Lane lane, TimeSpan::Time time) {
        return words.tooltip(view->scene(), view->scene().hitAt(place(lane, time)));
    };
    QVERIFY(view->scene().hitAt(place(Lane::Heartbeat, 25s)).what == What::Beat);
    QVERIFY(tip(Lane::Heartbeat, 25s).contains(QStringLiteral("answered after 0.40 ms")));
    QVERIFY(tip(Lane::Heartbeat, 35s).contains(QStringLiteral("expected after 25.0 s, at the latest after 45.0 s")));
    QVERIFY(tip(Lane::Get, 55050ms).contains(QStringLiteral("Connection refused")));
    QVERIFY(tip(Lane::Connection, 30s).contains(QStringLiteral("still running")));
    QVERIFY(tip(Lane::WebSocket, 10s).contains(QStringLiteral("2 frames in, 3 out")));
    QVERIFY(tip(Lane::Probe, 30s).isEmpty());
}

void tst_TimelineView::startsOverWithAnotherLog()
{
    TraceScript script;
    script.upgradedConnection(0);
    view->setLog(script.log);
    view->extend(60s);
    view->fitAll();
    view->setLog(nullptr);
    QVERIFY(view->scene().fold.isEmpty());
    QCOMPARE(view->accessibleDescription(), QStringLiteral("Not connected yet"));
    QVERIFY(view->isFollowing());
    view->grab();
}

void tst_TimelineView::paintsAMillionRecordsAsFastAsAFew()
{
    TraceScript script;
    script.upgradedConnection(0);
    for (int i = 0; i < 500'000; ++i) {
        script.at(100 + i * 0.1).frame(TraceScript::Direction::In, TraceScript::Kind::Text, "2");
        script.frame(TraceScript::Direction::Out, TraceScript::Kind::Text, "3");
    }
    view->setLog(script.log);
    const TimelineScene &scene = view->scene();
    while (scene.fold.framesIn().size() < 500'001U)
        view->extend(0s);
    view->fitAll();
    QCOMPARE(scene.fold.framesIn().size(), 500'001U);
    QVERIFY(pixelColumns(scene.fold.framesIn(), scene.span).size() <= 1000);
    view->grab();
}

void tst_TimelineView::offersNamedButtons()
{
    TimelinePanel panel;
    TraceScript script;
    script.upgradedConnection(0).at(100).state(TraceScript::Kind::Closed, "forced close");
    panel.setLog(script.log);
    panel.resize(700, 150);
    panel.show();
    const auto buttons = panel.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 7);
    for (const QToolButton *button : buttons)
        QVERIFY(!button->accessibleName().isEmpty());
    QCOMPARE(buttons.front()->text(), QStringLiteral("Upgrade 31 ms"));
    QSignalSpy selected(&panel, &TimelinePanel::recordSelected);
    buttons.front()->click();
    const auto &scene = panel.view()->scene();
    const QPoint probing(qRound(scene.x(40ms)), scene.layout.lane(Lane::Probe).center().y());
    QTest::mouseClick(panel.view(), Qt::LeftButton, {}, probing);
    QCOMPARE(selected.count(), 1);
}

QTEST_MAIN(tst_TimelineView)
#include "tst_timelineview.moc"
