// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/socketstage.h"

#include <QSignalSpy>

using namespace SocketIO;
using namespace std::chrono_literals;

/// Acknowledgements: what a Reply tells, when, and how often.
class tst_SocketReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheAnswerOnce();
    void tellsSeveralHandlersInOrder();
    void tellsAHandlerThatComesLate();
    void tellsTheOthersWhenOneThrows();
    void timesOut_data();
    void timesOut();
    void ignoresAnAnswerAfterItsTime();
    void takesATimeoutThatIsChangedLater();
    void takesAnEventBackWhenItsTimeIsUp();
    void failsOnDisconnection_data();
    void failsOnDisconnection();
    void tellsFailuresBehindTheDisconnection();
    void keepsWaitingForWhatHasNotLeft();
    void givesAFuture();
    void cancelsTheFutureOnFailure();
    void isSettledWhenTheSocketIsDeleted();
    void isCancelledWhenTheClientIsDeleted();
    void listsWhatIsWaitedFor();
    void measuresTheLatency();
    void answersTheServer();
    void doesNotAnswerOnAnotherConnection();
};

// covers socket.io-client/test/socket.ts: should emit an event and wait for the acknowledgement
void tst_SocketReply::tellsTheAnswerOnce()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Reply reply = stage.socket->emitWithAck("hi");
    ReplyWatch watch(reply);
    QVERIFY(stage.gets(QStringLiteral(R"(420["hi"])")));
    stage.say(R"(430["a",{"b":1}])");
    stage.say(R"(430["again"])");
    stage.say(R"(4399["nobody asked"])");
    QVERIFY(stage.settle());
    QCOMPARE(watch.answers, 1);
    QCOMPARE(watch.failures, 0);
    QCOMPARE(watch.answer.size(), 2);
    QVERIFY(reply.isFinished());
}

