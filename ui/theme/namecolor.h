// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QColor>
#include <QPalette>

namespace Sockeye::Theme {

/// How many colours names are told apart by.
inline constexpr int NameHues = 12;

/// The hue of a name: the same in every run and on every machine.
[[nodiscard]] quint8 nameHue(QByteArrayView name);
/// The colour of a hue for text. Has at least 4.5:1 contrast on the base colour, on a banner and on a selected row.
[[nodiscard]] QColor nameColor(const QPalette &palette, quint8 hue);

} // namespace Sockeye::Theme
