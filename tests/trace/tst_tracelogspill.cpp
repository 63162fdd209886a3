// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "samplerecords.h"

#include <atomic>
#include <QScopeGuard>
#include <QTemporaryFile>
#include <QTest>
#include <thread>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace SocketIO;

namespace {

constexpr qint64 SmallCap = 1024 * 1024;

void recordSamples(TraceLog &log, qsizetype count)
{
    for (qsizetype number = 0; number < count; ++number)
        log.record(SampleRecords::make(log.start(), number));
}

/// The first record that is not what was recorded; -1 when all are.
qsizetype firstDifference(const TraceLog &log)
{
    qsizetype difference = -1;
    log.visit(0, log.size(), [&](qsizetype index, const TraceView &view) {
        const TraceRecord expected = SampleRecords::make(log.start(), index);
        if (!SampleRecords::same(view, expected) || !SampleRecords::same(log.at(index), expected))
            difference = index;
        return difference < 0;
    });
    return difference;
}

} // namespace

class tst_TraceLogSpill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void movesTheOldestToDiskAndLosesNothing();
    void keepsToItsCapInAFloodOfDistinctNames();
    void movesAHugePayloadToDisk();
    void sharesBytesAcrossAMove();
    void staysInMemoryWithinItsCap();
    void isReadByManyThreadsWhileOneWrites();
    void keepsMovedMemoryWhileAVisitorLooksAtIt();
    void goesOnInMemoryWhenThereIsNoPlaceForTheFile();
    void goesOnInMemoryWhenTheDiskIsFull();
};

