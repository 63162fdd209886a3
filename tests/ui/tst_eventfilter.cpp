// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventsearch.h"
#include "socketscript.h"

#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_EventFilter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void letsThrough_data();
    void letsThrough();
    void looksIntoArguments_data();
    void looksIntoArguments();
    void knowsAcknowledgements_data();
    void knowsAcknowledgements();
    void knowsTheTimeOfDay_data();
    void knowsTheTimeOfDay();
    void countsFromEachConnect();
    void looksIntoWhatOnlyResemblesJson_data();
    void looksIntoWhatOnlyResemblesJson();
};

namespace {

EventFilter filterOf(const QString &line, const QDateTime &startedAt = {})
{
    const EventFilter::Read read = EventFilter::read(line, startedAt);
    if (const auto *error = std::get_if<EventFilterError>(&read))
        qFatal("%s: %s", qPrintable(line), qPrintable(error->sentence));
    return std::get<EventFilter>(read);
}

/// The names of the events that pass, and "·" for a fact.
QString passing(const SocketScript &script, const EventFilter &filter)
{
    EventFold fold;
    script.log->visit(0, script.log->size(), [&fold](qsizetype record, const SocketIO::TraceView &view) {
        fold.take(record, view);
        return true;
    });
    EventSearch search;
    search.start(filter, 0);
    search.step(fold, *script.log, 10s);
    QStringList names;
    for (const qsizetype row : search.found()) {
        const auto event = script.log->at(fold.rows()[static_cast<std::size_t>(row)].record).event;
        names.append(event.isEmpty() ? QStringLiteral("·") : QString::fromUtf8(event));
    }
    return names.join(u' ');
}

QString passing(const SocketScript &script, const QString &line)
{
    return passing(script, filterOf(line));
}

} // namespace

void tst_EventFilter::letsThrough_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("events");
    const auto row = [](const char *line, const char *events) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(events);
    };
    row("bob", "chat.message");
    row("BOB hello", "chat.message");
    row("bob zzz", "");
    row("\"hello bob\"", "");
    row("\"hello, bob\"", "chat.message");
    row("bob or jpeg", "chat.message avatar");
    row("-chat", "ping avatar ·");
    row("-chat -ping", "avatar ·");
    row("-(chat or ping)", "avatar ·");
    row("/^hel+o|^p/", "ping");
    row("/hel+o/", "chat.message");
    row("/привет/", "chat.typing");
    row("ПРИВЕТ", "chat.typing");
    row("event:ping", "ping");
    row("event:PING", "ping");
    row("event:chat", "");
    row("event:chat*", "chat.message chat.typing");
    row("event:*.*ing", "chat.typing");
    row("event:avatar,ping", "ping avatar");
    row("event:\"ping\"", "ping");
    row("event:/t.p/", "chat.typing");
    row("-event:*", "·");
    row("ns:/", "ping ·");
    row("ns:/room*", "chat.message chat.typing avatar");
    row("ns:/room", "chat.message chat.typing avatar");
    row("ns:/^.room$/", "chat.message chat.typing avatar");
    row("ns:/other", "");
    row("dir:in", "chat.message avatar");
    row("dir:out", "ping chat.typing");
    row("-dir:out", "chat.message avatar ·");
    row("has:binary", "avatar");
    row("has:fact", "·");
    row("has:arguments", "chat.message chat.typing avatar");
    row("-has:arguments has:ack", "ping");
    row("size:>1000", "avatar");
    row("size:<20", "ping");
    row("size:20..100 -has:fact", "chat.message chat.typing");
    row("size:2KB", "avatar");
    row("3 KB", "");
    row("zzz ‹2", "");
    row("\"2 KB›\"", "avatar");
    row("placeholder", "");
    row("transport error", "·");
    row("(dir:in or dir:out) -has:binary bob", "chat.message");
    row("-/[a-z]/ dir:in", "");
}

