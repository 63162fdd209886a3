// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/palette.h"

#include <array>

namespace Sockeye::Theme {
namespace {

struct Role {
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

// The highlight is pale, so that texts in colours of their meaning stay readable on a selected row.
constexpr std::array Roles{
    Role{QPalette::Window, 0xf1f3f6, 0x252932},
    Role{QPalette::WindowText, 0x1c2128, 0xe2e6ec},
    Role{QPalette::Base, 0xffffff, 0x1c1f26},
    Role{QPalette::AlternateBase, 0xf7f8fa, 0x20242c},
    Role{QPalette::Text, 0x1c2128, 0xe2e6ec},
    Role{QPalette::Button, 0xf1f3f6, 0x2d323d},
    Role{QPalette::ButtonText, 0x1c2128, 0xe2e6ec},
    Role{QPalette::BrightText, 0xbf2b2b, 0xff8a80},
    Role{QPalette::ToolTipBase, 0xffffff, 0x2d323d},
    Role{QPalette::ToolTipText, 0x1c2128, 0xe2e6ec},
    Role{QPalette::PlaceholderText, 0x5c6572, 0xa3adbb},
    Role{QPalette::Link, 0x1f5fd0, 0x74abff},
    Role{QPalette::LinkVisited, 0x6d3bd1, 0xb9a2ff},
    Role{QPalette::Highlight, 0xd6e4fb, 0x26354f},
    Role{QPalette::HighlightedText, 0x10151c, 0xf4f7fb},
    Role{QPalette::Light, 0xffffff, 0x3a404d},
    Role{QPalette::Midlight, 0xf7f8fa, 0x323845},
    Role{QPalette::Mid, 0xc3cad4, 0x3a404d},
    Role{QPalette::Dark, 0xa9b2be, 0x15181d},
    Role{QPalette::Shadow, 0x7f8894, 0x0d0f12},
};

struct Tone {
    Meaning meaning;
    QRgb light;
    QRgb dark;
};

constexpr std::array Tones{
    Tone{Meaning::Incoming, 0x0a6a80, 0x57c7dd},  Tone{Meaning::Outgoing, 0x6d3bd1, 0xb9a2ff},
    Tone{Meaning::Good, 0x17713a, 0x62cf88},      Tone{Meaning::Warning, 0x8a5300, 0xe9b650},
    Tone{Meaning::Bad, 0xbf2b2b, 0xff8a80},       Tone{Meaning::Muted, 0x5c6572, 0xa3adbb},
    Tone{Meaning::Accent, 0x1f5fd0, 0x74abff},    Tone{Meaning::Line, 0xdde2e9, 0x353b47},
    Tone{Meaning::Panel, 0xf1f3f6, 0x252932},     Tone{Meaning::Banner, 0xedf1f7, 0x232b38},
    Tone{Meaning::Polling, 0x9a4a00, 0xf0aa64},   Tone{Meaning::Probe, 0x8a3fa6, 0xcf9bec},
    Tone{Meaning::WebSocket, 0x1a5fb8, 0x6cb0ff}, Tone{Meaning::Heartbeat, 0xb52561, 0xff86b4},
    Tone{Meaning::Binary, 0x8f4a24, 0xe6ae88},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < Tones.size(); ++i) {
        if (static_cast<std::size_t>(Tones[i].meaning) != i)
            return false;
    }
    return true;
}
static_assert(inOrder(), "color() looks a tone up by its meaning's number");

constexpr QRgb LightDisabled = 0x9aa2ad;
constexpr QRgb DarkDisabled = 0x6b7482;

} // namespace

QPalette paletteOf(Scheme scheme)
{
    const bool dark = scheme == Scheme::Dark;
    QPalette palette;
    for (const Role &role : Roles)
        palette.setColor(role.role, QColor(dark ? role.dark : role.light));
    const QColor disabled(dark ? DarkDisabled : LightDisabled);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, palette.color(QPalette::Window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    return palette;
}

QColor color(const QPalette &palette, Meaning meaning)
{
    const Tone &tone = Tones[static_cast<std::size_t>(meaning)];
    return QColor(schemeOf(palette) == Scheme::Dark ? tone.dark : tone.light);
}

} // namespace Sockeye::Theme
