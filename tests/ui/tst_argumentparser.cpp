// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/argumentparser.h"
#include <QTemporaryDir>
#include <QTest>

using namespace Sockeye;
using Type = ArgumentDraft::Type;

namespace {

QByteArray wire(const SocketIO::Arguments &arguments)
{
    QByteArrayList parts;
    for (qsizetype i = 0; i < arguments.size(); ++i)
        parts.append(arguments.json(i));
    return parts.join('|');
}

QByteArray placeholder(int number)
{
    return "{\"_placeholder\":true,\"num\":" + QByteArray::number(number) + '}';
}

} // namespace

class tst_ArgumentParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEachTypeAsTyped_data();
    void writesEachTypeAsTyped();
    void makesAttachmentsOfBinary_data();
    void makesAttachmentsOfBinary();
    void saysWhereAndWhyJsonIsWrong_data();
    void saysWhereAndWhyJsonIsWrong();
    void saysWhereAndWhyOtherTypesAreWrong_data();
    void saysWhereAndWhyOtherTypesAreWrong();
    void namesTheArgumentThatIsWrong();
    void readsFiles();
    void looksAtFilesWithoutReadingThem();
    void sendsAFileOfFiftyMegabytes();
    void refusesNames_data();
    void refusesNames();
    void readsEmissions_data();
    void readsEmissions();
    void refusesEmissions_data();
    void refusesEmissions();
    void readsValues();
    void refusesPlaceholdersBesideBinary();
    void refusesNestingNoDecoderTakes();
    void survivesEveryPrefixAndEveryByte();
};

void tst_ArgumentParser::writesEachTypeAsTyped_data()
{
    QTest::addColumn<ArgumentDraft>("draft");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, Type type, const char *text, const char *json) {
        QTest::newRow(name) << ArgumentDraft{type, QString::fromUtf8(text)} << QByteArray(json);
    };
    row("object", Type::Json, R"( {"a" : [1, true, null, "x"]} )", R"({"a":[1,true,null,"x"]})");
    row("number in JSON", Type::Json, "42", "42");
    row("beyond 2^53", Type::Json, "9007199254740993", "9007199254740993");
    row("beyond 64 bits", Type::Json, "[123456789012345678901234567890]", "[123456789012345678901234567890]");
    row("fraction digits", Type::Json, "[-0, 1.10, 1E+2, 0.1e-7]", "[-0,1.10,1E+2,0.1e-7]");
    row("order and double keys", Type::Json, R"({"b":1,"a":2,"b":3})", R"({"b":1,"a":2,"b":3})");
    row("escapes", Type::Json, R"("A\n\"😀")", R"("A\n\"😀")");
    row("text", Type::Text, "he said \"hi\"\n€", R"("he said \"hi\"\n€")");
    row("empty text", Type::Text, "", R"("")");
    row("number", Type::Number, " -12.50e3 ", "-12.50e3");
    row("huge integer", Type::Number, "123456789012345678901234567890", "123456789012345678901234567890");
    row("true", Type::Boolean, "true", "true");
    row("false", Type::Boolean, "false", "false");
    row("null", Type::Null, "ignored", "null");
    row("a token with another key", Type::Json, R"({"$hex":"01","x":1})", R"({"$hex":"01","x":1})");
    row("a token behind another key", Type::Json, R"({"x":1,"$hex":"01"})", R"({"x":1,"$hex":"01"})");
    row("a token without a string", Type::Json, R"({"$hex":[{"$hex":5}]})", R"({"$hex":[{"$hex":5}]})");
    row("a token meant literally", Type::Json, R"([{"$$hex":"zz"}])", R"([{"$hex":"zz"}])");
    row("one dollar more, literally", Type::Json, R"({"$$$file":"x"})", R"({"$$file":"x"})");
    row("two dollars beside another key", Type::Json, R"({"$$hex":"01","x":1})", R"({"$$hex":"01","x":1})");
    row("two dollars without a string", Type::Json, R"({"$$hex":[]})", R"({"$$hex":[]})");
    row("two dollars of another word", Type::Json, R"({"$$ref":"x"})", R"({"$$ref":"x"})");
    row("an unknown token", Type::Json, R"({"$bin":"01"})", R"({"$bin":"01"})");
    row("a placeholder alone", Type::Json, R"({"_placeholder":true,"num":0})", R"({"_placeholder":true,"num":0})");
    row("empty containers", Type::Json, "[{},[]]", "[{},[]]");
}

