// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsonhash.h"
#include "inspector/jsonstring.h"
#include <cmath>
#include <QHashFunctions>

namespace Sockeye {

namespace {

/// So that equal bytes of different types differ.
enum Seed : size_t { Plain = 1, Text = 2, Number = 3, Binary = 4, Array = 5, Object = 6 };

size_t mixed(size_t a, size_t b)
{
    return qHashMulti(a, b);
}

} // namespace

size_t JsonHash::ofNumber(QByteArrayView text)
{
    const bool isInteger = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    if (isInteger)
        return qHash(text == "-0" ? QByteArrayView("0") : text, Number);
    constexpr double LargestExact = 9007199254740992.0;
    const double value = text.toByteArray().toDouble();
    if (std::nearbyint(value) == value && std::abs(value) < LargestExact)
        return qHash(QByteArrayView(QByteArray::number(static_cast<qint64>(value))), Number);
    return qHash(value, Number);
}

size_t JsonHash::of(const JsonSpan &span, int depth) const
{
    const QByteArrayView raw = span.in(m_json);
    switch (span.type) {
    case JsonSpan::Type::String:
        if (raw.indexOf('\\') >= 0) {
            const QByteArray plain = '"' + JsonString::text(raw).toUtf8() + '"';
            return qHash(plain, Text);
        }
        return qHash(raw, Text);
    case JsonSpan::Type::Number:
        return ofNumber(raw);
    case JsonSpan::Type::Array:
    case JsonSpan::Type::Object:
        return depth < Deepest ? ofContainer(span, depth) : qHash(raw, Plain);
    default:
        return qHash(raw, Plain);
    }
}

size_t JsonHash::ofContainer(const JsonSpan &span, int depth) const
{
    if (const int number = span.placeholder(m_json); number >= 0 && number < m_attachments.size())
        return qHash(m_attachments[number], Binary);
    const bool isArray = span.type == JsonSpan::Type::Array;
    size_t hash = isArray ? Array : Object;
    qsizetype position = span.offset + 1;
    while (const auto child = span.next(m_json, position)) {
        const size_t value = of(*child, depth + 1);
        if (isArray)
            hash = mixed(hash, value);
        else if (child->keyOffset >= 0)
            hash += mixed(qHash(JsonString::text(child->keyIn(m_json))), value);
    }
    return mixed(hash, static_cast<size_t>(span.count));
}

} // namespace Sockeye
