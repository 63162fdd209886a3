// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/utf8.h"

#include <QTest>

using namespace SocketIO;

class tst_Utf8 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstBadByte_data();
    void findsTheFirstBadByte();
    void agreesWithTheFastCheck();
};

void tst_Utf8::findsTheFirstBadByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("at");
    const auto row = [](const char *name, const QByteArray &text, int at) {
        QTest::newRow(name) << text << qsizetype(at);
    };
    row("nothing", "", -1);
    row("ASCII", "hello", -1);
    row("a zero", QByteArray("a\0b", 3), -1);
    row("two, three and four bytes", "ä€😀", -1);
    row("the last of each length", "\x7f\xdf\xbf\xef\xbf\xbf\xf4\x8f\xbf\xbf", -1);
    row("around the surrogates", "\xed\x9f\xbf\xee\x80\x80", -1);
    row("a byte that never is", "a\xff", 1);
    row("a following byte first", "ab\x80", 2);
    row("two bytes, overlong", "\xc0\xaf", 0);
    row("two bytes, overlong too", "\xc1\xbf", 0);
    row("three bytes, overlong", "x\xe0\x9f\xbf", 2);
    row("four bytes, overlong", "\xf0\x8f\xbf\xbf", 1);
    row("a surrogate", "a\xed\xa0\x80", 2);
    row("the last surrogate", "\xed\xbf\xbf", 1);
    row("above U+10FFFF", "\xf4\x90\x80\x80", 1);
    row("far above", "\xf5\x80\x80\x80", 0);
    row("five bytes", "\xf8\x88\x80\x80\x80", 0);
    row("cut after one", "a\xe2", 2);
    row("cut after two", "a\xe2\x82", 3);
    row("broken by ASCII", "\xe2\x82z", 2);
    row("broken by a first byte", "\xf0\x9f\xf0", 2);
}

void tst_Utf8::findsTheFirstBadByte()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, at);
    QCOMPARE(invalidUtf8At(text), at);
    QCOMPARE(isUtf8(text), at < 0);
    // At every place of the blocks in which the fast check looks.
    for (int before = 0; before < 40; ++before) {
        const QByteArray longer = QByteArray(before, 'x') + text;
        QCOMPARE(invalidUtf8At(longer), at < 0 ? at : at + before);
        QCOMPARE(isUtf8(longer), at < 0);
    }
}

void tst_Utf8::agreesWithTheFastCheck()
{
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            for (const char *rest : {"", "\x80", "\x80\x80", "a", "\xbf\xbf"}) {
                const QByteArray text = QByteArray(1, char(first)) + char(second) + rest;
                QCOMPARE(invalidUtf8At(text) < 0, isUtf8(text));
            }
        }
    }
}

QTEST_APPLESS_MAIN(tst_Utf8)
#include "tst_utf8.moc"
