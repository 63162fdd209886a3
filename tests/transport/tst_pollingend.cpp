// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

/// How a polling transport is ended by its owner, also from inside what it tells.
class tst_PollingEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysGoodbye();
    void saysGoodbyeFromAPause_data();
    void saysGoodbyeFromAPause();
    void leavesSilently();
    void hasNobodyToSayGoodbyeTo();
    void doesNotWaitForEverForTheAnswerToItsGoodbye();
    void goodbyeSurvivesARefusal();
    void closesTheRequestThatIsInFlight();
    void canBeEndedInsideEachCallback_data();
    void canBeEndedInsideEachCallback();
    void aCloseAfterTheFailureSilencesIt();
};

void tst_PollingEnd::saysGoodbye()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    const auto &request = bench.request(bench.pending("POST"));
    QCOMPARE(request.body, QByteArray("1"));
    QCOMPARE(request.query("sid"), QStringLiteral("s1"));
    QVERIFY(bench.transport);
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::saysGoodbyeFromAPause_data()
{
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("pausing") << false;
    QTest::newRow("paused") << true;
}

void tst_PollingEnd::saysGoodbyeFromAPause()
{
    QFETCH(bool, isComplete);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->pause();
    if (isComplete) {
        bench.answerPoll("6");
        QTRY_COMPARE(bench.owner.lines, Lines({"packet 6", "paused"}));
    }
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    QCOMPARE(bench.request(bench.pending("POST")).body, QByteArray("1"));
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
}

void tst_PollingEnd::leavesSilently()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.transport->close(Transport::Farewell::Silent);
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.count("POST"), 1);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::hasNobodyToSayGoodbyeTo()
{
    PollingBench bench;
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.count(), 1);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::doesNotWaitForEverForTheAnswerToItsGoodbye()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    QTRY_VERIFY(!bench.transport);
}

void tst_PollingEnd::goodbyeSurvivesARefusal()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answer(bench.pending("POST"), "no", "400 Bad Request");
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::closesTheRequestThatIsInFlight()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    QVERIFY(bench.request(1).socket);
    bench.transport->close(Transport::Farewell::Silent);
    QTRY_VERIFY(!bench.request(1).socket);
}

void tst_PollingEnd::canBeEndedInsideEachCallback_data()
{
    QTest::addColumn<QByteArray>("callback");
    QTest::addColumn<QByteArray>("how");
    for (const char *callback : {"opened", "packet 4a", "drained", "paused", "closed"}) {
        for (const char *how : {"close silently", "say goodbye", "delete later"})
            QTest::addRow("%s: %s", callback, how) << QByteArray(callback) << QByteArray(how);
    }
}

void tst_PollingEnd::canBeEndedInsideEachCallback()
{
    QFETCH(QByteArray, callback);
    QFETCH(QByteArray, how);
    PollingBench bench;
    bool isEnded = false;
    qsizetype after = 0;
    bench.owner.then = [&](Transport *transport, const QByteArray &line) {
        after += isEnded ? 1 : 0;
        if (isEnded || !line.startsWith(callback))
            return;
        isEnded = true;
        if (how == "delete later")
            transport->deleteLater();
        else
            transport->close(how == "say goodbye" ? Transport::Farewell::Goodbye : Transport::Farewell::Silent);
    };
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.answer(0,
                 Hello
                     + "\x1e"
                       "4a\x1e"
                       "4b");
    if (callback == "drained" || callback == "paused" || callback == "closed") {
        QTRY_COMPARE(bench.pending("GET"), 1);
        bench.send({message("x")});
        QTRY_COMPARE(bench.count("POST"), 1);
        if (callback == "paused")
            bench.transport->pause();
        if (callback == "closed")
            bench.answer(1, "no", "400 Bad Request");
        else
            bench.answerPost();
        if (callback == "paused")
            bench.answer(1, "6");
    }
    QTRY_VERIFY(isEnded);
    QTRY_VERIFY(!bench.transport || bench.pending("POST") >= 0);
    if (bench.pending("POST") >= 0)
        bench.answerPost();
    QTRY_VERIFY(!bench.transport);
    if (how != "delete later")
        QCOMPARE(after, 0);
}

void tst_PollingEnd::aCloseAfterTheFailureSilencesIt()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    // The record of the response is made before the failure is found, so this close runs before the failure is told.
    bench.tap.then = [&](const TraceRecord &record) {
        if (record.kind == Kind::Response)
            QMetaObject::invokeMethod(
                bench.transport, [&] { bench.transport->close(Transport::Farewell::Silent); }, Qt::QueuedConnection);
    };
    bench.answerPoll("<html>");
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines());
}

QTEST_GUILESS_MAIN(tst_PollingEnd)
#include "tst_pollingend.moc"