void tst_ArgumentParser::writesEachTypeAsTyped()
{
    QFETCH(const ArgumentDraft, draft);
    QFETCH(const QByteArray, json);
    const auto parsed = ArgumentParser::parse({draft});
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        QFAIL(qPrintable(error->toString()));
    const auto &arguments = std::get<SocketIO::Arguments>(parsed);
    QCOMPARE(arguments.size(), 1);
    QCOMPARE(arguments.json(0), json);
    QVERIFY(arguments.attachments().isEmpty());
}

void tst_ArgumentParser::makesAttachmentsOfBinary_data()
{
    QTest::addColumn<ArgumentDraft>("draft");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArrayList>("attachments");
    const auto row = [](const char *name, Type type, const char *text, const QByteArray &json,
                        const QByteArrayList &hex) {
        QByteArrayList bytes;
        for (const QByteArray &one : hex)
            bytes.append(QByteArray::fromHex(one));
        QTest::newRow(name) << ArgumentDraft{type, QString::fromUtf8(text)} << json << bytes;
    };
    row("hex", Type::Hex, "01 02fF", placeholder(0), {"0102ff"});
    row("hex with separators", Type::Hex, "0x01, 0x02\n03:04-05", placeholder(0), {"0102030405"});
    row("no bytes", Type::Hex, "", placeholder(0), {""});
    row("base64", Type::Base64, "AQL/", placeholder(0), {"0102ff"});
    row("base64 of URLs, unpadded, broken up", Type::Base64, "AQ\nL_ AQ", placeholder(0), {"0102ff01"});
    row("base64 padded", Type::Base64, "AQ==", placeholder(0), {"01"});
    row("token", Type::Json, R"({"$hex":"01 02"})", placeholder(0), {"0102"});
    row("base64 token", Type::Json, R"({ "$base64" : "AQI=" })", placeholder(0), {"0102"});
    row("nested tokens", Type::Json, R"({"a":[{"$hex":"01"},{"b":{"$hex":"02"}}],"c":{"$base64":"Aw=="}})",
        "{\"a\":[" + placeholder(0) + ",{\"b\":" + placeholder(1) + "}],\"c\":" + placeholder(2) + '}',
        {"01", "02", "03"});
    row("text as its bytes", Type::Utf8, "é\n", placeholder(0), {"c3a90a"});
    row("escaped token", Type::Json, R"({"$hex":"\u0030\u0031"})", placeholder(0), {"01"});
}

void tst_ArgumentParser::makesAttachmentsOfBinary()
{
    QFETCH(const ArgumentDraft, draft);
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArrayList, attachments);
    const auto parsed = ArgumentParser::parse({draft});
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        QFAIL(qPrintable(error->toString()));
    QCOMPARE(std::get<SocketIO::Arguments>(parsed).json(0), json);
    QCOMPARE(std::get<SocketIO::Arguments>(parsed).attachments(), attachments);
}

