// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

class QApplication;

/// The one place that knows colours, fonts, spacings and icons. Panels ask by meaning.
namespace Sockeye::Theme {

enum class Scheme { Light, Dark };

/// What a colour stands for. Each has at least 4.5:1 contrast on the base colour of its scheme where it is used for
/// text.
enum class Meaning {
    Incoming,
    Outgoing,
    Good,
    Warning,
    Bad,
    Muted, ///< secondary text
    Accent,
    Line, ///< hairlines and grids
    Panel, ///< background of headers and bars beside the base colour
    Banner, ///< background of separator rows
    Polling,
    Probe,
    WebSocket,
    Heartbeat,
    Binary, ///< binary values in argument lines
};

/// Style, palette and fonts of the whole program. May be called again to change the scheme.
void apply(QApplication &app, Scheme scheme);
/// The scheme the desktop asks for; Light where it cannot be told.
[[nodiscard]] Scheme systemScheme();
[[nodiscard]] Scheme schemeOf(const QPalette &palette);

[[nodiscard]] QColor color(const QPalette &palette, Meaning meaning);
/// The fixed-width font of wire texts.
[[nodiscard]] QFont codeFont();
/// An icon of the program's own set, drawn in the palette's text colour. `name` is the SVG's base name in
/// resources/icons.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);

/// Spacings in device-independent pixels.
inline constexpr int Gap = 8;
inline constexpr int SmallGap = 4;
inline constexpr int RowHeight = 24;

} // namespace Sockeye::Theme
