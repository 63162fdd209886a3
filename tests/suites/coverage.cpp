// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "coverage.h"

#include <algorithm>

namespace Coverage {

namespace {

void attach(const Mention &mention, Report *report)
{
    QStringList names;
    for (Verdict &verdict : report->verdicts) {
        if (!means(mention.text, verdict.asked))
            continue;
        verdict.tests.append(mention);
        names.append(verdict.asked.name);
    }
    names.removeDuplicates();
    const QString where = mention.path + QStringLiteral(", ") + mention.function;
    if (names.isEmpty())
        report->problems.append(QStringLiteral("%1: no suite has the case \"%2\".").arg(where, mention.text));
    else if (names.size() > 1)
        report->problems.append(QStringLiteral("%1: \"%2\" are several cases (%3); put the group before the name.")
                                    .arg(where, mention.text, names.join(QStringLiteral("; "))));
}

void excuse(const Excuse &excuse, Report *report)
{
    bool isUsed = false;
    for (Verdict &verdict : report->verdicts) {
        if (excuse.text != verdict.asked.file + QStringLiteral(": *") && !means(excuse.text, verdict.asked))
            continue;
        verdict.reason = excuse.reason;
        isUsed = true;
    }
    if (!isUsed)
        report->problems.append(QStringLiteral("notapplicable.txt: no suite has the case \"%1\".").arg(excuse.text));
}

QString suiteOf(const ReferenceCase &reference)
{
    return reference.file.section(QStringLiteral("/test/"), 0, 0);
}

QString cell(QString text)
{
    return text.replace(u'|', QStringLiteral("\\|"));
}

QString whereabouts(const Verdict &verdict)
{
    if (!verdict.reason.isEmpty())
        return QStringLiteral("not applicable: ") + verdict.reason;
    QStringList places;
    for (const Mention &test : verdict.tests) {
        const QString folder = test.path.section(u'/', 1, 1);
        const QString file = test.path.section(u'/', -1);
        places.append(
            QStringLiteral("%1/%2 `%3`%4")
                .arg(folder, file, test.function, test.isServer ? QStringLiteral(" (demo server)") : QString()));
    }
    places.removeDuplicates();
    return places.isEmpty() ? QStringLiteral("**missing**") : places.join(QStringLiteral("<br>"));
}

struct Sums {
    QString suite;
    qsizetype cases = 0;
    qsizetype covered = 0;
    qsizetype excused = 0;
};

QString row(const Sums &sums)
{
    return QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
        .arg(sums.suite)
        .arg(sums.cases)
        .arg(sums.covered)
        .arg(sums.excused)
        .arg(sums.cases - sums.covered - sums.excused);
}

QString summary(const QList<Verdict> &verdicts)
{
    QList<Sums> rows;
    Sums all{QStringLiteral("all")};
    for (const Verdict &verdict : verdicts) {
        if (rows.isEmpty() || rows.last().suite != suiteOf(verdict.asked))
            rows.append({suiteOf(verdict.asked)});
        for (Sums *sums : {&rows.last(), &all}) {
            ++sums->cases;
            sums->covered += verdict.isCovered() ? 1 : 0;
            sums->excused += verdict.reason.isEmpty() ? 0 : 1;
        }
    }
    QString table = QStringLiteral("| suite | cases | covered | not applicable | missing |\n|---|--:|--:|--:|--:|\n");
    for (const Sums &sums : rows)
        table += row(sums);
    return table + row(all);
}

} // namespace

bool Verdict::isCovered() const
{
    return std::any_of(tests.begin(), tests.end(), [](const Mention &test) { return !test.isServer; });
}

Report judge(const QList<ReferenceCase> &cases, const QList<Excuse> &excuses, const QList<Mention> &mentions)
{
    Report report;
    for (const ReferenceCase &reference : cases)
        report.verdicts.append({reference, {}, {}});
    for (const Mention &mention : mentions)
        attach(mention, &report);
    for (const Excuse &reason : excuses)
        excuse(reason, &report);
    for (const Verdict &verdict : report.verdicts) {
        const QString name = verdict.asked.file + QStringLiteral(": ") + verdict.asked.name;
        if (verdict.isMissing())
            report.problems.append(QStringLiteral("Missing: \"%1\".").arg(name));
        else if (!verdict.reason.isEmpty() && verdict.isCovered())
            report.problems.append(QStringLiteral("notapplicable.txt: \"%1\" is covered.").arg(name));
    }
    return report;
}

QString page(const Report &report)
{
    QString text =
        QStringLiteral("# Coverage of the reference suites\n\n"
                       "The cases of the reference implementation's own tests (parsers, clients, protocol suites), and "
                       "the test here that shows the same behaviour; the protocol suites, written for servers, are "
                       "played the other way round: a scripted server asserts what the client sends. Folders are those "
                       "of `tests/`.\n\n"
                       "This page is written by the test program `coverage`; `coverage --write` renews it.\n\n");
    text += summary(report.verdicts);
    QString file;
    for (const Verdict &verdict : report.verdicts) {
        if (verdict.asked.file != file) {
            file = verdict.asked.file;
            text += QStringLiteral("\n## %1\n\n| case | where |\n|---|---|\n").arg(file);
        }
        text += QStringLiteral("| %1 | %2 |\n").arg(cell(verdict.asked.name), cell(whereabouts(verdict)));
    }
    return text;
}

} // namespace Coverage
