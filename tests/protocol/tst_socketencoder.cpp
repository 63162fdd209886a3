// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/socketencoder.h"

#include "protocol/socketdecoder.h"
#include "vectors.h"
#include <QTest>

using namespace SocketIO;

class tst_SocketEncoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheReferenceParserWrites_data();
    void writesWhatTheReferenceParserWrites();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void neverWritesABinaryTypeWithoutAttachments();
    void passesOnArgumentsAsTheyCame();
    void keepsAnObjectThatLooksLikeAPlaceholder();
    void makesOneEnginePacketPerMessage();
    void leavesAnEmptyTextOut();
    void tellsEachMessageWhetherItMayBeCompressed();
    void sharesTheBytesOfAttachments();
    void tellsThePacketWithoutTheEngineDigit();
    void takesAnEmptyNamespaceForTheMainOne();
    void knowsTheReservedEvents_data();
    void knowsTheReservedEvents();
    void knowsThoseOfOlderClients();

private:
    static EncodedPacket encode(const QJsonObject &row);
};

EncodedPacket tst_SocketEncoder::encode(const QJsonObject &row)
{
    const QByteArray nsp = row[QLatin1String("nsp")].toString().toUtf8();
    const qint64 id = row[QLatin1String("id")].toInteger();
    const QByteArray values = row[QLatin1String("values")].toString().toUtf8();
    const auto type = static_cast<SocketPacket::Type>(row[QLatin1String("type")].toInt());
    if (row.contains(QLatin1String("query"))) {
        QList<QPair<QString, QString>> query;
        for (const QJsonValue &pair : row[QLatin1String("query")].toArray())
            query.append({pair[0].toString(), pair[1].toString()});
        return encodeConnectWithQuery(nsp, query);
    }
    if (type == SocketPacket::Type::Connect)
        return encodeConnect(nsp, values);
    if (type == SocketPacket::Type::Disconnect)
        return encodeDisconnect(nsp);
    if (type == SocketPacket::Type::ConnectError)
        return encodeConnectError(nsp, values);
    const Arguments given = std::get<Arguments>(Arguments::fromJson(values));
    ArgumentsWriter writer;
    writer.beginArray();
    for (qsizetype i = type == SocketPacket::Type::Event ? 1 : 0; i < given.size(); ++i)
        writer.value(unhexed(given.at(i)));
    writer.endArray();
    const Arguments arguments = Arguments::fromWriter(std::move(writer));
    return type == SocketPacket::Type::Event ? encodeEvent(nsp, id, given.value<QString>(0), arguments)
                                             : encodeAck(nsp, id, arguments);
}

void tst_SocketEncoder::writesWhatTheReferenceParserWrites_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue &row : vectors(QStringLiteral("packets-v5.json")))
        QTest::addRow("%s", qPrintable(row[QLatin1String("name")].toString())) << row.toObject();
    for (const QJsonValue &row : vectors(QStringLiteral("packets-v4.json")))
        QTest::addRow("older: %s", qPrintable(row[QLatin1String("name")].toString())) << row.toObject();
}

void tst_SocketEncoder::writesWhatTheReferenceParserWrites()
{
    QFETCH(QJsonObject, row);
    const EncodedPacket packet = encode(row);
    QCOMPARE(QString::fromUtf8(packet.text), QLatin1Char('4') + row[QLatin1String("text")].toString());
    QStringList attachments;
    for (const QByteArray &attachment : packet.attachments)
        attachments.append(QString::fromLatin1(attachment.toHex()));
    QCOMPARE(attachments, row[QLatin1String("attachments")].toVariant().toStringList());
}

void tst_SocketEncoder::readsBackWhatItWrites_data()
{
    writesWhatTheReferenceParserWrites_data();
}

void tst_SocketEncoder::readsBackWhatItWrites()
{
    QFETCH(QJsonObject, row);
    const EncodedPacket encoded = encode(row);
    SocketDecoder decoder;
    auto result = decoder.receive(encoded.packetText());
    for (const QByteArray &attachment : encoded.attachments) {
        QVERIFY(decoder.isWaiting());
        result = decoder.receive(attachment);
    }
    QVERIFY(std::holds_alternative<SocketPacket>(result));
    const auto &packet = std::get<SocketPacket>(result);
    QCOMPARE(static_cast<int>(packet.type), row[QLatin1String("type")].toInt());
    QVERIFY(QString::fromUtf8(packet.nsp).startsWith(row[QLatin1String("nsp")].toString()));
    QCOMPARE(packet.id, row[QLatin1String("id")].toInteger());
    QCOMPARE(packet.attachments, encoded.attachments);
    if (packet.type == SocketPacket::Type::Event)
        QCOMPARE(encodeEvent(packet.nsp, packet.id, QString::fromUtf8(packet.name),
                             Arguments(packet.data, packet.attachments, packet.size, packet.first))
                     .text,
                 encoded.text);
}

void tst_SocketEncoder::neverWritesABinaryTypeWithoutAttachments()
{
    QCOMPARE(encodeEvent("/", -1, u"a", Arguments::of(1)).text, QByteArray("42[\"a\",1]"));
    QCOMPARE(encodeEvent("/", -1, u"a", Arguments::of(QByteArray())).text,
             QByteArray("451-[\"a\",{\"_placeholder\":true,\"num\":0}]"));
    QCOMPARE(encodeAck("/n", 3, Arguments()).text, QByteArray("43/n,3[]"));
    QCOMPARE(encodeEvent("/n", 3, u"a", Arguments()).text, QByteArray("42/n,3[\"a\"]"));
}

