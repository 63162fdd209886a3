// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventspanel.h"
#include "events/eventtable.h"
#include "socketscript.h"
#include "theme/emptystate.h"
#include "theme/theme.h"
#include "widgets.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using SocketIO::Direction;

class tst_EventsPanelFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void filtersWhatIsThereAndWhatComes();
    void addsATimeToTheFilterAndTakesItBack();
    void saysThatNothingPassesWhereOneLooks();
    void marksTheWordsInTheRows();
    void findChoosesRowsAndHidesNone();
    void findGoesOnFromTheRowChosen();
    void findTellsOfRecordsThatHaveNoRow();
    void findEndsWithEscape();
    void theFilterStaysWithItsConnection();
    void waitsForTheNextThatPasses();
    void waitsForAStateToo();
    void waitsForNothingInAnotherLog();

private:
    QLineEdit *filter() { return byName<QLineEdit>(*panel, QStringLiteral("Filter events")); }
    QLineEdit *field() { return byName<QLineEdit>(*panel, QStringLiteral("Find in events")); }
    void trigger(const QString &command)
    {
        auto *action = panel->findChild<QAction *>(command);
        QVERIFY2(action, qPrintable(command));
        action->trigger();
    }

    std::unique_ptr<SocketScript> script;
    std::unique_ptr<EventsPanel> panel;
    EventTable *table = nullptr;
};

void tst_EventsPanelFilter::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
}

void tst_EventsPanelFilter::init()
{
    script = std::make_unique<SocketScript>();
    for (int i = 0; i < 500; ++i)
        script->in(i % 100 == 0 ? "rare" : "tick", QByteArray::number(i));
    panel = std::make_unique<EventsPanel>();
    panel->resize(1000, 400);
    panel->setLog(script->log);
    panel->show();
    table = panel->findChild<EventTable *>();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
}

void tst_EventsPanelFilter::filtersWhatIsThereAndWhatComes()
{
    filter()->setText(QStringLiteral("event:rare -400"));
    QTRY_COMPARE(table->model()->rowCount(), 4);
    script->in("tick", "1").in("rare", "1").in("rare", "400");
    panel->extend();
    QCOMPARE(table->model()->rowCount(), 5);
    filter()->setText(QStringLiteral("event:rare -"));
    QCOMPARE(table->model()->rowCount(), 5); // the filter before stays in force
}

