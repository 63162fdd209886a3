// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/textgrid.h"
#include <QTest>

using namespace Sockeye;

class tst_TextGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void breaksLines_data();
    void breaksLines();
    void showsControlCharactersAndBadBytes();
    void findsPositions();
};

void tst_TextGrid::breaksLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("empty") << QByteArray() << QByteArrayList({""});
    QTest::newRow("line feeds") << QByteArray("a\n\nb\n") << QByteArrayList({"a", "", "b", ""});
    QTest::newRow("as wide as the view") << QByteArray("12345678\nx") << QByteArrayList({"12345678", "x"});
    QTest::newRow("wider") << QByteArray("1234567890") << QByteArrayList({"12345678", "90"});
    QTest::newRow("wide characters") << QByteArray("日日日日日") << QByteArrayList({"日日日日", "日"});
    QTest::newRow("wide at the edge") << QByteArray("1234567日") << QByteArrayList({"1234567", "日"});
    QTest::newRow("combining") << QByteArray("1234567e\xcc\x81z") << QByteArrayList({"1234567e\xcc\x81", "z"});
}

void tst_TextGrid::breaksLines()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, lines);
    TextGrid grid;
    grid.setColumns(8);
    grid.setText(text);
    QByteArrayList found;
    for (qsizetype line = 0; line < grid.lineCount(); ++line)
        found.append(text.mid(grid.lineStart(line), grid.lineEnd(line) - grid.lineStart(line)));
    QCOMPARE(found, lines);
    grid.setColumns(200);
    QCOMPARE(grid.lineCount(), text.count('\n') + 1);
}

void tst_TextGrid::showsControlCharactersAndBadBytes()
{
    TextGrid grid;
    grid.setText("a\x1e\tb");
    QString shown;
    for (const auto &cell : grid.cells(0))
        shown += cell.text;
    QCOMPARE(shown, QStringLiteral("a␞⇥b"));
    QVERIFY(grid.isValid());
    for (const char *bad : {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80"}) {
        grid.setText(bad);
        QVERIFY(!grid.isValid());
        QCOMPARE(grid.cells(0).front().text, QStringLiteral("\uFFFD"));
    }
    grid.setText(QStringLiteral("é€😀").toUtf8());
    QVERIFY(grid.isValid());
}

void tst_TextGrid::findsPositions()
{
    TextGrid grid;
    grid.setColumns(8);
    grid.setText("a€日b\nc");
    QCOMPARE(grid.positionAt(0, 1), 1);
    QCOMPARE(grid.positionAt(0, 3), 4); // the right half of the wide one
    QCOMPARE(grid.positionAt(0, 4), 7);
    QCOMPARE(grid.positionAt(0, 50), 8);
    QCOMPARE(grid.positionAt(1, 0), 9);
}

QTEST_APPLESS_MAIN(tst_TextGrid)
#include "tst_textgrid.moc"
