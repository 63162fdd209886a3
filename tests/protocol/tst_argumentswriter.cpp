// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/argumentswriter.h>

#include <array>
#include <charconv>
#include <cmath>
#include <QCborArray>
#include <QCborMap>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>
#include <QUrl>
#include <QUuid>
#include <QVariant>

using namespace SocketIO;

namespace {
struct Formless {
    int inside = 0;
};
} // namespace
Q_DECLARE_METATYPE(Formless)

class tst_ArgumentsWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesDoublesAsJavaScriptDoes_data();
    void writesDoublesAsJavaScriptDoes();
    void writesDoublesThatReadBackTheSame();
    void writesDecimalsWithoutNeedlessDigits();
    void escapesStrings_data();
    void escapesStrings();
    void escapesAtEachPlace();
    void repairsInvalidUtf8();
    void writesVariants_data();
    void writesVariants();
    void writesCbor_data();
    void writesCbor();
    void warnsOfATypeWithoutAForm();
    void setsCommasItself();
    void numbersAttachmentsInOrder();
    void isEmptyAfterTaking();
    void writesALongText();
};

void tst_ArgumentsWriter::writesDoublesAsJavaScriptDoes_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](double number, const char *text) { QTest::newRow(text) << number << QByteArray(text); };
    row(0.0, "0");
    QTest::newRow("minus zero") << -0.0 << QByteArray("0");
    row(1e-10, "1e-10");
    row(1e100, "1e+100");
    row(5.0, "5");
    row(-100000.0, "-100000");
    row(0.1, "0.1");
    row(101.25, "101.25");
    row(1.0 / 3, "0.3333333333333333");
    row(1e20, "100000000000000000000");
    row(1e21, "1e+21");
    row(1.5e300, "1.5e+300");
    row(0.000001, "0.000001");
    row(1e-7, "1e-7");
    row(-2.5e-10, "-2.5e-10");
    row(5e-324, "5e-324");
    row(1.7976931348623157e308, "1.7976931348623157e+308");
    row(9007199254740992.0, "9007199254740992");
    row(98.25, "98.25");
    row(-0.5, "-0.5");
    row(0.29, "0.29"); // 0.29 * 100 is no whole number in binary
    row(0.001, "0.001");
    row(-0.012, "-0.012");
    row(1.0005, "1.0005");
    row(999999999999999.0, "999999999999999");
    row(1e15, "1000000000000000");
    row(123456789012.345, "123456789012.345");
    row(1234567890123.456, "1234567890123.456");
    row(2251799813685248.5, "2251799813685248.5");
    QTest::newRow("not a number") << std::nan("") << QByteArray("null");
    QTest::newRow("infinity") << double(INFINITY) << QByteArray("null");
    QTest::newRow("minus infinity") << -double(INFINITY) << QByteArray("null");
}

void tst_ArgumentsWriter::writesDoublesAsJavaScriptDoes()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    ArgumentsWriter writer;
    writer.value(number);
    QCOMPARE(writer.text(), text);
}

void tst_ArgumentsWriter::writesDoublesThatReadBackTheSame()
{
    quint64 bits = 1;
    for (int round = 0; round < 20000; ++round) {
        bits = bits * 6364136223846793005 + 1442695040888963407;
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        if (!std::isfinite(number))
            continue;
        ArgumentsWriter writer;
        writer.value(number);
        QCOMPARE(writer.text().toDouble(), number);
    }
}

void tst_ArgumentsWriter::writesDecimalsWithoutNeedlessDigits()
{
    quint64 random = 1;
    double scale = 1;
    for (int decimals = 0; decimals < 5; ++decimals, scale *= 10) {
        for (int round = 0; round < 20000; ++round) {
            random = random * 6364136223846793005 + 1442695040888963407;
            const int bits = 14 + int(random >> 33) % 50;
            const double number = double(qint64(random) >> bits) / scale;
            std::array<char, 64> shortest;
            const auto end =
                std::to_chars(shortest.data(), shortest.data() + shortest.size(), number, std::chars_format::fixed).ptr;
            ArgumentsWriter writer;
            writer.value(number);
            QCOMPARE(writer.text(), number == 0 ? QByteArray("0") : QByteArray(shortest.data(), end - shortest.data()));
        }
    }
}

