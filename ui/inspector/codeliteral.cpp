// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/codeliteral.h"
#include "inspector/binaryform.h"
#include "inspector/jsonpath.h"
#include "inspector/jsonstring.h"
#include <cmath>
#include <QStringList>

namespace Sockeye {

namespace {

constexpr qsizetype LineWidth = 80;
constexpr int Indent = 4;

bool isInteger(QByteArrayView number)
{
    return number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
}

/// The escape of a character that a literal cannot hold as it is; empty for one that it can.
QString escapeOf(CodeLanguage language, QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return QStringLiteral("\\\"");
    case u'\\':
        return QStringLiteral("\\\\");
    case u'\n':
        return QStringLiteral("\\n");
    case u'\r':
        return QStringLiteral("\\r");
    case u'\t':
        return QStringLiteral("\\t");
    default:
        break;
    }
    const bool isControl = c < u' ' || (c >= QChar(0x7F) && c < QChar(0xA0));
    const bool isBreak = c == QChar(0x2028) || c == QChar(0x2029) || c == QChar(0xFEFF);
    if (!isControl && !isBreak)
        return {};
    // Octal has three digits at most, so what follows is never taken for a part of it; C++ has no \u for control
    // characters.
    if (language == CodeLanguage::Cpp && c < QChar(0xA0))
        return QStringLiteral("\\%1").arg(static_cast<int>(c.unicode()), 3, 8, QLatin1Char('0'));
    return QStringLiteral("\\u%1").arg(static_cast<int>(c.unicode()), 4, 16, QLatin1Char('0'));
}

QString bytesList(const QByteArray &bytes)
{
    QStringList numbers;
    for (const char c : bytes)
        numbers.append(QString::number(static_cast<unsigned char>(c)));
    return numbers.join(QStringLiteral(", "));
}

} // namespace

bool CodeLiteral::isSafeInteger(QByteArrayView number)
{
    constexpr double LargestSafe = 9007199254740991.0;
    return !isInteger(number) || std::abs(number.toByteArray().toDouble()) <= LargestSafe;
}

QString CodeLiteral::fileName(int attachment, QByteArrayView bytes)
{
    return QStringLiteral("attachment-%1.%2").arg(QString::number(attachment + 1), BinaryForm::suffix(bytes));
}

QString CodeLiteral::text(CodeLanguage language, const QString &text)
{
    QString out = language == CodeLanguage::Cpp ? QStringLiteral("QStringLiteral(\"") : QStringLiteral("\"");
    for (const QChar c : text) {
        const QString escape = escapeOf(language, c);
        const bool isTrigraph = language == CodeLanguage::Cpp && c == u'?' && out.endsWith(u'?');
        if (isTrigraph)
            out += QStringLiteral("\\?"); // two of them begin a trigraph in old compilers
        else if (escape.isEmpty())
            out += c;
        else
            out += escape;
    }
    return QString(out + (language == CodeLanguage::Cpp ? QStringLiteral("\")") : QStringLiteral("\"")));
}

QString CodeLiteral::of(const JsonSpan &span, int depth) const
{
    const QByteArrayView raw = span.in(m_json);
    const bool isPython = m_language == CodeLanguage::Python;
    switch (span.type) {
    case JsonSpan::Type::Null:
        return m_language == CodeLanguage::Cpp ? QStringLiteral("nullptr")
            : isPython                         ? QStringLiteral("None")
                                               : QStringLiteral("null");
    case JsonSpan::Type::Bool:
        return !isPython ? QString::fromLatin1(raw) : raw == "true" ? QStringLiteral("True") : QStringLiteral("False");
    case JsonSpan::Type::Number:
        return number(raw, depth > 0);
    case JsonSpan::Type::String:
        return text(m_language, JsonString::text(raw));
    case JsonSpan::Type::Array:
        return array(span, depth);
    case JsonSpan::Type::Object:
        break;
    }
    const int attachment = span.placeholder(m_json);
    return attachment >= 0 && attachment < m_attachments.size() ? binary(attachment) : object(span, depth);
}

QString CodeLiteral::number(QByteArrayView text, bool isNested) const
{
    const QString digits = QString::fromLatin1(text);
    if (m_language == CodeLanguage::Cpp)
        return cppNumber(text, isNested);
    if (m_language == CodeLanguage::Python || isSafeInteger(text))
        return digits;
    return QStringLiteral("%1 /* JavaScript rounds this to %2 */")
        .arg(digits, QString::number(text.toByteArray().toDouble(), 'f', 0));
}

