// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/namespacestage.h"
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using State = NamespaceSession::State;

/// What waits while a namespace is not joined, and what becomes of it.
class tst_NamespaceBuffers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversSendsThenTellsWhenItJoins();
    void deliversWhatComesAfterJoiningAtOnce();
    void forgetsEarlyEventsWhenRefused();
    void forgetsItsSidAndEarlyEventsWithTheEngine();
    void buffersWhileTheEngineIsAway();
    void sendsInOrder();
    void volatileEventsLeaveAtOnceOrNever_data();
    void volatileEventsLeaveAtOnceOrNever();
    void cancelsABufferedEvent();
    void cancelOfNoIdTakesNothing();
    void cannotCancelWhatHasLeft();
    void keepsBufferedEventsThroughAClose();
    void clearsItsSendBuffer();
    void isSettledWhenNothingIsOwed_data();
    void isSettledWhenNothingIsOwed();
    void forgetsItsUser();
};

void tst_NamespaceBuffers::deliversSendsThenTellsWhenItJoins()
{
    NamespaceSession session = sessionAt(Stage::Waiting);
    QCOMPARE(said(session.send(outgoing("42[\"x\"]"), false)), Lines({"buffered 42[\"x\"]"}));
    (void)session.engineOpened(Protocol::V4, "e1", at(10));
    QCOMPARE(said(session.receive(socketPacket("2[\"missed\"]"))), Lines());
    QCOMPARE(said(session.send(outgoing("420[\"y\"]", 0), true)), Lines({"buffered 420[\"y\"]"}));
    QCOMPARE(said(session.receive(socketPacket("2[\"greeting\",1]"))), Lines());
    QCOMPARE(session.sendBuffer().size(), 2);
    QCOMPARE(said(session.receive(socketPacket(Welcome))),
             Lines({"deliver 2[\"missed\"]", "deliver 2[\"greeting\",1]", "event 42[\"x\"]", "event 420[\"y\"]",
                    "joined n1"}));
    QVERIFY(session.sendBuffer().isEmpty());
}

void tst_NamespaceBuffers::deliversWhatComesAfterJoiningAtOnce()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.receive(socketPacket("2[\"early\"]"));
    (void)session.receive(socketPacket(Welcome));
    QCOMPARE(said(session.receive(socketPacket("2[\"late\"]"))), Lines({"deliver 2[\"late\"]"}));
}

void tst_NamespaceBuffers::forgetsEarlyEventsWhenRefused()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.receive(socketPacket("2[\"early\"]"));
    (void)session.receive(socketPacket("4{\"message\":\"no\"}"));
    (void)session.open(true, at(100));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
}

void tst_NamespaceBuffers::forgetsItsSidAndEarlyEventsWithTheEngine()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.receive(socketPacket("2[\"early\"]"));
    (void)session.engineClosed(QStringLiteral("transport close"));
    // No CONNECT is out now: leaving needs no farewell.
    NamespaceSession leaving = session;
    QCOMPARE(said(leaving.close(at(0))), Lines());
    (void)session.engineOpened(Protocol::V4, "e1", at(0));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
}

void tst_NamespaceBuffers::buffersWhileTheEngineIsAway()
{
    NamespaceSession session = sessionAt(Stage::Open);
    (void)session.engineClosed(QStringLiteral("transport close"));
    QCOMPARE(said(session.send(outgoing("42[\"1\"]"), false)), Lines({"buffered 42[\"1\"]"}));
    QCOMPARE(said(session.send(outgoing("42[\"2\"]"), false)), Lines({"buffered 42[\"2\"]"}));
    (void)session.engineClosed(QStringLiteral("transport error"));
    (void)session.engineOpened(Protocol::V4, "e1", at(9));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"event 42[\"1\"]", "event 42[\"2\"]", "joined n1"}));
    (void)session.engineClosed(QStringLiteral("transport close"));
    (void)session.engineOpened(Protocol::V4, "e1", at(19));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
}

void tst_NamespaceBuffers::sendsInOrder()
{
    NamespaceSession session = sessionAt(Stage::Waiting);
    OutgoingEvent first = outgoing("451-0[\"a\",{\"_placeholder\":true,\"num\":0}]", 0);
    first.packet.attachments = {QByteArray("\x01\x02")};
    first.name = QStringLiteral("a");
    (void)session.send(OutgoingEvent(first), false);
    (void)session.send(outgoing("42[\"b\"]"), false);
    QVERIFY(session.sendBuffer().first() == first);
    (void)session.engineOpened(Protocol::V4, "e1", at(0));
    const NamespaceCommands commands = session.receive(socketPacket(Welcome));
    QCOMPARE(commands.size(), 3);
    const OutgoingEvent &sent = std::get<SocketCommand::TransmitEvent>(commands.first()).event;
    QVERIFY(sent == first);
    QCOMPARE(sent.name, QStringLiteral("a"));
}

