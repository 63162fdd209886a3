// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "diagnosisscript.h"

using Sockeye::DiagnosisStep;
using Script = FailingScript;
using Kind = SocketIO::Kind;
using Direction = SocketIO::Direction;

namespace {

const char *const NoPing =
    "ping timeout\tThe server sent no ping for 45000 ms (pingInterval 25000 + pingTimeout 20000).";

template <int Code> void closedWith(Script &it)
{
    it.upgradedConnection(0).at(1000).frame(Direction::In, Kind::CloseFrame, "why", Code);
    it.closed("transport close\tThe server at localhost:3000 closed the connection. WebSocket close code.");
}

void probed(Script &it, const QByteArray &words)
{
    it.open(0).at(24).state(Kind::ProbeOpening);
    it.askedForWebSocket("ws://localhost:3000/socket.io/?EIO=4&transport=websocket&sid=a");
    it.state(Kind::UpgradeFailed, words);
}

void probeRefused(Script &it, int status, const QByteArray &body)
{
    it.open(0).at(24).state(Kind::ProbeOpening);
    it.askedForWebSocket("ws://localhost:3000/socket.io/?EIO=4&transport=websocket&sid=a");
    it.webSocketAnswered(status, body).state(Kind::UpgradeFailed, "The server answered with HTTP status");
}

void refusedNamespace(Script &it, const QByteArray &json, const QByteArray &words = "The server refused")
{
    it.upgradedConnection(0);
    it.inNamespace(Kind::NamespaceRefused, "/chat", words, json);
}

void notRecovered(Script &it, const QByteArray &words)
{
    it.upgradedConnection(0);
    it.inNamespace(Kind::NotRecovered, "/", words);
}

const DiagnosisCase Cases[] = {
    {"the server's pings stop", "heartbeat-server-silent", DiagnosisStep::ConnectAgain,
     [](Script &it) { it.upgradedConnection(0).heartbeat(25000).at(70000).state(Kind::Closed, NoPing); }},
    {"only the server's pings stop", "heartbeat-server-stopped-pinging", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.upgradedConnection(0).heartbeat(25000).at(60000).eventIn("42[\"tick\"]", "tick");
         it.at(70000).state(Kind::Closed, NoPing);
     }},
    {"the server does not answer our ping", "heartbeat-server-silent-after-ping", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.upgradedConnection(0).at(25000).engine(Direction::Out, SocketIO::Carrier::WebSocket, Kind::Ping,
                                                   QByteArray("2"));
         it.at(45000).state(Kind::Closed, "ping timeout\tThe server sent nothing for 20000 ms after a ping.");
     }},
    {"the machine slept", "machine-slept", DiagnosisStep::ConnectAgain,
     [](Script &it) { it.upgradedConnection(0).heartbeat(25000).at(9000000).state(Kind::Closed, NoPing); }},
    {"we did not answer a ping", "heartbeat-ours-missing", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.upgradedConnection(0).at(25000).engine(Direction::In, SocketIO::Carrier::WebSocket, Kind::Ping,
                                                   QByteArray("2"));
         it.at(45100).state(Kind::Closed, "transport close\tThe server at localhost:3000 closed the connection.");
     }},
    {"1001", "close-1001-going-away", DiagnosisStep::ConnectAgain, closedWith<1001>},
    {"1002", "close-1002-protocol-error", DiagnosisStep::None, closedWith<1002>},
    {"1005", "close-code", DiagnosisStep::ConnectAgain, closedWith<1005>},
    {"1008", "close-1008-policy", DiagnosisStep::OpenAuth, closedWith<1008>},
    {"1009", "too-big-websocket", DiagnosisStep::None, closedWith<1009>},
    {"1011", "close-1011-server-error", DiagnosisStep::ConnectAgain, closedWith<1011>},
    {"1012", "close-1012-restart", DiagnosisStep::ConnectAgain, closedWith<1012>},
    {"1013", "close-1013-try-later", DiagnosisStep::ConnectAgain, closedWith<1013>},
    {"4001", "close-code", DiagnosisStep::ConnectAgain, closedWith<4001>},
    {"an Engine.IO close packet", "server-closed", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.upgradedConnection(0).engine(Direction::In, SocketIO::Carrier::WebSocket, Kind::Close, QByteArray("1"));
         it.closed("transport close");
     }},
    {"no goodbye", "dropped", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.upgradedConnection(0);
         it.closed("transport close\tThe server at localhost:3000 closed the connection. It did so without a close "
                   "frame.");
     }},
    {"nothing is known", "connection-lost", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.upgradedConnection(0);
         it.closed("transport error\tThe moon is full.");
     }},
    {"eleven attachments", "too-many-attachments", DiagnosisStep::None,
     [](Script &it) {
         it.upgradedConnection(0);
         TraceScript::Record record;
         record.layer = SocketIO::Layer::Socket;
         record.direction = Direction::Out;
         record.kind = Kind::Event;
         record.nsp = "/";
         record.event = "pictures";
         record.attachments = QByteArrayList(11, "x");
         it.add(record).at(100).frame(Direction::In, Kind::CloseFrame, {}, 1005);
         it.closed("transport close\tThe server at localhost:3000 closed the connection.");
     }},
    {"the server uses another parser", "parser-mismatch", DiagnosisStep::OpenOptions,
     [](Script &it) {
         it.open(0);
         it.closed("transport close\tThe server closed the connection. It had answered no Socket.IO packet; check that "
                   "both sides use the same parser.");
     }},
    {"bytes of MessagePack", "parser-mismatch", DiagnosisStep::OpenOptions,
     [](Script &it) {
         it.open(0);
         it.inNamespace(Kind::Fault, {},
                        "The server sent a Socket.IO packet that cannot be decoded: got binary data "
                        "(at byte 0).",
                        "\x83\xa3nsp\xa1/\xa4type\x02\xa4"
                        "data");
         it.closed("parse error\tThe server sent a Socket.IO packet that cannot be decoded: got binary data.");
     }},
    {"a broken packet", "parse-error-packet", DiagnosisStep::None,
     [](Script &it) {
         const QByteArray words = "The server sent a Socket.IO packet that cannot be decoded: an unknown type.";
         it.upgradedConnection(0);
         it.inNamespace(Kind::Fault, {}, words, "49[1]").closed("parse error\t" + words);
     }},
    {"a broken frame", "parse-error-websocket", DiagnosisStep::RetryByPolling,
     [](Script &it) {
         const QByteArray words = "The server broke the WebSocket protocol: a masked frame (at byte 3).";
         it.upgradedConnection(0);
         it.broken(words, "\xff\xff").closed("parse error\t" + words);
     }},
    {"a message that is too big for us", "too-big-for-us", DiagnosisStep::OpenOptions,
     [](Script &it) {
         it.upgradedConnection(0);
         it.closed("parse error\tThe server sent a message larger than the limit of 10 bytes (at byte 3).");
     }},
    {"closed before joining", "closed-before-joining", DiagnosisStep::None,
     [](Script &it) {
         it.connecting().state(Kind::Connected, "sid");
         it.frame(Direction::In, Kind::CloseFrame, {}, 1005);
         it.closed("transport close\tThe server at localhost:3000 closed the connection.");
     }},
    {"a POST without an answer", "request-unanswered", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.open(0);
         it.closed("transport error\tNo answer to POST http://localhost:3000 came within 1 ms.");
     }},
    {"the probe reaches another server", "upgrade-session-unknown", DiagnosisStep::RetryByPolling,
     [](Script &it) { probeRefused(it, 400, "Session ID unknown"); }},
    {"a proxy strips the probe", "upgrade-stripped-by-proxy", DiagnosisStep::RetryByPolling,
     [](Script &it) { probeRefused(it, 400, R"({"code":3,"message":"Bad request"})"); }},
    {"a proxy blocks the probe", "upgrade-refused", DiagnosisStep::RetryByPolling,
     [](Script &it) { probeRefused(it, 403, "<html>no</html>"); }},
    {"the origin of the probe", "upgrade-origin-refused", DiagnosisStep::OpenHeaders,
     [](Script &it) { probeRefused(it, 403, "Origin not allowed"); }},
    {"the probe meets silence", "upgrade-silent", DiagnosisStep::RetryByPolling,
     [](Script &it) { probed(it, "The upgrade was not complete within 10000 ms."); }},
    {"the probe is closed", "upgrade-closed", DiagnosisStep::RetryByPolling,
     [](Script &it) { probed(it, "The server closed the upgrade probe without answering it."); }},
    {"the probe is misanswered", "upgrade-misanswered", DiagnosisStep::RetryByPolling,
     [](Script &it) {
         probed(it, "The server answered the upgrade probe with a packet of type 6 instead of 3probe.");
     }},
    {"the probe fails", "upgrade-failed", DiagnosisStep::RetryByPolling, [](Script &it) { probed(it, "The moon."); }},
    {"another transport works", "fell-back", DiagnosisStep::None,
     [](Script &it) {
         it.connecting().askedForWebSocket().webSocketAnswered(404);
         it.state(Kind::FallingBack, "The server answered with HTTP status 404.").state(Kind::Connected, "sid");
     }},
    {"no such namespace", "namespace-unknown", DiagnosisStep::None,
     [](Script &it) { refusedNamespace(it, R"({"message":"Invalid namespace"})"); }},
    {"no such namespace in 2.x", "namespace-unknown", DiagnosisStep::None,
     [](Script &it) { refusedNamespace(it, "\"Invalid namespace\""); }},
    {"refused by python", "namespace-unable-to-connect", DiagnosisStep::OpenAuth,
     [](Script &it) { refusedNamespace(it, "\"Unable to connect\""); }},
    {"refused for credentials", "namespace-wants-auth", DiagnosisStep::OpenAuth,
     [](Script &it) { refusedNamespace(it, R"({"message":"not authorized","data":{"content":"x"}})"); }},
    {"refused", "namespace-refused", DiagnosisStep::OpenAuth,
     [](Script &it) { refusedNamespace(it, R"({"message":"nope","data":{"code":"E1"}})"); }},
    {"silence of a namespace", "namespace-silent", DiagnosisStep::OpenOptions,
     [](Script &it) { refusedNamespace(it, {}, "The server did not answer the CONNECT of /chat within 1 ms."); }},
    {"disconnected while joining", "namespace-disconnected-while-joining", DiagnosisStep::OpenAuth,
     [](Script &it) { refusedNamespace(it, {}, "The server disconnected the namespace while it was being joined."); }},
    {"no main namespace", "namespace-main-not-joined", DiagnosisStep::None,
     [](Script &it) { refusedNamespace(it, {}, "The server did not join the main namespace, for which /chat waits"); }},
    {"kicked", "server-kick", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.upgradedConnection(0);
         it.inNamespace(Kind::NamespaceDisconnected, "/", "io server disconnect");
     }},
    {"an error of an event", "server-reported-error", DiagnosisStep::None,
     [](Script &it) {
         it.upgradedConnection(0);
         it.inNamespace(Kind::Fault, "/", "The server reported an error in the namespace /: no", "\"no\"");
     }},
    {"2.x recovers nothing", "recovery-old-server", DiagnosisStep::None,
     [](Script &it) { notRecovered(it, "Servers of Socket.IO 1 and 2 keep nothing from which"); }},
    {"no pid", "recovery-not-offered", DiagnosisStep::None,
     [](Script &it) { notRecovered(it, "The server offered no connection state recovery: its CONNECT had no pid."); }},
    {"no offset", "recovery-no-offset", DiagnosisStep::None,
     [](Script &it) { notRecovered(it, "No event with an offset came before the loss"); }},
    {"pid no longer", "recovery-switched-off", DiagnosisStep::None,
     [](Script &it) { notRecovered(it, "The server offers connection state recovery no longer"); }},
    {"another pid", "recovery-new-session", DiagnosisStep::None,
     [](Script &it) { notRecovered(it, "The server began a new session: the old one was too old"); }},
    {"not recovered", "not-recovered", DiagnosisStep::None, [](Script &it) { notRecovered(it, "The moon."); }},
    {"no acknowledgement at all", "ack-none-answered", DiagnosisStep::None,
     [](Script &it) {
         it.upgradedConnection(0);
         it.inNamespace(Kind::AckTimedOut, "/", {}, {}, "save", 1);
     }},
    {"other events are acknowledged", "ack-event-unanswered", DiagnosisStep::None,
     [](Script &it) {
         it.upgradedConnection(0);
         it.acknowledged("load").inNamespace(Kind::AckTimedOut, "/", {}, {}, "save", 1);
     }},
    {"it was acknowledged before", "ack-late", DiagnosisStep::None,
     [](Script &it) {
         it.upgradedConnection(0);
         it.acknowledged("save").inNamespace(Kind::AckTimedOut, "/", {}, {}, "save", 1);
     }},
    {"the event never left", "ack-event-unsent", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.inNamespace(Kind::Buffered, "/", {}, {}, "save", 1);
         it.inNamespace(Kind::AckTimedOut, "/", {}, {}, "save", 1);
     }},
    {"kicked before the acknowledgement", "ack-lost-to-disconnect", DiagnosisStep::None,
     [](Script &it) {
         it.upgradedConnection(0);
         it.state(Kind::NamespaceDisconnected, "io server disconnect");
         it.inNamespace(Kind::AckLost, "/", {}, {}, "save", 1);
     }},
    {"lost with the connection", "ack-lost-with-connection", DiagnosisStep::None,
     [](Script &it) {
         it.upgradedConnection(0);
         it.state(Kind::NamespaceDisconnected, "transport close");
         it.inNamespace(Kind::AckLost, "/", {}, {}, "save", 1);
     }},
};

} // namespace

class tst_DiagnosisEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCauseIsFound_data()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < int(std::size(Cases)); ++row)
            QTest::newRow(Cases[row].name) << row;
    }
    void eachCauseIsFound()
    {
        QFETCH(const int, row);
        check(Cases[row]);
    }
};

QTEST_MAIN(tst_DiagnosisEnds)
#include "tst_diagnosisends.moc"
