// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/jsonwalk.h"

#include "protocol/jsonscan.h"
#include "protocol/jsontext.h"
#include <cstring>
#include <QVarLengthArray>

namespace SocketIO {
namespace {

// Whether one of eight bytes is `byte` (the usual test for a zero byte: taking one away sets a high bit that was not
// set only there, or above such a byte).
constexpr bool hasByte(quint64 word, char byte)
{
    constexpr quint64 Each = 0x0101010101010101;
    const quint64 zeroWhereEqual = word ^ Each * static_cast<unsigned char>(byte);
    return ((zeroWhereEqual - Each) & ~zeroWhereEqual & Each * 0x80) != 0;
}

// From `at` to the first eight bytes, or to the fewer at the end, that may end a string.
qsizetype skipPlain(QByteArrayView json, qsizetype at)
{
    constexpr qsizetype Word = sizeof(quint64);
    for (; json.size() - at >= Word; at += Word) {
        quint64 word = 0;
        std::memcpy(&word, json.data() + at, sizeof word);
        if (hasByte(word, '"') || hasByte(word, '\\'))
            break;
    }
    return at;
}

qsizetype skipString(QByteArrayView json, qsizetype from)
{
    for (qsizetype at = skipPlain(json, from + 1); at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

qsizetype skipContainer(QByteArrayView json, qsizetype from)
{
    qsizetype depth = 0;
    for (qsizetype at = from; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '"')
            at = skipString(json, at) - 1;
        else if (c == '[' || c == '{')
            ++depth;
        else if ((c == ']' || c == '}') && --depth == 0)
            return at + 1;
    }
    return json.size();
}

qsizetype skipScalar(QByteArrayView json, qsizetype from)
{
    qsizetype at = from;
    while (at < json.size() && json[at] != ',' && json[at] != ']' && json[at] != '}' && !isJsonSpace(json[at]))
        ++at;
    return at;
}

bool isKey(QByteArrayView literal, QByteArrayView key)
{
    if (!literal.contains('\\'))
        return literal.size() == key.size() + 2 && literal.sliced(1, key.size()) == key;
    return jsonStringUtf8(literal) == key;
}

struct Placeholder {
    qsizetype offset;
    qsizetype size;
    qsizetype num;
};

class PlaceholderWalk {
public:
    explicit PlaceholderWalk(QByteArrayView json)
        : m_json(json)
    {
        value(skipJsonSpace(json, 0), 0);
    }

    QVarLengthArray<Placeholder, 16> found;

private:
    [[nodiscard]] bool isAt(qsizetype at, char c) const { return at < m_json.size() && m_json[at] == c; }

    qsizetype value(qsizetype from, int depth)
    {
        if (depth < MaxJsonDepth && isAt(from, '{'))
            return object(from, depth + 1);
        if (depth < MaxJsonDepth && isAt(from, '['))
            return array(from, depth + 1);
        return skipJsonValue(m_json, from);
    }

    qsizetype array(qsizetype from, int depth)
    {
        qsizetype at = skipJsonSpace(m_json, from + 1);
        while (at < m_json.size() && m_json[at] != ']')
            at = skipJsonComma(m_json, qMax(value(at, depth), at + 1));
        return qMin(at + 1, m_json.size());
    }

    qsizetype object(qsizetype from, int depth)
    {
        const qsizetype inside = found.size();
        bool isPlaceholder = false;
        qsizetype num = -1;
        qsizetype at = skipJsonSpace(m_json, from + 1);
        while (isAt(at, '"')) {
            const qsizetype keyEnd = skipString(m_json, at);
            const auto key = m_json.sliced(at, keyEnd - at);
            const qsizetype start = skipJsonSpace(m_json, qMin(skipJsonSpace(m_json, keyEnd) + 1, m_json.size()));
            const qsizetype end = value(start, depth);
            if (isKey(key, "_placeholder"))
                isPlaceholder = m_json.sliced(start, end - start) == "true";
            else if (isKey(key, "num"))
                num = attachmentNumber(m_json.sliced(start, end - start));
            at = skipJsonComma(m_json, end);
        }
        const qsizetype end = qMin(at + 1, m_json.size());
        if (isPlaceholder) {
            found.resize(inside);
            found.append({from, end - from, num});
        }
        return end;
    }

    static qsizetype attachmentNumber(QByteArrayView literal)
    {
        const auto num = jsonInteger(literal);
        return num && *num >= 0 ? *num : -1;
    }

    QByteArrayView m_json;
};

} // namespace

qsizetype skipJsonSpace(QByteArrayView json, qsizetype from)
{
    while (from < json.size() && isJsonSpace(json[from]))
        ++from;
    return from;
}

qsizetype skipJsonComma(QByteArrayView json, qsizetype from)
{
    const qsizetype at = skipJsonSpace(json, from);
    return at < json.size() && json[at] == ',' ? skipJsonSpace(json, at + 1) : at;
}

qsizetype skipJsonValue(QByteArrayView json, qsizetype from)
{
    if (from >= json.size())
        return json.size();
    switch (json[from]) {
    case '"':
        return skipString(json, from);
    case '[':
    case '{':
        return skipContainer(json, from);
    default:
        return skipScalar(json, from);
    }
}

void forEachPlaceholder(QByteArrayView json,
                        const std::function<void(qsizetype offset, qsizetype size, qsizetype num)> &found)
{
    for (const Placeholder &placeholder : PlaceholderWalk(json).found)
        found(placeholder.offset, placeholder.size, placeholder.num);
}

} // namespace SocketIO
