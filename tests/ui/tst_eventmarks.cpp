// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventmarks.h"
#include "events/eventspanel.h"
#include "socketscript.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "widgets.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>

using namespace Sockeye;

class tst_EventMarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void emptyMarksAreForgotten();
    void goesRoundInBothDirections();
    void pinStaysAboveWhatTheFilterHides();
    void pinIsTakenAwayFromItsList();
    void bookmarksHaveColours();
    void theSameColourOnceMoreTakesTheBookmarkAway();
    void marksAllChosenRows();
    void commentIsTypedInTheRow();
    void escapeKeepsTheOldComment();
    void nextMarkIsShownAndTold();
    void saysWhenNothingIsMarked();
    void marksAreGivenOutAndTakenBack();
    void aNewLogHasNoMarks();

private:
    void choose(int row)
    {
        table->setCurrentIndex(table->model()->index(row, 0));
        table->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(table, key, modifiers);
    }
    QLineEdit *editor() { return byName<QLineEdit>(*panel, QStringLiteral("Comment")); }

    std::unique_ptr<SocketScript> script;
    std::unique_ptr<EventsPanel> panel;
    QTableView *table = nullptr;
};

void tst_EventMarks::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
}

void tst_EventMarks::init()
{
    script = std::make_unique<SocketScript>();
    panel = std::make_unique<EventsPanel>();
    panel->resize(1000, 400);
    for (const char *name : {"zero", "one", "two", "three", "four"})
        script->in(name, "\"value\"");
    panel->setLog(script->log);
    panel->show();
    panel->activateWindow();
    table = byName<QTableView>(*panel, QStringLiteral("Events"));
    QVERIFY(QTest::qWaitForWindowActive(panel.get()));
}

void tst_EventMarks::emptyMarksAreForgotten()
{
    EventMarks marks;
    marks.set(3, {.pinned = true});
    QVERIFY(!marks.isEmpty());
    marks.set(3, {});
    QVERIFY(marks.isEmpty());
    QCOMPARE(marks.at(3), EventMark());
}

void tst_EventMarks::goesRoundInBothDirections()
{
    EventMarks marks;
    QCOMPARE(marks.next(0), -1);
    QCOMPARE(marks.previous(0), -1);
    for (const qsizetype record : {5, 2, 9})
        marks.set(record, {.pinned = true});
    QCOMPARE(marks.next(-1), 2);
    QCOMPARE(marks.next(2), 5);
    QCOMPARE(marks.next(9), 2);
    QCOMPARE(marks.previous(9), 5);
    QCOMPARE(marks.previous(4), 2);
    QCOMPARE(marks.previous(2), 9);
}

void tst_EventMarks::pinStaysAboveWhatTheFilterHides()
{
    auto *pins = byName<QListWidget>(*panel, QStringLiteral("Pinned events"));
    QVERIFY(!pins->isVisible());
    choose(2);
    press(Qt::Key_B);
    QVERIFY(pins->isVisible());
    QCOMPARE(pins->count(), 1);
    QVERIFY(pins->item(0)->text().contains(QStringLiteral("two")));
    byName<QLineEdit>(*panel, QStringLiteral("Filter events"))->setText(QStringLiteral("four"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(pins->count(), 1);
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    QTest::mouseClick(pins->viewport(), Qt::LeftButton, {}, pins->visualItemRect(pins->item(0)).center());
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().value<qsizetype>(), 2);
    QVERIFY(byName<QLabel>(*panel, QStringLiteral("Notice"))->text().contains(QStringLiteral("hidden")));
}

void tst_EventMarks::pinIsTakenAwayFromItsList()
{
    choose(1);
    press(Qt::Key_B);
    auto *pins = byName<QListWidget>(*panel, QStringLiteral("Pinned events"));
    pins->setCurrentRow(0);
    pins->setFocus();
    QTest::keyClick(pins, Qt::Key_Delete);
    QVERIFY(!pins->isVisible());
    QVERIFY(panel->marks().isEmpty());
}

void tst_EventMarks::bookmarksHaveColours()
{
    choose(1);
    press(Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(panel->marks().at(1).color, 3);
    choose(2);
    press(Qt::Key_M);
    QCOMPARE(panel->marks().at(2).color, 3);
}

void tst_EventMarks::theSameColourOnceMoreTakesTheBookmarkAway()
{
    choose(1);
    press(Qt::Key_M);
    QVERIFY(panel->marks().at(1).color > 0);
    press(Qt::Key_M);
    QVERIFY(panel->marks().isEmpty());
}

void tst_EventMarks::marksAllChosenRows()
{
    choose(1);
    table->setFocus();
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_B);
    QCOMPARE(panel->marks().all().keys(), (QList<qsizetype>{1, 2, 3}));
}

void tst_EventMarks::commentIsTypedInTheRow()
{
    choose(2);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(editor()->isVisible());
    QTest::keyClicks(editor(), QStringLiteral("why twice?"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(panel->marks().at(2).comment, QStringLiteral("why twice?"));
    const QModelIndex cell = table->model()->index(2, 4);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("why twice?")));
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("why twice?")));
    QVERIFY(table->hasFocus());
}

void tst_EventMarks::escapeKeepsTheOldComment()
{
    panel->setMarks([] {
        EventMarks marks;
        marks.set(2, {.comment = QStringLiteral("old")});
        return marks;
    }());
    choose(2);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor()->text(), QStringLiteral("old"));
    QTest::keyClicks(editor(), QStringLiteral("new"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(!editor()->isVisible());
    QCOMPARE(panel->marks().at(2).comment, QStringLiteral("old"));
}

void tst_EventMarks::nextMarkIsShownAndTold()
{
    EventMarks marks;
    marks.set(0, {.pinned = true});
    marks.set(3, {.color = 1});
    panel->setMarks(marks);
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    choose(0);
    selected.clear();
    press(Qt::Key_F2, Qt::NoModifier);
    QCOMPARE(table->currentIndex().row(), 3);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().value<qsizetype>(), 3);
    press(Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(table->currentIndex().row(), 0);
}

void tst_EventMarks::saysWhenNothingIsMarked()
{
    choose(0);
    press(Qt::Key_F2, Qt::NoModifier);
    const auto *notice = byName<QLabel>(*panel, QStringLiteral("Notice"));
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QStringLiteral("Nothing is marked yet")));
}

void tst_EventMarks::marksAreGivenOutAndTakenBack()
{
    QSignalSpy changed(panel.get(), &EventsPanel::marksChanged);
    choose(1);
    press(Qt::Key_B);
    QVERIFY(changed.size() > 0);
    const EventMarks kept = panel->marks();
    panel->setMarks({});
    QVERIFY(panel->marks().isEmpty());
    panel->setMarks(kept);
    QVERIFY(panel->marks().at(1).pinned);
    QVERIFY(byName<QListWidget>(*panel, QStringLiteral("Pinned events"))->isVisible());
}

void tst_EventMarks::aNewLogHasNoMarks()
{
    choose(1);
    press(Qt::Key_B);
    panel->setLog(SocketScript().in("x").log);
    QVERIFY(panel->marks().isEmpty());
    QVERIFY(!byName<QListWidget>(*panel, QStringLiteral("Pinned events"))->isVisible());
}

QTEST_MAIN(tst_EventMarks)
#include "tst_eventmarks.moc"
