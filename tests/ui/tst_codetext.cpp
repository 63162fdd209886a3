// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/codetext.h"
#include "inspector/jsondiff.h"
#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <SocketIO/client.h>
#include <SocketIO/pending.h>
#include <SocketIO/reply.h>
#include <SocketIO/socket.h>

using namespace Sockeye;
using SocketIO::TraceRecord;

namespace {

/// An event with all that is hard to write down.
const char Hard[] =
    "[\"it's \\\"hard\\\" \\\\ ${x} %1 ?\?/\",9007199254740993,-9223372036854775808,18446744073709551615,1.5e300,-0,"
    "{\"name\":\"é\\u2028😀\\u0000\\u0001\",\"odd "
    "key\":[[1],[]],\"__proto__\":{},\"deep\":{\"file\":{\"_placeholder\":true,\"num\":0}}},"
    "[null,true,false],{\"_placeholder\":true,\"num\":1}]";

} // namespace

class tst_CodeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEvents_data();
    void writesEvents();
    void writesCppThatCompilesAndSendsTheSame();
    void writesJavaScriptThatRuns();
    void writesPythonThatRuns();
    void infersTypes_data();
    void infersTypes();
    void saysWhatJavaScriptRounds();
    void readsLongBinaryFromAFile();
    void writesSingleValues_data();
    void writesSingleValues();

private:
    static TraceRecord event(const QByteArray &arguments, const QByteArrayList &attachments = {})
    {
        TraceRecord record;
        record.layer = SocketIO::Layer::Socket;
        record.kind = SocketIO::Kind::Event;
        record.direction = SocketIO::Direction::Out;
        record.nsp = "/chat";
        record.event = "hard \"name\"";
        QByteArray packet = "2/chat,[\"hard \\\"name\\\"\"";
        packet += arguments == "[]" ? QByteArray("]") : ',' + arguments.sliced(1);
        record.payload = packet;
        record.attachments = attachments;
        return record;
    }
    static TraceRecord hard() { return event(Hard, {"\x01\xff", QByteArray("\0\"", 2)}); }
    static QString code(CodeLanguage language, const TraceRecord &record)
    {
        return CodeText::of(language, CodeText::subjectOf(record));
    }
    /// What a program prints; ends the test when it fails.
    static QByteArray output(const QString &program, const QStringList &arguments, const QString &input)
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input.toUtf8());
        process.closeWriteChannel();
        process.waitForFinished();
        const QByteArray errors = process.readAllStandardError();
        return process.exitCode() == 0 ? process.readAllStandardOutput() : errors;
    }
};

void tst_CodeText::writesEvents_data()
{
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<bool>("isIncoming");
    QTest::addColumn<bool>("wantsAck");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, CodeLanguage language, bool isIncoming, bool wantsAck, const char *expected) {
        QTest::newRow(name) << language << isIncoming << wantsAck << QByteArray(expected);
    };
    using enum CodeLanguage;
    row("JavaScript sends", JavaScript, false, false, "socket.emit(\"hi\", \"a\", { b: 1 });\n");
    row("JavaScript asks", JavaScript, false, true,
        "socket.emit(\"hi\", \"a\", { b: 1 }, (...answer) => {\n    console.log(answer);\n});\n");
    row("JavaScript listens", JavaScript, true, false, "socket.on(\"hi\", (argument1, argument2) => {\n});\n");
    row("JavaScript answers", JavaScript, true, true,
        "socket.on(\"hi\", (argument1, argument2, callback) => {\n    callback();\n});\n");
    row("TypeScript sends", TypeScript, false, false,
        "interface ClientToServerEvents {\n    \"hi\": (argument1: string, argument2: { b: number }) => void;\n}\n\n"
        "socket.emit(\"hi\", \"a\", { b: 1 });\n");
    row("TypeScript listens", TypeScript, true, false,
        "interface ServerToClientEvents {\n    \"hi\": (argument1: string, argument2: { b: number }) => void;\n}\n\n"
        "socket.on(\"hi\", (argument1, argument2) => {\n});\n");
    row("C++ sends", Cpp, false, false,
        "socket->emitEvent(\"hi\", QStringLiteral(\"a\"), QCborMap{{QStringLiteral(\"b\"), 1}});\n");
    row("C++ listens", Cpp, true, false,
        "socket->on(\"hi\", this, [](const QString &argument1, const QCborMap &argument2) {\n});\n");
    row("C++ answers", Cpp, true, true,
        "socket->on(\"hi\", this, [](const SocketIO::Event &event) {\n"
        "    const auto [argument1, argument2] = event.arguments().values<QString, QCborMap>();\n"
        "    event.reply();\n});\n");
    row("QML sends", Qml, false, false, "socket.emitEvent(\"hi\", [\"a\", { b: 1 }])\n");
    row("QML listens", Qml, true, true,
        "onEventReceived: (name, args, reply) => {\n    if (name === \"hi\") {\n"
        "        const [argument1, argument2] = args\n        reply()\n    }\n}\n");
    row("Python sends", Python, false, false, "sio.emit(\"hi\", (\"a\", {\"b\": 1}))\n");
    row("Python asks", Python, false, true, "answer = sio.call(\"hi\", (\"a\", {\"b\": 1}))\n");
    row("Python listens", Python, true, false, "@sio.on(\"hi\")\ndef received(argument1, argument2):\n    pass\n");
}

