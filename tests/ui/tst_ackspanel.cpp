// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "accessiblenames.h"
#include "acks/ackmodel.h"
#include "acks/ackspanel.h"
#include "acks/acktable.h"
#include "acks/latencychart.h"
#include "acks/latencytable.h"
#include "socketscript.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;
using SocketIO::Direction;

class tst_AcksPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingHasAnAccessibleName();
    void saysWhatWaits();
    void choosingARowTellsItsRecord();
    void questionsCanBeAnsweredInManyWays();
    void goneQuestionsSayWhy_data();
    void goneQuestionsSayWhy();
    void jumpsToRequestAndAnswer();
    void copiesWholeAnswers();
    void choosingANameFiltersTheTable();
    void barsAreExplained();
    void choiceSurvivesAFilter();
    void narrowPanelChoosesFromAList();
    void sortedListKeepsWhatIsChosen();
    void remembersItsPlace();

private:
    QPoint cell(int row, int column) { return table->visualRect(table->model()->index(row, column)).center(); }

    QAction *command(const char *id) { return panel->findChild<QAction *>(QString::fromLatin1(id)); }

    std::unique_ptr<SocketScript> script;
    std::unique_ptr<AcksPanel> panel;
    AckTable *table = nullptr;
    QToolButton *reply = nullptr;
};

void tst_AcksPanel::init()
{
    script = std::make_unique<SocketScript>();
    panel = std::make_unique<AcksPanel>();
    panel->resize(900, 300);
    panel->setLog(script->log);
    panel->show();
    table = panel->findChild<AckTable *>();
    reply = byName<QToolButton>(*panel, QStringLiteral("Reply…"));
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
    QCOMPARE(byName<QToolButton>(*panel, QStringLiteral("Waiting"))->text(), QStringLiteral("Waiting 2"));
    QCOMPARE(byName<QToolButton>(*panel, QStringLiteral("Questions"))->text(), QStringLiteral("Questions 1"));
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

void tst_AcksPanel::questionsCanBeAnsweredInManyWays()
{
    script->in("q", {}, 0);
    panel->extend();
    QSignalSpy asked(panel.get(), &AcksPanel::replyRequested);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, AckModel::State));
    QCOMPARE(asked.size(), 1);
    QTest::mouseClick(reply, Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.size(), 3);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, AckModel::Event));
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell(0, AckModel::Event));
    QCOMPARE(asked.size(), 4);
    QVERIFY(table->actions().contains(command("acks.reply")));
    QCOMPARE(asked.last().first().value<qsizetype>(), 0);
}

void tst_AcksPanel::goneQuestionsSayWhy_data()
{
    QTest::addColumn<bool>("answered");
    QTest::addColumn<QString>("words");
    QTest::newRow("answered") << true << QStringLiteral("answered already");
    QTest::newRow("connection gone") << false << QStringLiteral("connection this question came over is gone");
}

void tst_AcksPanel::goneQuestionsSayWhy()
{
    QFETCH(bool, answered);
    QFETCH(QString, words);
    script->in("q", {}, 0);
    panel->extend();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, 2));
    QVERIFY(reply->isEnabled());
    if (answered)
        script->ack(Direction::Out, 0);
    else
        script->state(SocketIO::Kind::Closed, "transport close");
    panel->extend();
    QSignalSpy asked(panel.get(), &AcksPanel::replyRequested);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, AckModel::State));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    auto *note = byName<QLabel>(*panel, QStringLiteral("Why it cannot be answered"));
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(words));
}

void tst_AcksPanel::jumpsToRequestAndAnswer()
{
    script->out("a", {}, 0).frame("x").ack(Direction::In, 0, "1");
    panel->extend();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(0, 2));
    QSignalSpy event(panel.get(), &AcksPanel::eventRequested);
    QSignalSpy selected(panel.get(), &AcksPanel::recordSelected);
    command("acks.event")->trigger();
    command("acks.answer")->trigger();
    QCOMPARE(event.first().first().value<qsizetype>(), 0);
    QCOMPARE(selected.first().first().value<qsizetype>(), 2);
}

void tst_AcksPanel::copiesWholeAnswers()
{
    const QByteArray longText = '"' + QByteArray(5000, 'x') + '"';
    script->out("a", {}, 0).ack(Direction::In, 0, longText).out("b", {}, 1);
    panel->extend();
    table->selectAll();
    command("acks.copyAnswers")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(longText));
    command("acks.copy")->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains(QString::fromUtf8(longText)));
    QVERIFY(lines[1].contains(QStringLiteral("b\t")));
}

