// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventspanel.h"
#include "socketscript.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "widgets.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTableView>

using namespace Sockeye;
using SocketIO::Kind;

class tst_EventColumns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void columnIsHiddenAndShown();
    void lastColumnCannotBeHidden();
    void orderAndWidthsAreRemembered();
    void whatNobodyChoseGoesByTheWidth();
    void usualColumnsComeBack();
    void brokenPlaceChangesNothing_data();
    void brokenPlaceChangesNothing();
    void timesCountFromWhereTheUserWants();
    void timesAndColoursAreRemembered();
    void changesAreTold();

private:
    enum { Time, Direction, Namespace, Event, Arguments, Ack, Size };

    void run(const char *id)
    {
        for (QAction *action : Theme::commandsOf(panel.get())) {
            if (action->objectName() == QLatin1String(id)) {
                action->trigger();
                return;
            }
        }
        QFAIL(id);
    }
    QString timeOf(int row) { return table->model()->index(row, Time).data().toString(); }

    SocketScript script;
    std::unique_ptr<EventsPanel> panel;
    QTableView *table = nullptr;
    QHeaderView *header = nullptr;
};

void tst_EventColumns::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
    script.at(5000).state(Kind::Connecting, "http://h/").at(5046).in("a").at(5077.25).in("b");
    script.at(3'725'000).state(Kind::Connecting, "http://h/", 1).at(3'788'500).in("c");
}

void tst_EventColumns::init()
{
    panel = std::make_unique<EventsPanel>();
    panel->resize(1200, 400);
    panel->setLog(script.log);
    panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
    table = byName<QTableView>(*panel, QStringLiteral("Events"));
    header = table->horizontalHeader();
}

void tst_EventColumns::columnIsHiddenAndShown()
{
    run("events.column.namespace");
    QVERIFY(table->isColumnHidden(Namespace));
    run("events.column.namespace");
    QVERIFY(!table->isColumnHidden(Namespace));
}

void tst_EventColumns::lastColumnCannotBeHidden()
{
    for (const char *name : {"time", "direction", "namespace", "event", "arguments", "ack", "size"})
        run(QByteArray(QByteArray("events.column.") + name).constData());
    QCOMPARE(header->hiddenSectionCount(), header->count() - 1);
    QVERIFY(!panel->grab().isNull());
}

void tst_EventColumns::orderAndWidthsAreRemembered()
{
    header->moveSection(header->visualIndex(Size), 1);
    header->resizeSection(Event, 222);
    run("events.column.ack");
    const QByteArray place = panel->place();
    EventsPanel other;
    other.resize(1200, 400);
    other.setPlace(place);
    const auto *there = byName<QTableView>(other, QStringLiteral("Events"));
    QCOMPARE(there->horizontalHeader()->visualIndex(Size), 1);
    QCOMPARE(there->columnWidth(Event), 222);
    QVERIFY(there->isColumnHidden(Ack));
    QCOMPARE(other.place(), place);
}

void tst_EventColumns::whatNobodyChoseGoesByTheWidth()
{
    QVERIFY(!table->isColumnHidden(Size));
    const int wide = table->columnWidth(Event);
    header->resizeSection(Namespace, 131);
    panel->resize(500, 400);
    QTRY_VERIFY(table->isColumnHidden(Size));
    QVERIFY(table->columnWidth(Event) < wide);
    QCOMPARE(table->columnWidth(Namespace), 131);
}

void tst_EventColumns::usualColumnsComeBack()
{
    const int usual = table->columnWidth(Event);
    header->moveSection(header->visualIndex(Size), 0);
    header->resizeSection(Event, 333);
    run("events.column.time");
    run("events.columns.reset");
    for (int column = 0; column < header->count(); ++column) {
        QCOMPARE(header->visualIndex(column), column);
        QVERIFY(!table->isColumnHidden(column));
    }
    QCOMPARE(table->columnWidth(Event), usual);
}

void tst_EventColumns::brokenPlaceChangesNothing_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{{{");
    QTest::newRow("other types") << QByteArray("{\"columns\":7,\"time\":[],\"colors\":{},\"names\":\"x\"}");
    QTest::newRow("unknown columns") << QByteArray(
        "{\"columns\":{\"order\":[\"x\",3],\"widths\":{\"y\":9,\"event\":-4,\"ack\":99999999},"
        "\"shown\":{\"z\":true,\"event\":\"no\"}}}");
    QTest::newRow("unknown styles") << QByteArray("{\"time\":\"moon\",\"colors\":\"sparkle\"}");
}

void tst_EventColumns::brokenPlaceChangesNothing()
{
    QFETCH(QByteArray, place);
    const QByteArray before = panel->place();
    const int width = table->columnWidth(Event);
    panel->setPlace(place);
    QCOMPARE(panel->place(), before);
    QCOMPARE(table->columnWidth(Event), width);
}

void tst_EventColumns::timesCountFromWhereTheUserWants()
{
    run("events.time.connect");
    QCOMPARE(timeOf(0), QStringLiteral("+0.000"));
    QCOMPARE(timeOf(1), QStringLiteral("+0.046"));
    QCOMPARE(timeOf(3), QStringLiteral("+0.000"));
    QCOMPARE(timeOf(4), QStringLiteral("+1:03.500"));
    run("events.time.before");
    QCOMPARE(timeOf(0), QString());
    QCOMPARE(timeOf(1), QStringLiteral("+46 ms"));
    QCOMPARE(timeOf(2), QStringLiteral("+31 ms"));
    run("events.time.day");
    QCOMPARE(timeOf(1).size(), 12);
}

void tst_EventColumns::timesAndColoursAreRemembered()
{
    run("events.time.before");
    run("events.color.namespace");
    const QJsonObject place = QJsonDocument::fromJson(panel->place()).object();
    QCOMPARE(place.value(QLatin1String("time")).toString(), QStringLiteral("before"));
    QCOMPARE(place.value(QLatin1String("colors")).toString(), QStringLiteral("namespace"));
    EventsPanel other;
    other.setLog(script.log);
    other.setPlace(panel->place());
    const auto *there = byName<QTableView>(other, QStringLiteral("Events"));
    QCOMPARE(there->model()->index(1, Time).data().toString(), QStringLiteral("+46 ms"));
}

void tst_EventColumns::changesAreTold()
{
    QSignalSpy changed(panel.get(), &EventsPanel::placeChanged);
    run("events.column.size");
    QCOMPARE(changed.size(), 1);
    header->resizeSection(Event, 200);
    QCOMPARE(changed.size(), 2);
    header->moveSection(2, 0);
    QCOMPARE(changed.size(), 3);
    run("events.time.connect");
    QCOMPARE(changed.size(), 4);
    run("events.names");
    QCOMPARE(changed.size(), 5);
    panel->resize(600, 400);
    QCOMPARE(changed.size(), 5);
}

QTEST_MAIN(tst_EventColumns)
#include "tst_eventcolumns.moc"
