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

private:
    QString text(int row, AckModel::Column column) { return model->index(row, column).data().toString(); }

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
    QCOMPARE(text(0, AckModel::State), QStringLiteral("answered in 4.1 ms"));
}

void tst_AckModel::rowsEndAsTheirRequestsDo_data()
{
    QTest::addColumn<SocketScript>("script");
    QTest::addColumn<QString>("words");
    const auto request = [] { return SocketScript().at(10).out("a", {}, 0).at(30); };
    const auto question = [] { return SocketScript().at(10).in("a", {}, 0).at(30); };
    QTest::newRow("timed out") << request().state(Kind::AckTimedOut, {}, 0, 5000, "/")
                               << QStringLiteral("timed out after 5.0 s");
    QTest::newRow("lost") << request().state(Kind::AckLost, {}, 0, 20, "/")
                          << QStringLiteral("lost with the connection");
    QTest::newRow("closed") << request().state(Kind::Closed, "transport close")
                            << QStringLiteral("lost with the connection");
    QTest::newRow("closed, then lost") << request().state(Kind::Closed, "x").state(Kind::AckLost, {}, 0, 20, "/")
                                       << QStringLiteral("lost with the connection");
    QTest::newRow("replied") << question().ack(Direction::Out, 0) << QStringLiteral("replied after 20 ms");
    QTest::newRow("not replied") << question().state(Kind::Closed, "x") << QStringLiteral("not answered");
    QTest::newRow("namespace left") << question().nsp(Kind::NamespaceDisconnected, "/")
                                    << QStringLiteral("not answered");
    QTest::newRow("given up in the buffer") << SocketScript().buffered("a", 0).state(Kind::AckTimedOut, {}, 0, 20, "/")
                                            << QStringLiteral("given up, never sent");
}

void tst_AckModel::rowsEndAsTheirRequestsDo()
{
    QFETCH(SocketScript, script);
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QTEST(text(0, AckModel::State), "words");
    QCOMPARE(model->waitingCount() + model->questionCount(), 0);
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
    QCOMPARE(text(0, AckModel::State), QStringLiteral("answered in 4 ms"));
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
    QCOMPARE(text(0, AckModel::State), QStringLiteral("late, after 150 ms"));
    QCOMPARE(text(0, AckModel::Answer), QStringLiteral("7"));
}

void tst_AckModel::answerNobodyAskedForIsARow()
{
    SocketScript script;
    script.state(Kind::AckUnknown, {}, 9, -1, "/");
    model->setLog(script.log);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->row(0).state, AckState::Unknown);
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
    QCOMPARE(model->waitingCount(), 3);
    QCOMPARE(model->questionCount(), 1);
    script.ack(Direction::In, 0).ack(Direction::Out, 0);
    model->extend();
    QCOMPARE(model->waitingCount(), 2);
    QCOMPARE(model->questionCount(), 0);
}

QTEST_GUILESS_MAIN(tst_AckModel)
#include "tst_ackmodel.moc"
