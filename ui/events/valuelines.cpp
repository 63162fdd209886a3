// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/valuelines.h"

#include <algorithm>

namespace Sockeye {
namespace {
constexpr int DeepestIndent = 40;
constexpr int Indent = 2;
} // namespace

QString ValueLines::next(qsizetype count)
{
    m_text.clear();
    for (const qsizetype end = std::min(m_at + count, m_json.size()); m_at < end; ++m_at) {
        const QChar c = m_json[m_at];
        if (m_inString)
            inString(c);
        else
            outside(c);
    }
    return std::exchange(m_text, {});
}

void ValueLines::inString(QChar c)
{
    put(c);
    if (m_escaped)
        m_escaped = false;
    else if (c == u'\\')
        m_escaped = true;
    else if (c == u'"')
        m_inString = false;
}

void ValueLines::outside(QChar c)
{
    if (c.isSpace())
        return;
    const bool closes = c == u'}' || c == u']';
    if (closes)
        m_depth = std::max(0, m_depth - 1);
    // Empty brackets stay together.
    if (m_opened != closes)
        newLine();
    m_opened = c == u'{' || c == u'[';
    put(c);
    if (m_opened)
        ++m_depth;
    else if (c == u',')
        newLine();
    else if (c == u':')
        put(u' ');
    m_inString = c == u'"';
}

void ValueLines::newLine()
{
    const int indent = std::min(m_depth, DeepestIndent) * Indent;
    m_text += u'\n' + QString(indent, u' ');
    m_line = indent;
}

void ValueLines::put(QChar c)
{
    m_text += c;
    // A pair of surrogates stays on one line.
    if (++m_line >= m_longest && !c.isHighSurrogate()) {
        m_text += u'\n';
        m_line = 0;
    }
}

} // namespace Sockeye
