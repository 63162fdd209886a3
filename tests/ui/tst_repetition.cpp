// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/repeatbar.h"
#include "composer/repetition.h"
#include "ui/widgets.h"
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using State = Repetition::State;

class tst_Repetition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsTheFirstAtOnceAndEndsWithTheLast();
    void keepsItsPace();
    void makesNothingUpForInABurst();
    void goesOnUntilStoppedWhenTimesIsZero();
    void leavesAPauseOutOfThePace();
    void stopsForGood();
    void countsOnItsBar();
    void pausesWhenTheConnectionIsLost();
    void waitsForTheConnectionWhenThereIsNone();
};

void tst_Repetition::sendsTheFirstAtOnceAndEndsWithTheLast()
{
    Repetition repetition;
    QVERIFY(!repetition.step(0ms));
    repetition.start({2, 100ms}, 5ms);
    QVERIFY(repetition.step(5ms));
    QVERIFY(!repetition.step(6ms));
    QCOMPARE(repetition.untilNext(6ms), 99ms);
    QVERIFY(repetition.step(105ms));
    QCOMPARE(repetition.state(), State::Done);
    QVERIFY(!repetition.step(1000ms));
    QCOMPARE(repetition.sent(), 2);
}

void tst_Repetition::keepsItsPace()
{
    Repetition repetition;
    repetition.start({0, 100ms}, 0ms);
    QVERIFY(repetition.step(0ms));
    QVERIFY(repetition.step(109ms)); // late, but the next is due when it was planned
    QCOMPARE(repetition.untilNext(109ms), 91ms);
    QVERIFY(repetition.step(200ms));
    QCOMPARE(repetition.interval(), 100ms);
}

void tst_Repetition::makesNothingUpForInABurst()
{
    Repetition repetition;
    repetition.start({0, 10ms}, 0ms);
    QVERIFY(repetition.step(0ms));
    QVERIFY(repetition.step(1000ms)); // a hundred are overdue
    QCOMPARE(repetition.sent(), 2);
    QVERIFY(repetition.step(1000ms));
    QCOMPARE(repetition.untilNext(1000ms), 10ms);
    QVERIFY(!repetition.step(1001ms));
    QCOMPARE(repetition.interval(), 500ms); // and it says so
}

void tst_Repetition::goesOnUntilStoppedWhenTimesIsZero()
{
    Repetition repetition;
    repetition.start({0, 1ms}, 0ms);
    for (int i = 0; i < 5000; ++i)
        QVERIFY(repetition.step(std::chrono::milliseconds(i)));
    QCOMPARE(repetition.state(), State::Running);
    repetition.stop();
    QCOMPARE(repetition.state(), State::Stopped);
}

void tst_Repetition::leavesAPauseOutOfThePace()
{
    Repetition repetition;
    repetition.start({0, 100ms}, 0ms);
    QVERIFY(repetition.step(0ms));
    QVERIFY(repetition.step(100ms));
    repetition.pause();
    QVERIFY(!repetition.step(200ms));
    repetition.resume(60'000ms);
    QVERIFY(repetition.step(60'000ms));
    QVERIFY(!repetition.step(60'001ms));
    QCOMPARE(repetition.interval(), 100ms);
}

void tst_Repetition::stopsForGood()
{
    Repetition repetition;
    repetition.start({5, 10ms}, 0ms);
    repetition.stop();
    QVERIFY(!repetition.step(100ms));
    repetition.resume(100ms);
    QVERIFY(!repetition.step(200ms));
    QVERIFY(!repetition.isActive());
}

void tst_Repetition::countsOnItsBar()
{
    RepeatBar bar;
    bar.setCanSend(true);
    bar.setPlan({3, 5ms});
    bar.show();
    QSignalSpy due(&bar, &RepeatBar::due);
    QSignalSpy asked(&bar, &RepeatBar::startRequested);
    byName<QPushButton>(bar, QStringLiteral("Start sending"))->click();
    QCOMPARE(asked.size(), 1); // what is sent is written elsewhere
    bar.start();
    QVERIFY(!byName<QSpinBox>(bar, QStringLiteral("How often to send"))->isEnabled());
    QTRY_COMPARE(due.size(), 3);
    QTRY_VERIFY(!bar.isActive());
    QVERIFY(
        byName<QLabel>(bar, QStringLiteral("How far sending is"))->text().startsWith(QStringLiteral("Done: 3 of 3")));
    QVERIFY(byName<QSpinBox>(bar, QStringLiteral("How often to send"))->isEnabled());
}

void tst_Repetition::pausesWhenTheConnectionIsLost()
{
    RepeatBar bar;
    bar.setCanSend(true);
    bar.setPlan({100, 1ms});
    QSignalSpy due(&bar, &RepeatBar::due);
    connect(&bar, &RepeatBar::due, &bar, [&] { bar.setCanSend(due.size() < 3); });
    bar.start();
    QTRY_COMPARE(due.size(), 3);
    QCoreApplication::processEvents();
    QCOMPARE(bar.repetition().state(), State::Paused);
    auto *words = byName<QLabel>(bar, QStringLiteral("How far sending is"));
    QVERIFY2(words->text().contains(QStringLiteral("3 of 100: not connected")), qPrintable(words->text()));
    auto *go = byName<QPushButton>(bar, QStringLiteral("Continue sending"));
    QVERIFY(!go->isEnabled());
    bar.setCanSend(true);
    QCOMPARE(bar.repetition().state(), State::Paused); // never goes on unasked
    QVERIFY(go->isEnabled());
    bar.disconnect(&bar);
    go->click();
    QCOMPARE(bar.repetition().state(), State::Running);
    byName<QPushButton>(bar, QStringLiteral("Stop sending"))->click();
    QVERIFY(!bar.isActive());
}

void tst_Repetition::waitsForTheConnectionWhenThereIsNone()
{
    RepeatBar bar;
    QSignalSpy due(&bar, &RepeatBar::due);
    bar.start();
    QCOMPARE(bar.repetition().state(), State::Paused);
    QCoreApplication::processEvents();
    QCOMPARE(due.size(), 0);
}

QTEST_MAIN(tst_Repetition)
#include "tst_repetition.moc"
