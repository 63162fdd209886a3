// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/labelrow.h"
#include "timeline/pixelruns.h"

#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using Outcome = Span::Outcome;

class tst_PixelRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsSpansTooShortToTellApart();
    void drawsAMillionFramesInAsManyColumnsAsPixels();
    void keepsLabelsApart();
};

void tst_PixelRuns::joinsSpansTooShortToTellApart()
{
    SpanRow row;
    for (int i = 0; i < 100'000; ++i) {
        const Moment begin{std::chrono::microseconds(i * 100), i};
        row.end(row.begin(Span::Kind::Get, begin), i == 70'000 ? Outcome::Failed : Outcome::Done,
                {begin.time + 90us, i});
    }
    row.begin(Span::Kind::Get, {10s, 100'000});
    const TimeSpan all{0s, 20s, 1000};
    const auto runs = pixelRuns(row, all, 15s);
    QVERIFY(runs.size() < 400);
    qsizetype next = 0;
    qsizetype failures = 0;
    for (const PixelRun &run : runs) {
        QCOMPARE(run.first, next);
        next += run.count;
        failures += row.hasFailure(run.first, run.count) ? 1 : 0;
    }
    QCOMPARE(next, row.size());
    QCOMPARE(failures, 1);
    QCOMPARE(runs.back().count, 1);
    QVERIFY(std::abs(runs.back().right - 750) < 1);
    // Near enough, each is itself, and one that began before reaches in.
    const auto few = pixelRuns(row, TimeSpan{1050us, 1ms, 1000}, 15s);
    QCOMPARE(few.size(), 11U);
    QCOMPARE(few.front().first, 10);
    QVERIFY(few.front().left <= 0 && few.front().right > 0);
}

void tst_PixelRuns::drawsAMillionFramesInAsManyColumnsAsPixels()
{
    std::vector<Moment> moments;
    for (int i = 0; i < 1'000'000; ++i)
        moments.push_back({std::chrono::microseconds(i), i});
    const auto columns = pixelColumns(moments, TimeSpan{0s, 2s, 500});
    QCOMPARE(columns.size(), 250U);
    qsizetype count = 0;
    int x = -1;
    for (const PixelColumn &column : columns) {
        QVERIFY(column.x > x);
        x = column.x;
        QCOMPARE(column.first, count);
        count += column.count;
    }
    QCOMPARE(count, 1'000'000);
    QVERIFY(pixelColumns({}, TimeSpan()).empty());
    QCOMPARE(pixelColumns(moments, TimeSpan{999'990us, 100us, 100}).size(), 10U);
}

void tst_PixelRuns::keepsLabelsApart()
{
    LabelRow row;
    QVERIFY(row.place(0, 100, 40) == 0.0);
    const auto second = row.place(0, 100, 40);
    QVERIFY(second && *second > 40);
    QVERIFY(!row.place(0, 100, 40));
    QVERIFY(!row.place(200, 210, 40));
    row.block(150, 160);
    const auto behind = row.place(140, 300, 20);
    QVERIFY(behind && *behind > 160);
    QVERIFY(row.place(110, 149, 10) == 110.0);
}

QTEST_APPLESS_MAIN(tst_PixelRuns)
#include "tst_pixelruns.moc"
