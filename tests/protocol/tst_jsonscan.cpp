// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/jsonscan.h"

#include "protocol/jsonreader.h"
#include "protocol/jsontext.h"
#include "protocol/jsontolerance.h"
#include "protocol/jsonwalk.h"
#include <cmath>
#include <QCborMap>
#include <QElapsedTimer>
#include <QTest>

using namespace SocketIO;

class tst_JsonScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void tellsTheShapeOfAnArray();
    void skipsEachKindOfValue_data();
    void skipsEachKindOfValue();
    void skipsStringsOfEveryLength();
    void findsPlaceholders_data();
    void findsPlaceholders();
    void toleratesWithoutMovingAnything_data();
    void toleratesWithoutMovingAnything();
    void readsNumbers_data();
    void readsNumbers();
    void readsDeepNesting();
    void keepsTheOrderOfMembers();
    void readsALargeObjectInLinearTime();
    void staysInsideATextNobodyChecked_data();
    void staysInsideATextNobodyChecked();
    void acceptsStringsOfEveryLength();
    void acceptsLongNumbersAndManyEscapes();
};

static Decoded<JsonShape> scan(const QByteArray &json)
{
    return scanJson(json);
}

static QCborValue read(const QByteArray &json)
{
    return readJson(json, {});
}

void tst_JsonScan::accepts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<JsonShape::Type>("type");
    using Type = JsonShape::Type;
    const auto row = [](const char *json, Type type) { QTest::newRow(json) << QByteArray(json) << type; };
    row("null", Type::Null);
    row(" true ", Type::Bool);
    row("false", Type::Bool);
    row("0", Type::Number);
    row("-0", Type::Number);
    row("-0.0e-0", Type::Number);
    row("1E+2", Type::Number);
    row("1e400", Type::Number);
    row("-1.5e99999999999999999999", Type::Number);
    row("1e-99999999999999999999", Type::Number);
    row("0.00000000000000000000000001e-2147483639", Type::Number);
    row("123456789012345678901234567890123456789012345678901234567890", Type::Number);
    row("\"\"", Type::String);
    row("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\"", Type::String);
    row("\"\x7f \xc3\xa4 \xe2\x82\xac \xf0\x9f\x98\x80\"", Type::String);
    row("\"\\ud83d\\ude00\"", Type::String);
    row("\"\\ud800\"", Type::String);
    row("\"\\udc00\\ud800\"", Type::String);
    row("\"\\ud800\\ud83d\\ude00\\uDFFF\\\\ud800\"", Type::String);
    row("{\"\\ud800\":[1e999,\"1e999\",\"\\udfff\"]}", Type::Object);
    row("{}", Type::Object);
    row(" { \"a\" : 1 , \"a\" : [ ] } ", Type::Object);
    row("[]", Type::Array);
    row("[[],[[]],{\"a\":{}}]", Type::Array);
}

void tst_JsonScan::accepts()
{
    QFETCH(QByteArray, json);
    QFETCH(JsonShape::Type, type);
    const auto scanned = scan(json);
    if (const auto *error = std::get_if<DecodeError>(&scanned))
        QFAIL(qPrintable(error->reason));
    const auto &shape = std::get<JsonShape>(scanned);
    QCOMPARE(shape.type, type);
    QCOMPARE(QByteArrayView(json).sliced(shape.begin, shape.end - shape.begin), QByteArrayView(json.trimmed()));
}

void tst_JsonScan::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char *json, qsizetype offset) { QTest::newRow(json) << QByteArray(json) << offset; };
    row("", 0);
    row("  ", 2);
    row("nul", 3);
    row("True", 0);
    row("undefined", 0);
    row("NaN", 0);
    row("Infinity", 0);
    row("-", 1);
    row("+1", 0);
    row("01", 1);
    row("1.", 2);
    row(".5", 0);
    row("1e", 2);
    row("1e+", 3);
    row("1e400x", 5);
    row("[1e400,01]", 8);
    row("[1e400,1-2e3]", 8);
    row("[\"\\ud800\",1.-2.5e3]", 12);
    row("0x10", 1);
    row("\"", 1);
    row("\"a\\", 2);
    row("\"\\x\"", 1);
    row("\"\\u12g4\"", 1);
    row("\"\\ud800\\u12g4\"", 1);
    row("\"\\ud800\",", 8);
    row("\"\n\"", 1);
    row("'a'", 0);
    row("[1,]", 3);
    row("[,1]", 1);
    row("[1 2]", 3);
    row("[1}", 2);
    row("[", 1);
    row("{\"a\"}", 4);
    row("{\"a\":}", 5);
    row("{a:1}", 1);
    row("{1:1}", 1);
    row("{\"a\":1,}", 7);
    row("{\"a\":1 \"b\":2}", 7);
    row("1 2", 2);
    row("[] // no", 3);
    row("\xef\xbb\xbf[]", 0);
    row("\"\x80\"", 1);
    row("\"ab\xc3\"", 3);
    row("\"\xe2\x82\"", 1);
    row("\"\xf5\x80\x80\x80\"", 1);
    row("\"\xc0\x80\"", 1);
    row("\"12345678\xff\"", 9);
}

