// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventmodel.h"
#include "socketscript.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_EventSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsOnlyAmongWhatWasFoundWhenNarrowed();
    void looksAtAllAgainWhenWidened();
    void goesOnWhereANarrowedSearchWasNotDone();
    void rowsComeAndGoWithTheirState();
    void rowsComeAndGoManyAtOnce();
    void rowsComeAndGoAmongNamesChosen();
    void looksAtAFloodOfAnswersOnlyOnce();
    void stopsWhenTheTimeIsOver();

private:
    static EventFilter filterOf(const QString &line) { return std::get<EventFilter>(EventFilter::read(line, {})); }
    static void fill(EventFold &fold, const SocketScript &script)
    {
        script.log->visit(0, script.log->size(), [&fold](qsizetype record, const SocketIO::TraceView &view) {
            fold.take(record, view);
            return true;
        });
    }
    static QString events(const EventModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row, EventModel::Event).data().toString());
        return names.join(u' ');
    }
};

void tst_EventSearch::findsOnlyAmongWhatWasFoundWhenNarrowed()
{
    SocketScript script;
    script.in("apple").in("apricot").in("banana").in("grape");
    EventFold fold;
    fill(fold, script);
    EventSearch search;
    search.start(filterOf(QStringLiteral("ap")), 0);
    search.step(fold, *script.log, 1s);
    QCOMPARE(search.found(), (std::vector<qsizetype>{0, 1, 3}));
    search.start(filterOf(QStringLiteral("ap -grape")), 0);
    search.step(fold, *script.log, 1s);
    QCOMPARE(search.found(), (std::vector<qsizetype>{0, 1}));
    search.start(filterOf(QStringLiteral("apr -grape")), 0);
    search.step(fold, *script.log, 1s);
    QCOMPARE(search.found(), (std::vector<qsizetype>{1}));
}

void tst_EventSearch::looksAtAllAgainWhenWidened()
{
    SocketScript script;
    script.in("apple").in("banana");
    EventFold fold;
    fill(fold, script);
    EventSearch search;
    search.start(filterOf(QStringLiteral("apple")), 0);
    search.step(fold, *script.log, 1s);
    search.start(filterOf(QStringLiteral("apple or banana")), 0);
    search.step(fold, *script.log, 1s);
    QCOMPARE(search.found().size(), 2U);
    search.start(filterOf(QStringLiteral("-apple")), 0);
    search.step(fold, *script.log, 1s);
    QCOMPARE(search.found(), (std::vector<qsizetype>{1}));
}

void tst_EventSearch::goesOnWhereANarrowedSearchWasNotDone()
{
    SocketScript script;
    for (int i = 0; i < 5000; ++i)
        script.in(i % 2 == 0 ? "even" : "odd", QByteArray::number(i));
    EventFold fold;
    fill(fold, script);
    EventSearch search;
    search.start(filterOf(QStringLiteral("e")), 0);
    search.step(fold, *script.log, 0us); // a first slice only
    QVERIFY(!search.isFinished(5000));
    search.start(filterOf(QStringLiteral("ev")), 0);
    while (!search.isFinished(5000))
        search.step(fold, *script.log, 0us);
    QCOMPARE(search.found().size(), 2500U);
    QVERIFY(std::is_sorted(search.found().begin(), search.found().end()));
}

void tst_EventSearch::rowsComeAndGoWithTheirState()
{
    SocketScript script;
    script.out("a", {}, 1).in("x").out("b", {}, 2).in("y").out("c", {}, 3);
    EventModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLog(script.log);
    model.setFilter(filterOf(QStringLiteral("ack:pending")));
    QCOMPARE(events(model), QStringLiteral("a b c"));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    script.ack(Direction::In, 2, {}, 5);
    model.extend();
    QCOMPARE(events(model), QStringLiteral("a c"));
    script.out("d", {}, 4).ack(Direction::In, 1, {}, 5);
    model.extend();
    QCOMPARE(events(model), QStringLiteral("c d"));
    QCOMPARE(resets.size(), 0);
    model.setFilter(filterOf(QStringLiteral("ack:answered")));
    QCOMPARE(events(model), QStringLiteral("a b"));
    script.ack(Direction::In, 4, {}, 5).ack(Direction::In, 3, {}, 5);
    model.extend();
    QCOMPARE(events(model), QStringLiteral("a b c d"));
}

void tst_EventSearch::rowsComeAndGoManyAtOnce()
{
    SocketScript script;
    for (int i = 0; i < 500; ++i)
        script.out("ask", {}, i).in("between");
    EventModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLog(script.log);
    model.setFilter(filterOf(QStringLiteral("-ack:pending")));
    QTRY_COMPARE(model.rowCount(), 500);
    for (int i = 0; i < 400; ++i)
        script.ack(Direction::In, i, {}, 1);
    model.extend();
    QTRY_COMPARE(model.rowCount(), 900);
    QCOMPARE(model.row(0).state, EventState::Answered);
    QCOMPARE(model.row(899).record, 999);
}

void tst_EventSearch::rowsComeAndGoAmongNamesChosen()
{
    SocketScript script;
    script.out("a", {}, 1).out("b", {}, 2).out("a", {}, 3).out("b", {}, 4);
    EventModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLog(script.log);
    EventChoice choice;
    choice.setHidden(model.row(0).name, true);
    model.setChoice(choice);
    model.setFilter(filterOf(QStringLiteral("ack:answered")));
    QCOMPARE(model.rowCount(), 0);
    script.ack(Direction::In, 4, {}, 1).ack(Direction::In, 3, {}, 1);
    model.extend();
    QCOMPARE(events(model), QStringLiteral("b"));
    script.ack(Direction::In, 1, {}, 1).ack(Direction::In, 2, {}, 1).out("b", {}, 5).ack(Direction::In, 5, {}, 1);
    model.extend();
    QCOMPARE(events(model), QStringLiteral("b b b"));
    model.setChoice({});
    QCOMPARE(events(model), QStringLiteral("a b a b b"));
    model.setFilter(filterOf(QStringLiteral("ack:pending")));
    QCOMPARE(events(model), QString());
}

void tst_EventSearch::looksAtAFloodOfAnswersOnlyOnce()
{
    // Answers to rows that the search has not come to yet change nothing: it will see them as they are then.
    SocketScript script;
    for (int i = 0; i < 20'000; ++i)
        script.out("ask", {}, i);
    EventModel model;
    model.setLog(script.log);
    while (model.total() < 20'000)
        model.extend();
    model.setFilter(filterOf(QStringLiteral("ack:answered")));
    for (int i = 0; i < 20'000; i += 2)
        script.ack(Direction::In, i, {}, 1);
    model.extend();
    QTRY_VERIFY((model.extend(), !model.isSearching() && model.rowCount() == 10'000));
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.row(row).state, EventState::Answered);
}

void tst_EventSearch::stopsWhenTheTimeIsOver()
{
    SocketScript script;
    const QByteArray large = '"' + QByteArray(100'000, 'x') + '"';
    for (int i = 0; i < 200; ++i)
        script.in("large", large);
    EventFold fold;
    fill(fold, script);
    EventSearch search;
    search.start(filterOf(QStringLiteral("y")), 0);
    search.step(fold, *script.log, 0us);
    QVERIFY(!search.isFinished(200)); // bytes count too, not only rows
}

QTEST_GUILESS_MAIN(tst_EventSearch)
#include "tst_eventsearch.moc"
