// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"
#include "client/socketstage.h"

#include <QSignalSpy>
#include <SocketIO/clock.h>
#include <SocketIO/parser.h>

using namespace SocketIO;
using namespace std::chrono_literals;

/// What is sent, what waits, what is dropped and what is refused.
class tst_SocketBuffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWaits();
    void sendsWhatWaitedInOrder();
    void keepsWhatWaitsWhenTheConnectionIsLost();
    void dropsOneEvent();
    void dropsAll();
    void refusesMoreThanItMayHold();
    void dropsVolatileEventsWhileNotJoined();
    void sendsVolatileEventsWhenJoined();
    void dropsVolatileEventsWhileTheTransportIsBusy();
    void sendsAMessage();
    void keepsAnEventThatMeetsADeadHeartbeat();
    void refusesReservedNames_data();
    void refusesReservedNames();
    void refusesReservedNamesOfAnOldServerWhenTheyWouldLeave();
    void refusesTooManyAttachments();
    void refusesAnAnswerWithTooManyAttachments();
    void writesWithTheParserOfTheConnection();
    void putsNoLimitOnBinaryInsideAPacket();
    void tracesPacketsAsJsonWhateverTheParser();
    void readsWithTheParser();
};

namespace {

constexpr SendOptions Volatile{true, 0ms, true, -1};

Arguments manyBytes(int count)
{
    ArgumentsWriter writer;
    writer.beginArray();
    for (int i = 0; i < count; ++i)
        writer.binary(QByteArray(1, char('a' + i)));
    writer.endArray();
    return Arguments::fromWriter(std::move(writer));
}

QStringList namesOf(const QList<PendingEvent> &events)
{
    QStringList names;
    for (const PendingEvent &event : events)
        names += event.name;
    return names;
}

} // namespace

void tst_SocketBuffer::showsWhatWaits()
{
    SocketStage stage;
    stage.socket->emitEvent("one", 1, "a");
    stage.socket->emitWithAck("two", QByteArray("bytes"));
    const QList<PendingEvent> pending = stage.socket->pendingEvents();
    QCOMPARE(stage.socket->bufferedCount(), 2);
    QCOMPARE(namesOf(pending), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(pending[0].arguments, Arguments::of(1, "a"));
    QCOMPARE(pending[0].id, -1);
    QCOMPARE(pending[1].arguments.value<QByteArray>(0), QByteArray("bytes"));
    QCOMPARE(pending[1].id, 0);
    QVERIFY(pending[0].number != pending[1].number);
    QVERIFY(stage.join());
    QVERIFY(stage.socket->pendingEvents().isEmpty());
}

// covers socket.io-client/test/socket.ts: should emit events in order
void tst_SocketBuffer::sendsWhatWaitedInOrder()
{
    SocketStage stage;
    stage.socket->emitEvent("first");
    QObject::connect(stage.socket, &Socket::connected, stage.socket, [&] { stage.socket->emitEvent("second"); });
    QVERIFY(stage.join());
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.join(u'|'), QStringLiteral(R"(40|42["first"]|42["second"])"));
}

void tst_SocketBuffer::keepsWhatWaitsWhenTheConnectionIsLost()
{
    SocketStage stage;
    const QByteArray welcome = std::exchange(stage.welcome, {});
    stage.client.open();
    QVERIFY(stage.gets(QStringLiteral("40")));
    ReplyWatch watch(stage.socket->emitWithAck("waits"));
    stage.hangUp();
    stage.welcome = welcome;
    QVERIFY(stage.gets(QStringLiteral(R"(420["waits"])")));
    stage.say("430[1]");
    QTRY_VERIFY(watch.isOver());
    QCOMPARE(watch.failures, 0);
}

void tst_SocketBuffer::dropsOneEvent()
{
    SocketStage stage;
    for (const char *name : {"a", "b", "c"})
        stage.socket->emitEvent(name);
    ReplyWatch watch(stage.socket->emitWithAck("d"));
    const QList<PendingEvent> pending = stage.socket->pendingEvents();
    QVERIFY(stage.socket->dropPendingEvent(pending[1].number));
    QVERIFY(!stage.socket->dropPendingEvent(pending[1].number));
    QVERIFY(!stage.socket->dropPendingEvent(12345));
    QVERIFY(stage.socket->dropPendingEvent(pending[3].number));
    QVERIFY(!watch.isOver());
    QTRY_COMPARE(watch.failures, 1);
    QCOMPARE(watch.error.code, QStringLiteral("disconnected"));
    QVERIFY(stage.socket->pendingAcks().isEmpty());
    QVERIFY(stage.join());
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.join(u'|'), QStringLiteral(R"(40|42["a"]|42["c"])"));
}

