// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "namespaces/adminaction.h"
#include "namespaces/adminstats.h"

#include <QTest>

using namespace Sockeye;
using SocketIO::Arguments;
using Verb = AdminAction::Verb;
using Kind = AdminTarget::Kind;

/// Events as the module @socket.io/admin-ui 0.5.1 emits them.
class tst_AdminStats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsSessionAndFeatures();
    void countsFromTheStatsInProductionMode();
    void addsUpSeveralServers();
    void readsAllSockets();
    void followsSocketsAndRooms_data();
    void followsSocketsAndRooms();
    void allSocketsReplaceWhatWasKnown();
    void keepsTheLatestEvents();
    void leavesOtherEventsAlone();
    void knowsWhatIsSupported_data();
    void knowsWhatIsSupported();
    void sendsActionsAsTheServerReadsThem_data();
    void sendsActionsAsTheServerReadsThem();

private:
    static Arguments arguments(const QByteArray &json)
    {
        return std::get<Arguments>(Arguments::fromJson('[' + json + ']'));
    }
    static bool tell(AdminStats &stats, const QByteArray &event, const QByteArray &json)
    {
        return stats.apply(event, arguments(json));
    }
    static QByteArray socket(const QByteArray &id, const QByteArray &rooms)
    {
        return QByteArray("{\"id\":\"" + id
                          + "\",\"clientId\":\"c1\",\"transport\":\"polling\",\"nsp\":\"/chat\","
                            "\"data\":{\"user\":\"jane\"},\"handshake\":{\"address\":\"::1\",\"issued\":1700000000000},"
                            "\"rooms\":[\""
                          + id + "\"" + rooms + "]}");
    }
    static AdminStats twoSockets()
    {
        AdminStats stats;
        tell(stats, "all_sockets", "[" + socket("A", ",\"lobby\"") + "," + socket("B", ",\"lobby\",\"dev\"") + "]");
        return stats;
    }
};

void tst_AdminStats::readsSessionAndFeatures()
{
    AdminStats stats;
    QVERIFY(tell(stats, "session", "\"2f1c\""));
    QVERIFY(tell(stats, "config", "{\"supportedFeatures\":[\"EMIT\",\"MJOIN\"]}"));
    QCOMPARE(stats.sessionId(), QStringLiteral("2f1c"));
    QVERIFY(stats.supports(QStringLiteral("EMIT")));
    QVERIFY(!stats.supports(QStringLiteral("JOIN")));
    stats.restart();
    QCOMPARE(stats.sessionId(), QStringLiteral("2f1c")); // it is for the next login
    QVERIFY(!stats.supports(QStringLiteral("EMIT")));
}

void tst_AdminStats::countsFromTheStatsInProductionMode()
{
    AdminStats stats;
    tell(stats, "server_stats",
         "{\"serverId\":\"s1\",\"hostname\":\"box\",\"pid\":7,\"uptime\":3.5,\"clientsCount\":9,"
         "\"pollingClientsCount\":2,\"namespaces\":[{\"name\":\"/\",\"socketsCount\":5},"
         "{\"name\":\"/admin\",\"socketsCount\":1}]}");
    QVERIFY(!stats.knowsSockets());
    QCOMPARE(stats.namespaces(), (QStringList{QStringLiteral("/"), QStringLiteral("/admin")}));
    QCOMPARE(stats.count(QStringLiteral("/")), 5);
    QVERIFY(stats.sockets(QStringLiteral("/")).empty());
    const AdminStats::Server &server = stats.servers().at(QStringLiteral("s1"));
    QCOMPARE(server.name, QStringLiteral("box · 7"));
    QCOMPARE(server.clients, 9);
    QCOMPARE(server.polling, 2);
}

void tst_AdminStats::addsUpSeveralServers()
{
    AdminStats stats;
    for (const char *id : {"s1", "s2", "s1"}) // the third replaces the first
        tell(stats, "server_stats",
             "{\"serverId\":\"" + QByteArray(id) + "\",\"namespaces\":[{\"name\":\"/\",\"socketsCount\":5}]}");
    QCOMPARE(stats.servers().size(), std::size_t(2));
    QCOMPARE(stats.count(QStringLiteral("/")), 10);
}

