// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventmodel.h"
#include "events/eventnames.h"
#include "events/eventnamesmodel.h"
#include "socketscript.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_EventNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsByNameNamespaceAndDirection();
    void tellsTheRateOfTheLastSecond();
    void countsTooManyNamesTogether();
    void hidesAName();
    void showsANameAlone();
    void showsSeveralNamesAlone();
    void hidingTheLastThatIsAloneEndsThat();
    void factsStayInSight();
    void hiddenNamesStayHiddenWhileMoreComes();
    void choiceAndFilterGoTogether();
    void listTellsCountAndRate();
    void listTakesInNewNamesAtItsEnd();
    void listIsSorted_data();
    void listIsSorted();

private:
    QStringList shown()
    {
        QStringList events;
        for (int row = 0; row < model->rowCount(); ++row)
            events.append(model->index(row, EventModel::Event).data().toString());
        return events;
    }
    void show(const SocketScript &script)
    {
        model = std::make_unique<EventModel>();
        tester = std::make_unique<QAbstractItemModelTester>(model.get());
        model->setLog(script.log);
    }
    void cleanup()
    {
        tester.reset();
        model.reset();
    }

    std::unique_ptr<EventModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void tst_EventNames::countsByNameNamespaceAndDirection()
{
    show(SocketScript().in("a").in("a").out("a").event(Direction::In, "/chat", "a").in("b"));
    const auto &names = model->names().all();
    QCOMPARE(names.size(), 4u);
    QCOMPARE(names[0].count, 2);
    QCOMPARE(names[1].direction, Direction::Out);
    QCOMPARE(names[2].nsp, QByteArray("/chat"));
    QCOMPARE(names[3].event, QByteArray("b"));
    QCOMPARE(model->row(4).name, 3u);
}

void tst_EventNames::tellsTheRateOfTheLastSecond()
{
    SocketScript script;
    for (int i = 0; i < 10; ++i)
        script.at(100 * i).in("a");
    script.at(1500).in("a");
    show(script);
    const EventName &name = model->names().all().front();
    QCOMPARE(name.lastSeen, std::chrono::microseconds(1500ms));
    QCOMPARE(name.rate(1500ms), 1 + 10 * 0.5);
    QCOMPARE(name.rate(2500ms), 0.5);
    QCOMPARE(name.rate(9000ms), 0.0);
}

void tst_EventNames::countsTooManyNamesTogether()
{
    EventNames names;
    SocketIO::TraceView view;
    for (quint32 i = 0; i < EventNames::Limit + 10; ++i) {
        const QByteArray name = QByteArray::number(i);
        view.event = name;
        names.take(view);
    }
    QCOMPARE(names.all().size(), std::size_t{EventNames::Limit});
    QCOMPARE(names.all().back().count, 11);
    view.event = "0";
    QCOMPARE(names.take(view), 0u);
}

void tst_EventNames::hidesAName()
{
    show(SocketScript().in("a").in("b").in("a").in("c"));
    EventChoice choice;
    choice.setHidden(model->row(0).name, true);
    model->setChoice(choice);
    QCOMPARE(shown(), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(model->choice().hiddenOf(3), 1);
    QCOMPARE(model->total(), 4);
    QCOMPARE(model->rowOfRecord(3), 1);
    QCOMPARE(model->rowOfRecord(2), -1);
    model->setChoice({});
    QCOMPARE(shown().size(), 4);
}

void tst_EventNames::showsANameAlone()
{
    show(SocketScript().in("a").in("b").in("a"));
    EventChoice choice;
    choice.setSolo(model->row(1).name, true);
    model->setChoice(choice);
    QCOMPARE(shown(), QStringList{QStringLiteral("b")});
    QCOMPARE(model->choice().hiddenOf(2), 1);
    choice.setSolo(model->row(0).name, false);
    model->setChoice(choice);
    QCOMPARE(shown().size(), 3);
}

void tst_EventNames::showsSeveralNamesAlone()
{
    show(SocketScript().in("a").in("b").in("c"));
    EventChoice choice;
    choice.setSolo(0, true);
    choice.setSolo(2, true);
    model->setChoice(choice);
    QCOMPARE(shown(), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
}

void tst_EventNames::hidingTheLastThatIsAloneEndsThat()
{
    EventChoice choice;
    choice.setSolo(1, true);
    choice.setHidden(1, true);
    QVERIFY(choice.shows(0u));
    QVERIFY(!choice.shows(1u));
}

void tst_EventNames::factsStayInSight()
{
    show(SocketScript().in("a").state(Kind::Closed, "transport close").in("b"));
    EventChoice choice;
    choice.setSolo(0, true);
    model->setChoice(choice);
    QCOMPARE(shown(), (QStringList{QStringLiteral("a"), QString()}));
}

void tst_EventNames::hiddenNamesStayHiddenWhileMoreComes()
{
    SocketScript script;
    script.in("a").in("b");
    show(script);
    EventChoice choice;
    choice.setHidden(0, true);
    model->setChoice(choice);
    script.in("a").out("c", {}, 1).in("b").ack(Direction::In, 1, {}, 2);
    model->extend();
    QCOMPARE(shown(), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("b")}));
    QCOMPARE(model->row(1).state, EventState::Answered);
    model->hideAll();
    QCOMPARE(model->rowCount(), 0);
    script.in("a").in("b");
    model->extend();
    QCOMPARE(shown(), QStringList{QStringLiteral("b")});
}

