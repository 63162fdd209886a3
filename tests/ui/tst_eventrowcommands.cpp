// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventspanel.h"
#include "socketscript.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

using namespace Sockeye;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_EventRowCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyCommandHasATextAndItsOwnKeys();
    void sendsAgainWhatWeSent();
    void sendsWhatWaitedInTheBufferOnce();
    void sendsNothingThatWasReceived();
    void editsAnEventInTheComposer();
    void factsCannotBeEdited();
    void comparesTwoChosenRows();
    void asksForTwoRowsToCompare();
    void comparesWithTheOneBefore();
    void showsTheFramesOfARow();
    void goesToTheAnswerAndBack();
    void anAnswerChosenElsewhereShowsItsRequest();
    void repliesByCommand();
    void copiesCsvAndJsonLines();
    void spaceOpensTheWholeValue();
    void chevronOpensALongValue();
    void doubleClickOpensTheWholeValue();
    void lettersAreNotSearchedInTheList();
    void tellsTheTimeBetweenChosenRows();
    void menuOffersWhatCanBeDone();

private:
    void choose(int row)
    {
        table->setCurrentIndex(table->model()->index(row, 0));
        table->setFocus();
    }
    void add(int row)
    {
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(table, key, modifiers);
    }
    QString notice()
    {
        const auto *label = byName<QLabel>(*panel, QStringLiteral("Notice"));
        return label->isVisible() ? label->text() : QString();
    }
    QPlainTextEdit *preview() { return byName<QPlainTextEdit>(*panel, QStringLiteral("Whole value of the row")); }
    void showRows(const SocketScript &script)
    {
        panel->setLog(script.log);
        panel->extend();
    }

    std::unique_ptr<EventsPanel> panel;
    QTableView *table = nullptr;
};

void tst_EventRowCommands::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
}

void tst_EventRowCommands::init()
{
    panel = std::make_unique<EventsPanel>();
    panel->resize(1000, 400);
    // Rows: 0 in, 1 out, 2 in of another name, 3 a fact, 4 out with an answer, 5 a question.
    SocketScript script;
    script.in("a", "1").out("b", "2").in("c", "3").state(Kind::Fault, "x").out("b", "4", 0).in("q", {}, 7);
    script.ack(Direction::In, 0, "\"ok\"", 2);
    showRows(script);
    panel->show();
    panel->activateWindow();
    table = byName<QTableView>(*panel, QStringLiteral("Events"));
    QVERIFY(QTest::qWaitForWindowActive(panel.get()));
}

void tst_EventRowCommands::everyCommandHasATextAndItsOwnKeys()
{
    QHash<QKeySequence, QString> taken;
    QSet<QString> ids;
    for (const QAction *command : Theme::commandsOf(panel.get())) {
        QVERIFY(!command->text().isEmpty());
        QVERIFY2(!ids.contains(command->objectName()), qPrintable(command->objectName()));
        ids.insert(command->objectName());
        // Lists and windows beside the table have keys of their own.
        if (command->parent() != panel.get() && command->parent() != table)
            continue;
        for (const QKeySequence &keys : command->shortcuts()) {
            QVERIFY2(!taken.contains(keys), qPrintable(keys.toString() + command->objectName() + taken.value(keys)));
            taken.insert(keys, command->objectName());
        }
    }
    QVERIFY(ids.contains(QStringLiteral("events.resend")));
}

void tst_EventRowCommands::sendsAgainWhatWeSent()
{
    QSignalSpy resent(panel.get(), &EventsPanel::resendRequested);
    choose(4);
    add(1);
    add(0);
    press(Qt::Key_R);
    QCOMPARE(resent.size(), 1);
    QCOMPARE(resent.first().first().value<QList<qsizetype>>(), (QList<qsizetype>{1, 4}));
}