void tst_EventsPanelFilter::addsATimeToTheFilterAndTakesItBack()
{
    using namespace std::chrono_literals;
    script->at(5000).in("late", "1").at(9000).in("later", "2");
    panel->extend();
    filter()->setText(QStringLiteral("-rare"));
    const QByteArray before = panel->place();
    panel->filterByTime(4500ms, 5500ms);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(filter()->text().startsWith(QStringLiteral("-rare time:")));
    panel->filterByTime(4s, 10s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(filter()->text().count(QStringLiteral("time:")), 1);
    QCOMPARE(panel->place(), before); // it is of this log alone
    panel->endFilterByTime();
    QTRY_COMPARE(table->model()->rowCount(), 497);
    QCOMPARE(filter()->text(), QStringLiteral("-rare"));
}

void tst_EventsPanelFilter::saysThatNothingPassesWhereOneLooks()
{
    // The list has scrolled to its end; what is said must not have gone along.
    filter()->setText(QStringLiteral("zzz"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    const auto *said = table->viewport()->findChild<Theme::EmptyState *>();
    QTRY_VERIFY(said->isVisible());
    QCOMPARE(said->geometry(), table->viewport()->rect());
}

void tst_EventsPanelFilter::marksTheWordsInTheRows()
{
    filter()->setText(QStringLiteral("rar dir:in"));
    QCOMPARE(table->matches().in(QStringLiteral("rare")).size(), 1);
    trigger(QStringLiteral("events.find"));
    QTest::keyClicks(field(), QStringLiteral("30"));
    QCOMPARE(table->matches().in(QStringLiteral("rare 300")).size(), 2);
    const QImage marked = table->viewport()->grab().toImage();
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(table->matches().in(QStringLiteral("rare 300")).size(), 1);
    QVERIFY(table->viewport()->grab().toImage() != marked);
}

void tst_EventsPanelFilter::findChoosesRowsAndHidesNone()
{
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field()->isVisible());
    QTest::keyClicks(field(), QStringLiteral("rare"));
    QCOMPARE(table->model()->rowCount(), 500);
    QCOMPARE(table->currentIndex().row(), 0);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(table->currentIndex().row(), 100);
    QCOMPARE(selected.last().first().value<qsizetype>(), 100);
    QTest::keyClick(field(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(table->currentIndex().row(), 0);
    QCOMPARE(byName<QLabel>(*panel, QStringLiteral("How many were found"))->text(), QStringLiteral("1 of 5"));
}

void tst_EventsPanelFilter::findGoesOnFromTheRowChosen()
{
    table->setCurrentIndex(table->model()->index(250, 0));
    trigger(QStringLiteral("events.find"));
    QTest::keyClicks(field(), QStringLiteral("rare"));
    QCOMPARE(table->currentIndex().row(), 300);
}

void tst_EventsPanelFilter::findTellsOfRecordsThatHaveNoRow()
{
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    filter()->setText(QStringLiteral("event:rare"));
    auto *scope = byName<QComboBox>(*panel, QStringLiteral("In which events"));
    trigger(QStringLiteral("events.find"));
    QTest::keyClicks(field(), QStringLiteral("499"));
    QCOMPARE(byName<QLabel>(*panel, QStringLiteral("How many were found"))->text(), QStringLiteral("not found"));
    selected.clear();
    scope->setCurrentIndex(scope->findText(QStringLiteral("Whole log")));
    Q_EMIT scope->activated(scope->currentIndex());
    QTRY_COMPARE(selected.size(), 1);
    QCOMPARE(selected.last().first().value<qsizetype>(), 499);
    QCOMPARE(table->model()->rowCount(), 5);
}

void tst_EventsPanelFilter::findEndsWithEscape()
{
    trigger(QStringLiteral("events.find"));
    QTest::keyClicks(field(), QStringLiteral("rare"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!field()->isVisible());
    QTRY_VERIFY(table->hasFocus());
}

void tst_EventsPanelFilter::theFilterStaysWithItsConnection()
{
    filter()->setText(QStringLiteral("event:rare"));
    EventsPanel other;
    other.setLog(script->log);
    other.setPlace(panel->place());
    QVERIFY(byName<QLineEdit>(other, QStringLiteral("Filter events"))->text().isEmpty());
    QTRY_COMPARE(other.findChild<EventTable *>()->model()->rowCount(), 500);
    other.setPlace("{broken");
    QCOMPARE(other.findChild<EventTable *>()->model()->rowCount(), 500);
}

void tst_EventsPanelFilter::waitsForTheNextThatPasses()
{
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    auto *wait = panel->findChild<QAction *>(QStringLiteral("events.waitForNext"));
    wait->trigger();
    filter()->setText(QStringLiteral("event:rare")); // what is found among earlier rows was not waited for
    QTRY_COMPARE(table->model()->rowCount(), 5);
    script->in("tick");
    panel->extend();
    QVERIFY(selected.isEmpty());
    QVERIFY(wait->isChecked());
    script->in("tick").in("rare").in("rare");
    panel->extend();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.last().first().value<qsizetype>(), 502);
    QVERIFY(!wait->isChecked());
    const QList<QLabel *> labels = visible<QLabel>(*panel);
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("It came after "));
    }));
    script->in("rare");
    panel->extend();
    QCOMPARE(selected.size(), 1);
}

void tst_EventsPanelFilter::waitsForAStateToo()
{
    script->out("ask", {}, 1).out("ask", {}, 2);
    panel->extend();
    filter()->setText(QStringLiteral("ack:answered"));
    panel->findChild<QAction *>(QStringLiteral("events.waitForNext"))->trigger();
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    script->ack(Direction::In, 2, {}, 3);
    panel->extend();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.last().first().value<qsizetype>(), 501);
}

void tst_EventsPanelFilter::waitsForNothingInAnotherLog()
{
    auto *wait = panel->findChild<QAction *>(QStringLiteral("events.waitForNext"));
    wait->trigger();
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    SocketScript other;
    for (int i = 0; i < 600; ++i) // more than the log before had
        other.in("tick");
    panel->setLog(other.log);
    panel->extend();
    QVERIFY(!wait->isChecked());
    other.in("new");
    panel->extend();
    QVERIFY(selected.isEmpty());
}

QTEST_MAIN(tst_EventsPanelFilter)
#include "tst_eventspanelfilter.moc"
