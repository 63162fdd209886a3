// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "cmakerule.h"

#include <QHash>
#include <QRegularExpression>

namespace Architecture {

namespace {

using Lists = QHash<QString, QString>; // folder -> text of its CMakeLists.txt

QString withoutComments(QString text)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    return text.remove(comment);
}

bool names(const QString &list, const QString &relative)
{
    const auto word = [](const QString &text) -> QString {
        return QRegularExpression::escape(text) + QStringLiteral("(?![\\w./-])");
    };
    QString pattern = QStringLiteral("(?<![\\w./-])") + word(relative);
    if (relative.endsWith(QLatin1String(".cpp")))
        pattern += QStringLiteral("|\\(\\s*") + word(relative.chopped(4));
    return QRegularExpression(pattern).match(list).hasMatch();
}

bool isListed(const SourceFile &source, const Lists &lists)
{
    QString folder = source.folder();
    while (true) {
        const QString relative = source.path().mid(folder.isEmpty() ? 0 : folder.size() + 1);
        if (names(lists.value(folder), relative))
            return true;
        if (folder.isEmpty())
            return false;
        folder = folder.left(std::max<qsizetype>(folder.lastIndexOf(u'/'), 0));
    }
}

bool needsListing(const SourceFile &file)
{
    if (file.isUnder(QLatin1String("lib/include")))
        return true;
    const bool isBuilt = file.isUnder(QLatin1String("lib")) || file.isUnder(QLatin1String("ui"))
        || file.isUnder(QLatin1String("app")) || file.isUnder(QLatin1String("tests"));
    return isBuilt && file.suffix() == QLatin1String("cpp");
}

} // namespace

Findings unlistedFindings(const QList<SourceFile> &files)
{
    Lists lists;
    for (const SourceFile &file : files) {
        if (file.name() == QLatin1String("CMakeLists.txt"))
            lists.insert(file.folder(), withoutComments(file.text()));
    }
    Findings findings;
    for (const SourceFile &file : files) {
        if (needsListing(file) && !isListed(file, lists))
            findings.append(file.finding(0, QStringLiteral("no CMakeLists.txt names this file")));
    }
    return findings;
}

} // namespace Architecture
