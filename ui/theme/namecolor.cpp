// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/namecolor.h"

#include "theme/theme.h"

#include <array>

namespace Sockeye::Theme {
namespace {

struct Shade {
    QRgb light;
    QRgb dark;
};

constexpr std::array<Shade, NameHues> Shades{
    Shade{0xc01b1b, 0xe58585}, Shade{0x935015, 0xda8f4e}, Shade{0x746011, 0xbda028}, Shade{0x51670f, 0x8bad25},
    Shade{0x207010, 0x40b927}, Shade{0x107040, 0x27b970}, Shade{0x0f6b63, 0x26b5a9}, Shade{0x14698a, 0x42add7},
    Shade{0x1c5dc4, 0x7da4e3}, Shade{0x5e44e4, 0xa496e9}, Shade{0x961ed2, 0xc789e6}, Shade{0xb3197f, 0xe481c3},
};

} // namespace

quint8 nameHue(QByteArrayView name)
{
    // FNV-1a, its upper half folded in: short names that differ in their last letter get different hues.
    quint32 hash = 2166136261u;
    for (const char c : name)
        hash = (hash ^ static_cast<uchar>(c)) * 16777619u;
    return static_cast<quint8>((hash ^ (hash >> 16)) % NameHues);
}

QColor nameColor(const QPalette &palette, quint8 hue)
{
    const Shade &shade = Shades[hue % NameHues];
    return QColor(schemeOf(palette) == Scheme::Dark ? shade.dark : shade.light);
}

} // namespace Sockeye::Theme
