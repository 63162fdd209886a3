// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "samplerecords.h"

#include <limits>
#include <QTest>
#include <SocketIO/clock.h>

using namespace SocketIO;
using namespace std::chrono_literals;

class tst_TraceLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void knowsWhenItStarted();
    void keepsEveryField_data();
    void keepsEveryField();
    void takesATimeBeforeItsStartForTheStart();
    void visitsTheRangeThatWasAskedFor();
    void stopsWhenTheVisitorSaysSo();
};

void tst_TraceLog::isEmptyAtFirst()
{
    const TraceLog log;
    QCOMPARE(log.size(), 0);
    QCOMPARE(log.spilled(), 0);
    QVERIFY(!log.spillFailed());
    bool called = false;
    log.visit(0, 10, [&](qsizetype, const TraceView &) { return called = true; });
    QVERIFY(!called);
    QVERIFY(log.at(0).payload.isEmpty());
}

void tst_TraceLog::knowsWhenItStarted()
{
    const auto before = SocketIO::steadyNow();
    const QDateTime wallBefore = QDateTime::currentDateTime();
    const TraceLog log;
    QVERIFY(log.start() >= before && log.start() <= SocketIO::steadyNow());
    QVERIFY(log.startedAt() >= wallBefore && log.startedAt() <= QDateTime::currentDateTime());
}

