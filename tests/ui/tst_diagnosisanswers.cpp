// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "diagnosisscript.h"

using Sockeye::DiagnosisStep;
using Script = FailingScript;

namespace {

const char *const Url = "http://localhost:3000/socket.io/?EIO=4&transport=polling&t=1";
const char *const OldUrl = "http://localhost:3000/socket.io/?EIO=3&transport=polling&t=1";
const char *const OtherUrl = "http://localhost:3000/api/ws/?EIO=4&transport=polling&t=1&token=secret";

void refused(Script &it, int status, const QByteArray &body, const char *url = Url)
{
    it.connecting().got(url).answered(status, body);
    it.failed("The server answered with HTTP status " + QByteArray::number(status) + ": " + body);
}

template <int Status> void justRefused(Script &it)
{
    refused(it, Status, "<html>");
}

void notOurs(Script &it, const QByteArray &body, const char *url = OtherUrl)
{
    it.connecting().got(url).answered(200, body);
    it.failed("The server's answer cannot be decoded: an unknown packet (at byte 0).");
}

const DiagnosisCase Cases[] = {
    {"code 0", "http-400-transport-unknown", DiagnosisStep::OpenOptions,
     [](Script &it) { refused(it, 400, R"({"code":0,"message":"Transport unknown"})"); }},
    {"code 1", "http-400-session-unknown", DiagnosisStep::ConnectAgain,
     [](Script &it) { refused(it, 400, R"({"code":1,"message":"Session ID unknown"})"); }},
    {"code 1 in the words of python", "http-400-session-unknown", DiagnosisStep::ConnectAgain,
     [](Script &it) { refused(it, 400, "\"Invalid session zz\""); }},
    {"code 2", "http-400-bad-method", DiagnosisStep::None,
     [](Script &it) { refused(it, 400, R"({"code":2,"message":"Bad handshake method"})"); }},
    {"code 3", "http-400-bad-request", DiagnosisStep::None,
     [](Script &it) { refused(it, 400, R"({"code":3,"message":"Bad request"})"); }},
    {"code 4", "http-403-forbidden", DiagnosisStep::OpenHeaders,
     [](Script &it) { refused(it, 403, R"({"code":4,"message":"not you"})"); }},
    {"code 5 to revision 3", "wrong-generation-server-is-v4", DiagnosisStep::SwitchToV4,
     [](Script &it) { refused(it, 400, R"({"code":5,"message":"Unsupported protocol version"})", OldUrl); }},
    {"HTTP inside the WebSocket", "wrong-generation-server-is-v4", DiagnosisStep::SwitchToV4,
     [](Script &it) {
         it.connecting().askedForWebSocket("ws://localhost:3000/socket.io/?EIO=3&transport=websocket");
         it.webSocketAnswered(101).broken(
             "The server answered with HTTP status 400: Unsupported protocol version",
             "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\nUnsupported protocol version");
         it.failed("The server answered with HTTP status 400: Unsupported protocol version");
     }},
    {"a server of revision 3 by polling", "wrong-generation-server-is-v2", DiagnosisStep::SwitchToV3,
     [](Script &it) {
         it.connecting().got(Url).answered(200, "97:0{\"sid\":\"a\",\"upgrades\":[]}2:40");
         it.failed("The server's answer cannot be decoded: it is of Engine.IO 3 (Socket.IO 2 and older), and this "
                   "client is set to Engine.IO 4; set ClientOptions::protocol to Auto or V3 (at byte 0).");
     }},
    {"a server of 1.x by polling", "wrong-generation-server-is-v2", DiagnosisStep::SwitchToV3,
     [](Script &it) {
         it.connecting().got(Url).answered(200, QByteArray("\x00\x09\x07\xff", 4) + "0{\"sid\":\"a\"}");
         it.failed("The server's answer cannot be decoded: odd (at byte 0).");
     }},
    {"a server of revision 3 by WebSocket", "wrong-generation-server-is-v2", DiagnosisStep::SwitchToV3,
     [](Script &it) {
         it.upgradedConnection(0);
         it.closed("parse error\tThe server joined / without a socket id: it speaks an older protocol (Socket.IO 2 or "
                   "1), so set the protocol to Auto or V3, or it is no Socket.IO server.");
     }},
    {"both generations are refused", "wrong-generation-both-refused", DiagnosisStep::SwitchToAuto,
     [](Script &it) {
         it.connecting().got(Url).answered(400, R"({"code":5,"message":"Unsupported protocol version"})");
         it.got(OldUrl).answered(400, R"({"code":5,"message":"Unsupported protocol version"})").failed("both");
     }},
    {"the origin in the words of python", "origin-refused", DiagnosisStep::OpenHeaders,
     [](Script &it) { refused(it, 400, "\"http://evil.example is not an accepted origin.\""); }},
    {"the origin in other words", "origin-refused", DiagnosisStep::OpenHeaders,
     [](Script &it) { refused(it, 403, R"({"code":4,"message":"Origin not allowed"})"); }},
    {"400 of somebody else", "http-400", DiagnosisStep::None, justRefused<400>},
    {"401", "http-401", DiagnosisStep::OpenHeaders, justRefused<401>},
    {"403", "http-403", DiagnosisStep::OpenHeaders, justRefused<403>},
    {"404 at the usual path", "wrong-path", DiagnosisStep::None, justRefused<404>},
    {"404 at another path", "wrong-path", DiagnosisStep::FixPath,
     [](Script &it) { refused(it, 404, "Cannot GET", OtherUrl); }},
    {"405 at another path", "http-405", DiagnosisStep::FixPath, [](Script &it) { refused(it, 405, {}, OtherUrl); }},
    {"408", "http-408", DiagnosisStep::ConnectAgain, justRefused<408>},
    {"413", "too-big-polling", DiagnosisStep::None, justRefused<413>},
    {"414", "http-414", DiagnosisStep::OpenHeaders, justRefused<414>},
    {"418", "http-4xx", DiagnosisStep::None, justRefused<418>},
    {"426", "http-426", DiagnosisStep::RetryByWebSocket, justRefused<426>},
    {"429", "http-429", DiagnosisStep::None, justRefused<429>},
    {"431", "http-431", DiagnosisStep::OpenHeaders, justRefused<431>},
    {"500", "http-500", DiagnosisStep::None, justRefused<500>},
    {"501", "http-501", DiagnosisStep::None, justRefused<501>},
    {"502", "http-502", DiagnosisStep::ConnectAgain, justRefused<502>},
    {"503", "http-503", DiagnosisStep::ConnectAgain, justRefused<503>},
    {"504", "http-504", DiagnosisStep::ConnectAgain, justRefused<504>},
    {"599", "http-5xx", DiagnosisStep::None, justRefused<599>},
    {"304", "http-3xx", DiagnosisStep::None, justRefused<304>},
    {"a redirect nobody follows", "redirect-refused", DiagnosisStep::None,
     [](Script &it) {
         it.connecting().got(Url).answered(301, {});
         it.failed("The server sends us elsewhere (HTTP status 301) without saying where to. Use the right address of "
                   "the server.");
     }},
    {"a web page", "not-socketio-page", DiagnosisStep::FixPath,
     [](Script &it) { notOurs(it, "<!doctype html><html>"); }},
    {"nothing", "not-socketio-empty", DiagnosisStep::FixPath, [](Script &it) { notOurs(it, {}); }},
    {"JSON of another API", "not-socketio-json", DiagnosisStep::FixPath,
     [](Script &it) { notOurs(it, R"({"users":[]})"); }},
    {"other words", "not-socketio", DiagnosisStep::None, [](Script &it) { notOurs(it, "It works!", Url); }},
    {"a handshake that is none", "bad-handshake", DiagnosisStep::None,
     [](Script &it) {
         it.connecting()
             .got(Url)
             .answered(200, "0{}")
             .failed("The server's handshake cannot be read: it has no sid (at byte 0).");
     }},
    {"too many packets", "too-many-packets", DiagnosisStep::RetryByWebSocket,
     [](Script &it) {
         it.open(0);
         it.got("http://localhost:3000/socket.io/?EIO=4&transport=polling&sid=a");
         it.answered(400, "\"Too many packets in payload\"").closed("transport error\tHTTP status 400");
     }},
    {"a WebSocket without its headers", "websocket-stripped-by-proxy", DiagnosisStep::RetryByPolling,
     [](Script &it) {
         const QByteArray words = "The server's answer is no WebSocket handshake: its header Upgrade is missing.";
         it.connecting().askedForWebSocket().webSocketAnswered(101).failed(words);
     }},
    {"a WebSocket with the wrong key", "not-websocket", DiagnosisStep::RetryByPolling,
     [](Script &it) {
         const QByteArray words = "The server's answer is no WebSocket handshake: its header Sec-WebSocket-Accept does "
                                  "not answer our key, it is missing.";
         it.connecting().askedForWebSocket().webSocketAnswered(101).failed(words);
     }},
    {"the session is lost at once", "session-lost-no-stickiness", DiagnosisStep::RetryByWebSocket,
     [](Script &it) {
         it.open(0).at(30);
         it.got("http://localhost:3000/socket.io/?EIO=4&transport=polling&sid=a");
         it.answered(400, R"({"code":1,"message":"Session ID unknown"})").closed("transport error\tHTTP status 400");
     }},
    {"the session is lost later", "http-400-session-unknown", DiagnosisStep::ConnectAgain,
     [](Script &it) {
         it.open(0).at(300000);
         it.got("http://localhost:3000/socket.io/?EIO=4&transport=polling&sid=a");
         it.answered(400, R"({"code":1,"message":"Session ID unknown"})").closed("transport error\tHTTP status 400");
     }},
    {"a message too big for polling", "too-big-polling", DiagnosisStep::None,
     [](Script &it) {
         it.open(0).request(50, "POST", QByteArray(2000000, 'x')).response(50, 413);
         it.closed("transport error\tThe server answered with HTTP status 413 and an empty body.");
     }},
};

Sockeye::Diagnosis foundIn(const Script &script)
{
    return folded(script).current().value(0);
}

} // namespace

