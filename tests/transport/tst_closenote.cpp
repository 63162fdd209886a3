// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/closenote.h"

#include "transport/clientframe.h"
#include <QTest>

using namespace SocketIO;

class tst_CloseNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatMayBeSent_data();
    void readsWhatMayBeSent();
    void refusesWhatMayNot_data();
    void refusesWhatMayNot();
    void refusesAReasonThatIsNoText();
    void cutsAReasonBetweenCharacters();
    void tellsCodeMeaningAndReason();
};

void tst_CloseNote::readsWhatMayBeSent_data()
{
    QTest::addColumn<int>("code");
    for (const int code :
         {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999})
        QTest::addRow("%d", code) << code;
}

void tst_CloseNote::readsWhatMayBeSent()
{
    QFETCH(int, code);
    CloseNote note;
    QVERIFY(!readCloseNote(closePayload(code, "because €"), &note));
    QCOMPARE(note.code, code);
    QCOMPARE(note.reason, QByteArray("because €"));
    QCOMPARE(note.encoded(), closePayload(code, "because €"));
    QVERIFY(!readCloseNote({}, &note));
    QCOMPARE(note.code, CloseCode::NoStatus);
    QCOMPARE(note.encoded(), QByteArray());
}

void tst_CloseNote::refusesWhatMayNot_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("half a code") << QByteArray("\x03");
    for (const int code : {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535})
        QTest::addRow("%d", code) << closePayload(code);
}

void tst_CloseNote::refusesWhatMayNot()
{
    QFETCH(QByteArray, payload);
    CloseNote note;
    const auto problem = readCloseNote(payload, &note);
    QVERIFY(problem);
    QCOMPARE(problem->closeCode, CloseCode::ProtocolError);
    QVERIFY(!problem->words.isEmpty());
}

void tst_CloseNote::refusesAReasonThatIsNoText()
{
    CloseNote note;
    const auto problem = readCloseNote(closePayload(1000, "\xce\xba\xff"), &note);
    QVERIFY(problem);
    QCOMPARE(problem->closeCode, CloseCode::InvalidPayload);
}

void tst_CloseNote::cutsAReasonBetweenCharacters()
{
    const QByteArray fits(123, 'x');
    QCOMPARE(CloseNote({1000, fits}).encoded().size(), 125);
    QCOMPARE(CloseNote({1000, fits + 'y'}).encoded(), closePayload(1000, fits));
    QCOMPARE(CloseNote({1000, QByteArray(121, 'x') + "€"}).encoded(), closePayload(1000, QByteArray(121, 'x')));
    QCOMPARE(CloseNote({1000, QByteArray(120, 'x') + "€€"}).encoded(), closePayload(1000, QByteArray(120, 'x') + "€"));
}

void tst_CloseNote::tellsCodeMeaningAndReason()
{
    QCOMPARE(CloseNote({1001, "bye"}).words(), QStringLiteral("close code 1001 (going away): bye"));
    QCOMPARE(CloseNote({4000, {}}).words(), QStringLiteral("close code 4000"));
    QCOMPARE(CloseNote().words(), QStringLiteral("close code 1005 (no code given)"));
}

QTEST_APPLESS_MAIN(tst_CloseNote)
#include "tst_closenote.moc"