void tst_ArgumentParser::saysWhereAndWhyJsonIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *text, int line, int column, const char *word) {
        QTest::newRow(name) << QString::fromUtf8(text) << line << column << QString::fromUtf8(word);
    };
    row("unclosed object", "{\"a\":1", 1, 7, "not closed");
    row("unclosed array", "[1,\n 2", 2, 3, "not closed");
    row("missing comma", "{\"a\":1\n \"b\":2}", 2, 2, "comma");
    row("missing colon", "{\"a\" 1}", 1, 6, "colon");
    row("key without quotes", "{a:1}", 1, 2, "key in double quotes");
    row("single quotes", "['a']", 1, 2, "double quotes");
    row("comma behind the last", "[1,]", 1, 4, "no comma");
    row("comma behind the last member", "{\"a\":1,}", 1, 8, "no comma");
    row("upper case", "True", 1, 1, "lower case");
    row("misspelt", "[ttrue]", 1, 2, "No JSON value");
    row("two values", "1 2", 1, 3, "More text");
    row("string not closed", "\"abc", 1, 5, "not closed");
    row("bad escape", R"("a\x")", 1, 3, "escape");
    row("bad unicode escape", R"("\u12g4")", 1, 2, "four hexadecimal");
    row("half a pair", R"("\ud800")", 1, 2, "surrogate");
    row("line break in a string", "\"a\nb\"", 1, 3, "line break");
    row("columns count characters", "{\"€😀\": x}", 1, 8, "No JSON value");
    row("number too big", "[1e400]", 1, 2, "bigger");
    row("no digits behind the point", "[1.]", 1, 4, "decimal point");
    row("bad hex in a token", "{\"$hex\":\"01 0g\"}", 1, 14, "“g”");
    row("half a byte", "{\"$hex\":\"01 0\"}", 1, 13, "Half a byte");
    row("bad hex further down", "{\"a\":\n  {\"$hex\": \"zz\"}}", 2, 13, "“z”");
    row("bad base64", "{\"$base64\":\"A*==\"}", 1, 14, "“*”");
    row("incomplete base64", "{\"$base64\":\"AQIDB\"}", 1, 18, "incomplete");
    row("missing file", "[{\"$file\":\"/no/such/file\"}]", 1, 11, "/no/such/file");
    row("folder for a file", "{\"$file\":\"/\"}", 1, 10, "not a regular file");
    row("no file named", "{\"$file\":\"\"}", 1, 10, "No file");
}

void tst_ArgumentParser::saysWhereAndWhyJsonIsWrong()
{
    QFETCH(const QString, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QString, word);
    const auto parsed = ArgumentParser::parse({{Type::Json, text}});
    QVERIFY(std::holds_alternative<ArgumentError>(parsed));
    const auto &error = std::get<ArgumentError>(parsed);
    QVERIFY2(error.reason.contains(word), qPrintable(error.reason));
    QCOMPARE(error.line, line);
    QCOMPARE(error.column, column);
    QCOMPARE(error.argument, 0);
}

void tst_ArgumentParser::saysWhereAndWhyOtherTypesAreWrong_data()
{
    QTest::addColumn<ArgumentDraft>("draft");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, Type type, const char *text, int line, int column) {
        QTest::newRow(name) << ArgumentDraft{type, QString::fromUtf8(text)} << line << column;
    };
    row("no number", Type::Number, "", 1, 1);
    row("a word for a number", Type::Number, "12x", 1, 3);
    row("leading zero", Type::Number, "012", 1, 2);
    row("point alone", Type::Number, "1.", 1, 3);
    row("decimal comma", Type::Number, "1,5", 1, 2);
    row("number too big", Type::Number, "1e999", 1, 1);
    row("hex", Type::Hex, "01\n0x", 2, 2);
    row("base64 behind padding", Type::Base64, "AQ==AQ", 1, 5);
    row("base64 padding alone", Type::Base64, "=", 1, 1);
    row("base64 half padded", Type::Base64, "AQ=", 1, 4);
    row("file", Type::File, "/no/such/file", 1, 1);
}

void tst_ArgumentParser::saysWhereAndWhyOtherTypesAreWrong()
{
    QFETCH(const ArgumentDraft, draft);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const auto parsed = ArgumentParser::parse({draft});
    QVERIFY(std::holds_alternative<ArgumentError>(parsed));
    QVERIFY(!std::get<ArgumentError>(parsed).reason.isEmpty());
    QCOMPARE(std::get<ArgumentError>(parsed).line, line);
    QCOMPARE(std::get<ArgumentError>(parsed).column, column);
}

void tst_ArgumentParser::namesTheArgumentThatIsWrong()
{
    const auto parsed =
        ArgumentParser::parse({{Type::Null, {}}, {Type::Json, QStringLiteral("{}")}, {Type::Hex, QStringLiteral("x")}});
    QVERIFY(std::holds_alternative<ArgumentError>(parsed));
    QCOMPARE(std::get<ArgumentError>(parsed).argument, 2);
    QCOMPARE(std::get<ArgumentError>(parsed).toString().left(17), QStringLiteral("Line 1, column 1:"));
}

