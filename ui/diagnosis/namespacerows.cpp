// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in a namespace of a connection that stands. See diagnosisrows.h.
#include "diagnosis/diagnosisrows.h"
#include "diagnosis/incidentquestions.h"

namespace Sockeye {

namespace {

using It = const Incident &;
using What = Incident::What;
using Scope = Diagnosis::Scope;
using Step = DiagnosisStep;
constexpr auto Words = Evidence::Form::Words;
constexpr auto Namespace = Evidence::Form::Namespace;
constexpr auto Ack = Evidence::Form::Ack;

bool isRefused(It it)
{
    return it.what == What::NamespaceRefused;
}

bool payloadSays(It it, const char *words)
{
    return QString::fromUtf8(it.payload).contains(QLatin1String(words), Qt::CaseInsensitive);
}

bool isUnknown(It it)
{
    return isRefused(it) && payloadSays(it, "Invalid namespace");
}

/// All that python-socketio says, of an unknown namespace and of a handler that refused.
bool isUnableToConnect(It it)
{
    return isRefused(it) && payloadSays(it, "Unable to connect");
}

bool wantsAuth(It it)
{
    static constexpr const char *Signs[] = {"auth",  "token",    "credential", "jwt",         "forbidden",
                                            "login", "password", "permission", "not allowed", "denied"};
    for (const char *sign : Signs) {
        if (isRefused(it) && payloadSays(it, sign))
            return true;
    }
    return false;
}

bool isSilent(It it)
{
    return isRefused(it) && says(it, "did not answer the CONNECT");
}

bool isDisconnectedWhileJoining(It it)
{
    return isRefused(it) && says(it, "while it was being joined");
}

bool isAwaitingRoot(It it)
{
    return isRefused(it) && says(it, "did not join the main namespace");
}

bool isKicked(It it)
{
    return it.what == What::NamespaceEnded && it.reason == "io server disconnect";
}

bool isNotRecovered(It it)
{
    return it.what == What::NotRecovered;
}

template <const char *Sentence> bool isNotRecoveredFor(It it)
{
    return isNotRecovered(it) && says(it, Sentence);
}

bool isUnsent(It it)
{
    return it.what == What::AckTimedOut && it.isUnsent;
}

bool isLate(It it)
{
    return it.what == What::AckTimedOut && it.answeredBefore;
}

bool isUnheardEvent(It it)
{
    return it.what == What::AckTimedOut && it.facts.acksHeard > 0;
}

bool isUnanswered(It it)
{
    return it.what == What::AckTimedOut;
}

bool isKickedBeforeAck(It it)
{
    return it.what == What::AckLost && it.facts.leftReason == "io server disconnect";
}

bool isLost(It it)
{
    return it.what == What::AckLost;
}

bool isReported(It it)
{
    return it.what == What::Reported && !it.nsp.isEmpty() && !it.payload.isEmpty();
}

constexpr char OldServer[] = "Socket.IO 1 and 2";
constexpr char NoOffer[] = "offered no connection state recovery";
constexpr char NoOffset[] = "No event with an offset";
constexpr char NoLonger[] = "no longer";
constexpr char NewSession[] = "began a new session";

const DiagnosisRow Rows[] = {
    {"namespace-unknown", Scope::Namespace, Namespace, Step::None, isUnknown},
    {"namespace-unable-to-connect", Scope::Namespace, Namespace, Step::OpenAuth, isUnableToConnect},
    {"namespace-wants-auth", Scope::Namespace, Namespace, Step::OpenAuth, wantsAuth},
    {"namespace-silent", Scope::Namespace, Words, Step::OpenOptions, isSilent},
    {"namespace-disconnected-while-joining", Scope::Namespace, Words, Step::OpenAuth, isDisconnectedWhileJoining},
    {"namespace-main-not-joined", Scope::Namespace, Words, Step::None, isAwaitingRoot},
    {"namespace-refused", Scope::Namespace, Namespace, Step::OpenAuth, isRefused},
    {"server-kick", Scope::Namespace, Namespace, Step::ConnectAgain, isKicked},
    {"recovery-old-server", Scope::Recovery, Words, Step::None, isNotRecoveredFor<OldServer>},
    {"recovery-not-offered", Scope::Recovery, Words, Step::None, isNotRecoveredFor<NoOffer>},
    {"recovery-no-offset", Scope::Recovery, Words, Step::None, isNotRecoveredFor<NoOffset>},
    {"recovery-switched-off", Scope::Recovery, Words, Step::None, isNotRecoveredFor<NoLonger>},
    {"recovery-new-session", Scope::Recovery, Words, Step::None, isNotRecoveredFor<NewSession>},
    {"not-recovered", Scope::Recovery, Words, Step::None, isNotRecovered},
    {"ack-event-unsent", Scope::Ack, Ack, Step::ConnectAgain, isUnsent},
    {"ack-late", Scope::Ack, Ack, Step::None, isLate},
    {"ack-event-unanswered", Scope::Ack, Ack, Step::None, isUnheardEvent},
    {"ack-none-answered", Scope::Ack, Ack, Step::None, isUnanswered},
    {"ack-lost-to-disconnect", Scope::Ack, Ack, Step::None, isKickedBeforeAck},
    {"ack-lost-with-connection", Scope::Ack, Ack, Step::None, isLost},
    {"server-reported-error", Scope::Message, Namespace, Step::None, isReported},
};

} // namespace

std::span<const DiagnosisRow> namespaceRows()
{
    return Rows;
}

} // namespace Sockeye
