// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientstage.h"
#include "client/socketstage.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace SocketIO;
using namespace std::chrono_literals;

/// How a namespace is joined: what is asked, sent and told, and in which order.
class tst_SocketJoin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsAPayload();
    void asksTheProviderAtEachJoin();
    void takesALaterAnswerOfTheProvider();
    void ignoresAStaleAnswerOfTheProvider();
    void goesBackToThePayloadWithoutAProvider();
    void refusesTheJoinWhenTheProviderIsSilent();
    void tellsWhatTheServerSaidOnRefusal();
    void joinsAgainOnlyWhenOpenedAfterARefusal();
    void tellsAndSendsInOrder();
    void sendsOnceWhatIsEmittedOnJoining();
    void tellsEachChangeOfStateOnce();
    void asksToRecoverAndTellsThatItDid();
    void tellsWhyItWasNotRecovered();
    void tracesRecoveryBehindTheJoin();
    void makesALateSocketJoinTheOpenConnection();
    void sendsAQueryToAnOldServer();
    void saysThatAnOldServerHearsNoPayload();
};

// covers socket.io-client/test/socket.ts: auth option > should accept an object
void tst_SocketJoin::sendsAPayload()
{
    SocketStage stage;
    stage.socket->setAuth({{QStringLiteral("token"), QStringLiteral("abc")}});
    QVERIFY(stage.join());
    QCOMPARE(stage.sent, QStringList(QStringLiteral(R"(40{"token":"abc"})")));
    QCOMPARE(stage.socket->id(), QStringLiteral("s1"));
}

// covers socket.io-client/test/socket.ts: should accept an function
void tst_SocketJoin::asksTheProviderAtEachJoin()
{
    SocketStage stage;
    int asked = 0;
    stage.socket->setAuthProvider([&] { return QJsonObject{{QStringLiteral("n"), ++asked}}; });
    QVERIFY(stage.join());
    stage.hangUp();
    QTRY_COMPARE(stage.sent.size(), 2);
    QCOMPARE(stage.sent, QStringList({QStringLiteral(R"(40{"n":1})"), QStringLiteral(R"(40{"n":2})")}));
}

void tst_SocketJoin::takesALaterAnswerOfTheProvider()
{
    SocketStage stage;
    Provider<QJsonObject>::Give give;
    stage.socket->setAuthProvider([&](Provider<QJsonObject>::Give later) { give = std::move(later); });
    stage.client.open();
    QTRY_VERIFY(give);
    QCOMPARE(stage.sent, QStringList());
    give({{QStringLiteral("token"), QStringLiteral("fetched")}});
    give({{QStringLiteral("token"), QStringLiteral("twice")}}); // says nothing any more
    QTRY_VERIFY(stage.isJoined());
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent, QStringList(QStringLiteral(R"(40{"token":"fetched"})")));
}

void tst_SocketJoin::ignoresAStaleAnswerOfTheProvider()
{
    SocketStage stage;
    QList<Provider<QJsonObject>::Give> gives;
    stage.socket->setAuthProvider([&](Provider<QJsonObject>::Give later) { gives += std::move(later); });
    stage.client.open();
    QTRY_COMPARE(gives.size(), 1);
    stage.hangUp();
    QTRY_COMPARE(gives.size(), 2); // asked again on the next connection
    gives[0]({{QStringLiteral("of"), QStringLiteral("the first")}});
    gives[1]({{QStringLiteral("of"), QStringLiteral("the second")}});
    QTRY_VERIFY(stage.isJoined());
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent, QStringList(QStringLiteral(R"(40{"of":"the second"})")));
    stage.socket->close();
    gives[1]({{QStringLiteral("of"), QStringLiteral("a socket that was closed")}});
    stage.socket->open();
    QTRY_COMPARE(gives.size(), 3);
    QVERIFY(!stage.sent.last().contains(QLatin1String("closed")));
}

void tst_SocketJoin::goesBackToThePayloadWithoutAProvider()
{
    SocketStage stage;
    stage.socket->setAuth({{QStringLiteral("a"), 1}});
    stage.socket->setAuthProvider([] { return QJsonObject(); });
    stage.socket->setAuthProvider({});
    QVERIFY(stage.join());
    QCOMPARE(stage.sent.first(), QStringLiteral(R"(40{"a":1})"));
}

void tst_SocketJoin::refusesTheJoinWhenTheProviderIsSilent()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.connectTimeout = 20ms; });
    stage.socket->setAuthProvider([](const Provider<QJsonObject>::Give &) {});
    stage.client.open();
    QTRY_VERIFY(!stage.told.isEmpty());
    QVERIFY2(stage.told.first().startsWith(QLatin1String("refused: ")), qPrintable(stage.told.first()));
    QCOMPARE(stage.socket->state(), Socket::State::Closed);
    QCOMPARE(stage.sent, QStringList());
}

