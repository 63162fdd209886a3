// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/pastedmessage.h"
#include <QElapsedTimer>
#include <QTest>

using namespace Sockeye;
using SocketIO::Arguments;

class tst_PastedMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCalls_data();
    void readsCalls();
    void readsValues_data();
    void readsValues();
    void readsBytes_data();
    void readsBytes();
    void readsFlags_data();
    void readsFlags();
    void readsPackets_data();
    void readsPackets();
    void namesWhatIsMissing();
    void takesAttachmentsFromTheLinesBehind();
    void readsArraysWithTokens();
    void leavesOtherTextsAlone_data();
    void leavesOtherTextsAlone();
    void saysWhereItIsWrong_data();
    void saysWhereItIsWrong();
    void survivesTruncationAtEveryLetter();
    void survivesDeepAndLongTexts();
};

static QString described(const PastedMessage::Read &read)
{
    if (const auto *error = std::get_if<ArgumentError>(&read))
        return QStringLiteral("error ") + error->toString();
    const auto *message = std::get_if<PastedMessage>(&read);
    if (!message)
        return QStringLiteral("other");
    return QStringLiteral("%1 %2 %3%4")
        .arg(message->nsp.value_or(QStringLiteral("-")), message->event, QString::fromUtf8(message->arguments.toJson()),
             message->ack ? QStringLiteral(" ack") : QString());
}

static QString read(const QString &text)
{
    return described(PastedMessage::of(text));
}

void tst_PastedMessage::readsCalls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *text, const char *message) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(message);
    };
    row("name only", "socket.emit('a')", "- a []");
    row("object and callback", "socket.emit(\"a\", {b: 1, 'c': [1, 2,],}, cb);", "- a [{\"b\":1,\"c\":[1,2]}] ack");
    row("arrow function", "socket.emit('a', 1, (err, res) => { if (a) { f(\")\"); } });", "- a [1] ack");
    row("arrow function of one name", "socket.emit('a', answer => console.log(answer, 1))", "- a [] ack");
    row("function", "socket.emit('a', function (x) { return `}${x})`; })", "- a [] ack");
    row("async function", "socket.emit('a', async ({ok}) => { await f() })", "- a [] ack");
    row("a function of the console", "socket.emit('a', 1, console.log)", "- a [1] ack");
    row("awaited", "const answer = await socket.emitWithAck('a', 1);", "- a [1] ack");
    row("awaited and taken apart", "const { ok, data: [x] } = await socket.timeout(10).emitWithAck('a')", "- a [] ack");
    row("assigned", "this.answer = await this.socket.emitWithAck('a', 1)", "- a [1] ack");
    row("returned", "return socket.emit('a', true)", "- a [true]");
    row("member", "this.io.socket!.emit('a', null)", "- a [null]");
    row("optional", "socket?.emit('a')", "- a []");
    row("in a list", "sockets[i + 1].emit('a')", "- a []");
    row("namespace of the server", "io.of('/chat').emit('a')", "/chat a []");
    row("namespace of an address", "io(\"http://localhost:3000/admin?x=1\", {auth: {token: 'x'}}).emit('a')",
        "/admin a []");
    row("address without path", "io('http://localhost:3000').emit('a')", "/ a []");
    row("over lines with comments",
        "// says hello\nsocket // here\n  .volatile\n  /* now */ .emit(\n    'a',\n    1, // one\n  )", "- a [1]");
    row("then", "socket.emitWithAck('a').then((x) => f(x)).catch(g)", "- a [] ack");
    row("send is an event", "socket.send('hi', 1)", "- message [\"hi\",1]");
    row("template without values", "socket.emit(`a`, `two\nlines`)", "- a [\"two\\nlines\"]");
    row("reserved name is told on sending", "socket.emit('disconnect')", "- disconnect []");
    row("in parentheses", "socket.emit('a', ({b: (1)}))", "- a [{\"b\":1}]");
}

