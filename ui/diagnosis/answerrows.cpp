// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a server answers: refusals of Engine.IO, HTTP statuses, and pages of somebody else. See diagnosisrows.h.
#include "diagnosis/diagnosisrows.h"
#include "diagnosis/incidentquestions.h"
#include <QUrl>

namespace Sockeye {

namespace {

using It = const Incident &;
using What = Incident::What;
using Step = DiagnosisStep;
constexpr auto About = Diagnosis::Scope::Connection;
constexpr auto Words = Evidence::Form::Words;
constexpr auto Answer = Evidence::Form::Answer;
constexpr auto Page = Evidence::Form::Page;

bool isAboutConnection(It it)
{
    return it.what == What::AttemptFailed || it.what == What::ConnectionEnded;
}

template <int Status> bool statusIs(It it)
{
    return isAboutConnection(it) && decidingAnswer(it).status == Status;
}

template <int From, int To> bool statusIsFrom(It it)
{
    const int status = decidingAnswer(it).status;
    return isAboutConnection(it) && status >= From && status <= To;
}

template <int Code> bool engineCodeIs(It it)
{
    return isAboutConnection(it) && engineErrorCode(decidingAnswer(it)) == Code;
}

/// The session has hardly begun, and no request of it has fared better.
bool isLostAtOnce(It it)
{
    constexpr int Few = 3;
    constexpr std::chrono::seconds Soon{10};
    return it.what == What::ConnectionEnded && engineCodeIs<1>(it) && it.facts.goodAnswers < Few
        && it.time - it.facts.opened < Soon;
}

bool refusesBothGenerations(It it)
{
    constexpr int Unsupported = 5;
    const bool hasTriedBoth =
        it.words.contains(QLatin1String("V3 over")) && it.words.contains(QLatin1String("V4 over"));
    if (hasTriedBoth && it.words.count(QLatin1String("Unsupported protocol version")) > 1) // inside of WebSockets
        return it.what == What::AttemptFailed;
    int refused = 0;
    for (const ServerAnswer &answer : it.facts.answers)
        refused |= engineErrorCode(answer) == Unsupported ? answer.asked : 0;
    return it.what == What::AttemptFailed && refused == (3 | 4);
}

bool isServer4(It it)
{
    constexpr int Unsupported = 5;
    const bool isInStream =
        it.facts.faultBytes.startsWith("HTTP/1.1") && it.facts.faultBytes.contains("nsupported protocol version");
    const ServerAnswer answer = decidingAnswer(it);
    return isAboutConnection(it) && answer.asked != 4 && (isInStream || engineErrorCode(answer) == Unsupported);
}

bool isServer2(It it)
{
    constexpr int Unsupported = 5;
    const ServerAnswer answer = decidingAnswer(it);
    return isAboutConnection(it)
        && (says(it, "it is of Engine.IO 3") || says(it, "without a socket id") || isRevision3(answer)
            || engineErrorCode(answer) == Unsupported);
}

bool isOriginRefused(It it)
{
    constexpr int BadRequest = 400;
    constexpr int Forbidden = 403;
    const ServerAnswer answer = decidingAnswer(it);
    const bool isRefusal = answer.status == BadRequest || answer.status == Forbidden;
    return isAboutConnection(it) && isRefusal
        && wordsOfServer(answer).contains(QLatin1String("origin"), Qt::CaseInsensitive);
}

/// An answer that looks fine to HTTP and is none of Engine.IO.
bool isFineButNotOurs(It it)
{
    return statusIsFrom<200, 299>(it) && it.what == What::AttemptFailed;
}

bool isPage(It it)
{
    return isFineButNotOurs(it) && isWebPage(decidingAnswer(it));
}

bool isEmpty(It it)
{
    return isFineButNotOurs(it) && decidingAnswer(it).bodySize == 0;
}

bool isOtherApi(It it)
{
    return isFineButNotOurs(it) && isOtherJson(decidingAnswer(it));
}

bool isStripped(It it)
{
    const bool lacksHeader = says(it, "header Upgrade is") || says(it, "Upgrade header");
    const bool isFine = statusIsFrom<200, 299>(it);
    return it.what == What::AttemptFailed
        && ((says(it, "no WebSocket handshake") && (lacksHeader || isFine))
            || (engineCodeIs<3>(it) && decidingAnswer(it).carrier == SocketIO::Carrier::WebSocket));
}

bool isNoWebSocket(It it)
{
    return it.what == What::AttemptFailed && says(it, "no WebSocket handshake");
}

bool isTooManyPackets(It it)
{
    return isAboutConnection(it)
        && (says(it, "too many packets")
            || wordsOfServer(decidingAnswer(it)).contains(QLatin1String("too many packets"), Qt::CaseInsensitive));
}

bool isBadHandshake(It it)
{
    return it.what == What::AttemptFailed
        && (says(it, "handshake cannot be read") || says(it, "not an Engine.IO handshake"));
}

bool isRedirected(It it)
{
    return isAboutConnection(it) && says(it, "sends us elsewhere");
}

const DiagnosisRow Rows[] = {
    {"wrong-generation-both-refused", About, Answer, Step::SwitchToAuto, refusesBothGenerations},
    {"wrong-generation-server-is-v4", About, Answer, Step::SwitchToV4, isServer4},
    {"wrong-generation-server-is-v2", About, Answer, Step::SwitchToV3, isServer2},
    {"redirect-refused", About, Words, Step::None, isRedirected},
    {"too-many-packets", About, Answer, Step::RetryByWebSocket, isTooManyPackets},
    {"origin-refused", About, Answer, Step::OpenHeaders, isOriginRefused},
    {"http-400-transport-unknown", About, Answer, Step::OpenOptions, engineCodeIs<0>},
    {"session-lost-no-stickiness", About, Answer, Step::RetryByWebSocket, isLostAtOnce},
    {"http-400-session-unknown", About, Answer, Step::ConnectAgain, engineCodeIs<1>},
    {"http-400-bad-method", About, Answer, Step::None, engineCodeIs<2>},
    {"websocket-stripped-by-proxy", About, Answer, Step::RetryByPolling, isStripped},
    {"not-websocket", About, Words, Step::RetryByPolling, isNoWebSocket},
    {"http-400-bad-request", About, Answer, Step::None, engineCodeIs<3>},
    {"http-403-forbidden", About, Answer, Step::OpenHeaders, engineCodeIs<4>},
    {"http-400", About, Answer, Step::None, statusIs<400>},
    {"http-401", About, Answer, Step::OpenHeaders, statusIs<401>},
    {"http-403", About, Answer, Step::OpenHeaders, statusIs<403>},
    {"wrong-path", About, Answer, Step::FixPath, statusIs<404>},
    {"http-405", About, Answer, Step::FixPath, statusIs<405>},
    {"http-408", About, Answer, Step::ConnectAgain, statusIs<408>},
    {"too-big-polling", About, Evidence::Form::Size, Step::None, statusIs<413>},
    {"http-414", About, Answer, Step::OpenHeaders, statusIs<414>},
    {"http-426", About, Answer, Step::RetryByWebSocket, statusIs<426>},
    {"http-429", About, Answer, Step::None, statusIs<429>},
    {"http-431", About, Answer, Step::OpenHeaders, statusIs<431>},
    {"http-500", About, Answer, Step::None, statusIs<500>},
    {"http-501", About, Answer, Step::None, statusIs<501>},
    {"http-502", About, Answer, Step::ConnectAgain, statusIs<502>},
    {"http-503", About, Answer, Step::ConnectAgain, statusIs<503>},
    {"http-504", About, Answer, Step::ConnectAgain, statusIs<504>},
    {"http-3xx", About, Answer, Step::None, statusIsFrom<300, 399>},
    {"http-4xx", About, Answer, Step::None, statusIsFrom<400, 499>},
    {"http-5xx", About, Answer, Step::None, statusIsFrom<500, 599>},
    {"not-socketio-page", About, Page, Step::FixPath, isPage},
    {"not-socketio-empty", About, Page, Step::FixPath, isEmpty},
    {"bad-handshake", About, Words, Step::None, isBadHandshake},
    {"not-socketio-json", About, Answer, Step::FixPath, isOtherApi},
    {"not-socketio", About, Answer, Step::FixPath, isFineButNotOurs},
};

} // namespace

std::span<const DiagnosisRow> answerRows()
{
    return Rows;
}

} // namespace Sockeye
