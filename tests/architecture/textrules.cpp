// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "textrules.h"

#include <functional>
#include <QRegularExpression>

namespace Architecture {

namespace {

int lineLimit(const SourceFile &file)
{
    if (file.isUnder(QLatin1String("tests")))
        return MaxTestLines;
    return file.path() == QLatin1String("app/mainwindow.cpp") ? MaxMainWindowLines : MaxLines;
}

/// Files that can carry a comment. Prose, JSON and what tools write (npm, translations) cannot or need not.
bool carriesLicence(const SourceFile &file)
{
    static const QSet<QString> suffixes = {QStringLiteral("h"),   QStringLiteral("cpp"), QStringLiteral("qml"),
                                           QStringLiteral("js"),  QStringLiteral("mjs"), QStringLiteral("cjs"),
                                           QStringLiteral("py"),  QStringLiteral("sh"),  QStringLiteral("svg"),
                                           QStringLiteral("qrc"), QStringLiteral("yml"), QStringLiteral("in")};
    return suffixes.contains(file.suffix()) || file.isHeader() || file.isCMake()
        || file.path() == QLatin1String(".ci/run")
        || (file.isUnder(QLatin1String("installer")) && file.suffix() == QLatin1String("txt"));
}

QLatin1String licenceOf(const SourceFile &file)
{
    const bool isProgram = file.isUnder(QLatin1String("ui")) || file.isUnder(QLatin1String("app"))
        || file.isUnder(QLatin1String("resources"));
    return isProgram && file.suffix() != QLatin1String("sh") ? QLatin1String("GPL-3.0-or-later") : QLatin1String("MIT");
}

using Where = std::function<bool(const SourceFile &)>;

struct WordRule {
    QRegularExpression pattern;
    Where applies;
    QString reason;
};

bool isCode(const SourceFile &file)
{
    return file.isCpp();
}

bool isProduct(const SourceFile &file)
{
    return file.isCpp() && !file.isUnder(QLatin1String("tests"));
}

bool isPure(const SourceFile &file)
{
    return file.isCpp()
        && (file.isUnder(QLatin1String("lib/src/protocol")) || file.isUnder(QLatin1String("lib/src/session")));
}

bool isWritten(const SourceFile &file)
{
    return file.suffix() != QLatin1String("md") && file.suffix() != QLatin1String("json");
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text));
}

/// Searched in code, where comments and literals are blanked.
const QList<WordRule> &codeRules()
{
    static const QList<WordRule> rules = {
        {pattern("\\bqWait\\(|\\b[mu]?sleep\\(|\\bsleep_(for|until)\\b"), isCode,
         QStringLiteral("nothing here sleeps; wait for the fact itself")},
        {pattern("\\bfriend\\s+class\\s+tst_"), isCode,
         QStringLiteral("what a test cannot reach is in the wrong class")},
        {pattern("(?<!QCoreApplication::)(?<!QGuiApplication::)(?<!QApplication::)"
                 "(?<!QNetworkInformation::)\\binstance\\s*\\("), isProduct,
         QStringLiteral("no singletons; give what is needed to the constructor")},
        {pattern("\\bQ_(OBJECT|GADGET|SIGNALS|EMIT)\\b"), isPure,
         QStringLiteral("pure code has no objects and signals")},
        {pattern("_clock::now\\b|\\bcurrent(Date|DateTime|Time|MSecsSinceEpoch|DateTimeUtc)\\("), isPure,
         QStringLiteral("pure code is told the time")},
        {pattern("#\\s*include\\s*<(Qt(Core|Gui|Widgets|Network|WebSockets|Test|Qml|Quick|Svg|SvgWidgets|Sql|Xml|DBus|"
                 "Concurrent|PrintSupport|OpenGL))(/\\1)?>"),
         isCode, QStringLiteral("umbrella headers are dear; include the classes")},
    };
    return rules;
}

/// Searched in the whole text. Each pattern is written so that it does not match itself.
const QList<WordRule> &textRules()
{
    static const QList<WordRule> rules = {
        {pattern("\\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\\b"), isWritten, QStringLiteral("unfinished work is not committed")},
        {pattern("\\bfile\\s*\\(\\s*GLO[B]"), [](const SourceFile &file) { return file.isCMake(); },
         QStringLiteral("sources are listed by hand")},
    };
    return rules;
}

void collect(const SourceFile &file, const QString &text, const QList<WordRule> &rules, Findings *findings)
{
    for (const WordRule &rule : rules) {
        if (!rule.applies(file))
            continue;
        for (auto it = rule.pattern.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            findings->append(file.finding(match.capturedStart(),
                                          QStringLiteral("%1: %2").arg(match.captured().trimmed(), rule.reason)));
        }
    }
}

} // namespace

Findings sizeFindings(const SourceFile &file)
{
    const bool isSource = file.isCpp() || file.suffix() == QLatin1String("qml");
    const int limit = lineLimit(file);
    if (!isSource || file.lineCount() <= limit)
        return {};
    return {{file.path(), file.lineCount(), QStringLiteral("longer than %1 lines; split it by station").arg(limit)}};
}

Findings licenceFindings(const SourceFile &file)
{
    if (!carriesLicence(file) || file.text().isEmpty())
        return {};
    const QString head = file.text().section(u'\n', 0, 5) + u'\n';
    Findings findings;
    if (!head.contains(QLatin1String("SPDX-FileCopyrightText: Sockeye contributors")))
        findings.append(file.finding(0,
                                     QStringLiteral("the line SPDX-"
                                                    "FileCopyrightText is missing")));
    const QRegularExpression licence(QStringLiteral("SPDX-License-Identifier: %1\\s").arg(licenceOf(file)));
    if (!licence.match(head).hasMatch())
        findings.append(file.finding(0, QStringLiteral("the SPDX licence must be %1").arg(licenceOf(file))));
    return findings;
}

Findings pragmaFindings(const SourceFile &file)
{
    if (!file.isHeader() || file.suffix().isEmpty())
        return {};
    static const QRegularExpression first(QStringLiteral("^\\s*#\\s*(\\w+\\s+\\w+)"));
    if (first.match(file.code()).captured(1) == QLatin1String("pragma once"))
        return {};
    return {file.finding(0, QStringLiteral("the first directive of a header is #pragma once"))};
}

Findings wordFindings(const SourceFile &file)
{
    Findings findings;
    collect(file, file.code(), codeRules(), &findings);
    collect(file, file.text(), textRules(), &findings);
    return findings;
}

Findings pathFindings(const SourceFile &file, const QString &root)
{
    static const QString somebody =
        QStringLiteral("(?<![\\w./}])/(?:home|Users|root|work)/\\w|\\b[A-Z]:[/\\\\]+Users\\b");
    const QRegularExpression absolute(somebody + u'|' + QRegularExpression::escape(root) + QStringLiteral("\\b"));
    Findings findings;
    for (auto it = absolute.globalMatch(file.text()); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        findings.append(
            file.finding(match.capturedStart(), QStringLiteral("a path of one machine: %1").arg(match.captured())));
    }
    return findings;
}

} // namespace Architecture