void tst_PastedMessage::readsCalls()
{
    QFETCH(const QString, text);
    QTEST(read(text), "message");
}

void tst_PastedMessage::readsValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("json");
    const auto row = [](const char *value, const char *json) {
        QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(json);
    };
    row("9007199254740993", "9007199254740993");
    row("18446744073709551615n", "18446744073709551615");
    row("-9223372036854775808", "-9223372036854775808");
    row("0xff", "255");
    row("0b101", "5");
    row("0o17", "15");
    row("1_000_000", "1000000");
    row(".5", "0.5");
    row("5.", "5");
    row("1.50e-7", "1.50e-7");
    row("+3", "3");
    row("- 3", "-3");
    row("-.5e3", "-0.5e3");
    row("NaN", "null");
    row("-Infinity", "null");
    row("undefined", "null");
    row("[undefined, , 1]", "[null,null,1]");
    row("{a: undefined, b: 1}", "{\"b\":1}");
    row("{1: 'x', $y_2: 'z', 'a b': 0, \"q\": {}}", "{\"1\":\"x\",\"$y_2\":\"z\",\"a b\":0,\"q\":{}}");
    row("{class: 1, true: 2}", "{\"class\":1,\"true\":2}");
    row("'it\\'s \"q\"'", "\"it's \\\"q\\\"\"");
    row("'\\n\\t\\x41\\u00e9\\u{1F600}\\q\\\\'", "\"\\n\\tAé😀q\\\\\"");
    row("'a\\\nb'", "\"ab\"");
    row("'\\ud83d\\ude00'", "\"😀\"");
    row("'привет // no comment'", "\"привет // no comment\"");
    row("new Date('2030-01-31T12:00:00.000Z')", "\"2030-01-31T12:00:00.000Z\"");
    row("new Date(0)", "\"1970-01-01T00:00:00.000Z\"");
    row("{date: 1, of: 2}", "{\"date\":1,\"of\":2}");
    row("[[[]]]", "[[[]]]");
}

void tst_PastedMessage::readsValues()
{
    QFETCH(const QString, value);
    QFETCH(const QString, json);
    const auto pasted = PastedMessage::of(QStringLiteral("socket.emit('e', %1)").arg(value));
    QVERIFY2(std::holds_alternative<PastedMessage>(pasted), qPrintable(described(pasted)));
    QCOMPARE(QString::fromUtf8(std::get<PastedMessage>(pasted).arguments.json(0)), json);
}

void tst_PastedMessage::readsBytes_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *value, const QByteArray &bytes) {
        QTest::newRow(value) << QString::fromUtf8(value) << bytes;
    };
    row("Buffer.from('01 fF', 'hex')", QByteArray("\x01\xff"));
    row("Buffer.from(\"AQL/\", \"base64\")", QByteArray("\x01\x02\xff"));
    row("Buffer.from('AQL_', 'base64url')", QByteArray("\x01\x02\xff"));
    row("Buffer.from('é')", QByteArray("é"));
    row("Buffer.from('é', 'latin1')", QByteArray("\xe9"));
    row("Buffer.from([1, 0x02, 255, -1, 257, 1.9,])", QByteArray("\x01\x02\xff\xff\x01\x01"));
    row("Buffer.alloc(3)", QByteArray(3, '\0'));
    row("Buffer.from([])", QByteArray());
    row("new Uint8Array([1, 2]).buffer", QByteArray("\x01\x02"));
    row("new Uint8Array()", QByteArray());
    row("new Uint8Array(2)", QByteArray(2, '\0'));
    row("Uint8Array.from([1])", QByteArray("\x01"));
    row("Uint8Array.of(1, 2)", QByteArray("\x01\x02"));
    row("new ArrayBuffer(1)", QByteArray(1, '\0'));
}

