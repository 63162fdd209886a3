// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/socketdecoder.h"

#include "vectors.h"
#include <QTest>
#include <SocketIO/arguments.h>

using namespace SocketIO;

/// The decoder beside the reference parsers of both revisions.
class tst_SocketDecoderVectors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesWhatTheReferenceParserDoes_data();
    void doesWhatTheReferenceParserDoes();
    void takesAnyRefusalOfAnOlderServer_data();
    void takesAnyRefusalOfAnOlderServer();
    void takesARepeatedConnect();
};

static SocketDecoder::Result receiveAll(SocketDecoder &decoder, const QJsonArray &messages)
{
    SocketDecoder::Result result;
    for (const QJsonValue &message : messages) {
        result = message.isString()
            ? decoder.receive(Slice(message.toString().toUtf8()))
            : decoder.receive(QByteArray::fromHex(message[QLatin1String("hex")].toString().toLatin1()));
        if (std::holds_alternative<DecodeError>(result))
            break;
    }
    return result;
}

static QByteArray dataText(const SocketPacket &packet)
{
    ArgumentsWriter writer;
    if (packet.type != SocketPacket::Type::Event && packet.type != SocketPacket::Type::Ack) {
        if (!packet.data.isEmpty())
            writer.value(hexed(readJson(packet.data.view(), packet.attachments)));
        return writer.text();
    }
    if (packet.data.isEmpty())
        return {};
    const Arguments arguments(packet.data, packet.attachments, packet.size, packet.first);
    const bool isInteger = !packet.name.isEmpty() && packet.data.view().sliced(1, packet.name.size()) == packet.name;
    writer.beginArray();
    if (packet.type == SocketPacket::Type::Event)
        isInteger ? writer.json(packet.name) : writer.utf8(packet.name);
    for (qsizetype i = 0; i < arguments.size(); ++i)
        writer.value(hexed(arguments.at(i)));
    writer.endArray();
    return writer.text();
}

void tst_SocketDecoderVectors::doesWhatTheReferenceParserDoes_data()
{
    QTest::addColumn<QJsonObject>("row");
    QTest::addColumn<Protocol>("protocol");
    for (const QJsonValue &row : vectors(QStringLiteral("inputs-v5.json")))
        QTest::addRow("%s", qPrintable(row[QLatin1String("name")].toString())) << row.toObject() << Protocol::V4;
    for (const QJsonValue &row : vectors(QStringLiteral("inputs-v4.json")))
        QTest::addRow("older: %s", qPrintable(row[QLatin1String("name")].toString())) << row.toObject() << Protocol::V3;
}

void tst_SocketDecoderVectors::doesWhatTheReferenceParserDoes()
{
    QFETCH(QJsonObject, row);
    QFETCH(Protocol, protocol);
    // Accepted there, though nothing useful can be done with them: an event without a name, and what the older parser
    // takes for a CONNECT or for attachments.
    static const QStringList stricter = {QStringLiteral("EVENT with nothing"), QStringLiteral("event number"),
                                         QStringLiteral("namespace that swallows its data"),
                                         QStringLiteral("nothing at all")};
    static const QStringList stricterThanOlder = {
        QStringLiteral("binary event without a number"), QStringLiteral("eleven attachments"),
        QStringLiteral("CONNECT with an array"), QStringLiteral("CONNECT with null")};
    SocketDecoder decoder;
    decoder.setProtocol(protocol);
    const auto result = receiveAll(decoder, row[QLatin1String("messages")].toArray());
    const QString name = row[QLatin1String("name")].toString();
    QString error = row[QLatin1String("error")].toString();
    error.remove(QLatin1String(" NaN")).remove(QLatin1String("parser error: "));
    const bool isStricter = stricter.contains(name) || (protocol == Protocol::V3 && stricterThanOlder.contains(name));
    if (!error.isEmpty() || isStricter) {
        QVERIFY(std::holds_alternative<DecodeError>(result));
        const QString reason = std::get<DecodeError>(result).reason;
        // The older one looks at other things first where two are wrong.
        if (name != QLatin1String("binary event with a negative number"))
            QVERIFY2(reason.contains(error), qPrintable(reason));
        QVERIFY(!decoder.isWaiting());
        return;
    }
    if (const auto *refused = std::get_if<DecodeError>(&result))
        QFAIL(qPrintable(refused->reason));
    QCOMPARE(decoder.isWaiting(), row[QLatin1String("waiting")].toBool());
    QCOMPARE(std::holds_alternative<SocketPacket>(result), !decoder.isWaiting());
    if (decoder.isWaiting())
        return;
    const auto &packet = std::get<SocketPacket>(result);
    QCOMPARE(static_cast<int>(packet.type), row[QLatin1String("type")].toInt());
    QCOMPARE(QString::fromUtf8(packet.nsp), row[QLatin1String("nsp")].toString());
    QCOMPARE(packet.id, row[QLatin1String("id")].toInteger());
    QCOMPARE(QString::fromUtf8(dataText(packet)), row[QLatin1String("data")].toString());
}

void tst_SocketDecoderVectors::takesAnyRefusalOfAnOlderServer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("byNewer");
    QTest::newRow("text") << QByteArray("4/mw,\"nope\"") << true;
    QTest::newRow("object") << QByteArray("4/mw,{\"code\":\"E1\"}") << true;
    QTest::newRow("nothing") << QByteArray("4/mw") << true;
    QTest::newRow("array") << QByteArray("4/mw,[1,2]") << false;
    QTest::newRow("number") << QByteArray("4/mw, 42 ") << false;
    QTest::newRow("truth") << QByteArray("4/mw,true") << false;
    QTest::newRow("null") << QByteArray("4/mw,null") << false;
}

void tst_SocketDecoderVectors::takesAnyRefusalOfAnOlderServer()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, byNewer);
    SocketDecoder decoder;
    QCOMPARE(std::holds_alternative<SocketPacket>(decoder.receive(Slice(text))), byNewer);
    for (const Protocol protocol : {Protocol::V3, Protocol::Auto}) {
        decoder.setProtocol(protocol);
        const auto result = decoder.receive(Slice(text));
        QVERIFY(std::holds_alternative<SocketPacket>(result));
        QCOMPARE(std::get<SocketPacket>(result).nsp, QByteArray("/mw"));
        QCOMPARE(std::get<SocketPacket>(result).type, SocketPacket::Type::ConnectError);
    }
    const auto broken = decoder.receive(Slice(QByteArray("4/mw,{")));
    QVERIFY(std::holds_alternative<DecodeError>(broken));
}

void tst_SocketDecoderVectors::takesARepeatedConnect()
{
    SocketDecoder decoder;
    decoder.setProtocol(Protocol::Auto);
    for (int time = 0; time < 2; ++time) {
        const auto result = decoder.receive(Slice(QByteArray("0")));
        QVERIFY(std::holds_alternative<SocketPacket>(result));
        QCOMPARE(std::get<SocketPacket>(result).nsp, QByteArray("/"));
        QVERIFY(std::get<SocketPacket>(result).data.isEmpty());
    }
}

QTEST_APPLESS_MAIN(tst_SocketDecoderVectors)
#include "tst_socketdecodervectors.moc"
