// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"
#include "client/socketstage.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// Events that are sent until acknowledged.
class tst_SocketRetries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsOneAfterTheOther();
    void failsWhenNothingIsAcknowledged();
    void sendsNothingWhileNotJoined();
    void sendsAgainOnTheNextConnection();
    void givesUpAnEventThatEndsEveryConnection();
    void ignoresTheAnswerToAnEarlierTry();
    void leavesOtherEventsAlone();
    void takesTheTimeoutOfItsReply();
    void tracesEachTry();
    void showsAndDropsWhatWaits();
    void limitsTheQueue();
    void goesOnAfterTheLastOfSeveralFailures();
};

namespace {

void retrying(ClientOptions &options)
{
    options.retries = 2;
    options.ackTimeout = 20ms;
}

void patient(ClientOptions &options)
{
    options.retries = 2;
    options.ackTimeout = 1h;
}

} // namespace

// covers socket.io-client/test/retry.ts: should preserve the order of the packets
void tst_SocketRetries::sendsOneAfterTheOther()
{
    SocketStage stage;
    stage.set(patient);
    QVERIFY(stage.join());
    stage.socket->emitEvent("a", 1);
    ReplyWatch watch(stage.socket->emitWithAck("b", 2));
    stage.socket->emitEvent("c", 3);
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.join(u'|'), QStringLiteral(R"(40|420["a",1])"));
    stage.say("430[]");
    QVERIFY(stage.gets(QStringLiteral(R"(421["b",2])")));
    stage.say(R"(431["done"])");
    QVERIFY(stage.gets(QStringLiteral(R"(422["c",3])")));
    QTRY_COMPARE(watch.answers, 1);
    QCOMPARE(watch.answer.value<QString>(0), QStringLiteral("done"));
    stage.say("432[]");
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.size(), 4);
    QVERIFY(stage.socket->pendingAcks().isEmpty());
}

// covers socket.io-client/test/retry.ts: should fail when the server does not acknowledge the packet
void tst_SocketRetries::failsWhenNothingIsAcknowledged()
{
    SocketStage stage;
    stage.set(retrying);
    QVERIFY(stage.join());
    ReplyWatch watch(stage.socket->emitWithAck("never"));
    QTRY_COMPARE(watch.failures, 1);
    QCOMPARE(watch.error.code, QStringLiteral("timeout"));
    QVERIFY2(watch.error.message.contains(QLatin1String("3 times")), qPrintable(watch.error.message));
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.join(u'|'), QStringLiteral(R"(40|420["never"]|421["never"]|422["never"])"));
    QCOMPARE(stage.socket->bufferedCount(), 0);
}

// covers socket.io-client/test/retry.ts: should not drain the queue while the socket is disconnected
void tst_SocketRetries::sendsNothingWhileNotJoined()
{
    SocketStage stage;
    stage.set(patient);
    ReplyWatch watch(stage.socket->emitWithAck("waits"));
    QCOMPARE(stage.socket->bufferedCount(), 1);
    QVERIFY(stage.socket->pendingAcks().isEmpty());
    QVERIFY(stage.join());
    QVERIFY(stage.gets(QStringLiteral(R"(420["waits"])")));
    stage.say("430[]");
    QTRY_COMPARE(watch.answers, 1);
}

void tst_SocketRetries::sendsAgainOnTheNextConnection()
{
    SocketStage stage;
    stage.set(patient);
    QVERIFY(stage.join());
    ReplyWatch watch(stage.socket->emitWithAck("a"));
    stage.socket->emitEvent("b");
    QVERIFY(stage.gets(QStringLiteral(R"(420["a"])")));
    stage.hangUp();
    QVERIFY(stage.gets(QStringLiteral(R"(421["a"])")));
    QVERIFY(!watch.isOver());
    stage.say("431[]");
    QVERIFY(stage.gets(QStringLiteral(R"(422["b"])")));
    QCOMPARE(watch.answers, 1);
}

void tst_SocketRetries::givesUpAnEventThatEndsEveryConnection()
{
    SocketStage stage;
    stage.set(patient);
    ReplyWatch watch(stage.socket->emitWithAck("poison"));
    stage.socket->emitEvent("behind it");
    stage.client.open();
    for (int round = 0; round < 3; ++round) {
        QVERIFY(stage.gets(QStringLiteral(R"(42%1["poison"])").arg(round)));
        stage.hangUp();
    }
    QTRY_COMPARE(watch.failures, 1);
    QCOMPARE(watch.error.code, QStringLiteral("disconnected"));
    QVERIFY(stage.gets(QStringLiteral(R"(423["behind it"])")));
}

