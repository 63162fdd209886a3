// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websockettext.h"

#include <QTest>

using namespace SocketIO;

class tst_WebSocketText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void convertsAsciiOfEveryLength();
    void seesAForeignCharacterAtEachPlace_data();
    void seesAForeignCharacterAtEachPlace();
    void keepsZeroBytes();
    void takesNoMoreMemoryThanTheText();
};

void tst_WebSocketText::convertsAsciiOfEveryLength()
{
    for (int length = 0; length < 100; ++length) {
        QByteArray bytes;
        for (int i = 0; i < length; ++i)
            bytes += static_cast<char>((i * 5 + length) % 128);
        QCOMPARE(textOf(bytes), QString::fromLatin1(bytes));
        QCOMPARE(utf8Of(QString::fromLatin1(bytes)), bytes);
    }
}

void tst_WebSocketText::seesAForeignCharacterAtEachPlace_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("the first behind ASCII") << QStringLiteral("\u0080");
    QTest::newRow("two bytes") << QStringLiteral("ä");
    QTest::newRow("low byte looks like ASCII") << QStringLiteral("\u0141");
    QTest::newRow("three bytes") << QStringLiteral("€");
    QTest::newRow("four bytes") << QStringLiteral("😀");
}

void tst_WebSocketText::seesAForeignCharacterAtEachPlace()
{
    QFETCH(QString, character);
    for (int length = 0; length < 40; ++length) {
        for (int place = 0; place <= length; ++place) {
            QString text(length, QLatin1Char('x'));
            text.insert(place, character);
            QCOMPARE(utf8Of(text), text.toUtf8());
            QCOMPARE(textOf(text.toUtf8()), text);
        }
    }
}

void tst_WebSocketText::keepsZeroBytes()
{
    const QByteArray bytes("a\0b", 3);
    QCOMPARE(textOf(bytes).size(), 3);
    QCOMPARE(utf8Of(textOf(bytes)), bytes);
    QVERIFY(utf8Of({}).isEmpty());
    QVERIFY(textOf({}).isEmpty());
}

void tst_WebSocketText::takesNoMoreMemoryThanTheText()
{
    QVERIFY(utf8Of(QString(1000, QLatin1Char('x'))).capacity() < 1100);
}

QTEST_APPLESS_MAIN(tst_WebSocketText)
#include "tst_websockettext.moc"