void tst_PastedMessage::readsBytes()
{
    QFETCH(const QString, value);
    const auto pasted = PastedMessage::of(QStringLiteral("socket.emit('e', {b: %1})").arg(value));
    QVERIFY2(std::holds_alternative<PastedMessage>(pasted), qPrintable(described(pasted)));
    const Arguments &arguments = std::get<PastedMessage>(pasted).arguments;
    QCOMPARE(arguments.json(0), QByteArray("{\"b\":{\"_placeholder\":true,\"num\":0}}"));
    QTEST(arguments.attachments().value(0), "bytes");
}

void tst_PastedMessage::readsFlags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isVolatile");
    QTest::addColumn<bool>("compress");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<int>("notes");
    QTest::newRow("none") << QStringLiteral("socket.emit('a')") << false << true << -1 << 0;
    QTest::newRow("all") << QStringLiteral("socket.volatile.timeout(500).compress(false).emit('a', cb)") << true
                         << false << 500 << 0;
    QTest::newRow("compressed") << QStringLiteral("socket.compress(true).emit('a')") << false << true << -1 << 0;
    QTest::newRow("rooms") << QStringLiteral("io.to('room').except('b').emit('a')") << false << true << -1 << 2;
    QTest::newRow("two calls") << QStringLiteral("socket.emit('a'); socket.emit('b')") << false << true << -1 << 1;
}

void tst_PastedMessage::readsFlags()
{
    QFETCH(const QString, text);
    const auto pasted = PastedMessage::of(text);
    QVERIFY(std::holds_alternative<PastedMessage>(pasted));
    const auto &message = std::get<PastedMessage>(pasted);
    QTEST(message.isVolatile, "isVolatile");
    QTEST(message.compress, "compress");
    QTEST(message.timeout ? static_cast<int>(message.timeout->count()) : -1, "timeout");
    QTEST(static_cast<int>(message.notes.size()), "notes");
    QCOMPARE(message.event, QStringLiteral("a"));
}

void tst_PastedMessage::readsPackets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *text, const char *message) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(message);
    };
    row("42[\"a\"]", "/ a []");
    row("42[\"a\",1,{\"b\":[2]}]", "/ a [1,{\"b\":[2]}]");
    row("2[\"a\",9007199254740993]", "/ a [9007199254740993]");
    row("42/chat,17[\"a\"]", "/chat a [] ack");
    row("42/chat?x=1,[\"a b\"]", "/chat?x=1 a b []");
    row("420[\"a\",1]", "/ a [1] ack");
    row("  42[\"a\",\n  1\n]\n", "/ a [1\n]");
    row("42[\"\\u0061\\\"\",\"]\"]", "/ a\" [\"]\"]");
    row("42[\"a\",{\"$hex\":\"01\"}]", "/ a [{\"$hex\":\"01\"}]");
    row("43/chat,17[1]", "error Line 1, column 2: This packet is an acknowledgement: only events can be written here.");
    row("40/chat,{\"token\":1}",
        "error Line 1, column 2: This packet joins a namespace: only events can be written here.");
    row("44{\"message\":\"no\"}",
        "error Line 1, column 2: This packet refuses a namespace: only events can be written here.");
    row("42[1]", "error Line 1, column 4: The first element must be the event's name, a string.");
    row("42[]", "error Line 1, column 4: The first element must be the event's name, a string.");
    row("42[\"a\"] and more", "error Line 1, column 9: The packet is followed by something else.");
    row("42", "other");
    row("40", "other");
    row("2024", "other");
}

void tst_PastedMessage::readsPackets()
{
    QFETCH(const QString, text);
    QTEST(read(text), "message");
}

void tst_PastedMessage::namesWhatIsMissing()
{
    const auto pasted =
        PastedMessage::of(QStringLiteral("452-[\"a\",{\"_placeholder\":true,\"num\":0},{\"b\":{\"_placeholder\":true,"
                                         "\"num\":1}}]"));
    QVERIFY2(std::holds_alternative<PastedMessage>(pasted), qPrintable(described(pasted)));
    const auto &message = std::get<PastedMessage>(pasted);
    QCOMPARE(message.missing, QSet<qsizetype>({0, 1}));
    QCOMPARE(message.notes.size(), 1);
    QCOMPARE(message.arguments.size(), 2);
}

