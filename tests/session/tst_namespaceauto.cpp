// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/connectanswer.h"
#include "session/namespacestage.h"
#include <functional>
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using State = NamespaceSession::State;
using Wait = NamespaceSession::Stage;

namespace {

const QueryList Query = {{QStringLiteral("room"), QStringLiteral("1")}};

} // namespace

/// Namespaces on a connection whose revision is found out, and payloads that are asked for.
class tst_NamespaceAuto : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksAtOnce();
    void theAnswerTellsTheRevision_data();
    void theAnswerTellsTheRevision();
    void joinsAnOldServer();
    void takesBothAnswersOfServers1();
    void isToldOfTheRevisionWhileClosed();
    void aQueryWaitsForTheRevision_data();
    void aQueryWaitsForTheRevision();
    void aQueryWaitsNoLongerThanItsGrace();
    void aShortTimeoutDoesNotCutTheGrace();
    void theMainNamespaceDoesNotWaitForItsQuery();
    void aDecisionIsMadeOnce();

    void asksForTheAuthPayload();
    void asksAgainForEachJoin();
    void aLateAnswerIsNotSent_data();
    void aLateAnswerIsNotSent();
    void anAnswerCountsOnce();
    void theProviderHasNoMoreTimeThanTheServer();
    void anOldServerNeedsNoPayload();
    void asksAnewAfterTheUnwantedRefusal();
};

void tst_NamespaceAuto::asksAtOnce()
{
    NamespaceSession root = sessionOf("/", Protocol::Auto);
    root.setAuth(R"({"token":"t"})");
    QCOMPARE(said(root.open(true, at(0))), Lines({R"(transmit 40{"token":"t"})"}));
    NamespaceSession chat = sessionOf("/chat", Protocol::Auto);
    QCOMPARE(said(chat.open(true, at(0))), Lines({"transmit 40/chat,"}));
}

void tst_NamespaceAuto::theAnswerTellsTheRevision_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Protocol>("told");
    QTest::newRow("with an id") << QByteArray(Welcome) << Protocol::V4;
    QTest::newRow("with a pid beside it") << QByteArray(R"(0{"sid":"a","pid":"b"})") << Protocol::V4;
    QTest::newRow("bare") << QByteArray("0") << Protocol::V3;
    QTest::newRow("bare, another namespace") << QByteArray("0/chat,") << Protocol::V3;
    QTest::newRow("object without an id") << QByteArray("0{}") << Protocol::V3;
    QTest::newRow("refusal") << QByteArray(R"(4{"message":"no"})") << Protocol::Auto;
    QTest::newRow("event") << QByteArray("2[\"a\"]") << Protocol::Auto;
    QTest::newRow("ack") << QByteArray("31[]") << Protocol::Auto;
    QTest::newRow("disconnect") << QByteArray("1") << Protocol::Auto;
}

void tst_NamespaceAuto::theAnswerTellsTheRevision()
{
    QFETCH(QByteArray, text);
    QFETCH(Protocol, told);
    QVERIFY(protocolTold(socketPacket(text)) == told);
}

void tst_NamespaceAuto::joinsAnOldServer()
{
    NamespaceSession root = sessionOf("/", Protocol::Auto);
    (void)root.open(true, at(0));
    NamespaceSession chat = sessionOf("/chat", Protocol::Auto);
    (void)chat.open(true, at(0));
    for (NamespaceSession *session : {&root, &chat}) {
        QCOMPARE(said(session->decided(Protocol::V3, at(10))), Lines());
        QCOMPARE(said(session->rootJoined(at(10))), Lines());
    }
    QCOMPARE(said(root.receive(socketPacket("0"))), Lines({"joined e1"}));
    QCOMPARE(said(chat.receive(socketPacket("0/chat,"))), Lines({"joined /chat#e1"}));
}

