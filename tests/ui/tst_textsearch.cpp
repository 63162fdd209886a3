// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "inspector/textsearch.h"
#include <QTest>

using namespace Sockeye;

class tst_TextSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTexts_data();
    void findsTexts();
    void findsBytes_data();
    void findsBytes();
    void findsAcrossItsOwnSteps();
    void endsWhenNobodyWaits();
    void listsNoMoreThanCanBeWalked();

private:
    static QByteArrayList cut(const QByteArray &text, const std::vector<ByteRange> &found)
    {
        QByteArrayList parts;
        for (const ByteRange &range : found)
            parts.append(QByteArray::number(range.from) + ':' + text.sliced(range.from, range.to - range.from));
        return parts;
    }
};

void tst_TextSearch::findsTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QByteArrayList>("found");
    QTest::newRow("case") << QByteArray("Bob and bOB") << QStringLiteral("bob") << QByteArrayList{"0:Bob", "8:bOB"};
    QTest::newRow("none") << QByteArray("abc") << QStringLiteral("x") << QByteArrayList();
    QTest::newRow("nothing to find") << QByteArray("abc") << QString() << QByteArrayList();
    QTest::newRow("no overlap") << QByteArray("aaaa") << QStringLiteral("aa") << QByteArrayList{"0:aa", "2:aa"};
    QTest::newRow("longer than the text") << QByteArray("a") << QStringLiteral("abc") << QByteArrayList();
    QTest::newRow("Russian") << QByteArray("x Привет ПРИВЕТ") << QStringLiteral("привет")
                             << QByteArrayList{"2:Привет", "15:ПРИВЕТ"};
    QTest::newRow("Russian behind what is no UTF-8")
        << QByteArray("\xff\xfe\xd0 Привет") << QStringLiteral("привет") << QByteArrayList{"4:Привет"};
    QTest::newRow("a letter with three forms")
        << QByteArray("οδος ΟΔΟΣ") << QStringLiteral("οδοσ") << QByteArrayList{"0:οδος", "9:ΟΔΟΣ"};
    QTest::newRow("forms of other lengths") << QByteArray("xⱥȺ") << QStringLiteral("ȺȺ") << QByteArrayList{"1:ⱥȺ"};
    QTest::newRow("no UTF-8 around") << QByteArray("\xff\xfe"
                                                   "é")
                                     << QStringLiteral("e") << QByteArrayList();
}

void tst_TextSearch::findsTexts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, needle);
    QTEST(cut(text, TextSearch::inText(text, needle)), "found");
}

void tst_TextSearch::findsBytes_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QByteArrayList>("found");
    QTest::newRow("as hex") << QStringLiteral("be ef") << QByteArrayList{"1:\xbe\xef"};
    QTest::newRow("as 0x") << QStringLiteral("0xBEEF") << QByteArrayList{"1:\xbe\xef"};
    QTest::newRow("as text and as hex") << QStringLiteral("beef") << QByteArrayList{"1:\xbe\xef", "3:beef"};
    QTest::newRow("half a byte is text") << QStringLiteral("bee") << QByteArrayList{"3:bee"};
}

void tst_TextSearch::findsBytes()
{
    QFETCH(const QString, needle);
    const QByteArray bytes = "a\xbe\xef"
                             "beef";
    QTEST(cut(bytes, TextSearch::inBytes(bytes, needle)), "found");
}

void tst_TextSearch::findsAcrossItsOwnSteps()
{
    for (qsizetype at = 256 * 1024 - 12; at < 256 * 1024 + 3; ++at) {
        QByteArray text(600'000, 'a');
        text.replace(at, 10, "needle\xd0\x96--");
        QCOMPARE(TextSearch::inText(text, QStringLiteral("NEEDLE")).size(), size_t(1));
        const auto found = TextSearch::inText(text, QStringLiteral("leж"));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front(), (ByteRange{at + 4, at + 8}));
        QCOMPARE(TextSearch::inBytes(text, QStringLiteral("65d096")).size(), size_t(1));
    }
}

void tst_TextSearch::endsWhenNobodyWaits()
{
    qsizetype last = -1;
    (void)TextSearch::inText(QByteArray(5'000'000, 'a'), QStringLiteral("b"), [&](qsizetype done) {
        last = done;
        return done > 1'000'000;
    });
    QVERIFY(last > 1'000'000);
    QVERIFY(last < 2'000'000);
}

void tst_TextSearch::listsNoMoreThanCanBeWalked()
{
    QCOMPARE(TextSearch::inText(QByteArray(1'000'000, 'a'), QStringLiteral("a")).size(), size_t(TextSearch::MostFound));
}

QTEST_APPLESS_MAIN(tst_TextSearch)
#include "tst_textsearch.moc"
