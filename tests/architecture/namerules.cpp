// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "namerules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace Architecture {

namespace {

/// The first folder of a path that must not exist; empty when all are fine.
QString badFolder(const SourceFile &file)
{
    static const QSet<QString> names = {QStringLiteral("utils"), QStringLiteral("helpers"), QStringLiteral("common"),
                                        QStringLiteral("core"),  QStringLiteral("misc"),    QStringLiteral("docs"),
                                        QStringLiteral("cmake")};
    for (const QString &folder : file.folder().split(u'/')) {
        if (names.contains(folder.toLower()))
            return folder;
    }
    return {};
}

} // namespace

Findings nameFindings(const SourceFile &file)
{
    Findings findings;
    if (const QString folder = badFolder(file); !folder.isEmpty())
        findings.append(file.finding(0, QStringLiteral("a folder may not be called %1").arg(folder)));
    if (!file.isCpp())
        return findings;

    static const QRegularExpression fileName(
        QStringLiteral("(manager|helpers?|handler|utils?|impl|misc|common)\\.(h|cpp)$"));
    if (const auto match = fileName.match(file.name()); match.hasMatch())
        findings.append(file.finding(0, QStringLiteral("a file may not be called …%1").arg(match.captured(1))));

    // Definitions only: a forward declaration may name a type of Qt.
    static const QRegularExpression type(
        QStringLiteral("(?<![<,])(?<![<,] )\\b(?:class|struct|union|enum(?:\\s+(?:class|struct))?)"
                       "\\s+(?:\\w+_EXPORT\\s+)?(?:\\w+::)*"
                       "(\\w*(?:Manager|Helpers?|Handler|Utils?|Data|Info|Impl))\\b(?=[^;{>)]*\\{)"));
    for (auto it = type.globalMatch(file.code()); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        findings.append(
            file.finding(match.capturedStart(), QStringLiteral("%1: name the thing it is").arg(match.captured(1))));
    }
    return findings;
}

Findings twinFindings(const QList<SourceFile> &files)
{
    // Types and namespaces stand at the start of a line in this tree.
    static const QRegularExpression scope(QStringLiteral("^namespace ([\\w:]+)"), QRegularExpression::MultilineOption);
    static const QRegularExpression type(
        QStringLiteral("^(?:class|struct) (?:\\w+_EXPORT )?(\\w+)(?: final)?\\s*(?=\\{|:[^:])"),
        QRegularExpression::MultilineOption);
    QHash<QString, QString> seen;
    Findings findings;
    for (const SourceFile &file : files) {
        if (!file.isHeader() || file.isUnder(QLatin1String("tests")))
            continue;
        QString spaces;
        for (auto it = scope.globalMatch(file.code()); it.hasNext();)
            spaces += it.next().captured(1) + QStringLiteral("::");
        for (auto it = type.globalMatch(file.code()); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            QString &first = seen[spaces + match.captured(1)];
            if (first.isEmpty())
                first = file.path();
            else
                findings.append(file.finding(match.capturedStart(),
                                             QStringLiteral("%1 is also a type of %2").arg(match.captured(1), first)));
        }
    }
    return findings;
}

} // namespace Architecture
