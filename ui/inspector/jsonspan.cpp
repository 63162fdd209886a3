// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsonspan.h"
#include <cstring>
#include <QByteArray>

namespace Sockeye {

namespace {

// Plain pointers: this walks texts of many megabytes.

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

const char *skipSpace(const char *p, const char *end)
{
    while (p < end && isSpace(*p))
        ++p;
    return p;
}

/// Behind the closing quote of the string that opens at `p`.
const char *skipString(const char *p, const char *end)
{
    ++p;
    while (p < end) {
        const auto *quote = static_cast<const char *>(std::memchr(p, '"', static_cast<size_t>(end - p)));
        if (!quote)
            return end;
        const char *back = quote;
        while (back > p && back[-1] == '\\')
            --back;
        if ((quote - back) % 2 == 0)
            return quote + 1;
        p = quote + 1;
    }
    return end;
}

const char *skipScalar(const char *p, const char *end)
{
    while (p < end && !isSpace(*p) && *p != ',' && *p != ']' && *p != '}' && *p != ':')
        ++p;
    return p;
}

/// Behind the bracket that closes the one at `p`; counts the children on the way.
const char *skipContainer(const char *p, const char *end, qsizetype &count)
{
    const char *inside = skipSpace(p + 1, end);
    const bool isEmpty = inside == end || *inside == ']' || *inside == '}';
    count = isEmpty ? 0 : 1;
    int depth = 0;
    while (p < end) {
        switch (*p) {
        case '"':
            p = skipString(p, end);
            continue;
        case '[':
        case '{':
            ++depth;
            break;
        case ']':
        case '}':
            if (--depth == 0)
                return p + 1;
            break;
        case ',':
            count += depth == 1 ? 1 : 0;
            break;
        default:
            break;
        }
        ++p;
    }
    return end;
}

JsonSpan::Type typeOf(char c)
{
    using Type = JsonSpan::Type;
    switch (c) {
    case '{':
        return Type::Object;
    case '[':
        return Type::Array;
    case '"':
        return Type::String;
    case 't':
    case 'f':
        return Type::Bool;
    case 'n':
        return Type::Null;
    default:
        return Type::Number;
    }
}

} // namespace

JsonSpan JsonSpan::at(QByteArrayView json, qsizetype from)
{
    const char *begin = json.data();
    const char *end = begin + json.size();
    const char *p = skipSpace(begin + std::min(from, json.size()), end);
    JsonSpan span;
    span.offset = p - begin;
    if (p == end)
        return span;
    span.type = typeOf(*p);
    const char *behind = span.isContainer() ? skipContainer(p, end, span.count)
        : span.type == Type::String         ? skipString(p, end)
                                            : skipScalar(p, end);
    span.size = behind - p;
    return span;
}

std::optional<JsonSpan> JsonSpan::only(QByteArrayView json)
{
    const JsonSpan span = at(json, 0);
    if (span.size == 0)
        return std::nullopt;
    const char *end = json.data() + json.size();
    if (skipSpace(json.data() + span.offset + span.size, end) != end)
        return std::nullopt;
    const QByteArrayView text = span.in(json);
    if (span.isContainer() && text.back() != (span.type == Type::Array ? ']' : '}'))
        return std::nullopt;
    if (span.type == Type::String && (text.size() < 2 || text.back() != '"'))
        return std::nullopt;
    if (span.type == Type::Number && !(text.front() == '-' || (text.front() >= '0' && text.front() <= '9')))
        return std::nullopt;
    if ((span.type == Type::Bool && text != "true" && text != "false") || (span.type == Type::Null && text != "null"))
        return std::nullopt;
    return span;
}

std::optional<JsonSpan> JsonSpan::next(QByteArrayView json, qsizetype &position) const
{
    const char *begin = json.data();
    const char *end = begin + std::min(offset + size, json.size());
    const char *p = skipSpace(begin + position, end);
    if (p >= end || *p == ']' || *p == '}')
        return std::nullopt;
    qsizetype foundKey = -1;
    qsizetype foundKeySize = 0;
    if (type == Type::Object && *p == '"') {
        const char *behind = skipString(p, end);
        foundKey = p - begin;
        foundKeySize = behind - p;
        p = skipSpace(behind, end);
        p = p < end && *p == ':' ? p + 1 : p;
    }
    JsonSpan child = at(json.first(end - begin), p - begin);
    child.keyOffset = foundKey;
    child.keySize = foundKeySize;
    p = skipSpace(begin + child.offset + child.size, end);
    // Text that is no JSON must still be walked to its end.
    position = (p < end && *p == ',') || child.size == 0 ? p - begin + 1 : p - begin;
    position = std::min(position, static_cast<qsizetype>(end - begin));
    return child;
}

int JsonSpan::placeholder(QByteArrayView json) const
{
    constexpr qsizetype LongestPlaceholder = 64;
    if (type != Type::Object || count != 2 || size > LongestPlaceholder)
        return -1;
    bool marked = false;
    int number = -1;
    qsizetype position = offset + 1;
    while (const auto member = next(json, position)) {
        if (member->keyOffset < 0)
            return -1;
        if (member->keyIn(json) == "\"_placeholder\"")
            marked = member->in(json) == "true";
        else if (bool isNumber = false; member->keyIn(json) == "\"num\"") {
            const int read = member->in(json).toByteArray().toInt(&isNumber);
            number = isNumber ? read : -1;
        }
    }
    return marked ? number : -1;
}

} // namespace Sockeye
