// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/iconstrip.h"

#include <QPainter>

namespace Sockeye::Theme {

void IconStrip::reset(const QPalette &palette, qreal devicePixelRatio)
{
    m_palette = palette;
    m_ratio = devicePixelRatio;
    m_pixmaps.clear();
}

QRect IconStrip::draw(QPainter &painter, const QString &name, Meaning meaning, const QRect &area)
{
    if (name.isEmpty() || area.width() < Size)
        return area;
    QPixmap &pixmap = m_pixmaps[{name, static_cast<int>(meaning)}];
    if (pixmap.isNull()) {
        QPalette tinted = m_palette;
        tinted.setColor(QPalette::ButtonText, color(m_palette, meaning));
        pixmap = icon(name, tinted).pixmap(QSize(Size, Size), m_ratio);
    }
    painter.drawPixmap(area.left(), area.top() + (area.height() - Size) / 2, pixmap);
    return area.adjusted(Size + SmallGap, 0, 0, 0);
}

} // namespace Sockeye::Theme
