// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing rows. See frametable.h.
#include "frames/frametable.h"

#include <QPainter>

namespace Sockeye {

using Column = FrameText::Column;
using Theme::Meaning;

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
    const FrameText &text = m_model->text(row);
    if (m_model->isMarked(row)) {
        constexpr int BarWidth = 3;
        painter.fillRect(QRect(rect.topLeft(), QSize(BarWidth, rect.height())), tone(Meaning::Accent));
    }
    painter.setPen(tone(Meaning::Muted));
    m_code.draw(painter, cell(Column::Time, rect), text.cell(Column::Time));
    m_text.draw(painter, cell(Column::Carrier, rect), text.cell(Column::Carrier));
    m_text.draw(painter, cell(Column::Size, rect), text.cell(Column::Size), Qt::AlignRight);
    m_icons.draw(painter, text.icon, text.direction, cell(Column::Direction, rect));
    painter.setPen(tone(FrameWords::meaningOf(m_model->frame(row).layer)));
    m_text.draw(painter, cell(Column::Layer, rect), text.cell(Column::Layer));
    painter.setPen(text.failed ? tone(Meaning::Bad) : palette().color(QPalette::Text));
    m_text.draw(painter, cell(Column::Summary, rect), text.cell(Column::Summary));
    paintRaw(painter, text, rect);
    paintOutcome(painter, text, rect);
}

void FrameTable::paintRaw(QPainter &painter, const FrameText &text, const QRect &row)
{
    const QColor plain = palette().color(QPalette::Text);
    painter.setPen(text.failed ? tone(Meaning::Bad) : text.binary ? tone(Meaning::Binary) : plain);
    m_code.draw(painter, cell(Column::Raw, row), text.cell(Column::Raw));
}

void FrameTable::paintOutcome(QPainter &painter, const FrameText &text, const QRect &row)
{
    const Meaning meaning = text.failed ? Meaning::Bad : text.unfinished ? Meaning::Warning : Meaning::Muted;
    painter.setPen(tone(meaning));
    m_text.draw(painter, cell(Column::Outcome, row), text.cell(Column::Outcome));
}

} // namespace Sockeye
