// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "cmakerule.h"
#include "includetable.h"
#include "namerules.h"
#include "signalrule.h"
#include "sourcetree.h"
#include "textrules.h"
#include <functional>
#include <QTest>

using namespace Architecture;

using Rule = std::function<Findings(const SourceFile &)>;
Q_DECLARE_METATYPE(Rule)

/// Holds this repository to lib/doc/architecture.md. That each rule can fail is shown by the tests beside this one.
class tst_Architecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void includesFollowTheTable_data();
    void includesFollowTheTable();
    void everySourceFolderHasARow();
    void thePageShowsTheSameTable();
    void filesKeepTheRule_data();
    void filesKeepTheRule();
    void everySourceIsListedInCMake();
    void noTypeHasATwin();

private:
    QList<SourceFile> m_files;
};

namespace {

QByteArray report(const Findings &findings)
{
    QString lines = QStringLiteral("%1 found:").arg(findings.size());
    for (const Finding &finding : findings)
        lines += QStringLiteral("\n    ") + finding.text();
    return lines.toUtf8();
}

} // namespace

void tst_Architecture::initTestCase()
{
    m_files = readTree(QStringLiteral(SOURCE_ROOT));
    QVERIFY(m_files.size() > 100);
}

void tst_Architecture::includesFollowTheTable_data()
{
    QTest::addColumn<QString>("folder");
    for (const IncludeRow &row : includeTable())
        QTest::newRow(qPrintable(row.folder)) << row.folder;
}

void tst_Architecture::includesFollowTheTable()
{
    QFETCH(QString, folder);
    Findings findings;
    for (const SourceFile &file : m_files) {
        const IncludeRow *row = rowFor(file);
        if (row && row->folder == folder)
            findings += includeFindings(file);
    }
    QVERIFY2(findings.isEmpty(), report(findings).constData());
}

void tst_Architecture::everySourceFolderHasARow()
{
    Findings findings;
    for (const SourceFile &file : m_files) {
        if (!rowFor(file))
            findings += includeFindings(file);
    }
    QVERIFY2(findings.isEmpty(), report(findings).constData());
}

void tst_Architecture::thePageShowsTheSameTable()
{
    const auto page = std::find_if(m_files.begin(), m_files.end(), [](const SourceFile &file) {
        return file.path() == QLatin1String("lib/doc/architecture.md");
    });
    QVERIFY(page != m_files.end());
    QStringList folders;
    for (const IncludeRow &row : includeTable())
        folders.append(row.folder);
    QCOMPARE(foldersOfPage(page->text()), folders);
}

void tst_Architecture::filesKeepTheRule_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::newRow("size") << Rule(sizeFindings);
    QTest::newRow("licence") << Rule(licenceFindings);
    QTest::newRow("pragma once") << Rule(pragmaFindings);
    QTest::newRow("names") << Rule(nameFindings);
    QTest::newRow("words") << Rule(wordFindings);
    QTest::newRow("no path of one machine")
        << Rule([](const SourceFile &file) { return pathFindings(file, QStringLiteral(SOURCE_ROOT)); });
    QTest::newRow("no signal on a signal")
        << Rule([names = SignalNames::of(m_files)](const SourceFile &file) { return signalFindings(file, names); });
}

void tst_Architecture::filesKeepTheRule()
{
    QFETCH(Rule, rule);
    Findings findings;
    for (const SourceFile &file : m_files)
        findings += rule(file);
    QVERIFY2(findings.isEmpty(), report(findings).constData());
}

void tst_Architecture::everySourceIsListedInCMake()
{
    const Findings findings = unlistedFindings(m_files);
    QVERIFY2(findings.isEmpty(), report(findings).constData());
}

void tst_Architecture::noTypeHasATwin()
{
    const Findings findings = twinFindings(m_files);
    QVERIFY2(findings.isEmpty(), report(findings).constData());
}

QTEST_APPLESS_MAIN(tst_Architecture)
#include "tst_architecture.moc"
