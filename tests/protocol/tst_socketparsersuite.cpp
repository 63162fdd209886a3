// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/socketdecoder.h"
#include "protocol/socketencoder.h"
#include <QTest>

using namespace SocketIO;

/// The suite of the npm package socket.io-parser.
class tst_SocketParserSuite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEachTypeAsItsDigit();
    void writesAndReads_data();
    void writesAndReads();
    void readsANumberAsName();
    void leavesWhatItWritesAlone();
    void refuses_data();
    void refuses();
    void refusesMoreAttachmentsThanAllowed();
    void refusesBinaryWithoutAHead();
    void refusesTextInPlaceOfAttachments();
    void readsOnAfterAReset();
};

static EncodedPacket eventA(QByteArrayView nsp, qint64 id, const Arguments &arguments)
{
    return encodeEvent(nsp, id, u"a", arguments);
}

static QString problemIn(const QByteArrayList &messages)
{
    SocketDecoder decoder;
    for (const QByteArray &message : messages) {
        const auto result = decoder.receive(Slice(message));
        if (const auto *error = std::get_if<DecodeError>(&result))
            return error->reason;
    }
    return {};
}

// covers socket.io-parser/test/parser.js: exposes types
void tst_SocketParserSuite::writesEachTypeAsItsDigit()
{
    const Arguments bytes = Arguments::of(QByteArray("x"));
    QCOMPARE(encodeConnect("/", {}).text.at(1), '0');
    QCOMPARE(encodeDisconnect("/").text.at(1), '1');
    QCOMPARE(eventA("/", -1, {}).text.at(1), '2');
    QCOMPARE(encodeAck("/", 1, {}).text.at(1), '3');
    QCOMPARE(encodeConnectError("/", "{}").text.at(1), '4');
    QCOMPARE(eventA("/", -1, bytes).text.at(1), '5');
    QCOMPARE(encodeAck("/", 1, bytes).text.at(1), '6');
}

void tst_SocketParserSuite::writesAndReads_data()
{
    QTest::addColumn<EncodedPacket>("packet");
    QTest::addColumn<QByteArray>("text");
    const QJsonObject nothing;
    const QByteArray abc("abc");
    const auto zeros = [](qsizetype count) { return QByteArray(count, '\0'); };
    QTest::newRow("socket.io-parser/test/parser.js: encodes connection")
        << encodeConnect("/woot", "{\"token\":\"123\"}") << QByteArray("0/woot,{\"token\":\"123\"}");
    QTest::newRow("socket.io-parser/test/parser.js: encodes disconnection")
        << encodeDisconnect("/woot") << QByteArray("1/woot,");
    QTest::newRow("socket.io-parser/test/parser.js: encodes an event")
        << eventA("/", -1, Arguments::of(1, nothing)) << QByteArray("2[\"a\",1,{}]");
    QTest::newRow("socket.io-parser/test/parser.js: encodes an event (with ack)")
        << eventA("/test", 1, Arguments::of(1, nothing)) << QByteArray("2/test,1[\"a\",1,{}]");
    QTest::newRow("socket.io-parser/test/parser.js: encodes an ack")
        << encodeAck("/", 123, Arguments::of("a", 1, nothing)) << QByteArray("3123[\"a\",1,{}]");
    QTest::newRow("socket.io-parser/test/parser.js: encodes an connect error")
        << encodeConnectError("/", "\"Unauthorized\"") << QByteArray("4\"Unauthorized\"");
    QTest::newRow("socket.io-parser/test/parser.js: encodes an connect error (with object)")
        << encodeConnectError("/", "{\"message\":\"Unauthorized\"}") << QByteArray("4{\"message\":\"Unauthorized\"}");
    QTest::newRow("socket.io-parser/test/buffer.js: encodes a Buffer")
        << eventA("/cool", 23, Arguments::of(abc))
        << QByteArray("51-/cool,23[\"a\",{\"_placeholder\":true,\"num\":0}]");
    QTest::newRow("socket.io-parser/test/buffer.js: encodes a nested Buffer")
        << eventA("/cool", 23,
                  Arguments::of(QVariantMap{{QStringLiteral("b"), QVariantList{QStringLiteral("c"), abc}}}))
        << QByteArray("51-/cool,23[\"a\",{\"b\":[\"c\",{\"_placeholder\":true,\"num\":0}]}]");
    QTest::newRow("socket.io-parser/test/buffer.js: encodes a binary ack with Buffer")
        << encodeAck("/back", 127, Arguments::of("a", QByteArray("xxx"), nothing))
        << QByteArray("61-/back,127[\"a\",{\"_placeholder\":true,\"num\":0},{}]");
    QTest::newRow("socket.io-parser/test/arraybuffer.js: encodes an ArrayBuffer")
        << eventA("/", 0, Arguments::of(zeros(2))) << QByteArray("51-0[\"a\",{\"_placeholder\":true,\"num\":0}]");
    QTest::newRow("socket.io-parser/test/arraybuffer.js: encodes an ArrayBuffer into an object with a null prototype")
        << eventA("/", 0, Arguments::of(QVariantMap{{QStringLiteral("array"), zeros(2)}}))
        << QByteArray("51-0[\"a\",{\"array\":{\"_placeholder\":true,\"num\":0}}]");
    QTest::newRow("socket.io-parser/test/arraybuffer.js: encodes a TypedArray")
        << eventA("/", 0, Arguments::of(QByteArray("\0\1\2\3\4", 5)))
        << QByteArray("51-0[\"a\",{\"_placeholder\":true,\"num\":0}]");
    const QVariantMap why{{QStringLiteral("why"), zeros(3)}};
    const QVariantMap bye{{QStringLiteral("a"), QStringLiteral("bye")},
                          {QStringLiteral("b"), QVariantMap{{QStringLiteral("a"), zeros(6)}}}};
    QTest::newRow("socket.io-parser/test/arraybuffer.js: encodes ArrayBuffers deep in JSON")
        << eventA("/deep", 999,
                  Arguments::of(QVariantMap{{QStringLiteral("a"), QStringLiteral("hi")},
                                            {QStringLiteral("b"), why},
                                            {QStringLiteral("c"), bye}}))
        << QByteArray("52-/deep,999[\"a\",{\"a\":\"hi\",\"b\":{\"why\":{\"_placeholder\":true,\"num\":0}},"
                      "\"c\":{\"a\":\"bye\",\"b\":{\"a\":{\"_placeholder\":true,\"num\":1}}}}]");
    QTest::newRow("socket.io-parser/test/arraybuffer.js: encodes deep binary JSON with null values")
        << eventA("/", 600,
                  Arguments::of(QVariantMap{
                      {QStringLiteral("a"), QStringLiteral("b")},
                      {QStringLiteral("c"), 4},
                      {QStringLiteral("e"), QVariantMap{{QStringLiteral("g"), QVariant::fromValue(nullptr)}}},
                      {QStringLiteral("h"), zeros(9)}}))
        << QByteArray("51-600[\"a\",{\"a\":\"b\",\"c\":4,\"e\":{\"g\":null},\"h\":{\"_placeholder\":true,\"num\":0}}]");
}

