// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "timeline/volume.h"

#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;

class tst_Volume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isNothingBeforeTheFirst();
    void addsUpByDirection();
    void staysInItsHundredth();
    void keepsItsBarsWhileOneMovesAlong();
    void drawsAnHourOfFloodInAsManyBarsAsPixels();
};

void tst_Volume::isNothingBeforeTheFirst()
{
    const Volume volume;
    QVERIFY(volume.between(0s, 1h).isNothing());
    QVERIFY(volume.bars({0s, 10s, 100}).empty());
}

void tst_Volume::addsUpByDirection()
{
    Volume volume;
    volume.addEvent(5ms, false);
    volume.addBytes(5ms, false, 100);
    volume.addEvent(1s, true);
    volume.addBytes(1s, true, 7);
    volume.addBytes(2s, true, -1);
    volume.addEvent(2s, false);
    QCOMPARE(volume.between(0s, 3s), (Volume::Sum{2, 1, 100, 7}));
    QCOMPARE(volume.between(0s, 1s), (Volume::Sum{1, 0, 100, 0}));
    QCOMPARE(volume.between(1s, 2s), (Volume::Sum{0, 1, 0, 7}));
    QVERIFY(volume.between(3s, 9s).isNothing());
}

void tst_Volume::staysInItsHundredth()
{
    Volume volume;
    volume.addEvent(19999us, false);
    volume.addEvent(20ms, false);
    QCOMPARE(volume.between(10ms, 20ms).eventsIn, 1);
    QCOMPARE(volume.between(20ms, 30ms).eventsIn, 1);
}

void tst_Volume::keepsItsBarsWhileOneMovesAlong()
{
    Volume volume;
    for (int i = 0; i < 100; ++i)
        volume.addEvent(std::chrono::milliseconds(i * 37), i % 2 == 0);
    const TimeSpan span{0s, 4s, 400};
    const auto before = volume.bars(span);
    const auto after = volume.bars(span.panned(-1));
    QVERIFY(before.size() > 10);
    QCOMPARE(after.at(3).begin, before.at(3).begin);
    QCOMPARE(after.at(3).sum, before.at(3).sum);
}

void tst_Volume::drawsAnHourOfFloodInAsManyBarsAsPixels()
{
    Volume volume;
    for (int i = 0; i < 360'000; ++i) {
        volume.addEvent(std::chrono::milliseconds(i * 10), false);
        volume.addBytes(std::chrono::milliseconds(i * 10), false, 3);
    }
    const auto bars = volume.bars({0s, 1h, 800});
    QVERIFY(bars.size() <= 400);
    Volume::Sum all;
    for (const Volume::Bar &bar : bars) {
        all.eventsIn += bar.sum.eventsIn;
        all.bytesIn += bar.sum.bytesIn;
    }
    QCOMPARE(all.eventsIn, 360'000);
    QCOMPARE(all.bytesIn, 3 * 360'000);
}

QTEST_MAIN(tst_Volume)
#include "tst_volume.moc"
