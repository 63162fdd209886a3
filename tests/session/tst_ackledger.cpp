// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/ackledger.h"
#include "session/transcript.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using namespace std::chrono_literals;

namespace {

QList<qint64> ids(const QList<AckLedger::Overdue> &taken)
{
    QList<qint64> numbers;
    for (const AckLedger::Overdue &it : taken)
        numbers.append(it.id);
    return numbers;
}

using Ids = QList<qint64>;

} // namespace

class tst_AckLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsFromZero();
    void neverUsesAnIdTwice();
    void remembersWhatWasAsked();
    void settlesOnce();
    void knowsNoStrangeIds_data();
    void knowsNoStrangeIds();
    void countsLatencyFromWhenTheEventLeft();
    void timesOutAtTheDeadlineAndNotBefore();
    void timesOutInTheOrderOfAsking();
    void waitsForEverWithoutATimeout_data();
    void waitsForEverWithoutATimeout();
    void countsAChangedTimeoutFromTheChange();
    void aTimeoutCanBeTakenBack();
    void givesTheEarliestDeadline();
    void losesOnlyWhatHasLeft();
    void losesTheBufferedTooWhenAsked();
    void answersToWhatWasLostComeTooLate();
};

void tst_AckLedger::countsFromZero()
{
    AckLedger ledger;
    QCOMPARE(ledger.size(), 0);
    QCOMPARE(msOf(ledger.nextDeadline()), -1);
    QCOMPARE(ledger.add("a", at(0), 0ms), 0);
    QCOMPARE(ledger.add("a", at(0), 0ms), 1);
    QCOMPARE(ledger.add("b", at(0), 0ms), 2);
    QCOMPARE(ledger.size(), 3);
}

void tst_AckLedger::neverUsesAnIdTwice()
{
    AckLedger ledger;
    const qint64 settled = ledger.add("a", at(0), 0ms);
    (void)ledger.settle(settled);
    const qint64 overdue = ledger.add("a", at(0), 1ms);
    (void)ledger.expire(at(1));
    const qint64 lost = ledger.add("a", at(0), 0ms);
    ledger.left(lost, at(2));
    (void)ledger.takeLost(false);
    const qint64 buffered = ledger.add("a", at(0), 0ms);
    (void)ledger.takeLost(true);
    QCOMPARE(ledger.size(), 0);
    QCOMPARE(Ids({settled, overdue, lost, buffered, ledger.add("a", at(0), 0ms)}), Ids({0, 1, 2, 3, 4}));
}

void tst_AckLedger::remembersWhatWasAsked()
{
    AckLedger ledger;
    const qint64 id = ledger.add("hello", at(7), 500ms);
    const auto entry = ledger.settle(id);
    QVERIFY(entry.has_value());
    QCOMPARE(entry->event, QByteArray("hello"));
    QCOMPARE(msOf(entry->askedAt), 7);
    QCOMPARE(msOf(entry->deadline), 507);
    QCOMPARE(entry->timeout.count(), 500);
    QVERIFY(!entry->hasLeft);
}

void tst_AckLedger::settlesOnce()
{
    AckLedger ledger;
    const qint64 first = ledger.add("first", at(0), 0ms);
    const qint64 second = ledger.add("second", at(0), 0ms);
    QCOMPARE(ledger.settle(first)->event, QByteArray("first"));
    QVERIFY(!ledger.settle(first).has_value());
    QCOMPARE(ledger.size(), 1);
    QCOMPARE(ledger.settle(second)->event, QByteArray("second"));
    QCOMPARE(ledger.size(), 0);
}

void tst_AckLedger::knowsNoStrangeIds_data()
{
    QTest::addColumn<qint64>("id");
    QTest::newRow("none") << qint64(-1);
    QTest::newRow("never given") << qint64(1);
    QTest::newRow("largest") << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min();
}

void tst_AckLedger::knowsNoStrangeIds()
{
    QFETCH(qint64, id);
    AckLedger ledger;
    QCOMPARE(ledger.add("a", at(0), 0ms), 0);
    ledger.left(id, at(5));
    ledger.setTimeout(id, at(5), 1ms);
    QVERIFY(!ledger.settle(id).has_value());
    QCOMPARE(msOf(ledger.nextDeadline()), -1);
    QCOMPARE(ids(ledger.takeLost(false)), Ids());
    QCOMPARE(ledger.size(), 1);
}

void tst_AckLedger::countsLatencyFromWhenTheEventLeft()
{
    AckLedger ledger;
    const qint64 id = ledger.add("a", at(0), 1000ms);
    ledger.left(id, at(300));
    const auto entry = ledger.settle(id);
    QCOMPARE(msOf(entry->askedAt), 300);
    QVERIFY(entry->hasLeft);
    QCOMPARE(msOf(entry->deadline), 1000); // the person's timeout counts from the call
}

