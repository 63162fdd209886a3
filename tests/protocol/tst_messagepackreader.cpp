// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/messagepackreader.h"

#include "messagepackvectors.h"
#include "protocol/jsonscan.h"
#include <QRandomGenerator>
#include <QTest>

using namespace SocketIO;

class tst_MessagePackReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesWhatTheReferenceParserDoes_data();
    void doesWhatTheReferenceParserDoes();
    void readsWhatTheReferenceParserWrites_data();
    void readsWhatTheReferenceParserWrites();
    void keepsIntegersOf64Bits();
    void readsTimestamps_data();
    void readsTimestamps();
    void refuses_data();
    void refuses();
    void refusesText();
    void refusesBinaryBesideAPlaceholderKey();
    void takesAPlaceholderKeyWithoutBinary();
    void nestsAsDeepAsJson();
    void limitsTheNumberOfBinaries();
    void makesBase64OfBinaryInAConnect();
    void survivesTruncationAtEveryByte();
    void survivesRandomBytes();
};

static PacketReader::Result read(const QByteArray &message)
{
    return MessagePackReader().receiveBinary(message);
}

static QString problemIn(const QByteArray &message)
{
    const auto result = read(message);
    const auto *fault = std::get_if<PacketReader::Fault>(&result);
    return fault ? fault->reason : QString();
}

// An event named "e" with one argument.
static QByteArray eventWith(const QByteArray &hexOfArgument)
{
    return QByteArray::fromHex("83 a474797065 02 a36e7370 a12f a464617461 92 a165" + hexOfArgument);
}

static Arguments argumentsOf(const QByteArray &message)
{
    const auto result = read(message);
    const auto *packet = std::get_if<Packet>(&result);
    return packet ? packet->arguments : Arguments();
}

void tst_MessagePackReader::doesWhatTheReferenceParserDoes_data()
{
    addVectorRows(QStringLiteral("msgpackinputs.json"));
}

void tst_MessagePackReader::doesWhatTheReferenceParserDoes()
{
    QFETCH(QJsonObject, row);
    const QString name = row[QLatin1String("name")].toString();
    const QString error = row[QLatin1String("error")].toString();
    const auto result = read(bytesOf(row));
    // Accepted there, though nothing useful can be done with an event without a name.
    const bool isNameless = name == QLatin1String("an empty event") || name == QLatin1String("a name that is null");
    if (!error.isEmpty() || isNameless) {
        QVERIFY(std::holds_alternative<PacketReader::Fault>(result));
        const QString reason = std::get<PacketReader::Fault>(result).reason;
        const bool isMap = !reason.contains(QLatin1String("a packet is a map"));
        if (error.startsWith(QLatin1String("invalid")) && isMap)
            QVERIFY2(reason.contains(error), qPrintable(reason));
        return;
    }
    if (const auto *fault = std::get_if<PacketReader::Fault>(&result))
        QFAIL(qPrintable(fault->reason));
    const auto &packet = std::get<Packet>(result);
    QCOMPARE(static_cast<int>(packet.type), row[QLatin1String("type")].toInt());
    QCOMPARE(QString::fromUtf8(packet.nsp), row[QLatin1String("nsp")].toString());
    QCOMPARE(packet.id, row[QLatin1String("id")].toInteger());
    QCOMPARE(QString::fromUtf8(dataTextOf(packet, name == QLatin1String("an integer name"))),
             row[QLatin1String("data")].toString());
}

void tst_MessagePackReader::readsWhatTheReferenceParserWrites_data()
{
    addVectorRows(QStringLiteral("msgpack.json"));
}

void tst_MessagePackReader::readsWhatTheReferenceParserWrites()
{
    QFETCH(QJsonObject, row);
    const auto result = read(bytesOf(row));
    if (const auto *fault = std::get_if<PacketReader::Fault>(&result))
        QFAIL(qPrintable(fault->reason));
    QCOMPARE(std::get<Packet>(result), packetOf(row));
}