void tst_SocketEncoder::passesOnArgumentsAsTheyCame()
{
    // Relaying what was received must not change it: spacing, long numbers, escapes.
    const QByteArray event("2[\"a\", 123456789012345678901234567890 ,\"\\u0041\\ud800\",{\"b\" : 1.0}]");
    const Arguments arguments = Arguments::fromPacket(Slice(event), {});
    QCOMPARE(encodeEvent("/", -1, u"a", arguments).text,
             QByteArray("42[\"a\",123456789012345678901234567890 ,\"\\u0041\\ud800\",{\"b\" : 1.0}]"));
    QCOMPARE(encodeAck("/", 1, arguments).text,
             QByteArray("431[123456789012345678901234567890 ,\"\\u0041\\ud800\",{\"b\" : 1.0}]"));
}

void tst_SocketEncoder::keepsAnObjectThatLooksLikeAPlaceholder()
{
    const QJsonObject object{{QStringLiteral("_placeholder"), true}, {QStringLiteral("num"), 0}};
    const EncodedPacket encoded = encodeEvent("/", -1, u"a", Arguments::of(object));
    QCOMPARE(encoded.text.first(2), QByteArray("42"));
    const auto packet = std::get<SocketPacket>(SocketDecoder().receive(encoded.packetText()));
    const Arguments arguments(packet.data, packet.attachments, packet.size, packet.first);
    QCOMPARE(arguments.value<QJsonObject>(0), object);
    QCOMPARE(arguments.at(0).toMap().toJsonObject(), object);
}

void tst_SocketEncoder::makesOneEnginePacketPerMessage()
{
    const EncodedPacket encoded = encodeEvent("/", 0, u"a", Arguments::of(QByteArray("x"), QByteArray("y")));
    const QList<EnginePacket> packets = encoded.enginePackets();
    QCOMPARE(packets.size(), 3);
    QVERIFY(!packets[0].binary);
    QCOMPARE(packets[0].type, EnginePacket::Type::Message);
    QCOMPARE(packets[0].data.bytes.constData(), encoded.text.constData());
    QCOMPARE(packets[0].data.offset, 1);
    QVERIFY(packets[1].binary && packets[2].binary);
    QCOMPARE(packets[1].data.toByteArray(), QByteArray("x"));
    QCOMPARE(packets[2].data.toByteArray(), QByteArray("y"));
}

void tst_SocketEncoder::leavesAnEmptyTextOut()
{
    const EncodedPacket encoded{{}, {"\x83"}, true};
    QVERIFY(encoded.packetText().isEmpty());
    const QList<EnginePacket> packets = encoded.enginePackets();
    QCOMPARE(packets.size(), 1);
    QVERIFY(packets[0].binary);
}

void tst_SocketEncoder::tellsEachMessageWhetherItMayBeCompressed()
{
    EncodedPacket encoded = encodeEvent("/", 0, u"a", Arguments::of(QByteArray("x")));
    const auto compresses = [](const QList<EnginePacket> &packets) {
        QList<bool> result;
        for (const EnginePacket &packet : packets)
            result.append(packet.compress);
        return result;
    };
    QCOMPARE(compresses(encoded.enginePackets()), (QList<bool>{true, true}));
    encoded.compress = false;
    QCOMPARE(compresses(encoded.enginePackets()), (QList<bool>{false, false}));
}

void tst_SocketEncoder::sharesTheBytesOfAttachments()
{
    const QByteArray bytes(1000, 'x');
    const EncodedPacket encoded = encodeEvent("/", 0, u"a", Arguments::of(bytes));
    QCOMPARE(encoded.attachments[0].constData(), bytes.constData());
    QCOMPARE(encoded.enginePackets()[1].data.bytes.constData(), bytes.constData());
}

void tst_SocketEncoder::tellsThePacketWithoutTheEngineDigit()
{
    QCOMPARE(encodeConnect("/chat", "{}").packetText().toByteArray(), QByteArray("0/chat,{}"));
    QCOMPARE(encodeDisconnect("/").packetText().toByteArray(), QByteArray("1"));
}

void tst_SocketEncoder::takesAnEmptyNamespaceForTheMainOne()
{
    QCOMPARE(encodeConnect("", "").text, QByteArray("40"));
    QCOMPARE(encodeConnect("/", "").text, QByteArray("40"));
    QCOMPARE(encodeConnectError("/x", "\"no\"").text, QByteArray("44/x,\"no\""));
    QCOMPARE(encodeConnectWithQuery("/", {{QStringLiteral("a"), QStringLiteral("b")}}).text, QByteArray("40"));
}

void tst_SocketEncoder::knowsTheReservedEvents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isReserved");
    for (const char *name :
         {"connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"", "message", "Connect", "connect ", "connec", "error", "reconnect", "ping", "data"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void tst_SocketEncoder::knowsTheReservedEvents()
{
    QFETCH(QString, name);
    QFETCH(bool, isReserved);
    QCOMPARE(isReservedEvent(name), isReserved);
    QCOMPARE(isReservedEvent(QByteArrayView(name.toUtf8())), isReserved);
}

void tst_SocketEncoder::knowsThoseOfOlderClients()
{
    for (const char *name : {"connect_timeout", "connecting", "error", "ping", "pong", "reconnect", "reconnect_attempt",
                             "reconnect_error", "reconnect_failed", "reconnecting"})
        QVERIFY2(isReservedEventOfV3(QString::fromLatin1(name)), name);
    QVERIFY(!isReservedEventOfV3(u"message"));
    QVERIFY(!isReservedEventOfV3(u""));
}

QTEST_APPLESS_MAIN(tst_SocketEncoder)
#include "tst_socketencoder.moc"
