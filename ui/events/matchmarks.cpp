// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/matchmarks.h"

#include <algorithm>
#include <QPainter>

namespace Sockeye {
namespace {

constexpr qsizetype MostSpans = 100;
constexpr int FilterAlpha = 40;
constexpr int FoundAlpha = 90;

} // namespace

void MatchMarks::setFound(const QString &text)
{
    m_found.clear();
    if (!text.isEmpty())
        m_found.append(QRegularExpression(QRegularExpression::escape(text),
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::UseUnicodePropertiesOption));
}

QList<MatchMarks::Span> MatchMarks::in(const QString &text) const
{
    QList<Span> spans;
    for (const QList<QRegularExpression> *words : {&m_filter, &m_found}) {
        for (const QRegularExpression &word : *words) {
            for (auto it = word.globalMatch(text); it.hasNext() && spans.size() < MostSpans;) {
                const QRegularExpressionMatch match = it.next();
                if (match.capturedLength() > 0)
                    spans.append({match.capturedStart(), match.capturedLength(), words == &m_found});
            }
        }
    }
    return spans;
}

void MatchMarks::draw(QPainter &painter, const QRect &area, const QString &text, const Theme::LineText &font,
                      QColor color) const
{
    if (isEmpty() || text.isEmpty())
        return;
    for (const Span &span : in(text)) {
        const qreal left = area.left() + font.width(text.first(span.from));
        if (left >= area.right())
            continue;
        const qreal width = font.width(text.sliced(span.from, span.length));
        color.setAlpha(span.isFound ? FoundAlpha : FilterAlpha);
        painter.fillRect(QRectF(left, area.top() + 2, std::min(width, area.right() - left), area.height() - 4), color);
    }
}

} // namespace Sockeye