void tst_EventFilter::letsThrough()
{
    QFETCH(QString, line);
    SocketScript script;
    script.out("ping", {}, 1);
    script.event(Direction::In, "/room", "chat.message", "\"hello, bob\",{\"n\":1}");
    script.event(Direction::Out, "/room", "chat.typing", "\"\\u043f\\u0440\\u0438вет\"");
    script.event(Direction::In, "/room", "avatar", "{\"type\":\"jpeg\",\"data\":{\"_placeholder\":true,\"num\":0}}", -1,
                 {QByteArray(2048, 'x')});
    script.nsp(Kind::NamespaceDisconnected, "/", "transport error");
    QTEST(passing(script, line), "events");
}

void tst_EventFilter::looksIntoArguments_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("events");
    const auto row = [](const char *line, const char *events) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(events);
    };
    row("arg[0]", "order text list");
    row("arg[1]", "list");
    row("arg[0].user", "order");
    row("arg[0].user.id>5", "order");
    row("arg[0].user.id > 7", "");
    row("arg[0].user.id=7", "order");
    row("arg[0].user.id==7.0", "order");
    row("arg[0].user.id=\"7\"", "");
    row("arg[0].user.id!=7", "");
    row("arg[0].user.id!=8", "order");
    row("arg[0].user.name=bob", "order");
    row("arg[0].user.name=B*", "order");
    row("arg[0].user.name=/o.$/", "order");
    row("arg[0].user.name=bo", "");
    row("arg[0].user.name>=\"ann\"", "order");
    row("arg[0].paid=true", "order");
    row("arg[0].paid=false", "");
    row("arg[0].note=null", "order");
    row("arg[0].items[1].sku=b", "order");
    row("arg[0].items[2].sku=b", "");
    row("arg[0].items[*].sku=b", "order");
    row("arg[0].items[*].sku=c", "");
    row("arg[0][\"odd key\"]=1", "order");
    row("arg[0].big=9007199254740993", "order");
    row("arg[0].big=9007199254740992", "");
    row("arg[0]=\"one \\\"two\\\"\"", "text");
    row("arg[0][1]=2", "list");
    row("arg[1]<0", "list");
    row("arg.user.id=7", "order");
    row("arg[*]=-5", "list");
    row("arg[0].file", "order");
    row("arg[0].file.num=0", "");
    row("-arg[0].user.id>5", "text list empty ·");
    row("event:order arg[0].user.id<8", "order");
}

void tst_EventFilter::looksIntoArguments()
{
    QFETCH(QString, line);
    SocketScript script;
    script.event(Direction::In, "/", "order",
                 "{ \"id\":1, \"user\" : {\"id\":7,\"name\":\"B\\u006fb\"},\"paid\":true,\"note\":null,"
                 "\"items\":[{\"sku\":\"a\"},{\"sku\":\"b\"}],\"odd\\u0020key\":1,\"big\":9007199254740993,"
                 "\"trap\":\"}],\\\"user\\\":\",\"file\":{\"_placeholder\":true,\"num\":0}}",
                 -1, {"bytes"});
    script.in("text", "\"one \\\"two\\\"\"").in("list", "[1, 2,3],-5").in("empty").state(Kind::Fault, "id 7");
    QTEST(passing(script, line), "events");
}

void tst_EventFilter::knowsAcknowledgements_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("events");
    const auto row = [](const char *line, const char *events) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(events);
    };
    row("ack:none", "plain");
    row("ack:any", "fast slow late out pending ask told");
    row("ack:pending", "pending");
    row("ack:answered", "fast slow late");
    row("ack:late", "late");
    row("ack:timeout", "late out");
    row("ack:question", "ask");
    row("ack:replied", "told");
    row("ack:dropped", "gone");
    row("ack:lost", "");
    row("ack:late,question", "late ask");
    row("ack:>100ms", "slow late");
    row("ack:<100", "fast told");
    row("ack:5ms", "fast");
    row("ack:4ms", "");
    row("ack:0.1s..1s", "slow");
    row("-ack:any dir:out", "plain gone");
}

