// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/jsontolerance.h"

#include <algorithm>
#include <QChar>

namespace SocketIO {
namespace {

constexpr qsizetype EscapeSize = 6; // \uXXXX
constexpr qsizetype LongNumber = 300; // a double has up to 309 digits before the point

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The code unit of a \uXXXX escape at `at`, or -1.
int escapedUnit(QByteArrayView json, qsizetype at)
{
    if (json.size() - at < EscapeSize || json[at] != '\\' || json[at + 1] != 'u')
        return -1;
    bool ok = false;
    const int unit = json.sliced(at + 2, 4).toInt(&ok, 16);
    return ok ? unit : -1;
}

// Handles the escape at `at`; returns where to go on.
qsizetype tolerateEscape(QByteArray &json, qsizetype at)
{
    const int unit = escapedUnit(json, at);
    if (unit < 0 || !QChar::isSurrogate(static_cast<char32_t>(unit)))
        return at + 2;
    const int next = escapedUnit(json, at + EscapeSize);
    if (QChar::isHighSurrogate(static_cast<char32_t>(unit)) && next >= 0
        && QChar::isLowSurrogate(static_cast<char32_t>(next)))
        return at + 2 * EscapeSize;
    json.replace(at, EscapeSize, "\\ufffd");
    return at + EscapeSize;
}

qsizetype skipDigits(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isDigit(json[at]))
        ++at;
    return at;
}

// Just behind the longest number (RFC 8259 section 6) that starts at `from`; `from` itself when there is none.
qsizetype numberEnd(QByteArrayView json, qsizetype from)
{
    const qsizetype integer = from + (json[from] == '-' ? 1 : 0);
    if (integer == json.size() || !isDigit(json[integer]))
        return from;
    qsizetype end = json[integer] == '0' ? integer + 1 : skipDigits(json, integer);
    if (end + 1 < json.size() && json[end] == '.' && isDigit(json[end + 1]))
        end = skipDigits(json, end + 1);
    if (end < json.size() && (json[end] == 'e' || json[end] == 'E')) {
        const bool isSigned = end + 1 < json.size() && (json[end + 1] == '+' || json[end + 1] == '-');
        const qsizetype exponent = end + (isSigned ? 2 : 1);
        if (exponent < json.size() && isDigit(json[exponent]))
            end = skipDigits(json, exponent);
    }
    return end;
}

bool mayBelongToNumber(char c)
{
    return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

qsizetype tolerateNumber(QByteArray &json, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < json.size() && mayBelongToNumber(json.at(end)))
        ++end;
    // Only a number as a whole: with blanks in the place of the second part, `1-2e3` would become valid.
    if (numberEnd(json, from) != end)
        return end;
    const auto number = QByteArrayView(json).sliced(from, end - from);
    if (number.size() > LongNumber || number.contains('e') || number.contains('E')) {
        char *bytes = json.data() + from;
        std::fill(bytes, bytes + (end - from), ' ');
        *bytes = '0';
    }
    return end;
}

} // namespace

QByteArray toleratedJson(QByteArrayView json)
{
    QByteArray copy = json.toByteArray();
    bool inString = false;
    for (qsizetype at = 0; at < copy.size();) {
        const char c = copy.at(at);
        if (inString && c == '\\') {
            at = tolerateEscape(copy, at);
        } else if (!inString && (c == '-' || isDigit(c))) {
            at = tolerateNumber(copy, at);
        } else {
            inString ^= c == '"';
            ++at;
        }
    }
    return copy;
}

} // namespace SocketIO
