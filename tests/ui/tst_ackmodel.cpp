// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "acks/ackmodel.h"
#include "socketscript.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_AckModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsRequestsAndQuestionsOnly();
    void showsTheAnswerAndItsLatency();
    void rowsEndAsTheirRequestsDo_data();
    void rowsEndAsTheirRequestsDo();
    void bufferedRequestBecomesTheSentOne();
    void bufferedRequestOutlivesTheConnection();
    void lateAnswerIsShown();
    void answerNobodyAskedForIsARow();
    void reusedQuestionIdsAreNewRows();
    void countsWhatWaits();
    void retriesAreOneRow();
    void retryGoesOnAfterALostConnection();
    void filtersWhileRowsChange_data();
    void filtersWhileRowsChange();
    void filterFollowsWhatChanges();
    void sortingHoldsWhileRowsComeAndChange();

private:
    QString text(int row, AckModel::Column column) { return model->index(row, column).data().toString(); }

    QString names()
    {
        QStringList all;
        for (int i = 0; i < model->rowCount(); ++i)
            all.append(text(i, AckModel::Event));
        return all.join(u' ');
    }

    std::unique_ptr<AckModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void tst_AckModel::init()
{
    tester.reset();
    model = std::make_unique<AckModel>();
    tester = std::make_unique<QAbstractItemModelTester>(model.get());
}

void tst_AckModel::listsRequestsAndQuestionsOnly()
{
    SocketScript script;
    script.connected().in("hello").out("plain").out("echo", "1", 0).in("question", {}, 4).frame("3");
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(text(0, AckModel::Event), QStringLiteral("echo"));
    QCOMPARE(text(0, AckModel::Direction), QStringLiteral("↑"));
    QCOMPARE(text(0, AckModel::Id), QStringLiteral("0"));
    QCOMPARE(text(1, AckModel::Event), QStringLiteral("question"));
    QCOMPARE(text(1, AckModel::Direction), QStringLiteral("↓"));
    QVERIFY(text(1, AckModel::State).startsWith(QStringLiteral("Reply…")));
    QCOMPARE(model->row(1).record, 7);
}

void tst_AckModel::showsTheAnswerAndItsLatency()
{
    SocketScript script;
    script.out("echo", "1", 0);
    model->setLog(script.log);
    QCOMPARE(text(0, AckModel::Answer), QString());
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    script.ack(Direction::In, 0, "\"ok\",{\"a\":1}", 4.1);
    model->extend();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(text(0, AckModel::Answer), QStringLiteral("\"ok\", {\"a\":1}"));
    QCOMPARE(text(0, AckModel::State), QStringLiteral("answered"));
    QCOMPARE(text(0, AckModel::Latency), QStringLiteral("4.1 ms"));
}

void tst_AckModel::rowsEndAsTheirRequestsDo_data()
{
    QTest::addColumn<SocketScript>("script");
    QTest::addColumn<QString>("words");
    const auto request = [] { return SocketScript().at(10).out("a", {}, 0).at(30); };
    const auto question = [] { return SocketScript().at(10).in("a", {}, 0).at(30); };
    QTest::newRow("timed out") << request().state(Kind::AckTimedOut, {}, 0, 5000, "/")
                               << QStringLiteral("timed out · 5.0 s");
    QTest::newRow("lost") << request().state(Kind::AckLost, {}, 0, 20, "/") << QStringLiteral("lost · 20 ms");
    QTest::newRow("closed") << request().state(Kind::Closed, "transport close\tconnection reset")
                            << QStringLiteral("lost: transport close · 20 ms");
    QTest::newRow("closed, then lost") << request().state(Kind::Closed, "x").state(Kind::AckLost, {}, 0, 20, "/")
                                       << QStringLiteral("lost: x · 20 ms");
    QTest::newRow("server left") << request().nsp(Kind::NamespaceDisconnected, "/", "io server disconnect")
                                 << QStringLiteral("lost: io server disconnect · 20 ms");
    QTest::newRow("refused") << request().nsp(Kind::NamespaceRefused, "/", "not allowed")
                             << QStringLiteral("refused: not allowed · 20 ms");
    QTest::newRow("replied") << question().ack(Direction::Out, 0) << QStringLiteral("replied · 20 ms");
    QTest::newRow("not replied") << question().state(Kind::Closed, "x") << QStringLiteral("not answered: x · 20 ms");
    QTest::newRow("namespace left") << question().nsp(Kind::NamespaceDisconnected, "/")
                                    << QStringLiteral("not answered · 20 ms");
    QTest::newRow("given up in the buffer") << SocketScript().buffered("a", 0).state(Kind::AckTimedOut, {}, 0, 20, "/")
                                            << QStringLiteral("never sent · 20 ms");
    QTest::newRow("volatile") << SocketScript().dropped("a", 0) << QStringLiteral("dropped: volatile · ");
    QTest::newRow("buffer emptied") << SocketScript().at(10).buffered("a", 0).at(30).dropped("a", 0)
                                    << QStringLiteral("taken out of the buffer · 20 ms");
}

