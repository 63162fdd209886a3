// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "coverage.h"
#include <QTest>

using namespace Coverage;

class tst_Coverage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheLists();
    void findsEachClaimOfAComment();
    void findsClaims_data();
    void findsClaims();
    void acceptsWhatIsCoveredOrExcused();
    void finds_data();
    void finds();
    void showsWhereACaseIsCovered();
};

namespace {

const QString File = QStringLiteral("demo/test/a.js");

QList<ReferenceCase> demoCases()
{
    return {{File, QStringLiteral("works")},
            {File, QStringLiteral("deep > fails \"well\"")},
            {File, QStringLiteral("shallow > twice")},
            {File, QStringLiteral("deep > twice")}};
}

Mention claim(const QString &name, bool isServer = false)
{
    return {File + QStringLiteral(": ") + name, QStringLiteral("tests/x/tst_x.cpp"), QStringLiteral("f"), isServer};
}

QList<Mention> allClaims()
{
    return {claim(QStringLiteral("works")), claim(QStringLiteral("fails \"well\"")),
            claim(QStringLiteral("shallow > twice")), claim(QStringLiteral("deep > twice"))};
}

} // namespace

void tst_Coverage::readsTheLists()
{
    const auto cases = readCases(QStringLiteral("# not: this\n\ndemo/test/a.js: deep > fails: \"well\"\n"));
    QCOMPARE(cases.size(), 1);
    QCOMPARE(cases.first().file, File);
    QCOMPARE(cases.first().name, QStringLiteral("deep > fails: \"well\""));
    const auto excuses = readExcuses(QStringLiteral("# not this\n= No browser.\na: b\na: c\n= Other.\na: *\n"));
    QCOMPARE(excuses.size(), 3);
    QCOMPARE(excuses.at(1).reason, QStringLiteral("No browser."));
    QCOMPARE(excuses.at(1).text, QStringLiteral("a: c"));
    QCOMPARE(excuses.at(2).reason, QStringLiteral("Other."));
}

void tst_Coverage::findsEachClaimOfAComment()
{
    const QList<Mention> mentions =
        mentionsIn(QStringLiteral("p"),
                   QStringLiteral("// Other words.\n\n// covers demo/test/a.js: works\n// and plays covers\n// "
                                  "demo/test/a.js: what it covers serves demo/test/a.js: works\nvoid f()\n"),
                   {File});
    QCOMPARE(mentions.size(), 3);
    QCOMPARE(mentions.at(0).text, QStringLiteral("demo/test/a.js: works and plays"));
    QCOMPARE(mentions.at(1).text, QStringLiteral("demo/test/a.js: what it covers"));
    QCOMPARE(mentions.at(2).text, QStringLiteral("demo/test/a.js: works"));
    QVERIFY(!mentions.at(1).isServer);
    QVERIFY(mentions.at(2).isServer);
}

void tst_Coverage::findsClaims_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("function");
    QTest::addColumn<bool>("isServer");
    QTest::newRow("a comment above a function")
        << QStringLiteral("// covers demo/test/a.js: works\nvoid tst_X::first()\n{\n}\n")
        << QStringLiteral("demo/test/a.js: works") << QStringLiteral("first") << false;
    QTest::newRow("a comment of two lines")
        << QStringLiteral("    // covers demo/test/a.js: works\n    // and plays\n    void second() {\n")
        << QStringLiteral("demo/test/a.js: works and plays") << QStringLiteral("second") << false;
    QTest::newRow("about the server") << QStringLiteral("// serves demo/test/a.js: works\nvoid third()\n")
                                      << QStringLiteral("demo/test/a.js: works") << QStringLiteral("third") << true;
    QTest::newRow("a row") << QStringLiteral(
        "void fourth_data()\n{\n newRow(\"demo/test/a.js: fails \\\"well\\\"\");\n}\n")
                           << QStringLiteral("demo/test/a.js: fails \"well\"") << QStringLiteral("fourth_data")
                           << false;
    QTest::newRow("a row in two literals")
        << QStringLiteral("void fifth()\n{\n row(\"demo/test/a.js: \"\n     \"works\", \"other\");\n}\n")
        << QStringLiteral("demo/test/a.js: works") << QStringLiteral("fifth") << false;
}

