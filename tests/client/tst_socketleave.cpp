// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/rejoin.h"
#include "client/socketstage.h"

#include <QSignalSpy>

using namespace SocketIO;
using namespace std::chrono_literals;

/// How a namespace is left or lost, and what follows.
class tst_SocketLeave : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheReasonAndTheDetails();
    void tellsNoErrorForAWantedEnd();
    void staysDownAfterTheServerDisconnected();
    void joinsAgainAfterTheServerDisconnected();
    void joinsWithTheNextConnectionWhenTheServerEndsBoth();
    void givesUpJoiningAgainWhenClosed();
    void waitsLongerForAServerThatDisconnectsOverAndOver();
    void forgetsTheKicksAfterALongJoin();
    void stopsAfterTheAllowedAttempts();
    void bringsTheOthersThroughTheEndOfOne();
    void survivesADeletionInEachHandler_data();
    void survivesADeletionInEachHandler();
    void staysJoinedWhenAnOldServerReportsAnError();
};

// covers socket.io-client/test/socket.ts: clears socket.id upon disconnection
void tst_SocketLeave::tellsTheReasonAndTheDetails()
{
    SocketStage stage;
    QVERIFY(stage.join());
    QSignalSpy left(stage.socket, &Socket::disconnected);
    QString id = stage.socket->id();
    QObject::connect(stage.socket, &Socket::disconnected, stage.socket, [&] { id = stage.socket->id(); });
    stage.say("4x"); // no Socket.IO packet
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(left.first().at(0).toString(), QStringLiteral("parse error"));
    const auto details = left.first().at(1).value<Error>();
    QCOMPARE(details.kind, Error::Kind::Protocol);
    QCOMPARE(details.code, QStringLiteral("parse-error"));
    QCOMPARE(id, QString());
}

void tst_SocketLeave::tellsNoErrorForAWantedEnd()
{
    SocketStage stage;
    QVERIFY(stage.join());
    QSignalSpy left(stage.socket, &Socket::disconnected);
    stage.client.close();
    QTRY_COMPARE(left.count(), 1);
    QCOMPARE(left.first().at(0).toString(), QStringLiteral("io client disconnect"));
    QVERIFY(!left.first().at(1).value<Error>().isError());
    QTRY_COMPARE(stage.client.state(), Client::State::Closed);
    QCOMPARE(stage.sent, QStringList({QStringLiteral("40"), QStringLiteral("41")}));
}

// covers socket.io-client/test/socket.ts: should properly disconnect then reconnect
void tst_SocketLeave::staysDownAfterTheServerDisconnected()
{
    SocketStage stage;
    QVERIFY(stage.join());
    stage.say("41");
    QVERIFY(stage.tells(QStringLiteral("disconnected: io server disconnect")));
    QCOMPARE(stage.socket->state(), Socket::State::Closed);
    stage.hangUp();
    QTRY_COMPARE(stage.connections, 2);
    QTRY_COMPARE(stage.client.state(), Client::State::Open);
    stage.socket->open();
    QTRY_COMPARE(stage.told.count(QStringLiteral("connected")), 2);
    QCOMPARE(stage.sent, QStringList({QStringLiteral("40"), QStringLiteral("40")})); // the second by `open`
}

void tst_SocketLeave::joinsAgainAfterTheServerDisconnected()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.reconnectOnServerDisconnect = true; });
    QVERIFY(stage.join());
    stage.welcome = R"(40{"sid":"s2"})";
    stage.say("41");
    QVERIFY(stage.tells(QStringLiteral("disconnected: io server disconnect")));
    QCOMPARE(stage.socket->state(), Socket::State::Opening);
    QTRY_COMPARE(stage.socket->id(), QStringLiteral("s2"));
    QCOMPARE(stage.connections, 1);
}

void tst_SocketLeave::joinsWithTheNextConnectionWhenTheServerEndsBoth()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.reconnectOnServerDisconnect = true; });
    QVERIFY(stage.join());
    stage.say("41");
    stage.hangUp();
    QTRY_COMPARE(stage.told.count(QStringLiteral("connected")), 2);
    QCOMPARE(stage.connections, 2);
    QCOMPARE(stage.told.filter(QStringLiteral("disconnected")).size(), 1);
}

void tst_SocketLeave::givesUpJoiningAgainWhenClosed()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.reconnectOnServerDisconnect = true; });
    QVERIFY(stage.join());
    QObject::connect(stage.socket, &Socket::disconnected, stage.socket, [&] { stage.socket->close(); });
    stage.say("41");
    QVERIFY(stage.tells(QStringLiteral("disconnected: io server disconnect")));
    QTRY_COMPARE(stage.socket->state(), Socket::State::Closed);
    stage.hangUp();
    QTRY_COMPARE(stage.connections, 2);
    QTRY_COMPARE(stage.client.state(), Client::State::Open);
    QCOMPARE(stage.sent, QStringList(QStringLiteral("40")));
}

