// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a connection that stood came to its end. See diagnosisrows.h.
#include "diagnosis/diagnosisrows.h"
#include "diagnosis/incidentquestions.h"

namespace Sockeye {

namespace {

using It = const Incident &;
using What = Incident::What;
using Step = DiagnosisStep;
using std::chrono::microseconds;
constexpr auto About = Diagnosis::Scope::Connection;
constexpr auto Words = Evidence::Form::Words;
constexpr auto Bytes = Evidence::Form::Bytes;
constexpr auto Heartbeat = Evidence::Form::Heartbeat;
constexpr auto CloseCode = Evidence::Form::CloseCode;

bool hasEnded(It it, const char *reason)
{
    return it.what == What::ConnectionEnded && it.reason == reason;
}

template <int Code> bool codeIs(It it)
{
    return it.what == What::ConnectionEnded && it.facts.closeCode == Code;
}

bool isHeartbeat(It it)
{
    return hasEnded(it, "ping timeout");
}

/// Nobody looked at the clock for longer than the heartbeat may last: the machine slept, or the program stood still.
bool hasSlept(It it)
{
    constexpr std::chrono::seconds Slack{5};
    const microseconds silence = it.time - std::max({it.facts.lastIn, it.facts.lastPongOut, it.facts.opened});
    const microseconds limit = it.facts.pingInterval + it.facts.pingTimeout;
    return isHeartbeat(it) && limit.count() > 0 && silence > limit + std::max<microseconds>(Slack, limit / 4);
}

bool isOurPingUnanswered(It it)
{
    return isHeartbeat(it) && it.facts.lastPingOut > it.facts.lastPongIn;
}

/// Everything but its pings came.
bool hasForgottenPings(It it)
{
    return isHeartbeat(it) && it.facts.lastIn > std::max(it.facts.lastPingIn, it.facts.opened) + it.facts.pingInterval;
}

/// The server asked, and we did not answer in the time it gave us.
bool isOurPongMissing(It it)
{
    return it.what == What::ConnectionEnded && it.facts.lastPingIn.count() >= 0
        && it.facts.lastPingIn > it.facts.lastPongOut && it.facts.pingTimeout.count() > 0
        && it.time - it.facts.lastPingIn >= it.facts.pingTimeout * 9 / 10;
}

bool isAfterEvent(It it)
{
    constexpr std::chrono::seconds Soon{5};
    return it.facts.lastEventAt.count() >= 0 && it.time - it.facts.lastEventAt < Soon;
}

bool hasTooManyAttachments(It it)
{
    constexpr int MostOfNode = 10; // socket.io-parser, since 4.2.6
    return it.what == What::ConnectionEnded && !isHeartbeat(it) && it.facts.lastAttachments > MostOfNode
        && isAfterEvent(it);
}

/// Bytes of a MessagePack map with a packet's keys where a packet as text was expected.
bool isMessagePack(const QByteArray &bytes)
{
    const bool isMap = !bytes.isEmpty() && (static_cast<unsigned char>(bytes.front()) & 0xf0) == 0x80;
    return isMap && bytes.contains("type") && bytes.contains("nsp");
}

bool isOtherParser(It it)
{
    return it.what == What::ConnectionEnded
        && (says(it, "use the same parser") || (hasEnded(it, "parse error") && isMessagePack(it.facts.faultBytes)));
}

bool isTooBigForUs(It it)
{
    return (it.what == What::ConnectionEnded || it.what == What::AttemptFailed) && says(it, "larger than the limit of");
}

bool isBrokenPacket(It it)
{
    return hasEnded(it, "parse error") && says(it, "Socket.IO packet that cannot be decoded");
}

bool isBrokenFrame(It it)
{
    return (it.what == What::ConnectionEnded || it.what == What::AttemptFailed)
        && (says(it, "broke the WebSocket protocol") || says(it, "HTTP into the open WebSocket"));
}

bool isParseError(It it)
{
    return hasEnded(it, "parse error") || (it.what == What::AttemptFailed && says(it, "cannot be decoded"));
}

bool isDropped(It it)
{
    return it.what == What::ConnectionEnded && says(it, "without a close frame");
}

bool isEngineClose(It it)
{
    return it.what == What::ConnectionEnded && it.facts.serverClosed;
}

bool isUnjoinedClose(It it)
{
    return it.what == What::ConnectionEnded && !it.facts.wasJoined && (codeIs<1005>(it) || isEngineClose(it));
}

bool isOtherCode(It it)
{
    return it.what == What::ConnectionEnded && it.facts.closeCode > 0;
}

bool isSilentRequest(It it)
{
    return it.what == What::ConnectionEnded && says(it, "No answer to");
}

bool isLost(It it)
{
    return it.what == What::ConnectionEnded;
}

bool isFailed(It it)
{
    return it.what == What::AttemptFailed;
}

const DiagnosisRow Rows[] = {
    {"machine-slept", About, Heartbeat, Step::ConnectAgain, hasSlept},
    {"heartbeat-server-silent-after-ping", About, Heartbeat, Step::ConnectAgain, isOurPingUnanswered},
    {"heartbeat-server-stopped-pinging", About, Heartbeat, Step::ConnectAgain, hasForgottenPings},
    {"heartbeat-server-silent", About, Heartbeat, Step::ConnectAgain, isHeartbeat},
    {"heartbeat-ours-missing", About, Heartbeat, Step::ConnectAgain, isOurPongMissing},
    {"too-big-websocket", About, Evidence::Form::Size, Step::None, codeIs<1009>},
    {"too-many-attachments", About, Evidence::Form::Packets, Step::None, hasTooManyAttachments},
    {"parser-mismatch", About, Bytes, Step::OpenOptions, isOtherParser},
    {"too-big-for-us", About, Words, Step::OpenOptions, isTooBigForUs},
    {"parse-error-websocket", About, Bytes, Step::RetryByPolling, isBrokenFrame},
    {"parse-error-packet", About, Bytes, Step::None, isBrokenPacket},
    {"parse-error", About, Bytes, Step::None, isParseError},
    {"closed-before-joining", About, CloseCode, Step::None, isUnjoinedClose},
    {"close-1001-going-away", About, CloseCode, Step::ConnectAgain, codeIs<1001>},
    {"close-1002-protocol-error", About, CloseCode, Step::None, codeIs<1002>},
    {"close-1008-policy", About, CloseCode, Step::OpenAuth, codeIs<1008>},
    {"close-1011-server-error", About, CloseCode, Step::ConnectAgain, codeIs<1011>},
    {"close-1012-restart", About, CloseCode, Step::ConnectAgain, codeIs<1012>},
    {"close-1013-try-later", About, CloseCode, Step::ConnectAgain, codeIs<1013>},
    {"server-closed", About, CloseCode, Step::ConnectAgain, isEngineClose},
    {"close-code", About, CloseCode, Step::ConnectAgain, isOtherCode},
    {"dropped", About, Words, Step::ConnectAgain, isDropped},
    {"request-unanswered", About, Words, Step::ConnectAgain, isSilentRequest},
    {"connection-lost", About, Words, Step::ConnectAgain, isLost},
    {"unknown", About, Words, Step::None, isFailed},
};

} // namespace

std::span<const DiagnosisRow> endRows()
{
    return Rows;
}

} // namespace Sockeye
