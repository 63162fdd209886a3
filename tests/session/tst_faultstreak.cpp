// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/faultstreak.h"
#include <QTest>

using namespace SocketIO;

namespace {

QString words(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class tst_FaultStreak : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesUpAtTheLimit();
    void otherWordsBeginAnew();
    void anotherReasonEndsTheRow_data();
    void anotherReasonEndsTheRow();
    void neverGivesUpWithoutALimit();
    void aLimitOfOneGivesUpAtOnce();
    void canBeReset();
    void takesAnotherLimit();
};

void tst_FaultStreak::givesUpAtTheLimit()
{
    FaultStreak streak(3);
    QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
    QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
    QVERIFY(streak.ended(CloseReason::ParseError, words("a")));
    QVERIFY(streak.ended(CloseReason::ParseError, words("a"))); // and stays so
}

void tst_FaultStreak::otherWordsBeginAnew()
{
    FaultStreak streak(2);
    QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
    QVERIFY(!streak.ended(CloseReason::ParseError, words("b")));
    QCOMPARE(streak.count(), 1);
    QVERIFY(streak.ended(CloseReason::ParseError, words("b")));
}

void tst_FaultStreak::anotherReasonEndsTheRow_data()
{
    QTest::addColumn<CloseReason>("reason");
    QTest::newRow("forced close") << CloseReason::ForcedClose;
    QTest::newRow("transport error") << CloseReason::TransportError;
    QTest::newRow("transport close") << CloseReason::TransportClose;
    QTest::newRow("ping timeout") << CloseReason::PingTimeout;
}

void tst_FaultStreak::anotherReasonEndsTheRow()
{
    QFETCH(CloseReason, reason);
    FaultStreak streak(2);
    QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
    QVERIFY(!streak.ended(reason, words("a")));
    QCOMPARE(streak.count(), 0);
    QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
}

void tst_FaultStreak::neverGivesUpWithoutALimit()
{
    FaultStreak streak(0);
    for (int count = 0; count < 1000; ++count)
        QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
}

void tst_FaultStreak::aLimitOfOneGivesUpAtOnce()
{
    FaultStreak streak(1);
    QVERIFY(streak.ended(CloseReason::ParseError, {}));
}

void tst_FaultStreak::canBeReset()
{
    FaultStreak streak(2);
    QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
    streak.reset();
    QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
    QVERIFY(streak.ended(CloseReason::ParseError, words("a")));
}

void tst_FaultStreak::takesAnotherLimit()
{
    FaultStreak streak(5);
    QVERIFY(!streak.ended(CloseReason::ParseError, words("a")));
    streak.setLimit(2);
    QVERIFY(streak.ended(CloseReason::ParseError, words("a")));
}

QTEST_APPLESS_MAIN(tst_FaultStreak)
#include "tst_faultstreak.moc"
