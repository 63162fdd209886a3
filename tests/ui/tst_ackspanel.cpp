// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "accessiblenames.h"
#include "acks/ackspanel.h"
#include "socketscript.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Sockeye;
using SocketIO::Direction;

class tst_AcksPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingHasAnAccessibleName();
    void saysWhatWaits();
    void choosingARowTellsItsRecord();
    void questionsCanBeAnsweredInThreeWays();
    void answeredQuestionsCannotBeAnswered();

private:
    QPoint cell(int row, int column) { return table->visualRect(table->model()->index(row, column)).center(); }

    std::unique_ptr<SocketScript> script;
    std::unique_ptr<AcksPanel> panel;
    QTableView *table = nullptr;
    QPushButton *reply = nullptr;
};

void tst_AcksPanel::init()
{
    script = std::make_unique<SocketScript>();
    panel = std::make_unique<AcksPanel>();
    panel->resize(900, 300);
    panel->setLog(script->log);
    panel->show();
    table = panel->findChild<QTableView *>();
    reply = panel->findChild<QPushButton *>();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
}

void tst_AcksPanel::everythingHasAnAccessibleName()
{
    QCOMPARE(widgetsWithoutName(*panel), QStringList());
}

void tst_AcksPanel::saysWhatWaits()
{
    script->out("a", {}, 0).in("q", {}, 0);
    panel->extend();
    bool said = false;
    for (const QLabel *label : panel->findChildren<QLabel *>())
        said = said || label->text() == QStringLiteral("1 waiting for the server · 1 waiting for you");
    QVERIFY(said);
}

void tst_AcksPanel::choosingARowTellsItsRecord()
{
    script->frame("x").out("a", {}, 0).in("q", {}, 0);
    panel->extend();
    QSignalSpy selected(panel.get(), &AcksPanel::recordSelected);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(1, 2));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().value<qsizetype>(), 2);
    QVERIFY(reply->isEnabled());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, 2));
    QVERIFY(!reply->isEnabled());
}

void tst_AcksPanel::questionsCanBeAnsweredInThreeWays()
{
    script->in("q", {}, 0);
    panel->extend();
    QSignalSpy asked(panel.get(), &AcksPanel::replyRequested);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, 5));
    QCOMPARE(asked.size(), 1);
    QTest::mouseClick(reply, Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked.last().first().value<qsizetype>(), 0);
}

void tst_AcksPanel::answeredQuestionsCannotBeAnswered()
{
    script->in("q", {}, 0);
    panel->extend();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, 2));
    QVERIFY(reply->isEnabled());
    script->ack(Direction::Out, 0);
    panel->extend();
    QVERIFY(!reply->isEnabled());
    QSignalSpy asked(panel.get(), &AcksPanel::replyRequested);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, 5));
    QCOMPARE(asked.size(), 0);
}

QTEST_MAIN(tst_AcksPanel)
#include "tst_ackspanel.moc"
