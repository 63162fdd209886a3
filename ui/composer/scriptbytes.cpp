// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/binarytext.h"
#include "composer/scriptvalue.h"
#include <cmath>
#include <QDateTime>

// The objects of JavaScript that are sent as something else: bytes and dates.

namespace Sockeye {

bool ScriptValue::finish(const QByteArray &bytes)
{
    if (!readEnd())
        return false;
    const qsizetype behind = m_cursor.offset();
    if (!m_cursor.take(QLatin1String(".")) || m_cursor.takeName() != QLatin1String("buffer"))
        m_cursor.goTo(behind);
    m_writer.binary(bytes);
    return true;
}

bool ScriptValue::readBytes(const QString &call, qsizetype begin)
{
    static const QStringList zeros = {QStringLiteral("Buffer.alloc"), QStringLiteral("new ArrayBuffer")};
    static const QStringList lists = {QStringLiteral("Buffer.from"),          QStringLiteral("new Uint8Array"),
                                      QStringLiteral("Uint8Array.from"),      QStringLiteral("Uint8Array.of"),
                                      QStringLiteral("new Buffer"),           QStringLiteral("new Int8Array"),
                                      QStringLiteral("new Uint8ClampedArray")};
    if (!zeros.contains(call) && !lists.contains(call))
        return m_cursor.fail(begin, tr("“%1” cannot be read. Write bytes as Buffer.from(\"…\", \"hex\").").arg(call));
    if (!m_cursor.take(QLatin1String("(")))
        return m_cursor.fail(m_cursor.offset(), tr("An opening parenthesis is missing here."));
    std::optional<QByteArray> bytes;
    const QChar first = m_cursor.peek();
    if (first == u')')
        bytes = QByteArray();
    else if (call == QLatin1String("Uint8Array.of"))
        bytes = readByteList();
    else if (zeros.contains(call) || first.isDigit())
        bytes = readZeros();
    else if (m_cursor.take(QLatin1String("["))) {
        bytes = readByteList();
        if (bytes && !m_cursor.take(QLatin1String("]")))
            return m_cursor.fail(m_cursor.offset(),
                                 tr("A comma or ] is expected here: only plain values can be read."));
    } else
        bytes = readEncoded();
    return bytes && finish(*bytes);
}

std::optional<double> ScriptValue::readDouble()
{
    const bool isNegative = m_cursor.take(QLatin1String("-"));
    if (const QChar first = m_cursor.peek(); !first.isDigit() && first != u'.') {
        m_cursor.fail(m_cursor.offset(), tr("A number is expected here."));
        return std::nullopt;
    }
    const auto number = m_cursor.readNumber();
    if (!number)
        return std::nullopt;
    return isNegative ? -number->toDouble() : number->toDouble();
}

std::optional<QByteArray> ScriptValue::readByteList()
{
    QByteArray bytes;
    while (m_cursor.peek() != u']' && m_cursor.peek() != u')') {
        const auto number = readDouble();
        if (!number)
            return std::nullopt;
        const double byte = std::fmod(std::trunc(*number), 256); // as an Uint8Array takes numbers
        bytes.append(static_cast<char>(static_cast<uchar>(static_cast<int>(std::isfinite(byte) ? byte : 0) & 0xFF)));
        if (!m_cursor.take(QLatin1String(",")))
            break;
    }
    return bytes;
}

std::optional<QByteArray> ScriptValue::readZeros()
{
    const qsizetype begin = m_cursor.offset();
    const auto size = readDouble();
    if (!size)
        return std::nullopt;
    if (*size < 0 || *size > MostBytes) {
        m_cursor.fail(begin, tr("So many bytes cannot be made here. Write them into a file and send that."));
        return std::nullopt;
    }
    return QByteArray(static_cast<qsizetype>(*size), '\0');
}

std::optional<QByteArray> ScriptValue::readEncoded()
{
    const QChar quote = m_cursor.peek();
    const qsizetype begin = m_cursor.offset();
    if (quote != u'"' && quote != u'\'' && quote != u'`') {
        m_cursor.fail(begin, tr("The bytes are not in the text. Put them in as Buffer.from(\"…\", \"hex\")."));
        return std::nullopt;
    }
    const auto text = m_cursor.readString();
    if (!text)
        return std::nullopt;
    QString encoding = QStringLiteral("utf8");
    if (m_cursor.take(QLatin1String(","))) {
        const auto named = m_cursor.readString();
        if (!named)
            return std::nullopt;
        encoding = named->toLower();
    }
    return decoded(*text, encoding, begin);
}

std::optional<QByteArray> ScriptValue::decoded(const QString &text, const QString &encoding, qsizetype begin)
{
    const bool isHex = encoding == QLatin1String("hex");
    if (isHex || encoding.startsWith(QLatin1String("base64"))) {
        const BinaryText::Bytes bytes = isHex ? BinaryText::fromHex(text) : BinaryText::fromBase64(text);
        if (const auto *problem = std::get_if<BinaryText::Problem>(&bytes)) {
            m_cursor.fail(begin + 1 + problem->offset, problem->reason);
            return std::nullopt;
        }
        return std::get<QByteArray>(bytes);
    }
    if (encoding == QLatin1String("utf8") || encoding == QLatin1String("utf-8"))
        return text.toUtf8();
    if (encoding == QLatin1String("latin1") || encoding == QLatin1String("binary")
        || encoding == QLatin1String("ascii"))
        return text.toLatin1();
    m_cursor.fail(begin, tr("The encoding “%1” cannot be read. Use hex, base64 or utf8.").arg(encoding));
    return std::nullopt;
}

bool ScriptValue::readDate(qsizetype begin)
{
    if (!m_cursor.take(QLatin1String("(")))
        return m_cursor.fail(m_cursor.offset(), tr("An opening parenthesis is missing here."));
    const QChar first = m_cursor.peek();
    QDateTime date;
    if (first == u'"' || first == u'\'') {
        date = QDateTime::fromString(m_cursor.readString().value_or(QString()), Qt::ISODateWithMs);
    } else if (first.isDigit() || first == u'-') {
        constexpr double LastDate = 8.64e15; // of JavaScript, in milliseconds
        const auto time = readDouble();
        if (time && std::abs(*time) <= LastDate)
            date = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*time), Qt::UTC);
    }
    if (!date.isValid() || !m_cursor.take(QLatin1String(")")))
        return m_cursor.fail(begin, tr("The date is not in the text. Write it as \"2030-01-31T12:00:00.000Z\"."));
    m_writer.value(QStringView(date.toUTC().toString(Qt::ISODateWithMs)));
    return true;
}

} // namespace Sockeye
