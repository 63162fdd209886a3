// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/binarytokens.h"
#include "composer/jsonlayout.h"
#include "composer/jsonwords.h"
#include <QTest>

using namespace Sockeye;

class tst_JsonLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsMembersOnLines_data();
    void putsMembersOnLines();
    void putsEverythingOnOneLine_data();
    void putsEverythingOnOneLine();
    void neverChangesMoreThanWhiteSpace();
    void findsTokens_data();
    void findsTokens();
    void writesTokensThatReadBack();
    void offersWhatFits_data();
    void offersWhatFits();
    void collectsWordsOfAnEvent();
};

void tst_JsonLayout::putsMembersOnLines_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *json, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(expected);
    };
    row("members", R"({"a":1,"b":"x, y"})", "{\n  \"a\": 1,\n  \"b\": \"x, y\"\n}");
    row("short array of values", R"({"a":[1,2,3]})", "{\n  \"a\": [1, 2, 3]\n}");
    row("array of objects", R"([{"a":1,"b":2}])", "[\n  {\n    \"a\": 1,\n    \"b\": 2\n  }\n]");
    row("a token stays together", R"({"f":{"$hex":"01"}})", "{\n  \"f\": {\"$hex\": \"01\"}\n}");
    row("empty containers", R"({"a":{},"b":[]})", "{\n  \"a\": {},\n  \"b\": []\n}");
    row("one value", " 42 ", "42");
    row("every digit", "[12345678901234567890.10]", "[12345678901234567890.10]");
    row("quotes in strings", R"({"a\"b":"{[,:"})", "{\n  \"a\\\"b\": \"{[,:\"\n}");
    row("two values by mistake", "1 2", "1 2");
    row("closed too often", "]}", "\n]\n}");
    row("not closed", "[\"a", "[\n  \"a");
}

void tst_JsonLayout::putsMembersOnLines()
{
    QFETCH(const QString, json);
    QFETCH(const QString, expected);
    QCOMPARE(JsonLayout::indented(json), expected);
    QCOMPARE(JsonLayout::indented(expected), expected);
}

void tst_JsonLayout::putsEverythingOnOneLine_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("object") << QStringLiteral("{\n  \"a\" : [ 1,\t2 ]\n}") << QStringLiteral("{\"a\":[1,2]}");
    QTest::newRow("space in a string") << QStringLiteral("[ \"a  b\" ]") << QStringLiteral("[\"a  b\"]");
    QTest::newRow("two values stay two") << QStringLiteral("1\n2") << QStringLiteral("1 2");
    QTest::newRow("nothing") << QStringLiteral(" \n") << QString();
}

void tst_JsonLayout::putsEverythingOnOneLine()
{
    QFETCH(const QString, json);
    QFETCH(const QString, expected);
    QCOMPARE(JsonLayout::compact(json), expected);
}

void tst_JsonLayout::neverChangesMoreThanWhiteSpace()
{
    const auto bare = [](QString text) { return text.removeIf([](QChar c) { return c.isSpace(); }); };
    const QString whole =
        QStringLiteral("{\"é😀\": [1e5, {\"$hex\": \"01 \\\" 02\"}, nul, {}], \"x\\\\\": \"\\u00e9\"}");
    for (qsizetype end = 0; end <= whole.size(); ++end) {
        for (qsizetype begin = 0; begin < end; begin += 7) {
            const QString part = whole.mid(begin, end - begin);
            QCOMPARE(bare(JsonLayout::indented(part)), bare(part));
            QCOMPARE(bare(JsonLayout::compact(part)), bare(part));
        }
    }
}

void tst_JsonLayout::findsTokens_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const char *json, const QStringList &found) {
        QTest::newRow(name) << QString::fromUtf8(json) << found;
    };
    row("none", R"({"a":1,"hex":"01"})", {});
    row("two", R"({"a":{"$hex":"01"},"b":[{ "$file" : "/x\"y" }]})",
        {QStringLiteral("$hex 01 5-18"), QStringLiteral("$file /x\"y 24-45")});
    row("with more members it is data", R"({"$hex":"01","b":1})", {});
    row("with another value it is data", R"({"$hex":1})", {});
    row("literally", R"({"$$hex":"01"})", {});
    row("being typed", R"({"a":{"$hex":"01)", {});
    row("in a string", R"("{\"$hex\":\"01\"}")", {});
}

void tst_JsonLayout::findsTokens()
{
    QFETCH(const QString, json);
    QFETCH(const QStringList, found);
    QStringList tokens;
    for (const BinaryToken &token : BinaryToken::in(json))
        tokens.append(QStringLiteral("%1 %2 %3-%4").arg(token.key, token.value).arg(token.begin).arg(token.end));
    QCOMPARE(tokens, found);
}

void tst_JsonLayout::writesTokensThatReadBack()
{
    const QString path = QStringLiteral("C:\\a \"b\"\n€");
    const QString text = BinaryToken::text(QStringLiteral("$file"), path);
    const auto tokens = BinaryToken::in(text);
    QCOMPARE(tokens.size(), 1);
    QCOMPARE(tokens[0].value, path);
    QCOMPARE(tokens[0].end, text.size());
}

void tst_JsonLayout::offersWhatFits_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("entries");
    QTest::addColumn<int>("typed");
    const auto row = [](const char *name, const char *before, const char *entries, int typed) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(entries) << typed;
    };
    row("a constant", "[t", "true", 1);
    row("a constant behind a colon", "{\"a\": nu", "null", 2);
    row("a key", "{\"ro", "\"room\": ", 3);
    row("a key without its quote", "{\"a\":1, ro", "\"room\": ", 2);
    row("a key in another case", "{\"RO", "\"room\": ", 3);
    row("a value", "{\"a\":\"lo", "\"lobby\"", 3);
    row("a token's key", "{\"$h", "\"$hex\": ", 3);
    row("no constant in quotes", "[\"tr", "", 3);
    row("nothing behind a value", "{\"a\":1", "", 1);
    row("nothing behind a string", "{\"a\":\"room\"", "", 0);
    row("nothing behind an object", "{}", "", 0);
    row("an escaped quote closes nothing", "[\"lobby\\\"", "", 9);
    row("the outermost value", "fa", "false", 2);
}

void tst_JsonLayout::offersWhatFits()
{
    QFETCH(const QString, before);
    QFETCH(const QString, entries);
    QFETCH(const int, typed);
    const auto completion = JsonWords::at(before, {QStringLiteral("room"), QStringLiteral("lobby")});
    QCOMPARE(completion.entries.join(u'|'), entries);
    if (!entries.isEmpty())
        QCOMPARE(completion.typed, typed);
}

void tst_JsonLayout::collectsWordsOfAnEvent()
{
    const auto arguments = SocketIO::Arguments::of(
        QJsonObject{{QStringLiteral("room"), QStringLiteral("lobby")}, {QStringLiteral("n"), 1}}, QByteArray("bytes"),
        QStringLiteral("x").repeated(200), QStringLiteral("lobby"));
    QStringList words = JsonWords::of(arguments);
    words.sort();
    QCOMPARE(words, QStringLiteral("lobby n room").split(u' '));
    const QString typed = QStringLiteral("{\"user\": {\"$hex\": \"01\"}, \"half");
    QCOMPARE(JsonWords::of({{ArgumentDraft::Type::Json, typed}, {ArgumentDraft::Type::Text, QStringLiteral("\"x\"")}}),
             QStringList(QStringLiteral("user")));
}

QTEST_APPLESS_MAIN(tst_JsonLayout)
#include "tst_jsonlayout.moc"
