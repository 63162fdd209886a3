// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/jsonwalk.h"

namespace Sockeye {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Behind the string that starts at `from`; the end of the text when it does not end.
qsizetype behindString(QByteArrayView text, qsizetype from)
{
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

/// Behind the object or array that starts at `from`.
qsizetype behindBrackets(QByteArrayView text, qsizetype from)
{
    qsizetype depth = 0;
    for (qsizetype at = from; at < text.size();) {
        const char c = text[at];
        if (c == '"') {
            at = behindString(text, at);
            continue;
        }
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
        ++at;
        if (depth == 0)
            return at;
    }
    return text.size();
}

qsizetype behindValue(QByteArrayView text, qsizetype from)
{
    if (from >= text.size())
        return from;
    if (text[from] == '"')
        return behindString(text, from);
    if (text[from] == '{' || text[from] == '[')
        return behindBrackets(text, from);
    qsizetype at = from;
    while (at < text.size() && !isSpace(text[at]) && text[at] != ',' && text[at] != '}' && text[at] != ']')
        ++at;
    return at;
}

QString escapedUnit(QStringView digits)
{
    bool isNumber = false;
    const auto unit = static_cast<char16_t>(digits.toUShort(&isNumber, 16));
    return isNumber ? QString(QChar(unit)) : digits.toString();
}

} // namespace

JsonWalk JsonWalk::inside(QByteArrayView text)
{
    const bool isObject = text.startsWith('{');
    if (text.size() < 2 || !(isObject || text.startsWith('[')))
        return along({});
    return {text.sliced(1), isObject};
}

bool JsonWalk::next()
{
    skipSpace();
    if (m_at < m_text.size() && m_text[m_at] == ',') {
        ++m_at;
        skipSpace();
    }
    if (m_at >= m_text.size() || (m_hasKeys && !takeKey()))
        return false;
    m_value = takeValue();
    return !m_value.isEmpty();
}

bool JsonWalk::isKey(QByteArrayView key) const
{
    if (!m_hasKeys)
        return false;
    if (m_key.size() == key.size() + 2 && m_key.sliced(1).chopped(1) == key)
        return true;
    return m_key.contains('\\') && unquoted(m_key).toUtf8() == key;
}

QString JsonWalk::unquoted(QByteArrayView string)
{
    QString text = QString::fromUtf8(string.size() < 2 ? string : string.sliced(1).chopped(1));
    for (qsizetype at = text.indexOf(u'\\'); at >= 0 && at + 1 < text.size(); at = text.indexOf(u'\\', at + 1)) {
        static constexpr QStringView Letters = u"bfnrt";
        static constexpr QStringView Meanings = u"\b\f\n\r\t";
        const QChar letter = text[at + 1];
        if (letter == u'u' && at + 6 <= text.size())
            text.replace(at, 6, escapedUnit(QStringView(text).sliced(at + 2, 4)));
        else if (const qsizetype known = Letters.indexOf(letter); known >= 0)
            text.replace(at, 2, Meanings[known]);
        else
            text.remove(at, 1);
    }
    return text;
}

void JsonWalk::skipSpace()
{
    while (m_at < m_text.size() && isSpace(m_text[m_at]))
        ++m_at;
}

QByteArrayView JsonWalk::takeValue()
{
    skipSpace();
    const qsizetype from = std::exchange(m_at, behindValue(m_text, m_at));
    return m_text.sliced(from, m_at - from);
}

bool JsonWalk::takeKey()
{
    if (m_text[m_at] != '"')
        return false;
    m_key = takeValue();
    skipSpace();
    if (m_at >= m_text.size() || m_text[m_at] != ':')
        return false;
    ++m_at;
    return true;
}

} // namespace Sockeye