void tst_SocketReply::tellsSeveralHandlersInOrder()
{
    SocketStage stage;
    QVERIFY(stage.join());
    QStringList calls;
    auto context = std::make_unique<QObject>();
    Reply reply = stage.socket->emitWithAck("hi");
    reply.then(nullptr, [&](const Arguments &answer) { calls += answer.value<QString>(0); })
        .then(context.get(), [&] { calls += QStringLiteral("never"); })
        .onFailed(nullptr, [&] { calls += QStringLiteral("failed"); })
        .then(nullptr, [&] { calls += QStringLiteral("second"); });
    context.reset();
    stage.say(R"(430["first"])");
    QTRY_VERIFY(reply.isFinished());
    QCOMPARE(calls, QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

void tst_SocketReply::tellsAHandlerThatComesLate()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Reply reply = stage.socket->emitWithAck("hi");
    stage.say("430[5]");
    QTRY_VERIFY(reply.isFinished());
    int got = 0;
    reply.then(nullptr, [&](const Arguments &answer) { got = answer.value<int>(0); });
    QCOMPARE(got, 0); // from the event loop
    QTRY_COMPARE(got, 5);
    delete stage.socket;
    reply.then(nullptr, [&](const Arguments &answer) { got += answer.value<int>(0); });
    QTRY_COMPARE(got, 10);
    QCOMPARE(reply.future().result().value<int>(0), 5);
}

namespace {

struct Thrown { };

/// An application that takes what handlers throw, as one whose author throws must.
class CatchingApplication final : public QCoreApplication {
public:
    using QCoreApplication::QCoreApplication;
    int caught = 0;

    bool notify(QObject *receiver, QEvent *event) override
    {
        try {
            return QCoreApplication::notify(receiver, event);
        } catch (const Thrown &) {
            ++caught;
            return true;
        }
    }
};

CatchingApplication &application()
{
    return *static_cast<CatchingApplication *>(QCoreApplication::instance());
}

} // namespace

void tst_SocketReply::tellsTheOthersWhenOneThrows()
{
    SocketStage stage;
    QVERIFY(stage.join());
    QStringList calls;
    Reply reply = stage.socket->emitWithAck("hi");
    Reply other = stage.socket->emitWithAck("hi");
    reply.then(nullptr, [] { throw Thrown(); }).then(nullptr, [&] { calls += QStringLiteral("second"); });
    other.then(nullptr, [&] { calls += QStringLiteral("other"); });
    stage.socket->on("boom", nullptr, [] { throw Thrown(); });
    stage.socket->on("calm", nullptr, [&] { calls += QStringLiteral("calm"); });
    application().caught = 0;
    for (const char *text : {"430[]", R"(42["boom"])", "431[]", R"(42["calm"])"})
        stage.say(text);
    QTRY_COMPARE(calls.size(), 3);
    QCOMPARE(application().caught, 2);
    QVERIFY(calls.contains(QLatin1String("second")));
    QVERIFY(calls.indexOf(QLatin1String("other")) < calls.indexOf(QLatin1String("calm")));
    QVERIFY(stage.settle());
    QVERIFY(stage.isJoined());
    QCOMPARE(stage.connections, 1);
}

void tst_SocketReply::timesOut_data()
{
    QTest::addColumn<int>("ownTimeout");
    QTest::addColumn<int>("defaultTimeout");
    QTest::addColumn<bool>("isJoined");
    QTest::newRow("socket.io-client/test/socket.ts: should timeout when the server does not acknowledge the event")
        << 20 << 0 << true;
    QTest::newRow("socket.io-client/test/socket.ts: should timeout after the given delay when socket is not connected")
        << 20 << 0 << false;
    QTest::newRow("socket.io-client/test/socket.ts: should use the default timeout value") << 0 << 20 << true;
    QTest::newRow("its own timeout wins") << 20 << 60000 << true;
}

void tst_SocketReply::timesOut()
{
    QFETCH(int, ownTimeout);
    QFETCH(int, defaultTimeout);
    QFETCH(bool, isJoined);
    SocketStage stage;
    stage.set([=](ClientOptions &options) { options.ackTimeout = std::chrono::milliseconds(defaultTimeout); });
    if (isJoined)
        QVERIFY(stage.join());
    ReplyWatch watch(stage.socket->emitArgumentsWithAck(QStringLiteral("hi"), {},
                                                        {false, std::chrono::milliseconds(ownTimeout), true, -1}));
    QTRY_COMPARE(watch.failures, 1);
    QCOMPARE(watch.error.code, QStringLiteral("timeout"));
    QCOMPARE(watch.error.phase, Error::Phase::Socket);
    QVERIFY(watch.error.message.contains(QLatin1String("\"hi\"")));
    QCOMPARE(watch.answers, 0);
    QVERIFY(stage.socket->pendingAcks().isEmpty());
    QCOMPARE(stage.socket->bufferedCount(), 0);
}

// covers socket.io-client/test/socket.ts: should timeout when the server does not acknowledge the event in time
void tst_SocketReply::ignoresAnAnswerAfterItsTime()
{
    SocketStage stage;
    QVERIFY(stage.join());
    ReplyWatch watch(stage.socket->emitWithAck("hi").timeout(10ms));
    QTRY_COMPARE(watch.failures, 1);
    stage.say("430[1]");
    QVERIFY(stage.settle());
    QCOMPARE(watch.answers, 0);
    QCOMPARE(watch.failures, 1);
}

void tst_SocketReply::takesATimeoutThatIsChangedLater()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Reply shorter = stage.socket->emitWithAck("a").timeout(1h);
    Reply longer = stage.socket->emitWithAck("b").timeout(20ms);
    ReplyWatch first(shorter);
    ReplyWatch second(longer);
    shorter.timeout(20ms);
    longer.timeout(0ms); // for ever
    QTRY_COMPARE(first.failures, 1);
    QVERIFY(stage.settle());
    QVERIFY(!second.isOver());
    stage.say("431[]");
    QTRY_COMPARE(second.answers, 1);
    longer.timeout(1ms); // over: nothing happens
    QVERIFY(stage.settle());
    QCOMPARE(second.failures, 0);
}

void tst_SocketReply::takesAnEventBackWhenItsTimeIsUp()
{
    SocketStage stage;
    ReplyWatch watch(stage.socket->emitWithAck("late").timeout(10ms));
    QTRY_COMPARE(watch.failures, 1);
    QVERIFY(stage.join());
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent, QStringList(QStringLiteral("40")));
}

