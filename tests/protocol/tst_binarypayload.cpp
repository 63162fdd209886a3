// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/binarypayload.h"

#include "enginevectors.h"
#include "protocol/pollingpayload.h"
#include <QTest>

using namespace SocketIO;

class tst_BinaryPayload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReferenceParsers_data();
    void agreesWithTheReferenceParsers();
    void skipsWhatNettyPutsBetween();
    void takesBase64InATextPacket();
    void takesAnEmptyTextMessage();
    void sharesTheBytesOfTheBody();
    void refuses_data();
    void refuses();
};

void tst_BinaryPayload::agreesWithTheReferenceParsers_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue &row : vectors(QStringLiteral("payloads-v3.json"))) {
        if (row[QLatin1String("form")].toString() == QLatin1String("binary"))
            QTest::newRow(qPrintable(row[QLatin1String("name")].toString())) << row.toObject();
    }
}

void tst_BinaryPayload::agreesWithTheReferenceParsers()
{
    QFETCH(QJsonObject, row);
    const QList<EnginePacket> packets = enginePacketsOf(row);
    const QByteArray body = bytesOf(row, QLatin1String("body"));
    const auto decoded = decodePayload(body, PayloadForm::Binary);
    if (const auto *error = std::get_if<DecodeError>(&decoded))
        QFAIL(qPrintable(error->reason));
    QCOMPARE(std::get<QList<EnginePacket>>(decoded), packets);

    const EncodedPayload encoded = encodePayload(packets, Protocol::V3);
    QCOMPARE(encoded.body.toHex(), body.toHex());
    QCOMPARE(encoded.contentType, QByteArray("application/octet-stream"));
    qsizetype size = 0;
    for (const EnginePacket &packet : packets)
        size += payloadSize(packet, Protocol::V3);
    QCOMPARE(size, body.size());
}

static QList<EnginePacket> packetsIn(const char *hex)
{
    const auto decoded = decodeBinaryPayload(QByteArray::fromHex(hex));
    const auto *packets = std::get_if<QList<EnginePacket>>(&decoded);
    return packets ? *packets : QList<EnginePacket>();
}

void tst_BinaryPayload::skipsWhatNettyPutsBetween()
{
    const auto packets = packetsIn("0002ff3430 1e 0001ff36 1e1e 0103ff041e01 1e");
    QCOMPARE(packets.size(), 3);
    QCOMPARE(encodedText(packets[0]), QByteArray("40"));
    QCOMPARE(encodedText(packets[1]), QByteArray("6"));
    QCOMPARE(packets[2].data.toByteArray(), QByteArray("\x1e\x01"));
}

void tst_BinaryPayload::takesBase64InATextPacket()
{
    const auto packets = packetsIn("0006ff623441513d3d");
    QCOMPARE(packets.size(), 1);
    QVERIFY(packets[0].binary);
    QCOMPARE(packets[0].data.toByteArray(), QByteArray("\x01"));
}

void tst_BinaryPayload::takesAnEmptyTextMessage()
{
    const auto packets = packetsIn("0001ff34");
    QCOMPARE(packets.size(), 1);
    QVERIFY(packets[0].data.isEmpty() && !packets[0].binary);
}

void tst_BinaryPayload::sharesTheBytesOfTheBody()
{
    const QByteArray body = QByteArray::fromHex("0002ff3430 0103ff040102");
    const auto decoded = decodeBinaryPayload(body);
    for (const EnginePacket &packet : std::get<QList<EnginePacket>>(decoded))
        QCOMPARE(packet.data.bytes.constData(), body.constData());
}

void tst_BinaryPayload::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *hex, qsizetype offset, const char *reason) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << offset << QString::fromLatin1(reason);
    };
    const char *digits = "the length of a packet is digits of values 0 to 9, then 0xff";
    row("another mark", "02 01ff36", 0, "a packet of a binary payload starts with 0x00 or 0x01");
    row("a second packet with another mark", "0001ff36 ff", 4, "a packet of a binary payload starts with");
    row("a mark alone", "00", 1, digits);
    row("no length", "00ff36", 1, digits);
    row("ASCII digits", "0031ff36", 1, digits);
    row("no end of the length", "0001", 2, digits);
    row("a length beyond 64 bits", "00 0909090909090909090909090909090909090909 ff36", 1,
        "the length of a packet does not fit 64 bits");
    row("a length beyond the body", "00 090909090909090909090909090909 ff36", 17,
        "the payload is cut off: 999999999999999 bytes announced, 1 there");
    row("cut off", "0005ff343031", 3, "the payload is cut off: 5 bytes announced, 3 there");
    row("an empty text", "0000ff", 3, "empty packet");
    row("an empty binary", "0100ff", 3, "a binary packet without its type");
    row("binary that is no message", "0102ff0230", 3, "a binary packet starts with 0x02");
    row("unknown type", "0002ff3961", 3, "unknown packet type '9'");
    row("broken UTF-8", "0004ff3461c328", 5, "invalid UTF-8 in a packet");
}

void tst_BinaryPayload::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(qsizetype, offset);
    QFETCH(QString, reason);
    const auto decoded = decodeBinaryPayload(body);
    QVERIFY(std::holds_alternative<DecodeError>(decoded));
    const auto &error = std::get<DecodeError>(decoded);
    QVERIFY2(error.reason.startsWith(reason), qPrintable(error.reason));
    QCOMPARE(error.offset, offset);
}

QTEST_APPLESS_MAIN(tst_BinaryPayload)
#include "tst_binarypayload.moc"