void tst_SocketParserSuite::writesAndReads()
{
    QFETCH(EncodedPacket, packet);
    QFETCH(QByteArray, text);
    QCOMPARE(packet.packetText().toByteArray(), text);
    SocketDecoder decoder;
    auto result = decoder.receive(packet.packetText());
    for (const QByteArray &attachment : packet.attachments) {
        QVERIFY(std::holds_alternative<SocketDecoder::Waiting>(result));
        result = decoder.receive(attachment);
    }
    QVERIFY(std::holds_alternative<SocketPacket>(result));
    const auto &read = std::get<SocketPacket>(result);
    QCOMPARE(read.text().toByteArray(), text);
    QCOMPARE(read.attachments, packet.attachments);
}

// covers socket.io-parser/test/parser.js: encodes an event (with an integer as event name)
void tst_SocketParserSuite::readsANumberAsName()
{
    const auto result = SocketDecoder().receive(Slice(QByteArray("2[1,\"a\",{}]")));
    QVERIFY(std::holds_alternative<SocketPacket>(result));
    const auto &packet = std::get<SocketPacket>(result);
    QCOMPARE(packet.name, QByteArray("1"));
    QCOMPARE(Arguments(packet.data, {}, packet.size, packet.first), Arguments::of("a", QJsonObject()));
}

// covers socket.io-parser/test/arraybuffer.js: should not modify the input packet
void tst_SocketParserSuite::leavesWhatItWritesAlone()
{
    const Arguments arguments = Arguments::of(QByteArray("\1\2\3"), QByteArray("\4\5\6"));
    const Arguments before = arguments;
    (void)eventA("/", -1, arguments);
    QCOMPARE(arguments, before);
    QCOMPARE(arguments.value<QByteArray>(1), QByteArray("\4\5\6"));
}

