// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventfilter.h"
#include "events/filterhelp.h"

#include <QTest>

using Sockeye::EventFilter;
using Sockeye::EventFilterError;

class tst_EventFilterReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void understands_data();
    void understands();
    void saysWhereAndWhatInstead_data();
    void saysWhereAndWhatInstead();
    void nothingFiltersNothing_data();
    void nothingFiltersNothing();
    void survivesAnything();
    void readsItsOwnExamples();
    void knowsWhenAFilterIsNarrower_data();
    void knowsWhenAFilterIsNarrower();
    void marksTheWordsAskedFor();

private:
    static EventFilter::Read read(const QString &line)
    {
        return EventFilter::read(line, QDateTime(QDate(2024, 5, 6), QTime(12, 0)));
    }
};

void tst_EventFilterReader::understands_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromUtf8(line); };
    for (const char *line : {"a", "a b", " a  b ", "a and b", "a AND b", "a or b", "a OR b", "(a)", "(a or b) c",
                             "-(a or b)", "-a", "--a", "-\"a b\"", "a or (b and -c)", "((((a))))", "order", "android"})
        row(line);
    for (const char *line :
         {"\"a b\"", "\"\\\"\"", "\"or\"", "\"a:b\"", "\"(\"", "/a b/", "/a\\/b/", "/(a|b)/", "/\\d+/ x", "-/a.c/",
          "/chat", "/chat/room-1", "/chat x", "a(b)c", "foo()", "(foo())", "5-3", "a-b", "-/chat"})
        row(line);
    for (const char *line : {"ns:/", "ns:/chat", "ns:/chat,/admin", "NS:/chat", "ns:/a/b", "ns:/^.ch/", "ns:/chat/*",
                             "event:chat", "event:chat.*", "event:*", "event:a,b", "event:\"a b\"", "event:/^a/",
                             "-event:ping", "event:\"\\\"\"", "(event:a)", "event:f(x)"})
        row(line);
    for (const char *line :
         {"dir:in",           "dir:OUT",        "ack:pending", "ack:lost,timeout", "ack:>100ms",
          "ack:100",          "ack:1s..2s",     "ack:<=1.5s",  "size:>10KB",       "size:10",
          "size:1kb..2kb",    "size:..5",       "size:5..",    "time:12:03",       "time:12:00:01..12:00:05",
          "time:>12:00:01.5", "time:+5s..+10s", "time:<+2min", "has:binary",       "has:fact",
          "has:ack",          "has:arguments"})
        row(line);
    for (const char *line :
         {"arg[0]", "arg[0].user.id>5", "arg[0].user.id > 5", "arg.id=1", "arg[*]=1", "arg[0][1][*].x",
          "arg[0].name:bob", "arg[0].name=\"bob b\"", "arg[0].name=/^bo/", "arg[0][\"a key\"]!=null", "-arg[0].ok=true",
          "(arg[0].x<-1.5e3)", "arg[0].a arg[1].b", "arg[0].a>=\"2024\"", "arg", "argument"})
        row(line);
    for (const char *line : {"한국", "привет or мир", "😀 -\"🎉 x\"", "event:메시지", "שלום", "a\xc2\xa0\x62"})
        row(line);
}

void tst_EventFilterReader::understands()
{
    QFETCH(QString, line);
    const EventFilter::Read result = read(line);
    if (const auto *error = std::get_if<EventFilterError>(&result))
        QFAIL(qPrintable(QStringLiteral("at %1: %2").arg(error->offset).arg(error->sentence)));
    QVERIFY(!std::get<EventFilter>(result).isEmpty());
    QCOMPARE(std::get<EventFilter>(result).line(), line);
}

