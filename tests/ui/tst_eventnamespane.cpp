// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventspanel.h"
#include "socketscript.h"
#include "theme/theme.h"
#include "widgets.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Sockeye;
using SocketIO::Kind;

class tst_EventNamesPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void opensAndCloses();
    void eyeHidesAndSaysSo();
    void showAllBringsEverythingBack();
    void ringShowsAlone();
    void keysDoTheSame();
    void rowHidesItsName();
    void hidingKeepsTheChosenRow();
    void hidingMakesNoRowNew();
    void hidingMovesNoRowAway();
    void saysWhenAllIsHidden();
    void isRememberedWhenOpen();
    void separatorFoldsByClickAndKey();

private:
    void clickCell(QTableView *view, int row, int column)
    {
        const QRect cell = view->visualRect(view->model()->index(row, column));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
    }
    void openNames()
    {
        QTest::mouseClick(byName<QToolButton>(*panel, QStringLiteral("Event names")), Qt::LeftButton);
        QVERIFY(names->isVisible());
    }
    QString hidden()
    {
        const auto *label = byName<QLabel>(*panel, QStringLiteral("What is hidden"));
        return label->isVisible() ? label->text() : QString();
    }
    int rows() { return table->model()->rowCount(); }

    SocketScript script;
    std::unique_ptr<EventsPanel> panel;
    QTableView *table = nullptr;
    QTableView *names = nullptr;
};

void tst_EventNamesPane::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
}

void tst_EventNamesPane::init()
{
    script = SocketScript();
    script.connected().in("tick").in("tick").in("chat").in("tick");
    panel = std::make_unique<EventsPanel>();
    panel->resize(1000, 400);
    panel->setLog(script.log);
    panel->show();
    panel->activateWindow();
    table = byName<QTableView>(*panel, QStringLiteral("Events"));
    names = byName<QTableView>(*panel, QStringLiteral("Event names"));
    QVERIFY(QTest::qWaitForWindowActive(panel.get()));
}

void tst_EventNamesPane::opensAndCloses()
{
    QVERIFY(!names->isVisible());
    openNames();
    QCOMPARE(names->model()->rowCount(), 2);
    QVERIFY(names->hasFocus());
    QTest::keyClick(names, Qt::Key_Escape);
    QVERIFY(!names->isVisible());
    QVERIFY(table->hasFocus());
}

void tst_EventNamesPane::eyeHidesAndSaysSo()
{
    openNames();
    clickCell(names, 0, 0);
    QCOMPARE(rows(), 5);
    QVERIFY(hidden().startsWith(u'1'));
    QVERIFY(hidden().contains(QStringLiteral("3 row")));
    script.in("tick");
    panel->extend();
    QCOMPARE(rows(), 5);
    QVERIFY(hidden().contains(QStringLiteral("4 row")));
    clickCell(names, 0, 0);
    QCOMPARE(rows(), 9);
    QCOMPARE(hidden(), QString());
}

void tst_EventNamesPane::showAllBringsEverythingBack()
{
    openNames();
    clickCell(names, 0, 0);
    clickCell(names, 1, 0);
    QCOMPARE(rows(), 4);
    QTest::mouseClick(byName<QToolButton>(*panel, QStringLiteral("Show all")), Qt::LeftButton);
    QCOMPARE(rows(), 8);
    QCOMPARE(hidden(), QString());
}

void tst_EventNamesPane::ringShowsAlone()
{
    openNames();
    clickCell(names, 1, 1);
    QCOMPARE(rows(), 5);
    clickCell(names, 1, 1);
    QCOMPARE(rows(), 8);
}

void tst_EventNamesPane::keysDoTheSame()
{
    openNames();
    names->setCurrentIndex(names->model()->index(0, 3));
    QTest::keyClick(names, Qt::Key_Space);
    QCOMPARE(rows(), 5);
    QTest::keyClick(names, Qt::Key_Space);
    QTest::keyClick(names, Qt::Key_Return);
    QCOMPARE(rows(), 7);
}