void tst_JsonScan::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(qsizetype, offset);
    const auto scanned = scan(json);
    QVERIFY(std::holds_alternative<DecodeError>(scanned));
    QVERIFY(!std::get<DecodeError>(scanned).reason.isEmpty());
    QCOMPARE(std::get<DecodeError>(scanned).offset, offset);
}

void tst_JsonScan::tellsTheShapeOfAnArray()
{
    const QByteArray json(" [ \"a,]\" , {\"b\":[1,2]} , 3 ] ");
    const auto shape = std::get<JsonShape>(scan(json));
    QCOMPARE(shape.size, 3);
    QCOMPARE(shape.firstType, JsonShape::Type::String);
    QCOMPARE(json.mid(shape.first, shape.firstEnd - shape.first), QByteArray("\"a,]\""));
    QCOMPARE(json.mid(shape.second, 1), QByteArray("{"));
    const auto nothing = std::get<JsonShape>(scan("[ ]"));
    QCOMPARE(nothing.size, 0);
    QCOMPARE(nothing.first, 2);
    QCOMPARE(nothing.second, 2);
    QCOMPARE(std::get<JsonShape>(scan("[[1,2,3]]")).size, 1);
}

void tst_JsonScan::skipsEachKindOfValue_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value :
         {"null", "-1.5e3", "\"a\\\"]}\"", "[1,\"]\",[{}]]", "{\"}\":{\"a\":[\"{\"]}}", "\"\"", "[]", "{}"})
        QTest::newRow(value) << QByteArray(value);
}

void tst_JsonScan::skipsEachKindOfValue()
{
    QFETCH(QByteArray, value);
    for (const char *behind : {"", ",1", "]", "}", " ,"})
        QCOMPARE(skipJsonValue(QByteArray("[" + value + behind), 1), value.size() + 1);
}

void tst_JsonScan::skipsStringsOfEveryLength()
{
    // Eight bytes are looked at together: what ends a string must be seen at each place among them, and nothing else.
    for (int before = 0; before < 20; ++before) {
        for (int behind = 0; behind < 20; ++behind) {
            for (const char *inside : {"", "\\\"", "\\\\", "\x01\x7f", "\xc2\xa2", "\xdc\xa2\xdd"}) {
                const QByteArray string = '"' + QByteArray(before, '!') + inside + QByteArray(behind, '#') + '"';
                const QByteArray array = "[" + string + ",\"\\\",\"]";
                QCOMPARE(skipJsonValue(array, 1), string.size() + 1);
            }
        }
    }
}

void tst_JsonScan::findsPlaceholders_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *json, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(expected);
    };
    row("none", "[1,{\"a\":\"_placeholder\"}]", "");
    row("one", "[{\"_placeholder\":true,\"num\":0}]", "1+29=0 ");
    row("spaced and swapped", "[ { \"num\" : 12 , \"_placeholder\" : true } ]", "2+38=12 ");
    row("not true", "[{\"_placeholder\":1,\"num\":0},{\"_placeholder\":\"true\",\"num\":0}]", "");
    row("the last one counts", "[{\"_placeholder\":false,\"_placeholder\":true,\"num\":1,\"num\":2}]", "1+58=2 ");
    row("no number", "[{\"_placeholder\":true}]", "1+21=-1 ");
    row("a fraction", "[{\"_placeholder\":true,\"num\":1.5}]", "1+31=-1 ");
    row("minus zero", "[{\"_placeholder\":true,\"num\":-0}]", "1+30=-1 ");
    row("escaped key", "[{\"\\u005fplaceholder\":true,\"n\\u0075m\":3}]", "1+39=3 ");
    row("a longer key", "[{\"x_placeholder\":true,\"num\":0},{\"\\\"_placeholder\":true,\"num\":0}]", "");
    row("what is inside does not count", "[{\"_placeholder\":true,\"num\":0,\"x\":{\"_placeholder\":true,\"num\":1}}]",
        "1+63=0 ");
    row("what is around does", "[{\"x\":{\"_placeholder\":true,\"num\":1},\"_placeholder\":false}]", "6+29=1 ");
    row("in order", "{\"a\":[{\"_placeholder\":true,\"num\":1}],\"b\":{\"_placeholder\":true,\"num\":0}}",
        "6+29=1 41+29=0 ");
}