void tst_ArgumentsWriter::escapesAtEachPlace()
{
    // Characters are taken eight at a time: those that need more must be seen at each place among them.
    for (int length = 0; length < 30; ++length) {
        for (int place = 0; place <= length; ++place) {
            for (const char16_t special : {u'"', u'\\', u'\n', u'\u0080', u'\u0122', u'\u2022', u'\u225c'}) {
                QString text(length, QLatin1Char('~'));
                text.insert(place, QChar(special));
                ArgumentsWriter writer;
                writer.beginArray();
                writer.value(QStringView(text));
                writer.endArray();
                QCOMPARE(QJsonDocument::fromJson(writer.text()).array().at(0).toString(), text);
            }
        }
    }
}

void tst_ArgumentsWriter::escapesStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("plain") << QStringLiteral("abc /'") << QByteArray("\"abc /'\"");
    QTest::newRow("quote and backslash") << QStringLiteral("\"\\") << QByteArray("\"\\\"\\\\\"");
    QTest::newRow("named controls") << QStringLiteral("\b\f\n\r\t") << QByteArray("\"\\b\\f\\n\\r\\t\"");
    QTest::newRow("other controls") << QString(QChar(0)) + QChar(0x1b) + QChar(0x7f)
                                    << QByteArray("\"\\u0000\\u001b\x7f\"");
    QTest::newRow("two bytes") << QStringLiteral("aäb") << QByteArray("\"aäb\"");
    QTest::newRow("three bytes") << QStringLiteral("€\u2028\uffff") << QByteArray("\"€\xe2\x80\xa8\xef\xbf\xbf\"");
    QTest::newRow("four bytes") << QStringLiteral("😀") << QByteArray("\"😀\"");
    QTest::newRow("at the borders") << QStringLiteral("\u007f\u0080\u07ff\u0800")
                                    << QByteArray("\"\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\"");
    QTest::newRow("a high surrogate at the end") << QStringLiteral("x") + QChar(0xd83d) << QByteArray("\"x\\ud83d\"");
    QTest::newRow("surrogates the wrong way round")
        << QString(QChar(0xde00)) + QChar(0xd83d) << QByteArray("\"\\ude00\\ud83d\"");
}

void tst_ArgumentsWriter::escapesStrings()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    ArgumentsWriter writer;
    writer.value(QStringView(text));
    QCOMPARE(writer.takeText(), json);
    writer.key(QStringView(text));
    QCOMPARE(writer.takeText(), json + ':');
    if (text.toUtf8().isValidUtf8() && QString::fromUtf8(text.toUtf8()) == text) {
        writer.utf8(text.toUtf8());
        QCOMPARE(writer.takeText(), json);
    }
}

void tst_ArgumentsWriter::repairsInvalidUtf8()
{
    ArgumentsWriter writer;
    writer.utf8("a\xff\"");
    QCOMPARE(writer.text(), QByteArray("\"a\xef\xbf\xbd\\\"\""));
}