void tst_SocketBuffer::dropsAll()
{
    SocketStage stage;
    stage.socket->emitEvent("a");
    ReplyWatch watch(stage.socket->emitWithAck("b"));
    ReplyWatch retried(stage.socket->emitArgumentsWithAck(QStringLiteral("c"), {}, {false, 1s, true, 2}));
    stage.socket->clearSendBuffer();
    QCOMPARE(stage.socket->bufferedCount(), 0);
    QTRY_VERIFY(watch.isOver() && retried.isOver());
    QCOMPARE(watch.error.code, QStringLiteral("disconnected"));
    QCOMPARE(retried.error.code, QStringLiteral("disconnected"));
    QVERIFY(stage.join());
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent, QStringList(QStringLiteral("40")));
}

void tst_SocketBuffer::refusesMoreThanItMayHold()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.maxSendBuffer = 2; });
    stage.socket->emitEvent("a");
    stage.socket->emitEvent("b");
    ReplyWatch watch(stage.socket->emitWithAck("c"));
    QTRY_COMPARE(watch.failures, 1);
    QCOMPARE(watch.error.code, QStringLiteral("send-buffer-full"));
    QVERIFY(stage.told.contains(QLatin1String("error: send-buffer-full")));
    QVERIFY(stage.socket->dropPendingEvent(stage.socket->pendingEvents().first().number));
    stage.socket->emitEvent("d");
    QVERIFY(stage.join());
    for (const char *name : {"e", "f", "g"}) // a joined namespace keeps nothing
        stage.socket->emitEvent(name);
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.join(u'|'), QStringLiteral(R"(40|42["b"]|42["d"]|42["e"]|42["f"]|42["g"])"));
}

// covers socket.io-client/test/socket.ts: should discard a volatile packet when the socket is not connected
void tst_SocketBuffer::dropsVolatileEventsWhileNotJoined()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.retries = 3; }); // volatile events are not of the queue
    stage.socket->emitArguments(QStringLiteral("gone"), {}, Volatile);
    ReplyWatch watch(stage.socket->emitArgumentsWithAck(QStringLiteral("gone too"), {}, Volatile));
    QCOMPARE(stage.socket->bufferedCount(), 0);
    QTRY_COMPARE(watch.failures, 1);
    QCOMPARE(watch.error.code, QStringLiteral("dropped"));
    QVERIFY(stage.join());
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent, QStringList(QStringLiteral("40")));
}

// covers socket.io-client/test/socket.ts: should send a volatile packet when the socket is connected and the pipe is
// ready
void tst_SocketBuffer::sendsVolatileEventsWhenJoined()
{
    SocketStage stage;
    QVERIFY(stage.join());
    stage.socket->emitArguments(QStringLiteral("now"), Arguments::of(1), Volatile);
    QVERIFY(stage.gets(QStringLiteral(R"(42["now",1])")));
}

// covers socket.io-client/test/socket.ts: should discard a volatile packet when the pipe is not ready
void tst_SocketBuffer::dropsVolatileEventsWhileTheTransportIsBusy()
{
    SocketStage stage;
    QVERIFY(stage.join());
    stage.socket->emitEvent("big", QByteArray(32 * 1024 * 1024, 'x')); // more than any buffer on the way takes at once
    stage.socket->emitArguments(QStringLiteral("gone"), {}, Volatile);
    QVERIFY(stage.settle());
    QCOMPARE(stage.sentBinary.size(), 1);
    QVERIFY(stage.sent.filter(QStringLiteral("gone")).isEmpty());
    QCOMPARE(stage.socket->bufferedCount(), 0);
}

void tst_SocketBuffer::sendsAMessage()
{
    SocketStage stage;
    QVERIFY(stage.join());
    stage.socket->send("hello", 2);
    QVERIFY(stage.gets(QStringLiteral(R"(42["message","hello",2])")));
}

// covers socket.io-client/test/socket.ts: should buffer the event and send it upon reconnection
void tst_SocketBuffer::keepsAnEventThatMeetsADeadHeartbeat()
{
    SocketStage stage;
    stage.greeting = R"(0{"sid":"engine","upgrades":[],"pingInterval":1000,"pingTimeout":500})";
    QVERIFY(stage.join());
    QVERIFY(stage.settle());
    stage.greeting.replace("1000", "25000");
    // A machine that sleeps: time passes and no event loop runs.
    for (const auto awake = steadyNow() + 1600ms; steadyNow() < awake;) { }
    stage.told.clear();
    stage.socket->emitEvent("slept", 1);
    QCOMPARE(namesOf(stage.socket->pendingEvents()), QStringList(QStringLiteral("slept")));
    QCOMPARE(stage.told, QStringList()); // not from inside the call
    QVERIFY(stage.gets(QStringLiteral(R"(42["slept",1])")));
    QCOMPARE(stage.told.first(), QStringLiteral("disconnected: ping timeout"));
    QCOMPARE(stage.sent.filter(QStringLiteral("slept")).size(), 1);
}

