// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/timeaxis.h"
#include "timeline/timespan.h"

#include <cmath>
#include <limits>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using Time = TimeSpan::Time;

class tst_TimeSpan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapsTimeToPixelsAndBack();
    void keepsTheTimeUnderThePointerWhenZooming_data();
    void keepsTheTimeUnderThePointerWhenZooming();
    void movesWithTheContent();
    void fitsAStretchInsideItsEdges();
    void staysValidWhateverComesIn_data();
    void staysValidWhateverComesIn();
    void keepsTheContentInSight();
    void takesRoundSteps_data();
    void takesRoundSteps();
    void setsTicksOnTheWallClock();
    void labelsFinePartsByTheirFraction();
    void neverMakesMoreTicksThanFit();
};

void tst_TimeSpan::mapsTimeToPixelsAndBack()
{
    const TimeSpan span{2s, 4s, 800};
    QCOMPARE(span.x(2s), 0.0);
    QCOMPARE(span.x(4s), 400.0);
    QCOMPARE(span.x(6s), 800.0);
    QCOMPARE(span.x(0s), -400.0);
    QVERIFY(span.timeAt(400) == 4s);
    QVERIFY(span.timeAt(-400) == 0s);
    QVERIFY(span.across(200) == 1s);
    QVERIFY(span.end() == 6s);
}

void tst_TimeSpan::keepsTheTimeUnderThePointerWhenZooming_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("x");
    QTest::newRow("closer, in the middle") << 2.0 << 400.0;
    QTest::newRow("closer, at the left edge") << 1.3 << 0.0;
    QTest::newRow("closer, at the right edge") << 8.0 << 800.0;
    QTest::newRow("farther") << 0.25 << 123.0;
}

void tst_TimeSpan::keepsTheTimeUnderThePointerWhenZooming()
{
    QFETCH(double, factor);
    QFETCH(double, x);
    const TimeSpan before{10s, 4s, 800};
    const TimeSpan after = before.zoomed(factor, x);
    QVERIFY(std::abs(after.x(before.timeAt(x)) - x) < 0.01);
    QVERIFY(std::abs(static_cast<double>(after.length.count()) - 4e6 / factor) <= 1);
}

void tst_TimeSpan::movesWithTheContent()
{
    const TimeSpan span{10s, 4s, 800};
    QVERIFY(span.panned(200).start == 9s);
    QVERIFY(span.panned(-200).start == 11s);
    QVERIFY(span.panned(200).length == 4s);
}

void tst_TimeSpan::fitsAStretchInsideItsEdges()
{
    const TimeSpan span = TimeSpan::fitting(100ms, 131ms, 1000);
    QVERIFY(span.x(100ms) > 5 && span.x(100ms) < 60);
    QVERIFY(span.x(131ms) > 940 && span.x(131ms) < 995);
}

void tst_TimeSpan::staysValidWhateverComesIn_data()
{
    QTest::addColumn<TimeSpan>("span");
    const TimeSpan plain{0s, 1s, 100};
    QTest::newRow("no width") << TimeSpan::fitting(0s, 1s, 0);
    QTest::newRow("negative width") << plain.resized(-5);
    QTest::newRow("nothing to fit") << TimeSpan::fitting(5s, 5s, 100);
    QTest::newRow("from after to") << TimeSpan::fitting(9s, 2s, 100);
    QTest::newRow("all of time") << TimeSpan::fitting(Time::min(), Time::max(), 100);
    QTest::newRow("zoomed by nothing") << plain.zoomed(0, 50);
    QTest::newRow("zoomed by less") << plain.zoomed(-3, 50);
    QTest::newRow("zoomed by no number") << plain.zoomed(std::nan(""), 50);
    QTest::newRow("zoomed around no number") << plain.zoomed(2, std::numeric_limits<double>::infinity());
    QTest::newRow("zoomed in for ever") << plain.zoomed(1e300, 50);
    QTest::newRow("zoomed out for ever") << plain.zoomed(1e-300, 50);
    QTest::newRow("moved out of the world") << plain.panned(1e300).panned(-1e300);
    QTest::newRow("moved by no number") << plain.panned(std::nan(""));
}