namespace {

/// Delays in milliseconds of `count` disconnections, each `joinedFor` after the join.
QList<qint64> rejoinDelays(const ClientOptions &options, int count, std::chrono::milliseconds joinedFor)
{
    QList<qint64> delays;
    Rejoin rejoin;
    TimePoint now{1h};
    for (int kick = 0; kick < count; ++kick) {
        rejoin.joined(now);
        now += joinedFor;
        rejoin.schedule(now, options, 0.5);
        delays +=
            rejoin.isAwaited() ? std::chrono::duration_cast<std::chrono::milliseconds>(rejoin.at() - now).count() : -1;
        if (rejoin.isAwaited())
            now = rejoin.at();
        rejoin.done();
    }
    return delays;
}

} // namespace

void tst_SocketLeave::waitsLongerForAServerThatDisconnectsOverAndOver()
{
    ClientOptions options;
    options.randomizationFactor = 0;
    QCOMPARE(rejoinDelays(options, 6, 10ms), QList<qint64>({0, 1000, 2000, 4000, 5000, 5000}));
}

void tst_SocketLeave::forgetsTheKicksAfterALongJoin()
{
    ClientOptions options;
    options.randomizationFactor = 0;
    QCOMPARE(rejoinDelays(options, 3, 5000ms), QList<qint64>({0, 0, 0}));
}

void tst_SocketLeave::stopsAfterTheAllowedAttempts()
{
    ClientOptions options;
    options.randomizationFactor = 0;
    options.reconnectionAttempts = 2;
    QCOMPARE(rejoinDelays(options, 4, 10ms), QList<qint64>({0, 1000, -1, -1}));
}

// covers socket.io-client/test/connection.ts: should not close the connection when disconnecting a single socket
void tst_SocketLeave::bringsTheOthersThroughTheEndOfOne()
{
    SocketStage stage;
    Socket *chat = stage.client.socket(QStringLiteral("/chat"));
    stage.watch(chat);
    QVERIFY(stage.join());
    stage.say(R"(40/chat,{"sid":"c1"})");
    QVERIFY(stage.tells(QStringLiteral("/chat connected")));
    chat->close();
    QVERIFY(stage.gets(QStringLiteral("41/chat,")));
    QVERIFY(stage.settle());
    QVERIFY(stage.isJoined());
    QCOMPARE(stage.connections, 1);
}

void tst_SocketLeave::survivesADeletionInEachHandler_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<bool>("isClient");
    for (const char *moment : {"connected", "disconnected", "stateChanged", "event", "outgoing", "answer", "failure"}) {
        QTest::addRow("the socket in %s", moment) << QString::fromLatin1(moment) << false;
        QTest::addRow("the client in %s", moment) << QString::fromLatin1(moment) << true;
    }
}

void tst_SocketLeave::survivesADeletionInEachHandler()
{
    QFETCH(QString, moment);
    QFETCH(bool, isClient);
    SocketStage stage;
    auto client = std::make_unique<Client>(stage.client.url());
    client->setOptions(stage.client.options());
    QPointer<Socket> socket = client->socket();
    int struck = 0;
    const auto strikeIn = [&, moment](const char *here) {
        return [&, isIt = moment == QLatin1String(here)] {
            if (!isIt)
                return;
            ++struck;
            if (isClient)
                client.reset();
            else
                delete socket.data();
        };
    };
    QObject::connect(socket, &Socket::connected, &stage.client, strikeIn("connected"));
    QObject::connect(socket, &Socket::disconnected, &stage.client, strikeIn("disconnected"));
    QObject::connect(socket, &Socket::stateChanged, &stage.client, strikeIn("stateChanged"));
    socket->on("ping me", nullptr, strikeIn("event"));
    socket->on("ping me", nullptr, strikeIn("event")); // must not be called any more
    socket->onAnyOutgoing(nullptr, [strike = strikeIn("outgoing")](const Event &) { strike(); });
    Reply answered = socket->emitWithAck("question");
    Reply failing = socket->emitWithAck("never");
    answered.then(nullptr, strikeIn("answer"));
    failing.onFailed(nullptr, strikeIn("failure"));
    stage.behindWelcome = {R"(42["ping me"])", R"(42["ping me"])", "430[]", "41"};
    client->open();
    QTRY_COMPARE(struck, 1);
    if (!isClient)
        QTRY_VERIFY(answered.isFinished() && failing.isFinished());
    QCoreApplication::processEvents();
    QCOMPARE(struck, 1);
}

void tst_SocketLeave::staysJoinedWhenAnOldServerReportsAnError()
{
    SocketStage stage;
    stage.set([](ClientOptions &options) { options.protocol = Protocol::V3; });
    stage.client.open();
    QTRY_VERIFY(stage.peer());
    stage.say("40");
    QVERIFY(stage.tells(QStringLiteral("connected")));
    stage.say(R"(44"not that")");
    QTRY_COMPARE(stage.told.size(), 2);
    QVERIFY(stage.told.last().startsWith(QLatin1String("error: ")));
    QVERIFY(stage.isJoined());
}

QTEST_GUILESS_MAIN(tst_SocketLeave)
#include "tst_socketleave.moc"
