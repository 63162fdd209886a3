// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventfindbar.h"
#include "events/eventmodel.h"
#include "events/matchmarks.h"
#include "socketscript.h"
#include "widgets.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;
using SocketIO::Direction;
using SocketIO::Kind;
using In = EventFindQuery::In;
using Scope = EventFind::Scope;

class tst_EventFind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhereItIsToldTo_data();
    void findsWhereItIsToldTo();
    void goesFromOneToTheNextAndRound();
    void saysThatThereIsNothing();
    void findsInTheWholeLogToo();
    void findsWhatComesLater();
    void goesToTheFirstAsSoonAsItIsFound();
    void canBeCancelled();
    void keepsUpWithRowsThatComeAndGo();
    void marksWhatIsSeen();
    void theBarCountsAndGoes();
    void theBarRefusesWhatIsNotHex();

private:
    static EventFilter filterOf(const QString &line) { return std::get<EventFilter>(EventFilter::read(line, {})); }
    static void finish(EventFind &find) { QTRY_VERIFY(find.isFinished()); }
    static QList<qsizetype> found(const EventFind &find, qsizetype records)
    {
        QList<qsizetype> list;
        for (qsizetype record = 0; record < records; ++record) {
            if (find.isFound(record))
                list.append(record);
        }
        return list;
    }
};

void tst_EventFind::findsWhereItIsToldTo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<In>("in");
    QTest::addColumn<QList<qsizetype>>("records");
    const auto row = [](const char *text, In in, const QList<qsizetype> &records) {
        QTest::addRow("%s, %d", text, static_cast<int>(in)) << QString::fromUtf8(text) << in << records;
    };
    row("bob", In::Everything, {0, 2});
    row("bob", In::Arguments, {0});
    row("bob", In::BinaryText, {2});
    row("bob", In::RawText, {0});
    row("/chat", In::Arguments, {0});
    row("2/chat,", In::RawText, {0});
    row("2/chat,", In::Arguments, {});
    row("_placeholder", In::RawText, {2});
    row("_placeholder", In::Arguments, {});
    row("ff d8 ff", In::BinaryHex, {2});
    row("FFD8", In::BinaryHex, {2});
    row("0xffd8", In::Everything, {2});
    row("d9", In::BinaryHex, {});
    row("e0", In::BinaryHex, {2});
    row("ff", In::Everything, {}); // one byte is no search for bytes
    row("한국", In::Everything, {1});
    row("refused", In::Everything, {3});
}

void tst_EventFind::findsWhereItIsToldTo()
{
    QFETCH(QString, text);
    QFETCH(In, in);
    SocketScript script;
    script.event(Direction::In, "/chat", "hi", "\"Bob\"").in("greet", "\"\\ud55c\\uad6d\"");
    script.event(Direction::In, "/", "photo", "{\"_placeholder\":true,\"num\":0}", -1, {"\xff\xd8\xff\xe0 BOB"});
    script.nsp(Kind::NamespaceRefused, "/admin", "x", "{\"message\":\"no\"}");
    EventModel model;
    model.setLog(script.log);
    EventFind find(&model);
    find.start(EventFindQuery(text, in), Scope::RowsShown);
    finish(find);
    QTEST(found(find, 4), "records");
}

void tst_EventFind::goesFromOneToTheNextAndRound()
{
    SocketScript script;
    script.in("a").in("x").in("a").in("x").in("a");
    EventModel model;
    model.setLog(script.log);
    EventFind find(&model);
    find.start(EventFindQuery(QStringLiteral("a"), In::Arguments), Scope::RowsShown);
    QSignalSpy went(&find, &EventFind::went);
    find.goForward(-1);
    QCOMPARE(find.current(), 0);
    find.goForward(0);
    QCOMPARE(find.current(), 2);
    QCOMPARE(find.currentNumber(), 1);
    find.goForward(3);
    QCOMPARE(find.current(), 4);
    QCOMPARE(went.last().at(1).value<EventFind::Step>(), EventFind::Step::Plain);
    find.goForward(4);
    QCOMPARE(find.current(), 0);
    QCOMPARE(went.last().at(1).value<EventFind::Step>(), EventFind::Step::FromTheTop);
    find.goBack(0);
    QCOMPARE(find.current(), 4);
    QCOMPARE(went.last().at(1).value<EventFind::Step>(), EventFind::Step::FromTheEnd);
    find.goBack(4);
    QCOMPARE(find.current(), 2);
}