void tst_TimeSpan::staysValidWhateverComesIn()
{
    QFETCH(TimeSpan, span);
    QVERIFY(span.width >= 1);
    QVERIFY(span.length >= TimeSpan::MinLength);
    QVERIFY(span.length <= TimeSpan::MaxLength);
    QVERIFY(span.end() > span.start);
    QVERIFY(std::isfinite(span.x(0s)));
    QVERIFY(std::isfinite(span.x(Time::max())));
}

void tst_TimeSpan::keepsTheContentInSight()
{
    const TimeSpan span{0s, 10s, 100};
    QVERIFY(span.panned(1e6).keptNear(0s, 5s).end() == 1s);
    QVERIFY(span.panned(-1e6).keptNear(0s, 5s).start == 4s);
    QVERIFY(span.keptNear(0s, 5s) == span);
}

void tst_TimeSpan::takesRoundSteps_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("step");
    QTest::newRow("microseconds") << qint64(3) << qint64(5);
    QTest::newRow("milliseconds") << qint64(1200) << qint64(2000);
    QTest::newRow("exactly") << qint64(5000) << qint64(5000);
    QTest::newRow("seconds") << qint64(3'000'000) << qint64(5'000'000);
    QTest::newRow("quarter minutes") << qint64(11'000'000) << qint64(15'000'000);
    QTest::newRow("minutes") << qint64(61'000'000) << qint64(120'000'000);
    QTest::newRow("hours") << qint64(3'600'000'001) << qint64(7'200'000'000);
    QTest::newRow("days") << qint64(200'000'000'000) << qint64(259'200'000'000);
}

void tst_TimeSpan::takesRoundSteps()
{
    QFETCH(qint64, least);
    QTEST(qint64(TimeAxis::roundStep(Time(least)).count()), "step");
}

void tst_TimeSpan::setsTicksOnTheWallClock()
{
    const TimeAxis axis(QDateTime(QDate(2024, 5, 1), QTime(12, 0, 0, 700)));
    const auto ticks = axis.ticks(TimeSpan{0s, 3s, 300}, 90);
    QCOMPARE(ticks.size(), 3U);
    QVERIFY(ticks[0].time == 300ms);
    QCOMPARE(ticks[0].label, QStringLiteral("12:00:01"));
    QCOMPARE(ticks[2].label, QStringLiteral("12:00:03"));
}

void tst_TimeSpan::labelsFinePartsByTheirFraction()
{
    const TimeAxis axis(QDateTime(QDate(2024, 5, 1), QTime(12, 0, 0, 990)));
    const auto ticks = axis.ticks(TimeSpan{0s, 30ms, 300}, 90);
    QCOMPARE(ticks.size(), 3U);
    QCOMPARE(ticks[0].label, QStringLiteral("12:00:00.990"));
    QCOMPARE(ticks[1].label, QStringLiteral("12:00:01"));
    QCOMPARE(ticks[2].label, QStringLiteral(".010"));
    QCOMPARE(axis.clock(10'250us, 1us), QStringLiteral("12:00:01.000250"));
}

void tst_TimeSpan::neverMakesMoreTicksThanFit()
{
    const TimeAxis axis(QDateTime(QDate(2024, 5, 1), QTime(23, 59, 58)));
    for (Time length = TimeSpan::MinLength; length < TimeSpan::MaxLength; length *= 3) {
        const auto ticks = axis.ticks(TimeSpan{12345us, length, 1000}, 100);
        QVERIFY2(ticks.size() <= 11, qPrintable(QString::number(length.count())));
        for (const auto &tick : ticks)
            QVERIFY(!tick.label.isEmpty());
    }
}

QTEST_APPLESS_MAIN(tst_TimeSpan)
#include "tst_timespan.moc"
