// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkreport.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Sockeye {

using namespace SocketIO;

namespace {

using Verdict = CheckAnswer::Verdict;

QString verdictName(Verdict verdict)
{
    return verdict == Verdict::Works  ? QStringLiteral("works")
        : verdict == Verdict::Refuses ? QStringLiteral("refuses")
                                      : QStringLiteral("fails");
}

QString generationName(Protocol protocol)
{
    return protocol == Protocol::V3 ? QStringLiteral("v3") : QStringLiteral("v4");
}

/// The transports by which `way`'s server is reached in the same generation, in the order of the reference client.
QStringList transportsLike(const CheckWay &way, const QList<CheckAnswer> &answers)
{
    QStringList transports;
    for (const CheckAnswer &it : answers) {
        CheckWay same = it.way;
        same.transport = way.transport;
        if (it.isWay() && same == way)
            transports.append(it.way.transport);
    }
    return transports;
}

/// The answer that says most: the one that came furthest, of several the first.
const CheckAnswer &furthest(const QList<CheckAnswer> &answers)
{
    return *std::max_element(answers.begin(), answers.end(), [](const CheckAnswer &left, const CheckAnswer &right) {
        return left.error.phase < right.error.phase;
    });
}

} // namespace

CheckReport::CheckReport(ConnectionSettings settings)
    : m_settings(std::move(settings))
{
    QList<QStringList> rows{head()};
    const CheckPlan plan(m_settings);
    for (const CheckWay &way : plan.ways()) {
        for (const Verdict verdict : {Verdict::Works, Verdict::Refuses, Verdict::Fails})
            rows.append(cells({way, verdict, {}, {}, {}, {}, std::chrono::milliseconds(9999), {}}));
    }
    for (const QStringList &row : std::as_const(rows)) {
        m_widths.resize(row.size());
        for (qsizetype column = 0; column < row.size(); ++column)
            m_widths[column] = std::max(m_widths.at(column), int(row.at(column).size()));
    }
}

QStringList CheckReport::head()
{
    return {tr("Verdict"), tr("Address"), tr("Path"), tr("Generation"), tr("Transport"), tr("Time"), tr("What came")};
}

QStringList CheckReport::cells(const CheckAnswer &answer)
{
    const QString verdict = answer.verdict == Verdict::Works ? tr("works")
        : answer.verdict == Verdict::Refuses                 ? tr("refuses")
                                                             : tr("fails");
    return {verdict,
            answer.way.url,
            answer.way.path,
            generationName(answer.way.protocol),
            answer.way.transport,
            tr("%1 ms").arg(answer.duration.count()),
            answer.came};
}

QString CheckReport::line(const QStringList &cells) const
{
    QString line;
    for (qsizetype column = 0; column + 1 < cells.size(); ++column)
        line += cells.at(column).leftJustified(m_widths.value(column)) + QLatin1String("  ");
    return line + cells.value(cells.size() - 1);
}

CheckAdvice CheckReport::advice(const QList<CheckAnswer> &answers) const
{
    CheckAdvice advice{false, {}, {}, m_settings};
    const auto best = [&](Verdict verdict) {
        return std::find_if(answers.begin(), answers.end(),
                            [&](const CheckAnswer &it) { return it.verdict == verdict; });
    };
    auto found = best(Verdict::Works);
    if (found == answers.end())
        found = best(Verdict::Refuses);
    if (found == answers.end()) {
        if (!answers.isEmpty())
            advice.next = furthest(answers).next;
        advice.sentence = tr("No Socket.IO server was found; %n way(s) tried.", nullptr, int(answers.size()));
        return advice;
    }
    advice.isFound = true;
    advice.settings.url = found->way.url;
    advice.settings.options.path = found->way.path;
    advice.settings.options.addTrailingSlash = found->way.path.endsWith(u'/');
    advice.settings.options.protocol = found->way.protocol;
    advice.settings.options.transports = transportsLike(found->way, answers);
    advice.sentence = tr("Connect to %1 with the path %2, generation %3, by %4.")
                          .arg(found->way.url, found->way.path, generationName(found->way.protocol),
                               advice.settings.options.transports.join(QLatin1String(", ")));
    advice.next = found->next; // what refuses the namespace remains to be mended
    return advice;
}

QStringList CheckReport::consoleOptions(const ConnectionSettings &settings)
{
    const ClientOptions &options = settings.options;
    QStringList words{settings.url};
    if (options.path != QLatin1String("/socket.io/"))
        words += {QStringLiteral("--path"), options.path};
    if (!options.addTrailingSlash)
        words += QStringLiteral("--no-slash");
    if (options.protocol == Protocol::V3)
        words += {QStringLiteral("--protocol"), QStringLiteral("v3")};
    if (options.transports != ClientOptions().transports)
        words += {QStringLiteral("--transports"), options.transports.join(u',')};
    return words;
}

QByteArray CheckReport::json(const CheckAnswer &answer)
{
    QJsonObject object{{QStringLiteral("kind"), QStringLiteral("check")},
                       {QStringLiteral("url"), answer.way.url},
                       {QStringLiteral("path"), answer.way.path},
                       {QStringLiteral("protocol"), generationName(answer.way.protocol)},
                       {QStringLiteral("transport"), answer.way.transport},
                       {QStringLiteral("verdict"), verdictName(answer.verdict)},
                       {QStringLiteral("duration"), qint64(answer.duration.count())},
                       {QStringLiteral("came"), answer.came}};
    if (!answer.code.isEmpty())
        object.insert(QStringLiteral("code"), answer.code);
    if (!answer.evidence.isEmpty())
        object.insert(QStringLiteral("evidence"), answer.evidence);
    if (!answer.next.isEmpty())
        object.insert(QStringLiteral("next"), answer.next);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray CheckReport::json(const CheckAdvice &advice)
{
    QJsonObject object{{QStringLiteral("kind"), QStringLiteral("advice")},
                       {QStringLiteral("found"), advice.isFound},
                       {QStringLiteral("text"), advice.sentence}};
    if (!advice.next.isEmpty())
        object.insert(QStringLiteral("next"), advice.next);
    if (advice.isFound) {
        const ClientOptions &options = advice.settings.options;
        object.insert(QStringLiteral("url"), advice.settings.url);
        object.insert(QStringLiteral("path"), options.path);
        object.insert(QStringLiteral("protocol"), generationName(options.protocol));
        object.insert(QStringLiteral("transports"), QJsonArray::fromStringList(options.transports));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Sockeye
