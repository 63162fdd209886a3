// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/namespacestage.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using State = NamespaceSession::State;
using Wait = NamespaceSession::Stage;

namespace {

SocketPacket errorOf(const QByteArray &nsp, const QByteArray &json)
{
    SocketPacket packet;
    packet.type = SocketPacket::Type::ConnectError;
    packet.nsp = nsp;
    packet.data = Slice(json);
    return packet;
}

/// The main namespace, joined by the server.
NamespaceSession joinedRoot()
{
    NamespaceSession session = sessionOf("/", Protocol::V3);
    (void)session.open(true, at(0));
    (void)session.receive(socketPacket("0"));
    return session;
}

/// `/chat`, with the main namespace joined.
NamespaceSession chatAfterRoot()
{
    NamespaceSession session = sessionOf("/chat", Protocol::V3);
    (void)session.rootJoined(at(0));
    return session;
}

} // namespace

/// The namespaces of servers 1.x and 2.x (Socket.IO 4 packets).
class tst_NamespaceV3 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theServerJoinsTheMainNamespace();
    void theMainNamespaceIsThereForWhoeverOpensItLater();
    void aSessionMadeLateIsToldWhatHappened();
    void leavesNothingThatNobodyAskedFor();
    void opensTheMainNamespaceAgain();
    void takesSilenceForAnAnswer();
    void leavesASilentJoin();
    void theServersDisconnectEndsAStandingJoin();
    void otherNamespacesWaitForTheMainOne();
    void theQueryGoesIntoTheConnect();
    void thereIsNoAuthPayload();
    void makesTheIdsItself();
    void keepsAnIdTheServerSends();
    void aSecondAnswerIsNothing();
    void anErrorRefusesAJoin_data();
    void anErrorRefusesAJoin();
    void anErrorOfAJoinedNamespaceEndsNothing();
    void anErrorOfTheMainNamespaceEndsTheWaitForIt();
    void anErrorOfTheMainNamespaceIsToldToTheOthers();
    void waitsForTheMainNamespaceInVain();
    void deliversWhatCameBeforeTheAnswer();
    void startsAfreshOnTheNextConnection();
};

void tst_NamespaceV3::theServerJoinsTheMainNamespace()
{
    NamespaceSession session("/");
    session.setConnectTimeout(std::chrono::seconds(20));
    session.setAuth(R"({"token":"t"})");
    session.setAuthIsAsked(true);
    QCOMPARE(said(session.open(false, at(0))), Lines());
    QCOMPARE(said(session.engineOpened(Protocol::V3, "e1", at(100))), Lines()); // no 40: 4.x closes on it
    QVERIFY(session.state() == State::Opening);
    QCOMPARE(msOf(session.nextDeadline()), 20100);
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines({"joined e1"}));
    QVERIFY(session.state() == State::Open);
    QCOMPARE(msOf(session.nextDeadline()), -1);
}

void tst_NamespaceV3::theMainNamespaceIsThereForWhoeverOpensItLater()
{
    NamespaceSession session = sessionOf("/", Protocol::V3);
    QCOMPARE(said(session.rootJoined(at(10))), Lines());
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines());
    QCOMPARE(said(session.receive(socketPacket("2[\"nobody listens\"]"))), Lines());
    QVERIFY(session.state() == State::Closed);
    (void)session.send(outgoing("42[\"x\"]"), true);
    QCOMPARE(said(session.open(true, at(1000))), Lines({"event 42[\"x\"]", "joined e1"}));
}

void tst_NamespaceV3::aSessionMadeLateIsToldWhatHappened()
{
    NamespaceSession root = sessionOf("/", Protocol::V3);
    (void)root.rootJoined(at(5000));
    QCOMPARE(said(root.open(true, at(5000))), Lines({"joined e1"}));
    NamespaceSession left = sessionOf("/", Protocol::V3);
    (void)left.rootJoined(at(5000));
    (void)left.receive(socketPacket("1"));
    QCOMPARE(said(left.open(true, at(5000))), Lines({"transmit 40"}));
    NamespaceSession chat = chatAfterRoot();
    QCOMPARE(said(chat.open(true, at(5000))), Lines({"transmit 40/chat,"}));
}

// A server 1.x or 2.x holds back the CONNECTs of other namespaces once the main one is left.
void tst_NamespaceV3::leavesNothingThatNobodyAskedFor()
{
    NamespaceSession session = sessionOf("/", Protocol::V3);
    (void)session.open(true, at(0));
    QCOMPARE(said(session.close(at(10))), Lines());
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines());
    QVERIFY(session.stage() == Wait::Standing);
    NamespaceSession chat = chatAfterRoot();
    (void)chat.open(true, at(0));
    (void)chat.close(at(10));
    QCOMPARE(said(chat.receive(socketPacket("0/chat,"))), Lines({"transmit 41/chat,"}));
}

