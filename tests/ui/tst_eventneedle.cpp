// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventneedle.h"

#include <QTest>

using Sockeye::EventNeedle;

class tst_EventNeedle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatAPersonMeans_data();
    void findsWhatAPersonMeans();
    void findsVeryLongTexts();
};

void tst_EventNeedle::findsWhatAPersonMeans_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing is everywhere") << QString() << QByteArray("abc") << true;
    QTest::newRow("at the start") << QStringLiteral("ab") << QByteArray("abc") << true;
    QTest::newRow("at the end") << QStringLiteral("bc") << QByteArray("abc") << true;
    QTest::newRow("one letter") << QStringLiteral("C") << QByteArray("abc") << true;
    QTest::newRow("other case") << QStringLiteral("aVaTaR") << QByteArray("{\"AvAtAr\":1}") << true;
    QTest::newRow("not there") << QStringLiteral("abd") << QByteArray("abcabcab") << false;
    QTest::newRow("longer than the text") << QStringLiteral("abcd") << QByteArray("abc") << false;
    QTest::newRow("repeating itself") << QStringLiteral("aab") << QByteArray("aaaaab") << true;
    QTest::newRow("empty text") << QStringLiteral("a") << QByteArray() << false;
    QTest::newRow("digits and signs") << QStringLiteral("\"n\":42") << QByteArray("{\"N\":42}") << true;
    QTest::newRow("umlaut of other case") << QStringLiteral("ÄRGER") << QByteArray("großer ärger") << true;
    QTest::newRow("Cyrillic of other case") << QStringLiteral("привет") << QByteArray("\"ПРИВЕТ\"") << true;
    QTest::newRow("Korean") << QStringLiteral("국") << QByteArray("한국") << true;
    QTest::newRow("escaped by the sender") << QStringLiteral("한국") << QByteArray("\\uD55C\\uad6d") << true;
    QTest::newRow("emoji escaped by the sender") << QStringLiteral("😀") << QByteArray("\\ud83d\\ude00") << true;
    QTest::newRow("escaped and other case") << QStringLiteral("é!") << QByteArray("\\u00c9!") << true;
    QTest::newRow("half of a letter") << QStringLiteral("é") << QByteArray("\xc3") << false;
}

void tst_EventNeedle::findsWhatAPersonMeans()
{
    QFETCH(QString, needle);
    QFETCH(QByteArray, text);
    QTEST(EventNeedle(needle).isIn(text), "found");
}

void tst_EventNeedle::findsVeryLongTexts()
{
    const QString needle = QStringLiteral("abcdefghij").repeated(100) + u'!';
    QVERIFY(EventNeedle(needle).isIn(QByteArray("xx" + needle.toUtf8() + "yy")));
    QVERIFY(!EventNeedle(needle).isIn(QByteArray("xx" + needle.toUtf8().replace('!', '?') + "yy")));
}

QTEST_APPLESS_MAIN(tst_EventNeedle)
#include "tst_eventneedle.moc"
