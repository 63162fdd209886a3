// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "console/recordline.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <SocketIO/clock.h>

using namespace SocketIO;
using namespace Sockeye;
using namespace std::chrono_literals;

class tst_RecordLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAnAnsweredAcknowledgement()
    {
        TraceRecord record = ack();
        const QJsonObject json = QJsonDocument::fromJson(line().json(record)).object();
        QCOMPARE(json[QStringLiteral("t")].toDouble(), 1.5);
        QCOMPARE(json[QStringLiteral("layer")].toString(), QStringLiteral("socket"));
        QCOMPARE(json[QStringLiteral("dir")].toString(), QStringLiteral("in"));
        QCOMPARE(json[QStringLiteral("transport")].toString(), QStringLiteral("websocket"));
        QCOMPARE(json[QStringLiteral("kind")].toString(), QStringLiteral("ack"));
        QCOMPARE(json[QStringLiteral("nsp")].toString(), QStringLiteral("/"));
        QCOMPARE(json[QStringLiteral("event")].toString(), QStringLiteral("echo"));
        QCOMPARE(json[QStringLiteral("id")].toInt(), 7);
        QCOMPARE(json[QStringLiteral("latency")].toDouble(), 2.25);
        QCOMPARE(json[QStringLiteral("args")][1][QStringLiteral("$base64")].toString(), QStringLiteral("AQIDBA=="));
        QCOMPARE(json[QStringLiteral("text")].toString(), QString::fromUtf8(record.payload.bytes));
        QVERIFY2(line().line(record).contains("<4 bytes 01 02 03 04>"), line().line(record).constData());
    }

    void keepsBigIntegersInArguments() { QVERIFY(line().json(ack()).contains("{\"a\":9007199254740993}")); }

    void writesBytesThatAreNoText()
    {
        TraceRecord record;
        record.time = m_start;
        record.layer = Layer::WebSocket;
        record.direction = Direction::In;
        record.kind = Kind::Text;
        record.payload = Slice(QByteArray("\xff\xfe"));
        const QJsonObject json = QJsonDocument::fromJson(line().json(record)).object();
        QCOMPARE(json[QStringLiteral("base64")].toString(), QStringLiteral("//4="));
        QVERIFY(!json.contains(QStringLiteral("text")));
    }

    void leavesOutOfTheLinesWhatAnotherLineShows()
    {
        TraceRecord record;
        record.layer = Layer::Engine;
        record.kind = Kind::Message;
        QVERIFY(line().line(record).isEmpty());
        QVERIFY(!line().json(record).isEmpty());
    }

private:
    [[nodiscard]] RecordLine line() const { return RecordLine(m_start); }
    [[nodiscard]] TraceRecord ack() const
    {
        TraceRecord record;
        record.time = m_start + 1500us;
        record.layer = Layer::Socket;
        record.direction = Direction::In;
        record.carrier = Carrier::WebSocket;
        record.kind = Kind::Ack;
        record.id = 7;
        record.duration = 2250us;
        record.nsp = "/";
        record.event = "echo";
        record.payload = Slice("61-7[{\"a\":9007199254740993},{\"_placeholder\":true,\"num\":0}]");
        record.attachments = {QByteArray::fromHex("01020304")};
        return record;
    }

    std::chrono::steady_clock::time_point m_start = SocketIO::steadyNow();
};

QTEST_APPLESS_MAIN(tst_RecordLine)
#include "tst_recordline.moc"