void tst_NamespaceV3::opensTheMainNamespaceAgain()
{
    NamespaceSession session = joinedRoot();
    QCOMPARE(said(session.close(at(1000))), Lines({"transmit 41", "left: io client disconnect"}));
    QCOMPARE(said(session.open(true, at(1001))), Lines());
    QCOMPARE(said(session.expire(at(1050))), Lines({"transmit 40"}));
    QCOMPARE(said(session.receive(socketPacket("2[\"hi\"]"))), Lines());
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines({"deliver 2[\"hi\"]", "joined e1"}));
    QCOMPARE(said(session.receive(socketPacket("1"))), Lines({"left: io server disconnect"}));
    QCOMPARE(said(session.open(true, at(2000))), Lines({"transmit 40"}));
}

// Servers 2.x without a middleware join and do not say so.
void tst_NamespaceV3::takesSilenceForAnAnswer()
{
    NamespaceSession session = joinedRoot();
    (void)session.close(at(1000));
    QCOMPARE(said(session.open(true, at(2000))), Lines({"transmit 40"}));
    QCOMPARE(msOf(session.nextDeadline()), 3000);
    (void)session.receive(socketPacket("2[\"hi\"]"));
    QCOMPARE(said(session.expire(at(2999))), Lines());
    QCOMPARE(said(session.expire(at(3000))), Lines({"deliver 2[\"hi\"]", "joined e1"}));
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines()); // after all

    NamespaceSession hasty = joinedRoot();
    hasty.setConnectTimeout(std::chrono::milliseconds(200));
    (void)hasty.close(at(1000));
    (void)hasty.open(true, at(2000));
    QCOMPARE(said(hasty.expire(at(2200))), Lines({"joined e1"}));
}

void tst_NamespaceV3::leavesASilentJoin()
{
    NamespaceSession session = joinedRoot();
    (void)session.close(at(1000));
    (void)session.open(true, at(2000));
    QCOMPARE(said(session.close(at(2500))), Lines({"transmit 41"}));
    QVERIFY(session.stage() == Wait::Closed);
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines());
    QCOMPARE(said(session.open(true, at(4000))), Lines({"transmit 40"}));
}

void tst_NamespaceV3::theServersDisconnectEndsAStandingJoin()
{
    NamespaceSession session = sessionOf("/", Protocol::V3);
    (void)session.receive(socketPacket("0"));
    QVERIFY(session.stage() == Wait::Standing);
    QCOMPARE(said(session.receive(socketPacket("1"))), Lines());
    QCOMPARE(said(session.open(true, at(1000))), Lines({"transmit 40"}));
}

void tst_NamespaceV3::otherNamespacesWaitForTheMainOne()
{
    NamespaceSession session("/chat");
    (void)session.open(false, at(0));
    QCOMPARE(said(session.engineOpened(Protocol::V3, "e1", at(10))), Lines());
    QVERIFY(session.stage() == Wait::AwaitingRoot);
    QCOMPARE(said(session.rootJoined(at(20))), Lines({"transmit 40/chat,"}));
    QCOMPARE(said(session.rootJoined(at(30))), Lines()); // 1.x says it twice
    QCOMPARE(said(session.receive(socketPacket("0/chat"))), Lines({"joined /chat#e1"}));
    NamespaceSession closed("/chat");
    (void)closed.engineOpened(Protocol::V3, "e1", at(10));
    QCOMPARE(said(closed.rootJoined(at(20))), Lines());
}

void tst_NamespaceV3::theQueryGoesIntoTheConnect()
{
    NamespaceSession session = chatAfterRoot();
    session.setQuery({{QStringLiteral("token"), QStringLiteral("a b&c")}, {QStringLiteral("n"), QStringLiteral("1")}});
    QCOMPARE(said(session.open(true, at(0))), Lines({"transmit 40/chat?token=a%20b%26c&n=1,"}));
    NamespaceSession recent = sessionOf("/chat", Protocol::V4);
    recent.setQuery({{QStringLiteral("token"), QStringLiteral("t")}});
    QCOMPARE(said(recent.open(true, at(0))), Lines({"transmit 40/chat,"}));
}

void tst_NamespaceV3::thereIsNoAuthPayload()
{
    NamespaceSession session = chatAfterRoot();
    session.setAuth(R"({"token":"t"})");
    session.setAuthIsAsked(true);
    QCOMPARE(said(session.open(true, at(0))), Lines({"transmit 40/chat,"}));
}

void tst_NamespaceV3::makesTheIdsItself()
{
    QCOMPARE(joinedRoot().sid(), QByteArray("e1"));
    NamespaceSession chat = chatAfterRoot();
    (void)chat.open(true, at(0));
    (void)chat.receive(socketPacket("0/chat,"));
    QCOMPARE(chat.sid(), QByteArray("/chat#e1"));
}

void tst_NamespaceV3::keepsAnIdTheServerSends()
{
    NamespaceSession session = sessionOf("/", Protocol::V3);
    (void)session.open(true, at(0));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
}

void tst_NamespaceV3::aSecondAnswerIsNothing()
{
    NamespaceSession session = joinedRoot();
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines());
    QVERIFY(session.state() == State::Open);
}

void tst_NamespaceV3::anErrorRefusesAJoin_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("text") << QByteArray("\"Invalid namespace\"") << QStringLiteral("Invalid namespace");
    QTest::newRow("object") << QByteArray(R"({"code":"E1"})") << QStringLiteral("refused the namespace /chat.");
    QTest::newRow("number") << QByteArray("7") << QStringLiteral("refused the namespace /chat.");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("without saying why");
}