void tst_EventFilter::knowsAcknowledgements()
{
    QFETCH(QString, line);
    SocketScript script;
    script.out("plain")
        .out("fast", {}, 1)
        .out("slow", {}, 2)
        .out("late", {}, 3)
        .out("out", {}, 4)
        .out("pending", {}, 5);
    script.in("ask", {}, 6).in("told", {}, 7).dropped("gone");
    script.ack(Direction::In, 1, {}, 5).ack(Direction::In, 2, {}, 250).ack(Direction::Out, 7, {}, 60);
    script.state(Kind::AckTimedOut, {}, 3, 5000, "/").state(Kind::AckTimedOut, {}, 4, 5000, "/");
    script.state(Kind::AckUnknown, {}, 3, -1, "/");
    QTEST(passing(script, line), "events");
}

void tst_EventFilter::knowsTheTimeOfDay_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("events");
    const auto row = [](const char *line, const char *events) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(events);
    };
    row("time:23:59", "a b");
    row("time:23:59:59", "b");
    row("time:23:59:59.5", "b");
    row("time:23:59:59.501", "");
    row("time:00:00", "c");
    row("time:>23:59:59", "b c d");
    row("time:<00:00", "a b");
    row("time:23:59:59..00:00:02", "b c");
    row("time:..23:59:58", "a");
    row("time:00:00:03..", "d");
}

void tst_EventFilter::knowsTheTimeOfDay()
{
    QFETCH(QString, line);
    SocketScript script;
    script.at(0).in("a").at(1500).in("b").at(3000).in("c").at(65'000).in("d");
    const QDateTime startedAt(QDate(2024, 5, 6), QTime(23, 59, 58));
    QTEST(passing(script, filterOf(line, startedAt)), "events");
}

void tst_EventFilter::countsFromEachConnect()
{
    SocketScript script;
    script.at(5000).state(Kind::Connecting, "http://h/", 0).at(6000).in("a").at(8000).in("b");
    script.at(20'000).state(Kind::Connecting, "http://h/", 1).at(21'200).in("c").at(29'000).in("d");
    QCOMPARE(passing(script, QStringLiteral("time:+1s..+2s")), QStringLiteral("a c"));
    QCOMPARE(passing(script, QStringLiteral("time:>+1s event:*")), QStringLiteral("b c d"));
    QCOMPARE(passing(script, QStringLiteral("time:+1s")), QStringLiteral("a c"));
    QCOMPARE(passing(script, QStringLiteral("time:>=+0.1min")), QStringLiteral("d"));
}

void tst_EventFilter::looksIntoWhatOnlyResemblesJson_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::newRow("cut in a string") << QByteArray("{\"a\":\"b");
    QTest::newRow("cut behind a key") << QByteArray("{\"a\":");
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}");
    QTest::newRow("no key") << QByteArray("{1:2}");
    QTest::newRow("open brackets") << QByteArray("[[[[{\"a\":[");
    QTest::newRow("only commas") << QByteArray(",,,");
    QTest::newRow("a backslash at the end") << QByteArray("\"\\");
    QTest::newRow("closing only") << QByteArray("}]");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("not UTF-8") << QByteArray("{\"\xff\":\"\xfe\"}");
}

void tst_EventFilter::looksIntoWhatOnlyResemblesJson()
{
    QFETCH(QByteArray, arguments);
    SocketScript script;
    script.in("odd", arguments);
    for (const char *line : {"arg[0].a=5", "arg[*].a.b", "arg[0][0][0]=\"x\"", "arg[3]>1"})
        QCOMPARE(passing(script, QString::fromUtf8(line)), QString());
}

QTEST_GUILESS_MAIN(tst_EventFilter)
#include "tst_eventfilter.moc"