void tst_SocketParserSuite::refuses_data()
{
    QTest::addColumn<QByteArrayList>("texts");
    QTest::addColumn<QString>("reason");
    const QString payload = QStringLiteral("invalid payload");
    QTest::newRow("socket.io-parser/test/parser.js: decodes a bad binary packet")
        << QByteArrayList{"5"} << QStringLiteral("Illegal attachments");
    // covers socket.io-parser/test/parser.js: throw an error upon parsing error
    QTest::newRow("payloads") << QByteArrayList{"442[\"some\",\"data\"",
                                                "0/admin,\"invalid\"",
                                                "0[]",
                                                "1/admin,{}",
                                                "2/admin,\"invalid",
                                                "2/admin,{}",
                                                "2[{\"toString\":\"foo\"}]",
                                                "2[true,\"foo\"]",
                                                "2[null,\"bar\"]",
                                                "2[\"connect\"]",
                                                "2[\"disconnect\",\"123\"]"}
                              << payload;
    QTest::newRow("numbers of attachments")
        << QByteArrayList{"5", "51", "50-", "5a-", "51.23-"} << QStringLiteral("Illegal attachments");
    QTest::newRow("types") << QByteArrayList{"999"} << QStringLiteral("unknown packet type 9");
    QTest::newRow("socket.io-parser/test/parser.js: should ensure that a packet is valid")
        << QByteArrayList{"0/admin,\"invalid\"", "0[]",
                          "1/admin,{}",          "2/admin,\"invalid\"",
                          "2/admin,{}",          "2{\"toString\":\"foo\"}",
                          "2[true,\"foo\"]",     "2[null,\"bar\"]",
                          "2[\"connect\"]",      "2[\"disconnect\",\"123\"]"}
        << payload;
    QTest::newRow("socket.io-parser/test/buffer.js: throws an error when adding an attachment with an invalid 'num' "
                  "attribute (string)")
        << QByteArrayList{"51-[\"hello\",{\"_placeholder\":true,\"num\":\"splice\"}]"}
        << QStringLiteral("illegal attachments");
    QTest::newRow("socket.io-parser/test/buffer.js: throws an error when adding an attachment with an invalid 'num' "
                  "attribute (out-of-bound)")
        << QByteArrayList{"51-[\"hello\",{\"_placeholder\":true,\"num\":1}]"} << QStringLiteral("illegal attachments");
}

void tst_SocketParserSuite::refuses()
{
    QFETCH(QByteArrayList, texts);
    QFETCH(QString, reason);
    for (const QByteArray &text : texts)
        QVERIFY2(problemIn({text}).startsWith(reason), text.constData());
    QCOMPARE(problemIn({"0"}), QString());
}

// covers socket.io-parser/test/parser.js: throws an error when receiving too many attachments
void tst_SocketParserSuite::refusesMoreAttachmentsThanAllowed()
{
    const auto result = SocketDecoder(2).receive(
        Slice(QByteArray("53-[\"hello\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1},"
                         "{\"_placeholder\":true,\"num\":2}]")));
    QVERIFY(std::holds_alternative<DecodeError>(result));
    QVERIFY(std::get<DecodeError>(result).reason.startsWith(QLatin1String("too many attachments")));
}

// covers socket.io-parser/test/buffer.js: throws an error when adding an attachment without header
void tst_SocketParserSuite::refusesBinaryWithoutAHead()
{
    const auto result = SocketDecoder().receive(QByteArray("world"));
    QVERIFY(std::holds_alternative<DecodeError>(result));
    QCOMPARE(std::get<DecodeError>(result).reason, QStringLiteral("got binary data when not reconstructing a packet"));
}

// covers socket.io-parser/test/buffer.js: throws an error when decoding a binary event without attachments
void tst_SocketParserSuite::refusesTextInPlaceOfAttachments()
{
    const QString problem = problemIn({"51-[\"hello\",{\"_placeholder\":true,\"num\":0}]", "2[\"hello\"]"});
    QVERIFY(problem.startsWith(QLatin1String("got plaintext data when reconstructing a packet")));
}

// covers socket.io-parser/test/parser.js: should resume decoding after calling destroy()
void tst_SocketParserSuite::readsOnAfterAReset()
{
    SocketDecoder decoder;
    QVERIFY(std::holds_alternative<SocketDecoder::Waiting>(decoder.receive(Slice(QByteArray("51-[\"hello\"]")))));
    decoder.reset();
    const auto result = decoder.receive(Slice(QByteArray("2[\"hello\"]")));
    QVERIFY(std::holds_alternative<SocketPacket>(result));
    QCOMPARE(std::get<SocketPacket>(result).name, QByteArray("hello"));
}

QTEST_APPLESS_MAIN(tst_SocketParserSuite)
#include "tst_socketparsersuite.moc"