void tst_SocketRetries::ignoresTheAnswerToAnEarlierTry()
{
    SocketStage stage;
    stage.set(retrying);
    QVERIFY(stage.join());
    ReplyWatch watch(stage.socket->emitWithAck("slow"));
    QVERIFY(stage.gets(QStringLiteral(R"(421["slow"])")));
    stage.say(R"(430["to the first"])");
    QTRY_VERIFY(watch.isOver());
    QCOMPARE(watch.failures, 1);
}

void tst_SocketRetries::leavesOtherEventsAlone()
{
    SocketStage stage;
    stage.set(patient);
    QVERIFY(stage.join());
    stage.socket->emitEvent("queued");
    stage.socket->emitArguments(QStringLiteral("volatile"), {}, {true, 0ms, true, -1});
    stage.socket->emitArguments(QStringLiteral("plain"), {}, {false, 0ms, true, 0});
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.join(u'|'), QStringLiteral(R"(40|420["queued"]|42["volatile"]|42["plain"])"));
}

void tst_SocketRetries::takesTheTimeoutOfItsReply()
{
    SocketStage stage;
    stage.set(patient);
    ReplyWatch watch(stage.socket->emitWithAck("a").timeout(10ms));
    QVERIFY(stage.join());
    QTRY_COMPARE(watch.failures, 1);
    Reply reply = stage.socket->emitWithAck("b");
    ReplyWatch second(reply);
    QVERIFY(stage.gets(QStringLiteral(R"(423["b"])")));
    reply.timeout(10ms); // of the try that is out, too
    QTRY_COMPARE(second.failures, 1);
}

void tst_SocketRetries::tracesEachTry()
{
    TraceNotes notes;
    SocketStage stage;
    stage.client.setTraceTap(&notes);
    stage.set(retrying);
    QVERIFY(stage.join());
    ReplyWatch watch(stage.socket->emitWithAck("never"));
    QTRY_COMPARE(watch.failures, 1);
    const QList<TraceRecord> records = notes.of(Kind::Retrying);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0].id, 1);
    QCOMPARE(records[0].status, 1);
    QCOMPARE(records[1].id, 2);
    QCOMPARE(records[1].status, 2);
    QCOMPARE(records[1].event, QByteArray("never"));
    QCOMPARE(notes.of(Kind::Event).size(), 3);
    stage.client.setTraceTap(nullptr);
}

void tst_SocketRetries::showsAndDropsWhatWaits()
{
    SocketStage stage;
    stage.set(patient);
    QVERIFY(stage.join());
    stage.socket->emitEvent("out");
    ReplyWatch watch(stage.socket->emitWithAck("dropped", 1));
    stage.socket->emitEvent("stays", 2);
    const QList<PendingEvent> pending = stage.socket->pendingEvents();
    QCOMPARE(pending.size(), 2);
    QCOMPARE(pending[0].name, QStringLiteral("dropped"));
    QCOMPARE(pending[0].arguments, Arguments::of(1));
    QCOMPARE(pending[0].tries, 0);
    QVERIFY(stage.socket->dropPendingEvent(pending[0].number));
    QVERIFY(!stage.socket->dropPendingEvent(pending[0].number));
    QTRY_COMPARE(watch.failures, 1);
    QVERIFY(stage.gets(QStringLiteral(R"(420["out"])")));
    stage.say("430[]");
    QVERIFY(stage.gets(QStringLiteral(R"(421["stays",2])")));
}

void tst_SocketRetries::limitsTheQueue()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) {
        patient(options);
        options.maxSendBuffer = 2;
    });
    QVERIFY(stage.join());
    for (const char *name : {"out", "a", "b"})
        stage.socket->emitEvent(name);
    ReplyWatch watch(stage.socket->emitWithAck("c"));
    QTRY_COMPARE(watch.failures, 1);
    QCOMPARE(watch.error.code, QStringLiteral("send-buffer-full"));
    QCOMPARE(stage.socket->bufferedCount(), 2);
}

void tst_SocketRetries::goesOnAfterTheLastOfSeveralFailures()
{
    SocketStage stage;
    stage.set(retrying);
    QVERIFY(stage.join());
    ReplyWatch first(stage.socket->emitWithAck("a"));
    ReplyWatch second(stage.socket->emitWithAck("b"));
    QTRY_VERIFY(first.isOver() && second.isOver());
    QCOMPARE(stage.sent.size(), 7);
    QCOMPARE(stage.sent.last(), QStringLiteral(R"(425["b"])"));
}

QTEST_GUILESS_MAIN(tst_SocketRetries)
#include "tst_socketretries.moc"