void tst_EventFind::saysThatThereIsNothing()
{
    SocketScript script;
    script.in("a");
    EventModel model;
    model.setLog(script.log);
    EventFind find(&model);
    QSignalSpy went(&find, &EventFind::went);
    find.start(EventFindQuery(QStringLiteral("z"), In::Everything), Scope::RowsShown);
    find.goForward(-1);
    find.goBack(5);
    QCOMPARE(went.size(), 2);
    QCOMPARE(went.last().at(0).value<qsizetype>(), -1);
    QCOMPARE(went.last().at(1).value<EventFind::Step>(), EventFind::Step::Nowhere);
}

void tst_EventFind::findsInTheWholeLogToo()
{
    SocketScript script;
    script.frame("42[\"a\",\"needle\"]")
        .in("a", "\"needle\"")
        .out("b", {}, 7)
        .ack(Direction::In, 7, "\"needle\"")
        .in("c");
    EventModel model;
    model.setLog(script.log);
    model.setFilter(filterOf(QStringLiteral("event:c")));
    EventFind find(&model);
    const EventFindQuery query(QStringLiteral("needle"), In::Everything);
    find.start(query, Scope::RowsShown);
    finish(find);
    QCOMPARE(find.count(), 0);
    find.start(query, Scope::WholeLog);
    finish(find);
    QCOMPARE(found(find, 5), (QList<qsizetype>{1, 3}));
    model.setFilter({}); // other rows are shown; the log is the same
    QCOMPARE(find.count(), 2);
}

void tst_EventFind::findsWhatComesLater()
{
    SocketScript script;
    script.in("a");
    EventModel model;
    model.setLog(script.log);
    EventFind find(&model);
    find.start(EventFindQuery(QStringLiteral("a"), In::Everything), Scope::RowsShown);
    QCOMPARE(find.count(), 1);
    script.in("b").in("a");
    model.extend();
    find.extend();
    QCOMPARE(find.count(), 2);
    SocketScript other;
    other.in("b");
    model.setLog(other.log);
    QCOMPARE(find.count(), 0);
}