void tst_AckModel::rowsEndAsTheirRequestsDo()
{
    QFETCH(SocketScript, script);
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    const QString shown = text(0, AckModel::State) + QStringLiteral(" · ") + text(0, AckModel::Latency);
    QTEST(shown, "words");
    QCOMPARE(model->fold().count(AckGroup::Waiting), 0);
}

void tst_AckModel::bufferedRequestBecomesTheSentOne()
{
    SocketScript script;
    script.at(10).buffered("join", 3);
    model->setLog(script.log);
    QCOMPARE(model->row(0).state, AckState::Buffered);
    script.at(500).out("join", "1", 3).at(504).ack(Direction::In, 3);
    model->extend();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(text(0, AckModel::State), QStringLiteral("answered"));
    QCOMPARE(model->row(0).record, 1);
}

void tst_AckModel::bufferedRequestOutlivesTheConnection()
{
    SocketScript script;
    script.buffered("join", 3).state(Kind::Closed, "transport error").out("join", "1", 3);
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->row(0).state, AckState::Waiting);
}

void tst_AckModel::lateAnswerIsShown()
{
    SocketScript script;
    script.at(0).out("a", {}, 0).at(100).state(Kind::AckTimedOut, {}, 0, 100, "/");
    script.at(150).ack(Direction::In, 0, "7").state(Kind::AckUnknown, {}, 0, -1, "/");
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(text(0, AckModel::State), QStringLiteral("late by 50 ms"));
    QCOMPARE(text(0, AckModel::Latency), QStringLiteral("150 ms"));
    QCOMPARE(text(0, AckModel::Answer), QStringLiteral("7"));
}

void tst_AckModel::answerNobodyAskedForIsARow()
{
    SocketScript script;
    script.ack(Direction::In, 9, "\"what\"").state(Kind::AckUnknown, {}, 9, -1, "/");
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->row(0).state, AckState::Unknown);
    QCOMPARE(text(0, AckModel::Answer), QStringLiteral("\"what\""));
}

void tst_AckModel::reusedQuestionIdsAreNewRows()
{
    SocketScript script;
    script.in("q", {}, 0).state(Kind::Closed, "x").in("q", {}, 0).ack(Direction::Out, 0);
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->row(0).state, AckState::Unanswered);
    QCOMPARE(model->row(1).state, AckState::Replied);
}

void tst_AckModel::countsWhatWaits()
{
    SocketScript script;
    script.out("a", {}, 0).out("b", {}, 1).buffered("c", 2).in("q", {}, 0);
    model->setLog(script.log);
    QCOMPARE(model->fold().count(AckGroup::Waiting), 4);
    QCOMPARE(model->fold().count(AckState::Question), 1);
    script.ack(Direction::In, 0).ack(Direction::Out, 0);
    model->extend();
    QCOMPARE(model->fold().count(AckGroup::Waiting), 2);
    QCOMPARE(model->fold().count(AckState::Question), 0);
    QCOMPARE(model->fold().count(AckGroup::Answered), 2);
}

void tst_AckModel::retriesAreOneRow()
{
    SocketScript script;
    script.at(0).out("save", "1", 0).at(100).state(Kind::AckTimedOut, {}, 0, 100, "/");
    script.retrying(1, 1).out("save", "1", 1).at(150);
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(text(0, AckModel::State), QStringLiteral("waiting, try 2"));
    QCOMPARE(text(0, AckModel::Tries), QStringLiteral("2"));
    script.at(160).ack(Direction::In, 0, "\"late\"").state(Kind::AckUnknown, {}, 0, -1, "/");
    script.at(170).ack(Direction::In, 1, "\"ok\"", 70);
    model->extend();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(text(0, AckModel::State), QStringLiteral("answered, try 2"));
    QCOMPARE(text(0, AckModel::Answer), QStringLiteral("\"ok\""));
    QCOMPARE(text(0, AckModel::Latency), QStringLiteral("70 ms"));
    QCOMPARE(text(1, AckModel::State), QStringLiteral("late by 60 ms"));
    QCOMPARE(text(1, AckModel::Answer), QStringLiteral("\"late\""));
}