void tst_SocketBuffer::refusesReservedNames_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::newRow("socket.io-client/test/socket.ts: should throw on reserved event") << false;
    QTest::newRow("on an old server") << true;
}

void tst_SocketBuffer::refusesReservedNames()
{
    QFETCH(bool, isOld);
    SocketStage stage;
    stage.set([isOld](ClientOptions &options) { options.protocol = isOld ? Protocol::V3 : Protocol::V4; });
    stage.client.open();
    QTRY_VERIFY(stage.peer());
    if (isOld)
        stage.say("40");
    QVERIFY(stage.tells(QStringLiteral("connected")));
    QStringList refused;
    const auto ask = [&](const char *name) {
        const QString event = QString::fromLatin1(name);
        stage.socket->emitWithAck(name).onFailed(nullptr, [&refused, event](const Error &error) {
            refused += error.code == QLatin1String("reserved-event") ? event : error.code;
        });
    };
    const QList<const char *> always{"connect",       "connect_error", "disconnect",
                                     "disconnecting", "newListener",   "removeListener"};
    const QList<const char *> old{"connect_timeout",
                                  "connecting",
                                  "error",
                                  "ping",
                                  "pong",
                                  "reconnect",
                                  "reconnect_error",
                                  "reconnect_failed",
                                  "reconnecting",
                                  "reconnect_attempt"};
    for (const char *name : always + old)
        ask(name);
    QVERIFY(stage.settle());
    QCOMPARE(refused.size(), always.size() + (isOld ? old.size() : 0));
    QCOMPARE(refused.first(), QStringLiteral("connect"));
    QCOMPARE(refused.last(), isOld ? QStringLiteral("reconnect_attempt") : QStringLiteral("removeListener"));
    QCOMPARE(stage.told.count(QStringLiteral("error: reserved-event")), refused.size());
    QCOMPARE(stage.sent.filter(QStringLiteral("[\"")).size(), isOld ? 0 : old.size());
}

void tst_SocketBuffer::refusesReservedNamesOfAnOldServerWhenTheyWouldLeave()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.protocol = Protocol::V3; });
    ReplyWatch watch(stage.socket->emitWithAck("ping"));
    ReplyWatch retried(stage.socket->emitArgumentsWithAck(QStringLiteral("pong"), {}, {false, 1s, true, 2}));
    stage.socket->emitEvent("fine");
    QCOMPARE(stage.socket->bufferedCount(), 3);
    stage.client.open();
    QTRY_VERIFY(stage.peer());
    stage.say("40");
    QVERIFY(stage.settle());
    QTRY_VERIFY(watch.isOver() && retried.isOver());
    QCOMPARE(watch.error.code, QStringLiteral("reserved-event"));
    QCOMPARE(retried.error.code, QStringLiteral("reserved-event"));
    QCOMPARE(stage.sent, QStringList(QStringLiteral(R"(42["fine"])")));
    QVERIFY(stage.socket->pendingAcks().isEmpty());
}

void tst_SocketBuffer::refusesTooManyAttachments()
{
    SocketStage stage;
    QVERIFY(stage.join());
    QSignalSpy problems(stage.socket, &Socket::errorOccurred);
    stage.socket->emitArguments(QStringLiteral("ten"), manyBytes(10));
    stage.socket->emitArguments(QStringLiteral("eleven"), manyBytes(11));
    QTRY_COMPARE(problems.count(), 1);
    const auto error = problems.first().first().value<Error>();
    QCOMPARE(error.code, QStringLiteral("too-many-attachments"));
    for (const char *words : {"\"eleven\"", "11", "ClientOptions::maxAttachments", "Servers have a limit too"})
        QVERIFY2(error.message.contains(QLatin1String(words)), qPrintable(error.message));
    QVERIFY(stage.settle());
    QCOMPARE(stage.sentBinary.size(), 10);
    stage.set([](ClientOptions &options) { options.maxAttachments = 11; });
    stage.socket->emitArguments(QStringLiteral("eleven"), manyBytes(11));
    QTRY_COMPARE(stage.sentBinary.size(), 21);
}

