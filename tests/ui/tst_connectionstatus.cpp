// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connection/connectionstatus.h"
#include "ui/tracescript.h"
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using SocketIO::Carrier;
using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using State = ConnectionStatus::State;

class tst_ConnectionStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isClosedAtFirst();
    void followsAConnectionThatUpgrades();
    void followsReconnection();
    void startsAfreshWithoutTheOldFailure();
    void tellsWhyItClosed_data();
    void tellsWhyItClosed();
    void tellsWhyANamespaceWasRefused_data();
    void tellsWhyANamespaceWasRefused();
    void keepsJoinedNamespacesInOrder();
    void countsEventsAndBytesOnce();
    void countsTheLastSecond();
    void remembersTheLatestLatency();
    void countsWhatIsBuffered();
    void remembersNamesOfEventsUpToALimit();

private:
    void state(Kind kind, const QByteArray &reason = {}, qint64 id = -1)
    {
        SocketIO::TraceView view;
        view.kind = kind;
        view.reason = reason;
        view.id = id;
        m_status.apply(0, view);
    }
    void nsp(Kind kind, const QByteArray &name, const QByteArray &payload = {}, qint64 id = -1)
    {
        SocketIO::TraceView view;
        view.kind = kind;
        view.nsp = name;
        view.payload = payload;
        view.id = id;
        m_status.apply(0, view);
    }
    void packet(Kind kind, Direction direction, const QByteArray &event, std::chrono::microseconds time = 0us,
                qint64 id = -1)
    {
        SocketIO::TraceView view;
        view.layer = Layer::Socket;
        view.kind = kind;
        view.direction = direction;
        view.nsp = "/";
        view.event = event;
        view.time = time;
        view.id = id;
        m_status.apply(0, view);
    }

    ConnectionStatus m_status;
};

void tst_ConnectionStatus::init()
{
    m_status = {};
}

void tst_ConnectionStatus::isClosedAtFirst()
{
    QCOMPARE(m_status.state(), State::Closed);
    QCOMPARE(m_status.carrier(), Carrier::None);
    QVERIFY(m_status.latency() < 0us);
    QVERIFY(m_status.failure().isEmpty());
    QCOMPARE(m_status.in().window.rate(0us).events, 0.0);
}

void tst_ConnectionStatus::followsAConnectionThatUpgrades()
{
    TraceScript script;
    script.upgradedConnection(0);
    QList<std::pair<State, Carrier>> seen;
    script.log->visit(0, script.log->size(), [&](qsizetype index, const SocketIO::TraceView &view) {
        m_status.apply(index, view);
        if (seen.isEmpty() || seen.constLast() != std::pair(m_status.state(), m_status.carrier()))
            seen.append({m_status.state(), m_status.carrier()});
        return true;
    });
    const QList<std::pair<State, Carrier>> expected = {{State::Connecting, Carrier::None},
                                                       {State::Connected, Carrier::Polling},
                                                       {State::Connected, Carrier::WebSocket}};
    QCOMPARE(seen, expected);
    QCOMPARE(m_status.sid(), QStringLiteral("lv_VI97HAXpY6yYWAAAC"));
    QCOMPARE(m_status.joined(), QStringList{QStringLiteral("/")});
    state(Kind::Closed, "forced close");
    QCOMPARE(m_status.state(), State::Closed);
    QVERIFY(m_status.sid().isEmpty());
    QVERIFY(m_status.joined().isEmpty());
}

void tst_ConnectionStatus::followsReconnection()
{
    state(Kind::Connected, "sid");
    state(Kind::Closed, "transport close");
    SocketIO::TraceView scheduled;
    scheduled.kind = Kind::ReconnectScheduled;
    scheduled.id = 2;
    scheduled.time = 10s;
    scheduled.duration = 1500ms;
    m_status.apply(0, scheduled);
    QCOMPARE(m_status.state(), State::Reconnecting);
    QCOMPARE(m_status.attempt(), 2);
    QCOMPARE(m_status.attemptAt(), std::chrono::microseconds(11500ms));
    state(Kind::Connecting, "http://x", 2);
    QCOMPARE(m_status.state(), State::Reconnecting);
    QVERIFY(!m_status.failure().isEmpty());
    state(Kind::ConnectFailed, "Nothing listens on port 1.");
    state(Kind::ReconnectFailed);
    QCOMPARE(m_status.state(), State::Closed);
    QCOMPARE(m_status.failure(), QStringLiteral("Gave up reconnecting. Nothing listens on port 1."));
}

void tst_ConnectionStatus::startsAfreshWithoutTheOldFailure()
{
    state(Kind::ConnectFailed, "Nothing listens.");
    QCOMPARE(m_status.failure(), QStringLiteral("Nothing listens."));
    state(Kind::Connecting, "http://x", 0);
    QCOMPARE(m_status.failure(), QString());
    QCOMPARE(m_status.state(), State::Connecting);
}

void tst_ConnectionStatus::tellsWhyItClosed_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("failure");
    QTest::newRow("wanted") << QByteArray("forced close") << QString();
    QTest::newRow("reason alone") << QByteArray("ping timeout")
                                  << QStringLiteral("The connection ended: ping timeout.");
    QTest::newRow("details") << QByteArray("transport error\tThe peer reset it.")
                             << QStringLiteral("The connection ended: transport error. The peer reset it.");
}