void tst_CodeText::writesEvents()
{
    QFETCH(const CodeLanguage, language);
    QFETCH(const bool, isIncoming);
    QFETCH(const bool, wantsAck);
    QFETCH(const QByteArray, expected);
    CodeText::Subject subject;
    subject.json = {SocketIO::Slice(QByteArray("[\"hi\",\"a\",{\"b\":1}]")), true, true};
    subject.event = QStringLiteral("hi");
    subject.nsp = QStringLiteral("/");
    subject.isIncoming = isIncoming;
    subject.wantsAck = wantsAck;
    QCOMPARE(CodeText::of(language, subject).toUtf8(), expected);
}

/// The file is what is written, and it is compiled here.
void tst_CodeText::writesCppThatCompilesAndSendsTheSame()
{
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/ui/codetext.inc"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(code(CodeLanguage::Cpp, hard()).toUtf8(), file.readAll());

    SocketIO::Client client(QUrl(QStringLiteral("http://localhost:1")));
    SocketIO::Socket *socket = client.socket(QStringLiteral("/chat"));
#include "codetext.inc"
    const auto pending = socket->pendingEvents();
    QCOMPARE(pending.size(), 1);
    QCOMPARE(pending[0].name, QStringLiteral("hard \"name\""));
    // 18446744073709551615 and all the bytes included; 1.5e300 may be written in another way.
    const auto placeholder = [](qsizetype number, const QByteArray &) {
        return QByteArray("{\"_placeholder\":true,\"num\":" + QByteArray::number(number) + '}');
    };
    const JsonDiff::Side sent{{SocketIO::Slice(pending[0].arguments.toJson(placeholder)), true, false},
                              pending[0].arguments.attachments()};
    const JsonDiff::Side wanted{{SocketIO::Slice(QByteArray(Hard)), true, false}, hard().attachments};
    JsonDiff diff(wanted, sent);
    diff.compare();
    QCOMPARE(diff.differences().size(), size_t(1));
    QCOMPARE(diff.differences().front().kind, JsonDiff::Difference::Kind::Same);
}

void tst_CodeText::writesJavaScriptThatRuns()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (node.isEmpty())
        QSKIP("there is no node here");
    const QString program =
        QStringLiteral("const socket = { emit: (...all) => console.log(JSON.stringify(all, (key, value) => "
                       "value instanceof Uint8Array ? 'bytes ' + Array.from(value) : value)) };\n")
        + code(CodeLanguage::JavaScript, hard());
    const QByteArray printed = output(node, {QStringLiteral("-")}, program);
    QByteArray expected = QByteArray(Hard);
    expected.replace("{\"_placeholder\":true,\"num\":0}", "\"bytes 1,255\"")
        .replace("{\"_placeholder\":true,\"num\":1}", "\"bytes 0,34\"");
    expected.insert(1, "\"hard \\\"name\\\"\",");
    const QJsonDocument got = QJsonDocument::fromJson(printed);
    QVERIFY2(got.isArray(), printed.constData());
    QCOMPARE(got.array().size(), 10);
    const QJsonArray wanted = QJsonDocument::fromJson(expected).array();
    for (const int exact : {0, 1, 7, 8, 9})
        QCOMPARE(got.array().at(exact), wanted.at(exact));
    QCOMPARE(got.array().at(5).toDouble(), 1.5e300);
}

