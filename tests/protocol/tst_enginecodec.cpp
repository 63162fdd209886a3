// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/enginecodec.h"

#include <QTest>

using namespace SocketIO;

class tst_EngineCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEachType_data();
    void readsEachType();
    void refuses_data();
    void refuses();
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
    QTest::newRow("a letter") << QByteArray("b") << QStringLiteral("unknown packet type 'b'");
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
    QCOMPARE(encodedText(EnginePacket{EnginePacket::Type::Message, false, Slice(QByteArray("2[]"))}),
             QByteArray("42[]"));
    QCOMPARE(encodedText(EnginePacket{EnginePacket::Type::Noop, false, {}}), QByteArray("6"));
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
    QCOMPARE(encodedText(EnginePacket{EnginePacket::Type::Ping, false, packet.data}), QByteArray("22[]"));
}

QTEST_APPLESS_MAIN(tst_EngineCodec)
#include "tst_enginecodec.moc"
