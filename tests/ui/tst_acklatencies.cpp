// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "acks/ackfold.h"
#include "acks/latencyhistogram.h"
#include "socketscript.h"

#include <algorithm>
#include <cmath>
#include <QTest>
#include <random>

using namespace Sockeye;
using SocketIO::Direction;
using SocketIO::Kind;
using std::chrono::microseconds;

namespace {

AckFold folded(const SocketScript &script)
{
    AckFold fold;
    script.log->visit(0, script.log->size(), [&](qsizetype record, const SocketIO::TraceView &view) {
        fold.take(record, view);
        return true;
    });
    return fold;
}

qint64 exact(const std::vector<qint64> &sorted, double share)
{
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

} // namespace

class tst_AckLatencies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void percentilesAreTwoPercentOffAtMost_data();
    void percentilesAreTwoPercentOffAtMost();
    void barsHoldEveryAnswerOnce();
    void nothingMeasuredIsNothing();
    void shortestAndLongestAreExact();
    void eachNameHasItsTally();
    void lateAnswerIsLostNoMore();
    void questionsAreTalliedApart();
    void millionAnswersCostLittle();
};

void tst_AckLatencies::percentilesAreTwoPercentOffAtMost_data()
{
    QTest::addColumn<std::vector<qint64>>("latencies");
    std::mt19937 random(7);
    const auto row = [&](const char *name, int count, auto &&make) {
        std::vector<qint64> latencies;
        for (int i = 0; i < count; ++i)
            latencies.push_back(std::max<qint64>(0, static_cast<qint64>(make())));
        QTest::newRow(name) << latencies;
    };
    row("one", 1, [] { return 4100; });
    row("two", 2, [n = 0]() mutable { return ++n * 1000; });
    row("all the same", 1000, [] { return 31'337; });
    row("microseconds", 5000, [&] { return std::uniform_int_distribution(0, 60)(random); });
    row("even", 20'000, [&] { return std::uniform_int_distribution(100, 5'000'000)(random); });
    row("long tail", 20'000, [&] { return std::lognormal_distribution(8.0, 1.5)(random); });
    row("two humps", 20'000, [&] {
        return random() % 10 == 0 ? std::normal_distribution(2e6, 1e5)(random)
                                  : std::normal_distribution(4e3, 5e2)(random);
    });
    row("hours", 100, [&] { return std::uniform_real_distribution(1e9, 4e10)(random); });
}

void tst_AckLatencies::percentilesAreTwoPercentOffAtMost()
{
    QFETCH(std::vector<qint64>, latencies);
    LatencyHistogram histogram;
    for (const qint64 latency : latencies)
        histogram.add(microseconds(latency));
    std::sort(latencies.begin(), latencies.end());
    for (const double share : {0.0, 0.01, 0.5, 0.9, 0.95, 0.99, 0.999, 1.0}) {
        const auto expected = static_cast<double>(exact(latencies, share));
        const auto measured = static_cast<double>(histogram.percentile(share).count());
        QVERIFY2(std::abs(measured - expected) <= 0.02 * expected,
                 qPrintable(QStringLiteral("p%1: %2 instead of %3").arg(share * 100).arg(measured).arg(expected)));
    }
}

void tst_AckLatencies::barsHoldEveryAnswerOnce()
{
    LatencyHistogram histogram;
    for (qint64 latency = 0; latency < 100'000; latency += 7)
        histogram.add(microseconds(latency));
    qsizetype sum = 0;
    microseconds end{0};
    for (int i = 0; i <= LatencyHistogram::barOf(histogram.longest()); ++i) {
        const LatencyHistogram::Bar bar = histogram.bar(i);
        QCOMPARE(bar.from.count(), end.count());
        QVERIFY(bar.to > bar.from);
        QCOMPARE(LatencyHistogram::barOf(bar.from), i);
        end = bar.to;
        sum += bar.count;
    }
    QCOMPARE(sum, histogram.count());
}

void tst_AckLatencies::nothingMeasuredIsNothing()
{
    const LatencyHistogram histogram;
    QCOMPARE(histogram.count(), 0);
    QCOMPARE(histogram.percentile(0.5).count(), 0);
    QCOMPARE(histogram.bar(40).count, 0);
}

void tst_AckLatencies::shortestAndLongestAreExact()
{
    LatencyHistogram histogram;
    for (const int latency : {5003, 77'777, 4999})
        histogram.add(microseconds(latency));
    QCOMPARE(histogram.shortest().count(), 4999);
    QCOMPARE(histogram.longest().count(), 77'777);
    QCOMPARE(histogram.percentile(0.99).count(), 77'777);
}

void tst_AckLatencies::eachNameHasItsTally()
{
    SocketScript script;
    script.at(0).out("a", {}, 0).out("b", {}, 1).out("a", {}, 2).out("a", {}, 3);
    script.event(Direction::Out, "/chat", "a", {}, 0);
    script.at(10).ack(Direction::In, 0, {}, 10).ack(Direction::In, 2, {}, 30);
    script.at(50).state(Kind::AckTimedOut, {}, 3, 50, "/");
    const AckFold fold = folded(script);
    QCOMPARE(fold.names().all().size(), std::size_t{3});
    const LatencyTally &a = fold.latencies().all()[0];
    QCOMPARE(a.asked, 3);
    QCOMPARE(a.latencies.count(), 2);
    QCOMPARE(a.latencies.longest().count(), 30'000);
    QCOMPARE(a.lost, 1);
    QCOMPARE(a.open, 0);
    QCOMPARE(fold.latencies().all()[1].open, 1);
    QCOMPARE(fold.latencies().all()[2].asked, 1);
    QCOMPARE(fold.names().at(2).nsp, QByteArray("/chat"));
}

void tst_AckLatencies::lateAnswerIsLostNoMore()
{
    SocketScript script;
    script.at(0).out("a", {}, 0).at(100).state(Kind::AckTimedOut, {}, 0, 100, "/");
    QCOMPARE(folded(script).latencies().all()[0].lost, 1);
    script.at(150).ack(Direction::In, 0).state(Kind::AckUnknown, {}, 0, -1, "/");
    const AckFold fold = folded(script);
    const LatencyTally &tally = fold.latencies().all()[0];
    QCOMPARE(tally.lost, 0);
    QCOMPARE(tally.late, 1);
    QCOMPARE(tally.latencies.count(), 1);
    QCOMPARE(tally.latencies.longest().count(), 150'000);
}

void tst_AckLatencies::questionsAreTalliedApart()
{
    SocketScript script;
    script.at(0).out("a", {}, 0).in("a", {}, 0).at(5).ack(Direction::In, 0, {}, 5).at(900).ack(Direction::Out, 0);
    const AckFold fold = folded(script);
    QCOMPARE(fold.names().all().size(), std::size_t{2});
    QVERIFY(fold.names().at(1).isQuestion);
    QCOMPARE(fold.latencies().together(false).longest().count(), 5000);
    QCOMPARE(fold.latencies().together(true).longest().count(), 900'000);
}

void tst_AckLatencies::millionAnswersCostLittle()
{
    LatencyHistogram histogram;
    std::mt19937 random(3);
    std::lognormal_distribution latency(9.0, 1.0);
    QBENCHMARK_ONCE
    {
        for (int i = 0; i < 1'000'000; ++i)
            histogram.add(microseconds(static_cast<qint64>(latency(random))));
    }
    QCOMPARE(histogram.count(), 1'000'000);
    QVERIFY(histogram.percentile(0.99) > histogram.percentile(0.5));
}

QTEST_GUILESS_MAIN(tst_AckLatencies)
#include "tst_acklatencies.moc"
