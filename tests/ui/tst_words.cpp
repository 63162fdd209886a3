// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "theme/words.h"

#include <QTest>
#include <QTimeZone>

using namespace Sockeye;
using namespace std::chrono_literals;

class tst_Words : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesAreShort_data();
    void bytesAreShort();
    void durationsAreShort_data();
    void durationsAreShort();
    void countsAreGrouped();
    void clockTellsLocalTimeOfDay();
    void clockGoesOverMidnight();
    void namesCanBeToldFromEachOther_data();
    void namesCanBeToldFromEachOther();
};

void tst_Words::bytesAreShort_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0LL << QStringLiteral("0 B");
    QTest::newRow("below a KB") << 1023LL << QStringLiteral("1023 B");
    QTest::newRow("one KB") << 1024LL << QStringLiteral("1 KB");
    QTest::newRow("with a decimal") << 1536LL << QStringLiteral("1.5 KB");
    QTest::newRow("16 KB") << 16384LL << QStringLiteral("16 KB");
    QTest::newRow("just below a MB") << 1048575LL << QStringLiteral("1 MB");
    QTest::newRow("50 MB") << 52428800LL << QStringLiteral("50 MB");
    QTest::newRow("terabytes stay gigabytes") << (1LL << 41) << QStringLiteral("2048 GB");
}

void tst_Words::bytesAreShort()
{
    QFETCH(qint64, count);
    QTEST(Words::bytes(count), "words");
}

void tst_Words::durationsAreShort_data()
{
    QTest::addColumn<std::chrono::microseconds>("time");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << std::chrono::microseconds(0us) << QStringLiteral("0.00 ms");
    QTest::newRow("part of a ms") << std::chrono::microseconds(830us) << QStringLiteral("0.83 ms");
    QTest::newRow("nearly a ms") << std::chrono::microseconds(999us) << QStringLiteral("1 ms");
    QTest::newRow("few ms") << std::chrono::microseconds(4100us) << QStringLiteral("4.1 ms");
    QTest::newRow("many ms") << std::chrono::microseconds(31'400us) << QStringLiteral("31 ms");
    QTest::newRow("nearly a second") << std::chrono::microseconds(999'700us) << QStringLiteral("1.0 s");
    QTest::newRow("seconds") << std::chrono::microseconds(2'100ms) << QStringLiteral("2.1 s");
    QTest::newRow("nearly a minute") << std::chrono::microseconds(59'970ms) << QStringLiteral("1 min 0 s");
    QTest::newRow("minutes") << std::chrono::microseconds(200s) << QStringLiteral("3 min 20 s");
    QTest::newRow("hours") << std::chrono::microseconds(65min) << QStringLiteral("1 h 5 min");
}

void tst_Words::durationsAreShort()
{
    QFETCH(std::chrono::microseconds, time);
    QTEST(Words::duration(time), "words");
}

void tst_Words::countsAreGrouped()
{
    QLocale::setDefault(QLocale::c());
    QCOMPARE(Words::count(4096), QStringLiteral("4,096"));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(Words::count(4096), QStringLiteral("4.096"));
    QLocale::setDefault(QLocale::c());
}

void tst_Words::clockTellsLocalTimeOfDay()
{
    const Words::Clock clock(QDateTime(QDate(2024, 3, 1), QTime(12, 0, 0, 500)));
    QCOMPARE(clock.text(703'999us), QStringLiteral("12:00:01.203"));
    QCOMPARE(clock.text(2h), QStringLiteral("14:00:00.500"));
    // Back again: what was looked up for the later hour does not stick.
    QCOMPARE(clock.text(0us), QStringLiteral("12:00:00.500"));
}

void tst_Words::clockGoesOverMidnight()
{
    const Words::Clock clock(QDateTime(QDate(2024, 3, 1), QTime(23, 59, 59, 900)));
    QCOMPARE(clock.text(200ms), QStringLiteral("00:00:00.100"));
}

void tst_Words::namesCanBeToldFromEachOther_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("chat message") << QStringLiteral("chat message");
    QTest::newRow("letters beyond ASCII") << QByteArray("\xc5\x82\xf0\x9f\x98\x80") << QStringLiteral("ł😀");
    QTest::newRow("empty") << QByteArray("") << QStringLiteral("\"\"");
    QTest::newRow("line and tab") << QByteArray("a\nb\tc") << QStringLiteral("a␊b␉c");
    QTest::newRow("delete") << QByteArray("a\x7f") << QStringLiteral("a␡");
}

void tst_Words::namesCanBeToldFromEachOther()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    QCOMPARE(Words::name(name), text);
}

QTEST_APPLESS_MAIN(tst_Words)
#include "tst_words.moc"
