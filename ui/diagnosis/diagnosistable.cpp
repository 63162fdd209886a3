// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosistable.h"

#include "diagnosis/diagnosisrows.h"
#include "diagnosis/incidentquestions.h"
#include <array>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace Sockeye {

namespace {

using std::chrono::microseconds;

// The order decides: what keeps everything else from being heard comes first.
auto everyRow()
{
    return std::array{networkRows(), answerRows(), endRows(), upgradeRows(), namespaceRows()};
}

/// The library's advice to programmers is not for those who use this program, and the words of a diagnosis have better.
QString withoutAdvice(const QString &words)
{
    static constexpr const char *Starts[] = {
        " Add its authority to NetworkOptions", " Compare its key with NetworkOptions",  " Is the server running?",
        " Check its spelling and the network.", " Use the right address of the server.", "; set ClientOptions::"};
    QString kept = words;
    for (const char *start : Starts) {
        const qsizetype at = kept.indexOf(QLatin1String(start));
        if (at > 0)
            kept.truncate(at);
    }
    return kept;
}

/// Somebody here asked for it.
bool isWanted(const Incident &incident)
{
    if (incident.what == Incident::What::NotRecovered)
        return says(incident, "left by a DISCONNECT");
    const bool isEnd = incident.what == Incident::What::ConnectionEnded;
    const QByteArray &reason = isEnd ? incident.reason : incident.facts.leftReason;
    return (isEnd || incident.what == Incident::What::AckLost)
        && (reason == "forced close" || reason == "io client disconnect");
}

/// Of `{"message": …, "data": …}`, or of a bare string.
void readRefusal(const QByteArray &json, Evidence &evidence)
{
    ServerAnswer refusal;
    refusal.body = json;
    evidence.said = wordsOfServer(refusal);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue data = object.value(QStringLiteral("data"));
    if (data.isObject() || data.isArray())
        evidence.data = QString::fromUtf8(QJsonDocument::fromVariant(data.toVariant()).toJson(QJsonDocument::Compact));
    else if (!data.isUndefined())
        evidence.data = data.toVariant().toString();
    else if (evidence.said == QString::fromUtf8(json) && !object.isEmpty())
        evidence.data = std::exchange(evidence.said, {});
}

void readAnswer(const Incident &incident, Evidence &evidence)
{
    const ServerAnswer answer = decidingAnswer(incident);
    evidence.place = shownUrl(answer.url);
    evidence.status = answer.status;
    evidence.said = answer.status > 0 ? wordsOfServer(answer) : incident.words;
    evidence.count = answer.bodySize;
    if (incident.facts.faultBytes.startsWith("HTTP/")) // refused inside of the WebSocket
        evidence.said =
            QString::fromUtf8(incident.facts.faultBytes).section(QStringLiteral("\r\n\r\n"), -1).simplified();
}

void readHeartbeat(const Incident &incident, Evidence &evidence)
{
    const ConnectionFacts &facts = incident.facts;
    evidence.limit = facts.pingInterval + facts.pingTimeout;
    evidence.waited = incident.time - std::max(facts.lastPingIn, facts.opened);
    if (facts.detected == 3 || facts.lastPingOut.count() >= 0)
        evidence.waited = incident.time - std::max(facts.lastIn, facts.opened);
    if (facts.lastPingIn > facts.lastPongOut) {
        evidence.limit = facts.pingTimeout;
        evidence.waited = incident.time - facts.lastPingIn;
    }
}

/// Why an address is not the right one, and which might be.
QString suggestedPath(const ServerAnswer &answer)
{
    const QString usual = QStringLiteral("/socket.io/");
    const QString path = QUrl::fromEncoded(answer.url).path();
    return path.isEmpty() || path == usual ? QString() : usual;
}

/// Other tries of the same attempt, for what another transport or revision was told may say more.
QStringList otherTries(const Incident &incident)
{
    const qsizetype decided = decidingAnswer(incident).record;
    QStringList others;
    for (const ServerAnswer &answer : incident.facts.answers) {
        if (answer.record == decided || incident.what != Incident::What::AttemptFailed)
            continue;
        const QString said = answer.failure.isEmpty() ? wordsOfServer(answer) : withoutAdvice(answer.failure);
        const QString transport = QString::fromLatin1(SocketIO::carrierName(answer.carrier));
        const QString what =
            answer.status > 0 ? QStringLiteral("HTTP %1 %2").arg(answer.status).arg(said).trimmed() : said;
        others.append(QStringLiteral("Engine.IO %1, %2: %3").arg(QString::number(answer.asked), transport, what));
    }
    return others;
}

Evidence evidenceOf(const Incident &incident, Evidence::Form form)
{
    const ConnectionFacts &facts = incident.facts;
    Evidence evidence;
    evidence.form = form;
    evidence.nsp = incident.nsp;
    evidence.event = incident.event;
    evidence.waited = incident.waited;
    evidence.said = withoutAdvice(incident.words);
    switch (form) {
    case Evidence::Form::Answer:
    case Evidence::Form::Page:
        readAnswer(incident, evidence);
        break;
    case Evidence::Form::Heartbeat:
        readHeartbeat(incident, evidence);
        break;
    case Evidence::Form::CloseCode:
        evidence.status = facts.closeCode;
        evidence.said = facts.closeWords;
        break;
    case Evidence::Form::Namespace:
        readRefusal(incident.payload, evidence);
        if (evidence.said.isEmpty() && evidence.data.isEmpty())
            evidence.said = incident.words.isEmpty() ? QString::fromUtf8(incident.reason) : incident.words;
        break;
    case Evidence::Form::Bytes:
        evidence.bytes = facts.faultBytes.isEmpty() ? facts.lastBytes : facts.faultBytes;
        break;
    case Evidence::Form::Size:
        evidence.count = facts.lastSent;
        evidence.most = facts.maxPayload < facts.lastSent ? facts.maxPayload : 0; // else another limit was broken
        evidence.status = decidingAnswer(incident).status;
        break;
    case Evidence::Form::Packets:
        evidence.count = facts.lastAttachments;
        evidence.most = 10;
        break;
    case Evidence::Form::Words:
    case Evidence::Form::Ack:
        break;
    }
    if (evidence.said.isEmpty() && form == Evidence::Form::Words)
        evidence.said = QString::fromUtf8(incident.reason);
    evidence.others = otherTries(incident);
    return evidence;
}

QList<qsizetype> recordsOf(const Incident &incident, Evidence::Form form)
{
    QList<qsizetype> records;
    const auto add = [&](qsizetype record) {
        if (record >= 0 && !records.contains(record))
            records.append(record);
    };
    if (form == Evidence::Form::Bytes)
        add(incident.facts.faultBytes.isEmpty() ? incident.facts.lastRecord : incident.facts.faultRecord);
    if (form == Evidence::Form::CloseCode)
        add(incident.facts.closeRecord);
    if (form == Evidence::Form::Packets)
        add(incident.facts.lastEvent);
    if (form != Evidence::Form::Namespace && form != Evidence::Form::Ack)
        add(decidingAnswer(incident).record);
    add(incident.record);
    return records;
}

Diagnosis made(const DiagnosisRow &row, const Incident &incident)
{
    Diagnosis diagnosis;
    diagnosis.scope = row.scope;
    diagnosis.code = row.code;
    diagnosis.step = row.step;
    diagnosis.evidence = evidenceOf(incident, row.form);
    diagnosis.time = incident.time;
    diagnosis.attempt = incident.facts.attempt;
    diagnosis.records = recordsOf(incident, row.form);
    if (row.step != DiagnosisStep::FixPath)
        return diagnosis;
    diagnosis.evidence.suggestion = suggestedPath(decidingAnswer(incident));
    if (diagnosis.evidence.suggestion.isEmpty())
        diagnosis.step = DiagnosisStep::None;
    return diagnosis;
}

} // namespace

std::optional<Diagnosis> diagnose(const Incident &incident)
{
    if (isWanted(incident))
        return {};
    for (const std::span<const DiagnosisRow> rows : everyRow()) {
        for (const DiagnosisRow &row : rows) {
            if (row.holds(incident))
                return made(row, incident);
        }
    }
    return {};
}

QByteArrayList diagnosisCodes()
{
    QByteArrayList codes;
    for (const std::span<const DiagnosisRow> rows : everyRow()) {
        for (const DiagnosisRow &row : rows)
            codes.append(row.code);
    }
    return codes;
}

} // namespace Sockeye