// 2.x answers our early CONNECT not at all, 1.x beside the join that it makes by itself.
void tst_NamespaceAuto::takesBothAnswersOfServers1()
{
    NamespaceSession session = sessionOf("/", Protocol::Auto);
    (void)session.open(true, at(0));
    (void)session.decided(Protocol::V3, at(10));
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines({"joined e1"}));
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines());
    (void)session.close(at(1000));
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines()); // later still: it says nothing about the next join
    QCOMPARE(said(session.open(true, at(2000))), Lines({"transmit 40"}));
}

void tst_NamespaceAuto::isToldOfTheRevisionWhileClosed()
{
    NamespaceSession session = sessionOf("/", Protocol::Auto);
    (void)session.decided(Protocol::V3, at(10));
    (void)session.rootJoined(at(10));
    (void)session.receive(socketPacket("0"));
    QCOMPARE(said(session.open(true, at(1000))), Lines({"joined e1"}));
    NamespaceSession recent = sessionOf("/", Protocol::Auto);
    (void)recent.decided(Protocol::V4, at(10));
    QCOMPARE(said(recent.open(true, at(1000))), Lines({"transmit 40"}));
    QCOMPARE(said(recent.receive(socketPacket("0"))), Lines({"violation: connect-without-sid"}));
}

void tst_NamespaceAuto::aQueryWaitsForTheRevision_data()
{
    QTest::addColumn<Protocol>("found");
    QTest::addColumn<Lines>("atOnce");
    QTest::addColumn<Lines>("afterTheMainNamespace");
    QTest::newRow("3") << Protocol::V3 << Lines() << Lines({"transmit 40/chat?room=1,"});
    QTest::newRow("4") << Protocol::V4 << Lines({"transmit 40/chat,"}) << Lines();
}

void tst_NamespaceAuto::aQueryWaitsForTheRevision()
{
    QFETCH(Protocol, found);
    QFETCH(Lines, atOnce);
    QFETCH(Lines, afterTheMainNamespace);
    NamespaceSession session = sessionOf("/chat", Protocol::Auto);
    session.setQuery(Query);
    QCOMPARE(said(session.open(true, at(0))), Lines());
    QVERIFY(session.stage() == Wait::Undecided);
    QCOMPARE(said(session.decided(found, at(100))), atOnce);
    QCOMPARE(msOf(session.nextDeadline()), 20100);
    if (found == Protocol::V3)
        QCOMPARE(said(session.rootJoined(at(100))), afterTheMainNamespace);
}

void tst_NamespaceAuto::aQueryWaitsNoLongerThanItsGrace()
{
    NamespaceSession session = sessionOf("/chat", Protocol::Auto);
    session.setQuery(Query);
    (void)session.open(true, at(0));
    QCOMPARE(msOf(session.nextDeadline()), 300);
    QCOMPARE(said(session.expire(at(299))), Lines());
    QCOMPARE(said(session.expire(at(300))), Lines({"transmit 40/chat,"}));
    QCOMPARE(msOf(session.nextDeadline()), 20300);
    QCOMPARE(said(session.decided(Protocol::V3, at(400))), Lines()); // too late for the query
    QCOMPARE(said(session.receive(socketPacket("0/chat,"))), Lines({"joined /chat#e1"}));
}

void tst_NamespaceAuto::aShortTimeoutDoesNotCutTheGrace()
{
    NamespaceSession session = sessionOf("/chat", Protocol::Auto);
    session.setConnectTimeout(std::chrono::milliseconds(100));
    session.setQuery(Query);
    (void)session.open(true, at(0));
    QCOMPARE(said(session.expire(at(200))), Lines());
    QCOMPARE(said(session.expire(at(300))), Lines({"transmit 40/chat,"}));
    QCOMPARE(said(session.expire(at(400))), Lines({"refused: connect-timeout"}));
}

void tst_NamespaceAuto::theMainNamespaceDoesNotWaitForItsQuery()
{
    NamespaceSession session = sessionOf("/", Protocol::Auto);
    session.setQuery(Query);
    QCOMPARE(said(session.open(true, at(0))), Lines({"transmit 40"}));
}

