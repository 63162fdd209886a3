// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/namespacestage.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using State = NamespaceSession::State;

/// What the server may answer to a CONNECT, and what happens when it does not.
class tst_NamespaceAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canBeOpenedAgainAfterARefusal();
    void toleratesASecondAnswer();
    void givesUpWhenTheServerDoesNotAnswer();
    void theTimeCountsFromTheConnectPacket();
    void waitsForEverWithoutATimeout();
    void anAnswerAfterTheTimeoutIsUndone();
    void anAnswerAfterCloseIsUndone();
    void aRefusalAfterCloseIsForgotten();
    void takesTheUnwantedJoinWhenOpenedAgain();
    void waitsBetweenDisconnectAndConnect();
    void asksAgainAfterTheUnwantedRefusal();
    void refusesAnAnswerWithoutSid_data();
    void refusesAnAnswerWithoutSid();
    void isRefusedInTheServersWords_data();
    void isRefusedInTheServersWords();
};

void tst_NamespaceAnswer::canBeOpenedAgainAfterARefusal()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.receive(socketPacket("4\"no\""));
    QCOMPARE(said(session.open(true, at(5000))), Lines({"transmit 40"}));
    QCOMPARE(msOf(session.nextDeadline()), 25000);
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
}

void tst_NamespaceAnswer::toleratesASecondAnswer()
{
    NamespaceSession session = sessionAt(Stage::Open);
    QCOMPARE(said(session.receive(socketPacket(R"(0{"sid":"n2"})"))), Lines());
    QVERIFY(session.state() == State::Open);
    QCOMPARE(session.sid(), QByteArray("n1"));
}

void tst_NamespaceAnswer::givesUpWhenTheServerDoesNotAnswer()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    QCOMPARE(said(session.expire(at(19999))), Lines());
    QVERIFY(session.state() == State::Opening);
    const NamespaceCommands commands = session.expire(at(20000));
    QCOMPARE(said(commands), Lines({"refused: connect-timeout"}));
    const auto &refused = std::get<SocketCommand::Refused>(commands.first());
    QVERIFY(refused.error.kind == Error::Kind::Network);
    QVERIFY2(refused.error.message.contains(QLatin1String("20000 ms")), qPrintable(refused.error.message));
    QVERIFY(refused.json.isEmpty());
    QCOMPARE(said(session.expire(at(20001))), Lines());
}

void tst_NamespaceAnswer::theTimeCountsFromTheConnectPacket()
{
    NamespaceSession session = sessionAt(Stage::Waiting);
    QCOMPARE(msOf(session.nextDeadline()), -1);
    (void)session.engineOpened(Protocol::V4, "e1", at(60000));
    QCOMPARE(msOf(session.nextDeadline()), 80000);
}

void tst_NamespaceAnswer::waitsForEverWithoutATimeout()
{
    NamespaceSession session("/");
    (void)session.open(true, at(0));
    QCOMPARE(msOf(session.nextDeadline()), -1);
    QCOMPARE(said(session.expire(at(1'000'000'000))), Lines());
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
}

void tst_NamespaceAnswer::anAnswerAfterTheTimeoutIsUndone()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.expire(at(20000));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"transmit 41"}));
    QVERIFY(session.state() == State::Closed);
    QCOMPARE(said(session.receive(socketPacket("2[\"a\"]"))), Lines());
}

// Node closes the whole connection on a DISCONNECT that comes before its answer to the CONNECT.
void tst_NamespaceAnswer::anAnswerAfterCloseIsUndone()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    QCOMPARE(said(session.close(at(0))), Lines());
    QCOMPARE(said(session.receive(socketPacket("2[\"early\"]"))), Lines());
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"transmit 41"}));
    QVERIFY(session.state() == State::Closed);
}

void tst_NamespaceAnswer::aRefusalAfterCloseIsForgotten()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.close(at(0));
    QCOMPARE(said(session.receive(socketPacket("4\"no\""))), Lines());
    QCOMPARE(said(session.open(true, at(1))), Lines({"transmit 40"}));
}