void tst_MessagePackReader::keepsIntegersOf64Bits()
{
    const Arguments most = argumentsOf(eventWith("cfffffffffffffffff"));
    QCOMPARE(most.value<quint64>(0), std::numeric_limits<quint64>::max());
    QCOMPARE(argumentsOf(eventWith("cf7fffffffffffffff")).value<qint64>(0), std::numeric_limits<qint64>::max());
    QCOMPARE(argumentsOf(eventWith("d38000000000000000")).value<qint64>(0), std::numeric_limits<qint64>::min());
}

void tst_MessagePackReader::readsTimestamps_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("of 32 bits") << QByteArray("d6ff65e07300") << QByteArray("\"2024-02-29T12:05:20.000Z\"");
    QTest::newRow("of 64 bits") << QByteArray("d7ff1d50f80065e07300")
                                << QByteArray("\"2024-02-29T12:05:20.122961408Z\"");
    QTest::newRow("of 96 bits") << QByteArray("c70cff00000000ffffffffffffffff")
                                << QByteArray("\"1969-12-31T23:59:59.000Z\"");
    QTest::newRow("beyond all dates") << QByteArray("c70cff000000007fffffffffffffff") << QByteArray("null");
    QTest::newRow("a date beyond all dates") << QByteArray("d7007fffffffffffffff") << QByteArray("null");
    QTest::newRow("the first date") << QByteArray("d700ffe14de369e26000") << QByteArray("null");
}

void tst_MessagePackReader::readsTimestamps()
{
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, json);
    const auto result = read(eventWith(hex));
    if (const auto *fault = std::get_if<PacketReader::Fault>(&result))
        QFAIL(qPrintable(fault->reason));
    QCOMPARE(std::get<Packet>(result).arguments.json(0), json);
}

void tst_MessagePackReader::refuses_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &message, const char *reason) {
        QTest::newRow(name) << message << QLatin1String("MessagePack: ") + QString::fromLatin1(reason);
    };
    const auto packet = [](const char *hex) {
        return QByteArray::fromHex("83 a474797065 02 a36e7370 a12f " + QByteArray(hex));
    };
    row("nothing", {}, "the packet is cut off");
    row("a byte that means nothing", eventWith("c1"), "a byte that starts no value");
    row("broken UTF-8", eventWith("a2c328"), "invalid UTF-8 in a string");
    row("broken UTF-8 as a key", eventWith("81a1ff01"), "invalid UTF-8 in a string");
    row("a surrogate", eventWith("a3eda080"), "invalid UTF-8 in a string");
    row("an array as key", eventWith("819001"), "a map key is no text");
    row("a map as key", eventWith("818001"), "a map key is no text");
    row("binary as key", eventWith("81c4010101"), "a map key is no text");
    row("an array as key of the packet", QByteArray::fromHex("819001"), "a map key is no text");
    row("a timestamp of another size", eventWith("d5ff0000"), "an invalid timestamp");
    row("a timestamp with too many nanoseconds", eventWith("d7ffffffffff00000000"), "an invalid timestamp");
    row("an array that is longer than the message", eventWith("ddffffffff"), "the packet is cut off");
    row("a map that is longer than the message", eventWith("dfffffffff"), "the packet is cut off");
    row("text that is longer than the message", eventWith("dbffffffff61"), "the packet is cut off");
    row("binary that is longer than the message", eventWith("c6ffffffff61"), "the packet is cut off");
    row("an extension that is longer than the message", eventWith("c9ffffffff0061"), "the packet is cut off");
    row("an id below zero", QByteArray::fromHex("84 a474797065 02 a36e7370 a12f a464617461 91 a165 a26964 ff"),
        "invalid packet id");
    row("an id beyond 64 bits",
        QByteArray::fromHex("84 a474797065 02 a36e7370 a12f a464617461 91 a165 a26964 cfffffffffffffffff"),
        "invalid packet id");
    row("an event whose name is binary", packet("a464617461 91 c40101"),
        "invalid payload: an event starts with its name");
    row("a second packet behind", eventWith("01") + eventWith("02"), "22 bytes behind the packet");
}

void tst_MessagePackReader::refuses()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, reason);
    const auto result = read(message);
    QVERIFY(std::holds_alternative<PacketReader::Fault>(result));
    const auto &fault = std::get<PacketReader::Fault>(result);
    QVERIFY2(fault.reason.startsWith(reason), qPrintable(fault.reason));
    QVERIFY(fault.offset >= 0 && fault.offset <= message.size());
}