void tst_SocketBuffer::refusesAnAnswerWithTooManyAttachments()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Event question;
    stage.socket->on("question", nullptr, [&](const Event &event) { question = event; });
    stage.say(R"(427["question"])");
    QTRY_VERIFY(question.wantsReply());
    QVERIFY(!question.replyWith(manyBytes(11)));
    QVERIFY(stage.tells(QStringLiteral("error: too-many-attachments")));
    QVERIFY(question.wantsReply());
    QVERIFY(question.reply("fine"));
    QVERIFY(stage.gets(QStringLiteral(R"(437["fine"])")));
}

void tst_SocketBuffer::writesWithTheParserOfTheConnection()
{
    SocketStage stage;
    const auto welcome = messagePackParser()->encode({Packet::Type::Connect, "/", -1, {}, {}, R"({"sid":"m1"})"});
    stage.socket->emitEvent("buffered", 1); // before it is known how the connection writes
    stage.set([](ClientOptions &options) { options.parser = messagePackParser(); });
    stage.client.open();
    QTRY_COMPARE(stage.sentBinary.size(), 1);
    stage.set([](ClientOptions &options) { options.parser.reset(); }); // for the next connection
    stage.sayBinary(welcome.binary.first());
    QVERIFY(stage.tells(QStringLiteral("connected")));
    stage.socket->emitWithAck("asked", QByteArray("b"));
    QTRY_COMPARE(stage.sentBinary.size(), 3);
    const Packet buffered{Packet::Type::Event, "/", -1, "buffered", Arguments::of(1), {}};
    const Packet asked{Packet::Type::Event, "/", 0, "asked", Arguments::of(QByteArray("b")), {}};
    QCOMPARE(stage.sentBinary[1], messagePackParser()->encode(buffered).binary.first());
    QCOMPARE(stage.sentBinary[2], messagePackParser()->encode(asked).binary.first());
    QCOMPARE(stage.sent, QStringList());
}

void tst_SocketBuffer::putsNoLimitOnBinaryInsideAPacket()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.parser = messagePackParser(); });
    stage.socket->emitArguments(QStringLiteral("eleven"), manyBytes(11));
    QCOMPARE(stage.socket->bufferedCount(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(stage.told, QStringList());
}

void tst_SocketBuffer::tracesPacketsAsJsonWhateverTheParser()
{
    TraceNotes notes;
    SocketStage stage;
    stage.client.setTraceTap(&notes);
    stage.set([](ClientOptions &options) { options.parser = messagePackParser(); });
    stage.client.open();
    QTRY_COMPARE(stage.sentBinary.size(), 1);
    stage.sayBinary(
        messagePackParser()->encode({Packet::Type::Connect, "/", -1, {}, {}, R"({"sid":"m1"})"}).binary.first());
    QVERIFY(stage.tells(QStringLiteral("connected")));
    Event question;
    stage.socket->on("question", nullptr, [&](const Event &event) { question = event; });
    stage.socket->emitEvent("hello", 1);
    stage.sayBinary(messagePackParser()->encode({Packet::Type::Event, "/", 7, "question", {}, {}}).binary.first());
    QTRY_VERIFY(question.wantsReply());
    QVERIFY(question.reply("fine"));
    const auto texts = [&](Kind kind) {
        QByteArrayList payloads;
        for (const TraceRecord &record : notes.of(kind))
            payloads += record.payload.toByteArray();
        return payloads;
    };
    QCOMPARE(texts(Kind::Event), QByteArrayList({R"(2["hello",1])", R"(27["question"])"}));
    QCOMPARE(texts(Kind::Ack), QByteArrayList({R"(37["fine"])"}));
    stage.client.setTraceTap(nullptr);
}

void tst_SocketBuffer::readsWithTheParser()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.parser = messagePackParser(); });
    const auto say = [&](const Packet &packet) { stage.sayBinary(messagePackParser()->encode(packet).binary.first()); };
    ReplyWatch watch(stage.socket->emitWithAck("asked"));
    Arguments heard;
    stage.socket->on("news", nullptr, [&](const Arguments &arguments) { heard = arguments; });
    stage.client.open();
    QTRY_COMPARE(stage.sentBinary.size(), 1);
    say({Packet::Type::Connect, "/", -1, {}, {}, R"({"sid":"m1"})"});
    say({Packet::Type::Event, "/", -1, "news", Arguments::of("text", QByteArray("bytes"), 7), {}});
    say({Packet::Type::Ack, "/", 0, {}, Arguments::of("answer"), {}});
    QTRY_VERIFY(watch.isOver() && !heard.isEmpty());
    QCOMPARE(watch.answer.value<QString>(0), QStringLiteral("answer"));
    QCOMPARE(heard.value<QByteArray>(1), QByteArray("bytes"));
    QCOMPARE(heard.value<int>(2), 7);
}

QTEST_GUILESS_MAIN(tst_SocketBuffer)
#include "tst_socketbuffer.moc"
