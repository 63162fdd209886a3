// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/hexview.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>

using namespace Sockeye;

class tst_HexView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesLinesOfOffsetHexAndAscii();
    void putsAsManyBytesOnALineAsFit();
    void copiesSelectionAsHexAndEverythingAsLines();
    void selectsByMouse();
    void paintsHundredsOfMegabytesAsFastAsAFewBytes();
    void showsNothingForNothing();
};

void tst_HexView::writesLinesOfOffsetHexAndAscii()
{
    HexView view;
    view.resize(800, 200);
    view.show();
    view.setBytes(QByteArray("ABCDEFGHIJKLMNOP\x00\x7f\xffz", 20));
    QCOMPARE(view.bytesPerLine(), 16);
    QCOMPARE(view.lineText(0),
             QStringLiteral("0000  41 42 43 44 45 46 47 48  49 4a 4b 4c 4d 4e 4f 50 ABCDEFGHIJKLMNOP"));
    QCOMPARE(view.lineText(1), QStringLiteral("0010  00 7f ff 7a                                      ...z"));
}

void tst_HexView::putsAsManyBytesOnALineAsFit()
{
    HexView view;
    view.setBytes(QByteArray(100'000, 'x'));
    view.show();
    int before = 64;
    for (const int width : {1400, 800, 460, 260}) {
        view.resize(width, 200);
        QVERIFY(view.bytesPerLine() < before);
        before = view.bytesPerLine();
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }
    view.resize(60, 200);
    QCOMPARE(view.bytesPerLine(), 4);
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
}

void tst_HexView::copiesSelectionAsHexAndEverythingAsLines()
{
    HexView view;
    view.resize(800, 200);
    view.show();
    view.setBytes(QByteArray::fromHex("00010203040506070809"));
    view.select(2, 5);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("02 03 04"));
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selectionEnd(), 10);
    QVERIFY(view.copiedText().startsWith(QStringLiteral("0000  00 01")));
    view.select(5, 500);
    QCOMPARE(view.selectionEnd(), 10);
}

void tst_HexView::selectsByMouse()
{
    HexView view;
    view.resize(800, 200);
    view.show();
    view.setBytes(QByteArray(64, 'x'));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    QTest::mouseMove(view.viewport(), QPoint(790, 2));
    QMouseEvent move(QEvent::MouseMove, QPointF(790, 2), QPointF(790, 2), Qt::LeftButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &move);
    QCOMPARE(view.selectionStart(), 0);
    QCOMPARE(view.selectionEnd(), 16);
}

void tst_HexView::paintsHundredsOfMegabytesAsFastAsAFewBytes()
{
    HexView view;
    view.resize(800, 400);
    view.show();
    view.setBytes(QByteArray(300'000'000, '\0'));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    const QImage image = view.grab().toImage();
    QVERIFY(!image.isNull());
    QCOMPARE(view.verticalScrollBar()->value() + view.verticalScrollBar()->pageStep(), 300'000'000 / 16);
    QVERIFY(view.lineText(300'000'000 / 16 - 1).startsWith(QStringLiteral("11e1a2f0")));
}

void tst_HexView::showsNothingForNothing()
{
    HexView view;
    view.resize(300, 200);
    view.show();
    view.setBytes({});
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(10, 10));
    QVERIFY(!view.hasSelection());
    QVERIFY(!view.grab().isNull());
}

QTEST_MAIN(tst_HexView)
#include "tst_hexview.moc"