void tst_AdminStats::readsAllSockets()
{
    const AdminStats stats = twoSockets();
    QVERIFY(stats.knowsSockets());
    QCOMPARE(stats.count(QStringLiteral("/chat")), 2);
    QCOMPARE(stats.count(QStringLiteral("/chat"), QStringLiteral("lobby")), 2);
    QCOMPARE(stats.count(QStringLiteral("/chat"), QStringLiteral("dev")), 1);
    const AdminSocket &socket = stats.sockets(QStringLiteral("/chat")).at(QStringLiteral("B"));
    QCOMPARE(socket.rooms, (QStringList{QStringLiteral("dev"), QStringLiteral("lobby")})); // not its own
    QCOMPARE(socket.transport, QStringLiteral("polling"));
    QCOMPARE(socket.address, QStringLiteral("::1"));
    QCOMPARE(socket.since.toMSecsSinceEpoch(), 1700000000000);
    QCOMPARE(socket.facts, QByteArray("{\"user\":\"jane\"}"));
}

void tst_AdminStats::followsSocketsAndRooms_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("sockets");
    QTest::addColumn<int>("inLobby");
    QTest::addColumn<QString>("transport");
    const QString polling = QStringLiteral("polling");
    QTest::newRow("connected") << QByteArray("socket_connected")
                               << QByteArray(socket("C", ",\"lobby\"") + ",\"2026-01-01T00:00:00.000Z\"") << 3 << 3
                               << polling;
    QTest::newRow("disconnected") << QByteArray("socket_disconnected")
                                  << QByteArray("\"/chat\",\"B\",\"transport close\",\"\"") << 1 << 1 << polling;
    QTest::newRow("upgraded") << QByteArray("socket_updated")
                              << QByteArray("{\"id\":\"A\",\"nsp\":\"/chat\",\"transport\":\"websocket\"}") << 2 << 2
                              << QStringLiteral("websocket");
    QTest::newRow("left a room") << QByteArray("room_left") << QByteArray("\"/chat\",\"lobby\",\"A\",\"\"") << 2 << 1
                                 << polling;
    QTest::newRow("joined another room") << QByteArray("room_joined") << QByteArray("\"/chat\",\"dev\",\"A\",\"\"") << 2
                                         << 2 << polling;
    QTest::newRow("joined the same room again")
        << QByteArray("room_joined") << QByteArray("\"/chat\",\"lobby\",\"A\",\"\"") << 2 << 2 << polling;
    QTest::newRow("a socket nobody knows")
        << QByteArray("room_joined") << QByteArray("\"/chat\",\"lobby\",\"Z\",\"\"") << 2 << 2 << polling;
    QTest::newRow("nonsense") << QByteArray("socket_connected") << QByteArray("7") << 2 << 2 << polling;
}

void tst_AdminStats::followsSocketsAndRooms()
{
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, json);
    AdminStats stats = twoSockets();
    QVERIFY(tell(stats, event, json));
    QTEST(static_cast<int>(stats.count(QStringLiteral("/chat"))), "sockets");
    QTEST(static_cast<int>(stats.count(QStringLiteral("/chat"), QStringLiteral("lobby"))), "inLobby");
    QTEST(stats.sockets(QStringLiteral("/chat")).at(QStringLiteral("A")).transport, "transport");
}

void tst_AdminStats::allSocketsReplaceWhatWasKnown()
{
    AdminStats stats = twoSockets();
    tell(stats, "all_sockets", "[" + socket("C", "") + "]");
    QCOMPARE(stats.count(QStringLiteral("/chat")), 1);
    stats.restart();
    QCOMPARE(stats.count(QStringLiteral("/chat")), 0);
    QVERIFY(stats.namespaces().isEmpty());
}

