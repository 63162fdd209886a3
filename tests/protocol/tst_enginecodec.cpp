// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/enginecodec.h"

#include "enginevectors.h"
#include <QTest>

using namespace SocketIO;

class tst_EngineCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEachType_data();
    void readsEachType();
    void refuses_data();
    void refuses();
    void agreesWithTheReferenceParsersOnMessages_data();
    void agreesWithTheReferenceParsersOnMessages();
    void refusesBase64_data();
    void refusesBase64();
    void refusesABinaryFrameOfRevision3ThatIsNoMessage();
    void takesABinaryMessageAsItIs();
    void writesTheDigitInFrontOfTheData();
    void sharesTheMemoryOfAnEncodedText();
    void writesTheTextOfASliceFromTheMiddle();
};

void tst_EngineCodec::readsEachType_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<EnginePacket::Type>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("open") << QByteArray("0{\"sid\":\"a\"}") << EnginePacket::Type::Open
                          << QByteArray("{\"sid\":\"a\"}");
    QTest::newRow("close") << QByteArray("1") << EnginePacket::Type::Close << QByteArray();
    QTest::newRow("ping") << QByteArray("2") << EnginePacket::Type::Ping << QByteArray();
    QTest::newRow("probe") << QByteArray("2probe") << EnginePacket::Type::Ping << QByteArray("probe");
    QTest::newRow("pong") << QByteArray("3probe") << EnginePacket::Type::Pong << QByteArray("probe");
    QTest::newRow("message") << QByteArray("42[\"€\"]") << EnginePacket::Type::Message << QByteArray("2[\"€\"]");
    QTest::newRow("empty message") << QByteArray("4") << EnginePacket::Type::Message << QByteArray();
    QTest::newRow("upgrade") << QByteArray("5") << EnginePacket::Type::Upgrade << QByteArray();
    QTest::newRow("noop") << QByteArray("6") << EnginePacket::Type::Noop << QByteArray();
}

void tst_EngineCodec::readsEachType()
{
    QFETCH(QByteArray, text);
    QFETCH(EnginePacket::Type, type);
    QFETCH(QByteArray, data);
    const auto decoded = decodeEnginePacket(Slice(text));
    QVERIFY(std::holds_alternative<EnginePacket>(decoded));
    const auto &packet = std::get<EnginePacket>(decoded);
    QCOMPARE(packet.type, type);
    QVERIFY(!packet.binary);
    QCOMPARE(packet.data.toByteArray(), data);
    QCOMPARE(packet.data.bytes.constData(), text.constData());
    QCOMPARE(encodedText(packet), text);
    QCOMPARE(textEnginePacket(type, data), packet);
}

void tst_EngineCodec::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("empty packet");
    QTest::newRow("a digit too high") << QByteArray("7") << QStringLiteral("unknown packet type '7'");
    QTest::newRow("a letter") << QByteArray("a") << QStringLiteral("unknown packet type 'a'");
    QTest::newRow("a control character") << QByteArray("\n") << QStringLiteral("unknown packet type '%0A'");
    QTest::newRow("an HTTP answer") << QByteArray(
        "HTTP/1.1 400 Bad Request\r\nA: b\r\n\r\nUnsupported protocol version")
                                    << QStringLiteral("the server answered with HTTP instead of a packet: HTTP/1.1 400 "
                                                      "Bad Request Unsupported protocol version");
    QTest::newRow("half an HTTP answer") << QByteArray(
        "HTTP/1.1 400") << QStringLiteral("the server answered with HTTP instead of a packet: HTTP/1.1 400");
}

void tst_EngineCodec::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    const auto decoded = decodeEnginePacket(Slice(text));
    QVERIFY(std::holds_alternative<DecodeError>(decoded));
    QCOMPARE(std::get<DecodeError>(decoded).reason, reason);
    QCOMPARE(std::get<DecodeError>(decoded).offset, 0);
}

void tst_EngineCodec::agreesWithTheReferenceParsersOnMessages_data()
{
    addVectorRows(QStringLiteral("messages.json"));
}

void tst_EngineCodec::agreesWithTheReferenceParsersOnMessages()
{
    QFETCH(QJsonObject, row);
    const auto protocol = static_cast<Protocol>(row[QLatin1String("revision")].toInt());
    const bool isText = row[QLatin1String("text")].isString();
    const QByteArray text = row[QLatin1String("text")].toString().toUtf8();
    const QByteArray frame = bytesOf(row, QLatin1String("hex"));
    const EnginePacket packet = enginePacketOf(row[QLatin1String("packet")]);

    const auto decoded = isText ? decodeEnginePacket(Slice(text)) : decodeBinaryFrame(frame, protocol);
    QVERIFY(std::holds_alternative<EnginePacket>(decoded));
    QCOMPARE(std::get<EnginePacket>(decoded), packet);
    if (!packet.binary)
        QCOMPARE(encodedText(packet), text);
    else if (row[QLatin1String("base64")].toBool())
        QCOMPARE(encodeBase64(packet, protocol), text);
    else
        QCOMPARE(encodeBinaryFrame(packet, protocol), frame);
}