void tst_JsonScan::findsPlaceholders()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    QVERIFY(std::holds_alternative<JsonShape>(scan(json)));
    QByteArray found;
    forEachPlaceholder(json, [&](qsizetype offset, qsizetype size, qsizetype num) {
        found += QByteArray::number(offset) + '+' + QByteArray::number(size) + '=' + QByteArray::number(num) + ' ';
    });
    QCOMPARE(found, expected);
}

void tst_JsonScan::toleratesWithoutMovingAnything_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("tolerated");
    const auto row = [](const char *json, const char *tolerated) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(tolerated);
    };
    row("[1e400,-2E-5,3.5,-4]", "[0    ,0    ,3.5,-4]");
    row("\"1e400\"", "\"1e400\"");
    row("\"\\\"1e400\"", "\"\\\"1e400\"");
    row("\"\\ud800 \\uDFFF\"", "\"\\ufffd \\ufffd\"");
    row("\"\\ud83d\\ude00\"", "\"\\ud83d\\ude00\"");
    row("\"\\ud83d\\ud83d\\ude00\"", "\"\\ufffd\\ud83d\\ude00\"");
    row("\"\\\\ud800\"", "\"\\\\ud800\"");
    row("\"\\ud8", "\"\\ud8");
    row("\"\\", "\"\\");
    row("01e5", "01e5");
    row("[1-2e3,2e3-1]", "[1-2e3,2e3-1]");
    row("[1e3x", "[0  x");
    row("1e", "1e");
    row("1e+x", "1e+x");
    row("-", "-");
    row("-e5", "-e5");
}

void tst_JsonScan::toleratesWithoutMovingAnything()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, tolerated);
    QCOMPARE(toleratedJson(json), tolerated);
}

void tst_JsonScan::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QCborValue>("expected");
    const auto row = [](const char *json, const QCborValue &expected) {
        QTest::newRow(json) << QByteArray(json) << expected;
    };
    row("0", 0);
    row("9007199254740993", qint64(9007199254740993));
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("-9223372036854775808", std::numeric_limits<qint64>::min());
    row("9223372036854775808", 9223372036854775808.0);
    row("18446744073709551616", 18446744073709551616.0);
    row("1.0", 1.0);
    row("1e3", 1000.0);
    row("-0", -0.0);
    row("-0.5e-3", -0.0005);
    row("0.1", 0.1);
    row("5e-324", 5e-324);
    row("1e-400", 0.0);
    row("1.7976931348623157e308", 1.7976931348623157e308);
    row("1e400", std::numeric_limits<double>::infinity());
    row("-1e400", -std::numeric_limits<double>::infinity());
}

void tst_JsonScan::readsNumbers()
{
    QFETCH(QByteArray, json);
    QFETCH(QCborValue, expected);
    const QCborValue alone = read(json);
    QCOMPARE(alone.type(), expected.type());
    QCOMPARE(alone, expected);
    QCOMPARE(std::signbit(alone.toDouble()), std::signbit(expected.toDouble()));
    // The other way values are made.
    const QCborValue inside = read("[" + json + "]").toArray().at(0);
    QCOMPARE(inside.type(), expected.type());
    QCOMPARE(inside, expected);
    QCOMPARE(std::signbit(inside.toDouble()), std::signbit(expected.toDouble()));
}

void tst_JsonScan::readsDeepNesting()
{
    const QByteArray arrays = QByteArray(MaxJsonDepth, '[') + QByteArray(MaxJsonDepth, ']');
    QVERIFY(std::holds_alternative<JsonShape>(scan(arrays)));
    QCborValue value = read(arrays);
    int depth = 0;
    for (; value.isArray(); ++depth)
        value = value.toArray().at(0);
    QCOMPARE(depth, MaxJsonDepth);
    QVERIFY(std::holds_alternative<DecodeError>(scan('[' + arrays + ']')));

    const QByteArray objects = QByteArray("{\"a\":").repeated(MaxJsonDepth) + "1" + QByteArray(MaxJsonDepth, '}');
    QVERIFY(std::holds_alternative<JsonShape>(scan(objects)));
    value = read(objects);
    for (depth = 0; value.isMap(); ++depth)
        value = value.toMap().value(QStringLiteral("a"));
    QCOMPARE(depth, MaxJsonDepth);
    QCOMPARE(value.toInteger(), 1);
}

