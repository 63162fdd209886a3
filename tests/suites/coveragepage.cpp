// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
//
// Holds lib/doc/coverage.md to the tests: fails when a case of a reference suite is neither covered nor excused, when a
// claim names no case, or when the page is out of date. With --write the page is written anew.
#include "coverage.h"
#include <cstdio>
#include <QCoreApplication>
#include <QDirIterator>

namespace {

const QString Root = QStringLiteral(SOURCE_ROOT "/");
const QString Page = QStringLiteral("lib/doc/coverage.md");
/// It speaks of cases that are none.
const QString OwnTest = QStringLiteral("tests/suites/tst_coverage.cpp");

QString textOf(const QString &path)
{
    QFile file(Root + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList testSources()
{
    QStringList paths;
    for (QDirIterator it(Root + QStringLiteral("tests"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString path = it.next().mid(Root.size());
        if (path != OwnTest && !path.contains(QLatin1String("/node_modules/")))
            paths.append(path);
    }
    paths.sort();
    return paths;
}

Coverage::Report report()
{
    const QList<Coverage::ReferenceCase> cases = Coverage::readCases(textOf(QStringLiteral("tests/suites/cases.txt")));
    QStringList files;
    for (const Coverage::ReferenceCase &reference : cases)
        files.append(reference.file);
    files.removeDuplicates();
    QList<Coverage::Mention> mentions;
    for (const QString &path : testSources())
        mentions += Coverage::mentionsIn(path, textOf(path), files);
    return Coverage::judge(cases, Coverage::readExcuses(textOf(QStringLiteral("tests/suites/notapplicable.txt"))),
                           mentions);
}

bool write(const QString &text)
{
    QFile file(Root + Page);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool writes = QCoreApplication::arguments().contains(QStringLiteral("--write"));
    Coverage::Report found = report();
    const QString text = Coverage::page(found);
    if (writes && !write(text))
        found.problems.append(QStringLiteral("%1 cannot be written.").arg(Page));
    else if (!writes && textOf(Page) != text)
        found.problems.append(QStringLiteral("%1 is out of date; run coverage --write.").arg(Page));
    for (const QString &problem : found.problems)
        std::fprintf(stderr, "%s\n", qPrintable(problem));
    std::printf("%lld cases, %lld problems\n", static_cast<long long>(found.verdicts.size()),
                static_cast<long long>(found.problems.size()));
    return found.problems.isEmpty() && found.verdicts.size() > 0 ? 0 : 1;
}
