// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/binaryform.h"
#include "inspector/messagepacktext.h"
#include "inspector/unwrapping.h"
#include <QTest>
#include <zlib.h>

using namespace Sockeye;

class tst_Unwrapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWhatIsInside_data();
    void opensWhatIsInside();
    void stopsAtItsLimit();
    void saysWhatIsBroken();
    void readsMessagePack_data();
    void readsMessagePack();
    void refusesWhatIsNoMessagePack_data();
    void refusesWhatIsNoMessagePack();
    void setsBinaryOfMessagePackAside();
    void survivesAnyBytes();
    void knowsFormsByTheirBeginning_data();
    void knowsFormsByTheirBeginning();

private:
    static QByteArray deflated(const QByteArray &bytes, int windowBits)
    {
        z_stream stream{};
        deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
        QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
        stream.avail_in = static_cast<uInt>(bytes.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, Z_FINISH);
        out.resize(static_cast<qsizetype>(stream.total_out));
        deflateEnd(&stream);
        return out;
    }
    static QByteArray gzip(const QByteArray &bytes) { return deflated(bytes, 15 + 16); }
};

void tst_Unwrapping::opensWhatIsInside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("layers");
    QTest::addColumn<QByteArray>("inside");
    const auto row = [](const char *name, const QByteArray &bytes, const char *layers, const QByteArray &inside) {
        const QString text = QString::fromLatin1(layers);
        QTest::newRow(name) << bytes << (text.isEmpty() ? QStringList() : text.split(u' ')) << inside;
    };
    row("plain text", "hello", "", "hello");
    row("gzip", gzip("hello"), "gzip", "hello");
    row("zlib", deflated("hello", 15), "zlib", "hello");
    row("two gzip members", gzip("hel") + gzip("lo"), "gzip", "hello");
    row("JSON in gzip", gzip(R"({"a":1})"), "gzip JSON", R"({"a":1})");
    row("gzip in gzip", gzip(gzip("deep")), "gzip gzip", "deep");
    row("MessagePack", QByteArray::fromHex("81a16101"), "MessagePack", R"({"a":1})");
    row("MessagePack in zlib", deflated(QByteArray::fromHex("81a16101"), 15), "zlib MessagePack", R"({"a":1})");
    row("UTF-16", QByteArray::fromHex("fffe680069003d04"), "UTF-16", "hi\xd0\xbd");
    row("UTF-16, big first", QByteArray::fromHex("feff00680069"), "UTF-16", "hi");
    row("JSON", " [1, 2]", "JSON", " [1, 2]");
    row("no JSON", "[1, 2", "", "[1, 2");
    row("nothing", "", "", "");
}

void tst_Unwrapping::opensWhatIsInside()
{
    QFETCH(const QByteArray, bytes);
    const Unwrapping unwrapping = Unwrapping::of(bytes);
    QTEST(unwrapping.layers, "layers");
    QTEST(unwrapping.bytes, "inside");
    QCOMPARE(unwrapping.problem, QString());
}

