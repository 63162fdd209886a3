// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framequery.h"

#include <algorithm>

namespace Sockeye {

FrameQuery::FrameQuery(const QString &line)
    : m_line(line)
{
    parse();
    std::erase_if(m_alternatives, [](const Terms &terms) { return terms.empty(); });
}

void FrameQuery::parse()
{
    m_alternatives.emplace_back();
    qsizetype at = 0;
    while (m_problem.message.isEmpty()) {
        while (at < m_line.size() && m_line[at].isSpace())
            ++at;
        if (at >= m_line.size())
            return;
        const Word word = nextWord(at);
        const bool isOr = !word.quoted && !word.isPattern && !word.negated && word.key.isEmpty()
            && word.value.compare(QLatin1String("or"), Qt::CaseInsensitive) == 0;
        if (isOr)
            m_alternatives.emplace_back();
        else
            add(word);
    }
}

FrameQuery::Word FrameQuery::nextWord(qsizetype &at)
{
    Word word;
    word.position = at;
    if (m_line[at] == u'-' && at + 1 < m_line.size() && !m_line[at + 1].isSpace()) {
        word.negated = true;
        ++at;
    }
    qsizetype end = at;
    while (end < m_line.size() && m_line[end].isLetter())
        ++end;
    // Only what is followed by a value can be a key; "http://" is none.
    const bool hasKey = end > at && end < m_line.size() && m_line[end] == u':'
        && !QStringView(m_line).sliced(end + 1).startsWith(u"//");
    if (hasKey) {
        word.key = m_line.sliced(at, end - at).toLower();
        at = end + 1;
    }
    readValue(word, at);
    word.length = at - word.position;
    return word;
}

void FrameQuery::readValue(Word &word, qsizetype &at)
{
    const QChar first = at < m_line.size() ? m_line[at] : QChar();
    if (first == u'"' || (first == u'/' && word.key.isEmpty()))
        return readDelimited(word, at);
    const qsizetype from = at;
    while (at < m_line.size() && !m_line[at].isSpace())
        ++at;
    word.value = m_line.sliced(from, at - from);
}

// A slash alone begins a path as well as a pattern: it is a pattern when another slash ends the word.
void FrameQuery::readDelimited(Word &word, qsizetype &at)
{
    const QChar delimiter = m_line[at];
    qsizetype end = at + 1;
    QString value;
    while (end < m_line.size() && m_line[end] != delimiter) {
        const bool escapes = m_line[end] == u'\\' && end + 1 < m_line.size() && m_line[end + 1] == delimiter;
        end += escapes ? 1 : 0;
        value += m_line[end++];
    }
    const bool closed = end < m_line.size() && (end + 1 == m_line.size() || m_line[end + 1].isSpace());
    if (delimiter == u'/' && (!closed || value.isEmpty())) {
        const qsizetype from = at;
        while (at < m_line.size() && !m_line[at].isSpace())
            ++at;
        word.value = m_line.sliced(from, at - from);
        return;
    }
    word.quoted = delimiter == u'"';
    word.isPattern = !word.quoted;
    word.value = value;
    if (end >= m_line.size())
        complain(word, tr("The quotation mark has no partner."));
    at = std::min(end + 1, m_line.size());
}

void FrameQuery::add(const Word &word)
{
    FrameTerm term;
    term.negated = word.negated;
    QString wrong;
    if (word.isPattern) {
        term.key = FrameTerm::Key::Pattern;
        term.pattern = QRegularExpression(word.value, QRegularExpression::CaseInsensitiveOption);
        if (!term.pattern.isValid())
            wrong = tr("The pattern cannot be read: %1.").arg(term.pattern.errorString());
        else
            term.pattern.optimize();
    } else if (word.key.isEmpty()) {
        if (word.value.isEmpty())
            return;
        term.text = word.value;
        term.needle = FrameNeedle(word.value);
    } else {
        wrong = readKey(term, word);
    }
    if (wrong.isEmpty())
        m_alternatives.back().push_back(std::move(term));
    else
        complain(word, wrong);
}

void FrameQuery::complain(const Word &word, const QString &message)
{
    if (m_problem.message.isEmpty())
        m_problem = {word.position, std::max<qsizetype>(word.length, 1), message};
}

bool FrameQuery::isPlain() const
{
    const auto isWord = [](const FrameTerm &term) { return term.key == FrameTerm::Key::Text && !term.negated; };
    return m_alternatives.empty()
        || (m_alternatives.size() == 1 && std::ranges::all_of(m_alternatives.front(), isWord));
}

bool FrameQuery::narrows(const FrameQuery &other) const
{
    if (other.m_alternatives.empty())
        return true;
    if (!isPlain() || !other.isPlain() || m_alternatives.empty())
        return false;
    return std::ranges::all_of(other.m_alternatives.front(), [this](const FrameTerm &wide) {
        return std::ranges::any_of(m_alternatives.front(), [&wide](const FrameTerm &narrow) {
            return narrow.text.contains(wide.text, Qt::CaseInsensitive);
        });
    });
}

} // namespace Sockeye
