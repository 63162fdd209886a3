// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventclipboard.h"
#include "events/eventcopy.h"
#include "events/eventmodel.h"
#include "socketscript.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_EventCopy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesJsonLines();
    void writesFactsAsJson();
    void writesCsvAsTheStandardSays();
    void quotesWhatHasToBe_data();
    void quotesWhatHasToBe();
    void writesNoFormulas_data();
    void writesNoFormulas();
    void cutsNothing();
    void writesTheComment();
    void bringsManyRowsInSlices();
    void canBeGivenUp();

private:
    static EventCopy copyOf(const SocketScript &script, CopyFormat format, const EventMarks &marks = {})
    {
        EventModel model;
        model.setLog(script.log);
        for (qsizetype read = 0; read < script.log->size(); read += 2048)
            model.extend();
        std::vector<EventRow> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.push_back(model.row(row));
        return {format, rows, script.log, marks};
    }
    static QString textOf(const SocketScript &script, CopyFormat format, const EventMarks &marks = {})
    {
        EventCopy copy = copyOf(script, format, marks);
        while (!copy.isFinished())
            copy.step(10ms);
        return copy.takeText();
    }
};

void tst_EventCopy::writesJsonLines()
{
    SocketScript script;
    script.event(Direction::In, "/chat", "avatar", "{\"_placeholder\":true,\"num\":0},{\"a\":1}", -1, {"\1\2"});
    script.at(10).out("ask", "7", 0).at(14).ack(Direction::In, 0, {}, 4.1);
    const QStringList lines = textOf(script, CopyFormat::JsonLines).split(u'\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject first = QJsonDocument::fromJson(lines[0].toUtf8()).object();
    QCOMPARE(first.value(QLatin1String("direction")).toString(), QStringLiteral("in"));
    QCOMPARE(first.value(QLatin1String("namespace")).toString(), QStringLiteral("/chat"));
    QCOMPARE(first.value(QLatin1String("event")).toString(), QStringLiteral("avatar"));
    QVERIFY(lines[0].contains(QStringLiteral("\"arguments\":[{\"$base64\":\"AQI=\"},{\"a\":1}]")));
    QVERIFY(QDateTime::fromString(first.value(QLatin1String("time")).toString(), Qt::ISODateWithMs).isValid());
    const QJsonObject second = QJsonDocument::fromJson(lines[1].toUtf8()).object();
    QCOMPARE(second.value(QLatin1String("ack")).toString(), QStringLiteral("answered"));
    QCOMPARE(second.value(QLatin1String("ack_ms")).toDouble(), 4.1);
    QCOMPARE(lines[2], QString());
}

void tst_EventCopy::writesFactsAsJson()
{
    const QString line = textOf(SocketScript().state(Kind::Closed, "transport close"), CopyFormat::JsonLines);
    const QJsonObject fact = QJsonDocument::fromJson(line.toUtf8()).object();
    QCOMPARE(fact.value(QLatin1String("kind")).toString(), QStringLiteral("closed"));
    QCOMPARE(fact.value(QLatin1String("fact")).toString(), QStringLiteral("Disconnected: transport close"));
}

void tst_EventCopy::writesCsvAsTheStandardSays()
{
    SocketScript script;
    script.in("a", "1").state(Kind::Fault, "bad, very");
    const QStringList lines = textOf(script, CopyFormat::Csv).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QStringLiteral("time,direction,namespace,event,arguments,ack,ack_ms,size,fact,comment"));
    QVERIFY(lines[1].endsWith(QStringLiteral(",in,/,a,[1],,,8,,")));
    QVERIFY(lines[2].endsWith(QStringLiteral(",,,,,,,,\"bad, very\",")));
    QCOMPARE(lines[3], QString());
}