void tst_EventNamesPane::rowHidesItsName()
{
    table->setCurrentIndex(table->model()->index(4, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(rows(), 5);
    QTest::keyClick(table, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rows(), 8);
    table->setCurrentIndex(table->model()->index(6, 0));
    QTest::keyClick(table, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rows(), 5);
}

void tst_EventNamesPane::hidingKeepsTheChosenRow()
{
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    table->setCurrentIndex(table->model()->index(6, 0));
    QCOMPARE(selected.size(), 1);
    openNames();
    clickCell(names, 0, 0);
    QCOMPARE(table->currentIndex().row(), 4);
    QCOMPARE(table->currentIndex().siblingAtColumn(3).data().toString(), QStringLiteral("chat"));
    QCOMPARE(selected.size(), 1);
}

void tst_EventNamesPane::hidingMakesNoRowNew()
{
    for (int i = 0; i < 300; ++i)
        script.in(i % 2 ? "a" : "b");
    panel->extend();
    table->verticalScrollBar()->setValue(0);
    auto *chip = byName<QPushButton>(*panel, QStringLiteral("Follow new events"));
    QVERIFY(!chip->isVisible());
    table->setCurrentIndex(table->model()->index(8, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_H, Qt::ControlModifier);
    QVERIFY(!chip->isVisible());
    script.in("a").in("b").in("a");
    panel->extend();
    QVERIFY(chip->isVisible());
    QVERIFY(chip->text().startsWith(u'2'));
}

void tst_EventNamesPane::hidingMovesNoRowAway()
{
    for (int i = 0; i < 600; ++i)
        script.in(i % 2 ? "a" : "b", QByteArray::number(i));
    panel->extend();
    table->setCurrentIndex(table->model()->index(8, 0));
    table->verticalScrollBar()->setValue(308 * 24); // its first row is a "b"
    const auto first = [this] { return table->indexAt(QPoint(5, 5)).siblingAtColumn(4).data().toString(); };
    QCOMPARE(first(), QStringLiteral("300"));
    openNames();
    clickCell(names, 3, 0);
    QCOMPARE(first(), QStringLiteral("300"));
    QCOMPARE(table->currentIndex().row(), 8);
    clickCell(names, 3, 0);
    QCOMPARE(first(), QStringLiteral("300"));
}

void tst_EventNamesPane::saysWhenAllIsHidden()
{
    panel->setLog(SocketScript().in("only").log);
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_H, Qt::ControlModifier);
    QString text;
    for (const QLabel *label : table->viewport()->findChildren<QLabel *>())
        text += label->isVisible() ? label->text() : QString();
    QVERIFY(text.contains(QStringLiteral("hidden by their names")));
}

void tst_EventNamesPane::isRememberedWhenOpen()
{
    QSignalSpy changed(panel.get(), &EventsPanel::placeChanged);
    openNames();
    QCOMPARE(changed.size(), 1);
    EventsPanel other;
    other.setPlace(panel->place());
    other.show();
    QVERIFY(byName<QTableView>(other, QStringLiteral("Event names"))->isVisible());
}

void tst_EventNamesPane::separatorFoldsByClickAndKey()
{
    const QRect head = table->visualRect(table->model()->index(0, 1));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, head.center());
    QCOMPARE(rows(), 1);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, head.center());
    QCOMPARE(rows(), 8);
    table->setCurrentIndex(table->model()->index(5, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Left);
    QCOMPARE(rows(), 1);
    QCOMPARE(table->currentIndex().row(), 0);
    QTest::keyClick(table, Qt::Key_Right);
    QCOMPARE(rows(), 8);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(2, 4)).center());
    QCOMPARE(rows(), 1);
}

QTEST_MAIN(tst_EventNamesPane)
#include "tst_eventnamespane.moc"
