// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/enginecodec.h"
#include "protocol/pollingpayload.h"
#include <QTest>

using namespace SocketIO;

/// The suite of the npm package engine.io-parser, but for its streams.
class tst_EngineParserSuite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsText();
    void writesAndReadsBinary_data();
    void writesAndReadsBinary();
    void writesAndReadsBase64_data();
    void writesAndReadsBase64();
    void refusesAMalformedPacket();
    void writesAndReadsPayloads_data();
    void writesAndReadsPayloads();
    void refusesAMalformedPayload();
};

static EnginePacket message(const char *text)
{
    return textEnginePacket(EnginePacket::Type::Message, text);
}

// covers engine.io-parser/test/index.ts: single packet > should encode/decode a string
void tst_EngineParserSuite::writesAndReadsText()
{
    QCOMPARE(encodedText(message("test")), QByteArray("4test"));
    const auto decoded = decodeEnginePacket(Slice(QByteArray("4test")));
    QVERIFY(std::holds_alternative<EnginePacket>(decoded));
    QCOMPARE(std::get<EnginePacket>(decoded), message("test"));
}

void tst_EngineParserSuite::writesAndReadsBinary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray four("\1\2\3\4");
    QTest::newRow("engine.io-parser/test/node.ts: single packet > should encode/decode a Buffer") << four;
    QTest::newRow("engine.io-parser/test/node.ts: single packet > should encode/decode an ArrayBuffer") << four;
    QTest::newRow("engine.io-parser/test/node.ts: single packet > should encode a typed array")
        << QByteArray("\1\1\2\1\3\1\4\1");
    QTest::newRow("engine.io-parser/test/node.ts: single packet > should encode a typed array (with offset and length)")
        << four.mid(1, 2);
    QTest::newRow("engine.io-parser/test/node.ts: single packet > should decode an ArrayBuffer as ArrayBuffer") << four;
    QTest::newRow("engine.io-parser/test/browser.ts: single packet > should encode/decode an ArrayBuffer") << four;
    QTest::newRow("engine.io-parser/test/browser.ts: single packet > should encode a typed array")
        << QByteArray("\1\1\2\1\3\1\4\1");
}

void tst_EngineParserSuite::writesAndReadsBinary()
{
    QFETCH(QByteArray, bytes);
    const EnginePacket packet = binaryEnginePacket(bytes);
    QCOMPARE(encodeBinaryFrame(packet, Protocol::V4), bytes);
    const auto decoded = decodeBinaryFrame(bytes, Protocol::V4);
    QVERIFY(std::holds_alternative<EnginePacket>(decoded));
    QCOMPARE(std::get<EnginePacket>(decoded), packet);
    // Not copied on the way.
    QCOMPARE(std::get<EnginePacket>(decoded).data.bytes.constData(), bytes.constData());
}

void tst_EngineParserSuite::writesAndReadsBase64_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray four("\1\2\3\4");
    QTest::newRow("engine.io-parser/test/node.ts: single packet > should encode/decode a Buffer as base64") << four;
    QTest::newRow("engine.io-parser/test/node.ts: single packet > should encode/decode an ArrayBuffer as base64")
        << four;
    QTest::newRow("engine.io-parser/test/browser.ts: single packet > should encode/decode an ArrayBuffer as base64")
        << four;
}

void tst_EngineParserSuite::writesAndReadsBase64()
{
    QFETCH(QByteArray, bytes);
    const EnginePacket packet = binaryEnginePacket(bytes);
    QCOMPARE(encodeBase64(packet, Protocol::V4), QByteArray("bAQIDBA=="));
    const auto decoded = decodeEnginePacket(Slice(QByteArray("bAQIDBA==")));
    QVERIFY(std::holds_alternative<EnginePacket>(decoded));
    QCOMPARE(std::get<EnginePacket>(decoded), packet);
}

// covers engine.io-parser/test/index.ts: single packet > should fail to decode a malformed packet
void tst_EngineParserSuite::refusesAMalformedPacket()
{
    QVERIFY(std::holds_alternative<DecodeError>(decodeEnginePacket(Slice(QByteArray()))));
    QVERIFY(std::holds_alternative<DecodeError>(decodeEnginePacket(Slice(QByteArray("a123")))));
}

void tst_EngineParserSuite::writesAndReadsPayloads_data()
{
    using Type = EnginePacket::Type;
    QTest::addColumn<QList<EnginePacket>>("packets");
    QTest::addColumn<QByteArray>("body");
    const QList<EnginePacket> textAndBytes{message("test"), binaryEnginePacket("\1\2\3\4")};
    QTest::newRow("engine.io-parser/test/index.ts: payload > should encode/decode all packet types")
        << QList<EnginePacket>{textEnginePacket(Type::Open), textEnginePacket(Type::Close),
                               textEnginePacket(Type::Ping, "probe"), textEnginePacket(Type::Pong, "probe"),
                               message("test")}
        << QByteArray("0\x1e\x31\x1e\x32probe\x1e\x33probe\x1e\x34test");
    QTest::newRow("engine.io-parser/test/node.ts: payload > should encode/decode a string + Buffer payload")
        << textAndBytes
        << QByteArray("4test\x1e\x62"
                      "AQIDBA==");
    QTest::newRow("engine.io-parser/test/browser.ts: payload > should encode/decode a string + ArrayBuffer payload")
        << textAndBytes
        << QByteArray("4test\x1e\x62"
                      "AQIDBA==");
    QTest::newRow(
        "engine.io-parser/test/browser.ts: payload > should encode/decode a string + a 0-length ArrayBuffer payload")
        << QList<EnginePacket>{message("test"), binaryEnginePacket({})} << QByteArray("4test\x1e\x62");
}

void tst_EngineParserSuite::writesAndReadsPayloads()
{
    QFETCH(QList<EnginePacket>, packets);
    QFETCH(QByteArray, body);
    QCOMPARE(encodePayload(packets, Protocol::V4).body, body);
    const auto decoded = decodePayload(body);
    QVERIFY(std::holds_alternative<QList<EnginePacket>>(decoded));
    QCOMPARE(std::get<QList<EnginePacket>>(decoded), packets);
}

// covers engine.io-parser/test/index.ts: payload > should fail to decode a malformed payload
void tst_EngineParserSuite::refusesAMalformedPayload()
{
    for (const char *body : {"{", "{}", "[\"a123\", \"a456\"]"})
        QVERIFY2(std::holds_alternative<DecodeError>(decodePayload(body)), body);
}

QTEST_APPLESS_MAIN(tst_EngineParserSuite)
#include "tst_engineparsersuite.moc"
