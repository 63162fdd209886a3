// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/bytediff.h"
#include "inspector/bytediffview.h"
#include <QTest>

using namespace Sockeye;

class tst_ByteDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laysBytesBesideEachOther_data();
    void laysBytesBesideEachOther();
    void findsTheNextAndThePreviousDifference();
    void comparesSixtyFourMegabytes();
    void findsThePlacesOfWhatIsSearched();
    void writesBothSidesOnOneLine();
    void fitsANarrowPanel();
};

void tst_ByteDiff::laysBytesBesideEachOther_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("leftShown"); // a dot where there is none
    QTest::addColumn<QByteArray>("rightShown");
    QTest::addColumn<int>("differing");
    const auto row = [](const char *name, const char *left, const char *right, const char *leftShown,
                        const char *rightShown, int differing) {
        QTest::newRow(name) << QByteArray(left) << QByteArray(right) << QByteArray(leftShown) << QByteArray(rightShown)
                            << differing;
    };
    row("equal", "abc", "abc", "abc", "abc", 0);
    row("nothing", "", "", "", "", 0);
    row("all new", "", "ab", "..", "ab", 2);
    row("one byte", "abcd", "abXd", "abcd", "abXd", 1);
    row("longer at the end", "ab", "abcd", "ab..", "abcd", 2);
    row("longer in front", "cd", "abcd", "..cd", "abcd", 2);
    row("inserted", "abcd", "abXYcd", "ab..cd", "abXYcd", 2);
    row("cut out", "abXYcd", "abcd", "abXYcd", "ab..cd", 2);
    row("changed and longer", "aXd", "aYZd", "aX.d", "aYZd", 2);
    row("repeated", "aaa", "aaaaa", "aaa..", "aaaaa", 2);
}

void tst_ByteDiff::laysBytesBesideEachOther()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    const ByteDiff diff(left, right);
    QByteArray leftShown;
    QByteArray rightShown;
    int counted = 0;
    for (qsizetype place = 0; place < diff.size(); ++place) {
        leftShown += diff.leftAt(place) < 0 ? '.' : left[diff.leftAt(place)];
        rightShown += diff.rightAt(place) < 0 ? '.' : right[diff.rightAt(place)];
        counted += diff.isSame(place) ? 0 : 1;
    }
    QFETCH(const int, differing);
    QTEST(leftShown, "leftShown");
    QTEST(rightShown, "rightShown");
    QCOMPARE(counted, differing);
    QCOMPARE(diff.differing(), ::qsizetype(differing));
}

void tst_ByteDiff::findsTheNextAndThePreviousDifference()
{
    const ByteDiff diff("XbcYYfg", "abcdefghi");
    QCOMPARE(diff.nextRun(-1), 0);
    QCOMPARE(diff.nextRun(0), 3);
    QCOMPARE(diff.nextRun(3), 7);
    QCOMPARE(diff.nextRun(7), -1);
    QCOMPARE(diff.previousRun(diff.size()), 7);
    QCOMPARE(diff.previousRun(7), 3);
    QCOMPARE(diff.previousRun(3), 0);
    QCOMPARE(diff.previousRun(0), -1);
    QCOMPARE(ByteDiff("same", "same").nextRun(-1), -1);
}

void tst_ByteDiff::comparesSixtyFourMegabytes()
{
    const QByteArray left(64 * 1024 * 1024, 'x');
    QByteArray right = left;
    right[50'000'000] = 'y';
    const ByteDiff diff(left, right);
    QCOMPARE(diff.differing(), 1);
    QCOMPARE(diff.nextRun(-1), 50'000'000);
}

void tst_ByteDiff::findsThePlacesOfWhatIsSearched()
{
    ByteDiffView view;
    view.setDiff(ByteDiff("abcd", "abXYcd")); // "ab··cd" beside "abXYcd"
    QCOMPARE(view.searched(), QByteArray("abcdabXYcd"));
    QCOMPARE(view.placesOf({0, 2}), (ByteRange{0, 2}));
    QCOMPARE(view.placesOf({2, 4}), (ByteRange{4, 6}));
    QCOMPARE(view.placesOf({1, 3}), (ByteRange{1, 5}));
    QCOMPARE(view.placesOf({6, 8}), (ByteRange{2, 4}));
    QCOMPARE(view.placesOf({3, 5}), ByteRange()); // the end of one side and the beginning of the other
}

void tst_ByteDiff::writesBothSidesOnOneLine()
{
    ByteDiffView view;
    view.resize(800, 200);
    view.show();
    view.setDiff(ByteDiff(QByteArray("\x01\x02", 2), QByteArray("\x01\x03\x04", 3)));
    QCOMPARE(view.lineText(0), QStringLiteral("0000  01 02 ·· | 01 03 04"));
    QCOMPARE(view.copiedText(), QStringLiteral("0000  01 02 ·· | 01 03 04\n"));
}

void tst_ByteDiff::fitsANarrowPanel()
{
    ByteDiffView view;
    view.resize(260, 200);
    view.show();
    view.setDiff(ByteDiff(QByteArray(100, 'a'), QByteArray(100, 'b')));
    QVERIFY(view.lineText(0).count(QStringLiteral("61")) < 16);
    QVERIFY(view.lineText(0).count(QStringLiteral("61")) >= 2);
    QVERIFY(!view.grab().isNull());
}

QTEST_MAIN(tst_ByteDiff)
#include "tst_bytediff.moc"
