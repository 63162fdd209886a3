// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosiswords.h"

#include "diagnosis/diagnosissentences.h"
#include <array>
#include <QUrl>

namespace Sockeye {

namespace {

const DiagnosisSentences *sentencesOf(const QByteArray &code)
{
    for (const auto &group :
         std::array{networkSentences(), answerSentences(), endSentences(), upgradeSentences(), namespaceSentences()}) {
        for (const DiagnosisSentences &sentences : group) {
            if (code == sentences.code)
                return &sentences;
        }
    }
    return nullptr;
}

QString subjectOf(const Evidence &evidence)
{
    if (!evidence.event.isEmpty())
        return QStringLiteral("“%1”").arg(evidence.event);
    return evidence.nsp.isEmpty() ? QUrl(evidence.place).host() : evidence.nsp;
}

/// Not by `arg`, for most sentences have no place for it.
QString filled(QString sentence, const Evidence &evidence)
{
    return sentence.replace(QLatin1String("%1"), subjectOf(evidence));
}

} // namespace

QString DiagnosisWords::cause(const Diagnosis &diagnosis)
{
    const DiagnosisSentences *sentences = sentencesOf(diagnosis.code);
    return sentences ? filled(tr(sentences->cause), diagnosis.evidence) : QString();
}

QString DiagnosisWords::next(const Diagnosis &diagnosis)
{
    const DiagnosisSentences *sentences = sentencesOf(diagnosis.code);
    return sentences ? filled(tr(sentences->next), diagnosis.evidence) : QString();
}

bool DiagnosisWords::knows(const QByteArray &code)
{
    return sentencesOf(code) != nullptr;
}

QString DiagnosisWords::step(const Diagnosis &diagnosis)
{
    switch (diagnosis.step) {
    case DiagnosisStep::None:
        return {};
    case DiagnosisStep::SwitchToAuto:
        return tr("Find out the generation by itself");
    case DiagnosisStep::SwitchToV3:
        return tr("Switch to Engine.IO 3");
    case DiagnosisStep::SwitchToV4:
        return tr("Switch to Engine.IO 4");
    case DiagnosisStep::FixPath:
        return tr("Use the path %1").arg(diagnosis.evidence.suggestion);
    case DiagnosisStep::SwitchToPlain:
        return tr("Connect without TLS");
    case DiagnosisStep::SwitchToTls:
        return tr("Connect with TLS");
    case DiagnosisStep::OpenTlsOptions:
        return tr("Open the TLS options");
    case DiagnosisStep::OpenProxyOptions:
        return tr("Open the proxy options");
    case DiagnosisStep::OpenAuth:
        return tr("Edit the auth payload");
    case DiagnosisStep::OpenHeaders:
        return tr("Edit the headers");
    case DiagnosisStep::OpenOptions:
        return tr("Open the options");
    case DiagnosisStep::RetryByPolling:
        return tr("Connect by polling alone");
    case DiagnosisStep::RetryByWebSocket:
        return tr("Connect by WebSocket alone");
    case DiagnosisStep::ConnectAgain:
        return tr("Connect again");
    }
    return {};
}

QString DiagnosisWords::text(const Diagnosis &diagnosis)
{
    return QStringList{cause(diagnosis), evidence(diagnosis), next(diagnosis)}.join(u'\n');
}

} // namespace Sockeye
