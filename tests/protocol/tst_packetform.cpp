// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/packetform.h"

#include "messagepackvectors.h"
#include "protocol/socketdecoder.h"
#include <QTest>

using namespace SocketIO;

class tst_PacketForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheDecoderWouldDeliver_data();
    void isWhatTheDecoderWouldDeliver();
    void takesReservedNamesAndEmptyNamespaces();
    void findsTheJsonBehindAnyNamespace();
    void putsTheDigitInFrontOfAText();
    void sendsBinaryAlone();
};

void tst_PacketForm::isWhatTheDecoderWouldDeliver_data()
{
    addVectorRows(QStringLiteral("msgpack.json"));
}

void tst_PacketForm::isWhatTheDecoderWouldDeliver()
{
    QFETCH(QJsonObject, row);
    const Packet packet = packetOf(row);
    const SocketPacket made = socketPacket(packet);
    SocketDecoder decoder;
    auto result = decoder.receive(made.text());
    for (const QByteArray &attachment : made.attachments)
        result = decoder.receive(attachment);
    QVERIFY(std::holds_alternative<SocketPacket>(result));
    const auto &expected = std::get<SocketPacket>(result);
    QCOMPARE(made.type, expected.type);
    QCOMPARE(made.nsp, expected.nsp);
    QCOMPARE(made.id, expected.id);
    QCOMPARE(made.data, expected.data);
    QCOMPARE(made.name, expected.name);
    QCOMPARE(made.size, expected.size);
    QCOMPARE(made.first, expected.first);
    QCOMPARE(made.attachments, expected.attachments);
    QCOMPARE(made.text(), expected.text());
    if (packet.type == Packet::Type::Event || packet.type == Packet::Type::Ack)
        QCOMPARE(Arguments(made.data, made.attachments, made.size, made.first), packet.arguments);
}

void tst_PacketForm::takesReservedNamesAndEmptyNamespaces()
{
    Packet packet;
    packet.nsp = {};
    packet.name = "disconnect";
    const SocketPacket made = socketPacket(packet);
    QCOMPARE(made.nsp, QByteArray("/"));
    QCOMPARE(made.name, QByteArray("disconnect"));
    QCOMPARE(made.text().toByteArray(), QByteArray("2[\"disconnect\"]"));
}

void tst_PacketForm::findsTheJsonBehindAnyNamespace()
{
    for (const char *nsp : {"chat", "/a,b", "[", "/a[", "-", "/x-[\"y\"]", "9"}) {
        Packet packet{.nsp = nsp, .id = 5, .name = "e", .arguments = Arguments::of(1, QByteArray("x"))};
        QCOMPARE(socketPacket(packet).data.toByteArray(), QByteArray("[\"e\",1,{\"_placeholder\":true,\"num\":0}]"));
        packet.arguments = Arguments::of(2);
        QCOMPARE(socketPacket(packet).data.toByteArray(), QByteArray("[\"e\",2]"));
        QCOMPARE(socketPacket({.type = Packet::Type::Connect, .nsp = nsp, .json = "{}"}).data.toByteArray(),
                 QByteArray("{}"));
        QVERIFY(socketPacket({.type = Packet::Type::Disconnect, .nsp = nsp}).data.isEmpty());
    }
}

void tst_PacketForm::putsTheDigitInFrontOfAText()
{
    const EncodedPacket encoded = encodedPacket({"hello", {"x", "y"}});
    QCOMPARE(encoded.text, QByteArray("4hello"));
    const QList<EnginePacket> packets = encoded.enginePackets();
    QCOMPARE(packets.size(), 3);
    QCOMPARE(packets[0].data.toByteArray(), QByteArray("hello"));
    QVERIFY(packets[0].compress && packets[1].binary && packets[2].binary);
}

void tst_PacketForm::sendsBinaryAlone()
{
    const QList<EnginePacket> packets = encodedPacket({{}, {"x"}}).enginePackets();
    QCOMPARE(packets.size(), 1);
    QVERIFY(packets[0].binary);
    QVERIFY(encodedPacket({}).enginePackets().isEmpty());
}

QTEST_APPLESS_MAIN(tst_PacketForm)
#include "tst_packetform.moc"
