// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/deflateterms.h"

#include <QTest>

using namespace SocketIO;

class tst_DeflateTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersWhatItCanDo();
    void readsTerms_data();
    void readsTerms();
    void refusesTerms_data();
    void refusesTerms();
};

void tst_DeflateTerms::offersWhatItCanDo()
{
    QCOMPARE(deflateOffer(), QByteArray("permessage-deflate; client_max_window_bits"));
}

void tst_DeflateTerms::readsTerms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<DeflateTerms>("terms");
    QTest::newRow("bare") << QByteArray("permessage-deflate") << DeflateTerms();
    QTest::newRow("all of them") << QByteArray(
        "permessage-deflate; server_no_context_takeover; client_no_context_takeover; "
        "server_max_window_bits=10; client_max_window_bits=12")
                                 << DeflateTerms{true, true, 10, 12};
    QTest::newRow("least windows") << QByteArray("permessage-deflate;server_max_window_bits=8;client_max_window_bits=8")
                                   << DeflateTerms{false, false, 8, 8};
    QTest::newRow("quoted, and other letters")
        << QByteArray("Permessage-Deflate ; Client_Max_Window_Bits = \"9\"") << DeflateTerms{false, false, 15, 9};
}

void tst_DeflateTerms::readsTerms()
{
    QFETCH(QByteArray, text);
    QFETCH(DeflateTerms, terms);
    const auto read = readDeflateTerms(text);
    QVERIFY(std::holds_alternative<DeflateTerms>(read));
    QCOMPARE(std::get<DeflateTerms>(read), terms);
}

void tst_DeflateTerms::refusesTerms_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"permessage-bzip2", "x-webkit-deflate-frame", "permessage-deflate, permessage-deflate",
          "permessage-deflate, foo", "permessage-deflate; foo", "permessage-deflate; server_no_context_takeover=1",
          "permessage-deflate; client_no_context_takeover=true", "permessage-deflate; client_max_window_bits",
          "permessage-deflate; server_max_window_bits", "permessage-deflate; client_max_window_bits=7",
          "permessage-deflate; client_max_window_bits=16", "permessage-deflate; server_max_window_bits=08",
          "permessage-deflate; server_max_window_bits=1x", "permessage-deflate; server_max_window_bits=-9",
          "permessage-deflate; server_max_window_bits=10; server_max_window_bits=10",
          "permessage-deflate; server_no_context_takeover; server_no_context_takeover", "permessage-deflate;"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_DeflateTerms::refusesTerms()
{
    QFETCH(QByteArray, text);
    const auto read = readDeflateTerms(text);
    QVERIFY(std::holds_alternative<QString>(read));
    QVERIFY(!std::get<QString>(read).isEmpty());
}

QTEST_APPLESS_MAIN(tst_DeflateTerms)
#include "tst_deflateterms.moc"
