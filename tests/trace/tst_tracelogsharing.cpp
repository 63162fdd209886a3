// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "samplerecords.h"

#include <cstring>
#include <QTest>

using namespace SocketIO;
using SampleRecords::three;

namespace {

struct Range {
    quint64 from = 0;
    quint64 to = 0;
    bool contains(const Range &other) const { return from <= other.from && other.to <= to; }
};

Range payloadRange(const TraceLog &log, qsizetype index)
{
    Range range;
    log.visit(index, index + 1, [&](qsizetype, const TraceView &view) {
        range = {view.payloadPosition, view.payloadPosition + static_cast<quint64>(view.payload.size())};
        return true;
    });
    return range;
}

} // namespace

class tst_TraceLogSharing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void storesTheBytesOfAMessageOnce();
    void findsTheFramesOfABinaryEvent();
    void sharesOneBodyAmongManyPackets();
    void doesNotMistakeReusedMemoryForTheSameBytes();
    void doesNotChangeWhenTheSenderReusesItsArray();
    void keepsAMessageWithMoreAttachmentsThanItRemembers();
    void costsLittleBeyondThePayload_data();
    void costsLittleBeyondThePayload();
    void holdsAHugePayloadOnce_data();
    void holdsAHugePayloadOnce();
    void doesNotKeepTheUnusedRoomOfAnArray();
};

