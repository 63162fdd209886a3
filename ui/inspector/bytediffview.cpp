// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/bytediffview.h"
#include "theme/theme.h"
#include <algorithm>
#include <QPainter>

namespace Sockeye {

void ByteDiffView::setDiff(const ByteDiff &diff)
{
    m_diff = diff;
    startOver();
}

ByteRange ByteDiffView::placesOf(const ByteRange &searched) const
{
    const qsizetype left = m_diff.left().size();
    if (searched.to <= searched.from || (searched.from < left && searched.to > left))
        return {};
    if (searched.from < left)
        return {m_diff.placeOfLeft(searched.from), m_diff.placeOfLeft(searched.to - 1) + 1};
    return {m_diff.placeOfRight(searched.from - left), m_diff.placeOfRight(searched.to - 1 - left) + 1};
}

int ByteDiffView::column(int side, int byte) const
{
    return offsetDigits() + 2 + side * (m_perLine * 3 + 2) + byte * 3;
}

QString ByteDiffView::hexAt(int side, qsizetype place) const
{
    const qsizetype at = side == 0 ? m_diff.leftAt(place) : m_diff.rightAt(place);
    if (at < 0)
        return QStringLiteral("··");
    const QByteArray &bytes = side == 0 ? m_diff.left() : m_diff.right();
    return QString::fromLatin1(QByteArray(1, bytes[at]).toHex());
}

int ByteDiffView::textWidth() const
{
    return column(1, m_perLine) * columnWidth();
}

void ByteDiffView::fitWidth(int width)
{
    m_perLine = 16;
    while (m_perLine > 2 && textWidth() > width)
        m_perLine /= 2;
    updateScrollBars();
    viewport()->update();
}

qsizetype ByteDiffView::lineOf(qsizetype position) const
{
    return std::clamp<qsizetype>(position / m_perLine, 0, std::max<qsizetype>(lineCount() - 1, 0));
}

int ByteDiffView::xOf(qsizetype line, qsizetype position) const
{
    return column(0, static_cast<int>(std::clamp<qsizetype>(position - line * m_perLine, 0, m_perLine)))
        * columnWidth();
}

qsizetype ByteDiffView::positionAt(qsizetype line, int x) const
{
    const int at = std::max(0, x) / columnWidth();
    const int side = at >= column(1, 0) ? 1 : 0;
    const int byte = std::clamp((at - column(side, 0) + 1) / 3, 0, m_perLine);
    return std::min(line * m_perLine + byte, m_diff.size());
}

void ByteDiffView::paintLine(QPainter &painter, qsizetype line, int top)
{
    const int width = columnWidth();
    const int baseline = top + fontMetrics().ascent();
    const qsizetype first = line * m_perLine;
    const QColor sides[] = {Theme::color(palette(), Theme::Meaning::Bad),
                            Theme::color(palette(), Theme::Meaning::Good)};
    painter.setPen(Theme::color(palette(), Theme::Meaning::Muted));
    painter.drawText(0, baseline, QStringLiteral("%1").arg(first, offsetDigits(), 16, QLatin1Char('0')));
    const auto count = static_cast<int>(std::min<qsizetype>(m_perLine, m_diff.size() - first));
    for (int i = 0; i < count; ++i) {
        const qsizetype place = first + i;
        const bool isSame = m_diff.isSame(place);
        const bool isSelected = place >= selectionStart() && place < selectionEnd();
        for (int side = 0; side < 2; ++side) {
            const QRect cell(column(side, i) * width, top, 2 * width, lineHeight());
            QColor mark = sides[side];
            mark.setAlpha(45);
            if (!isSame)
                painter.fillRect(cell, mark);
            const bool isGap = (side == 0 ? m_diff.leftAt(place) : m_diff.rightAt(place)) < 0;
            if (isFound(place) && !isGap)
                painter.fillRect(cell, foundColor());
            if (isSelected)
                painter.fillRect(cell, palette().highlight());
            painter.setPen(isSame ? palette().color(QPalette::Text) : sides[side]);
            painter.drawText(cell.left(), baseline, hexAt(side, place));
        }
    }
}

QString ByteDiffView::lineText(qsizetype line) const
{
    const qsizetype first = line * m_perLine;
    const auto count = static_cast<int>(std::min<qsizetype>(m_perLine, m_diff.size() - first));
    QStringList sides[2];
    for (int i = 0; i < count; ++i) {
        for (int side = 0; side < 2; ++side)
            sides[side].append(hexAt(side, first + i));
    }
    return QStringLiteral("%1  %2 | %3")
        .arg(QStringLiteral("%1").arg(first, offsetDigits(), 16, QLatin1Char('0')), sides[0].join(u' '),
             sides[1].join(u' '));
}

QString ByteDiffView::copied(qsizetype from, qsizetype to) const
{
    QString text;
    for (qsizetype line = lineOf(from); line * m_perLine < to; ++line)
        text += lineText(line) + u'\n';
    return text;
}

} // namespace Sockeye