void tst_EventRowCommands::sendsWhatWaitedInTheBufferOnce()
{
    showRows(SocketScript().buffered("left", 1).buffered("waits", 2).out("left", "1", 1).dropped("dropped"));
    QSignalSpy resent(panel.get(), &EventsPanel::resendRequested);
    choose(0);
    table->selectAll();
    press(Qt::Key_R);
    QCOMPARE(resent.size(), 1);
    QCOMPARE(resent.first().first().value<QList<qsizetype>>(), (QList<qsizetype>{1, 2, 3}));
}

void tst_EventRowCommands::sendsNothingThatWasReceived()
{
    QSignalSpy resent(panel.get(), &EventsPanel::resendRequested);
    choose(0);
    press(Qt::Key_R);
    QCOMPARE(resent.size(), 0);
    QVERIFY(notice().contains(QStringLiteral("Only what we sent")));
}

void tst_EventRowCommands::editsAnEventInTheComposer()
{
    QSignalSpy edited(panel.get(), &EventsPanel::editRequested);
    choose(2);
    press(Qt::Key_E);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().first().value<qsizetype>(), 2);
}

void tst_EventRowCommands::factsCannotBeEdited()
{
    QSignalSpy edited(panel.get(), &EventsPanel::editRequested);
    choose(3);
    press(Qt::Key_E);
    QCOMPARE(edited.size(), 0);
    QVERIFY(!notice().isEmpty());
}

void tst_EventRowCommands::comparesTwoChosenRows()
{
    QSignalSpy compared(panel.get(), &EventsPanel::comparisonRequested);
    choose(4);
    add(1);
    press(Qt::Key_D);
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared.first().at(0).value<qsizetype>(), 1);
    QCOMPARE(compared.first().at(1).value<qsizetype>(), 4);
}

void tst_EventRowCommands::asksForTwoRowsToCompare()
{
    QSignalSpy compared(panel.get(), &EventsPanel::comparisonRequested);
    choose(1);
    press(Qt::Key_D);
    table->selectAll();
    press(Qt::Key_D);
    QCOMPARE(compared.size(), 0);
    QVERIFY(notice().contains(QStringLiteral("Select two events")));
}

void tst_EventRowCommands::comparesWithTheOneBefore()
{
    QSignalSpy compared(panel.get(), &EventsPanel::comparisonRequested);
    choose(4);
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared.first().at(0).value<qsizetype>(), 1);
    choose(1);
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(compared.size(), 1);
    QVERIFY(notice().contains(QStringLiteral("no event of the same name")));
}

void tst_EventRowCommands::showsTheFramesOfARow()
{
    QSignalSpy frames(panel.get(), &EventsPanel::framesRequested);
    choose(5);
    press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames.first().first().value<qsizetype>(), 5);
}

void tst_EventRowCommands::goesToTheAnswerAndBack()
{
    QSignalSpy selected(panel.get(), &EventsPanel::recordSelected);
    choose(4);
    selected.clear();
    press(Qt::Key_J);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.takeFirst().first().value<qsizetype>(), 6);
    QCOMPARE(table->currentIndex().row(), 4);
    press(Qt::Key_J);
    QCOMPARE(selected.takeFirst().first().value<qsizetype>(), 4);
    choose(0);
    selected.clear();
    press(Qt::Key_J);
    QCOMPARE(selected.size(), 0);
    QVERIFY(notice().contains(QStringLiteral("no answer")));
}

void tst_EventRowCommands::anAnswerChosenElsewhereShowsItsRequest()
{
    panel->selectRecord(6);
    QCOMPARE(table->currentIndex().row(), 4);
}

void tst_EventRowCommands::repliesByCommand()
{
    QSignalSpy replies(panel.get(), &EventsPanel::replyRequested);
    choose(5);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(replies.size(), 1);
    choose(0);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(replies.size(), 1);
    QVERIFY(!notice().isEmpty());
}

void tst_EventRowCommands::copiesCsvAndJsonLines()
{
    choose(4);
    add(0);
    press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(QStringLiteral("\r\n")), 3);
    QVERIFY(notice().contains(QStringLiteral("2 row")));
    press(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains(QStringLiteral("\"event\":\"a\"")));
    QVERIFY(lines[1].contains(QStringLiteral("\"event\":\"b\"")));
}

