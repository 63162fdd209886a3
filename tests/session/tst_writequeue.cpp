// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/pollingpayload.h"
#include "session/transcript.h"
#include "session/writequeue.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;

namespace {

Lines texts(const QList<EnginePacket> &packets)
{
    Lines lines;
    for (const EnginePacket &it : packets)
        lines.append(textOf(it));
    return lines;
}

/// The three ways a payload is written.
constexpr std::pair<Protocol, bool> Forms[] = {{Protocol::V4, false}, {Protocol::V3, false}, {Protocol::V3, true}};

/// Messages 4000, 4001, … of four bytes each.
QList<EnginePacket> numbered(int count)
{
    QList<EnginePacket> packets;
    for (int number = 0; number < count; ++number)
        packets.append(packet("4" + QByteArray::number(number).rightJustified(3, '0')));
    return packets;
}

WriteQueue queueOf(const QList<EnginePacket> &packets)
{
    WriteQueue queue;
    queue.push(packets);
    return queue;
}

} // namespace

class tst_WriteQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void keepsTheOrder();
    void cutsABatchAtSixteenPackets();
    void cutsABatchWhereTheServersLimitIs_data();
    void cutsABatchWhereTheServersLimitIs();
    void aBatchHasTheSizeThatWasReckoned_data();
    void aBatchHasTheSizeThatWasReckoned();
    void leavesATooBigPacketAlone();
    void countsBinaryAsBase64_data();
    void countsBinaryAsBase64();
    void staysWithinWhatEveryServerTakesWhenNoneIsGiven_data();
    void staysWithinWhatEveryServerTakesWhenNoneIsGiven();
    void givesNothingWhileHeld();
    void takesMoreWhileHeld();
    void forgetsEverythingWhenCleared();
    void knowsWhatWaitsNoMore();
};

void tst_WriteQueue::isEmptyAtFirst()
{
    WriteQueue queue;
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.isHeld());
    QCOMPARE(queue.size(), 0);
    QVERIFY(queue.takeForPolling(1000).isEmpty());
    QVERIFY(queue.takeAll().isEmpty());
    queue.push({});
    QVERIFY(queue.isEmpty());
}

void tst_WriteQueue::keepsTheOrder()
{
    WriteQueue queue;
    queue.push(numbered(2));
    const EnginePacket attachment = binary("\x01\x02");
    queue.push({&attachment, 1});
    const EnginePacket last = packet("2");
    queue.push({&last, 1});
    QCOMPARE(queue.size(), 4);
    QCOMPARE(texts(queue.takeAll()), Lines({"4000", "4001", "binary 0102", "2"}));
    QVERIFY(queue.isEmpty());
}

void tst_WriteQueue::cutsABatchAtSixteenPackets()
{
    WriteQueue queue = queueOf(numbered(40));
    QCOMPARE(MaxPacketsPerPost, 16);
    QCOMPARE(texts(queue.takeForPolling(0)), texts(numbered(40).first(16)));
    QCOMPARE(queue.size(), 24);
    QCOMPARE(texts(queue.takeForPolling(1'000'000)), texts(numbered(40).sliced(16, 16)));
    QCOMPARE(texts(queue.takeForPolling(0)), texts(numbered(40).sliced(32)));
    QVERIFY(queue.isEmpty());
    QVERIFY(queue.takeForPolling(0).isEmpty());
}

void tst_WriteQueue::cutsABatchWhereTheServersLimitIs_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qsizetype>("count");
    // Three packets of four bytes and two separators are 14 bytes.
    QTest::newRow("exactly three") << qint64(14) << qsizetype(3);
    QTest::newRow("one byte short of three") << qint64(13) << qsizetype(2);
    QTest::newRow("room for the separator but no packet") << qint64(15) << qsizetype(3);
    QTest::newRow("exactly four") << qint64(19) << qsizetype(4);
    QTest::newRow("exactly one") << qint64(4) << qsizetype(1);
    QTest::newRow("exactly two but the separator") << qint64(8) << qsizetype(1);
    QTest::newRow("exactly two") << qint64(9) << qsizetype(2);
    QTest::newRow("less than one") << qint64(1) << qsizetype(1);
}

void tst_WriteQueue::cutsABatchWhereTheServersLimitIs()
{
    QFETCH(qint64, limit);
    QFETCH(qsizetype, count);
    WriteQueue queue = queueOf(numbered(5));
    QCOMPARE(texts(queue.takeForPolling(limit)), texts(numbered(5).first(count)));
    QCOMPARE(queue.size(), 5 - count);
    QCOMPARE(texts(queue.takeAll()), texts(numbered(5).sliced(count)));
}

void tst_WriteQueue::aBatchHasTheSizeThatWasReckoned_data()
{
    QTest::addColumn<QList<EnginePacket>>("packets");
    QTest::newRow("texts") << numbered(3);
    QTest::newRow("UTF-8") << QList<EnginePacket>({packet("4€😀"), packet("4ä")});
    QTest::newRow("binary") << QList<EnginePacket>({binary("a"), binary("ab"), binary("abc"), binary({})});
    QTest::newRow("mixed") << QList<EnginePacket>({packet("451-[]"), binary(QByteArray(1000, 'x')), packet("3")});
}