void tst_TraceLogSpill::movesTheOldestToDiskAndLosesNothing()
{
    TraceLog log(SmallCap);
    recordSamples(log, 60'000);
    QVERIFY(log.spilled() > 10 * SmallCap);
    QVERIFY2(log.memoryUsed() <= SmallCap + SmallCap / 4, QByteArray::number(log.memoryUsed()).constData());
    QVERIFY(!log.spillFailed());
    QCOMPARE(firstDifference(log), -1);
}

void tst_TraceLogSpill::keepsToItsCapInAFloodOfDistinctNames()
{
    constexpr qsizetype Count = 100'000;
    const auto name = [](qsizetype number) -> QByteArray {
        return "name " + QByteArray::number(number).repeated(1 + number % 20);
    };
    TraceLog log(SmallCap);
    TraceRecord record;
    for (qsizetype number = 0; number < Count; ++number) {
        record.event = name(number);
        log.record(record);
    }
    QVERIFY(log.spilled() > SmallCap);
    QVERIFY(log.memoryUsed() <= SmallCap);
    qsizetype right = 0;
    log.visit(0, Count, [&](qsizetype index, const TraceView &view) {
        right += view.event == name(index);
        return true;
    });
    QCOMPARE(right, Count);
}

void tst_TraceLogSpill::movesAHugePayloadToDisk()
{
    constexpr qsizetype Size = 64 * 1024 * 1024;
    TraceLog log(SmallCap);
    TraceRecord record;
    record.payload = SampleRecords::bytes(5, Size);
    log.record(record);
    log.record(record); // the newest array stays until another takes its place
    QVERIFY(log.memoryUsed() < Size + SmallCap);
    const TraceRecord next = SampleRecords::make(log.start(), 7);
    QVERIFY(next.payload.size > 90'000);
    for (int count = 0; count < 5; ++count)
        log.record(next);
    QCOMPARE(log.spilled() / Size, 1);
    QVERIFY(log.memoryUsed() < SmallCap);
    QVERIFY(log.at(0).payload == record.payload);
    QVERIFY(log.at(1).payload == record.payload);
    QVERIFY(SampleRecords::same(log.at(6), next));
}

void tst_TraceLogSpill::sharesBytesAcrossAMove()
{
    TraceLog log(SmallCap);
    TraceRecord record;
    record.payload = SampleRecords::bytes(1, 50);
    log.record(record);
    recordSamples(log, 20'000);
    QVERIFY(log.spilled() > 0);
    log.record(record); // long forgotten: stored again
    QCOMPARE(log.at(0).payload.toByteArray(), record.payload.toByteArray());
    QCOMPARE(log.at(log.size() - 1).payload.toByteArray(), record.payload.toByteArray());
}

void tst_TraceLogSpill::staysInMemoryWithinItsCap()
{
    TraceLog log;
    recordSamples(log, 60'000);
    QCOMPARE(log.spilled(), 0);
    QCOMPARE(firstDifference(log), -1);
}

void tst_TraceLogSpill::isReadByManyThreadsWhileOneWrites()
{
    constexpr qsizetype Count = 30'000;
    TraceLog log(SmallCap);
    std::atomic<qsizetype> wrong{0};
    std::atomic<qsizetype> read{0};
    const auto follow = [&] { // reads each record as it comes
        for (qsizetype next = 0; next < Count;) {
            const qsizetype size = log.size();
            log.visit(next, size, [&](qsizetype index, const TraceView &view) {
                wrong += index != next++ || !SampleRecords::same(view, SampleRecords::make(log.start(), index));
                ++read;
                return true;
            });
        }
    };
    const auto browse = [&] { // jumps about among all there are, most of them on disk
        for (qsizetype round = 0, size = 0; size < Count || round % 1000; ++round) {
            size = log.size();
            if (size == 0)
                continue;
            const qsizetype index = (round * 7919) % size;
            wrong += !SampleRecords::same(log.at(index), SampleRecords::make(log.start(), index));
        }
    };
    std::thread follower(follow);
    std::thread browser(browse);
    recordSamples(log, Count);
    follower.join();
    browser.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(read.load(), Count);
    QVERIFY(log.spilled() > SmallCap);
    log.record({});
    log.record({}); // with no reader inside, two records free what was moved
    QVERIFY(log.memoryUsed() <= SmallCap + SmallCap / 4);
}

void tst_TraceLogSpill::keepsMovedMemoryWhileAVisitorLooksAtIt()
{
    TraceLog log(SmallCap);
    TraceRecord record;
    record.event = "looked at";
    record.payload = SampleRecords::bytes(1, 50'000);
    log.record(record);
    log.visit(0, 1, [&](qsizetype, const TraceView &view) {
        recordSamples(log, 30'000);
        [&] {
            QVERIFY(log.memoryUsed() > log.spilled()); // nothing could be freed
            QVERIFY(view.payload == record.payload.view());
            QCOMPARE(view.event, QByteArrayView(record.event));
        }();
        return true;
    });
    log.record({});
    log.record({});
    QVERIFY(log.memoryUsed() <= SmallCap + SmallCap / 4);
}

void tst_TraceLogSpill::goesOnInMemoryWhenThereIsNoPlaceForTheFile()
{
#ifndef Q_OS_UNIX
    QSKIP("the place of temporary files is not taken from TMPDIR here");
#endif
    QTemporaryFile notADirectory;
    QVERIFY(notADirectory.open());
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(notADirectory.fileName()));
    const auto restore = qScopeGuard([&] { before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before); });
    TraceLog log(SmallCap);
    recordSamples(log, 20'000);
    QVERIFY(log.spillFailed());
    QCOMPARE(log.spilled(), 0);
    QVERIFY(log.memoryUsed() > 2 * SmallCap);
    QCOMPARE(firstDifference(log), -1);
}

void tst_TraceLogSpill::goesOnInMemoryWhenTheDiskIsFull()
{
#ifdef Q_OS_UNIX
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldSignal = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{static_cast<rlim_t>(SmallCap), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto restore = qScopeGuard([&] {
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, oldSignal);
    });
    TraceLog log(SmallCap);
    recordSamples(log, 20'000);
    QVERIFY(log.spillFailed());
    QVERIFY(log.spilled() > 0 && log.spilled() <= SmallCap);
    QCOMPARE(firstDifference(log), -1);
#else
    QSKIP("there is no limit for the size of files to play a full disk with");
#endif
}

QTEST_GUILESS_MAIN(tst_TraceLogSpill)
#include "tst_tracelogspill.moc"
