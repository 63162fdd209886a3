// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/socketstage.h"

#include <QElapsedTimer>

using namespace SocketIO;

namespace {

const QString Chat = QStringLiteral("/chat");
const QString Connect = QStringLiteral("40/chat,");
const QString Disconnect = QStringLiteral("41/chat,");

} // namespace

/// A socket that is deleted, and made again on the same connection.
class tst_LeftNamespaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pausesBeforeItJoinsAgain();
    void takesTheJoinThatWasUnanswered();
    void undoesAJoinThatNobodyWants();
    void pausesBehindAJoinThatWasUndone();
    void joinsAnewOnTheNextConnection();
    void asksForTheMainNamespaceThatWasLeft();
    void takesTheServersJoinOfTheMainNamespace();
};

// Node closes the connection on a CONNECT right behind a DISCONNECT.
void tst_LeftNamespaces::pausesBeforeItJoinsAgain()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Socket *chat = stage.client.socket(Chat);
    stage.watch(chat);
    QVERIFY(stage.gets(Connect));
    stage.say(R"(40/chat,{"sid":"c1"})");
    QVERIFY(stage.tells(QStringLiteral("/chat connected")));
    delete chat;
    QElapsedTimer sinceLeft;
    sinceLeft.start();
    stage.watch(stage.client.socket(Chat));
    QVERIFY(QTest::qWaitFor([&] { return stage.sent.count(Connect) == 2; }));
    QVERIFY(sinceLeft.elapsed() >= 50);
    QCOMPARE(stage.sent.mid(1), QStringList({Connect, Disconnect, Connect}));
    stage.told.clear();
    stage.say(R"(40/chat,{"sid":"c2"})");
    QVERIFY(stage.tells(QStringLiteral("/chat connected")));
    QCOMPARE(stage.client.socket(Chat)->id(), QStringLiteral("c2"));
    QVERIFY(stage.isJoined());
}

// Node closes the connection on a second CONNECT.
void tst_LeftNamespaces::takesTheJoinThatWasUnanswered()
{
    SocketStage stage;
    QVERIFY(stage.join());
    delete stage.client.socket(Chat); // never opened: nothing is owed
    Socket *chat = stage.client.socket(Chat);
    QVERIFY(stage.gets(Connect));
    delete chat;
    chat = stage.client.socket(Chat);
    stage.watch(chat);
    QVERIFY(stage.settle());
    QCOMPARE(chat->state(), Socket::State::Opening);
    stage.say(R"(40/chat,{"sid":"c1"})");
    QVERIFY(stage.tells(QStringLiteral("/chat connected")));
    QCOMPARE(chat->id(), QStringLiteral("c1"));
    QCOMPARE(stage.sent.mid(1), QStringList({Connect}));
}

void tst_LeftNamespaces::undoesAJoinThatNobodyWants()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Socket *chat = stage.client.socket(Chat);
    QVERIFY(stage.gets(Connect));
    delete chat;
    stage.say(R"(40/chat,{"sid":"c1"})");
    QVERIFY(stage.gets(Disconnect));
    stage.say(R"(42/chat,["late"])");
    QVERIFY(stage.settle());
    QCOMPARE(stage.sent.mid(1), QStringList({Connect, Disconnect}));
    QCOMPARE(stage.client.sockets(), QList<Socket *>{stage.socket});
}

void tst_LeftNamespaces::pausesBehindAJoinThatWasUndone()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Socket *chat = stage.client.socket(Chat);
    QVERIFY(stage.gets(Connect));
    delete chat;
    stage.say(R"(40/chat,{"sid":"c1"})");
    QVERIFY(stage.gets(Disconnect));
    chat = stage.client.socket(Chat);
    chat->setAuth({{QStringLiteral("token"), 7}});
    QVERIFY(stage.gets(Connect + QStringLiteral(R"({"token":7})")));
}

void tst_LeftNamespaces::joinsAnewOnTheNextConnection()
{
    SocketStage stage;
    QVERIFY(stage.join());
    Socket *chat = stage.client.socket(Chat);
    QVERIFY(stage.gets(Connect));
    delete chat;
    stage.told.clear();
    stage.hangUp();
    QVERIFY(stage.tells(QStringLiteral("connected")));
    QCOMPARE(stage.connections, 2);
    (void)stage.client.socket(Chat);
    QTRY_COMPARE(stage.sent.count(Connect), 2);
}

// Servers 1.x and 2.x join `/` by themselves, but only once.
void tst_LeftNamespaces::asksForTheMainNamespaceThatWasLeft()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.protocol = Protocol::V3; });
    stage.client.open();
    QTRY_VERIFY(stage.peer());
    stage.say("40");
    QVERIFY(stage.tells(QStringLiteral("connected")));
    delete stage.socket;
    QVERIFY(stage.gets(QStringLiteral("41")));
    stage.told.clear();
    stage.welcome = "40";
    stage.socket = stage.client.socket();
    stage.watch(stage.socket);
    QVERIFY(stage.tells(QStringLiteral("connected")));
    QCOMPARE(stage.sent, QStringList({QStringLiteral("41"), QStringLiteral("40")}));
}

void tst_LeftNamespaces::takesTheServersJoinOfTheMainNamespace()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.protocol = Protocol::V3; });
    stage.client.open();
    QTRY_COMPARE(stage.client.state(), Client::State::Open);
    delete stage.socket; // before the server's CONNECT
    stage.say("40");
    stage.socket = stage.client.socket();
    stage.watch(stage.socket);
    QVERIFY(stage.tells(QStringLiteral("connected")));
    QCOMPARE(stage.sent, QStringList());
}

QTEST_GUILESS_MAIN(tst_LeftNamespaces)
#include "tst_leftnamespaces.moc"