void tst_SocketReply::failsOnDisconnection_data()
{
    QTest::addColumn<int>("timeout");
    QTest::addColumn<QString>("end");
    const QString lost = QStringLiteral("lost");
    QTest::newRow("socket.io-client/test/socket.ts: should ack with an error upon disconnection (promise)")
        << 0 << lost;
    QTest::newRow("socket.io-client/test/socket.ts: should ack with an error upon disconnection (promise & timeout)")
        << 60000 << lost;
    QTest::newRow("the server disconnects the namespace") << 0 << QStringLiteral("kicked");
    QTest::newRow("the socket is closed") << 0 << QStringLiteral("closed");
    QTest::newRow("the client is closed") << 0 << QStringLiteral("client closed");
}

void tst_SocketReply::failsOnDisconnection()
{
    QFETCH(int, timeout);
    QFETCH(QString, end);
    SocketStage stage;
    QVERIFY(stage.join());
    ReplyWatch watch(stage.socket->emitWithAck("hi").timeout(std::chrono::milliseconds(timeout)));
    QVERIFY(stage.settle());
    if (end == QLatin1String("lost"))
        stage.hangUp();
    else if (end == QLatin1String("kicked"))
        stage.say("41");
    else if (end == QLatin1String("closed"))
        stage.socket->close();
    else
        stage.client.close();
    QTRY_COMPARE(watch.failures, 1);
    QCOMPARE(watch.error.code, QStringLiteral("disconnected"));
    QVERIFY(stage.socket->pendingAcks().isEmpty());
}

void tst_SocketReply::tellsFailuresBehindTheDisconnection()
{
    SocketStage stage;
    QVERIFY(stage.join());
    stage.socket->emitWithAck("hi").onFailed(nullptr, [&] { stage.told += QStringLiteral("failed"); });
    QVERIFY(stage.settle());
    stage.hangUp();
    QTRY_VERIFY(stage.told.size() >= 3);
    QCOMPARE(stage.told.first(3).join(u'|'), QStringLiteral("connected|disconnected: transport close|failed"));
}

// covers socket.io-client/test/socket.ts: should not discard an unsent ack (callback)
void tst_SocketReply::keepsWaitingForWhatHasNotLeft()
{
    SocketStage stage;
    QVERIFY(stage.join());
    stage.socket->close();
    ReplyWatch watch(stage.socket->emitWithAck("hi"));
    stage.hangUp();
    QTRY_COMPARE(stage.connections, 2);
    QVERIFY(!watch.isOver());
    stage.socket->open();
    QVERIFY(stage.gets(QStringLiteral(R"(420["hi"])")));
    stage.say("430[]");
    QTRY_COMPARE(watch.answers, 1);
}

// covers socket.io-client/test/socket.ts: should not timeout when the server does acknowledge the event (promise)
void tst_SocketReply::givesAFuture()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Reply reply = stage.socket->emitWithAck("hi").timeout(1h);
    QFuture<Arguments> future = reply.future();
    int chained = 0;
    future.then(stage.socket, [&](const Arguments &answer) { chained = answer.value<int>(0); });
    QVERIFY(!future.isFinished());
    stage.say("430[7]");
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.isCanceled());
    QCOMPARE(future.result().value<int>(0), 7);
    QCOMPARE(chained, 7);
    QCOMPARE(reply.future().result().value<int>(0), 7);
}

// covers socket.io-client/test/socket.ts: should timeout when the server does not acknowledge the event (promise)
void tst_SocketReply::cancelsTheFutureOnFailure()
{
    SocketStage stage;
    Reply reply = stage.socket->emitWithAck("hi").timeout(10ms);
    QFuture<Arguments> future = reply.future();
    bool isTold = false;
    future.onCanceled(stage.socket, [&] {
        isTold = true;
        return Arguments();
    });
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
    QTRY_VERIFY(isTold);
    QVERIFY(reply.future().isCanceled());
}