void tst_EventRowCommands::spaceOpensTheWholeValue()
{
    showRows(SocketScript().in("big", "{\"text\":\"" + QByteArray(2'000'000, 'x') + "end\"}"));
    choose(0);
    press(Qt::Key_Space, Qt::NoModifier);
    QVERIFY(preview()->isVisible());
    QVERIFY(preview()->toPlainText().startsWith(QStringLiteral("[\n  {\n    \"text\": \"xxx")));
    auto *more = byName<QAbstractButton>(*panel, QStringLiteral("Show more"));
    QVERIFY(more->isVisible());
    more->setFocus();
    const qsizetype before = preview()->toPlainText().size();
    QTest::keyClick(more, Qt::Key_Space); // presses the button
    QVERIFY(preview()->isVisible());
    QTRY_VERIFY(preview()->toPlainText().size() > before);
    while (more->isVisible()) {
        const qsizetype shown = preview()->toPlainText().size();
        more->click();
        QTRY_VERIFY(preview()->toPlainText().size() > shown);
    }
    QTRY_VERIFY(preview()->toPlainText().endsWith(QStringLiteral("end\"\n  }\n]")));
    QTest::keyClick(preview(), Qt::Key_Escape);
    QVERIFY(!preview()->isVisible());
}

void tst_EventRowCommands::chevronOpensALongValue()
{
    showRows(SocketScript().in("long", "\"" + QByteArray(5000, 'x') + "\"").in("short", "1"));
    const auto clickAtEnd = [this](int row) {
        const QRect cell = table->visualRect(table->model()->index(row, 4));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 10, cell.center().y()));
    };
    clickAtEnd(1);
    QVERIFY(!preview()->isVisible());
    clickAtEnd(0);
    QVERIFY(preview()->isVisible());
}

void tst_EventRowCommands::doubleClickOpensTheWholeValue()
{
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(2, 3)).center());
    QVERIFY(preview()->isVisible());
    QCOMPARE(preview()->toPlainText(), QStringLiteral("[\n  3\n]"));
}

void tst_EventRowCommands::lettersAreNotSearchedInTheList()
{
    choose(0);
    QTest::keyClicks(table, QStringLiteral("x"));
    QCOMPARE(table->currentIndex().row(), 0);
}

void tst_EventRowCommands::tellsTheTimeBetweenChosenRows()
{
    showRows(SocketScript().at(10).in("a").at(15).in("b").at(41).in("c"));
    const auto *span = byName<QLabel>(*panel, QStringLiteral("Time between the chosen rows"));
    choose(2);
    QVERIFY(!span->isVisible());
    add(0);
    QVERIFY(span->isVisible());
    QVERIFY(span->text().startsWith(u'2'));
    QVERIFY(span->text().contains(QStringLiteral("31 ms")));
    choose(1);
    QVERIFY(!span->isVisible());
}

void tst_EventRowCommands::menuOffersWhatCanBeDone()
{
    choose(0);
    QStringList texts;
    bool canResend = true;
    QTimer::singleShot(0, this, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (const QAction *action : menu->actions()) {
            texts.append(action->text());
            if (action->objectName() == QLatin1String("events.resend"))
                canResend = action->isEnabled();
        }
        menu->close();
    });
    Q_EMIT table->customContextMenuRequested(table->visualRect(table->currentIndex()).center());
    QVERIFY(texts.contains(QStringLiteral("Hide “a”")));
    QVERIFY(texts.contains(QStringLiteral("Show only “a”")));
    QVERIFY(texts.contains(QStringLiteral("Pin or unpin")));
    QVERIFY(!canResend);
    for (const QAction *command : Theme::commandsOf(table))
        QVERIFY(command->isEnabled());
}

QTEST_MAIN(tst_EventRowCommands)
#include "tst_eventrowcommands.moc"