void tst_Unwrapping::stopsAtItsLimit()
{
    const QByteArray bomb = gzip(QByteArray(40'000'000, '\0'));
    QVERIFY(bomb.size() < 100'000);
    const Unwrapping unwrapping = Unwrapping::of(bomb, 1'000'000);
    QCOMPARE(unwrapping.bytes.size(), 1'000'000);
    QVERIFY(unwrapping.problem.contains(QStringLiteral("is not shown")));
}

void tst_Unwrapping::saysWhatIsBroken()
{
    const QByteArray whole = gzip(QByteArray(100'000, 'x') + "tail");
    const Unwrapping early = Unwrapping::of(whole.first(whole.size() / 2));
    QVERIFY(early.problem.contains(QStringLiteral("end too early")));
    QByteArray wrong = whole;
    wrong[12] = static_cast<char>(~wrong[12]);
    const Unwrapping broken = Unwrapping::of(wrong);
    QVERIFY2(broken.problem.contains(QStringLiteral("broken")), qPrintable(broken.problem));
    QCOMPARE(broken.layers, QStringList(QStringLiteral("gzip")));
}

void tst_Unwrapping::readsMessagePack_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *hex, const char *json) {
        QTest::newRow(name) << QByteArray(hex) << QByteArray(json);
    };
    row("positive fixint", "7f", "127");
    row("negative fixint", "e0", "-32");
    row("uint8", "ccff", "255");
    row("uint16", "cdffff", "65535");
    row("uint32", "ceffffffff", "4294967295");
    row("uint64", "cfffffffffffffffff", "18446744073709551615");
    row("int8", "d080", "-128");
    row("int16", "d18000", "-32768");
    row("int32", "d280000000", "-2147483648");
    row("int64", "d38000000000000000", "-9223372036854775808");
    row("float", "ca3fc00000", "1.5");
    row("double", "cb3ff8000000000000", "1.5");
    row("nil and booleans", "93c0c2c3", "[null,false,true]");
    row("text", "a3e282ac", "\"\xe2\x82\xac\"");
    row("str8", "d9026869", "\"hi\"");
    row("array16", "dc000101", "[1]");
    row("map16", "de0001a16101", R"({"a":1})");
    row("number as a key", "810102", R"({"1":2})");
    row("extension", "d4057f", R"({"extension":5,"bytes":{"_placeholder":true,"num":0}})");
}

void tst_Unwrapping::readsMessagePack()
{
    QFETCH(const QByteArray, hex);
    MessagePackText text;
    QCOMPARE(text.read(QByteArray::fromHex(hex), 1000), QString());
    QTEST(text.json, "json");
}

void tst_Unwrapping::refusesWhatIsNoMessagePack_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("never used") << QByteArray("c1");
    QTest::newRow("too short") << QByteArray("a568");
    QTest::newRow("more behind") << QByteArray("0101");
    QTest::newRow("four thousand million elements") << QByteArray("ddffffffff01");
    QTest::newRow("a length beyond the end") << QByteArray("c6ffffffff00");
    QTest::newRow("a map as the key of a map") << QByteArray("8181010101");
    QTest::newRow("a list as the key of a map") << QByteArray("81910101");
    QTest::newRow("a long list as the key of a map") << QByteArray("81dc00010101");
    QTest::newRow("nested too deeply") << QByteArray("91").repeated(5000) + "01";
}

void tst_Unwrapping::refusesWhatIsNoMessagePack()
{
    QFETCH(const QByteArray, hex);
    MessagePackText text;
    QVERIFY(!text.read(QByteArray::fromHex(hex), 1'000'000).isEmpty());
}

void tst_Unwrapping::setsBinaryOfMessagePackAside()
{
    const Unwrapping unwrapping = Unwrapping::of(QByteArray::fromHex("81a162c4030102ff"));
    QCOMPARE(unwrapping.bytes, QByteArray(R"({"b":{"_placeholder":true,"num":0}})"));
    QCOMPARE(unwrapping.attachments, QByteArrayList{QByteArray("\x01\x02\xff", 3)});
}

void tst_Unwrapping::survivesAnyBytes()
{
    quint32 seed = 1;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes;
        for (int i = 0; i < round % 40; ++i) {
            seed = seed * 1664525 + 1013904223;
            bytes.append(static_cast<char>(seed >> 24));
        }
        const QByteArray head = round % 3 == 0 ? "\x1f\x8b\x08" : round % 3 == 1 ? "\x78\x9c" : "";
        QVERIFY(Unwrapping::of(head + bytes, 10'000).bytes.size() <= 10'000);
    }
}

void tst_Unwrapping::knowsFormsByTheirBeginning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<bool>("isImage");
    const auto row = [](const char *title, const QByteArray &bytes, const char *name, const char *suffix,
                        bool isImage) {
        QTest::newRow(title) << bytes << QString::fromLatin1(name) << QString::fromLatin1(suffix) << isImage;
    };
    row("PNG", QByteArray("\x89PNG\r\n\x1a\n"), "PNG", "png", true);
    row("JPEG", QByteArray("\xff\xd8\xff\xe0"), "JPEG", "jpg", true);
    row("WebP", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16), "WebP", "webp", true);
    row("other RIFF", QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16), "RIFF", "riff", false);
    row("text that begins with BM", "BMW is a car, and this is a long text", "text", "txt", false);
    row("SVG is text", "<svg xmlns=\"x\"/>", "text", "txt", false);
    row("JSON", "{\"a\":1}", "text", "json", false);
    row("UTF-16", QByteArray::fromHex("fffe68006900"), "UTF-16", "txt", false);
    row("unknown", QByteArray("\0\1\2", 3), "binary", "bin", false);
}

void tst_Unwrapping::knowsFormsByTheirBeginning()
{
    QFETCH(const QByteArray, bytes);
    QTEST(BinaryForm::name(bytes), "name");
    QTEST(BinaryForm::suffix(bytes), "suffix");
    QTEST(BinaryForm::isImage(bytes), "isImage");
}

QTEST_APPLESS_MAIN(tst_Unwrapping)
#include "tst_unwrapping.moc"