void tst_PastedMessage::takesAttachmentsFromTheLinesBehind()
{
    for (const QString &separator : {QStringLiteral("\n"), QStringLiteral("\x1e"), QStringLiteral("\r\n")}) {
        const auto pasted =
            PastedMessage::of(QStringLiteral("451-[\"a\",{\"_placeholder\":true,\"num\":0}]%1bAQID").arg(separator));
        QVERIFY2(std::holds_alternative<PastedMessage>(pasted), qPrintable(described(pasted)));
        QVERIFY(std::get<PastedMessage>(pasted).missing.isEmpty());
        QCOMPARE(std::get<PastedMessage>(pasted).arguments.attachments(), QByteArrayList{"\1\2\3"});
    }
    QVERIFY(read(QStringLiteral("451-[\"a\",{\"_placeholder\":true,\"num\":0}]\nb!!"))
                .startsWith(QStringLiteral("error Line 2, column 2")));
}

void tst_PastedMessage::readsArraysWithTokens()
{
    QCOMPARE(read(QStringLiteral(" [\"a\", {\"$hex\": \"01\"}]")), QStringLiteral("- a [{\"$base64\":\"AQ==\"}]"));
    QVERIFY(read(QStringLiteral("[\"a\", nul]")).startsWith(QStringLiteral("error Line 1, column ")));
    QVERIFY(read(QStringLiteral("[\"disconnect\"]")).contains(QStringLiteral("reserved")));
    QCOMPARE(read(QStringLiteral("[1, 2]")), QStringLiteral("other"));
}

void tst_PastedMessage::leavesOtherTextsAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "hello",
                             "chat message",
                             "user:login",
                             "socket",
                             "socket.emit",
                             "socket.on('a', f)",
                             "a.b.c",
                             "Please call socket.emit('a')",
                             "{\"a\":1}",
                             "\"a\"",
                             "42.5",
                             "http://localhost:3000/a?b=emit(",
                             "emit('a')",
                             "res.send('hello')",
                             "const x = 1",
                             "if (a) { socket.emit('b') }",
                             "[",
                             "[]",
                             "{",
                             "io.of('/chat')"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_PastedMessage::leavesOtherTextsAlone()
{
    QFETCH(const QString, text);
    QCOMPARE(read(text), QStringLiteral("other"));
}

