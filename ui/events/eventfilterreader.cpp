// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventfilterreader.h"

#include "events/argumentreader.h"
#include "events/conditionreader.h"

#include <algorithm>

namespace Sockeye {
namespace {

constexpr int DeepestParentheses = 50;

FilterNode joined(FilterNode::Kind kind, std::vector<FilterNode> children)
{
    return {kind, std::move(children)};
}

bool isNameLetter(QChar letter)
{
    return letter.isLetterOrNumber() || QStringView(u"/_-.:*~@#,").contains(letter);
}

} // namespace

EventFilterReader::EventFilterReader(QString line, QDateTime startedAt)
    : m_line(std::move(line))
    , m_startedAt(std::move(startedAt))
{
}

EventFilter::Read EventFilterReader::read()
{
    skipBlanks();
    if (isAtEnd())
        return EventFilter();
    Node root = readAny();
    if (root && !isAtEnd())
        fail(m_at, 1, tr("This parenthesis closes nothing: take it away, or put ( before what belongs together."));
    if (m_error)
        return *m_error;
    if (root->kind != FilterNode::Kind::All)
        root = joined(FilterNode::Kind::All, {std::move(*root)});
    return EventFilter(m_line, std::move(*root));
}

EventFilterReader::Node EventFilterReader::readAny()
{
    std::vector<FilterNode> ways;
    while (true) {
        Node all = readAll();
        if (!all)
            return std::nullopt;
        ways.push_back(std::move(*all));
        if (!isJoint(QLatin1String("or")))
            break;
        m_at += 2;
        skipBlanks();
    }
    return ways.size() == 1 ? std::move(ways.front()) : joined(FilterNode::Kind::Any, std::move(ways));
}

EventFilterReader::Node EventFilterReader::readAll()
{
    std::vector<FilterNode> parts;
    bool isOpen = true; // something has to come
    while (!isAtEnd() && here() != u')' && !isJoint(QLatin1String("or"))) {
        if (isJoint(QLatin1String("and"))) {
            if (std::exchange(isOpen, true))
                return fail(m_at, 3, tr("“and” stands between two conditions. To look for the word, write \"and\"."));
            m_at += 3;
            skipBlanks();
            continue;
        }
        Node part = readPart();
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
        isOpen = false;
        skipBlanks();
    }
    if (!isOpen)
        return joined(FilterNode::Kind::All, std::move(parts));
    if (isJoint(QLatin1String("or")))
        return fail(m_at, 2, tr("“or” stands between two conditions. To look for the word, write \"or\"."));
    return fail(m_at, 1, tr("Something to look for is missing here."));
}

EventFilterReader::Node EventFilterReader::readPart()
{
    bool isNegated = false;
    for (; here() == u'-'; ++m_at) {
        if (m_at + 1 >= m_line.size() || here(1).isSpace() || here(1) == u')')
            return fail(m_at, 1, tr("Write what to leave out right behind the minus, such as -ping."));
        isNegated = !isNegated;
    }
    Node part = here() == u'(' ? readParentheses() : readCondition();
    if (!part || !isNegated)
        return part;
    return joined(FilterNode::Kind::Not, {std::move(*part)});
}

EventFilterReader::Node EventFilterReader::readParentheses()
{
    const qsizetype opening = m_at++;
    if (m_depth >= DeepestParentheses)
        return fail(opening, 1, tr("There are too many parentheses inside each other here."));
    ++m_depth;
    skipBlanks();
    if (isAtEnd())
        return fail(opening, 1, tr("This parenthesis is not closed: put ) behind what belongs together."));
    Node inner = readAny();
    if (!inner)
        return std::nullopt;
    if (here() != u')')
        return fail(opening, 1, tr("This parenthesis is not closed: put ) behind what belongs together."));
    ++m_at;
    --m_depth;
    return inner;
}

EventFilterReader::Node EventFilterReader::readCondition()
{
    if (ArgumentReader::startsAt(m_line, m_at))
        return readArgument();
    const std::optional<QString> key = readKey();
    return key ? readValue(*key) : std::nullopt;
}

/// The key and its colon; empty where no key stands.
std::optional<QString> EventFilterReader::readKey()
{
    qsizetype end = m_at;
    while (end < m_line.size() && (m_line[end].isLetterOrNumber() || m_line[end] == u'_'))
        ++end;
    if (end == m_at || end >= m_line.size())
        return QString();
    const QString key = m_line.sliced(m_at, end - m_at).toLower();
    const bool isKnown = ConditionReader::keys().contains(key);
    if (m_line[end] == u'=' && isKnown)
        return fail(end, m_line.sliced(end).startsWith(u"==") ? 2 : 1, tr("Write a colon here: %1:…").arg(key));
    if (m_line[end] != u':')
        return QString();
    if (!isKnown)
        return fail(
            m_at, key.size(),
            tr("There is no key “%1”; there are %2 and arg[0]. To look for a text with a colon, put it in quotes.")
                .arg(key, ConditionReader::keys().join(QStringLiteral(", "))));
    m_at = end + 1;
    return key;
}

EventFilterReader::Node EventFilterReader::readValue(const QString &key)
{
    const qsizetype at = m_at;
    FilterValue value;
    value.isQuoted = here() == u'"';
    value.isExpression = here() == u'/' && startsExpression(key == u"ns");
    if (value.isQuoted || value.isExpression) {
        const auto text =
            readQuoted(here(),
                       value.isQuoted ? tr("This quotation has no end: put \" behind it.")
                                      : tr("This regular expression has no end: put / behind it, or put the text in "
                                           "quotes."));
        if (!text)
            return std::nullopt;
        value.text = *text;
    } else {
        value.text = readWord();
        if (key.isEmpty())
            return checkedWord(value.text, at);
    }
    if (m_error)
        return std::nullopt;
    auto read = ConditionReader(m_startedAt).read(key, value);
    if (const auto *error = std::get_if<EventFilterError>(&read))
        return fail(at + error->offset, error->length, error->sentence);
    return checked({FilterNode::Kind::Condition,
                    {},
                    std::move(std::get<EventCondition>(read)),
                    m_line.sliced(at - (key.isEmpty() ? 0 : key.size() + 1), m_at - at)});
}

EventFilterReader::Node EventFilterReader::checkedWord(const QString &word, qsizetype at)
{
    if (word == u"&&" || word == u"||")
        return fail(at, 2, word == u"&&" ? tr("Write “and” here, or only a space.") : tr("Write “or” here."));
    auto read = ConditionReader(m_startedAt).read({}, {word});
    return FilterNode{FilterNode::Kind::Condition, {}, std::move(std::get<EventCondition>(read)), word};
}

EventFilterReader::Node EventFilterReader::readArgument()
{
    ArgumentReader reader(m_line, m_at);
    const qsizetype from = m_at;
    auto read = reader.read();
    if (const auto *error = std::get_if<EventFilterError>(&read))
        return fail(error->offset, error->length, error->sentence);
    m_at = reader.end();
    return checked({FilterNode::Kind::Condition,
                    {},
                    std::move(std::get<ArgumentCondition>(read)),
                    m_line.sliced(from, m_at - from)});
}

/// A condition must not run into what follows.
EventFilterReader::Node EventFilterReader::checked(FilterNode condition)
{
    if (isAtEnd() || here().isSpace() || here() == u')')
        return condition;
    return fail(m_at, 1, tr("Put a space here."));
}

std::optional<QString> EventFilterReader::readQuoted(QChar mark, const QString &unfinished)
{
    const qsizetype opening = m_at++;
    QString text;
    for (; !isAtEnd(); ++m_at) {
        if (here() == mark) {
            ++m_at;
            return text;
        }
        // A quotation keeps what a backslash protects, an expression the backslash too: it may protect a letter.
        if (here() == u'\\' && (here(1) == mark || (here(1) == u'\\')) && !isAtEnd()) {
            if (mark == u'/' && here(1) == u'\\')
                text += here();
            ++m_at;
        }
        text += here();
    }
    return fail(opening, m_line.size() - opening, unfinished);
}

/// Up to a blank, or a closing parenthesis that was not opened in the word.
QString EventFilterReader::readWord()
{
    const qsizetype start = m_at;
    int open = 0;
    for (; !isAtEnd() && !here().isSpace(); ++m_at) {
        open += here() == u'(' ? 1 : 0;
        if (here() == u')' && --open < 0)
            break;
    }
    return m_line.sliced(start, m_at - start);
}

/// Namespaces begin with a slash too: an expression has a second one at its end, or signs that no name has.
bool EventFilterReader::startsExpression(bool isName) const
{
    const auto isEnd = [this](qsizetype at) {
        return at >= m_line.size() || m_line[at].isSpace() || m_line[at] == u')';
    };
    for (qsizetype at = m_at + 1; at < m_line.size() && !(isName && m_line[at].isSpace()); ++at) {
        if (m_line[at] != u'/' || m_line[at - 1] == u'\\')
            continue;
        if (at > m_at + 1 && isEnd(at + 1) && !m_line[at - 1].isSpace())
            return true;
        break;
    }
    for (qsizetype at = m_at; !isEnd(at); ++at) {
        if (!isNameLetter(m_line[at]))
            return true;
    }
    return false;
}

bool EventFilterReader::isJoint(QLatin1String word) const
{
    if (!QStringView(m_line).sliced(m_at).startsWith(word, Qt::CaseInsensitive))
        return false;
    const QChar after = here(word.size());
    return after.isNull() || after.isSpace() || after == u'(' || after == u')';
}

void EventFilterReader::skipBlanks()
{
    while (!isAtEnd() && here().isSpace())
        ++m_at;
}

std::nullopt_t EventFilterReader::fail(qsizetype at, qsizetype length, const QString &sentence)
{
    if (!m_error)
        m_error = EventFilterError{at, std::max<qsizetype>(1, length), sentence};
    return std::nullopt;
}

} // namespace Sockeye
