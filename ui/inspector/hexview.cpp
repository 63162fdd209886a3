// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/hexview.h"
#include "theme/theme.h"
#include <QPainter>
#include <QScrollBar>

namespace Sockeye {

namespace {

constexpr int GroupOf = 8; // bytes between wider gaps

QChar asciiOf(char c)
{
    return c >= 0x20 && c < 0x7f ? QChar(QLatin1Char(c)) : QChar(u'.');
}

QString hexOf(char c)
{
    return QString::fromLatin1(QByteArray(1, c).toHex());
}

} // namespace

HexView::HexView(QWidget *parent)
    : LineView(parent)
{
}

void HexView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    startOver();
}

int HexView::offsetDigits() const
{
    return m_bytes.size() > 0xFFFFFFFFLL ? 12 : m_bytes.size() > 0xFFFF ? 8 : 4;
}

int HexView::hexColumn(int byte) const
{
    return offsetDigits() + 2 + byte * 3 + byte / GroupOf;
}

int HexView::asciiColumn() const
{
    return hexColumn(m_perLine - 1) + 3;
}

int HexView::textWidth() const
{
    return (asciiColumn() + m_perLine) * columnWidth();
}

void HexView::fitWidth(int width)
{
    const qsizetype top = firstLine() * m_perLine;
    m_perLine = 32;
    while (m_perLine > 4 && textWidth() > width)
        m_perLine /= 2;
    updateScrollBars();
    verticalScrollBar()->setValue(static_cast<int>(top / m_perLine));
    viewport()->update();
}

qsizetype HexView::lineCount() const
{
    return (m_bytes.size() + m_perLine - 1) / m_perLine;
}

qsizetype HexView::positionAt(qsizetype line, int x) const
{
    const int column = std::max(0, x) / columnWidth();
    int byte = 0;
    if (column >= asciiColumn())
        byte = column - asciiColumn();
    else
        while (byte < m_perLine && column >= hexColumn(byte) + 2)
            ++byte;
    return std::min(line * m_perLine + std::min(byte, m_perLine), m_bytes.size());
}

qsizetype HexView::lineOf(qsizetype position) const
{
    return std::clamp<qsizetype>(position / m_perLine, 0, std::max<qsizetype>(lineCount() - 1, 0));
}

int HexView::xOf(qsizetype line, qsizetype position) const
{
    return hexColumn(static_cast<int>(std::clamp<qsizetype>(position - line * m_perLine, 0, m_perLine)))
        * columnWidth();
}

void HexView::paintLine(QPainter &painter, qsizetype line, int top)
{
    const int width = columnWidth();
    const int baseline = top + fontMetrics().ascent();
    const qsizetype first = line * m_perLine;
    const QColor plain = palette().color(QPalette::Text);
    const QColor muted = Theme::color(palette(), Theme::Meaning::Muted);
    painter.setPen(muted);
    painter.drawText(0, baseline, QStringLiteral("%1").arg(first, offsetDigits(), 16, QLatin1Char('0')));
    const auto count = static_cast<int>(std::min<qsizetype>(m_perLine, m_bytes.size() - first));
    for (int i = 0; i < count; ++i) {
        const char byte = m_bytes[first + i];
        const int hexX = hexColumn(i) * width;
        const int asciiX = (asciiColumn() + i) * width;
        const bool isSelected = first + i >= selectionStart() && first + i < selectionEnd();
        if (isSelected) {
            painter.fillRect(hexX, top, 2 * width, lineHeight(), palette().highlight());
            painter.fillRect(asciiX, top, width, lineHeight(), palette().highlight());
        }
        if (isFound(first + i)) {
            painter.fillRect(hexX, top, 2 * width, lineHeight(), foundColor());
            painter.fillRect(asciiX, top, width, lineHeight(), foundColor());
        }
        painter.setPen(isSelected ? palette().color(QPalette::HighlightedText) : byte == 0 ? muted : plain);
        painter.drawText(hexX, baseline, hexOf(byte));
        painter.drawText(asciiX, baseline, QString(asciiOf(byte)));
    }
}

QString HexView::lineText(qsizetype line) const
{
    const qsizetype first = line * m_perLine;
    QString text = QStringLiteral("%1").arg(first, offsetDigits(), 16, QLatin1Char('0'));
    QString ascii;
    const auto count = static_cast<int>(std::min<qsizetype>(m_perLine, m_bytes.size() - first));
    for (int i = 0; i < count; ++i) {
        text = text.leftJustified(hexColumn(i), u' ') + hexOf(m_bytes[first + i]);
        ascii += asciiOf(m_bytes[first + i]);
    }
    return text.leftJustified(asciiColumn(), u' ') + ascii;
}

QString HexView::copied(qsizetype from, qsizetype to) const
{
    if (from > 0 || to < length())
        return QString::fromLatin1(m_bytes.sliced(from, to - from).toHex(' '));
    QString text;
    for (qsizetype line = 0; line < lineCount(); ++line)
        text += lineText(line) + u'\n';
    return text;
}

} // namespace Sockeye