void tst_PastedMessage::saysWhereItIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, const char *place, const char *reason) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(place) << QString::fromUtf8(reason);
    };
    row("socket.emit(name)", "Line 1, column 13:", "event's name");
    row("socket.emit('a', user)", "Line 1, column 18:", "“user” is a variable");
    row("socket.emit('a', {user})", "Line 1, column 19:", "“user” has no value");
    row("socket.emit('a', {\n  b: c })", "Line 2, column 6:", "“c” is a variable");
    row("socket.emit('a', {...rest})", "Line 1, column 19:", "member's name");
    row("socket.emit('a', ...rest)", "Line 1, column 21:", "spread");
    row("socket.emit('a', `x${y}`)", "Line 1, column 20:", "value that is not in the text");
    row("socket.emit('a', 'x' + y)", "Line 1, column 22:", "only plain values");
    row("socket.emit('a', 1 2)", "Line 1, column 20:", "only plain values");
    row("socket.emit('a', 'x", "Line 1, column 18:", "not closed");
    row("socket.emit('a', [1", "Line 1, column 20:", "ends inside of an array");
    row("socket.emit('a', {a: 1", "Line 1, column 23:", "ends inside of an object");
    row("socket.emit('a', 1", "Line 1, column 19:", "parenthesis is missing at the end");
    row("socket.emit('a', cb, 1)", "Line 1, column 18:", "“cb” is a variable");
    row("socket.emit('a', () => 1, 1)", "Line 1, column 27:", "last argument");
    row("socket.emit('a', 010)", "Line 1, column 18:", "no number");
    row("socket.emit('a', 1._)", "Line 1, column 18:", "no number");
    row("socket.emit('a', 1e_5)", "Line 1, column 18:", "no number");
    row("socket.emit('a', {0x_: 1})", "Line 1, column 19:", "64 bits");
    row("socket.emit('a', 0x1ffffffffffffffff)", "Line 1, column 18:", "64 bits");
    row("socket.emit('a', Buffer.from(file))", "Line 1, column 30:", "bytes are not in the text");
    row("socket.emit('a', Buffer.from('0g', 'hex'))", "Line 1, column 32:", "hexadecimal");
    row("socket.emit('a', Buffer.alloc(1e12))", "Line 1, column 31:", "So many bytes");
    row("socket.emit('a', new Map())", "Line 1, column 18:", "“new Map” cannot be read");
    row("socket.emit('a', new Date())", "Line 1, column 18:", "date is not in the text");
    row("await socket.emitWithAck('a', cb)", "Line 1, column 31:", "“cb” is a variable");
    row("socket.emit('a', '\\u12')", "Line 1, column 2", "escape");
}

void tst_PastedMessage::saysWhereItIsWrong()
{
    QFETCH(const QString, text);
    QFETCH(const QString, place);
    QFETCH(const QString, reason);
    const QString found = read(text);
    QVERIFY2(found.startsWith(QStringLiteral("error ") + place), qPrintable(found));
    QVERIFY2(found.contains(reason), qPrintable(found));
}

void tst_PastedMessage::survivesTruncationAtEveryLetter()
{
    const QString texts[] = {
        QStringLiteral("const {a} = await io.of('/x').timeout(5).emitWithAck('a', {b: [1, `c`, Buffer.from('01', "
                       "'hex')], d: new Date(0)}, /* x */ -0x1f);"),
        QStringLiteral("451-/chat,17[\"a\",{\"_placeholder\":true,\"num\":0}]\nbAQID"),
        QStringLiteral("socket.emit('\\u{41}', function (x) { return '}' }, )")};
    for (const QString &text : texts) {
        for (qsizetype size = 0; size <= text.size(); ++size) {
            (void)PastedMessage::of(text.left(size));
            (void)PastedMessage::of(text.mid(size));
        }
        QVERIFY(std::holds_alternative<PastedMessage>(PastedMessage::of(text)));
    }
}

void tst_PastedMessage::survivesDeepAndLongTexts()
{
    const QString call = QStringLiteral("socket.emit('a', %1)");
    for (const QChar bracket : {u'[', u'('}) {
        const QString found = read(call.arg(QString(100'000, bracket)));
        QVERIFY2(found.startsWith(QStringLiteral("error")), qPrintable(found.left(200)));
    }
    QVERIFY(read(call.arg(QStringLiteral("{a:").repeated(100'000))).startsWith(QStringLiteral("error")));
    const QString numbers = u'[' + QStringLiteral("1,").repeated(200'000) + u']';
    QElapsedTimer clock;
    clock.start();
    const auto pasted = PastedMessage::of(call.arg(numbers));
    QVERIFY(std::holds_alternative<PastedMessage>(pasted));
    QVERIFY2(clock.elapsed() < 5000, "as long as the text, not as its square");
    QVERIFY(read(QStringLiteral("42[\"a\",%1]").arg(QString(100'000, u'['))).startsWith(QStringLiteral("error")));
    QCOMPARE(read(QString(PastedMessage::MostLetters + 1, u'[')), QStringLiteral("other"));
}

QTEST_MAIN(tst_PastedMessage)
#include "tst_pastedmessage.moc"
