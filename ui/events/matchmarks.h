// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/linetext.h"

#include <QColor>
#include <QRegularExpression>

namespace Sockeye {

/// Marks what was asked for in the texts of rows: words of the filter, and the text that is searched.
class MatchMarks {
public:
    void setFilter(const QList<QRegularExpression> &words) { m_filter = words; }
    /// An empty text marks nothing.
    void setFound(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_filter.isEmpty() && m_found.isEmpty(); }

    struct Span {
        qsizetype from;
        qsizetype length;
        bool isFound; ///< by the search, not by the filter
    };
    /// In the order they are to be drawn.
    [[nodiscard]] QList<Span> in(const QString &text) const;
    /// Draws the backgrounds of what `text` has of them, made of a colour; the text comes on top.
    void draw(QPainter &painter, const QRect &area, const QString &text, const Theme::LineText &font,
              QColor color) const;

private:
    QList<QRegularExpression> m_filter;
    QList<QRegularExpression> m_found;
};

} // namespace Sockeye
