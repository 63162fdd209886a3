// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing rows. See frametable.h.
#include "frames/frametable.h"

#include <QPainter>

namespace Sockeye {

using Column = FrameText::Column;
using Theme::Meaning;

namespace {

constexpr int Indent = 14;

// A triangle to the right where there is something folded, else downwards.
void paintMarker(QPainter &painter, const QRect &area, bool folded)
{
    constexpr double Half = 3.5;
    const QPointF middle = QRectF(area).center();
    QPolygonF triangle{{-Half / 2, -Half}, {Half / 2 + 1, 0}, {-Half / 2, Half}};
    if (!folded)
        triangle = QPolygonF{{-Half, -Half / 2}, {Half, -Half / 2}, {0, Half / 2 + 1}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(triangle.translated(middle));
    painter.restore();
}

} // namespace

void FrameTable::updateColors()
{
    constexpr int ToneCount = static_cast<int>(Meaning::Binary) + 1;
    m_icons.reset(palette(), devicePixelRatioF());
    m_tones.clear();
    for (int i = 0; i < ToneCount; ++i)
        m_tones.push_back(Theme::color(palette(), static_cast<Meaning>(i)));
}

QColor FrameTable::rowColor(int row) const
{
    if (!m_model->isMarked(row))
        return {};
    QColor tint = tone(Meaning::Accent);
    constexpr float Strength = 0.13F;
    tint.setAlphaF(Strength);
    return tint;
}

void FrameTable::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const QString time = m_model->timeText(row); // may ask for the row above
    const FrameText &text = m_model->text(row);
    if (m_model->isMarked(row)) {
        constexpr int BarWidth = 3;
        painter.fillRect(QRect(rect.topLeft(), QSize(BarWidth, rect.height())), tone(Meaning::Accent));
    }
    painter.setPen(tone(Meaning::Muted));
    m_code.draw(painter, cell(Column::Time, rect), time);
    m_text.draw(painter, cell(Column::Carrier, rect), text.cell(Column::Carrier));
    m_text.draw(painter, cell(Column::Connection, rect), text.cell(Column::Connection));
    m_text.draw(painter, cell(Column::Size, rect), text.cell(Column::Size), Qt::AlignRight);
    m_text.draw(painter, cell(Column::Content, rect), text.cell(Column::Content), Qt::AlignRight);
    if (!text.icon.isEmpty())
        m_icons.draw(painter, text.icon, text.direction, cell(Column::Direction, rect));
    else
        m_text.draw(painter, cell(Column::Direction, rect), text.cell(Column::Direction));
    painter.setPen(tone(FrameWords::meaningOf(m_model->frame(row).layer)));
    m_text.draw(painter, cell(Column::Layer, rect), text.cell(Column::Layer));
    paintSummary(painter, row, text, rect);
    paintRaw(painter, text, rect);
    paintOutcome(painter, text, rect);
}

QRect FrameTable::markerOf(int row) const
{
    const QRect area = cell(Column::Summary, rowRect(row));
    return QRect(area.left() + m_model->depth(row) * Indent, area.top(), Indent, area.height()) & area;
}

void FrameTable::paintSummary(QPainter &painter, int row, const FrameText &text, const QRect &rect)
{
    QRect area = cell(Column::Summary, rect);
    const QColor plain = text.failed ? tone(Meaning::Bad) : palette().color(QPalette::Text);
    painter.setPen(plain);
    if (!m_model->isGrouped())
        return m_text.draw(painter, area, text.cell(Column::Summary));
    const QRect marker = markerOf(row);
    if (m_model->canFold(row))
        paintMarker(painter, marker, m_model->isFolded(m_model->number(row)));
    area.setLeft(area.left() + (m_model->depth(row) + 1) * Indent);
    const qsizetype folded = m_model->foldedBelow(row);
    if (folded > 0) {
        const QString hidden = QStringLiteral("+") + Words::count(folded);
        painter.setPen(tone(Meaning::Accent));
        const int width = qCeil(m_text.width(hidden)) + Theme::SmallGap;
        m_text.draw(painter, QRect(area.right() - width, area.top(), width, area.height()), hidden, Qt::AlignRight);
        area.setRight(area.right() - width - Theme::SmallGap);
        painter.setPen(plain);
    }
    m_text.draw(painter, area, text.cell(Column::Summary));
}

void FrameTable::paintRaw(QPainter &painter, const FrameText &text, const QRect &row)
{
    const QColor plain = palette().color(QPalette::Text);
    QRect area = cell(Column::Raw, row);
    painter.setPen(text.failed ? tone(Meaning::Bad) : text.binary ? tone(Meaning::Binary) : plain);
    m_code.draw(painter, area, text.cell(Column::Raw));
    if (text.note.isEmpty())
        return;
    area.setLeft(area.left() + qCeil(m_code.width(text.cell(Column::Raw))) + 2 * Theme::Gap);
    painter.setPen(tone(Meaning::Muted));
    m_text.draw(painter, area, text.note);
}

void FrameTable::paintOutcome(QPainter &painter, const FrameText &text, const QRect &row)
{
    const Meaning meaning = text.failed ? Meaning::Bad : text.unfinished ? Meaning::Warning : Meaning::Muted;
    painter.setPen(tone(meaning));
    m_text.draw(painter, cell(Column::Outcome, row), text.cell(Column::Outcome));
}

} // namespace Sockeye