void tst_EventFilterReader::saysWhereAndWhatInstead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, int offset, int length, const char *says) {
        QTest::newRow(line) << QString::fromUtf8(line) << offset << length << QString::fromUtf8(says);
    };
    row("(a", 0, 1, "not closed");
    row("x (a or b", 2, 1, "not closed");
    row("(", 0, 1, "not closed");
    row("()", 1, 1, "missing");
    row("a)", 1, 1, "closes nothing");
    row("(a))", 3, 1, "closes nothing");
    row("or a", 0, 2, "\"or\"");
    row("a or", 4, 1, "missing");
    row("a or or b", 5, 2, "\"or\"");
    row("and a", 0, 3, "\"and\"");
    row("a and", 5, 1, "missing");
    row("a and and b", 6, 3, "\"and\"");
    row("a && b", 2, 2, "“and”");
    row("a || b", 2, 2, "“or”");
    row("-", 0, 1, "-ping");
    row("a - b", 2, 1, "-ping");
    row("(-)", 1, 1, "-ping");
    row("\"abc", 0, 4, "put \" behind it");
    row("x \"abc d", 2, 6, "put \" behind it");
    row("\"a\"b", 3, 1, "space");
    row("\"\"", 0, 1, "missing");
    row("/a(b", 0, 4, "put / behind it");
    row("/a(b/", 4, 1, "goes wrong here");
    row("x /[/", 4, 1, "goes wrong here");
    row("user:5", 0, 4, "no key “user”");
    row("x http://h", 2, 4, "in quotes");
    row("-foo:1", 1, 3, "ns, event, dir, ack, size, time, has and arg[0]");
    row("event=x", 5, 1, "event:");
    row("event==x", 5, 2, "event:");
    row("dir:", 4, 1, "behind the colon");
    row("dir:up", 4, 2, "in, out");
    row("한국 dir:up", 7, 2, "in, out");
    row("ack:maybe", 4, 5, "pending");
    row("ack:lost,maybe", 9, 5, "pending");
    row("ack:>soon", 4, 5, "ack:>100ms");
    row("has:luck", 4, 4, "binary, arguments, ack, fact");
    row("size:big", 5, 3, "size:>10KB");
    row("size:-5", 5, 2, "size:>10KB");
    row("size:1.", 5, 2, "size:>10KB");
    row("size:1..x", 8, 1, "size:>10KB");
    row("size:x..1", 5, 1, "size:>10KB");
    row("size:..", 5, 2, "size:>10KB");
    row("size:5..2", 5, 4, "2..5");
    row("time:25:00", 5, 5, "12:03");
    row("time:12", 5, 2, "12:03");
    row("time:+5parsecs", 5, 9, "+5s");
    row("time:+9s..+1s", 5, 8, "+1s..+9s");
    row("dir:/in/", 4, 4, "regular expression");
    row("event:,", 6, 1, "name");
    row("event:/(/", 8, 1, "goes wrong here");
    row("arg[", 3, 1, "number");
    row("arg[x]", 3, 1, "number");
    row("arg[0", 3, 2, "not closed");
    row("arg[0].", 6, 1, "key behind the dot");
    row("arg..x", 3, 1, "key behind the dot");
    row("arg[0].x>", 9, 1, "what the value must be");
    row("arg[0].x =  ", 12, 1, "what the value must be");
    row("arg[0].x>/a/", 9, 3, "= or !=");
    row("arg[0].x=\"a", 9, 2, "put \" behind it");
    row("arg[0].x=/a", 9, 2, "put / behind it");
    row("arg[0].x=/(/", 11, 1, "goes wrong here");
    row("arg[0][\"a]", 7, 3, "put \" behind it");
    row("arg[0].x~5", 8, 1, "space");
    row("arg[99999999999999999999]", 3, 1, "number");
}

void tst_EventFilterReader::saysWhereAndWhatInstead()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const EventFilter::Read result = read(line);
    const auto *error = std::get_if<EventFilterError>(&result);
    QVERIFY2(error, "it was understood");
    QTEST(static_cast<int>(error->offset), "offset");
    QTEST(static_cast<int>(error->length), "length");
    QVERIFY2(error->sentence.contains(says), qPrintable(error->sentence));
}

void tst_EventFilterReader::nothingFiltersNothing_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << QStringLiteral("  \t ");
}