void tst_ArgumentsWriter::writesVariants_data()
{
    QTest::addColumn<QVariant>("variant");
    QTest::addColumn<QByteArray>("json");
    const QString k = QStringLiteral("k");
    QTest::newRow("invalid") << QVariant() << QByteArray("null");
    QTest::newRow("null") << QVariant::fromValue(nullptr) << QByteArray("null");
    QTest::newRow("bool") << QVariant(false) << QByteArray("false");
    QTest::newRow("char") << QVariant::fromValue<signed char>(-5) << QByteArray("-5");
    QTest::newRow("short") << QVariant::fromValue<ushort>(65535) << QByteArray("65535");
    QTest::newRow("int") << QVariant(-7) << QByteArray("-7");
    QTest::newRow("qlonglong") << QVariant(qint64(9007199254740993)) << QByteArray("9007199254740993");
    QTest::newRow("qulonglong") << QVariant(std::numeric_limits<quint64>::max()) << QByteArray("18446744073709551615");
    QTest::newRow("float") << QVariant(0.5F) << QByteArray("0.5");
    QTest::newRow("double") << QVariant(2.5) << QByteArray("2.5");
    QTest::newRow("QString") << QVariant(QStringLiteral("ä\"")) << QByteArray("\"ä\\\"\"");
    QTest::newRow("QChar") << QVariant(QChar(QLatin1Char('x'))) << QByteArray("\"x\"");
    QTest::newRow("QByteArray") << QVariant(QByteArray("x")) << QByteArray("{\"_placeholder\":true,\"num\":0}");
    QTest::newRow("QStringList") << QVariant(QStringList{k, k}) << QByteArray("[\"k\",\"k\"]");
    QTest::newRow("QByteArrayList") << QVariant::fromValue(QByteArrayList{"x"})
                                    << QByteArray("[{\"_placeholder\":true,\"num\":0}]");
    QTest::newRow("QVariantList") << QVariant(QVariantList{1, QVariant(), QVariantList{}}) << QByteArray("[1,null,[]]");
    QTest::newRow("QVariantMap") << QVariant(QVariantMap{{k, 1}, {QStringLiteral("a"), QVariantMap{}}})
                                 << QByteArray("{\"a\":{},\"k\":1}");
    QTest::newRow("QVariantHash") << QVariant(QVariantHash{{k, 1}}) << QByteArray("{\"k\":1}");
    QTest::newRow("QMap") << QVariant::fromValue(QMap<QString, int>{{k, 1}}) << QByteArray("{\"k\":1}");
    QTest::newRow("QList<int>") << QVariant::fromValue(QList<int>{1, 2}) << QByteArray("[1,2]");
    QTest::newRow("std::vector") << QVariant::fromValue(std::vector<double>{0.5}) << QByteArray("[0.5]");
    QTest::newRow("QJsonObject") << QVariant(QJsonObject{{k, QJsonArray{1, true}}}) << QByteArray("{\"k\":[1,true]}");
    QTest::newRow("QJsonValue") << QVariant(QJsonValue(QJsonValue::Null)) << QByteArray("null");
    QTest::newRow("QJsonDocument") << QVariant(QJsonDocument(QJsonArray{1})) << QByteArray("[1]");
    QTest::newRow("QCborArray") << QVariant::fromValue(QCborArray{1, k}) << QByteArray("[1,\"k\"]");
    QTest::newRow("QCborMap") << QVariant::fromValue(QCborMap{{1, k}}) << QByteArray("{\"1\":\"k\"}");
    QTest::newRow("QCborValue") << QVariant::fromValue(QCborValue(1.5)) << QByteArray("1.5");
    QTest::newRow("QDateTime") << QVariant(
        QDateTime(QDate(2024, 2, 29), QTime(13, 30, 0, 250), Qt::OffsetFromUTC, 3600))
                               << QByteArray("\"2024-02-29T12:30:00.250Z\"");
    QTest::newRow("QDate") << QVariant(QDate(2024, 2, 29)) << QByteArray("\"2024-02-29\"");
    QTest::newRow("QTime") << QVariant(QTime(12, 30)) << QByteArray("\"12:30:00.000\"");
    QTest::newRow("QUrl") << QVariant(QUrl(QStringLiteral("http://h/a b"))) << QByteArray("\"http://h/a%20b\"");
    QTest::newRow("QUuid") << QVariant(QUuid(QStringLiteral("{67c8770b-44f1-410a-ab9a-f9b5446f13ee}")))
                           << QByteArray("\"67c8770b-44f1-410a-ab9a-f9b5446f13ee\"");
    QTest::newRow("enum") << QVariant::fromValue(Qt::AlignRight) << QByteArray("2");
}

void tst_ArgumentsWriter::writesVariants()
{
    QFETCH(QVariant, variant);
    QFETCH(QByteArray, json);
    ArgumentsWriter writer;
    writer.value(variant);
    QCOMPARE(writer.text(), json);
}