void tst_TraceLog::keepsEveryField_data()
{
    static constexpr qint64 Largest = std::numeric_limits<qint64>::max();
    static constexpr qint64 Smallest = std::numeric_limits<qint64>::min();
    QTest::addColumn<TraceRecord>("record");
    const auto row = [](const char *name, auto &&change) {
        TraceRecord record = SampleRecords::make(SocketIO::steadyNow() + 1h, 4);
        change(record);
        QTest::newRow(name) << record;
    };
    row("an event", [](TraceRecord &) {});
    row("nothing set but the time", [](TraceRecord &r) {
        const auto time = r.time;
        r = TraceRecord();
        r.time = time;
    });
    row("first of every enumeration", [](TraceRecord &r) {
        r.layer = Layer::Http;
        r.kind = Kind::Request;
        r.direction = Direction::None;
        r.carrier = Carrier::None;
    });
    row("last of every enumeration", [](TraceRecord &r) {
        r.layer = Layer::State;
        r.kind = Kind::Fault;
        r.direction = Direction::Out;
        r.carrier = Carrier::WebSocket;
        r.binary = true;
    });
    row("status and duration", [](TraceRecord &r) {
        r.status = 101;
        r.duration = 5us;
    });
    row("id 0", [](TraceRecord &r) { r.id = 0; });
    row("id of 31 bits", [](TraceRecord &r) { r.id = 0x7fffffff; });
    row("id of 32 bits", [](TraceRecord &r) { r.id = 0x80000000; });
    row("largest id", [](TraceRecord &r) { r.id = Largest; });
    row("smallest id", [](TraceRecord &r) { r.id = Smallest; });
    row("size of 32 bits", [](TraceRecord &r) { r.size = 0xffffffff; });
    row("size of 33 bits", [](TraceRecord &r) { r.size = 0x100000000; });
    row("largest size", [](TraceRecord &r) { r.size = Largest; });
    row("negative size", [](TraceRecord &r) { r.size = -1; });
    row("status", [](TraceRecord &r) { r.status = 4999; });
    row("status of 17 bits", [](TraceRecord &r) { r.status = 65536; });
    row("negative status", [](TraceRecord &r) { r.status = -1; });
    row("duration 0", [](TraceRecord &r) { r.duration = 0us; });
    row("largest duration", [](TraceRecord &r) { r.duration = std::chrono::microseconds(Largest); });
    row("strange duration", [](TraceRecord &r) { r.duration = -2us; });
    row("ten years later", [](TraceRecord &r) { r.time += 24h * 3653; });
    row("namespace only", [](TraceRecord &r) { r.event.clear(); });
    row("reason only", [](TraceRecord &r) {
        r.nsp.clear();
        r.event.clear();
        r.reason = "transport close";
    });
    row("zero bytes in names", [](TraceRecord &r) { r.event = QByteArray("a\0b", 3); });
    row("long event name", [](TraceRecord &r) { r.event = QByteArray(300, 'n'); });
    row("huge reason", [](TraceRecord &r) { r.reason = SampleRecords::bytes(3, 3'000'000); });
    row("head", [](TraceRecord &r) { r.head = "GET / HTTP/1.1\nHost: localhost"; });
    row("huge head", [](TraceRecord &r) { r.head = SampleRecords::bytes(4, 200'000); });
    row("no payload", [](TraceRecord &r) { r.payload = {}; });
    row("payload of one byte at the end", [](TraceRecord &r) { r.payload = Slice("12345", 4, 1); });
    row("large slice", [](TraceRecord &r) { r.payload = Slice(SampleRecords::bytes(5, 2'500'001), 3, 2'000'000); });
    row("attachments, one empty, one twice", [](TraceRecord &r) {
        const QByteArray blob = SampleRecords::bytes(6, 1000);
        r.attachments = {blob, QByteArray(""), blob, SampleRecords::bytes(7, 150'000)};
    });
    const auto frame = [&row](const char *name, Kind kind, quint8 first) {
        row(name, [kind, first](TraceRecord &r) {
            r.layer = Layer::WebSocket;
            r.kind = kind;
            r.frame = first;
        });
    };
    frame("whole text frame", Kind::Text, 0x81);
    frame("compressed text frame", Kind::Text, 0xc1);
    frame("first text frame of many", Kind::Text, 0x01);
    frame("whole binary frame", Kind::Binary, 0x82);
    frame("last frame of many", Kind::Continuation, 0x80);
    frame("frame in the middle", Kind::Continuation, 0x00);
    frame("ping frame", Kind::PingFrame, 0x89);
    frame("pong frame", Kind::PongFrame, 0x8a);
    frame("close frame", Kind::CloseFrame, 0x88);
    frame("close frame in pieces", Kind::CloseFrame, 0x08);
    frame("a frame that says nothing of itself", Kind::Text, 0);
    frame("all bits of a frame", Kind::Binary, 0xff);
    frame("handshake", Kind::Handshake, 0);
    row("frame on another layer", [](TraceRecord &r) { r.frame = 0x81; });
    row("everything at once", [](TraceRecord &r) {
        r.id = Largest;
        r.size = Largest;
        r.frame = 0xff;
        r.status = -7;
        r.duration = 123456789us;
        r.time += 24h * 3653;
        r.reason = "because";
        r.head = "head";
        r.attachments = {"one", "two"};
    });
}

void tst_TraceLog::keepsEveryField()
{
    QFETCH(TraceRecord, record);
    TraceLog log;
    const TraceRecord neighbour = SampleRecords::make(log.start(), 1);
    log.record(neighbour);
    log.record(record);
    log.record(neighbour);
    QCOMPARE(log.size(), 3);
    QVERIFY(SampleRecords::same(log.at(0), neighbour));
    QVERIFY(SampleRecords::same(log.at(1), record));
    QVERIFY(SampleRecords::same(log.at(2), neighbour));
    bool same = false;
    log.visit(1, 2, [&](qsizetype, const TraceView &view) { return same = SampleRecords::same(view, record); });
    QVERIFY(same);
}

void tst_TraceLog::takesATimeBeforeItsStartForTheStart()
{
    TraceLog log;
    TraceRecord record;
    for (const auto time : {log.start() - 5ms, std::chrono::steady_clock::time_point::min(), log.start() + 7ms}) {
        record.time = time;
        log.record(record);
    }
    QCOMPARE(log.at(0).time, log.start());
    QCOMPARE(log.at(1).time, log.start());
    QCOMPARE(log.at(2).time, log.start() + 7ms);
}

void tst_TraceLog::visitsTheRangeThatWasAskedFor()
{
    TraceLog log;
    for (qsizetype number = 0; number < 10; ++number)
        log.record(SampleRecords::make(log.start(), number));
    const auto visited = [&log](qsizetype from, qsizetype to) {
        QList<qsizetype> indexes;
        log.visit(from, to, [&](qsizetype index, const TraceView &view) {
            indexes.append(view.id == index ? index : -1);
            return true;
        });
        return indexes;
    };
    QCOMPARE(visited(3, 6), QList<qsizetype>({3, 4, 5}));
    QCOMPARE(visited(8, 100), QList<qsizetype>({8, 9}));
    QCOMPARE(visited(-5, 1), QList<qsizetype>({0}));
    QCOMPARE(visited(10, 11), QList<qsizetype>());
    QCOMPARE(visited(6, 3), QList<qsizetype>());
}

void tst_TraceLog::stopsWhenTheVisitorSaysSo()
{
    TraceLog log;
    for (qsizetype number = 0; number < 10; ++number)
        log.record(SampleRecords::make(log.start(), number));
    qsizetype last = -1;
    const auto untilFour = [&last](qsizetype index, const TraceView &) { return (last = index) < 4; };
    log.visit(2, 10, untilFour);
    QCOMPARE(last, 4);
}

QTEST_APPLESS_MAIN(tst_TraceLog)
#include "tst_tracelog.moc"
