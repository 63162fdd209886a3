// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/contentcoding.h"

#include <QTest>

using namespace SocketIO;

namespace {

const QByteArray Words = "4" + QByteArray(200'000, 'x') + "end";

/// RFC 1950.
QByteArray zlibbed(const QByteArray &text)
{
    return qCompress(text).sliced(4);
}

/// RFC 1951: without the head and the check of zlib.
QByteArray rawDeflated(const QByteArray &text)
{
    return zlibbed(text).sliced(2).chopped(4);
}

quint32 crcOf(const QByteArray &text)
{
    quint32 crc = 0xffffffffU;
    for (const char c : text) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray little(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += char(number >> shift & 0xffU);
    return bytes;
}

/// RFC 1952.
QByteArray gzipped(const QByteArray &text)
{
    return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10) + rawDeflated(text) + little(crcOf(text))
        + little(quint32(text.size()));
}

} // namespace

class tst_ContentCoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void stopsBehindTheLimit();
};

void tst_ContentCoding::decodes_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray() << Words;
    QTest::newRow("identity") << QByteArray("identity") << Words;
    QTest::newRow("gzip") << QByteArray("gzip") << gzipped(Words);
    QTest::newRow("gzip in capitals") << QByteArray(" GZip ") << gzipped(Words);
    QTest::newRow("x-gzip") << QByteArray("x-gzip") << gzipped(Words);
    QTest::newRow("gzip in two members") << QByteArray("gzip") << gzipped(Words.first(7)) + gzipped(Words.sliced(7));
    QTest::newRow("deflate with its head") << QByteArray("deflate") << zlibbed(Words);
    QTest::newRow("deflate without") << QByteArray("deflate") << rawDeflated(Words);
}

void tst_ContentCoding::decodes()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, body);
    for (const qint64 limit : {qint64(0), qint64(Words.size()), qint64(Words.size() + 1)}) {
        const auto decoded = decodedContent(body, coding, limit);
        const auto *text = std::get_if<QByteArray>(&decoded);
        QVERIFY(text);
        QVERIFY(*text == Words);
    }
}

void tst_ContentCoding::refuses_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QByteArray wrongSum = gzipped(Words);
    wrongSum[wrongSum.size() - 8] = char(wrongSum.at(wrongSum.size() - 8) ^ 1);
    QTest::newRow("an unknown coding") << QByteArray("br") << QByteArray("x") << QStringLiteral("\"br\"");
    QTest::newRow("two codings") << QByteArray("gzip, gzip") << QByteArray("x") << QStringLiteral("was not asked for");
    QTest::newRow("no gzip") << QByteArray("gzip") << Words << QStringLiteral("broken");
    QTest::newRow("wrong sum") << QByteArray("gzip") << wrongSum << QStringLiteral("broken");
    QTest::newRow("cut off") << QByteArray("gzip") << gzipped(Words).chopped(9) << QStringLiteral("too early");
    QTest::newRow("one byte") << QByteArray("deflate") << QByteArray("x") << QStringLiteral("compressed body");
    QTest::newRow("something behind it") << QByteArray("gzip") << gzipped(Words) + "junk" << QStringLiteral("broken");
}

void tst_ContentCoding::refuses()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    const auto decoded = decodedContent(body, coding, 0);
    const auto *error = std::get_if<DecodeError>(&decoded);
    QVERIFY(error);
    QVERIFY2(error->reason.contains(words), qPrintable(error->reason));
}

void tst_ContentCoding::stopsBehindTheLimit()
{
    const auto decoded = decodedContent(gzipped(QByteArray(30'000'000, 'x')), "gzip", 1000);
    const auto *text = std::get_if<QByteArray>(&decoded);
    QVERIFY(text);
    QVERIFY(text->size() > 1000);
    QVERIFY(text->size() < 200'000);
}

QTEST_APPLESS_MAIN(tst_ContentCoding)
#include "tst_contentcoding.moc"