void tst_EventCopy::quotesWhatHasToBe_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << QByteArray("1") << QStringLiteral(",[1],");
    QTest::newRow("comma") << QByteArray("1,2") << QStringLiteral(",\"[1,2]\",");
    QTest::newRow("quote") << QByteArray("\"x\"") << QStringLiteral(",\"[\"\"x\"\"]\",");
}

void tst_EventCopy::quotesWhatHasToBe()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QString, field);
    QVERIFY(textOf(SocketScript().in("a", arguments), CopyFormat::Csv).contains(field));
}

void tst_EventCopy::writesNoFormulas_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("field");
    QTest::newRow("a call") << QByteArray("=cmd()") << QStringLiteral(",'=cmd(),");
    QTest::newRow("a sum") << QByteArray("+1") << QStringLiteral(",'+1,");
    QTest::newRow("a difference") << QByteArray("-1") << QStringLiteral(",'-1,");
    QTest::newRow("a name") << QByteArray("@a") << QStringLiteral(",'@a,");
    QTest::newRow("a call to be quoted") << QByteArray("=a(1,2)") << QStringLiteral(",\"'=a(1,2)\",");
    QTest::newRow("in the middle") << QByteArray("a=1") << QStringLiteral(",a=1,");
}

void tst_EventCopy::writesNoFormulas()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, field);
    const QString csv = textOf(SocketScript().in(name), CopyFormat::Csv);
    QVERIFY2(csv.contains(field), qPrintable(csv));
}

void tst_EventCopy::cutsNothing()
{
    SocketScript script;
    script.in("long", "\"" + QByteArray(100'000, 'x') + "end\"");
    for (const CopyFormat format : {CopyFormat::Text, CopyFormat::JsonLines, CopyFormat::Csv}) {
        const QString text = textOf(script, format);
        QVERIFY(text.size() > 100'000);
        QVERIFY(text.contains(QStringLiteral("xend\"")));
    }
}

void tst_EventCopy::writesTheComment()
{
    EventMarks marks;
    marks.set(0, {.comment = QStringLiteral("why, \"really\"?")});
    const SocketScript script = SocketScript().in("a");
    QVERIFY(textOf(script, CopyFormat::Text, marks).contains(QStringLiteral("\twhy, \"really\"?\n")));
    QVERIFY(textOf(script, CopyFormat::Csv, marks).contains(QStringLiteral(",\"why, \"\"really\"\"?\"\r\n")));
    const QByteArray line = textOf(script, CopyFormat::JsonLines, marks).toUtf8();
    QCOMPARE(QJsonDocument::fromJson(line).object().value(QLatin1String("comment")).toString(),
             QStringLiteral("why, \"really\"?"));
}

void tst_EventCopy::bringsManyRowsInSlices()
{
    constexpr int Rows = 50'000;
    SocketScript script;
    for (int i = 0; i < Rows; ++i)
        script.in("tick", QByteArray::number(i));
    EventClipboard clipboard;
    QSignalSpy progressed(&clipboard, &EventClipboard::progressed);
    QSignalSpy finished(&clipboard, &EventClipboard::finished);
    clipboard.start(copyOf(script, CopyFormat::JsonLines));
    QVERIFY(clipboard.isCopying());
    QVERIFY(progressed.size() > 0);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<qsizetype>(), Rows);
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.count(u'\n'), Rows);
    QVERIFY(text.contains(QStringLiteral("\"arguments\":[49999]")));
}

void tst_EventCopy::canBeGivenUp()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    SocketScript script;
    for (int i = 0; i < 50'000; ++i)
        script.in("tick", QByteArray::number(i));
    EventClipboard clipboard;
    QSignalSpy finished(&clipboard, &EventClipboard::finished);
    clipboard.start(copyOf(script, CopyFormat::Csv));
    clipboard.cancel();
    QVERIFY(!clipboard.isCopying());
    QCOMPARE(finished.first().first().value<qsizetype>(), 0);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
}

QTEST_MAIN(tst_EventCopy)
#include "tst_eventcopy.moc"