void tst_NamespaceAuto::aDecisionIsMadeOnce()
{
    NamespaceSession session = sessionOf("/", Protocol::V4);
    (void)session.decided(Protocol::V3, at(0));
    QCOMPARE(said(session.open(true, at(0))), Lines({"transmit 40"}));
    QCOMPARE(said(session.receive(socketPacket("0"))), Lines({"violation: connect-without-sid"}));
}

void tst_NamespaceAuto::asksForTheAuthPayload()
{
    NamespaceSession session = sessionOf("/chat", Protocol::V4);
    session.setAuth(R"({"not":"this"})");
    session.setAuthIsAsked(true);
    QCOMPARE(said(session.open(true, at(0))), Lines({"ask auth 1"}));
    QVERIFY(session.state() == State::Opening);
    QCOMPARE(msOf(session.nextDeadline()), 20000);
    QCOMPARE(said(session.receive(socketPacket("2[\"stray\"]"))), Lines());
    QCOMPARE(said(session.authGiven(1, R"({"token":"t"})", at(5000))), Lines({R"(transmit 40/chat,{"token":"t"})"}));
    QCOMPARE(msOf(session.nextDeadline()), 20000); // of the join as a whole
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));

    NamespaceSession bare = sessionOf("/", Protocol::V4);
    bare.setAuthIsAsked(true);
    (void)bare.open(true, at(0));
    QCOMPARE(said(bare.authGiven(1, "{}", at(0))), Lines({"transmit 40"})); // 40{} breaks old netty-socketio
}

void tst_NamespaceAuto::asksAgainForEachJoin()
{
    NamespaceSession session = sessionOf("/", Protocol::V4);
    session.setAuthIsAsked(true);
    (void)session.open(true, at(0));
    (void)session.authGiven(1, "{\"n\":1}", at(0));
    (void)session.receive(socketPacket(Welcome));
    (void)session.engineClosed(QStringLiteral("transport close"));
    QCOMPARE(said(session.engineOpened(Protocol::V4, "e2", at(100))), Lines({"ask auth 2"}));
    QCOMPARE(said(session.authGiven(2, "{\"n\":2}", at(100))), Lines({"transmit 40{\"n\":2}"}));
    session.setAuthIsAsked(false);
    session.setAuth("{\"n\":3}");
    (void)session.engineClosed(QStringLiteral("transport close"));
    QCOMPARE(said(session.engineOpened(Protocol::V4, "e3", at(200))), Lines({"transmit 40{\"n\":3}"}));
}

void tst_NamespaceAuto::aLateAnswerIsNotSent_data()
{
    using Meanwhile = std::function<void(NamespaceSession &)>;
    QTest::addColumn<Meanwhile>("meanwhile");
    QTest::newRow("closed") << Meanwhile([](NamespaceSession &it) { (void)it.close(at(10)); });
    QTest::newRow("closed and opened") << Meanwhile([](NamespaceSession &it) {
        (void)it.close(at(10));
        QCOMPARE(said(it.open(true, at(10))), Lines({"ask auth 2"}));
    });
    QTest::newRow("connection lost") << Meanwhile(
        [](NamespaceSession &it) { (void)it.engineClosed(QStringLiteral("transport close")); });
    QTest::newRow("connected again") << Meanwhile([](NamespaceSession &it) {
        (void)it.engineClosed(QStringLiteral("transport close"));
        QCOMPARE(said(it.engineOpened(Protocol::V4, "e2", at(10))), Lines({"ask auth 2"}));
    });
    QTest::newRow("timed out") << Meanwhile([](NamespaceSession &it) { (void)it.expire(at(20000)); });
    QTest::newRow("client closed") << Meanwhile([](NamespaceSession &it) { (void)it.leaveWithEngine(); });
}

