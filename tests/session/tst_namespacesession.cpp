// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/namespacestage.h"
#include <functional>
#include <QTest>

using namespace SocketIO;
using namespace Transcript;
using namespace std::chrono_literals;
using State = NamespaceSession::State;
using Happening = std::function<NamespaceCommands(NamespaceSession &)>;

namespace {

Happening receives(const QByteArray &text)
{
    return [text](NamespaceSession &it) { return it.receive(socketPacket(text)); };
}

Happening sends(bool isVolatile, bool isWritable)
{
    return [=](NamespaceSession &it) { return it.send(outgoing("42[\"a\"]", -1, isVolatile), isWritable); };
}

Happening losesTheEngine()
{
    return [](NamespaceSession &it) { return it.engineClosed(QStringLiteral("transport close")); };
}

Happening opens(bool isEngineOpen)
{
    return [=](NamespaceSession &it) { return it.open(isEngineOpen, at(50)); };
}

} // namespace

/// How a namespace is joined, left and joined again.
class tst_NamespaceSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joins();
    void saysWhoItIs_data();
    void saysWhoItIs();
    void keepsTheTable_data();
    void keepsTheTable();
    void rejoinsWhenTheEngineIsBack();
    void usesTheLatestAuthForEachConnect();
};

void tst_NamespaceSession::joins()
{
    NamespaceSession session("/");
    session.setConnectTimeout(20s);
    QVERIFY(session.state() == State::Closed);
    const NamespaceCommands commands = session.open(true, at(0));
    QCOMPARE(said(commands), Lines({"transmit 40"}));
    QVERIFY(std::get<SocketCommand::Transmit>(commands.first()).type == SocketPacket::Type::Connect);
    QVERIFY(session.state() == State::Opening);
    QVERIFY(session.sid().isEmpty());
    QCOMPARE(msOf(session.nextDeadline()), 20000);
    QCOMPARE(said(session.receive(socketPacket(Welcome))), Lines({"joined n1"}));
    QVERIFY(session.state() == State::Open);
    QCOMPARE(session.sid(), QByteArray("n1"));
    QCOMPARE(msOf(session.nextDeadline()), -1);
}

void tst_NamespaceSession::saysWhoItIs_data()
{
    QTest::addColumn<QByteArray>("nsp");
    QTest::addColumn<QByteArray>("auth");
    QTest::addColumn<QByteArray>("connect");
    QTest::addColumn<QByteArray>("disconnect");
    QTest::newRow("root, no auth") << QByteArray("/") << QByteArray() << QByteArray("40") << QByteArray("41");
    QTest::newRow("root, auth") << QByteArray("/") << QByteArray(R"({"token":"abc"})")
                                << QByteArray(R"(40{"token":"abc"})") << QByteArray("41");
    QTest::newRow("other, no auth") << QByteArray("/chat") << QByteArray() << QByteArray("40/chat,")
                                    << QByteArray("41/chat,");
    QTest::newRow("other, auth") << QByteArray("/chat") << QByteArray(R"({"a":1})") << QByteArray(R"(40/chat,{"a":1})")
                                 << QByteArray("41/chat,");
}

void tst_NamespaceSession::saysWhoItIs()
{
    QFETCH(QByteArray, nsp);
    QFETCH(QByteArray, auth);
    QFETCH(QByteArray, connect);
    QFETCH(QByteArray, disconnect);
    NamespaceSession session(nsp);
    QCOMPARE(session.nsp(), nsp);
    session.setAuth(auth);
    QCOMPARE(said(session.open(true, at(0))), Lines({"transmit " + connect}));
    SocketPacket welcome = socketPacket(Welcome);
    welcome.nsp = nsp;
    (void)session.receive(welcome);
    const NamespaceCommands commands = session.close(at(0));
    QCOMPARE(said(commands), Lines({"transmit " + disconnect, "left: io client disconnect"}));
    QVERIFY(std::get<SocketCommand::Transmit>(commands.first()).type == SocketPacket::Type::Disconnect);
}

