// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/timelinefold.h"

#include <QTest>

using namespace Sockeye;
using namespace SocketIO;
using namespace std::chrono_literals;
using Row = TimelineFold::Row;
using Outcome = Span::Outcome;
using State = TimelineFold::State;
using UpgradeState = TimelineFold::Upgrade;

namespace {

constexpr QByteArrayView OpenPacket("0{\"sid\":\"a\",\"pingInterval\":25000,\"pingTimeout\":20000}");

/// A fold and the records given to it.
struct Script {
    TimelineFold fold;
    qsizetype records = 0;
    TimeSpan::Time time{0};

    Script &at(int milliseconds)
    {
        time = std::chrono::milliseconds(milliseconds);
        return *this;
    }
    Script &take(TraceView view)
    {
        view.time = time;
        fold.take(records++, view);
        return *this;
    }
    Script &state(Kind kind, QByteArrayView reason = {}, qint64 id = -1, Carrier carrier = Carrier::None)
    {
        TraceView view;
        view.kind = kind;
        view.reason = reason;
        view.id = id;
        view.carrier = carrier;
        return take(view);
    }
    Script &http(Kind kind, qint64 id, QByteArrayView reason = {}, int status = 0)
    {
        TraceView view;
        view.layer = Layer::Http;
        view.kind = kind;
        view.id = id;
        view.reason = reason;
        view.status = status;
        return take(view);
    }
    Script &engine(Direction direction, Kind kind, QByteArrayView packet)
    {
        TraceView view;
        view.layer = Layer::Engine;
        view.direction = direction;
        view.kind = kind;
        view.payload = packet;
        return take(view);
    }
    Script &frame(Direction direction)
    {
        TraceView view;
        view.layer = Layer::WebSocket;
        view.direction = direction;
        view.kind = Kind::Text;
        return take(view);
    }
    Script &connected(int from)
    {
        at(from).state(Kind::Connecting, "http://x/", 0);
        at(from + 10).engine(Direction::In, Kind::Open, OpenPacket);
        return state(Kind::Connected, "sid", -1, Carrier::Polling);
    }
    const Span &span(Row row, qsizetype index) const { return fold.row(row).at(index); }
};

} // namespace

class tst_TimelineFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isIdleBeforeTheFirstRecord();
    void foldsAnUpgradeIntoItsPhases();
    void tellsAFailedUpgrade();
    void cutsTheProbeOffWhenTheConnectionIsKilled();
    void knowsAConnectionByWebSocketAlone();
    void pairsRequestsByIdAndMarksFailures();
    void foldsSeveralReconnects();
    void takesAWantedEndForNoFailure();
    void keepsHeartbeatsAndSilence();
    void bearsAHandshakeWithoutTerms_data();
    void bearsAHandshakeWithoutTerms();
    void remembersNamespacesAsMarks();
    void givesEachNamespaceItsRow();
    void tellsTheRoundTripOfOurPings();
    void countsThePacketsThatWaitForTheSwitch();
    void laysStepsOneAfterTheOther();
    void survivesRecordsInNoOrder();
};

void tst_TimelineFold::isIdleBeforeTheFirstRecord()
{
    const TimelineFold fold;
    QVERIFY(fold.isEmpty());
    QVERIFY(!fold.isLive());
    QVERIFY(fold.state() == State::Idle);
    QVERIFY(!fold.openingStretch());
    QVERIFY(!fold.upgradeDuration());
}

void tst_TimelineFold::foldsAnUpgradeIntoItsPhases()
{
    Script script;
    script.connected(100);
    script.at(120).state(Kind::ProbeOpening).at(132).state(Kind::Probing).at(140).state(Kind::Pausing);
    QVERIFY(script.fold.upgrade() == UpgradeState::Running);
    QVERIFY(!script.fold.upgradeDuration());
    script.at(151).state(Kind::Upgraded);
    const SpanRow &probe = script.fold.row(Row::Probe);
    QCOMPARE(probe.size(), 3);
    QVERIFY(probe.at(0).kind == Span::Kind::ProbeOpening && probe.at(0).end - probe.at(0).begin == 12ms);
    QVERIFY(probe.at(1).kind == Span::Kind::Probing && probe.at(1).end - probe.at(1).begin == 8ms);
    QVERIFY(probe.at(2).kind == Span::Kind::Pausing && probe.at(2).end - probe.at(2).begin == 11ms);
    QVERIFY(script.fold.upgradeDuration() == 31ms);
    QVERIFY(script.fold.upgrade() == UpgradeState::Done);
    QVERIFY(script.fold.carrier() == Carrier::WebSocket);
    QVERIFY(script.fold.openingStretch() == std::pair(TimelineFold::Time(100ms), TimelineFold::Time(151ms)));
    QCOMPARE(script.fold.row(Row::WebSocket).size(), 1);
    QVERIFY(script.span(Row::WebSocket, 0).isRunning());
    QVERIFY(script.span(Row::WebSocket, 0).begin == 151ms);
}