void tst_ArgumentParser::readsFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a \"b\".bin"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\x00\x01\xff", 3));
    file.close();
    QString quoted = path;
    quoted.replace(u'"', QStringLiteral("\\\""));
    const auto parsed =
        ArgumentParser::parse({{Type::File, path}, {Type::Json, QStringLiteral("[{\"$file\":\"%1\"}]").arg(quoted)}});
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        QFAIL(qPrintable(error->toString()));
    const QByteArray bytes("\x00\x01\xff", 3);
    QCOMPARE(std::get<SocketIO::Arguments>(parsed).attachments(), QByteArrayList({bytes, bytes}));
    QCOMPARE(wire(std::get<SocketIO::Arguments>(parsed)), placeholder(0) + "|[" + placeholder(1) + ']');
}

void tst_ArgumentParser::looksAtFilesWithoutReadingThem()
{
    const auto found = ArgumentParser::parse({{Type::File, QStringLiteral(SOURCE_ROOT "/CMakeLists.txt")}},
                                             BinaryText::Files::CheckOnly);
    QVERIFY(std::holds_alternative<SocketIO::Arguments>(found));
    QCOMPARE(std::get<SocketIO::Arguments>(found).attachments(), QByteArrayList({QByteArray()}));
}

void tst_ArgumentParser::sendsAFileOfFiftyMegabytes()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("big")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(50'000'000));
    file.close();
    const auto parsed = ArgumentParser::parse({{Type::File, file.fileName()}});
    QVERIFY(std::holds_alternative<SocketIO::Arguments>(parsed));
    QCOMPARE(std::get<SocketIO::Arguments>(parsed).attachments().constFirst().size(), 50'000'000);
}

void tst_ArgumentParser::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"", "connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"})
        QTest::newRow(*name ? name : "empty") << QString::fromLatin1(name);
}

void tst_ArgumentParser::refusesNames()
{
    QFETCH(const QString, name);
    Draft draft;
    draft.event = name;
    const auto parsed = ArgumentParser::parse(draft);
    QVERIFY(std::holds_alternative<ArgumentError>(parsed));
    QCOMPARE(std::get<ArgumentError>(parsed).argument, -1);
    QVERIFY(std::get<ArgumentError>(parsed).reason.endsWith(u'.'));
    draft.event = QStringLiteral("Connect");
    QVERIFY(std::holds_alternative<SocketIO::Arguments>(ArgumentParser::parse(draft)));
}

void tst_ArgumentParser::readsEmissions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArrayList>("attachments");
    QTest::newRow("name alone") << QByteArray("[\"ping\"]") << QStringLiteral("ping") << QByteArray()
                                << QByteArrayList();
    QTest::newRow("with binary") << QByteArray(R"(["echo", {"a": 9007199254740993}, {"$hex": "01020304"}])")
                                 << QStringLiteral("echo") << QByteArray("{\"a\":9007199254740993}|" + placeholder(0))
                                 << QByteArrayList({QByteArray::fromHex("01020304")});
    QTest::newRow("other scripts") << QByteArray("[\"дом\",[\"€\"]]") << QStringLiteral("дом") << QByteArray("[\"€\"]")
                                   << QByteArrayList();
    QTest::newRow("a token for a name is data")
        << QByteArray(R"( ["$hex", "$hex"] )") << QStringLiteral("$hex") << QByteArray("\"$hex\"") << QByteArrayList();
}

void tst_ArgumentParser::readsEmissions()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, event);
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArrayList, attachments);
    const auto parsed = ArgumentParser::parseEmit(text);
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        QFAIL(qPrintable(error->toString()));
    QCOMPARE(std::get<Emission>(parsed).event, event);
    QCOMPARE(wire(std::get<Emission>(parsed).arguments), json);
    QCOMPARE(std::get<Emission>(parsed).arguments.attachments(), attachments);
}

