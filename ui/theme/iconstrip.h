// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QHash>
#include <QPixmap>

class QPainter;

namespace Sockeye::Theme {

/// Draws the small coloured icons inside the rows of a table; each is made once.
class IconStrip {
public:
    static constexpr int Size = 14;

    /// To be called first, and whenever the palette or the density of the screen changes.
    void reset(const QPalette &palette, qreal devicePixelRatio);
    /// Draws at the left of an area, in the middle of its height; returns what is left of the area.
    QRect draw(QPainter &painter, const QString &name, Meaning meaning, const QRect &area);

private:
    QPalette m_palette;
    qreal m_ratio = 1;
    QHash<QPair<QString, int>, QPixmap> m_pixmaps;
};

} // namespace Sockeye::Theme