void tst_TimelineFold::tellsAFailedUpgrade()
{
    Script script;
    script.connected(0);
    script.at(20)
        .state(Kind::ProbeOpening)
        .at(30)
        .state(Kind::Probing)
        .at(500)
        .state(Kind::UpgradeFailed, "probe error");
    QVERIFY(script.span(Row::Probe, 1).outcome == Outcome::Failed);
    QVERIFY(script.fold.row(Row::Probe).hasFailure(1, 1));
    QVERIFY(!script.fold.row(Row::Probe).hasFailure(0, 1));
    QVERIFY(script.fold.upgrade() == UpgradeState::Failed);
    QVERIFY(script.fold.upgradeDuration() == 480ms);
    QVERIFY(script.fold.state() == State::Connected);
    QVERIFY(script.fold.carrier() == Carrier::Polling);
    QVERIFY(script.fold.row(Row::WebSocket).isEmpty());
}

void tst_TimelineFold::cutsTheProbeOffWhenTheConnectionIsKilled()
{
    Script script;
    script.connected(0);
    script.at(12).http(Kind::Request, 7, "GET http://x/");
    script.at(20).state(Kind::ProbeOpening).at(30).state(Kind::Probing).at(33).state(Kind::Closed, "transport close");
    QVERIFY(script.span(Row::Probe, 1).outcome == Outcome::CutOff);
    QVERIFY(script.span(Row::Probe, 1).isFailure());
    QVERIFY(script.span(Row::Probe, 1).end == 33ms);
    QVERIFY(script.span(Row::Get, 0).outcome == Outcome::CutOff);
    QVERIFY(!script.span(Row::Get, 0).isFailure());
    QVERIFY(script.span(Row::Connection, 1).outcome == Outcome::Failed);
    QVERIFY(script.fold.upgrade() == UpgradeState::Failed);
    QVERIFY(script.fold.state() == State::Closed);
    QVERIFY(!script.fold.isLive());
    QCOMPARE(script.fold.lastEnd(), qint64(script.records - 1));
}

void tst_TimelineFold::knowsAConnectionByWebSocketAlone()
{
    Script script;
    script.at(0).state(Kind::Connecting, "ws://x/", 0);
    script.at(8).state(Kind::Connected, "sid", -1, Carrier::WebSocket);
    script.at(9).frame(Direction::In).frame(Direction::Out).frame(Direction::In);
    QVERIFY(script.span(Row::WebSocket, 0).begin == 8ms);
    QVERIFY(script.fold.carrier() == Carrier::WebSocket);
    QVERIFY(script.fold.upgrade() == UpgradeState::None);
    QVERIFY(script.fold.row(Row::Probe).isEmpty());
    QVERIFY(script.fold.openingStretch() == std::pair(TimelineFold::Time(0ms), TimelineFold::Time(8ms)));
    QCOMPARE(script.fold.framesIn().size(), 2U);
    QCOMPARE(script.fold.framesOut().size(), 1U);
    script.at(50).state(Kind::Closed, "io client disconnect");
    QVERIFY(script.span(Row::WebSocket, 0).end == 50ms);
}

