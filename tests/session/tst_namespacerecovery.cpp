// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/namespacestage.h"
#include <functional>
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using State = NamespaceSession::State;

namespace {

constexpr const char *FirstWelcome = R"(0{"sid":"n1","pid":"p1"})";
constexpr const char *SameWelcome = R"(0{"sid":"n1","pid":"p1"})";
constexpr const char *OtherWelcome = R"(0{"sid":"n2","pid":"p2"})";

/// A session joined to a server that offers recovery.
NamespaceSession recoverable()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.receive(socketPacket(FirstWelcome));
    return session;
}

NamespaceCommands reconnect(NamespaceSession &session)
{
    (void)session.engineClosed(QStringLiteral("transport close"));
    return session.engineOpened(Protocol::V4, "e2", at(5000));
}

QString problemIn(const NamespaceCommands &commands)
{
    return std::get<SocketCommand::Joined>(commands.last()).recoveryProblem;
}

} // namespace

/// Connection state recovery, as a namespace goes through it.
class tst_NamespaceRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recovers();
    void deliversWhatWasMissedBeforeItIsJoined();
    void wasMissedCountsForTheNextRecovery();
    void takesOffsetsFromWhatCameEarly();
    void sendsTheAuthBehindIt();
    void sendsNeitherWithoutAPid();
    void tellsWhyItWasNotRecovered();
    void hasNothingToRecoverAfterADisconnect_data();
    void hasNothingToRecoverAfterADisconnect();
    void mayRecoverAfterARefusal();
    void mayRecoverAfterSeveralLosses();
    void notesOffsetsInTheShortcutsStead();
    void isNotRecoveredWhileAway();
};

void tst_NamespaceRecovery::recovers()
{
    NamespaceSession session = recoverable();
    QVERIFY(!session.isRecovered());
    QCOMPARE(said(session.receive(socketPacket(R"(2["news",1,"o7"])"))), Lines({R"(deliver 2["news",1,"o7"])"}));
    QCOMPARE(said(reconnect(session)), Lines({R"(transmit 40{"pid":"p1","offset":"o7"})"}));
    const NamespaceCommands commands = session.receive(socketPacket(SameWelcome));
    QCOMPARE(said(commands), Lines({"joined n1 recovered"}));
    QVERIFY(session.isRecovered());
    QCOMPARE(problemIn(commands), QString());
}

void tst_NamespaceRecovery::deliversWhatWasMissedBeforeItIsJoined()
{
    NamespaceSession session = recoverable();
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    (void)reconnect(session);
    (void)session.send(outgoing("42[\"mine\"]"), true);
    QCOMPARE(said(session.receive(socketPacket(R"(2["missed","o2"])"))), Lines());
    QCOMPARE(said(session.receive(socketPacket(R"(2["missed too","o3"])"))), Lines());
    QCOMPARE(said(session.receive(socketPacket(SameWelcome))),
             Lines({R"(deliver 2["missed","o2"])", R"(deliver 2["missed too","o3"])", "event 42[\"mine\"]",
                    "joined n1 recovered"}));
}

void tst_NamespaceRecovery::wasMissedCountsForTheNextRecovery()
{
    NamespaceSession session = recoverable();
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    (void)reconnect(session);
    (void)session.receive(socketPacket(R"(2["missed","o2"])"));
    (void)session.receive(socketPacket(SameWelcome));
    QCOMPARE(said(reconnect(session)), Lines({R"(transmit 40{"pid":"p1","offset":"o2"})"}));
}

void tst_NamespaceRecovery::takesOffsetsFromWhatCameEarly()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    (void)session.receive(socketPacket(R"(2["greeting","o1"])"));
    (void)session.receive(socketPacket(FirstWelcome));
    QCOMPARE(said(reconnect(session)), Lines({R"(transmit 40{"pid":"p1","offset":"o1"})"}));
}

void tst_NamespaceRecovery::sendsTheAuthBehindIt()
{
    NamespaceSession session = recoverable();
    session.setAuth(R"({"token":"abc"})");
    QCOMPARE(said(reconnect(session)), Lines({R"(transmit 40{"pid":"p1","token":"abc"})"}));
    session.setAuthIsAsked(true);
    QCOMPARE(said(reconnect(session)), Lines({"ask auth 1"}));
    QCOMPARE(said(session.authGiven(1, R"({"token":"new"})", at(6000))),
             Lines({R"(transmit 40{"pid":"p1","token":"new"})"}));
}

void tst_NamespaceRecovery::sendsNeitherWithoutAPid()
{
    NamespaceSession session = sessionAt(Stage::Open);
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    QCOMPARE(said(reconnect(session)), Lines({"transmit 40"}));
    const NamespaceCommands commands = session.receive(socketPacket(Welcome));
    QCOMPARE(said(commands), Lines({"joined n1"}));
    QVERIFY(problemIn(commands).contains(QLatin1String("offered no connection state recovery")));
}

