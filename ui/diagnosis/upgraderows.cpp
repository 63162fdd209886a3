// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a connection stays on polling. See diagnosisrows.h.
#include "diagnosis/diagnosisrows.h"
#include "diagnosis/incidentquestions.h"

namespace Sockeye {

namespace {

using It = const Incident &;
using What = Incident::What;
constexpr auto About = Diagnosis::Scope::Upgrade;
constexpr auto Words = Evidence::Form::Words;
constexpr auto Answer = Evidence::Form::Answer;
constexpr auto Retry = DiagnosisStep::RetryByPolling;

bool isUpgrade(It it)
{
    return it.what == What::UpgradeFailed;
}

template <int Code> bool engineCodeIs(It it)
{
    return isUpgrade(it) && engineErrorCode(decidingAnswer(it)) == Code;
}

bool isOriginRefused(It it)
{
    return isUpgrade(it) && decidingAnswer(it).status >= 400
        && wordsOfServer(decidingAnswer(it)).contains(QLatin1String("origin"), Qt::CaseInsensitive);
}

/// The request came to the server without what makes it one for a WebSocket, or its answer came so to us.
bool isStripped(It it)
{
    constexpr int UpgradeRequired = 426;
    return isUpgrade(it)
        && (engineCodeIs<3>(it) || says(it, "no WebSocket handshake") || decidingAnswer(it).status == UpgradeRequired);
}

bool isRefused(It it)
{
    constexpr int FirstAnswer = 200;
    return isUpgrade(it) && decidingAnswer(it).status >= FirstAnswer;
}

bool isSilent(It it)
{
    return isUpgrade(it) && (says(it, "was not complete within") || says(it, "No answer to"));
}

bool isMisanswered(It it)
{
    return isUpgrade(it) && says(it, "instead of 3probe");
}

bool isClosed(It it)
{
    return isUpgrade(it) && (says(it, "closed the upgrade probe") || says(it, "closed the connection"));
}

/// The other transport failed, and not for its revision.
bool hasFallenBack(It it)
{
    return it.what == What::FellBack && it.facts.carrier == SocketIO::Carrier::None
        && !it.facts.fallbacks.last().contains(QLatin1String("Engine.IO revision"));
}

const DiagnosisRow Rows[] = {
    {"upgrade-session-unknown", About, Answer, Retry, engineCodeIs<1>},
    {"upgrade-origin-refused", About, Answer, DiagnosisStep::OpenHeaders, isOriginRefused},
    {"upgrade-stripped-by-proxy", About, Answer, Retry, isStripped},
    {"upgrade-refused", About, Answer, Retry, isRefused},
    {"upgrade-silent", About, Words, Retry, isSilent},
    {"upgrade-misanswered", About, Words, Retry, isMisanswered},
    {"upgrade-closed", About, Words, Retry, isClosed},
    {"upgrade-failed", About, Words, Retry, isUpgrade},
    {"fell-back", About, Words, DiagnosisStep::None, hasFallenBack},
};

} // namespace

std::span<const DiagnosisRow> upgradeRows()
{
    return Rows;
}

} // namespace Sockeye