void tst_NamespaceAuto::aLateAnswerIsNotSent()
{
    QFETCH(std::function<void(NamespaceSession &)>, meanwhile);
    NamespaceSession session = sessionOf("/", Protocol::V4);
    session.setAuthIsAsked(true);
    QCOMPARE(said(session.open(true, at(0))), Lines({"ask auth 1"}));
    meanwhile(session);
    const Wait before = session.stage();
    QCOMPARE(said(session.authGiven(1, R"({"token":"old"})", at(20))), Lines());
    QVERIFY(session.stage() == before);
}

void tst_NamespaceAuto::anAnswerCountsOnce()
{
    NamespaceSession session = sessionOf("/", Protocol::V4);
    session.setAuthIsAsked(true);
    (void)session.open(true, at(0));
    QCOMPARE(said(session.authGiven(2, "{}", at(10))), Lines()); // never asked
    QCOMPARE(said(session.authGiven(1, "{}", at(10))), Lines({"transmit 40"}));
    QCOMPARE(said(session.authGiven(1, "{}", at(20))), Lines());
}

void tst_NamespaceAuto::theProviderHasNoMoreTimeThanTheServer()
{
    NamespaceSession session = sessionOf("/", Protocol::V4);
    session.setAuthIsAsked(true);
    (void)session.open(true, at(0));
    const NamespaceCommands commands = session.expire(at(20000));
    QCOMPARE(said(commands), Lines({"refused: connect-timeout"}));
    const QString &message = std::get<SocketCommand::Refused>(commands.first()).error.message;
    QVERIFY2(message.contains(QLatin1String("auth provider")), qPrintable(message));
    QVERIFY(session.stage() == Wait::Closed);
    QCOMPARE(said(session.open(true, at(30000))), Lines({"ask auth 2"}));
}

void tst_NamespaceAuto::anOldServerNeedsNoPayload()
{
    NamespaceSession root = sessionOf("/", Protocol::Auto);
    root.setAuthIsAsked(true);
    QCOMPARE(said(root.open(true, at(0))), Lines({"ask auth 1"}));
    QCOMPARE(said(root.decided(Protocol::V3, at(10))), Lines());
    QCOMPARE(said(root.receive(socketPacket("0"))), Lines({"joined e1"}));
    QCOMPARE(said(root.authGiven(1, "{}", at(20))), Lines());

    NamespaceSession chat = sessionOf("/chat", Protocol::Auto);
    chat.setAuthIsAsked(true);
    (void)chat.open(true, at(0));
    (void)chat.decided(Protocol::V3, at(10));
    QCOMPARE(said(chat.authGiven(1, "{}", at(10))), Lines());
    QCOMPARE(said(chat.rootJoined(at(10))), Lines({"transmit 40/chat,"}));

    NamespaceSession recent = sessionOf("/", Protocol::Auto);
    recent.setAuthIsAsked(true);
    (void)recent.open(true, at(0));
    QCOMPARE(said(recent.decided(Protocol::V4, at(10))), Lines());
    QCOMPARE(said(recent.authGiven(1, "{\"a\":1}", at(20))), Lines({"transmit 40{\"a\":1}"}));
}

void tst_NamespaceAuto::asksAnewAfterTheUnwantedRefusal()
{
    NamespaceSession session = sessionOf("/", Protocol::V4);
    session.setAuthIsAsked(true);
    (void)session.open(true, at(0));
    (void)session.authGiven(1, "{}", at(0));
    (void)session.close(at(10));
    QCOMPARE(said(session.open(true, at(20))), Lines()); // the first CONNECT may still be accepted
    QCOMPARE(said(session.receive(socketPacket("4\"no\""))), Lines({"ask auth 2"}));
    QCOMPARE(said(session.authGiven(2, "{\"a\":1}", at(30))), Lines({"transmit 40{\"a\":1}"}));
}

QTEST_APPLESS_MAIN(tst_NamespaceAuto)
#include "tst_namespaceauto.moc"
