// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <QTest>
#include <SocketIO/parser.h>

using namespace SocketIO;

class tst_JsonParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatAClientSends_data();
    void writesWhatAClientSends();
    void readsWhatItWrote_data() { writesWhatAClientSends_data(); }
    void readsWhatItWrote();
    void saysWhereAMessageIsWrong();
    void isNamed();
};

Q_DECLARE_METATYPE(SocketIO::Packet)

void tst_JsonParser::writesWhatAClientSends_data()
{
    using Type = Packet::Type;
    QTest::addColumn<Packet>("packet");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("binary");
    const QByteArray bytes("\1\2", 2);
    QTest::newRow("event") << Packet{Type::Event, "/", -1, "a", Arguments::of(1, "two")}
                           << QByteArray(R"(2["a",1,"two"])") << QByteArrayList();
    QTest::newRow("event of a namespace that expects an answer")
        << Packet{Type::Event, "/chat", 17, "a\"b", Arguments::of()} << QByteArray(R"(2/chat,17["a\"b"])")
        << QByteArrayList();
    QTest::newRow("binary") << Packet{Type::Event, "/", 0, "a", Arguments::of(bytes)}
                            << QByteArray(R"(51-0["a",{"_placeholder":true,"num":0}])") << QByteArrayList{bytes};
    QTest::newRow("answer") << Packet{Type::Ack, "/", 3, {}, Arguments::of(9007199254740993LL)}
                            << QByteArray("33[9007199254740993]") << QByteArrayList();
    QTest::newRow("binary answer") << Packet{Type::Ack, "/n", 3, {}, Arguments::of(bytes)}
                                   << QByteArray(R"(61-/n,3[{"_placeholder":true,"num":0}])") << QByteArrayList{bytes};
    QTest::newRow("connect") << Packet{Type::Connect, "/n", -1, {}, {}, R"({"token":1})"}
                             << QByteArray(R"(0/n,{"token":1})") << QByteArrayList();
    QTest::newRow("disconnect") << Packet{Type::Disconnect, "/n"} << QByteArray("1/n,") << QByteArrayList();
    QTest::newRow("refusal") << Packet{Type::ConnectError, "/", -1, {}, {}, R"({"message":"no"})"}
                             << QByteArray(R"(4{"message":"no"})") << QByteArrayList();
}

void tst_JsonParser::writesWhatAClientSends()
{
    QFETCH(const Packet, packet);
    const EncodedMessages messages = jsonParser()->encode(packet);
    QTEST(messages.text, "text");
    QTEST(messages.binary, "binary");
}

void tst_JsonParser::readsWhatItWrote()
{
    QFETCH(const Packet, packet);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, binary);
    const auto reader = jsonParser()->makeReader();
    PacketReader::Result result = reader->receiveText(text);
    for (const QByteArray &bytes : binary) {
        QVERIFY(std::holds_alternative<PacketReader::Incomplete>(result));
        result = reader->receiveBinary(bytes);
    }
    QVERIFY(std::holds_alternative<Packet>(result));
    QVERIFY(std::get<Packet>(result) == packet);
}

void tst_JsonParser::saysWhereAMessageIsWrong()
{
    const auto reader = jsonParser()->makeReader();
    const PacketReader::Result result = reader->receiveText(R"(2["a",nul])");
    QVERIFY(std::holds_alternative<PacketReader::Fault>(result));
    QVERIFY(std::get<PacketReader::Fault>(result).offset >= 6);
    QVERIFY(!std::get<PacketReader::Fault>(result).reason.isEmpty());
}

void tst_JsonParser::isNamed()
{
    QCOMPARE(jsonParser()->name(), QStringLiteral("json"));
}

QTEST_MAIN(tst_JsonParser)
#include "tst_jsonparser.moc"