void tst_JsonScan::keepsTheOrderOfMembers()
{
    const QCborMap map = read(R"({"z":1,"a":"x\ty","z":3,"€":[null,true,false]})").toMap();
    QStringList keys;
    for (const auto &[key, value] : map)
        keys.append(QCborValue(key).toString());
    QCOMPARE(keys, (QStringList{QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("z"), QStringLiteral("€")}));
    QCOMPARE(map.value(QStringLiteral("a")).toString(), QStringLiteral("x\ty"));
    QCOMPARE(map.value(QStringLiteral("€")), QCborValue(QCborArray{nullptr, true, false}));
}

void tst_JsonScan::readsALargeObjectInLinearTime()
{
    constexpr int Members = 200000;
    QByteArray json("{");
    for (int i = Members; i > 0; --i)
        json += "\"key" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ',';
    json.back() = '}';
    QVERIFY(std::holds_alternative<JsonShape>(scan(json)));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(read(json).toMap().size(), Members);
    QVERIFY2(timer.elapsed() < 20000, "quadratic: it takes minutes then, and less than a second else");
}

void tst_JsonScan::staysInsideATextNobodyChecked_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"",
                             " ",
                             "[",
                             "{",
                             "\"",
                             "\"\\",
                             "\"\\u",
                             "\"\\u12",
                             "[1",
                             "[,]",
                             "[1,,2]",
                             "{\"a\"",
                             "{\"a\":",
                             "{\"a\":1",
                             "{1:2}",
                             "}",
                             "]",
                             ",",
                             ":",
                             "{\"a\" 1}",
                             "{\"_placeholder\":true",
                             "[{\"_placeholder\":true,\"num\":",
                             "{\"_placeholder\":true,\"num\"",
                             "[\"a]",
                             "-",
                             "x",
                             "{,",
                             "[}",
                             "{]",
                             "{\"a\":}",
                             "[:]"})
        QTest::newRow(json) << QByteArray(json);
}

void tst_JsonScan::staysInsideATextNobodyChecked()
{
    QFETCH(QByteArray, json);
    const QByteArray copy(json.constData(), json.size());
    const QByteArrayList attachments{QByteArray("x")};
    (void)readJson(copy, attachments);
    (void)readJsonElements(copy, attachments);
    (void)attachmentOf(copy, attachments);
    (void)jsonString(copy);
    (void)jsonDouble(copy);
    (void)jsonInteger(copy);
    forEachPlaceholder(copy, [&](qsizetype offset, qsizetype size, qsizetype) {
        QVERIFY(offset >= 0 && size > 0 && offset + size <= copy.size());
    });
    for (qsizetype from = 0; from <= copy.size(); ++from) {
        const qsizetype end = skipJsonValue(copy, from);
        QVERIFY(end >= from && end <= copy.size());
    }
}

void tst_JsonScan::acceptsStringsOfEveryLength()
{
    // The scan takes eight bytes at a time: what ends a string must be seen at each place among them.
    for (int length = 0; length < 40; ++length) {
        const QByteArray text(length, 'x');
        QVERIFY(std::holds_alternative<JsonShape>(scan("\"" + text + "\"")));
        QVERIFY(std::holds_alternative<JsonShape>(scan("\"" + text + "\\n\"")));
        QVERIFY(std::holds_alternative<JsonShape>(scan("\"" + text + "ä" + text + "\"")));
        for (const char bad : {'\0', '\x01', '\x1f', '\n', '\x80', '\xff'}) {
            const auto scanned = scan("\"" + text + bad + text + "\"");
            QVERIFY(std::holds_alternative<DecodeError>(scanned));
            QCOMPARE(std::get<DecodeError>(scanned).offset, length + 1);
        }
        QVERIFY(std::holds_alternative<DecodeError>(scan("\"" + text)));
    }
}

void tst_JsonScan::acceptsLongNumbersAndManyEscapes()
{
    // More than the parser's own memory.
    const QByteArray digits(100000, '7');
    QVERIFY(std::holds_alternative<JsonShape>(scan(digits)));
    QVERIFY(
        std::holds_alternative<JsonShape>(scan("[0." + digits + ",\"" + QByteArray("\\n").repeated(100000) + "\"]")));
    QCOMPARE(read(digits).toDouble(), std::numeric_limits<double>::infinity());
    QCOMPARE(read("\"" + QByteArray("\\n").repeated(1000) + "\"").toString(), QString(1000, QLatin1Char('\n')));
}

QTEST_APPLESS_MAIN(tst_JsonScan)
#include "tst_jsonscan.moc"