void tst_ConnectionStatus::tellsWhyItClosed()
{
    QFETCH(const QByteArray, reason);
    QFETCH(const QString, failure);
    state(Kind::Connected, "sid");
    state(Kind::Closed, reason);
    QCOMPARE(m_status.failure(), failure);
}

void tst_ConnectionStatus::tellsWhyANamespaceWasRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    QTest::newRow("message") << QByteArray(R"({"message":"Invalid namespace"})") << QStringLiteral("Invalid namespace");
    QTest::newRow("message and data") << QByteArray(R"({"message":"nope","data":{"code":"E1"}})")
                                      << QStringLiteral("nope {\"code\":\"E1\"}");
    QTest::newRow("a string") << QByteArray("\"Unable to connect\"") << QStringLiteral("Unable to connect");
    QTest::newRow("another object") << QByteArray(R"({"code":401})") << QStringLiteral("{\"code\":401}");
    QTest::newRow("no JSON") << QByteArray("oops") << QStringLiteral("oops");
}

void tst_ConnectionStatus::tellsWhyANamespaceWasRefused()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, said);
    nsp(Kind::NamespaceRefused, "/chat", json);
    QCOMPARE(m_status.failure(), QString(QStringLiteral("Namespace /chat was refused: ") + said));
}

void tst_ConnectionStatus::keepsJoinedNamespacesInOrder()
{
    for (const char *name : {"/", "/chat", "/clock", "/chat"})
        nsp(Kind::NamespaceConnected, name);
    nsp(Kind::NamespaceDisconnected, "/");
    QCOMPARE(m_status.joined(), QStringList({QStringLiteral("/chat"), QStringLiteral("/clock")}));
}

void tst_ConnectionStatus::countsEventsAndBytesOnce()
{
    TraceScript script;
    script.eventIn("42[\"a\",1]", "a").eventIn("42[\"b\",{\"_placeholder\":true,\"num\":0}]", "b", {"12345"});
    script.eventOut("420[\"c\"]", "c", 0);
    script.log->visit(0, script.log->size(), [&](qsizetype index, const SocketIO::TraceView &view) {
        m_status.apply(index, view);
        return true;
    });
    QCOMPARE(m_status.in().events, 2);
    QCOMPARE(m_status.in().bytes, 9 + 37 + 5);
    QCOMPARE(m_status.out().events, 1);
    QCOMPARE(m_status.out().bytes, 8);
}

void tst_ConnectionStatus::countsTheLastSecond()
{
    for (int i = 0; i < 3000; ++i)
        packet(Kind::Event, Direction::In, "tick", std::chrono::milliseconds(i)); // a thousand each second
    QVERIFY(qAbs(m_status.in().window.rate(3000ms).events - 1000.0) < 1.0);
    QVERIFY(qAbs(m_status.in().window.rate(2999ms).events - 1000.0) < 100.0);
    QVERIFY(m_status.in().window.rate(3500ms).events < 600.0);
    QCOMPARE(m_status.in().window.rate(4200ms).events, 0.0);
    QCOMPARE(m_status.in().events, 3000);
}

void tst_ConnectionStatus::remembersTheLatestLatency()
{
    SocketIO::TraceView ack;
    ack.layer = Layer::Socket;
    ack.kind = Kind::Ack;
    ack.direction = Direction::In;
    ack.duration = 4100us;
    m_status.apply(0, ack);
    QCOMPARE(m_status.latency(), 4100us);
    ack.duration = -1us; // an answer nobody waited for
    m_status.apply(1, ack);
    QCOMPARE(m_status.latency(), 4100us);
    state(Kind::Connecting, {}, 0);
    QVERIFY(m_status.latency() < 0us);
}

void tst_ConnectionStatus::countsWhatIsBuffered()
{
    nsp(Kind::Buffered, "/", {}, -1);
    nsp(Kind::Buffered, "/", {}, 0);
    nsp(Kind::Buffered, "/chat", {}, 0);
    QCOMPARE(m_status.buffered(), 3);
    nsp(Kind::AckTimedOut, "/chat", {}, 0); // gives the event up
    QCOMPARE(m_status.buffered(), 2);
    packet(Kind::Event, Direction::Out, "a");
    packet(Kind::Event, Direction::Out, "b", 0us, 0);
    packet(Kind::Event, Direction::Out, "c", 0us, 1); // was never buffered
    QCOMPARE(m_status.buffered(), 0);
}

void tst_ConnectionStatus::remembersNamesOfEventsUpToALimit()
{
    packet(Kind::Event, Direction::In, "greetings");
    packet(Kind::Event, Direction::Out, "дом");
    packet(Kind::Event, Direction::In, "greetings");
    QCOMPARE(m_status.knownEvents(), QStringList({QStringLiteral("дом"), QStringLiteral("greetings")}));
    for (int i = 0; i < 2 * ConnectionStatus::MostKnownEvents; ++i)
        packet(Kind::Event, Direction::In, QByteArray::number(i));
    QCOMPARE(m_status.knownEvents().size(), ConnectionStatus::MostKnownEvents);
    QVERIFY(!m_status.knownEvents().contains(QStringLiteral("greetings")));
    packet(Kind::Event, Direction::In, "greetings");
    QCOMPARE(m_status.knownEvents().constFirst(), QStringLiteral("greetings"));
}

QTEST_APPLESS_MAIN(tst_ConnectionStatus)
#include "tst_connectionstatus.moc"
