// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/linetext.h"

#include <cmath>
#include <QGlyphRun>
#include <QPainter>
#include <QTextOption>

namespace Sockeye::Theme {
namespace {

constexpr char16_t Ellipsis = u'…';
// Letters whose look depends on their neighbours, and combining marks, lie between and beyond these.
constexpr char16_t CombiningMarks = 0x0300;
constexpr char16_t CombiningMarksEnd = 0x0370;
constexpr char16_t SimpleLettersEnd = 0x0483;
constexpr char16_t Signs = 0x2010;
constexpr char16_t SignsEnd = 0x2028;
constexpr char16_t MoreSigns = 0x2030;
constexpr char16_t MoreSignsEnd = 0x205f;
constexpr int ShapedLines = 512;

bool standsAlone(char16_t unit)
{
    if (unit < CombiningMarks)
        return unit >= 0x20 && (unit < 0x7f || unit >= 0xa0) && unit != 0xad;
    return (unit >= CombiningMarksEnd && unit < SimpleLettersEnd) || (unit >= Signs && unit < SignsEnd)
        || (unit >= MoreSigns && unit < MoreSignsEnd);
}

} // namespace

LineText::LineText(const QFont &font)
    : m_font(font)
    , m_metrics(font)
    , m_raw(QRawFont::fromFont(font))
    , m_glyphs(MoreSignsEnd)
    , m_shaped(ShapedLines)
{
}

const LineText::Glyph &LineText::glyph(char16_t unit)
{
    Glyph &glyph = m_glyphs[unit];
    if (!glyph.known) {
        glyph.known = true;
        const QList<quint32> indexes = m_raw.glyphIndexesForString(QString(QChar(unit)));
        if (indexes.size() == 1 && indexes.first() != 0) {
            glyph.index = indexes.first();
            glyph.advance = static_cast<float>(m_raw.advancesForGlyphIndexes(indexes).value(0).x());
        }
    }
    return glyph;
}

bool LineText::layOut(const QString &text, qreal available)
{
    m_indexes.clear();
    m_positions.clear();
    m_end = 0;
    for (const QChar c : text) {
        if (!standsAlone(c.unicode()))
            return false;
        const Glyph &next = glyph(c.unicode());
        if (next.index == 0)
            return false;
        m_indexes.push_back(next.index);
        m_positions.emplace_back(m_end, 0);
        m_end += static_cast<qreal>(next.advance);
        if (m_end > available) {
            cutAt(available);
            return true;
        }
    }
    return true;
}

void LineText::cutAt(qreal available)
{
    const Glyph &dots = glyph(Ellipsis);
    while (!m_positions.empty() && m_positions.back().x() + static_cast<qreal>(dots.advance) > available) {
        m_indexes.pop_back();
        m_positions.pop_back();
    }
    // The place of the first glyph taken away is where the dots belong; the last one left is overwritten to be sure.
    if (m_positions.empty())
        return;
    m_indexes.back() = dots.index;
    m_end = m_positions.back().x() + static_cast<qreal>(dots.advance);
}

void LineText::draw(QPainter &painter, const QRect &area, const QString &text, Qt::Alignment alignment)
{
    if (text.isEmpty() || area.width() <= 0)
        return;
    if (!m_raw.isValid() || !layOut(text, area.width())) {
        drawShaped(painter, area, text, alignment);
        return;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(m_indexes.data(), m_positions.data(), static_cast<int>(m_indexes.size()));
    const qreal left = alignment.testFlag(Qt::AlignRight) ? area.left() + area.width() - m_end : area.left();
    const qreal top = area.top() + (area.height() - m_metrics.height()) / 2;
    painter.drawGlyphRun(QPointF(std::round(left), std::round(top + m_metrics.ascent())), run);
}

void LineText::drawShaped(QPainter &painter, const QRect &area, const QString &text, Qt::Alignment alignment)
{
    const QPair<QString, int> key(text, area.width());
    QStaticText *line = m_shaped.object(key);
    if (!line) {
        line = new QStaticText(m_metrics.elidedText(text, Qt::ElideRight, area.width()));
        line->setTextFormat(Qt::PlainText);
        // The line is JSON or a name in it: what is written from right to left stays so, but not the line around it.
        QTextOption option;
        option.setTextDirection(Qt::LeftToRight);
        line->setTextOption(option);
        line->prepare({}, m_font);
        m_shaped.insert(key, line);
    }
    const QSizeF size = line->size();
    const qreal left = alignment.testFlag(Qt::AlignRight) ? area.left() + area.width() - size.width() : area.left();
    painter.setFont(m_font);
    painter.drawStaticText(QPointF(left, area.top() + (area.height() - size.height()) / 2), *line);
}

} // namespace Sockeye::Theme
