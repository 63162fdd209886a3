// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/countedpayload.h"

#include "enginevectors.h"
#include "protocol/pollingpayload.h"
#include <algorithm>
#include <QTest>

using namespace SocketIO;

class tst_CountedPayload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheReferenceParsersWrite_data();
    void readsWhatTheReferenceParsersWrite();
    void writesAsciiAsTheReferenceParsers_data();
    void writesAsciiAsTheReferenceParsers();
    void takesAndRefusesWhatTheReferenceParserDoes();
    void countsCodeUnits_data();
    void countsCodeUnits();
    void escapesWhatTheServersCountDifferently_data();
    void escapesWhatTheServersCountDifferently();
    void refuses_data();
    void refuses();
    void tellsWhereATwiceEncodedBodyIsWrong();
    void leavesTextThatOnlyLooksTwiceEncodedAlone();
};

static void addCountedRows()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue &row : vectors(QStringLiteral("payloads-v3.json"))) {
        if (row[QLatin1String("form")].toString() == QLatin1String("counted"))
            QTest::newRow(qPrintable(row[QLatin1String("name")].toString())) << row.toObject();
    }
}

static bool isAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
}

void tst_CountedPayload::readsWhatTheReferenceParsersWrite_data()
{
    addCountedRows();
}

void tst_CountedPayload::readsWhatTheReferenceParsersWrite()
{
    QFETCH(QJsonObject, row);
    const bool isTwice = row[QLatin1String("name")].toString().endsWith(QLatin1String("1.3.2"));
    const QByteArray body = bytesOf(row, QLatin1String("body"));
    const auto decoded = decodePayload(body, PayloadForm::Counted, isTwice);
    if (const auto *error = std::get_if<DecodeError>(&decoded))
        QFAIL(qPrintable(error->reason));
    QCOMPARE(std::get<QList<EnginePacket>>(decoded), enginePacketsOf(row));
}

void tst_CountedPayload::writesAsciiAsTheReferenceParsers_data()
{
    addCountedRows();
}

void tst_CountedPayload::writesAsciiAsTheReferenceParsers()
{
    QFETCH(QJsonObject, row);
    const QList<EnginePacket> packets = enginePacketsOf(row);
    const QByteArray body = bytesOf(row, QLatin1String("body"));
    const EncodedPayload encoded = encodePayload(packets, Protocol::V3, true);
    QVERIFY(isAscii(encoded.body));
    QCOMPARE(encoded.contentType, QByteArray("text/plain;charset=UTF-8"));
    if (isAscii(body))
        QCOMPARE(encoded.body, body);
    qsizetype size = 0;
    for (const EnginePacket &packet : packets)
        size += payloadSize(packet, Protocol::V3, true);
    QCOMPARE(size, encoded.body.size());
}

void tst_CountedPayload::takesAndRefusesWhatTheReferenceParserDoes()
{
    for (const QJsonValue &row : vectors(QStringLiteral("payloadinputs-v3.json"))) {
        const QByteArray body = row[QLatin1String("body")].toString().toUtf8();
        const auto decoded = decodePayload(body, PayloadForm::Counted);
        const auto *packets = std::get_if<QList<EnginePacket>>(&decoded);
        const bool isHexadecimal = body.startsWith("0x"); // which nobody writes
        QVERIFY2(bool(packets) == (!row[QLatin1String("refused")].toBool() && !isHexadecimal), body.constData());
        if (packets)
            QCOMPARE(*packets, enginePacketsOf(row));
    }
}

void tst_CountedPayload::countsCodeUnits_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("texts");
    QTest::newRow("an emoji counts twice")
        << QByteArray("20:42[\"echoback\",\"😀€\"]1:6") << QByteArrayList{"42[\"echoback\",\"😀€\"]", "6"};
    QTest::newRow("two bytes count once") << QByteArray("3:4äö1:2") << QByteArrayList{"4äö", "2"};
    QTest::newRow("a length of zero is skipped") << QByteArray("0:1:2") << QByteArrayList{"2"};
    QTest::newRow("leading zeros") << QByteArray("0003:4ab") << QByteArrayList{"4ab"};
    QTest::newRow("digits and colons inside") << QByteArray("5:41:2:1:3") << QByteArrayList{"41:2:", "3"};
}

