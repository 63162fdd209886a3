// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "accessiblenames.h"
#include "events/eventspanel.h"
#include "socketscript.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_EventsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everythingHasAnAccessibleName();
    void saysWhatWillAppearWhenThereIsNothing();
    void filterShowsHowManyMatch();
    void filterKeepsTheChosenRow();
    void followsTheNewestRow();
    void scrollingUpEndsFollowing();
    void newButtonFollowsAgain();
    void newButtonIsPressedBySpace();
    void reconnectClearsNothing();
    void pauseStopsTheViewAndCounts();
    void clearHidesAndShowsAgain();
    void choosingARowTellsItsRecord();
    void doubleClickOnAQuestionAsksToReply();
    void copiesRowsAsLines();
    void drawsBothSchemesAndAnyContent();

private:
    template <typename Widget> Widget *named(const QString &accessibleName)
    {
        for (Widget *widget : panel->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    void fill(int events)
    {
        for (int i = 0; i < events; ++i)
            script->in("tick", QByteArray::number(i));
        for (int i = 0; i <= events / 2048; ++i)
            panel->extend();
    }
    bool isAtEnd() { return table->verticalScrollBar()->value() == table->verticalScrollBar()->maximum(); }

    std::unique_ptr<SocketScript> script;
    std::unique_ptr<EventsPanel> panel;
    QTableView *table = nullptr;
};

void tst_EventsPanel::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
}

void tst_EventsPanel::init()
{
    script = std::make_unique<SocketScript>();
    panel = std::make_unique<EventsPanel>();
    panel->resize(1000, 400);
    panel->setLog(script->log);
    panel->show();
    table = named<QTableView>(QStringLiteral("Events"));
    QVERIFY(table);
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
}

void tst_EventsPanel::everythingHasAnAccessibleName()
{
    QCOMPARE(widgetsWithoutName(*panel), QStringList());
}

void tst_EventsPanel::saysWhatWillAppearWhenThereIsNothing()
{
    const auto visibleText = [this] {
        QString text;
        for (const QLabel *label : table->viewport()->findChildren<QLabel *>())
            text += label->isVisible() ? label->text() : QString();
        return text;
    };
    QVERIFY(visibleText().contains(QStringLiteral("No events yet")));
    fill(1);
    QCOMPARE(visibleText(), QString());
    QTest::keyClicks(named<QLineEdit>(QStringLiteral("Filter events")), QStringLiteral("zzz"));
    QVERIFY(visibleText().contains(QStringLiteral("Nothing passes the filter “zzz”")));
}

void tst_EventsPanel::filterShowsHowManyMatch()
{
    fill(4096);
    const auto *counts = named<QLabel>(QStringLiteral("Number of rows"));
    QCOMPARE(counts->text(), QStringLiteral("4,096"));
    auto *filter = named<QLineEdit>(QStringLiteral("Filter events"));
    QTest::keyClicks(filter, QStringLiteral("409"));
    QTRY_COMPARE(counts->text(), QStringLiteral("10 / 4,096"));
    filter->clear();
    QCOMPARE(counts->text(), QStringLiteral("4,096"));
}

void tst_EventsPanel::filterKeepsTheChosenRow()
{
    fill(1000);
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    table->setCurrentIndex(table->model()->index(500, 0));
    QCOMPARE(selected.size(), 1);
    auto *filter = named<QLineEdit>(QStringLiteral("Filter events"));
    QTest::keyClicks(filter, QStringLiteral("50"));
    QTRY_COMPARE(table->currentIndex().siblingAtColumn(4).data().toString(), QStringLiteral("500"));
    filter->clear();
    QTRY_COMPARE(table->currentIndex().row(), 500);
    QCOMPARE(selected.size(), 1);
}

void tst_EventsPanel::followsTheNewestRow()
{
    fill(200);
    QVERIFY(isAtEnd());
    QVERIFY(table->verticalScrollBar()->maximum() > 0);
    fill(200);
    QVERIFY(isAtEnd());
    QVERIFY(named<QToolButton>(QStringLiteral("Follow"))->isChecked());
}

void tst_EventsPanel::scrollingUpEndsFollowing()
{
    fill(200);
    table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    QVERIFY(!named<QToolButton>(QStringLiteral("Follow"))->isChecked());
    const int place = table->verticalScrollBar()->value();
    fill(1234);
    QCOMPARE(table->verticalScrollBar()->value(), place);
    const auto *button = named<QPushButton>(QStringLiteral("Follow new events"));
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("1,234 new ↓"));
}