void tst_NamespaceBuffers::volatileEventsLeaveAtOnceOrNever_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("isWritable");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("closed") << Stage::Closed << true << false;
    QTest::newRow("opening") << Stage::Opening << true << false;
    QTest::newRow("open, transport busy") << Stage::Open << false << false;
    QTest::newRow("open") << Stage::Open << true << true;
}

void tst_NamespaceBuffers::volatileEventsLeaveAtOnceOrNever()
{
    QFETCH(Stage, stage);
    QFETCH(bool, isWritable);
    QFETCH(bool, leaves);
    NamespaceSession session = sessionAt(stage);
    const QByteArray line = leaves ? "event 42[\"now\"]" : "dropped 42[\"now\"]";
    QCOMPARE(said(session.send(outgoing("42[\"now\"]", -1, true), isWritable)), Lines({line}));
    QVERIFY(session.sendBuffer().isEmpty());
}

void tst_NamespaceBuffers::cancelsABufferedEvent()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.send(outgoing("420[\"a\"]", 0), true);
    (void)session.send(outgoing("421[\"b\"]", 1), true);
    (void)session.send(outgoing("42[\"c\"]"), true);
    QVERIFY(session.cancel(0));
    QVERIFY(!session.cancel(0));
    QVERIFY(!session.cancel(7));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"event 421[\"b\"]", "event 42[\"c\"]", "joined n1"}));
}

void tst_NamespaceBuffers::cancelOfNoIdTakesNothing()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.send(outgoing("42[\"a\"]"), true);
    QVERIFY(!session.cancel(-1));
    QCOMPARE(session.sendBuffer().size(), 1);
}

void tst_NamespaceBuffers::cannotCancelWhatHasLeft()
{
    NamespaceSession session = sessionAt(Stage::Open);
    QCOMPARE(said(session.send(outgoing("420[\"a\"]", 0), true)), Lines({"event 420[\"a\"]"}));
    QVERIFY(!session.cancel(0));
}

void tst_NamespaceBuffers::keepsBufferedEventsThroughAClose()
{
    NamespaceSession session = sessionAt(Stage::Waiting);
    (void)session.send(outgoing("42[\"a\"]"), false);
    (void)session.close(at(0));
    QCOMPARE(session.sendBuffer().size(), 1);
    (void)session.open(true, at(0));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"event 42[\"a\"]", "joined n1"}));
}

void tst_NamespaceBuffers::clearsItsSendBuffer()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.send(outgoing("42[\"a\"]"), true);
    session.clearSendBuffer();
    QVERIFY(session.sendBuffer().isEmpty());
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
}

void tst_NamespaceBuffers::isSettledWhenNothingIsOwed_data()
{
    QTest::addColumn<QByteArray>("nsp");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<bool>("isAnswered");
    QTest::addColumn<qint64>("when");
    QTest::addColumn<bool>("isSettled");
    QTest::newRow("left a moment ago") << QByteArray("/") << Protocol::V4 << true << qint64(149) << false;
    QTest::newRow("left") << QByteArray("/") << Protocol::V4 << true << qint64(150) << true;
    QTest::newRow("its CONNECT is out") << QByteArray("/") << Protocol::V4 << false << qint64(99999) << false;
    QTest::newRow("V3, the server joined by itself") << QByteArray("/") << Protocol::V3 << true << qint64(150) << false;
}

void tst_NamespaceBuffers::isSettledWhenNothingIsOwed()
{
    QFETCH(QByteArray, nsp);
    QFETCH(Protocol, protocol);
    QFETCH(bool, isAnswered);
    QFETCH(qint64, when);
    QFETCH(bool, isSettled);
    NamespaceSession session = sessionOf(nsp, protocol);
    (void)session.open(true, at(0));
    if (isAnswered)
        (void)session.receive(socketPacket(Welcome));
    QVERIFY(!session.isSettled(at(99999)));
    (void)session.close(at(100));
    QCOMPARE(session.isSettled(at(int(when))), isSettled);
}

void tst_NamespaceBuffers::forgetsItsUser()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    session.setAuth(R"({"token":"old"})");
    (void)session.send(outgoing("42[\"a\"]"), true);
    (void)session.close(at(0));
    session.disown();
    QVERIFY(session.sendBuffer().isEmpty());
    (void)session.open(true, at(1));
    QCOMPARE(said(session.receive(socketPacket("4{\"message\":\"no\"}"))), Lines({"transmit 40"}));
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
}

QTEST_APPLESS_MAIN(tst_NamespaceBuffers)
#include "tst_namespacebuffers.moc"
