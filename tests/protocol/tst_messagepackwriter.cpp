// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/messagepackwriter.h"

#include "messagepackvectors.h"
#include <QTest>

using namespace SocketIO;

class tst_MessagePackWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheReferenceParserWrites_data();
    void writesWhatTheReferenceParserWrites();
    void writesValuesOfJson_data();
    void writesValuesOfJson();
    void readsBackWhatItWrites();
    void readsBackADeepValue();
    void survivesJsonThatIsNone();
    void leavesOutWhatDoesNotApply();
    void isTheParserOfThatName();
};

static Packet eventOf(const QByteArray &array, const QByteArrayList &attachments = {})
{
    Packet packet;
    packet.name = "e";
    packet.arguments = std::get<Arguments>(Arguments::fromJson(array, attachments));
    return packet;
}

static QByteArray argumentHex(const QByteArray &json)
{
    constexpr qsizetype Before = 21; // the map, its keys and values up to the name
    return writeMessagePack(eventOf('[' + json + ']')).sliced(Before).toHex();
}

void tst_MessagePackWriter::writesWhatTheReferenceParserWrites_data()
{
    addVectorRows(QStringLiteral("msgpack.json"));
}

void tst_MessagePackWriter::writesWhatTheReferenceParserWrites()
{
    QFETCH(QJsonObject, row);
    QCOMPARE(writeMessagePack(packetOf(row)).toHex(), bytesOf(row).toHex());
}

void tst_MessagePackWriter::writesValuesOfJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("the largest of 64 bits") << QByteArray("18446744073709551615") << QByteArray("cfffffffffffffffff");
    QTest::newRow("the smallest of 64 bits") << QByteArray("-9223372036854775808") << QByteArray("d38000000000000000");
    QTest::newRow("beyond 64 bits") << QByteArray("18446744073709551616") << QByteArray("cb43f0000000000000");
    QTest::newRow("a whole number with a point") << QByteArray("2.0") << QByteArray("02");
    QTest::newRow("a whole number with an exponent") << QByteArray("1e3") << QByteArray("cd03e8");
    QTest::newRow("minus zero") << QByteArray("-0") << QByteArray("00");
    QTest::newRow("beyond a double") << QByteArray("-1e400") << QByteArray("cbfff0000000000000");
    QTest::newRow("escapes") << QByteArray("\"\\u20ac\\n\\ud83d\\ude00\"") << QByteArray("a8e282ac0af09f9880");
    QTest::newRow("a lone surrogate") << QByteArray("\"\\ud800\"") << QByteArray("a3efbfbd");
    QTest::newRow("blanks") << QByteArray(" { \"a\" : [ 1 , { } , [ ] ] , \"b\" : null } ")
                            << QByteArray("82a16193018090a162c0");
    QTest::newRow("brackets and commas in text")
        << QByteArray("[\"],[\",{\"},{\":1}]") << QByteArray("92a35d2c5b81a37d2c7b01");
    QTest::newRow("what looks like a placeholder")
        << QByteArray("{\"_placeholder\":true,\"num\":0}") << QByteArray("82ac5f706c616365686f6c646572c3a36e756d00");
}

void tst_MessagePackWriter::writesValuesOfJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, hex);
    QCOMPARE(argumentHex(json), hex);
}

void tst_MessagePackWriter::readsBackWhatItWrites()
{
    const auto parser = messagePackParser();
    const auto reader = parser->makeReader();
    for (const QJsonValue &row : vectors(QStringLiteral("msgpack.json"))) {
        const Packet packet = packetOf(row.toObject());
        const EncodedMessages messages = parser->encode(packet);
        QVERIFY(messages.text.isEmpty());
        QCOMPARE(messages.binary.size(), 1);
        const auto result = reader->receiveBinary(messages.binary.first());
        QVERIFY(std::holds_alternative<Packet>(result));
        QCOMPARE(std::get<Packet>(result), packet);
    }
}

void tst_MessagePackWriter::readsBackADeepValue()
{
    constexpr int Depth = 511; // inside the array of the arguments
    const QByteArray open("[1,{\"a\":");
    const QByteArray deep = '[' + open.repeated(Depth / 2) + "true" + QByteArray("},2]").repeated(Depth / 2) + ']';
    const Packet packet = eventOf(deep);
    const auto result = messagePackParser()->makeReader()->receiveBinary(writeMessagePack(packet));
    QVERIFY(std::holds_alternative<Packet>(result));
    QCOMPARE(std::get<Packet>(result).arguments.toJson(), deep);
}

void tst_MessagePackWriter::survivesJsonThatIsNone()
{
    const auto reader = messagePackParser()->makeReader();
    for (const char *json :
         {"\"", "{", "[", "{\"", "{\"a\"", "{\"a\":", "[1,,", "]", ",", "{]", "[[[", " ", "{\"a\":}"}) {
        const QByteArray written = writeMessagePack({.type = Packet::Type::ConnectError, .json = json});
        const auto result = reader->receiveBinary(written); // some value or a fault, but not a byte too many
        if (const auto *fault = std::get_if<PacketReader::Fault>(&result))
            QVERIFY2(fault->reason == QLatin1String("MessagePack: invalid payload"), qPrintable(fault->reason));
    }
}

void tst_MessagePackWriter::leavesOutWhatDoesNotApply()
{
    QCOMPARE(writeMessagePack({.type = Packet::Type::Connect}), QByteArray("\x82\xa4type\x00\xa3nsp\xa1/", 13));
    QCOMPARE(writeMessagePack({.type = Packet::Type::Disconnect, .nsp = {}}),
             QByteArray("\x82\xa4type\x01\xa3nsp\xa1/", 13));
    QCOMPARE(writeMessagePack({.type = Packet::Type::Connect, .json = " { } "}),
             QByteArray("\x83\xa4type\x00\xa3nsp\xa1/\xa4"
                        "data\x80",
                        19));
}

void tst_MessagePackWriter::isTheParserOfThatName()
{
    QCOMPARE(messagePackParser()->name(), QStringLiteral("msgpack"));
    QCOMPARE(messagePackParser(), messagePackParser());
}

QTEST_APPLESS_MAIN(tst_MessagePackWriter)
#include "tst_messagepackwriter.moc"