// A second CONNECT before the first was answered makes Node close the connection, too.
void tst_NamespaceAnswer::takesTheUnwantedJoinWhenOpenedAgain()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.close(at(0));
    QCOMPARE(said(session.open(true, at(1000))), Lines());
    QVERIFY(session.state() == State::Opening);
    QCOMPARE(msOf(session.nextDeadline()), 21000);
    QCOMPARE(said(session.receive(socketPacket("2[\"early\"]"))), Lines());
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"deliver 2[\"early\"]", "joined n1"}));
}

void tst_NamespaceAnswer::waitsBetweenDisconnectAndConnect()
{
    NamespaceSession session = sessionAt(Stage::Open);
    (void)session.close(at(1000));
    QCOMPARE(said(session.open(true, at(1010))), Lines());
    QCOMPARE(msOf(session.nextDeadline()), 1050);
    QCOMPARE(said(session.expire(at(1049))), Lines());
    QCOMPARE(said(session.expire(at(1050))), Lines({"transmit 40"}));
    QCOMPARE(msOf(session.nextDeadline()), 21050);
    (void)session.receive(socketPacket(Welcome));
    (void)session.close(at(2000));
    QCOMPARE(said(session.open(true, at(2050))), Lines({"transmit 40"}));
}

void tst_NamespaceAnswer::asksAgainAfterTheUnwantedRefusal()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.close(at(0));
    QCOMPARE(said(session.open(true, at(1000))), Lines());
    QCOMPARE(said(session.receive(socketPacket("4\"no\""))), Lines({"transmit 40"}));
    QCOMPARE(said(session.receive(socketPacket("4\"still no\""))), Lines({"refused: connect-error"}));
}

void tst_NamespaceAnswer::refusesAnAnswerWithoutSid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing, as from Socket.IO 2") << QByteArray("0");
    QTest::newRow("empty object") << QByteArray("0{}");
    QTest::newRow("empty sid") << QByteArray(R"(0{"sid":""})");
    QTest::newRow("sid is a number") << QByteArray(R"(0{"sid":1})");
}

void tst_NamespaceAnswer::refusesAnAnswerWithoutSid()
{
    QFETCH(QByteArray, text);
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.send(outgoing("42[\"kept\"]"), true);
    const NamespaceCommands commands = session.receive(socketPacket(text));
    QCOMPARE(said(commands), Lines({"violation: connect-without-sid"}));
    QVERIFY(std::get<SocketCommand::Violation>(commands.first()).error.kind == Error::Kind::Protocol);
    QVERIFY(session.state() == State::Opening);
    QCOMPARE(session.sendBuffer().size(), 1);
    QCOMPARE(said(session.engineClosed(QStringLiteral("parse error"))), Lines());
}

void tst_NamespaceAnswer::isRefusedInTheServersWords_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("object") << QByteArray(R"({"message":"no entry","data":{"code":1}})") << QStringLiteral("no entry");
    QTest::newRow("string") << QByteArray(R"("Unable to connect")") << QStringLiteral("Unable to connect");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("without saying why");
    QTest::newRow("array") << QByteArray(R"(["no"])") << QStringLiteral("refused the namespace /");
}

void tst_NamespaceAnswer::isRefusedInTheServersWords()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    NamespaceSession session = sessionAt(Stage::Opening);
    SocketPacket refusal;
    refusal.type = SocketPacket::Type::ConnectError;
    refusal.data = Slice(json);
    const NamespaceCommands commands = session.receive(refusal);
    QCOMPARE(said(commands), Lines({"refused: connect-error"}));
    const auto &refused = std::get<SocketCommand::Refused>(commands.first());
    QVERIFY2(refused.error.message.contains(words), qPrintable(refused.error.message));
    QCOMPARE(refused.json.toByteArray(), json);
    QVERIFY(session.state() == State::Closed);
}

QTEST_APPLESS_MAIN(tst_NamespaceAnswer)
#include "tst_namespaceanswer.moc"