class tst_DiagnosisAnswers : public QObject {
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
    void theEvidenceTellsTheAnswerAndHidesTheQuery()
    {
        Script script;
        refused(script, 404, "Cannot GET", OtherUrl);
        const Sockeye::Diagnosis found = foundIn(script);
        QCOMPARE(
            Sockeye::DiagnosisWords::evidence(found),
            QStringLiteral(
                "http://localhost:3000/api/ws/?EIO=4&transport=polling was answered with HTTP 404: “Cannot GET”."));
        QCOMPARE(found.evidence.suggestion, QStringLiteral("/socket.io/"));
        QCOMPARE(found.records.first(), 2);
    }
    void theEvidenceTellsWhatOtherTriesMetWith()
    {
        Script script;
        script.connecting().got(Url).unanswered("Nothing here.");
        script.askedForWebSocket().webSocketAnswered(404, "Cannot GET").failed("both");
        QVERIFY(Sockeye::DiagnosisWords::evidence(foundIn(script))
                    .endsWith(QStringLiteral("other tries: Engine.IO 4, polling: Nothing here.")));
    }
    void theEvidenceTellsSizes()
    {
        Script script;
        script.open(0).request(50, "POST", QByteArray(2 * 1024 * 1024, 'x')).response(50, 413);
        script.closed("transport error\tHTTP status 413");
        QCOMPARE(Sockeye::DiagnosisWords::evidence(foundIn(script)),
                 QStringLiteral("2 MB were sent, and the server takes 977 KB."));
    }
};

QTEST_MAIN(tst_DiagnosisAnswers)
#include "tst_diagnosisanswers.moc"