void tst_NamespaceSession::keepsTheTable_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Happening>("happening");
    QTest::addColumn<State>("next");
    QTest::addColumn<Lines>("lines");
    const Happening engineOpens = [](NamespaceSession &it) { return it.engineOpened(Protocol::V4, "e1", at(50)); };
    const Happening close = [](NamespaceSession &it) { return it.close(at(0)); };
    const Happening timeOut = [](NamespaceSession &it) { return it.expire(at(1'000'000)); };
    const auto row = [](const char *name, Stage stage, const Happening &happening, State next, const Lines &lines) {
        QTest::newRow(name) << stage << happening << next << lines;
    };

    row("closed: open, engine open", Stage::Closed, opens(true), State::Opening, {"transmit 40"});
    row("closed: open, engine not open", Stage::Closed, opens(false), State::Opening, {});
    row("closed: engine opens", Stage::Closed, engineOpens, State::Closed, {});
    row("closed: engine closes", Stage::Closed, losesTheEngine(), State::Closed, {});
    row("closed: close", Stage::Closed, close, State::Closed, {});
    row("closed: deadline", Stage::Closed, timeOut, State::Closed, {});
    row("closed: send", Stage::Closed, sends(false, true), State::Closed, {"buffered 42[\"a\"]"});
    row("closed: send volatile", Stage::Closed, sends(true, true), State::Closed, {"dropped 42[\"a\"]"});
    row("closed: CONNECT", Stage::Closed, receives(Welcome), State::Closed, {});
    row("closed: event", Stage::Closed, receives("2[\"a\"]"), State::Closed, {});
    row("closed: ack", Stage::Closed, receives("30[]"), State::Closed, {});
    row("closed: DISCONNECT", Stage::Closed, receives("1"), State::Closed, {});
    row("closed: CONNECT_ERROR", Stage::Closed, receives("4\"no\""), State::Closed, {});

    row("waiting for the engine: engine opens", Stage::Waiting, engineOpens, State::Opening, {"transmit 40"});
    row("waiting for the engine: open again", Stage::Waiting, opens(true), State::Opening, {});
    row("waiting for the engine: close", Stage::Waiting, close, State::Closed, {});
    row("waiting for the engine: deadline", Stage::Waiting, timeOut, State::Opening, {});
    row("waiting for the engine: engine closes", Stage::Waiting, losesTheEngine(), State::Opening, {});
    row("waiting for the engine: send", Stage::Waiting, sends(false, false), State::Opening, {"buffered 42[\"a\"]"});

    row("opening: CONNECT", Stage::Opening, receives(Welcome), State::Open, {"joined n1"});
    row("opening: CONNECT_ERROR", Stage::Opening, receives("4\"no\""), State::Closed, {"refused: connect-error"});
    row("opening: deadline", Stage::Opening, timeOut, State::Closed, {"refused: connect-timeout"});
    row("opening: event", Stage::Opening, receives("2[\"a\"]"), State::Opening, {});
    row("opening: ack", Stage::Opening, receives("30[]"), State::Opening, {});
    row("opening: DISCONNECT", Stage::Opening, receives("1"), State::Closed, {"refused: connect-disconnected"});
    row("opening: open again", Stage::Opening, opens(true), State::Opening, {});
    row("opening: engine closes", Stage::Opening, losesTheEngine(), State::Opening, {});
    row("opening: close", Stage::Opening, close, State::Closed, {});
    row("opening: send", Stage::Opening, sends(false, true), State::Opening, {"buffered 42[\"a\"]"});
    row("opening: send volatile", Stage::Opening, sends(true, true), State::Opening, {"dropped 42[\"a\"]"});

    row("open: event", Stage::Open, receives("2[\"a\",1]"), State::Open, {"deliver 2[\"a\",1]"});
    row("open: event that asks", Stage::Open, receives("27[\"a\"]"), State::Open, {"deliver 27[\"a\"]"});
    row("open: ack", Stage::Open, receives("30[]"), State::Open, {"deliver 30[]"});
    row("open: DISCONNECT", Stage::Open, receives("1"), State::Closed, {"left: io server disconnect"});
    row("open: engine closes", Stage::Open, losesTheEngine(), State::Opening, {"left: transport close"});
    row("open: close", Stage::Open, close, State::Closed, {"transmit 41", "left: io client disconnect"});
    row("open: open again", Stage::Open, opens(true), State::Open, {});
    row("open: deadline", Stage::Open, timeOut, State::Open, {});
    row("open: send", Stage::Open, sends(false, true), State::Open, {"event 42[\"a\"]"});
    row("open: send, transport busy", Stage::Open, sends(false, false), State::Open, {"event 42[\"a\"]"});
    row("open: send volatile", Stage::Open, sends(true, true), State::Open, {"event 42[\"a\"]"});
    row("open: send volatile, transport busy", Stage::Open, sends(true, false), State::Open, {"dropped 42[\"a\"]"});
    row("open: CONNECT_ERROR", Stage::Open, receives("4\"no\""), State::Closed, {"refused: connect-error"});
}

void tst_NamespaceSession::keepsTheTable()
{
    QFETCH(Stage, stage);
    QFETCH(Happening, happening);
    QFETCH(State, next);
    QFETCH(Lines, lines);
    NamespaceSession session = sessionAt(stage);
    QCOMPARE(said(happening(session)), lines);
    QVERIFY(session.state() == next);
    if (next != State::Open)
        QVERIFY(session.sid().isEmpty());
    if (next != State::Opening)
        QCOMPARE(msOf(session.nextDeadline()), -1);
}

void tst_NamespaceSession::rejoinsWhenTheEngineIsBack()
{
    NamespaceSession session = sessionAt(Stage::Open);
    QCOMPARE(said(session.engineClosed(QStringLiteral("ping timeout"))), Lines({"left: ping timeout"}));
    QVERIFY(session.state() == State::Opening);
    QCOMPARE(msOf(session.nextDeadline()), -1);
    QCOMPARE(said(session.engineOpened(Protocol::V4, "e1", at(3000))), Lines({"transmit 40"}));
    QCOMPARE(msOf(session.nextDeadline()), 23000);
    QCOMPARE(said(session.receive(socketPacket(R"(0{"sid":"n2"})"))), Lines({"joined n2"}));
    QCOMPARE(session.sid(), QByteArray("n2"));
}

void tst_NamespaceSession::usesTheLatestAuthForEachConnect()
{
    NamespaceSession session = sessionAt(Stage::Waiting);
    session.setAuth(R"({"token":"old"})");
    QCOMPARE(said(session.engineOpened(Protocol::V4, "e1", at(0))), Lines({R"(transmit 40{"token":"old"})"}));
    (void)session.engineClosed(QStringLiteral("transport close"));
    session.setAuth(R"({"token":"new"})");
    QCOMPARE(said(session.engineOpened(Protocol::V4, "e1", at(0))), Lines({R"(transmit 40{"token":"new"})"}));
}

QTEST_APPLESS_MAIN(tst_NamespaceSession)
#include "tst_namespacesession.moc"