void tst_AckModel::retryGoesOnAfterALostConnection()
{
    SocketScript script;
    script.at(0).out("save", "1", 4).at(9).state(Kind::Closed, "ping timeout").at(500).retrying(5, 1);
    script.out("save", "1", 5).at(504).ack(Direction::In, 5, {}, 4);
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(text(0, AckModel::State), QStringLiteral("answered, try 2"));
    QCOMPARE(model->fold().count(AckGroup::Lost), 0);
}

void tst_AckModel::filtersWhileRowsChange_data()
{
    QTest::addColumn<AckGroup>("group");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, AckGroup group, const char *line, const char *before, const char *after) {
        QTest::newRow(name) << group << QString::fromUtf8(line) << QString::fromUtf8(before)
                            << QString::fromUtf8(after);
    };
    row("all", AckGroup::All, "", "a b c q", "a b c q");
    row("waiting", AckGroup::Waiting, "", "a b q", "b");
    row("answered", AckGroup::Answered, "", "c", "a c q");
    row("questions", AckGroup::Questions, "", "q", "q");
    row("lost", AckGroup::Lost, "", "", "");
    row("event", AckGroup::All, "event:b", "b", "b");
    row("pattern", AckGroup::All, "event:?", "a b c q", "a b c q");
    row("not the event", AckGroup::All, "-event:b", "a c q", "a c q");
    row("namespace", AckGroup::All, "ns:/chat", "", "");
    row("direction", AckGroup::All, "dir:in", "q", "q");
    row("id", AckGroup::All, "id:1", "b", "b");
    row("latency", AckGroup::All, "latency:>5ms", "", "a q");
    row("short latency", AckGroup::Answered, "latency:<5ms", "c", "c");
    row("word of an argument", AckGroup::All, "APPLE", "a", "a");
    row("phrase", AckGroup::All, "\"red apple\"", "a", "a");
    row("two words", AckGroup::All, "apple pear", "", "");
    row("word of an answer", AckGroup::All, "banana", "", "a");
    row("unknown key is a word", AckGroup::All, "colour:red", "", "");
}

void tst_AckModel::filtersWhileRowsChange()
{
    QFETCH(AckGroup, group);
    QFETCH(QString, line);
    SocketScript script;
    script.at(0).out("a", "\"a red apple\"", 0).out("b", "2", 1).out("c", "3", 2).in("q", {}, 0);
    script.at(1).ack(Direction::In, 2, {}, 1);
    model->setLog(script.log);
    model->setFilter({group, line});
    QTEST(names(), "before");
    script.at(20).ack(Direction::In, 0, "\"banana\"", 20).ack(Direction::Out, 0);
    model->extend();
    QTEST(names(), "after");
}

void tst_AckModel::filterFollowsWhatChanges()
{
    SocketScript script;
    script.at(0).out("a", {}, 0).out("b", {}, 1).out("c", {}, 2);
    model->setLog(script.log);
    model->setFilter({AckGroup::Waiting, {}});
    script.at(5).ack(Direction::In, 1).out("d", {}, 3);
    model->extend();
    QCOMPARE(names(), QStringLiteral("a c d"));
    model->setFilter({AckGroup::Answered, {}});
    script.ack(Direction::In, 3).ack(Direction::In, 0);
    model->extend();
    QCOMPARE(names(), QStringLiteral("a b d"));
    QCOMPARE(model->rowOf(2), -1);
    QCOMPARE(model->rowOf(3), 2);
}

void tst_AckModel::sortingHoldsWhileRowsComeAndChange()
{
    SocketScript script;
    script.at(0).out("a", {}, 0).out("b", {}, 1).out("c", {}, 2).out("d", {}, 3);
    script.ack(Direction::In, 0, {}, 30).ack(Direction::In, 1, {}, 10).ack(Direction::In, 2, {}, 20);
    model->setLog(script.log);
    model->sort(AckModel::Latency, Qt::AscendingOrder);
    QCOMPARE(names(), QStringLiteral("b c a d"));
    const QPersistentModelIndex kept = model->index(3, 0);
    script.ack(Direction::In, 3, {}, 15).at(9).out("e", {}, 4);
    model->extend();
    QTRY_COMPARE(names(), QStringLiteral("b d c a e"));
    QCOMPARE(kept.row(), 1);
    model->sort(AckModel::Event, Qt::DescendingOrder);
    QCOMPARE(names(), QStringLiteral("e d c b a"));
    script.out("bb", {}, 5);
    model->extend();
    QTRY_COMPARE(names(), QStringLiteral("e d c bb b a"));
    model->setFilter({AckGroup::Answered, {}});
    QCOMPARE(names(), QStringLiteral("d c b a"));
    model->sort(-1);
    QCOMPARE(names(), QStringLiteral("a b c d"));
    QVERIFY(model->isInOrderOfTime());
}

QTEST_GUILESS_MAIN(tst_AckModel)
#include "tst_ackmodel.moc"