void tst_AdminStats::keepsTheLatestEvents()
{
    AdminStats stats;
    tell(stats, "event_sent", "\"/chat\",\"A\",[\"hi\",1,{\"a\":2}],\"2026-01-01T00:00:00.500Z\"");
    QCOMPARE(stats.events().front().name, QStringLiteral("hi"));
    QCOMPARE(stats.events().front().arguments, QStringLiteral("1,{\"a\":2}"));
    QVERIFY(!stats.events().front().isReceived);
    QCOMPARE(stats.events().front().time.time().msec(), 500);
    for (std::size_t count = 0; count < AdminStats::MostEvents; ++count)
        tell(stats, "event_received", "\"/chat\",\"A\",[\"later\"],\"\"");
    QCOMPARE(stats.events().size(), AdminStats::MostEvents);
    QCOMPARE(stats.events().front().name, QStringLiteral("later"));
    QCOMPARE(stats.eventCount(), static_cast<qint64>(AdminStats::MostEvents) + 1);
}

void tst_AdminStats::leavesOtherEventsAlone()
{
    AdminStats stats;
    QVERIFY(!tell(stats, "chat message", "\"hello\""));
}

void tst_AdminStats::knowsWhatIsSupported_data()
{
    QTest::addColumn<QByteArray>("features");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isSupported");
    const QByteArray old = "\"EMIT\",\"JOIN\",\"LEAVE\",\"DISCONNECT\"";
    const QByteArray all = old + ",\"MJOIN\",\"MLEAVE\",\"MDISCONNECT\"";
    QTest::newRow("emit to a room of an old server") << old << Verb::Emit << Kind::Room << true;
    QTest::newRow("an old server moves one socket") << old << Verb::Join << Kind::Socket << true;
    QTest::newRow("an old server moves no room") << old << Verb::Join << Kind::Room << false;
    QTest::newRow("an old server empties no namespace") << old << Verb::Disconnect << Kind::Namespace << false;
    QTest::newRow("a new one does") << all << Verb::Disconnect << Kind::Namespace << true;
    QTest::newRow("leave a room") << all << Verb::Leave << Kind::Room << true;
    QTest::newRow("a read-only server") << QByteArray("\"ALL_EVENTS\"") << Verb::Emit << Kind::Socket << false;
    QTest::newRow("nothing chosen") << all << Verb::Emit << Kind::Nothing << false;
}

void tst_AdminStats::knowsWhatIsSupported()
{
    QFETCH(QByteArray, features);
    QFETCH(Verb, verb);
    QFETCH(Kind, kind);
    AdminStats stats;
    tell(stats, "config", "{\"supportedFeatures\":[" + features + "]}");
    QTEST(AdminAction(verb, {kind, QStringLiteral("/chat"), QStringLiteral("x")}).isSupported(stats), "isSupported");
}

void tst_AdminStats::sendsActionsAsTheServerReadsThem_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");
    const QString lobby = QStringLiteral("lobby");
    QTest::newRow("emit to all") << Verb::Emit << Kind::Namespace << QString()
                                 << QByteArray("[\"/chat\",null,\"word\",1,{\"big\":9007199254740993}]") << 2;
    QTest::newRow("emit to a room") << Verb::Emit << Kind::Room << QStringLiteral("dev")
                                    << QByteArray("[\"/chat\",\"dev\",\"word\",1,{\"big\":9007199254740993}]") << 1;
    QTest::newRow("join") << Verb::Join << Kind::Room << lobby << QByteArray("[\"/chat\",\"word\",\"lobby\"]") << 2;
    QTest::newRow("leave") << Verb::Leave << Kind::Socket << QStringLiteral("A")
                           << QByteArray("[\"/chat\",\"word\",\"A\"]") << 1;
    QTest::newRow("disconnect") << Verb::Disconnect << Kind::Namespace << QString()
                                << QByteArray("[\"/chat\",true,null]") << 2;
}

void tst_AdminStats::sendsActionsAsTheServerReadsThem()
{
    QFETCH(Verb, verb);
    QFETCH(Kind, kind);
    QFETCH(QString, name);
    const AdminAction action(verb, {kind, QStringLiteral("/chat"), name});
    const Arguments values = arguments("1,{\"big\":9007199254740993}");
    QTEST(action.arguments(QStringLiteral("word"), values, true).toJson(), "json");
    QTEST(static_cast<int>(action.count(twoSockets())), "count");
}

QTEST_GUILESS_MAIN(tst_AdminStats)
#include "tst_adminstats.moc"
