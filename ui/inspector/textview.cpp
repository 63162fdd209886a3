// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/textview.h"
#include <QPainter>

namespace Sockeye {

void TextView::setText(const QByteArray &utf8)
{
    m_grid.setText(utf8);
    startOver();
}

qsizetype TextView::positionAt(qsizetype line, int x) const
{
    return m_grid.positionAt(line, std::max(0, x + columnWidth() / 2) / columnWidth());
}

QString TextView::copied(qsizetype from, qsizetype to) const
{
    return QString::fromUtf8(QByteArrayView(text()).sliced(from, to - from));
}

void TextView::fitWidth(int width)
{
    m_grid.setColumns(width / columnWidth());
}

void TextView::paintLine(QPainter &painter, qsizetype line, int top)
{
    const int width = columnWidth();
    const int baseline = top + fontMetrics().ascent();
    const QColor plain = palette().color(QPalette::Text);
    const QColor selected = palette().color(QPalette::HighlightedText);
    for (const TextGrid::Cell &cell : m_grid.cells(line)) {
        const int x = cell.column * width;
        const bool isSelected = cell.offset >= selectionStart() && cell.offset < selectionEnd();
        if (isSelected)
            painter.fillRect(x, top, std::max(cell.width, 1) * width, lineHeight(), palette().highlight());
        painter.setPen(isSelected ? selected : plain);
        painter.drawText(x, baseline, cell.text);
    }
}

} // namespace Sockeye