void tst_MessagePackReader::refusesText()
{
    const auto result = MessagePackReader().receiveText("2[\"a\"]");
    QVERIFY(std::holds_alternative<PacketReader::Fault>(result));
    QVERIFY(
        std::get<PacketReader::Fault>(result).reason.contains(QLatin1String("does the server use the same parser?")));
}

void tst_MessagePackReader::refusesBinaryBesideAPlaceholderKey()
{
    // [{"_placeholder":true,"num":0}, binary] would become the same bytes twice.
    const QByteArray message = eventWith("92 82 ac5f706c616365686f6c646572 c3 a36e756d 00 c40109");
    QVERIFY(problemIn(message).contains(QLatin1String("_placeholder")));
}

void tst_MessagePackReader::takesAPlaceholderKeyWithoutBinary()
{
    const Arguments arguments = argumentsOf(eventWith("82 ac5f706c616365686f6c646572 c3 a36e756d 00"));
    QCOMPARE(arguments.json(0), QByteArray("{\"_placeholder\":true,\"num\":0}"));
}

void tst_MessagePackReader::nestsAsDeepAsJson()
{
    const auto nested = [](int depth) { return eventWith(QByteArray("91").repeated(depth) + "01"); };
    const auto deepest = read(nested(MaxJsonDepth - 1)); // the arguments are an array themselves
    QVERIFY(std::holds_alternative<Packet>(deepest));
    QVERIFY(std::get<Packet>(deepest).arguments.at(0).isArray());
    QVERIFY(problemIn(nested(MaxJsonDepth)).contains(QLatin1String("nested deeper than 512 levels")));
    QVERIFY(problemIn(QByteArray("\x81\xa1x") + QByteArray(100000, '\x91')).contains(QLatin1String("nested deeper")));
}

void tst_MessagePackReader::limitsTheNumberOfBinaries()
{
    const auto many = [](qsizetype count) {
        return eventWith("dd" + QByteArray::number(count, 16).rightJustified(8, '0')
                         + QByteArray("c400").repeated(count));
    };
    QCOMPARE(argumentsOf(many(MaxMessagePackBinaries)).attachments().size(), MaxMessagePackBinaries);
    QVERIFY(problemIn(many(MaxMessagePackBinaries + 1)).contains(QLatin1String("more than 65536 binary values")));
}

void tst_MessagePackReader::makesBase64OfBinaryInAConnect()
{
    const auto result =
        read(QByteArray::fromHex("83 a474797065 00 a36e7370 a12f a464617461 82 a162 c4020102 a173 a178"));
    QVERIFY(std::holds_alternative<Packet>(result));
    QCOMPARE(std::get<Packet>(result).json, QByteArray("{\"b\":\"AQI=\",\"s\":\"x\"}"));
}

void tst_MessagePackReader::survivesTruncationAtEveryByte()
{
    for (const QJsonValue &row : vectors(QStringLiteral("msgpack.json"))) {
        const QByteArray message = bytesOf(row.toObject());
        for (qsizetype size = 0; size < message.size(); ++size)
            QVERIFY(std::holds_alternative<PacketReader::Fault>(read(message.first(size))));
    }
}

void tst_MessagePackReader::survivesRandomBytes()
{
    QRandomGenerator random(4711);
    const QJsonArray rows = vectors(QStringLiteral("msgpackinputs.json"));
    for (int round = 0; round < 20000; ++round) {
        QByteArray message = bytesOf(rows[random.bounded(static_cast<int>(rows.size()))].toObject());
        for (int change = random.bounded(4); change > 0; --change)
            message[random.bounded(static_cast<int>(message.size()))] = static_cast<char>(random.bounded(256));
        const auto result = read(message);
        if (const auto *packet = std::get_if<Packet>(&result))
            QVERIFY(std::holds_alternative<JsonShape>(scanJson(packet->arguments.toJson())));
    }
}

QTEST_APPLESS_MAIN(tst_MessagePackReader)
#include "tst_messagepackreader.moc"
