// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/scriptvalue.h"
#include "composer/tokenreader.h"

namespace Sockeye {

namespace {

QLatin1String operator""_js(const char *text, size_t size)
{
    return QLatin1String(text, static_cast<qsizetype>(size));
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

} // namespace

bool ScriptValue::read()
{
    const QChar first = m_cursor.peek();
    if (first == u'{' || first == u'[')
        return readNested();
    if (isQuote(first)) {
        const auto text = m_cursor.readString();
        return text && (m_writer.value(QStringView(*text)), true);
    }
    if (first.isDigit() || first == u'.') {
        const auto number = m_cursor.readNumber();
        return number && (m_writer.json(number->toLatin1()), true);
    }
    if (m_cursor.take("-"_js))
        return readSigned("-"_js);
    if (m_cursor.take("+"_js))
        return readSigned({});
    return first == u'(' ? readNested() : readWord();
}

bool ScriptValue::readNested()
{
    if (++m_depth >= TokenReader::MaxDepth)
        return m_cursor.fail(m_cursor.offset(), tr("Nested deeper than any decoder takes."));
    bool isRead = false;
    if (m_cursor.take("{"_js))
        isRead = readObject();
    else if (m_cursor.take("["_js))
        isRead = readArray();
    else if (m_cursor.take("("_js))
        isRead = read() && readEnd();
    --m_depth;
    return isRead;
}

bool ScriptValue::readEnd()
{
    return m_cursor.take(")"_js) || m_cursor.fail(m_cursor.offset(), tr("A closing parenthesis is missing here."));
}

bool ScriptValue::readObject()
{
    m_writer.beginObject();
    while (!m_cursor.take("}"_js)) {
        if (!readMember())
            return false;
        if (m_cursor.take(","_js) || m_cursor.peek() == u'}')
            continue;
        return m_cursor.fail(m_cursor.offset(),
                             m_cursor.atEnd() ? tr("The text ends inside of an object.")
                                              : tr("A comma or } is expected here: only plain values can be read."));
    }
    m_writer.endObject();
    return true;
}

bool ScriptValue::readMember()
{
    const QChar first = m_cursor.peek();
    const qsizetype begin = m_cursor.offset();
    QString key;
    if (isQuote(first) && first != u'`') {
        const auto text = m_cursor.readString();
        if (!text)
            return false;
        key = *text;
    } else if (first.isDigit()) {
        key = m_cursor.readNumber().value_or(QString());
    } else {
        key = m_cursor.takeName();
    }
    if (key.isEmpty() && !isQuote(first))
        return m_cursor.fail(begin,
                             m_cursor.atEnd() ? tr("The text ends inside of an object.")
                                              : tr("A member's name is expected here."));
    if (!m_cursor.take(":"_js))
        return m_cursor.fail(begin, tr("“%1” has no value in the text. Write it as %1: value.").arg(key));
    if (isNothing())
        return true; // as JSON.stringify: a member without a value is not sent
    m_writer.key(QStringView(key));
    return read();
}

/// Whether `undefined` comes next, and steps over it.
bool ScriptValue::isNothing()
{
    m_cursor.skipSpace();
    const qsizetype begin = m_cursor.offset();
    if (m_cursor.takeName() == "undefined"_js)
        return true;
    m_cursor.goTo(begin);
    return false;
}

bool ScriptValue::readArray()
{
    m_writer.beginArray();
    while (!m_cursor.take("]"_js)) {
        if (m_cursor.take(","_js)) { // a hole
            m_writer.null();
            continue;
        }
        if (!read())
            return false;
        if (m_cursor.take(","_js) || m_cursor.peek() == u']')
            continue;
        return m_cursor.fail(m_cursor.offset(),
                             m_cursor.atEnd() ? tr("The text ends inside of an array.")
                                              : tr("A comma or ] is expected here: only plain values can be read."));
    }
    m_writer.endArray();
    return true;
}

bool ScriptValue::readSigned(QLatin1String sign)
{
    const QChar first = m_cursor.peek();
    if (!first.isDigit() && first != u'.') {
        const qsizetype begin = m_cursor.offset();
        const QString name = m_cursor.takeName();
        if (name != "Infinity"_js && name != "NaN"_js)
            return m_cursor.fail(begin, tr("A number is expected here."));
        m_writer.null();
        return true;
    }
    const auto number = m_cursor.readNumber();
    if (!number)
        return false;
    m_writer.json(QString(sign + *number).toLatin1());
    return true;
}

bool ScriptValue::readWord()
{
    const bool atEnd = m_cursor.atEnd();
    const qsizetype begin = m_cursor.offset();
    QString word = m_cursor.takeName();
    if (word == "true"_js || word == "false"_js) {
        m_writer.value(word == "true"_js);
        return true;
    }
    if (word == "null"_js || word == "undefined"_js || word == "NaN"_js || word == "Infinity"_js) {
        m_writer.null(); // as JSON.stringify has them
        return true;
    }
    if (word == "new"_js)
        return readConstructed(begin);
    const bool isBytes = word == "Buffer"_js || word == "Uint8Array"_js;
    if (isBytes && m_cursor.take("."_js))
        return readBytes(word + u'.' + m_cursor.takeName(), begin);
    if (atEnd)
        return m_cursor.fail(begin, tr("The text ends where a value is expected."));
    if (word.isEmpty())
        return m_cursor.fail(begin, tr("A value is expected here."));
    return m_cursor.fail(begin,
                         tr("“%1” is a variable or a function: its value is not in the text. Put the value in "
                            "its place.")
                             .arg(word));
}

bool ScriptValue::readConstructed(qsizetype begin)
{
    const QString type = m_cursor.takeName();
    return type == "Date"_js ? readDate(begin) : readBytes(u"new " + type, begin);
}

} // namespace Sockeye