void tst_CodeText::writesPythonThatRuns()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("there is no python3 here");
    const QString program =
        QStringLiteral(
            "import json\n"
            "class Client:\n"
            "    def emit(self, event, data=None, namespace=None):\n"
            "        print(json.dumps([event, namespace] + list(data), default=lambda b: 'bytes ' + b.hex()))\n"
            "sio = Client()\n")
        + code(CodeLanguage::Python, hard());
    const QByteArray printed = output(python, {QStringLiteral("-")}, program);
    QVERIFY2(printed.startsWith("[\"hard \\\"name\\\"\", \"/chat\", "), printed.constData());
    QVERIFY(printed.contains("9007199254740993, -9223372036854775808, 18446744073709551615, 1.5e+300"));
    QVERIFY(printed.contains("\"bytes 01ff\""));
    const QJsonArray wanted = QJsonDocument::fromJson(Hard).array();
    const QJsonArray got = QJsonDocument::fromJson(printed).array();
    QCOMPARE(got.at(2), wanted.at(0));
    QCOMPARE(got.at(8).toObject().value(QStringLiteral("name")), wanted.at(6).toObject().value(QStringLiteral("name")));
    QCOMPARE(got.at(9), wanted.at(7));
}

void tst_CodeText::infersTypes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("type");
    QTest::newRow("list") << QByteArray("[1,2]") << QStringLiteral("number[]");
    QTest::newRow("mixed list") << QByteArray("[1,\"a\",2]") << QStringLiteral("(number | string)[]");
    QTest::newRow("empty list") << QByteArray("[]") << QStringLiteral("unknown[]");
    QTest::newRow("object") << QByteArray("{\"a\":null,\"b c\":true}")
                            << QStringLiteral("{ a: null; \"b c\": boolean }");
    QTest::newRow("objects") << QByteArray("[{\"a\":1},{\"a\":2}]") << QStringLiteral("{ a: number }[]");
    QTest::newRow("binary") << QByteArray("{\"f\":{\"_placeholder\":true,\"num\":0}}")
                            << QStringLiteral("{ f: Uint8Array }");
}

void tst_CodeText::infersTypes()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, type);
    const QString text = code(CodeLanguage::TypeScript, event('[' + json + ']', {"x"}));
    QVERIFY2(text.contains(QStringLiteral("(argument1: ") + type + QStringLiteral(") => void")), qPrintable(text));
}

void tst_CodeText::saysWhatJavaScriptRounds()
{
    QVERIFY(code(CodeLanguage::JavaScript, hard())
                .contains(QStringLiteral("9007199254740993 /* JavaScript rounds this to 9007199254740992 */")));
    QVERIFY(!code(CodeLanguage::Python, hard()).contains(QStringLiteral("rounds")));
}

void tst_CodeText::readsLongBinaryFromAFile()
{
    const TraceRecord record = event("[{\"_placeholder\":true,\"num\":0}]", {QByteArray(5000, '\x01')});
    const QString text = code(CodeLanguage::Python, record);
    QVERIFY(text.contains(QStringLiteral("# attachment-1.bin holds attachment 1, 5000 bytes")));
    QVERIFY(text.contains(QStringLiteral("open(\"attachment-1.bin\", \"rb\").read()")));
}

void tst_CodeText::writesSingleValues_data()
{
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    using enum CodeLanguage;
    QTest::newRow("big in C++") << Cpp << QByteArray("9007199254740993") << QStringLiteral("9007199254740993LL");
    QTest::newRow("too big in C++")
        << Cpp << QByteArray("[18446744073709551615]")
        << QStringLiteral("QCborArray{\n    QCborValue(18446744073709551615.0 /* rounded: no integer type of "
                          "a QCborValue holds it */)\n}");
    QTest::newRow("array in array in C++")
        << Cpp << QByteArray("[[1]]") << QStringLiteral("QCborArray{QCborValue(QCborArray{QCborValue(1)})}");
    QTest::newRow("None") << Python << QByteArray("{\"a\":[null,true]}") << QStringLiteral("{\"a\": [None, True]}");
    QTest::newRow("prototype") << JavaScript << QByteArray("{\"__proto__\":1}")
                               << QStringLiteral("{ [\"__proto__\"]: 1 }");
    QTest::newRow("bytes in QML") << Qml << QByteArray("{\"_placeholder\":true,\"num\":0}")
                                  << QStringLiteral("new Uint8Array([255]).buffer");
}

void tst_CodeText::writesSingleValues()
{
    QFETCH(const CodeLanguage, language);
    QFETCH(const QByteArray, json);
    QTEST(CodeText::value(language, json, {"\xff"}), "code");
}

QTEST_GUILESS_MAIN(tst_CodeText)
#include "tst_codetext.moc"
