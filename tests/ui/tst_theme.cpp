// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "theme/palette.h"
#include "theme/theme.h"

#include <cmath>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTest>

using namespace Sockeye::Theme;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(static_cast<double>(color.redF())) + 0.7152 * channel(static_cast<double>(color.greenF()))
        + 0.0722 * channel(static_cast<double>(color.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

constexpr double Readable = 4.5;

} // namespace

class tst_Theme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void plainTextIsReadableOnItsBackground_data();
    void plainTextIsReadableOnItsBackground();
    void schemeIsToldFromThePalette();
    void environmentDecidesTheScheme();
    void schemeCanBeChangedWhileRunning();
    void everyIconOfTheResourcesIsDrawn();
    void disabledIconsArePaler();
    void iconsHaveTheDensityAskedFor();
    void unknownIconIsNull();
    void codeFontDrawsNoLigatures();
};

void tst_Theme::textIsReadable_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<Meaning>("meaning");
    const QList<std::pair<const char *, Meaning>> meanings{{"incoming", Meaning::Incoming},
                                                           {"outgoing", Meaning::Outgoing},
                                                           {"good", Meaning::Good},
                                                           {"warning", Meaning::Warning},
                                                           {"bad", Meaning::Bad},
                                                           {"muted", Meaning::Muted},
                                                           {"accent", Meaning::Accent},
                                                           {"polling", Meaning::Polling},
                                                           {"probe", Meaning::Probe},
                                                           {"websocket", Meaning::WebSocket},
                                                           {"heartbeat", Meaning::Heartbeat},
                                                           {"binary", Meaning::Binary}};
    for (const auto &[name, meaning] : meanings) {
        QTest::addRow("light %s", name) << Scheme::Light << meaning;
        QTest::addRow("dark %s", name) << Scheme::Dark << meaning;
    }
}

void tst_Theme::textIsReadable()
{
    QFETCH(Scheme, scheme);
    QFETCH(Meaning, meaning);
    const QPalette palette = paletteOf(scheme);
    const QColor text = color(palette, meaning);
    // Lists, bars, tooltips, buttons, and tabs with the pointer on them.
    for (const auto background : {QPalette::Base, QPalette::AlternateBase, QPalette::Window, QPalette::Highlight,
                                  QPalette::ToolTipBase, QPalette::Button, QPalette::Midlight})
        QVERIFY2(contrast(text, palette.color(background)) >= Readable, qPrintable(palette.color(background).name()));
    QVERIFY(contrast(text, color(palette, Meaning::Banner)) >= Readable);
    QVERIFY(contrast(text, color(palette, Meaning::Panel)) >= Readable);
}

void tst_Theme::plainTextIsReadableOnItsBackground_data()
{
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("background");
    QTest::newRow("window") << QPalette::WindowText << QPalette::Window;
    QTest::newRow("list") << QPalette::Text << QPalette::Base;
    QTest::newRow("button") << QPalette::ButtonText << QPalette::Button;
    QTest::newRow("tool tip") << QPalette::ToolTipText << QPalette::ToolTipBase;
    QTest::newRow("placeholder") << QPalette::PlaceholderText << QPalette::Base;
    QTest::newRow("selection") << QPalette::HighlightedText << QPalette::Highlight;
    QTest::newRow("link") << QPalette::Link << QPalette::Base;
    QTest::newRow("link in a tooltip") << QPalette::Link << QPalette::ToolTipBase;
    QTest::newRow("link in a window") << QPalette::Link << QPalette::Window;
    QTest::newRow("striped list") << QPalette::Text << QPalette::AlternateBase;
    QTest::newRow("placeholder on a bar") << QPalette::PlaceholderText << QPalette::Window;
    QTest::newRow("hovered tab") << QPalette::WindowText << QPalette::Midlight;
}

void tst_Theme::plainTextIsReadableOnItsBackground()
{
    QFETCH(QPalette::ColorRole, text);
    QFETCH(QPalette::ColorRole, background);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QPalette palette = paletteOf(scheme);
        QVERIFY(contrast(palette.color(text), palette.color(background)) >= Readable);
    }
}

void tst_Theme::schemeIsToldFromThePalette()
{
    QCOMPARE(schemeOf(paletteOf(Scheme::Light)), Scheme::Light);
    QCOMPARE(schemeOf(paletteOf(Scheme::Dark)), Scheme::Dark);
    QVERIFY(color(paletteOf(Scheme::Light), Meaning::Muted) != color(paletteOf(Scheme::Dark), Meaning::Muted));
}

void tst_Theme::environmentDecidesTheScheme()
{
    const Scheme desktop = systemScheme();
    qputenv("SOCKEYE_SCHEME", "dark");
    QCOMPARE(systemScheme(), Scheme::Dark);
    qputenv("SOCKEYE_SCHEME", "light");
    QCOMPARE(systemScheme(), Scheme::Light);
    qunsetenv("SOCKEYE_SCHEME");
    QCOMPARE(systemScheme(), desktop);
}

void tst_Theme::schemeCanBeChangedWhileRunning()
{
    QLabel label;
    label.show();
    apply(*qApp, Scheme::Dark);
    QTRY_COMPARE(schemeOf(label.palette()), Scheme::Dark);
    apply(*qApp, Scheme::Light);
    QTRY_COMPARE(schemeOf(label.palette()), Scheme::Light);
    // What apply() set must not be taken for the desktop's wish.
    const Scheme desktop = systemScheme();
    apply(*qApp, Scheme::Dark);
    QCOMPARE(systemScheme(), desktop);
}

void tst_Theme::everyIconOfTheResourcesIsDrawn()
{
    const QStringList files = QDir(QStringLiteral(SOURCE_ROOT "/resources/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() >= 38);
    const QPalette palette = paletteOf(Scheme::Dark);
    for (const QString &file : files) {
        const QIcon icon = Sockeye::Theme::icon(file.chopped(4), palette);
        QVERIFY2(!icon.isNull(), qPrintable(file));
        const QImage image = icon.pixmap(16).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                drawn = drawn || qAlpha(image.pixel(x, y)) > 120;
        }
        QVERIFY2(drawn, qPrintable(file));
    }
}

void tst_Theme::disabledIconsArePaler()
{
    const QIcon icon = Sockeye::Theme::icon(QStringLiteral("minus"), paletteOf(Scheme::Light));
    const QColor normal = icon.pixmap(QSize(24, 24), 1, QIcon::Normal).toImage().pixelColor(12, 12);
    const QColor disabled = icon.pixmap(QSize(24, 24), 1, QIcon::Disabled).toImage().pixelColor(12, 12);
    QVERIFY(normal.lightness() + 60 < disabled.lightness());
}

void tst_Theme::iconsHaveTheDensityAskedFor()
{
    const QIcon icon = Sockeye::Theme::icon(QStringLiteral("send"), paletteOf(Scheme::Light));
    const QPixmap pixmap = icon.pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void tst_Theme::unknownIconIsNull()
{
    QVERIFY(Sockeye::Theme::icon(QStringLiteral("no such icon"), paletteOf(Scheme::Light)).pixmap(16).toImage().isNull()
            || Sockeye::Theme::icon(QStringLiteral("no such icon"), paletteOf(Scheme::Light)).isNull());
}

void tst_Theme::codeFontDrawsNoLigatures()
{
    QVERIFY(codeFont().styleStrategy() & QFont::PreferNoShaping);
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