void tst_EventFilterReader::nothingFiltersNothing()
{
    QFETCH(QString, line);
    const EventFilter::Read result = read(line);
    QVERIFY(std::holds_alternative<EventFilter>(result));
    QVERIFY(std::get<EventFilter>(result).isEmpty());
}

void tst_EventFilterReader::survivesAnything()
{
    // Each start of a line is typed on the way to it, and each end is left by deleting.
    const QString line =
        QStringLiteral("(a or -\"b \\\" c\") and /d\\/(e)/ event:f*,g -ns:/h arg[0][\"i\"].j>=-5 size:1..2 😀");
    for (qsizetype at = 0; at <= line.size(); ++at) {
        for (const QString &part : {line.first(at), line.sliced(at)}) {
            const EventFilter::Read result = read(part);
            if (const auto *error = std::get_if<EventFilterError>(&result)) {
                QVERIFY(error->offset >= 0 && error->length > 0 && error->offset + error->length <= part.size() + 1);
                QVERIFY(!error->sentence.isEmpty());
            }
        }
    }
    QVERIFY(std::holds_alternative<EventFilterError>(read(QString(100'000, u'('))));
    QVERIFY(std::holds_alternative<EventFilter>(read(QString(100'001, u'-') + u'a')));
    QVERIFY(std::holds_alternative<EventFilter>(read(QString(100'000, u'a'))));
}

void tst_EventFilterReader::readsItsOwnExamples()
{
    QVERIFY(Sockeye::FilterHelp::examples().size() > 10);
    for (const QString &example : Sockeye::FilterHelp::examples())
        QVERIFY2(std::holds_alternative<EventFilter>(read(example)), qPrintable(example));
}

void tst_EventFilterReader::knowsWhenAFilterIsNarrower_data()
{
    QTest::addColumn<QString>("narrow");
    QTest::addColumn<QString>("wide");
    QTest::addColumn<bool>("isNarrower");
    const auto row = [](const char *narrow, const char *wide, bool isNarrower) {
        QTest::addRow("%s in %s", narrow, wide) << QString::fromUtf8(narrow) << QString::fromUtf8(wide) << isNarrower;
    };
    row("abc", "ab", true);
    row("ABC", "ab", true);
    row("ab", "abc", false);
    row("ab dir:in", "ab", true);
    row("ab", "ab dir:in", false);
    row("abc def", "def ab", true);
    row("-abc", "-ab", false);
    row("-ab", "-abc", false);
    row("-ab x", "-ab", true);
    row("a or b", "a", false);
    row("(a or b) c", "a or b", true);
    row("a (b or c)", "(c or b)", false);
    row("event:a dir:in", "event:a", true);
    row("event:ab", "event:a", false);
    row("/ab/", "/a/", false);
    row("\"ab c\"", "ab", true);
    row("AB", "ab", true);
    row("/\\D/", "/\\d/", false);
    row("/\\d/", "/\\d/", true);
    row("arg[0].userId=1", "arg[0].userid=1", false);
    row("-/\\D/", "-/\\d/", false);
}

void tst_EventFilterReader::knowsWhenAFilterIsNarrower()
{
    QFETCH(QString, narrow);
    QFETCH(QString, wide);
    const auto a = std::get<EventFilter>(read(narrow));
    const auto b = std::get<EventFilter>(read(wide));
    QTEST(a.isNarrowerThan(b), "isNarrower");
}

void tst_EventFilterReader::marksTheWordsAskedFor()
{
    const auto filter = std::get<EventFilter>(read(QStringLiteral("a.b (/c+/ or dir:in) -d event:e")));
    const QList<QRegularExpression> marks = filter.marks();
    QCOMPARE(marks.size(), 2);
    QVERIFY(marks[0].match(QStringLiteral("xA.Bx")).hasMatch());
    QVERIFY(!marks[0].match(QStringLiteral("axb")).hasMatch());
    QCOMPARE(marks[1].match(QStringLiteral("accd")).captured(), QStringLiteral("cc"));
}

QTEST_GUILESS_MAIN(tst_EventFilterReader)
#include "tst_eventfilterreader.moc"
