// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/textview.h"
#include <algorithm>
#include <QPainter>
#include <QScrollBar>

namespace Sockeye {

TextView::TextView(QWidget *parent)
    : LineView(parent)
{
    m_breaking.setInterval(0);
    connect(&m_breaking, &QTimer::timeout, this, &TextView::breakOn);
}

void TextView::setText(const MarkedText &text)
{
    m_marks = text.marks;
    m_top = -1;
    m_grid.setText(text.text);
    startOver();
    if (!m_grid.isBroken())
        m_breaking.start();
    else
        m_breaking.stop();
}

void TextView::breakOn()
{
    if (!m_grid.breakOn())
        m_breaking.stop();
    updateScrollBars();
    if (m_top >= 0 && m_grid.brokenTo() > m_top)
        verticalScrollBar()->setValue(static_cast<int>(m_grid.lineOf(std::exchange(m_top, -1))));
    viewport()->update();
    if (m_grid.isBroken())
        Q_EMIT laidOut();
}

qsizetype TextView::positionAt(qsizetype line, int x) const
{
    return m_grid.positionAt(line, std::max(0, x + columnWidth() / 2) / columnWidth());
}

int TextView::xOf(qsizetype line, qsizetype position) const
{
    int column = 0;
    for (const TextGrid::Cell &cell : m_grid.cells(line)) {
        if (cell.offset >= position)
            return cell.column * columnWidth();
        column = cell.column + cell.width;
    }
    return column * columnWidth();
}

qsizetype TextView::nextTo(qsizetype position, int by) const
{
    position += by;
    while (position > 0 && position < text().size() && (text()[position] & 0xC0) == 0x80)
        position += by;
    return position;
}

QString TextView::copied(qsizetype from, qsizetype to) const
{
    return QString::fromUtf8(QByteArrayView(text()).sliced(from, to - from));
}

void TextView::fitWidth(int width)
{
    const qsizetype top = firstLine() < m_grid.lineCount() ? m_grid.lineStart(firstLine()) : 0;
    const int columns = m_grid.columns();
    m_grid.setColumns(width / columnWidth());
    if (columns == m_grid.columns())
        return;
    m_top = std::max(m_top, top);
    updateScrollBars();
    if (m_grid.brokenTo() > m_top)
        verticalScrollBar()->setValue(static_cast<int>(m_grid.lineOf(std::exchange(m_top, -1))));
    if (!m_grid.isBroken())
        m_breaking.start();
}

QColor TextView::colorOf(qsizetype position) const
{
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), position,
                                        [](qsizetype at, const MarkedText::Mark &mark) { return at < mark.from; });
    if (after == m_marks.begin() || position >= std::prev(after)->to)
        return palette().color(QPalette::Text);
    return Theme::color(palette(), std::prev(after)->meaning);
}

void TextView::paintLine(QPainter &painter, qsizetype line, int top)
{
    const int width = columnWidth();
    const int baseline = top + fontMetrics().ascent();
    const QColor selected = palette().color(QPalette::HighlightedText);
    for (const TextGrid::Cell &cell : m_grid.cells(line)) {
        const int x = cell.column * width;
        const int cellWidth = std::max(cell.width, 1) * width;
        const bool isSelected = cell.offset >= selectionStart() && cell.offset < selectionEnd();
        if (isSelected)
            painter.fillRect(x, top, cellWidth, lineHeight(), palette().highlight());
        if (isFound(cell.offset))
            painter.fillRect(x, top, cellWidth, lineHeight(), foundColor());
        painter.setPen(isSelected ? selected : colorOf(cell.offset));
        painter.drawText(x, baseline, cell.text);
    }
}

} // namespace Sockeye
