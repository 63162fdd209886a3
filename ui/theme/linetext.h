// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QPair>
#include <QPointF>
#include <QRawFont>
#include <QStaticText>
#include <QString>
#include <vector>

class QPainter;

namespace Sockeye::Theme {

/// Draws single lines in one font much faster than QPainter::drawText, for tables that change at each frame.
///
/// Texts that need no shaping and are in the font (Latin, Greek, Cyrillic, most signs) are drawn glyph by glyph; all
/// others go through Qt's text layout and a cache. What does not fit ends with "…".
class LineText {
public:
    explicit LineText(const QFont &font);

    /// Draws in the painter's pen, centred vertically.
    void draw(QPainter &painter, const QRect &area, const QString &text, Qt::Alignment alignment = Qt::AlignLeft);
    [[nodiscard]] qreal width(const QString &text) const { return m_metrics.horizontalAdvance(text); }

private:
    struct Glyph {
        quint32 index = 0;
        float advance = 0;
        bool known = false;
    };

    [[nodiscard]] const Glyph &glyph(char16_t unit);
    bool layOut(const QString &text, qreal available);
    void cutAt(qreal available);
    void drawShaped(QPainter &painter, const QRect &area, const QString &text, Qt::Alignment alignment);

    QFont m_font;
    QFontMetricsF m_metrics;
    QRawFont m_raw;
    std::vector<Glyph> m_glyphs;
    std::vector<quint32> m_indexes;
    std::vector<QPointF> m_positions;
    qreal m_end = 0;
    QCache<QPair<QString, int>, QStaticText> m_shaped;
};

} // namespace Sockeye::Theme
