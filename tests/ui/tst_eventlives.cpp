// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventmodel.h"
#include "socketscript.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_EventLives : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyConnectionIsALife();
    void foldsALifeIntoItsFirstRow();
    void unfoldsInsideOthers();
    void foldsWhatComesLater();
    void foldsAll();
    void filterFindsWhatIsFolded();
    void foldsBesideHiddenNames();
    void foldsWhatIsLeftOfAClearedLife();
    void foldsALifeThatWasClearedAway();
    void unfoldsWhatIsAskedFor();
    void goesFromRequestToAnswerAndBack();
    void goesFromWhatWasBufferedToWhatWasSent();
    void findsTheEventOfTheSameNameBefore();

private:
    /// Row 0 is before any connection; three lives of 6, 5 and 7 rows follow.
    void showThreeLives()
    {
        script.in("early").connected(0).in("a").in("b");
        script.connected(1000).in("a").connected(2000).in("a").in("b").in("c");
        model->setLog(script.log);
    }
    QStringList names()
    {
        QStringList events;
        for (int row = 0; row < model->rowCount(); ++row)
            events.append(model->row(row).isEvent() ? model->index(row, EventModel::Event).data().toString()
                                                    : QStringLiteral("-"));
        return events;
    }

    SocketScript script;
    std::unique_ptr<EventModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void tst_EventLives::init()
{
    tester.reset();
    script = SocketScript();
    model = std::make_unique<EventModel>();
    tester = std::make_unique<QAbstractItemModelTester>(model.get());
}

void tst_EventLives::everyConnectionIsALife()
{
    showThreeLives();
    QCOMPARE(model->rowCount(), 19);
    QCOMPARE(model->lives(), 3);
    QCOMPARE(model->lifeOf(0), EventLives::None);
    QCOMPARE(model->lifeOf(1), 0);
    QCOMPARE(model->lifeOf(6), 0);
    QCOMPARE(model->lifeOf(7), 1);
    QVERIFY(model->beginsLife(7));
    QVERIFY(!model->beginsLife(8));
    QCOMPARE(model->rowsOfLife(0), 5);
    QCOMPARE(model->rowsOfLife(2), 6);
}

void tst_EventLives::foldsALifeIntoItsFirstRow()
{
    showThreeLives();
    QSignalSpy removed(model.get(), &QAbstractItemModel::rowsRemoved);
    model->setFolded(1, true);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 8);
    QCOMPARE(removed.first().at(2).toInt(), 11);
    QCOMPARE(model->rowCount(), 15);
    QVERIFY(model->isFolded(1));
    QVERIFY(model->beginsLife(8));
    model->setFolded(1, true);
    QCOMPARE(model->rowCount(), 15);
    model->setFolded(1, false);
    QCOMPARE(model->rowCount(), 19);
    QCOMPARE(model->total(), 19);
}

