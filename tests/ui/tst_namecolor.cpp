// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "theme/namecolor.h"
#include "theme/palette.h"

#include <array>
#include <cmath>
#include <QTest>

using namespace Sockeye::Theme;

class tst_NameColor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReadableEverywhere_data();
    void isReadableEverywhere();
    void staysTheSame();
    void tellsCommonNamesApart();

private:
    static double luminance(const QColor &color)
    {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    }
    static double contrast(const QColor &a, const QColor &b)
    {
        const double x = luminance(a);
        const double y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    }
};

void tst_NameColor::isReadableEverywhere_data()
{
    QTest::addColumn<int>("hue");
    QTest::addColumn<bool>("dark");
    for (int hue = 0; hue < NameHues; ++hue) {
        QTest::addRow("hue %d, light", hue) << hue << false;
        QTest::addRow("hue %d, dark", hue) << hue << true;
    }
}

void tst_NameColor::isReadableEverywhere()
{
    QFETCH(int, hue);
    QFETCH(bool, dark);
    const QPalette palette = paletteOf(dark ? Scheme::Dark : Scheme::Light);
    const QColor name = nameColor(palette, static_cast<quint8>(hue));
    for (const QColor &ground :
         {palette.color(QPalette::Base), palette.color(QPalette::Highlight), color(palette, Meaning::Banner)})
        QVERIFY2(contrast(name, ground) >= 4.5, qPrintable(name.name() + u' ' + ground.name()));
}

void tst_NameColor::staysTheSame()
{
    QCOMPARE(nameHue("message"), nameHue(QByteArray("message")));
    QVERIFY(nameHue("") < NameHues);
    // What a person has learned to see must not change with a version.
    QCOMPARE(int(nameHue("message")), 2);
}

void tst_NameColor::tellsCommonNamesApart()
{
    QSet<quint8> hues;
    for (const char *name : {"message", "typing", "join", "leave", "connect", "tick", "user", "room"})
        hues.insert(nameHue(name));
    QVERIFY(hues.size() >= 5);
}

QTEST_GUILESS_MAIN(tst_NameColor)
#include "tst_namecolor.moc"