void tst_NamespaceRecovery::tellsWhyItWasNotRecovered()
{
    NamespaceSession session = sessionAt(Stage::Opening);
    QCOMPARE(problemIn(session.receive(socketPacket(FirstWelcome))), QString());
    QCOMPARE(said(reconnect(session)), Lines({R"(transmit 40{"pid":"p1"})"}));
    const NamespaceCommands silent = session.receive(socketPacket(OtherWelcome));
    QVERIFY(problemIn(silent).contains(QLatin1String("No event with an offset")));
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    (void)reconnect(session);
    const NamespaceCommands restarted = session.receive(socketPacket(R"(0{"sid":"n3","pid":"p3"})"));
    QCOMPARE(said(restarted), Lines({"joined n3"}));
    QVERIFY(problemIn(restarted).contains(QLatin1String("new session")));
    QVERIFY(!session.isRecovered());
}

void tst_NamespaceRecovery::hasNothingToRecoverAfterADisconnect_data()
{
    using Leave = std::function<void(NamespaceSession &)>;
    QTest::addColumn<Leave>("leave");
    QTest::newRow("the server's") << Leave([](NamespaceSession &it) {
        (void)it.receive(socketPacket("1"));
        (void)it.open(true, at(4000));
    });
    QTest::newRow("ours") << Leave([](NamespaceSession &it) {
        (void)it.close(at(1000));
        (void)it.open(true, at(4000));
    });
    QTest::newRow("the client's") << Leave([](NamespaceSession &it) {
        (void)it.leaveWithEngine();
        (void)it.engineClosed(QStringLiteral("forced close"));
        (void)it.engineOpened(Protocol::V4, "e2", at(4000));
    });
    QTest::newRow("ours, during the loss") << Leave([](NamespaceSession &it) {
        (void)it.engineClosed(QStringLiteral("transport close"));
        (void)it.close(at(1000));
        (void)it.open(false, at(1000));
        (void)it.engineOpened(Protocol::V4, "e2", at(4000));
    });
}

void tst_NamespaceRecovery::hasNothingToRecoverAfterADisconnect()
{
    QFETCH(std::function<void(NamespaceSession &)>, leave);
    NamespaceSession session = recoverable();
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    leave(session);
    QVERIFY(session.stage() == NamespaceSession::Stage::Asked);
    const NamespaceCommands commands = session.receive(socketPacket(OtherWelcome));
    QCOMPARE(said(commands), Lines({"joined n2"}));
    QVERIFY2(problemIn(commands).contains(QLatin1String("DISCONNECT")), qPrintable(problemIn(commands)));
}

void tst_NamespaceRecovery::mayRecoverAfterARefusal()
{
    NamespaceSession session = recoverable();
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    (void)reconnect(session);
    QCOMPARE(said(session.receive(socketPacket("4{\"message\":\"token expired\"}"))),
             Lines({"refused: connect-error"}));
    QCOMPARE(said(session.open(true, at(6000))), Lines({R"(transmit 40{"pid":"p1","offset":"o1"})"}));
    QCOMPARE(said(session.receive(socketPacket(SameWelcome))), Lines({"joined n1 recovered"}));
}

void tst_NamespaceRecovery::mayRecoverAfterSeveralLosses()
{
    NamespaceSession session = recoverable();
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    (void)reconnect(session);
    QCOMPARE(said(reconnect(session)), Lines({R"(transmit 40{"pid":"p1","offset":"o1"})"}));
    QCOMPARE(said(session.receive(socketPacket(SameWelcome))), Lines({"joined n1 recovered"}));
}

void tst_NamespaceRecovery::notesOffsetsInTheShortcutsStead()
{
    NamespaceSession session = recoverable();
    QVERIFY(!session.delivers(socketPacket(R"(2["a","o1"])")));
    QVERIFY(session.delivers(socketPacket("37[]")));
    NamespaceSession plain = sessionAt(Stage::Open);
    QVERIFY(plain.delivers(socketPacket(R"(2["a","o1"])")));
}

void tst_NamespaceRecovery::isNotRecoveredWhileAway()
{
    NamespaceSession session = recoverable();
    (void)session.receive(socketPacket(R"(2["a","o1"])"));
    (void)reconnect(session);
    (void)session.receive(socketPacket(SameWelcome));
    QVERIFY(session.isRecovered());
    (void)session.engineClosed(QStringLiteral("transport close"));
    QVERIFY(!session.isRecovered());
}

QTEST_APPLESS_MAIN(tst_NamespaceRecovery)
#include "tst_namespacerecovery.moc"
