// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/readergate.h"

#include <optional>
#include <QTest>

using namespace SocketIO;

class tst_ReaderGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void turnsFreelyWhenNobodyIsInside();
    void waitsForWhoWasInsideAtTheTurnBefore();
    void doesNotWaitForWhoCameLater();
    void letsAReaderBeInsideTwice();
};

void tst_ReaderGate::turnsFreelyWhenNobodyIsInside()
{
    ReaderGate gate;
    for (int turn = 0; turn < 5; ++turn)
        QVERIFY(gate.turn());
}

void tst_ReaderGate::waitsForWhoWasInsideAtTheTurnBefore()
{
    ReaderGate gate;
    std::optional<ReaderGate::Visit> reader(gate);
    QVERIFY(gate.turn()); // the reader is in the phase that ends here
    QVERIFY(!gate.turn());
    QVERIFY(!gate.turn());
    reader.reset();
    QVERIFY(gate.turn());
}

void tst_ReaderGate::doesNotWaitForWhoCameLater()
{
    ReaderGate gate;
    std::optional<ReaderGate::Visit> first(gate);
    QVERIFY(gate.turn());
    std::optional<ReaderGate::Visit> second(gate);
    first.reset(); // there was always somebody inside, yet all of the first phase are gone
    QVERIFY(gate.turn());
    QVERIFY(!gate.turn());
    second.reset();
    QVERIFY(gate.turn());
}

void tst_ReaderGate::letsAReaderBeInsideTwice()
{
    ReaderGate gate;
    std::optional<ReaderGate::Visit> outer(gate);
    {
        const ReaderGate::Visit inner(gate);
    }
    QVERIFY(gate.turn());
    QVERIFY(!gate.turn());
    outer.reset();
    QVERIFY(gate.turn());
}

QTEST_APPLESS_MAIN(tst_ReaderGate)
#include "tst_readergate.moc"