void tst_SocketReply::isSettledWhenTheSocketIsDeleted()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Reply sent = stage.socket->emitWithAck("hi");
    Reply retried = stage.socket->emitArgumentsWithAck(QStringLiteral("hi"), {}, {false, 1s, true, 3});
    ReplyWatch first(sent);
    ReplyWatch second(retried);
    delete stage.socket;
    QVERIFY(!first.isOver()); // not from inside the destructor
    QTRY_VERIFY(first.failures == 1 && second.failures == 1);
    QCOMPARE(first.error.code, QStringLiteral("disconnected"));
    QCOMPARE(second.error.code, QStringLiteral("disconnected"));
    sent.timeout(1ms);
    QVERIFY(sent.future().isCanceled());
}

void tst_SocketReply::isCancelledWhenTheClientIsDeleted()
{
    auto client = std::make_unique<Client>();
    Reply waiting = client->socket()->emitWithAck("hi");
    Reply settled = client->socket()->emitWithAck("connect"); // refused, and not told yet
    QFuture<Arguments> first = waiting.future();
    QFuture<Arguments> second = settled.future();
    int told = 0;
    waiting.onFailed(nullptr, [&] { ++told; });
    bool isCancelled = false;
    first.onCanceled([&] {
        isCancelled = true;
        return Arguments();
    });
    client.reset();
    QVERIFY(!isCancelled); // not from inside the destructor
    QTRY_VERIFY(isCancelled && second.isFinished());
    QVERIFY(first.isCanceled() && second.isCanceled());
    QVERIFY(waiting.future().isCanceled());
    waiting.timeout(1ms).onFailed(nullptr, [&] { ++told; });
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
}

void tst_SocketReply::listsWhatIsWaitedFor()
{
    SocketStage stage;
    stage.socket->emitWithAck("waits for ever");
    stage.socket->emitWithAck("an hour").timeout(1h);
    QList<PendingAck> acks = stage.socket->pendingAcks();
    QCOMPARE(acks.size(), 2);
    QCOMPARE(acks[0].id, 0);
    QCOMPARE(acks[0].event, QStringLiteral("waits for ever"));
    QCOMPARE(acks[0].remaining, -1ms);
    QVERIFY(!acks[0].hasLeft);
    QCOMPARE(acks[1].id, 1);
    QVERIFY(acks[1].remaining > 59min && acks[1].remaining <= 1h);
    QVERIFY(acks[1].waited >= 0ms && acks[1].waited < 1min);
    QVERIFY(stage.join());
    QTRY_VERIFY(stage.socket->pendingAcks().value(0).hasLeft);
    stage.say("430[]");
    QTRY_COMPARE(stage.socket->pendingAcks().size(), 1);
    QCOMPARE(stage.socket->pendingAcks().first().id, 1);
}

void tst_SocketReply::measuresTheLatency()
{
    SocketStage stage;
    QVERIFY(stage.join());
    QSignalSpy measured(&stage.client, &Client::latencyChanged);
    QCOMPARE(stage.client.latency().count(), -1);
    stage.socket->emitWithAck("hi");
    QVERIFY(stage.gets(QStringLiteral(R"(420["hi"])")));
    stage.say("430[]");
    QTRY_COMPARE(measured.count(), 1);
    QVERIFY(stage.client.latency().count() > 0);
}

void tst_SocketReply::answersTheServer()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Event question;
    stage.socket->on("question", nullptr, [&](const Event &event) { question = event; });
    stage.say(R"(4212["question","?"])");
    QTRY_VERIFY(question.wantsReply());
    QVERIFY(question.reply(1, QByteArray("b")));
    QVERIFY(!question.reply(2));
    QTRY_COMPARE(stage.sentBinary, QByteArrayList({"b"}));
    QCOMPARE(stage.sent.last(), QStringLiteral(R"(461-12[1,{"_placeholder":true,"num":0}])"));
}

void tst_SocketReply::doesNotAnswerOnAnotherConnection()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Event question;
    stage.socket->on("question", nullptr, [&](const Event &event) { question = event; });
    stage.say(R"(421["question"])");
    QTRY_VERIFY(question.wantsReply());
    stage.hangUp();
    QTRY_COMPARE(stage.told.count(QStringLiteral("connected")), 2);
    QVERIFY(!question.wantsReply());
    QVERIFY(!question.reply("late"));
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent, QStringList({QStringLiteral("40"), QStringLiteral("40")}));
}

int main(int argc, char **argv)
{
    CatchingApplication app(argc, argv);
    tst_SocketReply test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_socketreply.moc"