void tst_EventFind::goesToTheFirstAsSoonAsItIsFound()
{
    SocketScript script;
    for (int i = 0; i < 400'000; ++i)
        script.in("tick", QByteArray::number(i));
    script.in("needle");
    EventModel model;
    model.setLog(script.log);
    while (model.total() < 400'001)
        model.extend();
    EventFind find(&model);
    QSignalSpy went(&find, &EventFind::went);
    find.start(EventFindQuery(QStringLiteral("needle"), In::Everything), Scope::RowsShown);
    QVERIFY(!find.isFinished());
    QVERIFY(find.percent() < 100);
    find.goForward(-1);
    QCOMPARE(went.size(), 0);
    QTRY_COMPARE(went.size(), 1);
    QCOMPARE(find.current(), 400'000);
}

void tst_EventFind::canBeCancelled()
{
    SocketScript script;
    for (int i = 0; i < 400'000; ++i)
        script.in("tick", QByteArray::number(i));
    EventModel model;
    model.setLog(script.log);
    while (model.total() < 400'000)
        model.extend();
    EventFind find(&model);
    find.start(EventFindQuery(QStringLiteral("tick"), In::Everything), Scope::RowsShown);
    find.cancel();
    const qsizetype count = find.count();
    QVERIFY(count > 0 && count < 400'000);
    QVERIFY(find.isCancelled());
    QCoreApplication::processEvents();
    find.extend();
    QCOMPARE(find.count(), count);
    find.goForward(count - 1); // what was found can be gone through all the same
    QCOMPARE(find.current(), 0);
}

void tst_EventFind::keepsUpWithRowsThatComeAndGo()
{
    SocketScript script;
    script.out("a", {}, 1).out("a", {}, 2).out("a", {}, 3);
    EventModel model;
    model.setLog(script.log);
    model.setFilter(filterOf(QStringLiteral("ack:pending")));
    EventFind find(&model);
    find.start(EventFindQuery(QStringLiteral("a"), In::Everything), Scope::RowsShown);
    QCOMPARE(find.count(), 3);
    script.ack(Direction::In, 2);
    model.extend();
    QCOMPARE(found(find, 4), (QList<qsizetype>{0, 2}));
    model.setFilter(filterOf(QStringLiteral("ack:answered")));
    QTRY_COMPARE(found(find, 4), (QList<qsizetype>{1}));
    script.ack(Direction::In, 1);
    model.extend();
    QCOMPARE(found(find, 4), (QList<qsizetype>{0, 1}));
}

void tst_EventFind::marksWhatIsSeen()
{
    MatchMarks marks;
    QVERIFY(marks.isEmpty());
    marks.setFilter(filterOf(QStringLiteral("bob /c+/")).marks());
    marks.setFound(QStringLiteral("b.c"));
    const auto spans = marks.in(QStringLiteral("Bobccb.cbc"));
    QCOMPARE(spans.size(), 5);
    QCOMPARE(spans[0].from, 0);
    QCOMPARE(spans[0].length, 3);
    QCOMPARE(spans[1].from, 3);
    QCOMPARE(spans[1].length, 2);
    QCOMPARE(spans[4].from, 5);
    QVERIFY(spans[4].isFound && !spans[3].isFound);
    marks.setFilter({QRegularExpression(QStringLiteral("x*"))});
    marks.setFound({});
    QVERIFY(marks.in(QStringLiteral("abc")).isEmpty());
}

void tst_EventFind::theBarCountsAndGoes()
{
    SocketScript script;
    for (int i = 0; i < 240; ++i)
        script.in(i % 2 == 0 ? "even" : "odd");
    EventModel model;
    model.setLog(script.log);
    QWidget panel;
    EventFindBar bar(&model, &panel);
    bar.addCommands(&panel);
    panel.show();
    QVERIFY(!bar.isVisible());
    bar.open();
    QCOMPARE(nameless(panel), QStringList());
    QSignalSpy gone(&bar, &EventFindBar::recordFound);
    bar.startFrom(4);
    auto *field = byName<QLineEdit>(bar, QStringLiteral("Find in events"));
    const auto *counts = byName<QLabel>(bar, QStringLiteral("How many were found"));
    const auto *note = byName<QLabel>(bar, QStringLiteral("About the search"));
    QTest::keyClicks(field, QStringLiteral("even"));
    QCOMPARE(gone.last().first().value<qsizetype>(), 4);
    QCOMPARE(counts->text(), QStringLiteral("3 of 120"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(gone.last().first().value<qsizetype>(), 6);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTest::mouseClick(byName<QToolButton>(bar, QStringLiteral("Find previous")), Qt::LeftButton);
    QCOMPARE(gone.last().first().value<qsizetype>(), 2);
    bar.startFrom(239);
    QTest::mouseClick(byName<QToolButton>(bar, QStringLiteral("Find next")), Qt::LeftButton);
    QCOMPARE(gone.last().first().value<qsizetype>(), 0);
    QCOMPARE(note->text(), QStringLiteral("went on from the top"));
    QCOMPARE(counts->text(), QStringLiteral("1 of 120"));
    field->setText(QStringLiteral("neither"));
    QCOMPARE(counts->text(), QStringLiteral("not found"));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
    QVERIFY(bar.found().query().isEmpty());
}

void tst_EventFind::theBarRefusesWhatIsNotHex()
{
    EventModel model;
    EventFindBar bar(&model);
    bar.open();
    auto *in = byName<QComboBox>(bar, QStringLiteral("Where in an event"));
    in->setCurrentIndex(in->findText(QStringLiteral("Binary as hex")));
    auto *field = byName<QLineEdit>(bar, QStringLiteral("Find in events"));
    const auto *note = byName<QLabel>(bar, QStringLiteral("About the search"));
    field->setText(QStringLiteral("ff d"));
    QVERIFY(note->text().contains(QStringLiteral("ff d8 ff")));
    field->setText(QStringLiteral("ff d8"));
    QCOMPARE(note->text(), QString());
}

QTEST_MAIN(tst_EventFind)
#include "tst_eventfind.moc"
