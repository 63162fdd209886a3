// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "theme/argumentline.h"

#include <QTest>

using namespace Sockeye;

class tst_ArgumentLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatThePacketHolds_data();
    void saysWhatThePacketHolds();
    void putsSizesWhereBinaryStands_data();
    void putsSizesWhereBinaryStands();
    void stopsAtTheLimit();
    void keepsLettersWholeAtTheLimit();
    void survivesAnyBeginningOfAPacket();
};

void tst_ArgumentLine::saysWhatThePacketHolds_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QString>("line");
    QTest::newRow("no arguments") << QByteArray("2[\"ping\"]") << QString();
    QTest::newRow("one") << QByteArray("2[\"join\",\"bob\"]") << QStringLiteral("\"bob\"");
    QTest::newRow("spaced apart at the top only")
        << QByteArray("2[\"a\",1,{\"b\":[1,2],\"c\":3}]") << QStringLiteral("1, {\"b\":[1,2],\"c\":3}");
    QTest::newRow("space of the sender's") << QByteArray("2[ \"a\" , 1 ,  2 ]") << QStringLiteral("1 , 2 ");
    QTest::newRow("namespace and id") << QByteArray("2/chat,12[\"a\",true]") << QStringLiteral("true");
    QTest::newRow("namespace with a bracket") << QByteArray("2/a[b,[\"a\",7]") << QStringLiteral("7");
    QTest::newRow("namespace of digits") << QByteArray("2/12,3[\"a\",7]") << QStringLiteral("7");
    QTest::newRow("acknowledgement keeps its first") << QByteArray("37[\"ok\",4]") << QStringLiteral("\"ok\", 4");
    QTest::newRow("empty acknowledgement") << QByteArray("37[]") << QString();
    QTest::newRow("name with an escaped quote") << QByteArray("2[\"a\\\"],\",5]") << QStringLiteral("5");
    QTest::newRow("name that is a number") << QByteArray("2[5,6]") << QStringLiteral("5, 6");
    QTest::newRow("comma and brackets in a text")
        << QByteArray("2[\"a\",\"x,]}[\",2]") << QStringLiteral("\"x,]}[\", 2");
    QTest::newRow("letters escaped by the sender")
        << QByteArray("2[\"a\",\"\\ud55c\\uad6d \\ud83d\\ude00\"]") << QStringLiteral("\"한국 😀\"");
    QTest::newRow("other escapes stay") << QByteArray("2[\"a\",\"\\n\\\"\\u0007\\\\u00e9\"]")
                                        << QStringLiteral("\"\\n\\\"\\u0007\\\\u00e9\"");
    QTest::newRow("half a surrogate pair stays")
        << QByteArray("2[\"a\",\"\\ud83dx\"]") << QStringLiteral("\"\\ud83dx\"");
    QTest::newRow("UTF-8") << QByteArray("2[\"a\",\"né\"]") << QStringLiteral("\"né\"");
    QTest::newRow("placeholder that is none") << QByteArray("2[\"a\",{\"_placeholder\":true,\"num\":0}]")
                                              << QStringLiteral("{\"_placeholder\":true,\"num\":0}");
    QTest::newRow("no packet") << QByteArray("hello") << QString();
}

void tst_ArgumentLine::saysWhatThePacketHolds()
{
    QFETCH(QByteArray, packet);
    QTEST(ArgumentLine::fromPacket(packet, {}), "line");
}

void tst_ArgumentLine::putsSizesWhereBinaryStands_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QString>("line");
    QTest::newRow("alone") << QByteArray("{\"_placeholder\":true,\"num\":0}") << QStringLiteral("‹text, 16 KB›");
    QTest::newRow("nested") << QByteArray("{\"a\":[{\"_placeholder\":true,\"num\":1}]}")
                            << QStringLiteral("{\"a\":[‹4 B›]}");
    QTest::newRow("other way round") << QByteArray("{\"num\":1,\"_placeholder\":true}") << QStringLiteral("‹4 B›");
    QTest::newRow("with spaces") << QByteArray("{\"_placeholder\": true, \"num\": 1}, 2") << QStringLiteral("‹4 B›, 2");
    QTest::newRow("number there is not") << QByteArray("{\"_placeholder\":true,\"num\":2}")
                                         << QStringLiteral("{\"_placeholder\":true,\"num\":2}");
    QTest::newRow("inside a text") << QByteArray("\"{\\\"_placeholder\\\":true,\\\"num\\\":0}\"")
                                   << QStringLiteral("\"{\\\"_placeholder\\\":true,\\\"num\\\":0}\"");
    QTest::newRow("another object") << QByteArray("{\"a\":1}") << QStringLiteral("{\"a\":1}");
}

void tst_ArgumentLine::putsSizesWhereBinaryStands()
{
    QFETCH(QByteArray, arguments);
    const QByteArrayList attachments{QByteArray(16384, 'x'), QByteArray(4, 'y')};
    const QByteArray packet = "52-[\"a\"," + arguments + "]";
    QTEST(ArgumentLine::fromPacket(packet, attachments), "line");
}

void tst_ArgumentLine::stopsAtTheLimit()
{
    const QByteArray packet = "2[\"a\",\"" + QByteArray(50'000'000, 'x') + "\"]";
    const QString line = ArgumentLine::fromPacket(packet, {}, 100);
    QVERIFY(line.size() <= 102);
    QVERIFY(line.endsWith(u'…'));
}

void tst_ArgumentLine::keepsLettersWholeAtTheLimit()
{
    const QByteArray packet = "2[\"a\",\"" + QByteArray("é").repeated(200) + "\"]";
    for (qsizetype limit = 90; limit < 100; ++limit)
        QVERIFY(!ArgumentLine::fromPacket(packet, {}, limit).contains(QChar::ReplacementCharacter));
}

void tst_ArgumentLine::survivesAnyBeginningOfAPacket()
{
    const QByteArray whole = "51-/n,3[\"a\\\"\",{\"_placeholder\":true,\"num\":0},\"\\ud83d\\ude00\",[{}]]";
    for (qsizetype length = 0; length <= whole.size(); ++length)
        (void)ArgumentLine::fromPacket(whole.first(length), {QByteArray("x")});
    QCOMPARE(ArgumentLine::fromPacket(whole, {QByteArray("x")}), QStringLiteral("‹1 B›, \"😀\", [{}]"));
}

QTEST_APPLESS_MAIN(tst_ArgumentLine)
#include "tst_argumentline.moc"
