// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/scriptcursor.h"
#include <QRegularExpression>

namespace Sockeye {

namespace {

bool isNameLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

} // namespace

bool ScriptCursor::fail(qsizetype offset, const QString &reason)
{
    if (!m_problem)
        m_problem = Problem{offset, reason};
    return false;
}

void ScriptCursor::skipSpace()
{
    while (m_at < m_text.size()) {
        if (m_text[m_at].isSpace() || m_text[m_at] == QChar::ByteOrderMark) {
            ++m_at;
            continue;
        }
        const QStringView rest = m_text.sliced(m_at);
        const bool isLine = rest.startsWith(QLatin1String("//"));
        if (!isLine && !rest.startsWith(QLatin1String("/*")))
            return;
        const qsizetype end = isLine ? rest.indexOf(u'\n') : rest.indexOf(QLatin1String("*/"), 2);
        m_at = end < 0 ? m_text.size() : m_at + end + (isLine ? 1 : 2);
    }
}

QChar ScriptCursor::peek()
{
    skipSpace();
    return at(m_at);
}

bool ScriptCursor::take(QLatin1String token)
{
    skipSpace();
    if (!m_text.sliced(m_at).startsWith(token))
        return false;
    m_at += token.size();
    return true;
}

QString ScriptCursor::takeName()
{
    skipSpace();
    const qsizetype begin = m_at;
    if (at(m_at).isDigit())
        return {};
    while (m_at < m_text.size() && isNameLetter(m_text[m_at]))
        ++m_at;
    return m_text.sliced(begin, m_at - begin).toString();
}

std::optional<QString> ScriptCursor::readString()
{
    const QChar quote = peek();
    const qsizetype begin = m_at;
    QString text;
    for (++m_at; m_at < m_text.size() && !m_problem;) {
        const QChar c = m_text[m_at];
        if (c == quote) {
            ++m_at;
            return text;
        }
        if (c == u'\n' && quote != u'`')
            break;
        if (quote == u'`' && c == u'$' && at(m_at + 1) == u'{')
            fail(m_at, tr("“${…}” stands for a value that is not in the text. Put the value in its place."));
        else if (c == u'\\')
            readEscape(&text) || fail(m_at, tr("This escape is not complete."));
        else if (c == u'\r' && quote == u'`')
            ++m_at; // JavaScript reads every line end of a template as \n
        else
            text += m_text[m_at++];
    }
    fail(begin, tr("The string that begins here is not closed."));
    return std::nullopt;
}

bool ScriptCursor::readEscape(QString *text)
{
    static const QStringView letters = u"nrtbfv0";
    static const char16_t meanings[] = {u'\n', u'\r', u'\t', u'\b', u'\f', u'\v', u'\0'};
    const QChar c = at(m_at + 1);
    if (m_at + 1 >= m_text.size())
        return false;
    m_at += 2;
    if (c == u'x')
        return readCode(2, text);
    if (c == u'u' && at(m_at) != u'{')
        return readCode(4, text);
    if (c == u'u') {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        constexpr qsizetype MostDigits = 6;
        ++m_at;
        if (end <= m_at || end - m_at > MostDigits || !readCode(static_cast<int>(end - m_at), text))
            return false;
        m_at = end + 1;
        return true;
    }
    if (c == u'\r' || c == u'\n') {
        if (c == u'\r' && at(m_at) == u'\n')
            ++m_at;
        return true; // the string goes on in the next line
    }
    const qsizetype index = letters.indexOf(c);
    *text += index < 0 ? c : QChar(meanings[index]);
    return true;
}

bool ScriptCursor::readCode(int digits, QString *text)
{
    bool isHex = false;
    const QStringView code = m_text.mid(m_at, digits);
    const uint value = code.toString().toUInt(&isHex, 16);
    if (!isHex || code.size() < digits || value > QChar::LastValidCodePoint)
        return false;
    m_at += digits;
    if (QChar::requiresSurrogates(value))
        *text += QStringView(QChar::fromUcs4(value));
    else
        *text += QChar(static_cast<char16_t>(value));
    return true;
}

std::optional<QString> ScriptCursor::readNumber()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:0[xX]([0-9a-fA-F_]+)|0[oO]([0-7_]+)|0[bB]([01_]+)|"
                       "((?:0|[1-9][0-9_]*)?)((?:\\.(?:[0-9][0-9_]*)?)?)((?:[eE][+-]?[0-9][0-9_]*)?))n?"));
    skipSpace();
    constexpr qsizetype Longest = 400;
    const auto match = pattern.match(m_text.mid(m_at, Longest));
    const qsizetype begin = m_at;
    m_at += match.capturedLength();
    if (m_at <= begin || isNameLetter(at(m_at)) || match.captured() == QLatin1String(".")) {
        fail(begin, tr("This is no number that can be read."));
        return std::nullopt;
    }
    const int bases[] = {16, 8, 2};
    for (int i = 0; i < 3; ++i) {
        if (!match.hasCaptured(i + 1))
            continue;
        bool fits = false;
        const quint64 value = match.captured(i + 1).remove(u'_').toULongLong(&fits, bases[i]);
        if (fits)
            return QString::number(value);
        fail(begin, tr("The number has more than 64 bits."));
        return std::nullopt;
    }
    const QString whole = match.captured(4).isEmpty() ? QStringLiteral("0") : match.captured(4);
    const QString fraction = match.captured(5) == QLatin1String(".") ? QString() : match.captured(5);
    return QString(whole + fraction + match.captured(6)).remove(u'_');
}

void ScriptCursor::skipQuoted()
{
    const QChar quote = m_text[m_at++];
    while (m_at < m_text.size() && m_text[m_at] != quote) {
        m_at += m_text[m_at] == u'\\' ? 2 : 1;
    }
    m_at = std::min(m_at + 1, m_text.size());
}

void ScriptCursor::skipExpression()
{
    int depth = 0;
    for (skipSpace(); m_at < m_text.size(); skipSpace()) {
        const QChar c = m_text[m_at];
        if (depth == 0 && (c == u',' || c == u')' || c == u']' || c == u'}'))
            return;
        if (isQuote(c)) {
            skipQuoted();
            continue;
        }
        if (c == u'(' || c == u'[' || c == u'{')
            ++depth;
        else if (c == u')' || c == u']' || c == u'}')
            --depth;
        ++m_at;
    }
}

} // namespace Sockeye