QString CodeLiteral::cppNumber(QByteArrayView text, bool isNested) const
{
    const QString digits = QString::fromLatin1(text);
    const QByteArray owned = text.toByteArray();
    if (!isInteger(text))
        return digits;
    bool fits = false;
    const qint64 value = owned.toLongLong(&fits);
    if (fits && value == std::numeric_limits<qint64>::min())
        return QStringLiteral("(-9223372036854775807LL - 1)");
    if (fits && value == 0 && owned.startsWith('-'))
        return QStringLiteral("-0.0");
    if (fits)
        return value == static_cast<int>(value) ? digits : QString(digits + QStringLiteral("LL"));
    (void)owned.toULongLong(&fits);
    if (fits && !isNested)
        return digits + QStringLiteral("ULL");
    return QString(digits + QStringLiteral(".0 /* rounded: no integer type of a QCborValue holds it */"));
}

QString CodeLiteral::binary(int number) const
{
    const QByteArray &bytes = m_attachments[number];
    const bool isLong = bytes.size() > LongestBinary;
    const QString file = fileName(number, bytes);
    switch (m_language) {
    case CodeLanguage::Cpp:
        return isLong         ? QStringLiteral("bytesOf(QStringLiteral(\"%1\"))").arg(file)
            : bytes.isEmpty() ? QStringLiteral("QByteArray(\"\")")
                              : QStringLiteral("QByteArray::fromHex(\"%1\")").arg(QString::fromLatin1(bytes.toHex()));
    case CodeLanguage::Python:
        return isLong ? QStringLiteral("open(\"%1\", \"rb\").read()").arg(file)
                      : QStringLiteral("bytes.fromhex(\"%1\")").arg(QString::fromLatin1(bytes.toHex()));
    case CodeLanguage::Qml:
        return isLong ? QStringLiteral("bytesOf(\"%1\")").arg(file)
                      : QStringLiteral("new Uint8Array([%1]).buffer").arg(bytesList(bytes));
    default:
        return isLong ? QStringLiteral("readFileSync(\"%1\")").arg(file)
                      : QStringLiteral("new Uint8Array([%1])").arg(bytesList(bytes));
    }
}

QString CodeLiteral::joined(const QStringList &parts, const QString &open, const QString &close, int depth) const
{
    const QString line = parts.join(QStringLiteral(", "));
    if (open.size() + line.size() + close.size() + depth * Indent <= LineWidth && !line.contains(u'\n'))
        return QString(open + line + close);
    const QString before = QLatin1Char('\n') + QString((depth + 1) * Indent, u' ');
    const QString last = QLatin1Char('\n') + QString(depth * Indent, u' ');
    const QString separator = QLatin1Char(',') + before;
    return QString(open + before + parts.join(separator) + last + close);
}

QString CodeLiteral::array(const JsonSpan &span, int depth) const
{
    const bool isCpp = m_language == CodeLanguage::Cpp;
    if (depth >= Deepest)
        return isCpp ? QStringLiteral("nullptr /* nested too deeply */") : QStringLiteral("[]");
    QStringList parts;
    qsizetype position = span.offset + 1;
    while (const auto child = span.next(m_json, position))
        parts.append(of(*child, depth + 1));
    if (!isCpp)
        return joined(parts, QStringLiteral("["), QStringLiteral("]"), depth);
    if (parts.isEmpty())
        return QStringLiteral("QCborArray()");
    // One array in braces would be copied, not put inside.
    if (parts.size() == 1)
        parts[0] = QStringLiteral("QCborValue(%1)").arg(parts[0]);
    return joined(parts, QStringLiteral("QCborArray{"), QStringLiteral("}"), depth);
}

QString CodeLiteral::key(const QString &name) const
{
    if (!isScript())
        return text(m_language, name);
    if (name == QLatin1String("__proto__")) // would set the prototype
        return QStringLiteral("[\"__proto__\"]");
    return JsonPath::isName(name) ? name : text(m_language, name);
}

QString CodeLiteral::object(const JsonSpan &span, int depth) const
{
    const bool isCpp = m_language == CodeLanguage::Cpp;
    if (depth >= Deepest)
        return isCpp ? QStringLiteral("nullptr /* nested too deeply */") : QStringLiteral("{}");
    QStringList parts;
    qsizetype position = span.offset + 1;
    while (const auto child = span.next(m_json, position)) {
        if (child->keyOffset < 0)
            continue;
        const QString name = key(JsonString::text(child->keyIn(m_json)));
        const QString value = of(*child, depth + 1);
        parts.append(isCpp ? QString(QLatin1Char('{') + name + QStringLiteral(", ") + value + QLatin1Char('}'))
                           : QString(name + QStringLiteral(": ") + value));
    }
    if (!isCpp)
        return joined(
            parts, m_language == CodeLanguage::Python || parts.isEmpty() ? QStringLiteral("{") : QStringLiteral("{ "),
            m_language == CodeLanguage::Python || parts.isEmpty() ? QStringLiteral("}") : QStringLiteral(" }"), depth);
    return parts.isEmpty() ? QStringLiteral("QCborMap()")
                           : joined(parts, QStringLiteral("QCborMap{"), QStringLiteral("}"), depth);
}

} // namespace Sockeye