void tst_NamespaceV3::anErrorRefusesAJoin()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    NamespaceSession session = chatAfterRoot();
    (void)session.open(true, at(0));
    const NamespaceCommands commands = session.receive(errorOf("/chat", json));
    QCOMPARE(said(commands), Lines({"refused: connect-error"}));
    const auto &refused = std::get<SocketCommand::Refused>(commands.first());
    QVERIFY2(refused.error.message.contains(words), qPrintable(refused.error.message));
    QVERIFY(refused.error.phase == Error::Phase::Socket);
    QCOMPARE(refused.json.toByteArray(), json);
    QVERIFY(session.state() == State::Closed);
}

// What a middleware of one event says.
void tst_NamespaceV3::anErrorOfAJoinedNamespaceEndsNothing()
{
    NamespaceSession session = joinedRoot();
    const NamespaceCommands commands = session.receive(errorOf("/", "\"not allowed\""));
    QCOMPARE(said(commands), Lines({"reported: server-error"}));
    const auto &reported = std::get<SocketCommand::Reported>(commands.first());
    QVERIFY(reported.error.message.contains(QLatin1String("not allowed")));
    QCOMPARE(reported.json.toByteArray(), QByteArray("\"not allowed\""));
    QVERIFY(session.state() == State::Open);
    QCOMPARE(said(session.receive(socketPacket("2[\"a\"]"))), Lines({"deliver 2[\"a\"]"}));
}

void tst_NamespaceV3::anErrorOfTheMainNamespaceEndsTheWaitForIt()
{
    NamespaceSession session = sessionOf("/chat", Protocol::V3);
    (void)session.open(true, at(0));
    const NamespaceCommands commands = session.receive(errorOf("/", "\"no entry\""));
    QCOMPARE(said(commands), Lines({"refused: connect-error"}));
    QVERIFY(std::get<SocketCommand::Refused>(commands.first()).error.message.contains(QLatin1String("/: no entry")));
    QVERIFY(session.state() == State::Closed);
    NamespaceSession root = sessionOf("/", Protocol::V3);
    (void)root.open(true, at(0));
    QCOMPARE(said(root.receive(errorOf("/", "\"no entry\""))), Lines({"refused: connect-error"}));
    QCOMPARE(said(root.open(true, at(100))), Lines({"transmit 40"}));
}

void tst_NamespaceV3::anErrorOfTheMainNamespaceIsToldToTheOthers()
{
    NamespaceSession session = chatAfterRoot();
    QCOMPARE(said(session.receive(errorOf("/", "\"x\""))), Lines()); // closed
    (void)session.open(true, at(0));
    QCOMPARE(said(session.receive(errorOf("/", "\"x\""))), Lines({"reported: server-error"}));
    QCOMPARE(said(session.receive(socketPacket("0/chat,"))), Lines({"joined /chat#e1"}));
    QCOMPARE(said(session.receive(errorOf("/", "\"x\""))), Lines({"reported: server-error"}));
    QVERIFY(session.state() == State::Open);
}

void tst_NamespaceV3::waitsForTheMainNamespaceInVain()
{
    NamespaceSession session = sessionOf("/chat", Protocol::V3);
    (void)session.open(true, at(0));
    const NamespaceCommands commands = session.expire(at(20000));
    QCOMPARE(said(commands), Lines({"refused: connect-timeout"}));
    const QString &message = std::get<SocketCommand::Refused>(commands.first()).error.message;
    QVERIFY2(message.contains(QLatin1String("main namespace")), qPrintable(message));
    QVERIFY(session.stage() == Wait::Closed); // nothing is out that could be answered
}

void tst_NamespaceV3::deliversWhatCameBeforeTheAnswer()
{
    NamespaceSession session = sessionOf("/", Protocol::V3);
    (void)session.open(true, at(0));
    (void)session.receive(socketPacket("2[\"early\"]"));
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines({"deliver 2[\"early\"]", "joined e1"}));
}

void tst_NamespaceV3::startsAfreshOnTheNextConnection()
{
    NamespaceSession root = joinedRoot();
    (void)root.engineClosed(QStringLiteral("transport close"));
    QCOMPARE(said(root.engineOpened(Protocol::V3, "e2", at(1000))), Lines());
    QCOMPARE(said(root.receive(socketPacket("0"))), Lines({"joined e2"}));
    NamespaceSession chat = chatAfterRoot();
    (void)chat.open(true, at(0));
    (void)chat.engineClosed(QStringLiteral("transport close"));
    (void)chat.engineOpened(Protocol::V3, "e2", at(1000));
    QVERIFY(chat.stage() == Wait::AwaitingRoot);
    (void)chat.engineClosed(QStringLiteral("transport close")); // the server was replaced
    QCOMPARE(said(chat.engineOpened(Protocol::V4, "e3", at(2000))), Lines({"transmit 40/chat,"}));
}

QTEST_APPLESS_MAIN(tst_NamespaceV3)
#include "tst_namespacev3.moc"