void tst_EventNames::choiceAndFilterGoTogether()
{
    SocketScript script;
    script.in("a", "1").in("b", "1").in("a", "2").in("b", "2");
    show(script);
    EventChoice choice;
    choice.setHidden(0, true);
    model->setChoice(choice);
    model->setFilter(std::get<EventFilter>(EventFilter::read(QStringLiteral("2"), {})));
    QCOMPARE(shown(), QStringList{QStringLiteral("b")});
    script.in("b", "22").in("a", "22");
    model->extend();
    QCOMPARE(shown().size(), 2);
    model->setChoice({});
    QCOMPARE(shown().size(), 4);
}

void tst_EventNames::listTellsCountAndRate()
{
    show(SocketScript().in("a").in("a").event(Direction::Out, "/chat", "b"));
    EventNamesModel list(model.get());
    const QAbstractItemModelTester check(&list);
    list.refresh();
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.text(0, EventNamesModel::Count), QStringLiteral("2"));
    QCOMPARE(list.text(1, EventNamesModel::Namespace), QStringLiteral("/chat"));
    QCOMPARE(list.text(1, EventNamesModel::Direction), QStringLiteral("↑"));
    list.toggleHidden(0);
    QCOMPARE(shown(), QStringList{QStringLiteral("b")});
    QCOMPARE(list.index(0, EventNamesModel::Shown).data(Qt::AccessibleTextRole).toString(), QStringLiteral("hidden"));
    list.toggleHidden(0);
    QCOMPARE(shown().size(), 3);
    list.toggleSolo(0);
    QCOMPARE(shown(), (QStringList{QStringLiteral("a"), QStringLiteral("a")}));
}

void tst_EventNames::listTakesInNewNamesAtItsEnd()
{
    SocketScript script;
    script.in("b").in("a");
    show(script);
    EventNamesModel list(model.get());
    const QAbstractItemModelTester check(&list);
    list.refresh();
    list.sort(EventNamesModel::Event, Qt::AscendingOrder);
    script.in("0");
    model->extend();
    list.refresh();
    QCOMPARE(list.text(0, EventNamesModel::Event), QStringLiteral("a"));
    QCOMPARE(list.text(2, EventNamesModel::Event), QStringLiteral("0"));
    model->setLog(SocketScript().in("x").log);
    list.refresh();
    QCOMPARE(list.rowCount(), 1);
}

void tst_EventNames::listIsSorted_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("names");
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    QTest::newRow("event") << int(EventNamesModel::Event) << list("z y x");
    QTest::newRow("count") << int(EventNamesModel::Count) << list("y x z");
    QTest::newRow("last") << int(EventNamesModel::LastSeen) << list("z y x");
}

void tst_EventNames::listIsSorted()
{
    QFETCH(int, column);
    show(SocketScript().at(1).in("x").in("x").at(2).in("y").in("y").in("y").at(3).in("z"));
    EventNamesModel list(model.get());
    const QAbstractItemModelTester check(&list);
    list.refresh();
    list.sort(column, Qt::DescendingOrder);
    QStringList names;
    for (int row = 0; row < list.rowCount(); ++row)
        names.append(list.text(row, EventNamesModel::Event));
    QTEST(names, "names");
}

QTEST_GUILESS_MAIN(tst_EventNames)
#include "tst_eventnames.moc"
