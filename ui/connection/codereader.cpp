// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/codereader.h"
#include <limits>
#include <QJsonArray>
#include <QJsonObject>

namespace Sockeye {

namespace {

/// Deeper than anybody nests options; a text made to break readers ends here.
constexpr int MostDepth = 60;

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

bool isQuote(QChar c)
{
    return c == u'\'' || c == u'"' || c == u'`';
}

QString joined(const QString &path, const QString &key)
{
    return path.isEmpty() ? key : QString(path + u'.' + key);
}

} // namespace

CodeReader::CodeReader(const QString &text, qsizetype position)
    : m_text(text)
    , m_position(position)
{
}

QChar CodeReader::at(qsizetype offset) const
{
    const qsizetype index = m_position + offset;
    return index < m_text.size() ? m_text[index] : QChar();
}

void CodeReader::skipBlanks()
{
    while (!atEnd()) {
        if (at().isSpace() || at() == QChar(0xfeff)) {
            ++m_position;
        } else if (at() == u'/' && at(1) == u'/') {
            const qsizetype end = m_text.indexOf(u'\n', m_position);
            m_position = end < 0 ? m_text.size() : end;
        } else if (at() == u'/' && at(1) == u'*') {
            const qsizetype end = m_text.indexOf(QLatin1String("*/"), m_position + 2);
            m_position = end < 0 ? m_text.size() : end + 2;
        } else {
            return;
        }
    }
}

bool CodeReader::skip(QChar character)
{
    skipBlanks();
    if (atEnd() || at() != character)
        return false;
    ++m_position;
    return true;
}

QJsonValue CodeReader::value(const QString &path, int depth)
{
    skipBlanks();
    const qsizetype start = m_position;
    QJsonValue read(QJsonValue::Undefined);
    const auto known = m_strange;
    if (depth < MostDepth) {
        if (at() == u'{')
            read = object(path, depth);
        else if (at() == u'[')
            read = array(path, depth);
        else
            read = literal();
    }
    if (!read.isUndefined() && standsAlone())
        return read;
    m_strange = known;
    m_position = start;
    skipExpression();
    m_strange.insert(path, m_text.sliced(start, m_position - start).trimmed());
    return QJsonValue(QJsonValue::Undefined);
}

bool CodeReader::standsAlone()
{
    skipBlanks();
    return atEnd() || QStringView(u",}])").contains(at()) || at() == u';';
}

QJsonValue CodeReader::object(const QString &path, int depth)
{
    QJsonObject read;
    skip(u'{');
    while (!skip(u'}')) {
        if (!readEntry(read, path, depth))
            return QJsonValue(QJsonValue::Undefined);
        skip(u',');
    }
    return read;
}

bool CodeReader::readEntry(QJsonObject &to, const QString &path, int depth)
{
    const qsizetype start = m_position;
    const QString name = key();
    if (!name.isEmpty() && skip(u':')) {
        const QJsonValue read = value(joined(path, name), depth + 1);
        if (!read.isUndefined())
            to.insert(name, read);
    } else { // {token}, ...rest, get x() {}
        m_position = start;
        skipExpression();
        const QString text = m_text.sliced(start, m_position - start).trimmed();
        m_strange.insert(joined(path, name.isEmpty() ? text : name), text);
    }
    skipBlanks();
    return m_position > start && (at() == u',' || at() == u'}');
}

QJsonValue CodeReader::array(const QString &path, int depth)
{
    QJsonArray read;
    skip(u'[');
    while (!skip(u']')) {
        const QJsonValue item = value(joined(path, QString::number(read.size())), depth + 1);
        if (item.isUndefined() || (!skip(u',') && at() != u']'))
            return QJsonValue(QJsonValue::Undefined); // a list with a hole says something else
        read.append(item);
    }
    return read;
}

QString CodeReader::key()
{
    skipBlanks();
    return isQuote(at()) ? string().toString() : word();
}

QString CodeReader::word()
{
    const qsizetype start = m_position;
    while (!atEnd() && isWord(at()))
        ++m_position;
    return m_text.sliced(start, m_position - start);
}

QJsonValue CodeReader::literal()
{
    if (isQuote(at()))
        return string();
    if (at().isDigit() || QStringView(u"+-.").contains(at()))
        return number();
    const QString name = word();
    if (name == QLatin1String("true") || name == QLatin1String("false"))
        return name == QLatin1String("true");
    if (name == QLatin1String("null"))
        return QJsonValue();
    if (name == QLatin1String("Infinity"))
        return std::numeric_limits<double>::infinity();
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue CodeReader::number()
{
    const qsizetype start = m_position;
    while (!atEnd()
           && (isWord(at()) || at() == u'.'
               || (QStringView(u"+-").contains(at()) && (m_position == start || at(-1).toLower() == u'e'))))
        ++m_position;
    const QString digits = m_text.sliced(start, m_position - start).remove(u'_');
    if (digits.mid(1) == QLatin1String("Infinity"))
        return digits.startsWith(u'-') ? -std::numeric_limits<double>::infinity()
                                       : std::numeric_limits<double>::infinity();
    bool isGood = false;
    if (digits.startsWith(QLatin1String("0x"), Qt::CaseInsensitive)) {
        const qlonglong whole = digits.toLongLong(&isGood, 16);
        return isGood ? QJsonValue(whole) : QJsonValue(QJsonValue::Undefined);
    }
    if (const qlonglong whole = digits.toLongLong(&isGood); isGood)
        return whole;
    const double real = digits.toDouble(&isGood);
    return isGood ? QJsonValue(real) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue CodeReader::string()
{
    const QChar quote = at();
    QString text;
    for (++m_position; !atEnd() && at() != quote; ++m_position) {
        if (quote == u'`' && at() == u'$' && at(1) == u'{')
            return QJsonValue(QJsonValue::Undefined); // the text is made when the program runs
        if (at() == u'\n' && quote != u'`')
            return QJsonValue(QJsonValue::Undefined);
        const bool isEscape = at() == u'\\';
        const QChar read = isEscape ? escape() : at();
        if (!isEscape || !read.isNull())
            text.append(read);
    }
    if (atEnd())
        return QJsonValue(QJsonValue::Undefined);
    ++m_position;
    return text;
}

QChar CodeReader::escape()
{
    ++m_position;
    static const QHash<QChar, QChar> signs = {{u'n', u'\n'}, {u't', u'\t'}, {u'r', u'\r'},   {u'b', u'\b'},
                                              {u'f', u'\f'}, {u'v', u'\v'}, {u'\n', QChar()}};
    const int digits = at() == u'u' ? 4 : at() == u'x' ? 2 : 0;
    if (digits == 0)
        return signs.value(at(), at());
    bool isGood = false;
    const ushort code = m_text.mid(m_position + 1, digits).toUShort(&isGood, 16);
    if (!isGood)
        return at();
    m_position += digits;
    return QChar(code);
}

void CodeReader::skipString()
{
    const QChar quote = at();
    for (++m_position; !atEnd() && at() != quote; ++m_position) {
        if (at() == u'\\')
            ++m_position;
    }
    m_position = std::min(m_position + 1, m_text.size());
}

void CodeReader::skipExpression()
{
    int depth = 0;
    for (skipBlanks(); !atEnd(); skipBlanks()) {
        if (isQuote(at())) {
            skipString();
            continue;
        }
        if (depth == 0 && (QStringView(u",;)]}").contains(at())))
            return;
        if (QStringView(u"([{").contains(at()))
            ++depth;
        else if (QStringView(u")]}").contains(at()))
            --depth;
        ++m_position;
    }
}

} // namespace Sockeye