void tst_TimelineFold::pairsRequestsByIdAndMarksFailures()
{
    Script script;
    script.at(0).http(Kind::Request, 1, "GET http://x/").at(1).http(Kind::Request, 2, "POST http://x/");
    script.at(4).http(Kind::Response, 2, {}, 200).at(5).http(Kind::Response, 1, {}, 400);
    script.at(6).http(Kind::Request, 3, "GET http://x/").at(9).http(Kind::Failure, 3, "Connection refused");
    script.at(10).http(Kind::Response, 99, {}, 200); // of no request
    script.at(11).http(Kind::Request, 4, "GET http://x/");
    QCOMPARE(script.fold.row(Row::Get).size(), 3);
    QVERIFY(script.span(Row::Get, 0).outcome == Outcome::Failed);
    QCOMPARE(script.span(Row::Get, 0).number, 400);
    QVERIFY(script.span(Row::Get, 0).end == 5ms);
    QCOMPARE(script.span(Row::Get, 0).record, qint64(0));
    QCOMPARE(script.span(Row::Get, 0).endRecord, qint64(3));
    QVERIFY(script.span(Row::Get, 1).outcome == Outcome::Failed);
    QVERIFY(script.span(Row::Get, 2).isRunning());
    QCOMPARE(script.fold.row(Row::Post).size(), 1);
    QVERIFY(script.span(Row::Post, 0).outcome == Outcome::Done);
    QVERIFY(script.fold.row(Row::Get).hasFailure(0, 3));
    QVERIFY(!script.fold.row(Row::Get).hasFailure(2, 1));
}

void tst_TimelineFold::foldsSeveralReconnects()
{
    Script script;
    script.connected(0);
    script.at(1000).state(Kind::Closed, "ping timeout").state(Kind::ReconnectScheduled, {}, 1);
    QVERIFY(script.fold.state() == State::Waiting);
    QVERIFY(script.fold.isLive());
    script.at(2000).state(Kind::Connecting, "http://x/", 1).at(2010).state(Kind::ConnectFailed, "refused");
    script.state(Kind::ReconnectScheduled, {}, 2);
    script.at(4000).state(Kind::Connecting, "http://x/", 2).at(4010).state(Kind::ConnectFailed, "refused");
    script.state(Kind::ReconnectScheduled, {}, 3);
    script.at(8000)
        .state(Kind::Connecting, "http://x/", 3)
        .at(8020)
        .state(Kind::Connected, "sid", -1, Carrier::Polling);
    const SpanRow &row = script.fold.row(Row::Connection);
    QCOMPARE(row.size(), 9);
    const auto is = [&row](qsizetype index, Span::Kind kind, Outcome outcome, int number) {
        return row.at(index).kind == kind && row.at(index).outcome == outcome && row.at(index).number == number;
    };
    QVERIFY(is(1, Span::Kind::Connected, Outcome::Failed, 0));
    QVERIFY(is(2, Span::Kind::Waiting, Outcome::Done, 1));
    QVERIFY(is(3, Span::Kind::Connecting, Outcome::Failed, 1));
    QVERIFY(is(4, Span::Kind::Waiting, Outcome::Done, 2));
    QVERIFY(is(7, Span::Kind::Connecting, Outcome::Done, 3));
    QVERIFY(is(8, Span::Kind::Connected, Outcome::Running, 0));
    for (qsizetype i = 1; i < row.size(); ++i)
        QVERIFY(row.at(i).begin >= row.at(i - 1).end);
    script.at(9000).state(Kind::Closed, "forced close");
    script.at(9500).state(Kind::ReconnectScheduled, {}, 1).at(9600).state(Kind::ReconnectFailed);
    QCOMPARE(script.fold.marks().size(), 1U);
}

void tst_TimelineFold::takesAWantedEndForNoFailure()
{
    for (const auto &[reason, outcome] :
         {std::pair(QByteArrayView("forced close"), Outcome::Done),
          std::pair(QByteArrayView("io client disconnect\tdetails"), Outcome::Done),
          std::pair(QByteArrayView("transport error\tforced close"), Outcome::Failed)}) {
        Script script;
        script.connected(0).at(50).state(Kind::Closed, reason);
        QVERIFY(script.span(Row::Connection, 1).outcome == outcome);
    }
}

