// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/pollingpayload.h"

#include "enginevectors.h"
#include "protocol/payloadtext.h"
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
    void takesAndRefusesWhatTheReferenceParserDoes();
    void findsTheForm_data();
    void findsTheForm();
    void takesTheAttachmentsOfNetty_data();
    void takesTheAttachmentsOfNetty();
    void skipsStraySeparators_data();
    void skipsStraySeparators();
    void refuses_data();
    void refuses();
    void takesAMillionPacketsAndNoMore_data();
    void takesAMillionPacketsAndNoMore();
    void readsAHostileBodyInOnePass_data();
    void readsAHostileBodyInOnePass();
    void sharesTheBytesOfTheBody();
    void decodesATextSliceThatKeepsItsDigit();
    void survivesRandomBytes_data();
    void survivesRandomBytes();
};

void tst_PollingPayload::writesWhatTheReferenceParserWrites_data()
{
    addVectorRows(QStringLiteral("payloads-v4.json"));
}

void tst_PollingPayload::writesWhatTheReferenceParserWrites()
{
    QFETCH(QJsonObject, row);
    const QList<EnginePacket> packets = enginePacketsOf(row);
    const QByteArray body = bytesOf(row, QLatin1String("body"));
    const EncodedPayload encoded = encodePayload(packets, Protocol::V4);
    QCOMPARE(encoded.body, body);
    QCOMPARE(encoded.contentType, QByteArray("text/plain;charset=UTF-8"));
    QCOMPARE(encodePayload(packets, Protocol::V4, true).body, body);
    qsizetype size = -1; // one separator less than packets
    for (const EnginePacket &packet : packets)
        size += payloadSize(packet);
    QCOMPARE(size, body.size());
}

void tst_PollingPayload::readsBackWhatItWrites_data()
{
    writesWhatTheReferenceParserWrites_data();
}

void tst_PollingPayload::readsBackWhatItWrites()
{
    QFETCH(QJsonObject, row);
    const auto decoded = decodePayload(bytesOf(row, QLatin1String("body")));
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decoded));
    QCOMPARE(std::get<QList<EnginePacket>>(decoded), enginePacketsOf(row));
}

void tst_PollingPayload::takesAndRefusesWhatTheReferenceParserDoes()
{
    // Stray separators, which it refuses, are skipped.
    for (const QJsonValue &row : vectors(QStringLiteral("payloadinputs-v4.json"))) {
        const QByteArray body = row[QLatin1String("body")].toString().toUtf8();
        const bool hasStray = body.startsWith('\x1e') || body.endsWith('\x1e') || body.contains("\x1e\x1e");
        const auto decoded = decodePayload(body);
        const auto *packets = std::get_if<QList<EnginePacket>>(&decoded);
        QVERIFY2(bool(packets) == (!row[QLatin1String("refused")].toBool() || hasStray), body.constData());
        if (packets && !hasStray)
            QCOMPARE(*packets, enginePacketsOf(row));
    }
}

void tst_PollingPayload::findsTheForm_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<PayloadForm>("form");
    const QByteArray text("text/plain; charset=UTF-8");
    const QByteArray binary("application/octet-stream");
    const QByteArray marked("\x00\x02\xff"
                            "40",
                            5);
    QTest::newRow("first answer of 4.x") << Protocol::Auto << text << QByteArray("0{}") << PayloadForm::Separated;
    QTest::newRow("first answer of netty") << Protocol::Auto << binary << QByteArray("0{}") << PayloadForm::Separated;
    QTest::newRow("first answer of 2.x") << Protocol::Auto << text << QByteArray("97:0{}") << PayloadForm::Counted;
    QTest::newRow("first answer of 1.x") << Protocol::Auto << binary << marked << PayloadForm::Binary;
    QTest::newRow("first answer of another server")
        << Protocol::Auto << binary << QByteArray("<html>") << PayloadForm::Separated;
    QTest::newRow("4 whatever the type") << Protocol::V4 << binary << QByteArray("2") << PayloadForm::Separated;
    QTest::newRow("4 with an attachment in front")
        << Protocol::V4 << binary << QByteArray("\x01\x02\xff\x04.") << PayloadForm::Separated;
    QTest::newRow("3, text") << Protocol::V3 << text << QByteArray("1:3") << PayloadForm::Counted;
    QTest::newRow("3, binary") << Protocol::V3 << binary << marked << PayloadForm::Binary;
    QTest::newRow("3, binary of netty") << Protocol::V3 << binary << QByteArray('\x1e' + marked) << PayloadForm::Binary;
    QTest::newRow("3, text labelled as binary") << Protocol::V3 << binary << QByteArray("1:3") << PayloadForm::Counted;
    QTest::newRow("3, nonsense labelled as binary")
        << Protocol::V3 << QByteArray("Application/Octet-Stream") << QByteArray("?") << PayloadForm::Binary;
    QTest::newRow("3, a web page") << Protocol::V3 << QByteArray("text/html") << QByteArray("<html>")
                                   << PayloadForm::Counted;
}

void tst_PollingPayload::findsTheForm()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(PayloadForm, form);
    QCOMPARE(payloadForm(protocol, type, body), form);
    QCOMPARE(protocolOf(form), form == PayloadForm::Separated ? Protocol::V4 : Protocol::V3);
}

void tst_PollingPayload::takesTheAttachmentsOfNetty_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray text("451-[\"a\",{\"_placeholder\":true,\"num\":0}]");
    const QByteArray attachment("\x01\x04\xff\x04\x1e\x01\x02", 7);
    QTest::newRow("behind its text") << QByteArray(text + attachment);
    QTest::newRow("behind a separator") << QByteArray(text + '\x1e' + attachment);
    QTest::newRow("with another packet behind") << QByteArray(text + attachment + "\x1e" + "2");
    QTest::newRow("with another packet right behind") << QByteArray(text + attachment + "2");
}

