// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/palette.h"
#include "theme/style.h"
#include "theme/svgicon.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>

namespace Sockeye::Theme {
namespace {

constexpr qreal TextPoints = 10;
// JetBrains Mono looks a size larger than Inter of the same size.
constexpr qreal CodePoints = 9.5;

QFont textFont()
{
    QFont font;
    const QString family = QStringLiteral("Inter");
    if (QFontDatabase::families().contains(family)) {
        font = QFont(family);
        font.setPointSizeF(TextPoints);
    }
    return font;
}

Scheme desktopScheme()
{
    // Asked once: after apply() the application's palette is ours and says nothing about the desktop.
    static const Scheme scheme = schemeOf(QGuiApplication::palette());
    return scheme;
}

} // namespace

void apply(QApplication &app, Scheme scheme)
{
    desktopScheme();
    if (dynamic_cast<Style *>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new Style); // owned by the application
        QApplication::setFont(textFont());
    }
    const QPalette palette = paletteOf(scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    app.setWindowIcon(icon(QStringLiteral("app"), palette));
}

Scheme systemScheme()
{
    const QByteArray wanted = qgetenv("SOCKEYE_SCHEME").trimmed().toLower();
    if (wanted == "dark")
        return Scheme::Dark;
    if (wanted == "light")
        return Scheme::Light;
    return desktopScheme();
}

Scheme schemeOf(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Active, QPalette::WindowText).lightness()
        > palette.color(QPalette::Active, QPalette::Window).lightness();
    return dark ? Scheme::Dark : Scheme::Light;
}

QFont codeFont()
{
    static const bool installed = QFontDatabase::families().contains(QStringLiteral("JetBrains Mono"));
    QFont font =
        installed ? QFont(QStringLiteral("JetBrains Mono")) : QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(CodePoints);
    font.setStyleHint(QFont::Monospace);
    // Shaping would draw `!=` and `->` of a wire text as ligatures: as other characters than were received.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QIcon icon(const QString &name, const QPalette &palette)
{
    return QIcon(new SvgIcon(name, palette.color(QPalette::Active, QPalette::ButtonText),
                             palette.color(QPalette::Disabled, QPalette::ButtonText)));
}

} // namespace Sockeye::Theme
