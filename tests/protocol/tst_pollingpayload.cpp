// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/pollingpayload.h"

#include "protocol/enginecodec.h"
#include "vectors.h"
#include <QRandomGenerator>
#include <QTest>

using namespace SocketIO;

class tst_PollingPayload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheReferenceParserWrites_data();
    void writesWhatTheReferenceParserWrites();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void skipsStraySeparators_data();
    void skipsStraySeparators();
    void refuses_data();
    void refuses();
    void sharesTheBytesOfTheBody();
    void decodesATextSliceThatKeepsItsDigit();
    void survivesRandomBytes();

private:
    static QList<EnginePacket> packetsOf(const QJsonObject &row);
};

QList<EnginePacket> tst_PollingPayload::packetsOf(const QJsonObject &row)
{
    static const QStringList types = {QStringLiteral("open"), QStringLiteral("close"),   QStringLiteral("ping"),
                                      QStringLiteral("pong"), QStringLiteral("message"), QStringLiteral("upgrade"),
                                      QStringLiteral("noop")};
    QList<EnginePacket> packets;
    for (const QJsonValue &packet : row[QLatin1String("packets")].toArray()) {
        const auto type = static_cast<EnginePacket::Type>(types.indexOf(packet[QLatin1String("type")].toString()));
        const QJsonValue hex = packet[QLatin1String("hex")];
        packets.append(hex.isString() ? binaryEnginePacket(QByteArray::fromHex(hex.toString().toLatin1()))
                                      : textEnginePacket(type, packet[QLatin1String("text")].toString().toUtf8()));
    }
    return packets;
}

void tst_PollingPayload::writesWhatTheReferenceParserWrites_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue &row : vectors(QStringLiteral("payloads.json")))
        QTest::newRow(qPrintable(row[QLatin1String("name")].toString())) << row.toObject();
}

void tst_PollingPayload::writesWhatTheReferenceParserWrites()
{
    QFETCH(QJsonObject, row);
    const QList<EnginePacket> packets = packetsOf(row);
    QCOMPARE(encodePayload(packets), row[QLatin1String("body")].toString().toUtf8());
    qsizetype size = packets.size() - 1;
    for (const EnginePacket &packet : packets)
        size += payloadSize(packet);
    QCOMPARE(size, row[QLatin1String("body")].toString().toUtf8().size());
}

void tst_PollingPayload::readsBackWhatItWrites_data()
{
    writesWhatTheReferenceParserWrites_data();
}

void tst_PollingPayload::readsBackWhatItWrites()
{
    QFETCH(QJsonObject, row);
    const auto decoded = decodePayload(row[QLatin1String("body")].toString().toUtf8());
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decoded));
    QCOMPARE(std::get<QList<EnginePacket>>(decoded), packetsOf(row));
}

void tst_PollingPayload::skipsStraySeparators_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("behind") << QByteArray("2\x1e"
                                          "4a\x1e");
    QTest::newRow("in front") << QByteArray("\x1e"
                                            "2\x1e"
                                            "4a");
    QTest::newRow("doubled") << QByteArray("2\x1e\x1e"
                                           "4a");
}

void tst_PollingPayload::skipsStraySeparators()
{
    QFETCH(QByteArray, body);
    const auto packets = std::get<QList<EnginePacket>>(decodePayload(body));
    QCOMPARE(packets,
             (QList<EnginePacket>{textEnginePacket(EnginePacket::Type::Ping),
                                  textEnginePacket(EnginePacket::Type::Message, "a")}));
}

void tst_PollingPayload::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &body, qsizetype offset, const char *reason) {
        QTest::newRow(name) << body << offset << QString::fromLatin1(reason);
    };
    row("nothing", "", 0, "a payload without packets");
    row("only separators", "\x1e\x1e", 0, "a payload without packets");
    row("a web page", "<html>", 0, "unknown packet type '%3C'");
    row("unknown type in the middle",
        "2\x1e"
        "9x\x1e"
        "2",
        2, "unknown packet type '9'");
    row("the other revision", "97:0{\"sid\":\"a\"}", 0, "unknown packet type '9'");
    row("base64 with a blank",
        "2\x1e"
        "bAQ ==",
        5, "a binary message is no valid base64");
    row("base64url", "bAQ-_", 3, "a binary message is no valid base64");
    row("base64 without padding", "bAQI", 3, "a binary message is no valid base64");
    row("base64 with padding in the middle", "bAQ==AQ==", 5, "a binary message is no valid base64");
    row("base64 with too much padding", "bA===", 4, "a binary message is no valid base64");
    row("base64 of one digit", "bA", 1, "a binary message is no valid base64");
}

void tst_PollingPayload::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(qsizetype, offset);
    QFETCH(QString, reason);
    const auto decoded = decodePayload(body);
    QVERIFY(std::holds_alternative<DecodeError>(decoded));
    QCOMPARE(std::get<DecodeError>(decoded).reason, reason);
    QCOMPARE(std::get<DecodeError>(decoded).offset, offset);
}

void tst_PollingPayload::sharesTheBytesOfTheBody()
{
    const QByteArray body("2\x1e"
                          "42[\"a\"]");
    const auto packets = std::get<QList<EnginePacket>>(decodePayload(body));
    QCOMPARE(packets[1].data.bytes.constData(), body.constData());
}

void tst_PollingPayload::decodesATextSliceThatKeepsItsDigit()
{
    const auto packets = std::get<QList<EnginePacket>>(decodePayload("2\x1e"
                                                                     "42[\"a\"]"));
    QCOMPARE(encodedText(packets[1]), QByteArray("42[\"a\"]"));
    QCOMPARE(encodePayload(packets),
             QByteArray("2\x1e"
                        "42[\"a\"]"));
}

void tst_PollingPayload::survivesRandomBytes()
{
    QRandomGenerator random(4711);
    const QByteArray valid("0{\"sid\":\"a\"}\x1e"
                           "42[\"€\"]\x1e"
                           "bAQIDBA==\x1e"
                           "b\x1e"
                           "6");
    for (int round = 0; round < 20000; ++round) {
        QByteArray body = valid.first(random.bounded(static_cast<int>(valid.size()) + 1));
        for (int change = random.bounded(4); change > 0 && !body.isEmpty(); --change)
            body[random.bounded(static_cast<int>(body.size()))] = static_cast<char>(random.bounded(256));
        const auto decoded = decodePayload(body);
        if (const auto *error = std::get_if<DecodeError>(&decoded))
            QVERIFY(error->offset >= 0 && error->offset <= body.size());
        else
            QVERIFY(std::holds_alternative<QList<EnginePacket>>(
                decodePayload(encodePayload(std::get<QList<EnginePacket>>(decoded)))));
    }
}

QTEST_APPLESS_MAIN(tst_PollingPayload)
#include "tst_pollingpayload.moc"
