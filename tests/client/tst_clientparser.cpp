// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"
#include "support/farewells.h"

#include <SocketIO/Parser>

using namespace SocketIO;
using namespace std::chrono_literals;

namespace {

/// A format of the user's own: `type|nsp|id|name` and the arguments as JSON in a binary message behind it.
class LineReader final : public PacketReader {
public:
    [[nodiscard]] Result receiveText(const QByteArray &message) override
    {
        const QByteArrayList fields = message.split('|');
        if (fields.size() != 4)
            return Fault{message.size(), QStringLiteral("a line has four fields")};
        m_packet = {Packet::Type(fields.at(0).toInt()), fields.at(1), fields.at(2).toLongLong(), fields.at(3), {}, {}};
        if (m_packet.type == Packet::Type::Event)
            return Incomplete{};
        if (m_packet.type == Packet::Type::Connect)
            m_packet.json = "{\"sid\":\"of-lines\"}";
        return m_packet;
    }
    [[nodiscard]] Result receiveBinary(const QByteArray &message) override
    {
        m_packet.arguments = Arguments::of(message);
        return m_packet;
    }

private:
    Packet m_packet;
};

class LineParser final : public Parser {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("line"); }
    [[nodiscard]] EncodedMessages encode(const Packet &packet) const override
    {
        const QByteArray line = QByteArray::number(int(packet.type)) + '|' + packet.nsp + '|'
            + QByteArray::number(packet.id) + '|' + packet.name;
        EncodedMessages messages{line, {}};
        if (packet.type == Packet::Type::Event)
            messages.binary.append(packet.arguments.value<QByteArray>(0));
        return messages;
    }
    [[nodiscard]] std::unique_ptr<PacketReader> makeReader() const override { return std::make_unique<LineReader>(); }
};

} // namespace

/// A connection whose packets are written by a parser of the user's own.
class tst_ClientParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitFarewells()); }
    void carriesEventsBothWays();
    void endsOnAFault();
    void appliesAtTheNextConnection();

private:
    static bool join(ClientStage &stage)
    {
        stage.options.transports = QStringList{QStringLiteral("polling")};
        stage.options.parser = std::make_shared<LineParser>();
        stage.client->setOptions(stage.options);
        Socket *socket = stage.client->socket();
        stage.client->open();
        if (!stage.answer("GET", ClientStage::hello()))
            return false;
        const qsizetype post = stage.next("POST");
        if (post < 0 || stage.server.request(post).body != "40|/|-1|")
            return false;
        return stage.answer("POST", "ok") && stage.answer("GET", "40|/|-1|")
            && QTest::qWaitFor([&] { return socket->state() == Socket::State::Open; });
    }
};

void tst_ClientParser::carriesEventsBothWays()
{
    ClientStage stage;
    QByteArray received;
    stage.client->socket()->on("news", stage.client.get(), [&](const QByteArray &bytes) { received = bytes; });
    QVERIFY(join(stage));
    QCOMPARE(stage.client->socket()->id(), QStringLiteral("of-lines"));
    QVERIFY(stage.answer("GET",
                         "42|/|-1|news\x1e"
                         "b" + QByteArray("\1\2\3").toBase64()));
    QTRY_COMPARE(received, QByteArray("\1\2\3"));
    stage.client->socket()->emitEvent("reply", QByteArray("\4\5"));
    const qsizetype post = stage.next("POST");
    QVERIFY(post >= 0);
    QCOMPARE(stage.server.request(post).body,
             "42|/|-1|reply\x1e"
             "b" + QByteArray("\4\5").toBase64());
    QVERIFY(stage.notes.of(Kind::Event).size() >= 2); // both ways, readable
    for (const TraceRecord &record : stage.notes.of(Kind::Event))
        QVERIFY2(record.payload.view().startsWith("5"), record.payload.view().toByteArray().constData());
}

void tst_ClientParser::endsOnAFault()
{
    ClientStage stage;
    QSignalSpy closed(stage.client.get(), &Client::closed);
    QVERIFY(join(stage));
    QVERIFY(stage.answer("GET", "4what?"));
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(closed.first().at(0).value<CloseReason>(), CloseReason::ParseError);
    QVERIFY(closed.first().at(1).value<Error>().message.contains(QLatin1String("four fields (at byte 5)")));
}

void tst_ClientParser::appliesAtTheNextConnection()
{
    ClientStage stage;
    QVERIFY(join(stage));
    stage.options.parser = nullptr;
    stage.client->setOptions(stage.options);
    stage.client->socket()->emitEvent("old", QByteArray("\1"));
    const qsizetype post = stage.next("POST");
    QVERIFY(post >= 0);
    QVERIFY(stage.server.request(post).body.startsWith("42|/|-1|old"));
    QVERIFY(stage.answer("POST", "ok"));
    QVERIFY(stage.answer("GET", "1"));
    QTRY_COMPARE(stage.client->socket()->state(), Socket::State::Opening);
    stage.client->socket()->emitEvent("new");
    QVERIFY(stage.answer("GET", ClientStage::hello()));
    const qsizetype connect = stage.next("POST");
    QVERIFY(connect >= 0);
    QCOMPARE(stage.server.request(connect).body, QByteArrayLiteral("40"));
}

QTEST_GUILESS_MAIN(tst_ClientParser)
#include "tst_clientparser.moc"