void tst_CountedPayload::countsCodeUnits()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArrayList, texts);
    const auto decoded = decodeCountedPayload(body);
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decoded));
    QByteArrayList found;
    for (const EnginePacket &packet : std::get<QList<EnginePacket>>(decoded))
        found.append(encodedText(packet));
    QCOMPARE(found, texts);
}

void tst_CountedPayload::escapesWhatTheServersCountDifferently_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("event") << QByteArray("42[\"é\",{\"€\":\"😀\"}]")
                           << QByteArray("38:42[\"\\u00e9\",{\"\\u20ac\":\"\\ud83d\\ude00\"}]");
    QTest::newRow("with an id in a namespace") << QByteArray("42/ü,7[\"é\"]") << QByteArray("16:42/ü,7[\"\\u00e9\"]");
    QTest::newRow("no Socket.IO at all") << QByteArray("4é") << QByteArray("2:4é");
    QTest::newRow("no JSON") << QByteArray("42[\"é") << QByteArray("5:42[\"é");
}

void tst_CountedPayload::escapesWhatTheServersCountDifferently()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, body);
    const QList<EnginePacket> packets{encodedEnginePacket(EnginePacket::Type::Message, text)};
    QCOMPARE(encodeCountedPayload(packets), body);
    QCOMPARE(countedSize(packets.first()), body.size());
}

void tst_CountedPayload::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &body, qsizetype offset, const char *reason) {
        QTest::newRow(name) << body << offset << QString::fromLatin1(reason);
    };
    const char *noLength = "a packet of a payload starts with its length and a ':'";
    row("no length", ":4", 0, noLength);
    row("no colon", "1:212", 3, noLength);
    row("a blank in front", " 1:2", 0, noLength);
    row("a minus", "-1:2", 0, noLength);
    row("a length beyond all integers", "99999999999999999999:4", 0, "the length of a packet does not fit 64 bits");
    row("a length beyond the body", "1:29223372036854775807:4", 23, "the payload is cut off");
    row("cut off in a character", "3:4€\xe2\x82", 2, "the payload is cut off");
    row("a length that ends inside an emoji", "2:4😀", 2, "the payload is cut off, or a length is wrong");
    row("broken UTF-8", "3:4\xc3\x28z", 3, "invalid UTF-8 in a packet");
    row("unknown packet", "1:22:9a", 5, "unknown packet type '9'");
    row("base64 with a blank", "8:b4AQ ==.", 6, "a binary message is no valid base64");
}

void tst_CountedPayload::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(qsizetype, offset);
    QFETCH(QString, reason);
    const auto decoded = decodeCountedPayload(body);
    QVERIFY(std::holds_alternative<DecodeError>(decoded));
    const auto &error = std::get<DecodeError>(decoded);
    QVERIFY2(error.reason.startsWith(reason), qPrintable(error.reason));
    QCOMPARE(error.offset, offset);
}

void tst_CountedPayload::tellsWhereATwiceEncodedBodyIsWrong()
{
    const QByteArray body = QString::fromLatin1("3:4\xc3\xa9"
                                                "2:9a")
                                .toUtf8();
    const auto decoded = decodeCountedPayload(body, true);
    QVERIFY(std::holds_alternative<DecodeError>(decoded));
    QCOMPARE(std::get<DecodeError>(decoded).offset, 9); // in the body as it came
}

void tst_CountedPayload::leavesTextThatOnlyLooksTwiceEncodedAlone()
{
    // Nothing but a request for base64 makes a server encode twice.
    const auto decoded = decodePayload(QByteArray("3:4Ã©"), PayloadForm::Counted);
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decoded));
    QCOMPARE(std::get<QList<EnginePacket>>(decoded)[0].data.toByteArray(), QByteArray("Ã©"));
    const auto beyond = decodePayload(QByteArray("4:4Ã©€"), PayloadForm::Counted, true);
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(beyond));
    QCOMPARE(std::get<QList<EnginePacket>>(beyond)[0].data.toByteArray(), QByteArray("Ã©€"));
}

QTEST_APPLESS_MAIN(tst_CountedPayload)
#include "tst_countedpayload.moc"