void tst_WriteQueue::aBatchHasTheSizeThatWasReckoned()
{
    QFETCH(QList<EnginePacket>, packets);
    for (const auto &[protocol, forceBase64] : Forms) {
        const qsizetype size = encodePayload(packets, protocol, forceBase64).body.size();
        WriteQueue fits = queueOf(packets);
        QCOMPARE(fits.takeForPolling(size, protocol, forceBase64).size(), packets.size());
        WriteQueue isShort = queueOf(packets);
        QCOMPARE(isShort.takeForPolling(size - 1, protocol, forceBase64).size(), packets.size() - 1);
    }
}

void tst_WriteQueue::leavesATooBigPacketAlone()
{
    const QByteArray big = "4" + QByteArray(100, 'x');
    WriteQueue queue = queueOf({packet("4a"), packet(big), packet("4b"), packet("4c")});
    QCOMPARE(texts(queue.takeForPolling(50)), Lines({"4a"}));
    QCOMPARE(texts(queue.takeForPolling(50)), Lines({big}));
    QCOMPARE(texts(queue.takeForPolling(50)), Lines({"4b", "4c"}));
    QVERIFY(queue.isEmpty());
}

void tst_WriteQueue::countsBinaryAsBase64_data()
{
    QTest::addColumn<qsizetype>("bytes");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("none") << qsizetype(0) << qsizetype(1);
    QTest::newRow("one, padded") << qsizetype(1) << qsizetype(5);
    QTest::newRow("two, padded") << qsizetype(2) << qsizetype(5);
    QTest::newRow("three, whole") << qsizetype(3) << qsizetype(5);
    QTest::newRow("four") << qsizetype(4) << qsizetype(9);
    QTest::newRow("16 KiB") << qsizetype(16384) << qsizetype(1 + 21848);
}

void tst_WriteQueue::countsBinaryAsBase64()
{
    QFETCH(qsizetype, bytes);
    QFETCH(qsizetype, size);
    const QList<EnginePacket> packets = {packet("4a"), binary(QByteArray(bytes, 'x'))};
    const qsizetype both = 2 + 1 + size;
    WriteQueue fits = queueOf(packets);
    QCOMPARE(fits.takeForPolling(both).size(), 2);
    WriteQueue isShort = queueOf(packets);
    QCOMPARE(isShort.takeForPolling(both - 1).size(), 1);
}

void tst_WriteQueue::staysWithinWhatEveryServerTakesWhenNoneIsGiven_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("negative") << qint64(-1);
}

void tst_WriteQueue::staysWithinWhatEveryServerTakesWhenNoneIsGiven()
{
    QFETCH(qint64, limit);
    constexpr qsizetype Third = WriteQueue::SafePayload / 3;
    for (const auto &[protocol, forceBase64] : Forms) {
        const EnginePacket part = packet("4" + QByteArray(Third - 10, 'x'));
        WriteQueue queue = queueOf({part, part, part, part});
        const QList<EnginePacket> batch = queue.takeForPolling(limit, protocol, forceBase64);
        QCOMPARE(batch.size(), 3);
        QVERIFY(encodePayload(batch, protocol, forceBase64).body.size() <= 65536); // netty-socketio's limit
        QCOMPARE(queue.takeForPolling(limit, protocol, forceBase64).size(), 1);
    }
    WriteQueue huge = queueOf({packet("4" + QByteArray(1'000'000, 'x')), packet("4a")});
    QCOMPARE(huge.takeForPolling(limit).size(), 1);
    QCOMPARE(huge.size(), 1);
}

void tst_WriteQueue::givesNothingWhileHeld()
{
    WriteQueue queue = queueOf(numbered(3));
    queue.hold();
    QVERIFY(queue.isHeld());
    QVERIFY(queue.takeAll().isEmpty());
    QVERIFY(queue.takeForPolling(0).isEmpty());
    QCOMPARE(queue.size(), 3);
    queue.release();
    QCOMPARE(texts(queue.takeAll()), texts(numbered(3)));
}

void tst_WriteQueue::takesMoreWhileHeld()
{
    WriteQueue queue = queueOf(numbered(1));
    queue.hold();
    const EnginePacket more = packet("4late");
    queue.push({&more, 1});
    QCOMPARE(queue.size(), 2);
    queue.release();
    QCOMPARE(texts(queue.takeForPolling(0)), Lines({"4000", "4late"}));
}

void tst_WriteQueue::forgetsEverythingWhenCleared()
{
    WriteQueue queue = queueOf(numbered(3));
    queue.hold();
    queue.clear();
    QVERIFY(queue.isEmpty());
    QVERIFY(!queue.isHeld());
    queue.push(numbered(1));
    QCOMPARE(texts(queue.takeAll()), Lines({"4000"}));
}

void tst_WriteQueue::knowsWhatWaitsNoMore()
{
    WriteQueue queue = queueOf(numbered(20));
    const qint64 last = queue.pushed();
    QVERIFY(!queue.hasGiven(1));
    (void)queue.takeForPolling(0); // 16 of them
    QVERIFY(queue.hasGiven(16));
    QVERIFY(!queue.hasGiven(last));
    queue.push(numbered(1));
    (void)queue.takeForPolling(0);
    QVERIFY(queue.hasGiven(last));
    queue.push(numbered(1));
    queue.clear();
    QVERIFY(queue.hasGiven(queue.pushed()));
}

QTEST_APPLESS_MAIN(tst_WriteQueue)
#include "tst_writequeue.moc"