void tst_AcksPanel::choosingANameFiltersTheTable()
{
    script->out("a", {}, 0).out("b c", {}, 1).out("a", {}, 2).ack(Direction::In, 1, {}, 5);
    panel->extend();
    auto *latencies = panel->findChild<LatencyTable *>();
    QVERIFY(latencies->isVisible());
    QCOMPARE(latencies->model()->rowCount(), 2);
    latencies->selectRow(1);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, AckModel::Event).data().toString(), QStringLiteral("b c"));
    latencies->clearSelection();
    QCOMPARE(table->model()->rowCount(), 3);
    latencies->selectRow(0);
    byName<QLineEdit>(*panel, QStringLiteral("Filter acknowledgements"))->setText(QStringLiteral("dir:out"));
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(latencies->selectionModel()->selectedRows().isEmpty());
}

void tst_AcksPanel::barsAreExplained()
{
    panel->resize(1200, 600);
    script->out("a", {}, 0).out("a", {}, 1).ack(Direction::In, 0, {}, 5).ack(Direction::In, 1, {}, 700);
    panel->extend();
    auto *chart = panel->findChild<LatencyChart *>();
    QTRY_VERIFY(chart->isVisible());
    QVERIFY(chart->wordsAt({12, chart->height() / 2}).contains(QStringLiteral("1 of 2 answers")));
    QVERIFY(chart->wordsAt({chart->width() / 2, 40}).contains(QStringLiteral("0 of 2 answers")));
}

void tst_AcksPanel::choiceSurvivesAFilter()
{
    script->out("a", {}, 0).out("b", {}, 1).out("b", {}, 2);
    panel->extend();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(2, 2));
    QSignalSpy selected(panel.get(), &AcksPanel::recordSelected);
    byName<QLineEdit>(*panel, QStringLiteral("Filter acknowledgements"))->setText(QStringLiteral("event:b"));
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(selected.size(), 0);
    command("acks.show.lost")->trigger();
    QCOMPARE(table->model()->rowCount(), 0);
}

void tst_AcksPanel::narrowPanelChoosesFromAList()
{
    script->out("a", {}, 0).in("q", {}, 0);
    panel->extend();
    panel->resize(380, 400);
    auto *list = byName<QComboBox>(*panel, QStringLiteral("Which acknowledgements are shown"));
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(panel->width(), 380);
    QVERIFY(!byName<QToolButton>(*panel, QStringLiteral("Waiting"))->isVisible());
    QCOMPARE(list->itemText(5), QStringLiteral("Questions 1"));
    list->setCurrentIndex(5);
    Q_EMIT list->activated(5);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(command("acks.show.questions")->isChecked());
}

void tst_AcksPanel::sortedListKeepsWhatIsChosen()
{
    script->out("a", {}, 0).out("b", {}, 1).ack(Direction::In, 0, {}, 5).ack(Direction::In, 1, {}, 9);
    panel->extend();
    command("acks.sortByLatency")->trigger();
    QCOMPARE(table->model()->index(0, AckModel::Event).data().toString(), QStringLiteral("b"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(1, AckModel::Event));
    QSignalSpy selected(panel.get(), &AcksPanel::recordSelected);
    script->out("c", {}, 2).ack(Direction::In, 2, {}, 7);
    panel->extend();
    QTRY_COMPARE(table->model()->index(1, AckModel::Event).data().toString(), QStringLiteral("c"));
    QCOMPARE(table->currentIndex().row(), 2);
    QVERIFY(table->selectionModel()->isRowSelected(2));
    QCOMPARE(selected.size(), 0);
}

void tst_AcksPanel::remembersItsPlace()
{
    QSignalSpy kept(panel.get(), &AcksPanel::placeChanged);
    command("acks.show.answered")->trigger();
    command("acks.latencies")->trigger();
    table->horizontalHeader()->moveSection(2, 0);
    table->horizontalHeader()->setSortIndicator(AckModel::Latency, Qt::DescendingOrder);
    command("acks.column.1")->trigger();
    QVERIFY(kept.size() >= 4);
    AcksPanel other;
    other.setPlace(panel->place());
    QCOMPARE(other.place(), panel->place());
    auto *header = other.findChild<AckTable *>()->horizontalHeader();
    QCOMPARE(header->visualIndex(AckModel::Event), 0);
    QVERIFY(header->isSectionHidden(AckModel::Namespace));
    other.setPlace("{\"columns\":{\"order\":[7,null,\"no\"]},\"group\":99,\"sortedBy\":1000,\"sizes\":\"x\"}");
}

QTEST_MAIN(tst_AcksPanel)
#include "tst_ackspanel.moc"