void tst_TimelineFold::keepsHeartbeatsAndSilence()
{
    Script script;
    script.connected(0);
    script.engine(Direction::Out, Kind::Ping, "2probe").engine(Direction::In, Kind::Pong, "3probe");
    script.at(25010).engine(Direction::In, Kind::Ping, "2").at(25012).engine(Direction::Out, Kind::Pong, "3");
    script.at(50010).engine(Direction::In, Kind::Ping, "2");
    script.at(70000).state(Kind::Closed, "transport close");
    const auto &beats = script.fold.heartbeat().beats();
    QCOMPARE(beats.size(), 3U);
    QVERIFY(!beats[0].isPing && beats[0].time == 10ms && beats[0].until == 25010ms);
    QVERIFY(beats[1].isPing && beats[1].pong == 25012ms && beats[1].until == 50010ms);
    QVERIFY(beats[2].pong == Span::Open && beats[2].until == 70000ms);
    QVERIFY(script.fold.heartbeat().termsOf(beats[1]).interval == 25s);
    QVERIFY(script.fold.heartbeat().termsOf(beats[1]).timeout == 20s);
    QCOMPARE(script.fold.heartbeat().firstReaching(30s), 1U);
}

void tst_TimelineFold::bearsAHandshakeWithoutTerms_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("digit alone") << QByteArray("0");
    QTest::newRow("no JSON") << QByteArray("0{\"pingInterval\":");
    QTest::newRow("words for numbers") << QByteArray("0{\"pingInterval\":\"soon\",\"pingTimeout\":[]}");
    QTest::newRow("below nothing") << QByteArray("0{\"pingInterval\":-5,\"pingTimeout\":-1e300}");
}

void tst_TimelineFold::bearsAHandshakeWithoutTerms()
{
    QFETCH(QByteArray, packet);
    Script script;
    script.engine(Direction::In, Kind::Open, packet);
    const auto &heartbeat = script.fold.heartbeat();
    QVERIFY(heartbeat.termsOf(heartbeat.beats().at(0)).interval == 0s);
    QVERIFY(heartbeat.termsOf(heartbeat.beats().at(0)).timeout == 0s);
}

void tst_TimelineFold::remembersNamespacesAsMarks()
{
    Script script;
    script.connected(0);
    TraceView view;
    view.kind = Kind::NamespaceConnected;
    view.nsp = "/chat";
    script.at(30).take(view);
    QCOMPARE(script.fold.marks().size(), 1U);
    QVERIFY(script.fold.marks().front().time == 30ms);
    QCOMPARE(script.fold.markFacts(0).nsp, QByteArray("/chat"));
}

void tst_TimelineFold::givesEachNamespaceItsRow()
{
    Script script;
    script.connected(0);
    const auto nsp = [&script](int at, Kind kind, QByteArrayView name, QByteArrayView reason = {}) {
        TraceView view;
        view.kind = kind;
        view.nsp = name;
        view.reason = reason;
        script.at(at).take(view);
    };
    nsp(20, Kind::NamespaceConnecting, "/");
    nsp(21, Kind::NamespaceConnecting, "/admin");
    nsp(25, Kind::NamespaceConnected, "/", "sid");
    nsp(30, Kind::NamespaceRefused, "/admin");
    nsp(40, Kind::NamespaceDisconnected, "/", "io client disconnect");
    nsp(50, Kind::NamespaceConnecting, "/");
    nsp(52, Kind::NamespaceConnected, "/", "sid");
    script.at(90).state(Kind::Closed, "transport close");
    nsp(91, Kind::NamespaceDisconnected, "/", "transport close");
    const auto &namespaces = script.fold.namespaces();
    QCOMPARE(namespaces.size(), 2U);
    QCOMPARE(namespaces[0].nsp, QByteArray("/"));
    const SpanRow &root = namespaces[0].row;
    QCOMPARE(root.size(), 4);
    QVERIFY(root.at(0).kind == Span::Kind::Joining && root.at(0).outcome == Outcome::Done && root.at(0).end == 25ms);
    QVERIFY(root.at(1).kind == Span::Kind::Joined && root.at(1).outcome == Outcome::Done && root.at(1).end == 40ms);
    QVERIFY(root.at(3).outcome == Outcome::CutOff && root.at(3).end == 90ms);
    const SpanRow &admin = namespaces[1].row;
    QCOMPARE(admin.size(), 1);
    QVERIFY(admin.at(0).kind == Span::Kind::Joining && admin.at(0).isFailure());
    QCOMPARE(admin.at(0).endRecord, qint64(6));
}