void tst_EventLives::unfoldsInsideOthers()
{
    showThreeLives();
    const QStringList all = names();
    for (const qsizetype life : {0, 2, 1})
        model->setFolded(life, true);
    QCOMPARE(names(),
             (QStringList{QStringLiteral("early"), QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-")}));
    for (const qsizetype life : {1, 0, 2})
        model->setFolded(life, false);
    QCOMPARE(names(), all);
}

void tst_EventLives::foldsWhatComesLater()
{
    showThreeLives();
    model->setFolded(2, true);
    const int rows = model->rowCount();
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    script.in("later").in("later");
    model->extend();
    QCOMPARE(model->rowCount(), rows);
    QCOMPARE(model->rowsOfLife(2), 8);
    QVERIFY(changed.size() > 0); // the first row says how many
    script.connected(9000).in("new");
    model->extend();
    QCOMPARE(model->rowCount(), rows + 5);
    model->setFolded(2, false);
    QCOMPARE(model->rowCount(), 19 + 2 + 5);
}

void tst_EventLives::foldsAll()
{
    showThreeLives();
    model->setAllFolded(true);
    QCOMPARE(model->rowCount(), 4);
    model->setAllFolded(false);
    QCOMPARE(model->rowCount(), 19);
}

void tst_EventLives::filterFindsWhatIsFolded()
{
    showThreeLives();
    model->setFolded(0, true);
    model->setFilter(std::get<EventFilter>(EventFilter::read(QStringLiteral("event:b"), {})));
    QCOMPARE(names(), (QStringList{QStringLiteral("b"), QStringLiteral("b")}));
    model->setFolded(2, true);
    QCOMPARE(model->rowCount(), 2);
    model->setFilter({});
    QCOMPARE(model->rowCount(), 19 - 5 - 6);
}

void tst_EventLives::foldsBesideHiddenNames()
{
    showThreeLives();
    EventChoice choice;
    choice.setHidden(model->row(5).name, true);
    model->setChoice(choice);
    const QStringList shown = names();
    QCOMPARE(shown.size(), 16);
    model->setFolded(2, true);
    QCOMPARE(model->rowCount(), 16 - 5);
    model->hideAll();
    QCOMPARE(model->rowCount(), 0);
    model->setFolded(0, true);
    model->setFolded(2, false);
    model->showHidden();
    QCOMPARE(model->rowCount(), 16 - 4);
    model->setFolded(0, false);
    QCOMPARE(names(), shown);
}

void tst_EventLives::foldsWhatIsLeftOfAClearedLife()
{
    showThreeLives();
    model->hideAll();
    script.in("x").in("y").in("z");
    model->extend();
    QVERIFY(model->beginsLife(0));
    QVERIFY(!model->beginsLife(1));
    model->setFolded(2, true);
    QCOMPARE(names(), QStringList(QStringLiteral("x")));
    QCOMPARE(model->rowsOfLife(2), 2);
    QCOMPARE(model->rowOfRecord(model->firstRecordOf(2)), 0);
    script.in("later").connected(9000);
    model->extend();
    QCOMPARE(names().mid(0, 2), (QStringList{QStringLiteral("x"), QStringLiteral("-")}));
    model->setFolded(2, false);
    QCOMPARE(names().mid(0, 4),
             (QStringList{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z"), QStringLiteral("later")}));
    model->setAllFolded(true);
    QCOMPARE(names(), (QStringList{QStringLiteral("x"), QStringLiteral("-")}));
    model->showHidden();
    QCOMPARE(model->rowCount(), 5);
}

void tst_EventLives::foldsALifeThatWasClearedAway()
{
    showThreeLives();
    model->hideAll();
    model->setFolded(2, true);
    QCOMPARE(model->firstRecordOf(2), -1);
    script.in("x").in("y");
    model->extend();
    QCOMPARE(names(), QStringList(QStringLiteral("x"))); // the rest is folded behind it
    model->setFolded(0, true);
    model->setFolded(1, true);
    model->setFolded(0, false);
    QCOMPARE(model->rowsOfLife(0), 0);
    QCOMPARE(names(), QStringList(QStringLiteral("x")));
}

void tst_EventLives::unfoldsWhatIsAskedFor()
{
    showThreeLives();
    const qsizetype record = model->row(6).record;
    model->setFolded(0, true);
    QCOMPARE(model->rowOfRecord(record), -1);
    model->unfoldRecord(record);
    QCOMPARE(model->rowOfRecord(record), 6);
}

void tst_EventLives::goesFromRequestToAnswerAndBack()
{
    script.out("a", {}, 0).out("b", {}, 1).in("q", {}, 0);
    script.ack(Direction::In, 1).ack(Direction::Out, 0).ack(Direction::In, 0);
    model->setLog(script.log);
    QCOMPARE(model->partnerOf(0), 5);
    QCOMPARE(model->partnerOf(1), 3);
    QCOMPARE(model->partnerOf(2), 4);
    QCOMPARE(model->partnerOf(5), 0);
    QCOMPARE(model->partnerOf(4), 2);
    script.out("late", {}, 7).state(Kind::AckTimedOut, {}, 7, 100, "/").ack(Direction::In, 7);
    script.state(Kind::AckUnknown, {}, 7, -1, "/").in("alone");
    model->extend();
    QCOMPARE(model->partnerOf(6), 8);
    QCOMPARE(model->partnerOf(10), -1);
}

void tst_EventLives::goesFromWhatWasBufferedToWhatWasSent()
{
    script.buffered("a", 3).out("a", "1", 3).ack(Direction::In, 3);
    model->setLog(script.log);
    QCOMPARE(model->partnerOf(0), 1);
    QCOMPARE(model->partnerOf(1), 2);
    QCOMPARE(model->partnerOf(2), 1);
}

void tst_EventLives::findsTheEventOfTheSameNameBefore()
{
    script.in("a").in("b").out("a").in("a").state(Kind::Fault, "x");
    model->setLog(script.log);
    QCOMPARE(model->previousOfName(3), 0);
    QCOMPARE(model->previousOfName(2), -1);
    QCOMPARE(model->previousOfName(4), -1);
}

QTEST_GUILESS_MAIN(tst_EventLives)
#include "tst_eventlives.moc"