// covers socket.io-client/test/socket.ts: should fire an error event on middleware failure from custom namespace
void tst_SocketJoin::tellsWhatTheServerSaidOnRefusal()
{
    SocketStage stage;
    stage.welcome = R"(44{"message":"nope","data":{"code":"E1"}})";
    QSignalSpy refused(stage.socket, &Socket::connectFailed);
    stage.client.open();
    QTRY_COMPARE(refused.count(), 1);
    const auto error = refused.first().first().value<Error>();
    QCOMPARE(error.kind, Error::Kind::Refused);
    QCOMPARE(error.data.toObject().value(QStringLiteral("code")).toString(), QStringLiteral("E1"));
    QVERIFY(error.message.contains(QLatin1String("nope")));
    QCOMPARE(error.phase, Error::Phase::Socket);
}

// covers socket.io-client/test/socket.ts: should not try to reconnect after a middleware failure
void tst_SocketJoin::joinsAgainOnlyWhenOpenedAfterARefusal()
{
    SocketStage stage;
    const QByteArray welcome = std::exchange(stage.welcome, R"(44"nope")");
    stage.client.open();
    QVERIFY(stage.tells(QStringLiteral("refused: connect-error")));
    QCOMPARE(stage.socket->state(), Socket::State::Closed);
    stage.welcome = welcome;
    stage.hangUp();
    QTRY_COMPARE(stage.connections, 2);
    stage.socket->open();
    QTRY_VERIFY(stage.isJoined());
    QCOMPARE(stage.sent, QStringList({QStringLiteral("40"), QStringLiteral("40")}));
}

void tst_SocketJoin::tellsAndSendsInOrder()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.ackTimeout = 10s; });
    stage.beforeWelcome = {R"(42["early",1])", R"(42["early2"])"};
    stage.behindWelcome = {R"(42["late"])"};
    stage.socket->onAnyOutgoing(nullptr,
                                [&](const Event &event) { stage.told += QStringLiteral("out ") + event.name(); });
    QObject::connect(stage.socket, &Socket::connected, stage.socket, [&] { stage.socket->emitEvent("on joining"); });
    stage.socket->emitEvent("buffered", 1);
    stage.socket->emitArguments(QStringLiteral("retried"), {}, {false, 0ms, true, 2});
    stage.socket->emitWithAck("buffered too", 2);
    QVERIFY(stage.join());
    QVERIFY(stage.tells(QStringLiteral("out on joining")));
    QCOMPARE(stage.told.join(u'|'),
             QStringLiteral("event early|event early2|out buffered|out buffered too|out retried|connected|event late|"
                            "out on joining"));
    QVERIFY(stage.gets(QStringLiteral(R"(42["on joining"])")));
    QCOMPARE(stage.sent.join(u'|'),
             QStringLiteral(R"(40|42["buffered",1]|420["buffered too",2]|421["retried"]|42["on joining"])"));
}

// covers socket.io-client/test/retry.ts: should not emit a packet twice in the 'connect' handler
void tst_SocketJoin::sendsOnceWhatIsEmittedOnJoining()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) {
        options.retries = 3;
        options.ackTimeout = 10s;
    });
    QObject::connect(stage.socket, &Socket::connected, stage.socket, [&] { stage.socket->emitEvent("hello"); });
    QVERIFY(stage.join());
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.join(u'|'), QStringLiteral(R"(40|420["hello"])"));
}

void tst_SocketJoin::tellsEachChangeOfStateOnce()
{
    SocketStage stage;
    QList<Socket::State> states;
    QObject::connect(stage.socket, &Socket::stateChanged, stage.socket, [&] { states += stage.socket->state(); });
    QVERIFY(stage.join());
    stage.hangUp();
    QTRY_COMPARE(stage.told.count(QStringLiteral("connected")), 2);
    stage.socket->close();
    QVERIFY(stage.tells(QStringLiteral("disconnected: io client disconnect")));
    using State = Socket::State;
    QCOMPARE(states, QList<State>({State::Opening, State::Open, State::Opening, State::Open, State::Closed}));
}

// covers socket.io-client/test/connection-state-recovery.ts: should have an accessible socket id equal to the
// server-side socket id (default namespace)
void tst_SocketJoin::asksToRecoverAndTellsThatItDid()
{
    SocketStage stage;
    stage.welcome = R"(40{"sid":"s1","pid":"p1"})";
    QVERIFY(stage.join());
    QVERIFY(!stage.socket->isRecovered());
    QCOMPARE(stage.socket->recoveryProblem(), QString());
    stage.say(R"(42["news","offset-1"])");
    QVERIFY(stage.tells(QStringLiteral("event news")));
    stage.hangUp();
    QTRY_COMPARE(stage.sent.size(), 2);
    const QJsonObject asked = QJsonDocument::fromJson(stage.sent.last().mid(2).toUtf8()).object();
    QCOMPARE(asked,
             QJsonObject({{QStringLiteral("pid"), QStringLiteral("p1")},
                          {QStringLiteral("offset"), QStringLiteral("offset-1")}}));
    QTRY_VERIFY(stage.isJoined());
    QVERIFY(stage.socket->isRecovered());
    QCOMPARE(stage.socket->recoveryProblem(), QString());
}