void tst_EngineCodec::refusesBase64_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("reason");
    const QString noBase64 = QStringLiteral("a binary message is no valid base64");
    QTest::newRow("a blank") << QByteArray("bAQ ==") << qsizetype(3) << noBase64;
    QTest::newRow("the other alphabet") << QByteArray("bAQ-_") << qsizetype(3) << noBase64;
    QTest::newRow("without padding") << QByteArray("bAQI") << qsizetype(3) << noBase64;
    QTest::newRow("padding in the middle") << QByteArray("bAQ==AQ==") << qsizetype(5) << noBase64;
    QTest::newRow("too much padding") << QByteArray("bA===") << qsizetype(4) << noBase64;
    QTest::newRow("revision 3, broken") << QByteArray("b4AQ-_") << qsizetype(4) << noBase64;
    QTest::newRow("revision 3, no message")
        << QByteArray("b2AQ==") << qsizetype(1) << QStringLiteral("a binary packet that is no message");
}

void tst_EngineCodec::refusesBase64()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, offset);
    QFETCH(QString, reason);
    const auto decoded = decodeEnginePacket(Slice(text));
    QVERIFY(std::holds_alternative<DecodeError>(decoded));
    QCOMPARE(std::get<DecodeError>(decoded), (DecodeError{offset, reason}));
}

void tst_EngineCodec::refusesABinaryFrameOfRevision3ThatIsNoMessage()
{
    const auto refused = [](const QByteArray &frame) {
        const auto decoded = decodeBinaryFrame(frame, Protocol::V3);
        const auto *error = std::get_if<DecodeError>(&decoded);
        return error ? error->reason : QString();
    };
    QCOMPARE(refused({}), QStringLiteral("a binary packet without its type"));
    QCOMPARE(refused("\x02probe"), QStringLiteral("a binary packet starts with 0x02; only messages, 0x04, are binary"));
    QCOMPARE(refused("\x04probe"), QString());
}

void tst_EngineCodec::takesABinaryMessageAsItIs()
{
    const QByteArray bytes("\x04\x00\xff", 3);
    const EnginePacket packet = binaryEnginePacket(bytes);
    QVERIFY(packet.binary);
    QCOMPARE(packet.type, EnginePacket::Type::Message);
    QCOMPARE(packet.data.toByteArray(), bytes);
    QCOMPARE(packet.data.bytes.constData(), bytes.constData());
}

void tst_EngineCodec::writesTheDigitInFrontOfTheData()
{
    QCOMPARE(encodedText(textEnginePacket(EnginePacket::Type::Ping, "probe")), QByteArray("2probe"));
    QCOMPARE(encodedText(textEnginePacket(EnginePacket::Type::Upgrade)), QByteArray("5"));
    QCOMPARE(encodedText(EnginePacket{EnginePacket::Type::Message, false, true, Slice(QByteArray("2[]"))}),
             QByteArray("42[]"));
    QCOMPARE(encodedText(EnginePacket{EnginePacket::Type::Noop, false, true, {}}), QByteArray("6"));
}

void tst_EngineCodec::sharesTheMemoryOfAnEncodedText()
{
    const QByteArray text("42[\"a\"]");
    const EnginePacket packet = encodedEnginePacket(EnginePacket::Type::Message, text);
    QCOMPARE(packet.data.toByteArray(), QByteArray("2[\"a\"]"));
    QCOMPARE(encodedText(packet).constData(), text.constData());
}

void tst_EngineCodec::writesTheTextOfASliceFromTheMiddle()
{
    const QByteArray body("2\x1e"
                          "42[]\x1e"
                          "6");
    const auto packet = std::get<EnginePacket>(decodeEnginePacket(Slice(body, 2, 4)));
    QCOMPARE(packet.data.toByteArray(), QByteArray("2[]"));
    QCOMPARE(encodedText(packet), QByteArray("42[]"));
    QCOMPARE(encodedText(EnginePacket{EnginePacket::Type::Ping, false, true, packet.data}), QByteArray("22[]"));
}

QTEST_APPLESS_MAIN(tst_EngineCodec)
#include "tst_enginecodec.moc"
