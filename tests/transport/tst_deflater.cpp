// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/deflater.h"

#include "transport/inflater.h"
#include <QRandomGenerator>
#include <QTest>

using namespace SocketIO;

namespace {

/// Something that can be compressed, and not to nothing.
QByteArray words(int count)
{
    QRandomGenerator random(7);
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "word" + QByteArray::number(random.bounded(200)) + ' ';
    return text;
}

QByteArray noise(int size)
{
    QRandomGenerator random(8);
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += char(random.bounded(256));
    return bytes;
}

} // namespace

/// Both halves of permessage-deflate (RFC 7692).
class tst_Deflater : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void remembersTheLastMessage();
    void forgetsWhenAgreed();
    void staysInsideItsWindow();
    void readsTheExamplesOfTheRfc_data();
    void readsTheExamplesOfTheRfc();
    void stopsAtTheLimit();
    void endsABombWithoutInflatingIt();
    void refusesWhatIsCorrupt_data();
    void refusesWhatIsCorrupt();
};

void tst_Deflater::comesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("one byte") << QByteArray("4");
    QTest::newRow("words") << words(500);
    QTest::newRow("one byte a million times") << QByteArray(1'000'000, 'x');
    QTest::newRow("noise, which grows") << noise(100'000);
    QTest::newRow("zeros") << QByteArray(70'000, '\0');
}

void tst_Deflater::comesBackAsItWas()
{
    QFETCH(QByteArray, message);
    Deflater deflater(15, false);
    Inflater inflater(false);
    for (int round = 0; round < 3; ++round) {
        QByteArray back;
        const QByteArray deflated = deflater.deflate(message);
        QVERIFY(!deflated.endsWith(QByteArray("\0\0\xff\xff", 4)));
        QVERIFY(inflater.inflate(deflated, 0, &back) == Inflater::Outcome::Done);
        QCOMPARE(back, message);
    }
}

void tst_Deflater::remembersTheLastMessage()
{
    Deflater deflater(15, false);
    const QByteArray message = words(500);
    const qsizetype first = deflater.deflate(message).size();
    QVERIFY(deflater.deflate(message).size() < first / 10);
}

void tst_Deflater::forgetsWhenAgreed()
{
    Deflater deflater(15, true);
    const QByteArray message = words(500);
    const QByteArray first = deflater.deflate(message);
    const QByteArray second = deflater.deflate(message);
    QCOMPARE(second, first);
    // Each by itself, whatever came before.
    Inflater inflater(true);
    QByteArray back;
    QVERIFY(inflater.inflate(first, 0, &back) == Inflater::Outcome::Done);
    QVERIFY(inflater.inflate(second, 0, &back) == Inflater::Outcome::Done);
    QCOMPARE(back, message);
    // And a message that needs what came before is corrupt for one who forgets.
    Deflater remembers(15, false);
    Inflater forgets(true);
    QVERIFY(forgets.inflate(remembers.deflate(message), 0, &back) == Inflater::Outcome::Done);
    QVERIFY(forgets.inflate(remembers.deflate(message), 0, &back) == Inflater::Outcome::Corrupt);
}

void tst_Deflater::staysInsideItsWindow()
{
    // What repeats after 2000 bytes of noise is out of sight for a window of 2^9.
    const QByteArray message = noise(2000) + noise(2000);
    Deflater small(9, false);
    Deflater large(15, false);
    const QByteArray deflated = small.deflate(message);
    QVERIFY(deflated.size() > 3900);
    QVERIFY(large.deflate(message).size() < 2200);
    z_stream reader{};
    QCOMPARE(inflateInit2(&reader, -9), Z_OK);
    QByteArray back(5000, '\0');
    reader.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(deflated.data()));
    reader.avail_in = uInt(deflated.size());
    reader.next_out = reinterpret_cast<Bytef *>(back.data());
    reader.avail_out = uInt(back.size());
    QCOMPARE(inflate(&reader, Z_SYNC_FLUSH), Z_OK);
    inflateEnd(&reader);
    QVERIFY(back.startsWith(message));
}

void tst_Deflater::readsTheExamplesOfTheRfc_data()
{
    QTest::addColumn<QByteArray>("deflated");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("one block") << QByteArray::fromHex("f248cdc9c90700") << QByteArray("Hello");
    QTest::newRow("no compression") << QByteArray::fromHex("000500faff48656c6c6f00") << QByteArray("Hello");
    QTest::newRow("a last block") << QByteArray::fromHex("f348cdc9c9070000") << QByteArray("Hello");
    QTest::newRow("two blocks") << QByteArray::fromHex("f248050000 00ffffcac9c90700") << QByteArray("Hello");
    QTest::newRow("nothing") << QByteArray::fromHex("00") << QByteArray("");
    QTest::newRow("nothing, of no byte") << QByteArray("") << QByteArray("");
}

void tst_Deflater::readsTheExamplesOfTheRfc()
{
    QFETCH(QByteArray, deflated);
    QFETCH(QByteArray, message);
    Inflater inflater(false);
    QByteArray back;
    QVERIFY(inflater.inflate(deflated, 0, &back) == Inflater::Outcome::Done);
    QCOMPARE(back, message);
    QVERIFY(inflater.inflate(deflated, 0, &back) == Inflater::Outcome::Done);
    QCOMPARE(back, message);
}

void tst_Deflater::stopsAtTheLimit()
{
    Deflater deflater(15, true);
    const QByteArray message(1000, 'x');
    const QByteArray deflated = deflater.deflate(message);
    QByteArray back;
    for (const qint64 limit : {1000, 1001, 100000}) {
        Inflater inflater(true);
        QVERIFY(inflater.inflate(deflated, limit, &back) == Inflater::Outcome::Done);
        QCOMPARE(back, message);
    }
    for (const qint64 limit : {1, 500, 999}) {
        Inflater inflater(true);
        QVERIFY(inflater.inflate(deflated, limit, &back) == Inflater::Outcome::TooBig);
        QVERIFY(back.size() <= limit + 1);
    }
}

void tst_Deflater::endsABombWithoutInflatingIt()
{
    Deflater deflater(15, false);
    const QByteArray bomb = deflater.deflate(QByteArray(200'000'000, '\0'));
    QVERIFY(bomb.size() < 250'000);
    Inflater inflater(false);
    QByteArray back;
    QVERIFY(inflater.inflate(bomb, 1'000'000, &back) == Inflater::Outcome::TooBig);
    QVERIFY(back.capacity() < 2'100'000);
}

void tst_Deflater::refusesWhatIsCorrupt_data()
{
    QTest::addColumn<QByteArray>("deflated");
    QTest::newRow("a type of block that is none") << QByteArray::fromHex("0748cdc9");
    QTest::newRow("a stored block with the wrong size") << QByteArray::fromHex("000500faf048656c6c6f00");
    QTest::newRow("cut in the middle of a stored block") << QByteArray::fromHex("004000bfff4865");
    QTest::newRow("cut in the middle of a code") << QByteArray::fromHex("f248cd");
    QTest::newRow("text") << QByteArray("hello world, this is not compressed at all");
}

void tst_Deflater::refusesWhatIsCorrupt()
{
    QFETCH(QByteArray, deflated);
    Inflater inflater(false);
    QByteArray back;
    QVERIFY(inflater.inflate(deflated, 0, &back) == Inflater::Outcome::Corrupt);
    QVERIFY(!inflater.problem().isEmpty());
}

QTEST_APPLESS_MAIN(tst_Deflater)
#include "tst_deflater.moc"
