// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/traceentry.h"
#include "trace/traceparts.h"
#include "trace/varint.h"

#include <limits>
#include <QTest>

using namespace SocketIO;

namespace {

auto numbers(const TraceFacts &f)
{
    return std::tuple(f.layer, f.direction, f.carrier, f.kind, f.binary, f.time, f.frame, f.id, f.status, f.size,
                      f.duration, f.label, f.payload.position, f.payload.size, f.head.position, f.head.size,
                      f.attachmentCount, f.attachmentBytes);
}

TraceFacts afterwards(const TraceFacts &facts, const std::vector<TracePlace> &attachments, std::string &parts)
{
    TraceEntry entry = TraceEntry::pack(facts);
    if (!facts.fitEntry()) {
        TraceParts::write(facts, attachments, parts);
        entry.extend(123'456);
    }
    TraceFacts unpacked = entry.unpack();
    if (entry.isExtended())
        TraceParts::read(parts.data(), unpacked);
    return unpacked;
}

} // namespace

class tst_TraceEntry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesNumbersOfAnySize_data();
    void writesNumbersOfAnySize();
    void keepsWhatFitsAndWhatDoesNot_data();
    void keepsWhatFitsAndWhatDoesNot();
    void keepsThePlacesOfAttachments();
};

void tst_TraceEntry::writesNumbersOfAnySize_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<int>("bytes");
    QTest::newRow("zero") << qint64(0) << 1;
    QTest::newRow("largest of one byte") << qint64(63) << 1;
    QTest::newRow("smallest of one byte") << qint64(-64) << 1;
    QTest::newRow("two bytes") << qint64(64) << 2;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << 10;
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << 10;
}

void tst_TraceEntry::writesNumbersOfAnySize()
{
    QFETCH(qint64, number);
    QFETCH(int, bytes);
    std::string text;
    VarintWriter writer(text);
    writer.writeSigned(number);
    writer.write(static_cast<quint64>(number));
    VarintReader reader(text.data());
    QCOMPARE(reader.readSigned(), number);
    QCOMPARE(reader.rest() - text.data(), qptrdiff(bytes));
    QCOMPARE(reader.read(), static_cast<quint64>(number));
    QCOMPARE(reader.rest() - text.data(), qptrdiff(text.size()));
}

void tst_TraceEntry::keepsWhatFitsAndWhatDoesNot_data()
{
    QTest::addColumn<TraceFacts>("facts");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, bool fits, auto &&change) {
        TraceFacts facts;
        facts.layer = Layer::Engine;
        facts.direction = Direction::Out;
        facts.carrier = Carrier::WebSocket;
        facts.kind = Kind::Fault;
        facts.binary = true;
        facts.time = 5'000'000;
        facts.id = 17;
        facts.status = 200;
        facts.size = 99;
        facts.label = 4096;
        facts.payload = {(quint64(1) << 48) - 1, 90};
        change(facts);
        QTest::newRow(name) << facts << fits;
    };
    row("all small", true, [](TraceFacts &) {});
    row("time of 48 bits", true, [](TraceFacts &f) { f.time = (quint64(1) << 48) - 1; });
    row("time of 49 bits", false, [](TraceFacts &f) { f.time = quint64(1) << 48; });
    row("no id", true, [](TraceFacts &f) { f.id = -1; });
    row("id of 32 bits", false, [](TraceFacts &f) { f.id = qint64(1) << 31; });
    row("status of 16 bits", true, [](TraceFacts &f) { f.status = 65535; });
    row("status of 17 bits", false, [](TraceFacts &f) { f.status = 65536; });
    row("size of 4 GiB less one", true, [](TraceFacts &f) { f.size = 0xffffffff; });
    row("size of 4 GiB", false, [](TraceFacts &f) { f.size = 0x100000000; });
    row("negative size", false, [](TraceFacts &f) { f.size = -1; });
    row("payload of 4 GiB less one", true, [](TraceFacts &f) { f.payload.size = 0xffffffff; });
    row("payload of 4 GiB", false, [](TraceFacts &f) { f.payload.size = 0x100000000; });
    row("label in the first 32 GiB", true, [](TraceFacts &f) { f.label = (quint64(1) << 35) - 8; });
    row("label behind 32 GiB", false, [](TraceFacts &f) { f.label = quint64(1) << 35; });
    row("duration", false, [](TraceFacts &f) { f.duration = 0; });
    row("head", false, [](TraceFacts &f) { f.head = {quint64(1) << 40, 300}; });
    row("a frame beside no frame", false, [](TraceFacts &f) { f.frame = 0x81; });
    row("a whole text frame", true, [](TraceFacts &f) {
        f.layer = Layer::WebSocket;
        f.kind = Kind::Text;
        f.frame = 0x81;
    });
    row("a compressed text frame", false, [](TraceFacts &f) {
        f.layer = Layer::WebSocket;
        f.kind = Kind::Text;
        f.frame = 0xc1;
    });
    row("all large", false, [](TraceFacts &f) {
        f.time = f.label = f.payload.size = quint64(1) << 50;
        f.id = f.status = f.size = f.duration = std::numeric_limits<qint64>::min();
        f.head = {quint64(1) << 40, quint64(1) << 41};
        f.frame = 0xff;
    });
}

void tst_TraceEntry::keepsWhatFitsAndWhatDoesNot()
{
    QFETCH(TraceFacts, facts);
    QFETCH(bool, fits);
    QCOMPARE(facts.fitEntry(), fits);
    std::string parts;
    QVERIFY(numbers(afterwards(facts, {}, parts)) == numbers(facts));
    QCOMPARE(parts.empty(), fits);
}

void tst_TraceEntry::keepsThePlacesOfAttachments()
{
    const std::vector<TracePlace> attachments{{8, 100}, {quint64(1) << 44, quint64(1) << 33}, {0, 0}};
    TraceFacts facts;
    facts.attachmentCount = 3;
    facts.attachmentBytes = 100 + (quint64(1) << 33);
    std::string parts;
    const TraceFacts unpacked = afterwards(facts, attachments, parts);
    QVERIFY(numbers(unpacked) == numbers(facts));
    VarintReader reader(unpacked.attachments);
    for (const TracePlace &place : attachments) {
        QCOMPARE(reader.read(), place.position);
        QCOMPARE(reader.read(), place.size);
    }
    QCOMPARE(reader.rest() - parts.data(), qptrdiff(parts.size()));
}

QTEST_APPLESS_MAIN(tst_TraceEntry)
#include "tst_traceentry.moc"
