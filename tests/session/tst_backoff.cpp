// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/backoff.h"
#include <QTest>

using namespace SocketIO;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class tst_Backoff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToTheMaximum();
    void startsAgainAfterAReset();
    void staysWithinTheJitter_data();
    void staysWithinTheJitter();
    void deviatesAsTheReferenceClient_data();
    void deviatesAsTheReferenceClient();
    void neverExceedsTheMaximum();
    void standsAThousandAttempts_data();
    void standsAThousandAttempts();
    void standsAnyTimes_data();
    void standsAnyTimes();
};

void tst_Backoff::doublesUpToTheMaximum()
{
    Backoff backoff(1s, 5s, 0);
    QCOMPARE(backoff.attempts(), 0);
    QList<qint64> delays;
    for (int attempt = 0; attempt < 5; ++attempt)
        delays.append(backoff.next(0.7).count());
    QCOMPARE(delays, QList<qint64>({1000, 2000, 4000, 5000, 5000}));
    QCOMPARE(backoff.attempts(), 5);
}

void tst_Backoff::startsAgainAfterAReset()
{
    Backoff backoff(1s, 5s, 0);
    (void)backoff.next(0);
    (void)backoff.next(0);
    backoff.reset();
    QCOMPARE(backoff.attempts(), 0);
    QCOMPARE(backoff.next(0).count(), 1000);
    QCOMPARE(backoff.attempts(), 1);
}

void tst_Backoff::staysWithinTheJitter_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");
    QTest::newRow("first") << 0 << qint64(500) << qint64(1500);
    QTest::newRow("second") << 1 << qint64(1000) << qint64(3000);
    QTest::newRow("third, cut by the maximum") << 2 << qint64(2000) << qint64(5000);
    QTest::newRow("fourth") << 3 << qint64(4000) << qint64(5000);
    QTest::newRow("fifth") << 4 << qint64(5000) << qint64(5000);
}

void tst_Backoff::staysWithinTheJitter()
{
    QFETCH(int, attempt);
    QFETCH(qint64, lowest);
    QFETCH(qint64, highest);
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = 0;
    for (int thousandth = 0; thousandth < 1000; ++thousandth) {
        Backoff backoff(1s, 5s, 0.5);
        for (int earlier = 0; earlier < attempt; ++earlier)
            (void)backoff.next(0);
        const qint64 delay = backoff.next(thousandth / 1000.0).count();
        least = std::min(least, delay);
        most = std::max(most, delay);
    }
    QVERIFY2(least >= lowest, qPrintable(QString::number(least)));
    QVERIFY2(most <= highest, qPrintable(QString::number(most)));
    // The range is used, not only kept.
    QVERIFY2(double(least) <= 1.15 * double(lowest), qPrintable(QString::number(least)));
    QVERIFY2(double(most) >= 0.99 * double(highest), qPrintable(QString::number(most)));
}

void tst_Backoff::deviatesAsTheReferenceClient_data()
{
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("delay");
    // contrib/backo2: the first decimal's lowest bit chooses the sign, the whole number the part of the jitter.
    QTest::newRow("no deviation") << 0.0 << qint64(1000);
    QTest::newRow("even decimal: shorter") << 0.05 << qint64(1000 - 25);
    QTest::newRow("odd decimal: longer") << 0.1 << qint64(1000 + 50);
    QTest::newRow("0.2") << 0.2 << qint64(1000 - 100);
    QTest::newRow("0.5") << 0.5 << qint64(1000 + 250);
    QTest::newRow("0.899") << 0.899 << qint64(1000 - 449);
    QTest::newRow("0.999") << 0.999 << qint64(1000 + 499);
}

void tst_Backoff::deviatesAsTheReferenceClient()
{
    QFETCH(double, random);
    QFETCH(qint64, delay);
    Backoff backoff(1s, 5s, 0.5);
    QCOMPARE(backoff.next(random).count(), delay);
}

void tst_Backoff::neverExceedsTheMaximum()
{
    Backoff backoff(4s, 5s, 1.0);
    QCOMPARE(backoff.next(0.999).count(), 5000);
    Backoff narrow(5s, 1s, 0);
    QCOMPARE(narrow.next(0).count(), 1000);
}

void tst_Backoff::standsAThousandAttempts_data()
{
    QTest::addColumn<double>("jitter");
    QTest::addColumn<double>("random");
    QTest::newRow("no jitter") << 0.0 << 0.0;
    QTest::newRow("longest") << 0.5 << 0.999;
    QTest::newRow("shortest") << 0.5 << 0.899;
}

void tst_Backoff::standsAThousandAttempts()
{
    QFETCH(double, jitter);
    QFETCH(double, random);
    Backoff backoff(1s, 5s, jitter);
    for (int attempt = 0; attempt < 1000; ++attempt)
        (void)backoff.next(random);
    QCOMPARE(backoff.attempts(), 1000);
    QCOMPARE(backoff.next(random).count(), 5000);
}

void tst_Backoff::standsAnyTimes_data()
{
    QTest::addColumn<qint64>("min");
    QTest::addColumn<qint64>("max");
    QTest::addColumn<qint64>("delay");
    const qint64 longest = milliseconds::max().count();
    QTest::newRow("no delay") << qint64(0) << qint64(0) << qint64(0);
    QTest::newRow("no shortest delay") << qint64(0) << qint64(5000) << qint64(0);
    QTest::newRow("longest delays") << longest << longest << longest;
    QTest::newRow("longest first delay") << longest << qint64(5000) << qint64(5000);
    QTest::newRow("a year") << qint64(31'536'000'000) << qint64(31'536'000'000) << qint64(31'536'000'000);
}

void tst_Backoff::standsAnyTimes()
{
    QFETCH(qint64, min);
    QFETCH(qint64, max);
    QFETCH(qint64, delay);
    Backoff backoff{milliseconds(min), milliseconds(max), 0};
    for (int attempt = 0; attempt < 2000; ++attempt)
        QCOMPARE(backoff.next(0.5).count(), delay);
}

QTEST_APPLESS_MAIN(tst_Backoff)
#include "tst_backoff.moc"