void tst_SocketJoin::tellsWhyItWasNotRecovered()
{
    SocketStage stage;
    stage.welcome = R"(40{"sid":"s1","pid":"p1"})";
    QVERIFY(stage.join());
    stage.welcome = R"(40{"sid":"s2","pid":"p2"})";
    stage.hangUp();
    QTRY_COMPARE(stage.socket->id(), QStringLiteral("s2"));
    QVERIFY(!stage.socket->isRecovered());
    QVERIFY(stage.socket->recoveryProblem().endsWith(u'.'));
}

void tst_SocketJoin::tracesRecoveryBehindTheJoin()
{
    TraceNotes notes;
    SocketStage stage;
    stage.client.setTraceTap(&notes);
    stage.welcome = R"(40{"sid":"s1","pid":"p1"})";
    stage.behindWelcome = {R"(42["news","offset-1"])"};
    QVERIFY(stage.join());
    QVERIFY(stage.tells(QStringLiteral("event news")));
    QVERIFY(notes.of(Kind::Recovered).isEmpty() && notes.of(Kind::NotRecovered).isEmpty());
    stage.hangUp();
    QTRY_COMPARE(notes.of(Kind::Recovered).size(), 1);
    QCOMPARE(notes.of(Kind::Recovered).first().nsp, QByteArray("/"));
    QCOMPARE(notes.of(Kind::NamespaceConnected).size(), 2);
    QVERIFY(notes.of(Kind::NamespaceConnected).last().time <= notes.of(Kind::Recovered).first().time);
    stage.welcome = R"(40{"sid":"s2","pid":"p2"})";
    stage.hangUp();
    QTRY_COMPARE(notes.of(Kind::NotRecovered).size(), 1);
    QCOMPARE(notes.of(Kind::NotRecovered).first().reason, stage.socket->recoveryProblem().toUtf8());
    stage.client.setTraceTap(nullptr);
}

// covers socket.io-client/test/connection.ts: should connect to a namespace after connection established
void tst_SocketJoin::makesALateSocketJoinTheOpenConnection()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Socket *late = stage.client.socket(QStringLiteral("/late"));
    stage.watch(late);
    QVERIFY(stage.gets(QStringLiteral("40/late,")));
    stage.say(R"(40/late,{"sid":"l1"})");
    QVERIFY(stage.tells(QStringLiteral("/late connected")));
    QCOMPARE(late->id(), QStringLiteral("l1"));
    QCOMPARE(stage.connections, 1);
}

void tst_SocketJoin::sendsAQueryToAnOldServer()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.protocol = Protocol::V3; });
    Socket *chat = stage.client.socket(QStringLiteral("/chat"));
    chat->setQuery({{QStringLiteral("token"), QStringLiteral("a b")}});
    stage.watch(chat);
    stage.client.open();
    QTRY_VERIFY(stage.peer());
    stage.say("40");
    QVERIFY(stage.tells(QStringLiteral("connected")));
    QTRY_COMPARE(stage.sent.size(), 1);
    QVERIFY2(stage.sent.first().startsWith(QLatin1String("40/chat?token=a")), qPrintable(stage.sent.first()));
    stage.say("40/chat,");
    QVERIFY(stage.tells(QStringLiteral("/chat connected")));
    QCOMPARE(stage.socket->id(), QStringLiteral("engine"));
    QCOMPARE(chat->id(), QStringLiteral("/chat#engine"));
    Socket *late = stage.client.socket(QStringLiteral("/late")); // the server said `40` before it was there
    QVERIFY(stage.gets(QStringLiteral("40/late,")));
    QCOMPARE(late->state(), Socket::State::Opening);
}

void tst_SocketJoin::saysThatAnOldServerHearsNoPayload()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.protocol = Protocol::V3; });
    stage.socket->setAuth({{QStringLiteral("token"), QStringLiteral("abc")}});
    stage.client.open();
    QTRY_VERIFY(stage.peer());
    stage.say("40");
    QVERIFY(stage.tells(QStringLiteral("connected")));
    QVERIFY(stage.told.contains(QLatin1String("error: auth-not-heard")));
    QCOMPARE(stage.sent, QStringList());
}

QTEST_GUILESS_MAIN(tst_SocketJoin)
#include "tst_socketjoin.moc"
