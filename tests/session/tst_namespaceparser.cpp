// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/namespacestage.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;

namespace {

/// Writes a packet's fields as words, all of it in one binary message.
class WordParser final : public Parser {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("words"); }
    [[nodiscard]] EncodedMessages encode(const Packet &packet) const override
    {
        const QByteArray type = packet.type == Packet::Type::Connect ? "connect " : "disconnect ";
        return {{}, {type + packet.nsp + ' ' + packet.json}};
    }
    [[nodiscard]] std::unique_ptr<PacketReader> makeReader() const override { return nullptr; }
};

NamespaceSession parserSession(const QByteArray &nsp, Protocol protocol)
{
    NamespaceSession session = sessionOf(nsp, protocol);
    session.setParser(std::make_shared<WordParser>());
    return session;
}

/// The messages of the packets to be transmitted.
QByteArrayList messages(const NamespaceCommands &commands)
{
    QByteArrayList list;
    for (const NamespaceCommand &command : commands) {
        if (const auto *transmit = std::get_if<SocketCommand::Transmit>(&command))
            list += transmit->packet.text + '|' + transmit->packet.attachments.join(',');
    }
    return list;
}

} // namespace

/// What a namespace sends by another parser, and the buffer of what it is to send.
class tst_NamespaceParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesConnectAndDisconnect();
    void writesTheQueryOfRevision3();
    void writesWhatRecoveryNeeds();
    void leavesWithTheClient();
    void numbersWhatWaits();
    void takesOneOut();
    void boundsWhatComesEarly();
    void keepsNoneOfTheRestOfAMessage();
};

void tst_NamespaceParser::writesConnectAndDisconnect()
{
    NamespaceSession session = parserSession("/chat", Protocol::V4);
    session.setAuth(R"({"token":"t"})");
    QCOMPARE(messages(session.open(true, at(0))), QByteArrayList({R"(|connect /chat {"token":"t"})"}));
    (void)session.receive(socketPacket(Welcome));
    QCOMPARE(messages(session.close(at(10))), QByteArrayList({"|disconnect /chat "}));
}

void tst_NamespaceParser::writesTheQueryOfRevision3()
{
    NamespaceSession session = parserSession("/chat", Protocol::V3);
    session.setAuth(R"({"token":"t"})");
    session.setQuery({{QStringLiteral("a"), QStringLiteral("1")}});
    (void)session.rootJoined(at(0));
    QCOMPARE(messages(session.open(true, at(0))), QByteArrayList({"|connect /chat?a=1 "}));
    NamespaceSession root = parserSession("/", Protocol::V3);
    (void)root.rootJoined(at(0));
    (void)root.receive(socketPacket("1"));
    QCOMPARE(messages(root.open(true, at(0))), QByteArrayList({"|connect / "}));
}

void tst_NamespaceParser::writesWhatRecoveryNeeds()
{
    NamespaceSession session = parserSession("/", Protocol::V4);
    (void)session.open(true, at(0));
    (void)session.receive(socketPacket(R"(0{"sid":"n1","pid":"p1"})"));
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    (void)session.engineClosed(QStringLiteral("transport close"));
    QCOMPARE(messages(session.engineOpened(Protocol::V4, "e2", at(10))),
             QByteArrayList({R"(|connect / {"pid":"p1","offset":"o1"})"}));
}

void tst_NamespaceParser::leavesWithTheClient()
{
    NamespaceSession session = parserSession("/", Protocol::V4);
    (void)session.open(true, at(0));
    (void)session.receive(socketPacket(Welcome));
    const NamespaceCommands commands = session.leaveWithEngine();
    QCOMPARE(messages(commands), QByteArrayList({"|disconnect / "}));
    QCOMPARE(said(commands).last(), QByteArray("left: io client disconnect"));
    QVERIFY(session.state() == NamespaceSession::State::Opening);
    QCOMPARE(said(session.engineClosed(QStringLiteral("forced close"))), Lines()); // told once
    QCOMPARE(messages(session.engineOpened(Protocol::V4, "e2", at(10))), QByteArrayList({"|connect / "}));
    QCOMPARE(messages(session.leaveWithEngine()), QByteArrayList()); // Node closes on a DISCONNECT before its answer
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines());
}

void tst_NamespaceParser::numbersWhatWaits()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    for (const char *text : {"42[\"a\"]", "42[\"b\"]"}) {
        const NamespaceCommands commands = session.send(outgoing(text), true);
        QCOMPARE(std::get<SocketCommand::Buffered>(commands.first()).event.number, session.sendBuffer().last().number);
    }
    QCOMPARE(session.sendBuffer().at(0).number, 1);
    QCOMPARE(session.sendBuffer().at(1).number, 2);
    session.clearSendBuffer();
    (void)session.send(outgoing("42[\"c\"]"), true);
    QCOMPARE(session.sendBuffer().first().number, 3);
}

void tst_NamespaceParser::takesOneOut()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    for (const char *text : {"42[\"a\"]", "42[\"b\"]", "42[\"c\"]"})
        (void)session.send(outgoing(text), true);
    const auto taken = session.take(2);
    QVERIFY(taken.has_value());
    QCOMPARE(taken->packet.text, QByteArray("42[\"b\"]"));
    QVERIFY(!session.take(2).has_value());
    QVERIFY(!session.take(0).has_value());
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"event 42[\"a\"]", "event 42[\"c\"]", "joined n1"}));
    QVERIFY(!session.take(1).has_value()); // it has left
}

void tst_NamespaceParser::boundsWhatComesEarly()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    const SocketPacket big = socketPacket("2[\"" + QByteArray(1'000'000, 'x') + "\"]");
    Lines lines;
    int count = 0;
    for (; lines.isEmpty() && count < 1000; ++count)
        lines = said(session.receive(big));
    QCOMPARE(lines, Lines({"violation: too-many-early-events"}));
    QCOMPARE(count, 68); // the first beyond 64 MiB
    (void)session.engineClosed(QStringLiteral("parse error"));
    (void)session.engineOpened(Protocol::V4, "e2", at(10));
    QCOMPARE(said(session.receive(socketPacket("2[\"a\"]"))), Lines());
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"deliver 2[\"a\"]", "joined n1"}));
}

void tst_NamespaceParser::keepsNoneOfTheRestOfAMessage()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    const SocketPacket alone = socketPacket("2[\"a\",17]");
    SocketPacket early = alone;
    early.data.bytes = QByteArray(1'000'000, 'x') + alone.text().toByteArray() + QByteArray(1'000'000, 'y');
    early.data.offset += 1'000'000 - alone.textOffset;
    early.textOffset = 1'000'000;
    QVERIFY(early.data == alone.data);
    (void)session.receive(early);
    const NamespaceCommands commands = session.receive(socketPacket(Welcome));
    const SocketPacket &kept = std::get<SocketCommand::Deliver>(commands.first()).packet;
    QVERIFY(kept.data.bytes.size() < 100);
    QVERIFY(kept.data == alone.data);
    QVERIFY(kept.text() == alone.text());
    QCOMPARE(kept.data.view().sliced(kept.first).toByteArray(), QByteArray("17]"));
}

QTEST_APPLESS_MAIN(tst_NamespaceParser)
#include "tst_namespaceparser.moc"