void tst_ArgumentParser::refusesEmissions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ArgumentError>("where");
    const auto row = [](const char *name, const char *text, int argument, int column) {
        QTest::newRow(name) << QByteArray(text) << ArgumentError{argument, 1, column, {}};
    };
    row("no array", "{\"a\":1}", -1, 1);
    row("a string", "\"a\"", -1, 1);
    row("empty array", "[]", -1, 2);
    row("empty name", "[\"\"]", -1, 2);
    row("number for a name", "[ 42]", -1, 3);
    row("object for a name", "[{\"$hex\":\"01\"}]", -1, 2);
    row("reserved name", "[\"disconnect\",1]", -1, 2);
    row("second argument", "[\"a\",1,{\"$hex\":\"x\"}]", 1, 17);
    row("not closed", "[\"a\",1", 0, 7);
    row("bytes after it", "[\"a\"]]", -1, 6);
}

void tst_ArgumentParser::refusesEmissions()
{
    QFETCH(const QByteArray, text);
    QFETCH(const ArgumentError, where);
    const auto parsed = ArgumentParser::parseEmit(text);
    QVERIFY(std::holds_alternative<ArgumentError>(parsed));
    const auto &error = std::get<ArgumentError>(parsed);
    QVERIFY(!error.reason.isEmpty());
    QCOMPARE(error.argument, where.argument);
    QCOMPARE(error.line, where.line);
    QCOMPARE(error.column, where.column);
}

void tst_ArgumentParser::readsValues()
{
    const auto parsed = ArgumentParser::parseValues(R"(["got it", 42, {"$base64":"AQ=="}])");
    QVERIFY(std::holds_alternative<SocketIO::Arguments>(parsed));
    QCOMPARE(wire(std::get<SocketIO::Arguments>(parsed)), "\"got it\"|42|" + placeholder(0));
    const auto none = ArgumentParser::parseValues("[]");
    QVERIFY(std::holds_alternative<SocketIO::Arguments>(none));
    QVERIFY(std::get<SocketIO::Arguments>(none).isEmpty());
    const auto wrong = ArgumentParser::parseValues("[1,x]");
    QVERIFY(std::holds_alternative<ArgumentError>(wrong));
    QCOMPARE(std::get<ArgumentError>(wrong).column, 4);
}

void tst_ArgumentParser::refusesPlaceholdersBesideBinary()
{
    const QString marked = QStringLiteral("[\n{\"_placeholder\":true,\"num\":0}]");
    const auto parsed = ArgumentParser::parse({{Type::Json, marked}, {Type::Hex, QStringLiteral("01")}});
    QVERIFY(std::holds_alternative<ArgumentError>(parsed));
    QCOMPARE(std::get<ArgumentError>(parsed).argument, 0);
    QCOMPARE(std::get<ArgumentError>(parsed).line, 2);
    QCOMPARE(std::get<ArgumentError>(parsed).column, 2);
}

void tst_ArgumentParser::refusesNestingNoDecoderTakes()
{
    const QString deep = QStringLiteral("[").repeated(511) + QStringLiteral("]").repeated(511);
    const auto good = ArgumentParser::parse({{Type::Json, deep}});
    QVERIFY(std::holds_alternative<SocketIO::Arguments>(good));
    const auto bad = ArgumentParser::parse({{Type::Json, u'[' + deep + u']'}});
    QVERIFY(std::holds_alternative<ArgumentError>(bad));
    QCOMPARE(std::get<ArgumentError>(bad).column, 512);
    const QString endless = QStringLiteral("[").repeated(2'000'000);
    QVERIFY(std::holds_alternative<ArgumentError>(ArgumentParser::parse({{Type::Json, endless}})));
}

void tst_ArgumentParser::survivesEveryPrefixAndEveryByte()
{
    const QByteArray whole = R"(["é",{"$hex":"01"},{"a":[{"$base64":"AQ=="}],"_placeholder":true},-1.5e3,null])";
    for (qsizetype end = 0; end < whole.size(); ++end) {
        QVERIFY(std::holds_alternative<ArgumentError>(ArgumentParser::parseEmit(whole.first(end))));
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray changed = whole;
            changed[end] = static_cast<char>(byte);
            (void)ArgumentParser::parseEmit(changed);
            (void)ArgumentParser::parse({{Type::Json, QString::fromLatin1(changed)}});
        }
    }
}

QTEST_APPLESS_MAIN(tst_ArgumentParser)
#include "tst_argumentparser.moc"