void tst_AckLedger::timesOutAtTheDeadlineAndNotBefore()
{
    AckLedger ledger;
    const qint64 id = ledger.add("slow", at(0), 1000ms);
    QCOMPARE(ids(ledger.expire(at(999))), Ids());
    const QList<AckLedger::Overdue> overdue = ledger.expire(at(1000));
    QCOMPARE(ids(overdue), Ids({id}));
    QCOMPARE(overdue.first().entry.event, QByteArray("slow"));
    QCOMPARE(ids(ledger.expire(at(1001))), Ids());
    QVERIFY(!ledger.settle(id).has_value());
}

void tst_AckLedger::timesOutInTheOrderOfAsking()
{
    AckLedger ledger;
    const qint64 late = ledger.add("late", at(0), 900ms);
    const qint64 early = ledger.add("early", at(0), 100ms);
    const qint64 never = ledger.add("never", at(0), 0ms);
    const qint64 later = ledger.add("later", at(0), 1100ms);
    QCOMPARE(ids(ledger.expire(at(1000))), Ids({late, early}));
    QCOMPARE(ledger.size(), 2);
    QVERIFY(ledger.settle(never).has_value());
    QVERIFY(ledger.settle(later).has_value());
}

void tst_AckLedger::waitsForEverWithoutATimeout_data()
{
    QTest::addColumn<qint64>("timeout");
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("negative") << qint64(-5);
    QTest::newRow("the longest there is") << std::numeric_limits<qint64>::max();
}

void tst_AckLedger::waitsForEverWithoutATimeout()
{
    QFETCH(qint64, timeout);
    AckLedger ledger;
    const qint64 id = ledger.add("a", at(0), std::chrono::milliseconds(timeout));
    QCOMPARE(msOf(ledger.nextDeadline()), -1);
    QCOMPARE(ids(ledger.expire(at(1'000'000'000))), Ids());
    QVERIFY(ledger.settle(id).has_value());
}

void tst_AckLedger::countsAChangedTimeoutFromTheChange()
{
    AckLedger ledger;
    const qint64 id = ledger.add("a", at(0), 0ms);
    ledger.setTimeout(id, at(400), 100ms);
    QCOMPARE(msOf(ledger.nextDeadline()), 500);
    QCOMPARE(ids(ledger.expire(at(499))), Ids());
    const QList<AckLedger::Overdue> overdue = ledger.expire(at(500));
    QCOMPARE(ids(overdue), Ids({id}));
    QCOMPARE(overdue.first().entry.timeout.count(), 100);
}

void tst_AckLedger::aTimeoutCanBeTakenBack()
{
    AckLedger ledger;
    const qint64 id = ledger.add("a", at(0), 100ms);
    ledger.setTimeout(id, at(50), 0ms);
    QCOMPARE(msOf(ledger.nextDeadline()), -1);
    QCOMPARE(ids(ledger.expire(at(1000))), Ids());
}

void tst_AckLedger::givesTheEarliestDeadline()
{
    AckLedger ledger;
    (void)ledger.add("never", at(0), 0ms);
    (void)ledger.add("late", at(0), 900ms);
    const qint64 early = ledger.add("early", at(0), 100ms);
    QCOMPARE(msOf(ledger.nextDeadline()), 100);
    (void)ledger.settle(early);
    QCOMPARE(msOf(ledger.nextDeadline()), 900);
    (void)ledger.expire(at(900));
    QCOMPARE(msOf(ledger.nextDeadline()), -1);
}

void tst_AckLedger::losesOnlyWhatHasLeft()
{
    AckLedger ledger;
    const qint64 first = ledger.add("first", at(0), 0ms);
    const qint64 buffered = ledger.add("buffered", at(0), 0ms);
    const qint64 third = ledger.add("third", at(0), 0ms);
    ledger.left(first, at(1));
    ledger.left(third, at(2));
    const QList<AckLedger::Overdue> lost = ledger.takeLost(false);
    QCOMPARE(ids(lost), Ids({first, third}));
    QCOMPARE(lost.last().entry.event, QByteArray("third"));
    QCOMPARE(ids(ledger.takeLost(false)), Ids());
    QCOMPARE(ledger.size(), 1);
    ledger.left(buffered, at(3));
    QCOMPARE(ledger.settle(buffered)->event, QByteArray("buffered"));
}

void tst_AckLedger::losesTheBufferedTooWhenAsked()
{
    AckLedger ledger;
    const qint64 sent = ledger.add("sent", at(0), 0ms);
    ledger.left(sent, at(0));
    const qint64 buffered = ledger.add("buffered", at(0), 0ms);
    QCOMPARE(ids(ledger.takeLost(true)), Ids({sent, buffered}));
    QCOMPARE(ledger.size(), 0);
}

void tst_AckLedger::answersToWhatWasLostComeTooLate()
{
    AckLedger ledger;
    const qint64 id = ledger.add("a", at(0), 100ms);
    ledger.left(id, at(0));
    (void)ledger.takeLost(false);
    QVERIFY(!ledger.settle(id).has_value());
    QCOMPARE(ids(ledger.expire(at(100))), Ids());
    QCOMPARE(msOf(ledger.nextDeadline()), -1);
}

QTEST_APPLESS_MAIN(tst_AckLedger)
#include "tst_ackledger.moc"
