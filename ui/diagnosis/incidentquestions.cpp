// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/incidentquestions.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace Sockeye {

namespace {

constexpr int FirstError = 300;

bool hasFailed(const Incident &incident, const ServerAnswer &answer)
{
    const bool mayBeAnything = incident.what == Incident::What::AttemptFailed;
    return answer.status >= FirstError || !answer.failure.isEmpty()
        || ((mayBeAnything || incident.what == Incident::What::UpgradeFailed) && answer.status > 0);
}

bool concerns(const Incident &incident, const ServerAnswer &answer)
{
    const bool isWebSocket = answer.carrier == SocketIO::Carrier::WebSocket;
    if (incident.what == Incident::What::UpgradeFailed || incident.what == Incident::What::FellBack)
        return isWebSocket;
    return true;
}

QJsonValue jsonOf(const QByteArray &body)
{
    const QJsonArray read = QJsonDocument::fromJson('[' + body + ']').array();
    return read.size() == 1 ? read.first() : QJsonValue();
}

} // namespace

ServerAnswer decidingAnswer(const Incident &incident)
{
    ServerAnswer found;
    for (const ServerAnswer &answer : incident.facts.answers) {
        const bool isBetter = answer.status > 0 || found.status == 0;
        if (isBetter && concerns(incident, answer) && hasFailed(incident, answer))
            found = answer;
    }
    return found;
}

int engineErrorCode(const ServerAnswer &answer)
{
    static constexpr std::pair<const char *, int> Known[] = {{"transport unknown", 0},
                                                             {"invalid transport", 0},
                                                             {"session id unknown", 1},
                                                             {"invalid session", 1},
                                                             {"bad handshake method", 2},
                                                             {"bad request", 3},
                                                             {"unsupported protocol version", 5},
                                                             {"unsupported version", 5}};
    if (answer.status < FirstError)
        return -1;
    const QJsonValue code = jsonOf(answer.body).toObject().value(QStringLiteral("code"));
    if (code.isDouble())
        return code.toInt(-1);
    const QString said = wordsOfServer(answer);
    if (said == QLatin1String("Forbidden")) // no more than this: others say the status, or a page
        return 4;
    for (const auto &[words, number] : Known) {
        if (said.contains(QLatin1String(words), Qt::CaseInsensitive))
            return number;
    }
    return -1;
}

QString wordsOfServer(const ServerAnswer &answer)
{
    const QJsonValue said = jsonOf(answer.body);
    if (said.isString())
        return said.toString();
    for (const char *name : {"message", "error", "detail", "title"}) {
        const QJsonValue words = said.toObject().value(QLatin1String(name));
        if (words.isString())
            return words.toString();
    }
    constexpr qsizetype Most = 160;
    return isWebPage(answer) ? QString() : QString::fromUtf8(answer.body.left(Most)).simplified();
}

bool isWebPage(const ServerAnswer &answer)
{
    return answer.body.trimmed().startsWith('<');
}

bool isOtherJson(const ServerAnswer &answer)
{
    const QJsonValue read = jsonOf(answer.body);
    const bool isCut = answer.bodySize > answer.body.size();
    const QByteArray start = answer.body.trimmed().left(1);
    return read.isObject() || read.isArray() || (isCut && (start == "{" || start == "["));
}

bool isRevision3(const ServerAnswer &answer)
{
    static const QRegularExpression counted(QStringLiteral("^\\d+:0\\{"));
    const bool isBinary = answer.body.size() > 3 && answer.body.at(0) == '\0'
        && answer.body.contains("\xff"
                                "0{");
    return answer.status > 0 && answer.status < FirstError
        && (isBinary || counted.match(QString::fromLatin1(answer.body.left(16))).hasMatch());
}

QString shownUrl(QByteArrayView url)
{
    QUrl shown = QUrl::fromEncoded(url.toByteArray());
    QUrlQuery kept;
    for (const QString &name : {QStringLiteral("EIO"), QStringLiteral("transport")}) {
        const QUrlQuery asked(shown);
        if (asked.hasQueryItem(name))
            kept.addQueryItem(name, asked.queryItemValue(name));
    }
    shown.setQuery(kept);
    return shown.toDisplayString(QUrl::RemoveUserInfo);
}

bool says(const Incident &incident, const char *words)
{
    const QLatin1String text(words);
    const auto &answers = incident.facts.answers;
    return incident.words.contains(text, Qt::CaseInsensitive)
        || std::any_of(answers.begin(), answers.end(), [&](const ServerAnswer &it) {
               return concerns(incident, it) && it.failure.contains(text, Qt::CaseInsensitive);
           });
}

bool saysInAnyLanguage(const Incident &incident, const char *context, const char *words)
{
    if (says(incident, words))
        return true;
    const QString translated = QCoreApplication::translate(context, words);
    return incident.words.contains(translated.chopped(translated.endsWith(u'.') ? 1 : 0));
}

} // namespace Sockeye
