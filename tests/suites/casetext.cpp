// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "casetext.h"

#include <QRegularExpression>

namespace Coverage {

namespace {

const QRegularExpression &functionStart()
{
    static const QRegularExpression start(QStringLiteral("\\bvoid (?:\\w+::)*(\\w+)\\("));
    return start;
}

/// The function an offset of a source lies in; empty above the first.
QString functionAt(const QString &source, qsizetype offset)
{
    QString name;
    for (auto it = functionStart().globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedStart() > offset)
            break;
        name = match.captured(1);
    }
    return name;
}

/// Comments that begin with `covers` or `serves`, to their end. How their lines are broken does not matter.
QList<Mention> commentedMentions(const QString &path, const QString &source)
{
    static const QRegularExpression comment(QStringLiteral("^[ \\t]*// (?=covers |serves ).*(?:\\n[ \\t]*// .*)*"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression seam(QStringLiteral("\\s*\\n\\s*// *"));
    static const QRegularExpression claim(
        QStringLiteral("\\b(covers|serves) (\\S+: .*?)(?=$| (?:covers|serves) \\S+: )"));
    QList<Mention> mentions;
    for (auto comments = comment.globalMatch(source); comments.hasNext();) {
        const QRegularExpressionMatch found = comments.next();
        const QString function = functionStart().match(source, found.capturedEnd()).captured(1);
        const QString text = found.captured().replace(seam, QStringLiteral(" "));
        for (auto claims = claim.globalMatch(text); claims.hasNext();) {
            const QRegularExpressionMatch match = claims.next();
            mentions.append(
                {match.captured(2).trimmed(), path, function, match.captured(1) == QLatin1String("serves")});
        }
    }
    return mentions;
}

QString unescaped(QString literal)
{
    return literal.replace(QLatin1String("\\\""), QLatin1String("\""))
        .replace(QLatin1String("\\\\"), QLatin1String("\\"));
}

/// String literals that begin with the name of a suite's file; those that stand side by side are one.
QList<Mention> quotedMentions(const QString &path, const QString &source, const QStringList &files)
{
    QStringList escaped;
    for (const QString &file : files)
        escaped.append(QRegularExpression::escape(file));
    const QRegularExpression literals(
        QStringLiteral("\"(?=(?:%1): )(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\"(?:[^\"\\\\]|\\\\.)*\")*")
            .arg(escaped.join(u'|')));
    static const QRegularExpression seam(QStringLiteral("(?<!\\\\)\"\\s*\""));
    QList<Mention> mentions;
    for (auto it = literals.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString joined = match.captured().remove(seam);
        mentions.append(
            {unescaped(joined.mid(1, joined.size() - 2)), path, functionAt(source, match.capturedStart()), false});
    }
    return mentions;
}

} // namespace

QList<ReferenceCase> readCases(const QString &text)
{
    QList<ReferenceCase> cases;
    for (const QString &line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(QLatin1String(": "));
        if (colon > 0 && !line.startsWith(u'#'))
            cases.append({line.left(colon), line.mid(colon + 2)});
    }
    return cases;
}

QList<Excuse> readExcuses(const QString &text)
{
    QList<Excuse> excuses;
    QString reason;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(QLatin1String("= ")))
            reason = line.mid(2);
        else if (!line.isEmpty() && !line.startsWith(u'#'))
            excuses.append({reason, line});
    }
    return excuses;
}

QList<Mention> mentionsIn(const QString &path, const QString &source, const QStringList &files)
{
    return commentedMentions(path, source) + quotedMentions(path, source, files);
}

bool means(const QString &text, const ReferenceCase &reference)
{
    if (!text.startsWith(reference.file + QStringLiteral(": ")))
        return false;
    const QString name = text.mid(reference.file.size() + 2);
    return reference.name == name || reference.name.endsWith(QStringLiteral(" > ") + name);
}

} // namespace Coverage