void tst_EventsPanel::newButtonFollowsAgain()
{
    fill(200);
    table->verticalScrollBar()->setValue(0);
    fill(10);
    auto *button = named<QPushButton>(QStringLiteral("Follow new events"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(isAtEnd());
    QVERIFY(!button->isVisible());
    QVERIFY(named<QToolButton>(QStringLiteral("Follow"))->isChecked());
    fill(10);
    QVERIFY(isAtEnd());
}

void tst_EventsPanel::newButtonIsPressedBySpace()
{
    fill(200);
    table->verticalScrollBar()->setValue(0);
    fill(10);
    table->setCurrentIndex(table->model()->index(0, 0));
    auto *button = named<QPushButton>(QStringLiteral("Follow new events"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(isAtEnd());
    const auto *preview = named<QWidget>(QStringLiteral("Whole value"));
    QVERIFY(!preview || !preview->isVisible());
}

void tst_EventsPanel::reconnectClearsNothing()
{
    script->connected().in("before").state(Kind::Closed, "transport close").state(Kind::ReconnectScheduled, {}, 1, 900);
    panel->extend();
    const int before = table->model()->rowCount();
    script->connected(2000).in("after");
    panel->extend();
    QCOMPARE(table->model()->rowCount(), before + 5);
    QCOMPARE(table->model()->index(4, 3).data().toString(), QStringLiteral("before"));
}

void tst_EventsPanel::pauseStopsTheViewAndCounts()
{
    fill(5);
    auto *pause = named<QToolButton>(QStringLiteral("Pause"));
    QTest::mouseClick(pause, Qt::LeftButton);
    script->frame("x");
    fill(12);
    QCOMPARE(table->model()->rowCount(), 5);
    const auto *fresh = named<QLabel>(QStringLiteral("What came while the view was paused"));
    QVERIFY(fresh->isVisible());
    QCOMPARE(fresh->text(), QStringLiteral("paused, 12 new"));
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 17);
    QVERIFY(!fresh->isVisible());
}

void tst_EventsPanel::clearHidesAndShowsAgain()
{
    fill(7);
    QTest::mouseClick(named<QToolButton>(QStringLiteral("Clear view")), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 0);
    auto *hidden = named<QToolButton>(QStringLiteral("Show hidden rows"));
    QVERIFY(hidden->isVisible());
    QCOMPARE(hidden->text(), QStringLiteral("Show hidden (7)"));
    fill(1);
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::mouseClick(hidden, Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 8);
    QVERIFY(!hidden->isVisible());
}

void tst_EventsPanel::choosingARowTellsItsRecord()
{
    script->frame("x").in("a").frame("y").in("b");
    panel->extend();
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 4)).center());
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().value<qsizetype>(), 3);
    panel->selectRecord(1);
    QCOMPARE(table->currentIndex().row(), 0);
    QCOMPARE(selected.size(), 1);
}

void tst_EventsPanel::doubleClickOnAQuestionAsksToReply()
{
    script->in("plain").in("question", {}, 3).in("answered", {}, 4).ack(Direction::Out, 4);
    panel->extend();
    QSignalSpy asked(panel.get(), &EventsPanel::replyRequested);
    for (int row = 0; row < 3; ++row) {
        const QPoint at = table->visualRect(table->model()->index(row, 5)).center();
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<qsizetype>(), 1);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
}

void tst_EventsPanel::copiesRowsAsLines()
{
    script->event(Direction::In, "/chat", "avatar", "{\"_placeholder\":true,\"num\":0}", -1, {QByteArray("\1\2")});
    script->out("b", "[1,2]");
    panel->extend();
    table->setFocus();
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].endsWith(QStringLiteral("\t↓\t/chat\tavatar\t‹2 B›\t\t51 B")));
    QVERIFY(lines[1].contains(QStringLiteral("\t↑\t/\tb\t[1,2]\t")));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("[{\"$base64\":\"AQI=\"}]"));
}

void tst_EventsPanel::drawsBothSchemesAndAnyContent()
{
    script->connected().in(QByteArray(5000, 'n'), "\"" + QByteArray(100'000, 'x') + "\"", 1);
    script->event(Direction::Out, "/" + QByteArray("한국").repeated(50), "שלום", "\"مرحبا 😀\"", 7);
    script->in("bad utf-8 \xff\xfe", "\xff");
    panel->extend();
    for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
        Theme::apply(*qApp, scheme);
        for (const int width : {1280, 500, 200}) {
            panel->resize(width, 300);
            QVERIFY(!panel->grab().isNull());
        }
    }
}

QTEST_MAIN(tst_EventsPanel)
#include "tst_eventspanel.moc"