void tst_TimelineFold::tellsTheRoundTripOfOurPings()
{
    Script script;
    script.connected(0); // revision 3: the client pings
    script.at(25000).engine(Direction::Out, Kind::Ping, "2").at(25030).engine(Direction::In, Kind::Pong, "3");
    script.at(50000).engine(Direction::Out, Kind::Ping, "2").at(70000).state(Kind::Closed, "ping timeout");
    const auto &beats = script.fold.heartbeat().beats();
    QCOMPARE(beats.size(), 3U);
    QVERIFY(beats[1].isOurs && beats[1].pong - beats[1].time == 30ms);
    QVERIFY(!beats[1].isMissed());
    QVERIFY(beats[2].isMissed());
}

void tst_TimelineFold::countsThePacketsThatWaitForTheSwitch()
{
    Script script;
    const auto event = [&script](Direction direction, int attachments = 0) {
        TraceView view;
        view.layer = Layer::Socket;
        view.direction = direction;
        view.kind = Kind::Event;
        view.attachmentCount = attachments;
        script.take(view);
    };
    script.connected(0).at(20).state(Kind::ProbeOpening);
    event(Direction::Out); // leaves by polling
    script.at(30).state(Kind::Probing).at(40).state(Kind::Pausing);
    event(Direction::Out);
    event(Direction::Out, 2);
    event(Direction::In);
    script.at(50).state(Kind::Upgraded);
    event(Direction::Out);
    QCOMPARE(script.span(Row::Probe, 0).number, 0);
    QCOMPARE(script.span(Row::Probe, 2).number, 4);
}

void tst_TimelineFold::laysStepsOneAfterTheOther()
{
    Script script;
    const auto step = [&script](int at, QByteArrayView reason, std::chrono::microseconds took, Carrier carrier,
                                qint64 id) {
        TraceView view;
        view.kind = Kind::Step;
        view.reason = reason;
        view.duration = took;
        view.carrier = carrier;
        view.id = id;
        script.at(at).take(view);
    };
    script.at(0).state(Kind::Connecting, "https://x/", 0).http(Kind::Request, 1, "GET https://x/");
    step(3, "dns\tx 10.0.0.1", 3ms, Carrier::Polling, 1);
    step(10, "tls\tTLS 1.3", 8ms, Carrier::Polling, 1); // tells of the connecting before it too
    step(11, "tcp\tx", -1us, Carrier::Polling, 77); // of no exchange
    script.at(20).http(Kind::Response, 1, {}, 200).state(Kind::Connected, "sid", -1, Carrier::Polling);
    const SpanRow &steps = script.fold.row(Row::GetSteps);
    QCOMPARE(steps.size(), 2);
    QVERIFY(steps.at(0).kind == Span::Kind::LookUp && steps.at(0).begin == 0ms && steps.at(0).end == 3ms);
    QVERIFY(steps.at(1).kind == Span::Kind::Securing && steps.at(1).begin == 3ms && steps.at(1).end == 10ms);
    script.at(25).state(Kind::ProbeOpening);
    step(30, "tcp\tx", -1us, Carrier::WebSocket, -1);
    QCOMPARE(script.fold.row(Row::ProbeSteps).size(), 1);
    QCOMPARE(script.span(Row::ProbeSteps, 0).number, -1);
    QVERIFY(script.fold.row(Row::WebSocketSteps).isEmpty());
}

void tst_TimelineFold::survivesRecordsInNoOrder()
{
    Script script;
    for (int kind = 0; kind <= static_cast<int>(Kind::Fault); ++kind) {
        for (const Layer layer : {Layer::Http, Layer::WebSocket, Layer::Engine, Layer::Socket, Layer::State}) {
            for (const Direction direction : {Direction::In, Direction::Out, Direction::None}) {
                TraceView view;
                view.kind = static_cast<Kind>(kind);
                view.layer = layer;
                view.direction = direction;
                script.at(kind).take(view);
            }
        }
    }
    for (const Row row : {Row::Connection, Row::Get, Row::Post, Row::Probe, Row::WebSocket}) {
        for (const Span &span : script.fold.row(row).spans())
            QVERIFY(span.end >= span.begin);
    }
}

QTEST_APPLESS_MAIN(tst_TimelineFold)
#include "tst_timelinefold.moc"