void tst_PollingPayload::takesTheAttachmentsOfNetty()
{
    QFETCH(QByteArray, body);
    const auto decoded = decodePayload(body);
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decoded));
    const auto &packets = std::get<QList<EnginePacket>>(decoded);
    QVERIFY(packets.size() >= 2);
    QCOMPARE(encodedText(packets[0]), QByteArray("451-[\"a\",{\"_placeholder\":true,\"num\":0}]"));
    QVERIFY(packets[1].binary);
    QCOMPARE(packets[1].data.toByteArray(), QByteArray("\x1e\x01\x02"));
    if (packets.size() > 2)
        QCOMPARE(packets[2], textEnginePacket(EnginePacket::Type::Ping));
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
    row("a packet that is no UTF-8",
        "2\x1e"
        "4a\xe4z",
        4, "invalid UTF-8 in a packet");
    row("an attachment that is cut off", "4a\x01\x05\xff\x04", 5, "the payload is cut off: 5 bytes announced, 1 there");
    row("an attachment that is no message", "4a\x01\x01\xff\x02", 5,
        "a binary packet starts with 0x02; only messages, 0x04, are binary");
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

void tst_PollingPayload::takesAMillionPacketsAndNoMore_data()
{
    QTest::addColumn<PayloadForm>("form");
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("separated") << PayloadForm::Separated << QByteArray("6\x1e");
    QTest::newRow("counted") << PayloadForm::Counted << QByteArray("1:6");
    QTest::newRow("binary") << PayloadForm::Binary << QByteArray("\x00\x01\xff\x36", 4);
}

void tst_PollingPayload::takesAMillionPacketsAndNoMore()
{
    QFETCH(PayloadForm, form);
    QFETCH(QByteArray, packet);
    const QByteArray most = packet.repeated(MaxPacketsPerPayload);
    const auto decoded = decodePayload(most, form);
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decoded));
    QCOMPARE(std::get<QList<EnginePacket>>(decoded).size(), MaxPacketsPerPayload);
    const auto refused = decodePayload(most + packet, form);
    QVERIFY(std::holds_alternative<DecodeError>(refused));
    QCOMPARE(std::get<DecodeError>(refused).offset, most.size());
    QCOMPARE(std::get<DecodeError>(refused).reason, QStringLiteral("more than 1000000 packets in one payload"));
}

void tst_PollingPayload::readsAHostileBodyInOnePass_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("starts of attachments, none of which is one")
        << QByteArray("4" + QByteArray(4'000'000, 1)) << qsizetype(1);
    constexpr qsizetype Pairs = 400'000;
    QTest::newRow("texts that end with attachments, far from a separator")
        << QByteArray(QByteArray("4\x01\x01\xff\x04").repeated(Pairs) + '4' + QByteArray(64'000'000, '.'))
        << 2 * Pairs + 1;
}

// Whoever looks at everything that is left for each packet takes hours, and is stopped by the test's time limit.
void tst_PollingPayload::readsAHostileBodyInOnePass()
{
    QFETCH(QByteArray, body);
    QFETCH(qsizetype, count);
    const auto decoded = decodePayload(body);
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decoded));
    QCOMPARE(std::get<QList<EnginePacket>>(decoded).size(), count);
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
    QCOMPARE(encodePayload(packets, Protocol::V4).body,
             QByteArray("2\x1e"
                        "42[\"a\"]"));
}

void tst_PollingPayload::survivesRandomBytes_data()
{
    QTest::addColumn<PayloadForm>("form");
    QTest::addColumn<QByteArray>("valid");
    QTest::newRow("separated") << PayloadForm::Separated
                               << QByteArray("0{\"sid\":\"a\"}\x1e"
                                             "42[\"€\"]\x01\x02\xff\x04.\x1e"
                                             "bAQIDBA==\x1e"
                                             "b\x1e"
                                             "6");
    QTest::newRow("counted") << PayloadForm::Counted << QByteArray("7:42[\"€\"]8:42[\"😀\"]10:b4AQIDBA==2:b41:6");
    QTest::newRow("binary") << PayloadForm::Binary
                            << QByteArray("\x00\x09\xff"
                                          "42[\"€\"]\x1e\x01\x05\xff\x04\x01\x02\x03\x04\x00\x00\x01\xff"
                                          "6",
                                          26);
}

void tst_PollingPayload::survivesRandomBytes()
{
    QFETCH(PayloadForm, form);
    QFETCH(QByteArray, valid);
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decodePayload(valid, form)));
    QRandomGenerator random(4711);
    for (int round = 0; round < 20000; ++round) {
        QByteArray body = valid.first(random.bounded(static_cast<int>(valid.size()) + 1));
        for (int change = random.bounded(4); change > 0 && !body.isEmpty(); --change)
            body[random.bounded(static_cast<int>(body.size()))] = static_cast<char>(random.bounded(256));
        const auto decoded = decodePayload(body, form, round % 2 == 0);
        if (const auto *error = std::get_if<DecodeError>(&decoded)) {
            QVERIFY(error->offset >= 0 && error->offset <= body.size());
            QVERIFY(!error->reason.isEmpty());
            continue;
        }
        const auto &packets = std::get<QList<EnginePacket>>(decoded);
        const auto again =
            decodePayload(encodePayload(packets, protocolOf(form), form == PayloadForm::Counted).body, form);
        QVERIFY(std::holds_alternative<QList<EnginePacket>>(again));
        QCOMPARE(std::get<QList<EnginePacket>>(again).size(), packets.size());
    }
}

QTEST_APPLESS_MAIN(tst_PollingPayload)
#include "tst_pollingpayload.moc"
