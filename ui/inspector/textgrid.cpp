// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/textgrid.h"
#include <algorithm>

namespace Sockeye {

namespace {

struct Character {
    char32_t code = 0xFFFD;
    int bytes = 1;
    bool isValid = false;
};

bool isContinuation(const char *p, const char *end)
{
    return p < end && (static_cast<unsigned char>(*p) & 0xC0) == 0x80;
}

Character characterAt(const char *p, const char *end)
{
    const auto first = static_cast<unsigned char>(*p);
    if (first < 0x80)
        return {first, 1, true};
    const int bytes = first >= 0xF0 && first < 0xF5 ? 4
        : first >= 0xE0 && first < 0xF0             ? 3
        : first >= 0xC2 && first < 0xE0             ? 2
                                                    : 1;
    if (bytes == 1)
        return {};
    char32_t code = first & (0xFFU >> (bytes + 1));
    for (int i = 1; i < bytes; ++i) {
        if (!isContinuation(p + i, end))
            return {};
        code = (code << 6) | (static_cast<unsigned char>(p[i]) & 0x3FU);
    }
    static constexpr char32_t Smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < Smallest[bytes] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        return {};
    return {code, bytes, true};
}

int widthOf(char32_t c)
{
    if (c < 0x300)
        return 1;
    const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (in(0x300, 0x36F) || in(0x200B, 0x200F) || in(0xFE00, 0xFE0F) || in(0x20D0, 0x20FF))
        return 0;
    const bool isWide = in(0x1100, 0x115F) || in(0x2E80, 0xA4CF) || in(0xAC00, 0xD7A3) || in(0xF900, 0xFAFF)
        || in(0xFE30, 0xFE6F) || in(0xFF00, 0xFF60) || in(0xFFE0, 0xFFE6) || in(0x1F300, 0x1FAFF)
        || in(0x20000, 0x3FFFD);
    return isWide ? 2 : 1;
}

/// What is drawn for a character: Unicode has pictures of the control characters.
QString visible(char32_t c)
{
    if (c < 0x20)
        c = c == U'\t' ? U'⇥' : 0x2400 + c;
    else if (c == 0x7F)
        c = 0x2421;
    return QString::fromUcs4(&c, 1);
}

} // namespace

void TextGrid::setText(const QByteArray &utf8)
{
    m_text = utf8;
    startOver();
}

void TextGrid::setColumns(int columns)
{
    columns = std::max(columns, 8);
    if (columns == m_columns)
        return;
    m_columns = columns;
    startOver();
}

void TextGrid::startOver()
{
    m_starts.assign(1, 0);
    m_isValid = true;
    m_next = 0;
    m_column = 0;
    breakOn();
}

bool TextGrid::breakOn()
{
    const char *begin = m_text.constData();
    const char *end = begin + m_text.size();
    const char *stop = begin + std::min(m_next + AtOnce, m_text.size());
    const char *p = begin + m_next;
    while (p < stop) {
        if (*p == '\n') {
            m_starts.push_back(++p - begin);
            m_column = 0;
            continue;
        }
        int width = 1;
        int bytes = 1;
        if (static_cast<unsigned char>(*p) >= 0x80) {
            const Character c = characterAt(p, end);
            m_isValid = m_isValid && c.isValid;
            width = widthOf(c.code);
            bytes = c.bytes;
        }
        if (m_column + width > m_columns) {
            m_starts.push_back(p - begin);
            m_column = 0;
        }
        m_column += width;
        p += bytes;
    }
    m_next = p - begin;
    return !isBroken();
}

qsizetype TextGrid::lineOf(qsizetype position) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return std::max<qsizetype>(after - m_starts.begin() - 1, 0);
}

qsizetype TextGrid::lineEnd(qsizetype line) const
{
    const qsizetype end = line + 1 < lineCount() ? lineStart(line + 1) : m_next;
    return end > lineStart(line) && m_text[end - 1] == '\n' ? end - 1 : end;
}

std::vector<TextGrid::Cell> TextGrid::cells(qsizetype line) const
{
    std::vector<Cell> cells;
    const char *begin = m_text.constData();
    const char *end = begin + lineEnd(line);
    int column = 0;
    for (const char *p = begin + lineStart(line); p < end;) {
        const Character c = characterAt(p, end);
        const int width = widthOf(c.code);
        if (width == 0 && !cells.empty()) {
            cells.back().text.append(visible(c.code));
            cells.back().size += c.bytes;
        } else {
            cells.push_back({p - begin, c.bytes, column, width, visible(c.code)});
            column += width;
        }
        p += c.bytes;
    }
    return cells;
}

qsizetype TextGrid::positionAt(qsizetype line, int column) const
{
    for (const Cell &cell : cells(line)) {
        if (column < cell.column + cell.width)
            return cell.offset;
    }
    return lineEnd(line);
}

} // namespace Sockeye
