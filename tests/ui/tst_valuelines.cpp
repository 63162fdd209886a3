// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/valuelines.h"

#include <QTest>

using namespace Sockeye;

class tst_ValueLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void laysOut_data();
    void laysOut();
    void piecesMakeTheSame();
    void losesNothingOfALongValue();
    void breaksNoPairInTwo();
};

void tst_ValueLines::laysOut_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("lines");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("empty brackets") << QStringLiteral("[{},[]]") << QStringLiteral("[\n  {},\n  []\n]");
    QTest::newRow("members") << QStringLiteral("[1,{\"a\":\"b,{\",\"c\":[true]}]")
                             << QStringLiteral(
                                    "[\n  1,\n  {\n    \"a\": \"b,{\",\n    \"c\": [\n      true\n    ]\n  }\n]");
    QTest::newRow("escaped quote") << QStringLiteral("[\"a\\\"],\"]") << QStringLiteral("[\n  \"a\\\"],\"\n]");
    QTest::newRow("spaces") << QStringLiteral("[ 1 ,\n2 ]") << QStringLiteral("[\n  1,\n  2\n]");
    QTest::newRow("too many closed") << QStringLiteral("]]") << QStringLiteral("\n]\n]");
}

void tst_ValueLines::laysOut()
{
    QFETCH(QString, json);
    ValueLines lines(json, 400);
    QTEST(lines.next(json.size()), "lines");
    QVERIFY(lines.isFinished());
}

void tst_ValueLines::piecesMakeTheSame()
{
    const QString json = QStringLiteral("[{\"a\":[1,2,{}],\"b\":\"x\\\"y\"},null,{}]");
    ValueLines whole(json, 400);
    const QString wanted = whole.next(json.size());
    ValueLines lines(json, 400);
    QString text;
    while (!lines.isFinished())
        text += lines.next(1);
    QCOMPARE(text, wanted);
    QCOMPARE(lines.done(), json.size());
}

void tst_ValueLines::losesNothingOfALongValue()
{
    const QString json = u'"' + QString(10'000, u'x') + u'"';
    ValueLines lines(json, 100);
    QString text = lines.next(json.size());
    for (const QString &line : text.split(u'\n'))
        QVERIFY(line.size() <= 100);
    QCOMPARE(text.remove(u'\n'), json);
}

void tst_ValueLines::breaksNoPairInTwo()
{
    const QString json = u'"' + QStringLiteral("😀").repeated(50) + u'"';
    ValueLines lines(json, 10);
    for (const QString &line : lines.next(json.size()).split(u'\n'))
        QVERIFY(line.isEmpty() || !line.back().isHighSurrogate());
}

QTEST_GUILESS_MAIN(tst_ValueLines)
#include "tst_valuelines.moc"
