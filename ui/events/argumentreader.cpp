// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/argumentreader.h"

#include "events/conditionreader.h"

#include <algorithm>

namespace Sockeye {
namespace {

using Relation = ArgumentCondition::Relation;
using Wanted = ArgumentCondition::Wanted;

constexpr QLatin1String Start("arg");

bool isKeyLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_' || letter == u'$' || letter == u'-' || letter == u'@';
}

bool isJsonWord(const QString &word)
{
    bool isNumber = false;
    (void)word.toDouble(&isNumber);
    const bool isDigits = isNumber && (word.back().isDigit() || word.back() == u'.');
    return isDigits || word == u"true" || word == u"false" || word == u"null";
}

} // namespace

bool ArgumentReader::startsAt(const QString &line, qsizetype at)
{
    const QStringView rest = QStringView(line).sliced(at);
    return rest.startsWith(Start) && rest.size() > Start.size()
        && (rest[Start.size()] == u'[' || rest[Start.size()] == u'.');
}

ArgumentReader::ArgumentReader(QString line, qsizetype at)
    : m_line(std::move(line))
    , m_at(at + Start.size())
{
}

ArgumentReader::Read ArgumentReader::read()
{
    if (here() == u'.')
        m_path.push_back(ArgumentCondition::Any());
    if (!readPath())
        return *m_error;
    const Relation relation = readRelation();
    if (relation == Relation::Exists)
        return ArgumentCondition(std::move(m_path), relation, QString());
    const qsizetype at = m_at;
    const auto wanted = readWanted();
    const bool isOrder = relation != Relation::Equal && relation != Relation::NotEqual;
    if (wanted && isOrder && std::holds_alternative<QRegularExpression>(*wanted))
        fail(at, m_at - at, tr("Nothing is less or more than a pattern: write = or != before it."));
    if (m_error)
        return *m_error;
    return ArgumentCondition(std::move(m_path), relation, *wanted);
}

bool ArgumentReader::readPath()
{
    while (here() == u'[' || here() == u'.') {
        if (here() == u'[' ? !readBracket() : !readKey())
            return false;
    }
    return true;
}

bool ArgumentReader::readBracket()
{
    const qsizetype opening = m_at++;
    if (here() == u'"') {
        const auto key = readQuoted();
        if (!key)
            return false;
        m_path.push_back(key->toUtf8());
    } else if (here() == u'*') {
        ++m_at;
        m_path.push_back(ArgumentCondition::Any());
    } else {
        const qsizetype start = m_at;
        while (here().isDigit())
            ++m_at;
        bool isNumber = false;
        const qlonglong number = QStringView(m_line).sliced(start, m_at - start).toLongLong(&isNumber);
        if (!isNumber)
            return fail(opening, 1, tr("Write a number, * for any, or a \"key\" between the brackets: arg[0]."));
        m_path.push_back(static_cast<qsizetype>(number));
    }
    if (here() != u']')
        return fail(opening, m_at - opening, tr("This bracket is not closed: put ] behind the number or key."));
    ++m_at;
    return true;
}

bool ArgumentReader::readKey()
{
    const qsizetype start = ++m_at;
    while (isKeyLetter(here()))
        ++m_at;
    if (m_at == start)
        return fail(start - 1, 1,
                    tr("Write a key behind the dot, such as arg[0].id; others than letters go as [\"a key\"]."));
    m_path.push_back(QStringView(m_line).sliced(start, m_at - start).toUtf8());
    return true;
}

ArgumentReader::Relation ArgumentReader::readRelation()
{
    const qsizetype behindPath = m_at;
    while (here().isSpace())
        ++m_at;
    static constexpr std::pair<const char *, Relation> Signs[] = {
        {"==", Relation::Equal},       {"!=", Relation::NotEqual}, {">=", Relation::GreaterOrEqual},
        {"<=", Relation::LessOrEqual}, {"=", Relation::Equal},     {":", Relation::Equal},
        {">", Relation::Greater},      {"<", Relation::Less}};
    for (const auto &[sign, relation] : Signs) {
        if (!take(QLatin1String(sign)))
            continue;
        while (here().isSpace())
            ++m_at;
        return relation;
    }
    m_at = behindPath;
    return Relation::Exists;
}

std::optional<Wanted> ArgumentReader::readWanted()
{
    const qsizetype start = m_at;
    if (here() == u'"') {
        const auto text = readQuoted();
        return text ? std::optional<Wanted>(*text) : std::nullopt;
    }
    if (here() == u'/')
        return readExpression(start);
    const QString word = readWord();
    if (word.isEmpty()) {
        fail(start, 1, tr("Write what the value must be: a number, true, false, null, or a text."));
        return std::nullopt;
    }
    if (isJsonWord(word))
        return Wanted(word.toUtf8());
    if (!word.contains(u'*'))
        return Wanted(word);
    return Wanted(ConditionReader::wildcard(word));
}

std::optional<Wanted> ArgumentReader::readExpression(qsizetype opening)
{
    QString pattern;
    for (++m_at; m_at < m_line.size() && here() != u'/'; ++m_at) {
        if (here() == u'\\' && m_at + 1 < m_line.size())
            pattern += m_line[m_at++];
        pattern += here();
    }
    if (m_at >= m_line.size()) {
        fail(opening, m_at - opening, tr("This regular expression has no end: put / behind it."));
        return std::nullopt;
    }
    ++m_at;
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    if (expression.isValid())
        return Wanted(expression);
    fail(opening + 1 + expression.patternErrorOffset(), 1,
         tr("The regular expression goes wrong here: %1.").arg(expression.errorString()));
    return std::nullopt;
}

std::optional<QString> ArgumentReader::readQuoted()
{
    const qsizetype opening = m_at;
    QString text;
    for (++m_at; m_at < m_line.size(); ++m_at) {
        if (here() == u'"') {
            ++m_at;
            return text;
        }
        if (here() == u'\\' && m_at + 1 < m_line.size())
            ++m_at;
        text += here();
    }
    fail(opening, m_at - opening, tr("This quotation has no end: put \" behind it."));
    return std::nullopt;
}

QString ArgumentReader::readWord()
{
    const qsizetype start = m_at;
    int open = 0;
    for (; m_at < m_line.size() && !here().isSpace(); ++m_at) {
        open += here() == u'(' ? 1 : 0;
        if (here() == u')' && --open < 0)
            break;
    }
    return m_line.sliced(start, m_at - start);
}

bool ArgumentReader::take(QLatin1String text)
{
    if (!QStringView(m_line).sliced(m_at).startsWith(text))
        return false;
    m_at += text.size();
    return true;
}

bool ArgumentReader::fail(qsizetype at, qsizetype length, const QString &sentence)
{
    m_error = EventFilterError{at, std::max<qsizetype>(1, length), sentence};
    return false;
}

} // namespace Sockeye