void tst_ArgumentsWriter::writesCbor_data()
{
    QTest::addColumn<QCborValue>("cbor");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("undefined") << QCborValue() << QByteArray("null");
    QTest::newRow("null") << QCborValue(nullptr) << QByteArray("null");
    QTest::newRow("invalid") << QCborValue(QCborValue::Invalid) << QByteArray("null");
    QTest::newRow("simple type") << QCborValue(QCborSimpleType(99)) << QByteArray("null");
    QTest::newRow("integer") << QCborValue(std::numeric_limits<qint64>::min()) << QByteArray("-9223372036854775808");
    QTest::newRow("whole double") << QCborValue(3.0) << QByteArray("3");
    QTest::newRow("date") << QCborValue(QDateTime(QDate(2024, 2, 29), QTime(12, 30), Qt::UTC))
                          << QByteArray("\"2024-02-29T12:30:00.000Z\"");
    QTest::newRow("URL") << QCborValue(QUrl(QStringLiteral("http://h/"))) << QByteArray("\"http://h/\"");
    QTest::newRow("UUID") << QCborValue(QUuid()) << QByteArray("\"00000000-0000-0000-0000-000000000000\"");
    QTest::newRow("tag") << QCborValue(QCborTag(1234), QCborArray{1}) << QByteArray("[1]");
    QTest::newRow("map with keys of all kinds")
        << QCborValue(QCborMap{{1, 2}, {QStringLiteral("k"), false}, {true, nullptr}})
        << QByteArray("{\"1\":2,\"k\":false,\"true\":null}");
}

void tst_ArgumentsWriter::writesCbor()
{
    QFETCH(QCborValue, cbor);
    QFETCH(QByteArray, json);
    ArgumentsWriter writer;
    writer.value(cbor);
    QCOMPARE(writer.text(), json);
}

void tst_ArgumentsWriter::warnsOfATypeWithoutAForm()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Formless has no JSON form")));
    ArgumentsWriter writer;
    writer.value(QVariant::fromValue(Formless()));
    QCOMPARE(writer.text(), QByteArray("null"));
}

void tst_ArgumentsWriter::setsCommasItself()
{
    ArgumentsWriter writer;
    writer.beginArray();
    writer.beginArray();
    writer.endArray();
    writer.beginObject();
    writer.key(u"a");
    writer.value(true);
    writer.key(QByteArrayView("b"));
    writer.beginArray();
    writer.null();
    writer.null();
    writer.endArray();
    writer.key(u"c");
    writer.beginObject();
    writer.endObject();
    writer.endObject();
    writer.json("1.50");
    writer.value(quint64(1));
    writer.endArray();
    QCOMPARE(writer.text(), QByteArray("[[],{\"a\":true,\"b\":[null,null],\"c\":{}},1.50,1]"));
}

void tst_ArgumentsWriter::numbersAttachmentsInOrder()
{
    ArgumentsWriter writer;
    writer.value(QVariant(QVariantList{QByteArray("a"), QVariantMap{{QStringLiteral("k"), QByteArray("b")}}}));
    writer.binary(QByteArray());
    QCOMPARE(writer.attachments(), (QByteArrayList{"a", "b", ""}));
    QCOMPARE(writer.text(),
             QByteArray("[{\"_placeholder\":true,\"num\":0},{\"k\":{\"_placeholder\":true,\"num\":1}}],"
                        "{\"_placeholder\":true,\"num\":2}"));
}

void tst_ArgumentsWriter::isEmptyAfterTaking()
{
    ArgumentsWriter writer;
    writer.binary("a");
    QCOMPARE(writer.takeAttachments().size(), 1);
    QVERIFY(!writer.takeText().isEmpty());
    QVERIFY(writer.text().isEmpty() && writer.attachments().isEmpty());
    writer.value(true);
    QCOMPARE(writer.takeText(), QByteArray("true"));
}

void tst_ArgumentsWriter::writesALongText()
{
    const QString text = QString(3000000, QLatin1Char('x')) + QStringLiteral("€\n").repeated(1000000);
    ArgumentsWriter writer;
    writer.value(QStringView(text));
    QCOMPARE(writer.text().size(), 3000000 + 5000000 + 2);
    QCOMPARE(QJsonDocument::fromJson('[' + writer.text() + ']').array().at(0).toString(), text);
}

QTEST_APPLESS_MAIN(tst_ArgumentsWriter)
#include "tst_argumentswriter.moc"