void tst_TraceLogSharing::storesTheBytesOfAMessageOnce()
{
    TraceLog log;
    const QByteArray message = SampleRecords::bytes(1, 30'000);
    const qint64 before = log.memoryUsed();
    for (const TraceRecord &record : three(message))
        log.record(record);
    const Range frame = payloadRange(log, 0);
    const Range packet = payloadRange(log, 1);
    const Range event = payloadRange(log, 2);
    QVERIFY(frame.contains(packet) && packet.contains(event));
    QCOMPARE(event.from, frame.from + 1);
    QCOMPARE(event.to, frame.to);
    QVERIFY(log.memoryUsed() - before < 31'000);

    log.record(three(SampleRecords::bytes(2, 30'000)).first());
    QVERIFY(!payloadRange(log, 3).contains(event));
}

void tst_TraceLogSharing::findsTheFramesOfABinaryEvent()
{
    TraceLog log;
    const QByteArray text = SampleRecords::bytes(1, 100);
    const QByteArrayList blobs{SampleRecords::bytes(2, 500), SampleRecords::bytes(3, 300'000)};
    log.record(three(text).at(0));
    log.record(three(blobs.at(0)).at(0));
    log.record(three(blobs.at(1)).at(0));
    TraceRecord event = three(text).at(2);
    event.attachments = blobs;
    const qint64 before = log.memoryUsed();
    log.record(event);
    QVERIFY(log.memoryUsed() - before < 100);
    QVERIFY(payloadRange(log, 0).contains(payloadRange(log, 3)));
    QVERIFY(SampleRecords::same(log.at(3), event));
}

void tst_TraceLogSharing::sharesOneBodyAmongManyPackets()
{
    TraceLog log;
    const QByteArray body = SampleRecords::bytes(1, 500'000);
    TraceRecord response = three(body).first();
    response.layer = Layer::Http;
    log.record(response);
    const qint64 before = log.memoryUsed();
    for (qsizetype packet = 0; packet < 5000; ++packet) {
        TraceRecord record = three(body).at(1);
        record.payload = Slice(body, packet * 100, 99);
        log.record(record);
        QVERIFY(payloadRange(log, 0).contains(payloadRange(log, packet + 1)));
    }
    QVERIFY(log.memoryUsed() - before <= 5000 * 40);
    QCOMPARE(log.at(4000).payload.toByteArray(), body.mid(3999 * 100, 99));
}

void tst_TraceLogSharing::doesNotMistakeReusedMemoryForTheSameBytes()
{
    TraceLog log;
    char buffer[] = "first message";
    const auto recordBuffer = [&] {
        TraceRecord record;
        record.payload = QByteArray::fromRawData(buffer, qsizetype(sizeof buffer) - 1);
        log.record(record);
    };
    recordBuffer();
    recordBuffer();
    std::memcpy(buffer, "other", 5);
    recordBuffer();
    QCOMPARE(log.at(0).payload.toByteArray(), "first message");
    QCOMPARE(log.at(1).payload.toByteArray(), "first message");
    QCOMPARE(log.at(2).payload.toByteArray(), "other message");
    QCOMPARE(payloadRange(log, 0).from, payloadRange(log, 1).from);
    QVERIFY(payloadRange(log, 0).from != payloadRange(log, 2).from);
}

void tst_TraceLogSharing::doesNotChangeWhenTheSenderReusesItsArray()
{
    TraceLog log;
    QByteArray small("abcdef");
    QByteArray large = SampleRecords::bytes(1, 400'000);
    const QByteArray largeBefore(large.constData(), large.size());
    TraceRecord record;
    record.payload = small;
    record.attachments = {large};
    log.record(record);
    record = {};
    small[0] = 'X';
    large.fill('X');
    record.payload = small;
    log.record(record);
    QCOMPARE(log.at(0).payload.toByteArray(), "abcdef");
    QCOMPARE(log.at(0).attachments, QByteArrayList({largeBefore}));
    QCOMPARE(log.at(1).payload.toByteArray(), "Xbcdef");
}

void tst_TraceLogSharing::keepsAMessageWithMoreAttachmentsThanItRemembers()
{
    TraceLog log;
    TraceRecord event = three(SampleRecords::bytes(0, 50)).at(2);
    for (qsizetype number = 1; number <= 200; ++number)
        event.attachments.append(SampleRecords::bytes(number, 100 + number));
    for (const QByteArray &attachment : std::as_const(event.attachments))
        log.record(three(attachment).first());
    log.record(event);
    log.record(event);
    QVERIFY(SampleRecords::same(log.at(200), event));
    QVERIFY(SampleRecords::same(log.at(201), event));
}

void tst_TraceLogSharing::costsLittleBeyondThePayload_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("limitPerMessage"); // three records, or two for an answer
    QTest::newRow("events") << 0 << qint64(3 * 33);
    QTest::newRow("answers with a latency") << 1 << qint64(3 * 33 + 16);
    QTest::newRow("ten attachments each") << 2 << qint64(3 * 33 + 96);
}

void tst_TraceLogSharing::costsLittleBeyondThePayload()
{
    QFETCH(int, kind);
    QFETCH(qint64, limitPerMessage);
    constexpr qint64 Messages = 20'000;
    TraceLog log;
    qint64 payload = 0;
    for (qint64 number = 0; number < Messages; ++number) {
        QList<TraceRecord> records = three(SampleRecords::bytes(number, 120));
        TraceRecord &last = records.last();
        payload += 120;
        if (kind == 1)
            last.duration = std::chrono::microseconds(number);
        for (qsizetype count = 0; kind == 2 && count < 10; ++count)
            last.attachments.append(QByteArray(30, 'x'));
        payload += last.attachments.size() * 30;
        for (const TraceRecord &record : std::as_const(records))
            log.record(record);
    }
    const qint64 overhead = log.memoryUsed() - payload;
    QVERIFY2(overhead <= Messages * limitPerMessage,
             qPrintable(QStringLiteral("%1 bytes per message").arg(double(overhead) / Messages)));
}

void tst_TraceLogSharing::holdsAHugePayloadOnce_data()
{
    QTest::addColumn<bool>("raw");
    QTest::newRow("an array of its own") << false;
    QTest::newRow("an array over somebody else's bytes") << true;
}

void tst_TraceLogSharing::holdsAHugePayloadOnce()
{
    QFETCH(bool, raw);
    constexpr qsizetype Size = 64 * 1024 * 1024;
    const QByteArray huge = SampleRecords::bytes(1, Size);
    const QByteArray message = raw ? QByteArray::fromRawData(huge.constData(), Size) : huge;
    TraceLog log;
    for (const TraceRecord &record : three(message))
        log.record(record);
    log.record(three("after").first());
    QVERIFY(log.memoryUsed() < Size + 10'000);
    QVERIFY(payloadRange(log, 0).contains(payloadRange(log, 2)));
    QVERIFY(log.at(1).payload.toByteArray() == huge);
    QVERIFY(log.at(2).payload.view() == QByteArrayView(huge).sliced(1));
    QCOMPARE(log.at(3).payload.toByteArray(), "after");
}

void tst_TraceLogSharing::doesNotKeepTheUnusedRoomOfAnArray()
{
    TraceLog log;
    QByteArray roomy = SampleRecords::bytes(1, 100'000);
    roomy.reserve(10'000'000);
    TraceRecord record;
    record.payload = roomy;
    log.record(record);
    QVERIFY(log.memoryUsed() < 110'000);
    QVERIFY(log.at(0).payload.toByteArray() == roomy);
}

QTEST_APPLESS_MAIN(tst_TraceLogSharing)
#include "tst_tracelogsharing.moc"