void tst_Coverage::findsClaims()
{
    QFETCH(QString, source);
    const QList<Mention> mentions = mentionsIn(QStringLiteral("p"), source, {File});
    QCOMPARE(mentions.size(), 1);
    QTEST(mentions.first().text, "text");
    QTEST(mentions.first().function, "function");
    QTEST(mentions.first().isServer, "isServer");
}

void tst_Coverage::acceptsWhatIsCoveredOrExcused()
{
    QList<Mention> claims = allClaims();
    claims.removeFirst();
    const Report report =
        judge(demoCases(), {{QStringLiteral("No browser."), File + QStringLiteral(": works")}}, claims);
    QCOMPARE(report.problems, QStringList());
    QVERIFY(!report.verdicts.first().isCovered());
    QVERIFY(!report.verdicts.first().isMissing());
    QVERIFY(report.verdicts.last().isCovered());
}

void tst_Coverage::finds_data()
{
    QTest::addColumn<QString>("claimed");
    QTest::addColumn<bool>("isServer");
    QTest::addColumn<QString>("excused");
    QTest::addColumn<QString>("words");
    QTest::newRow("a missing case") << QString() << false << QString()
                                    << QStringLiteral("Missing: \"demo/test/a.js: works\"");
    QTest::newRow("a case of the server alone")
        << QStringLiteral("works") << true << QString() << QStringLiteral("Missing: \"demo/test/a.js: works\"");
    QTest::newRow("a claim of nothing") << QStringLiteral("wroks") << false << QStringLiteral("works")
                                        << QStringLiteral("tests/x/tst_x.cpp, f: no suite has the case");
    QTest::newRow("a claim of two") << QStringLiteral("twice") << false << QStringLiteral("works")
                                    << QStringLiteral("are several cases (shallow > twice; deep > twice)");
    QTest::newRow("an excuse of nothing")
        << QStringLiteral("works") << false << QStringLiteral("wroks") << QStringLiteral("notapplicable.txt: no suite");
    QTest::newRow("an excuse without need")
        << QStringLiteral("works") << false << QStringLiteral("works") << QStringLiteral("is covered");
}

void tst_Coverage::finds()
{
    QFETCH(QString, claimed);
    QFETCH(bool, isServer);
    QFETCH(QString, excused);
    QFETCH(QString, words);
    QList<Mention> claims = allClaims();
    claims.removeFirst();
    if (!claimed.isEmpty())
        claims.append(claim(claimed, isServer));
    QList<Excuse> excuses;
    if (!excused.isEmpty())
        excuses.append({QStringLiteral("No browser."), File + QStringLiteral(": ") + excused});
    const Report report = judge(demoCases(), excuses, claims);
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().contains(words), qPrintable(report.problems.first()));
}

void tst_Coverage::showsWhereACaseIsCovered()
{
    QList<Mention> claims = allClaims();
    claims.append(claim(QStringLiteral("shallow > twice"), true));
    const QString text = page(judge(demoCases(), {}, claims));
    QVERIFY(text.contains(QStringLiteral("| demo | 4 | 4 | 0 | 0 |")));
    QVERIFY(text.contains(QStringLiteral("## demo/test/a.js\n")));
    QVERIFY(text.contains(QStringLiteral("| works | x/tst_x.cpp `f` |\n")));
    QVERIFY(text.contains(QStringLiteral("| shallow > twice | x/tst_x.cpp `f`<br>x/tst_x.cpp `f` (demo server) |\n")));
    claims.removeFirst();
    const QString incomplete = page(judge(demoCases(), {{QStringLiteral("None."), File + QStringLiteral(": *")}}, {}));
    QVERIFY(incomplete.contains(QStringLiteral("| works | not applicable: None. |")));
    QVERIFY(page(judge(demoCases(), {}, claims)).contains(QStringLiteral("| works | **missing** |")));
}

QTEST_APPLESS_MAIN(tst_Coverage)
#include "tst_coverage.moc"
