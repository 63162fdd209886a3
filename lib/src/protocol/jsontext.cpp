// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/jsontext.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace SocketIO {
namespace {

// 0: stands for itself; 'u': \u00XX; else the letter behind the backslash.
constexpr std::array<char, 256> escapeLetters()
{
    std::array<char, 256> letters{};
    for (std::size_t c = 0; c < 0x20; ++c)
        letters[c] = 'u';
    letters['"'] = '"';
    letters['\\'] = '\\';
    letters['\b'] = 'b';
    letters['\f'] = 'f';
    letters['\n'] = 'n';
    letters['\r'] = 'r';
    letters['\t'] = 't';
    return letters;
}
constexpr auto EscapeLetters = escapeLetters();

template <typename Integer> void appendDigits(TextBuffer &text, Integer integer)
{
    constexpr qsizetype MostDigits = 20;
    char *to = text.room(MostDigits);
    text.advance(std::to_chars(to, to + MostDigits, integer).ptr - to);
}

// Appends an integer with that many of its digits behind the point, zeros at the end left out.
void appendDecimal(TextBuffer &text, qint64 digits, int decimals)
{
    for (; decimals > 0 && digits % 10 == 0; --decimals)
        digits /= 10;
    if (digits < 0)
        text.append('-');
    qint64 power = 1;
    for (int i = 0; i < decimals; ++i)
        power *= 10;
    const qint64 size = std::abs(digits);
    appendDigits(text, size / power);
    if (decimals == 0)
        return;
    text.append('.');
    for (qint64 rest = size % power; decimals > 0; --decimals) {
        power /= 10;
        text.append(static_cast<char>('0' + rest / power));
        rest %= power;
    }
}

void appendUnitEscape(TextBuffer &json, unsigned unit)
{
    constexpr char Hex[] = "0123456789abcdef";
    const char escape[] = {'\\', 'u', Hex[unit >> 12 & 15], Hex[unit >> 8 & 15], Hex[unit >> 4 & 15], Hex[unit & 15]};
    json.append(QByteArrayView(escape, sizeof escape));
}

void appendEscape(TextBuffer &json, unsigned char c)
{
    const char letter = EscapeLetters[c];
    if (letter == 'u')
        return appendUnitEscape(json, c);
    const char escape[] = {'\\', letter};
    json.append(QByteArrayView(escape, sizeof escape));
}

// Appends the character at `at` that is not plain ASCII; returns where the next one starts.
qsizetype appendCharacter(TextBuffer &json, QStringView text, qsizetype at)
{
    const QChar c = text[at];
    const unsigned unit = c.unicode();
    if (unit < 0x80) {
        appendEscape(json, static_cast<unsigned char>(unit));
        return at + 1;
    }
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        json.append(text.sliced(at, 2).toUtf8());
        return at + 2;
    }
    if (c.isSurrogate()) {
        appendUnitEscape(json, unit);
        return at + 1;
    }
    const char utf8[] = {static_cast<char>(unit >= 0x800 ? 0xe0 | unit >> 12 : 0xc0 | unit >> 6),
                         static_cast<char>(0x80 | (unit >= 0x800 ? unit >> 6 & 0x3f : unit & 0x3f)),
                         static_cast<char>(0x80 | (unit & 0x3f))};
    json.append(QByteArrayView(utf8, unit >= 0x800 ? 3 : 2));
    return at + 1;
}

bool isPlain(QChar c)
{
    return c.unicode() < 0x80 && !EscapeLetters[c.unicode()];
}

// Copies the characters up to the first that is not plain; returns how many.
qsizetype copyPlain(QStringView text, char *to)
{
    constexpr std::size_t Block = 8; // a fixed number, for which compilers use vector instructions
    const char16_t *from = text.utf16();
    qsizetype at = 0;
    for (; text.size() - at >= qsizetype(Block); at += qsizetype(Block)) {
        std::array<quint16, Block> units;
        quint16 special = 0;
        std::array<char, Block> bytes;
        std::memcpy(units.data(), from + at, sizeof units);
        for (std::size_t i = 0; i < Block; ++i)
            special |=
                static_cast<quint16>((units[i] < 0x20) | (units[i] >= 0x80) | (units[i] == '"') | (units[i] == '\\'));
        for (std::size_t i = 0; i < Block; ++i)
            bytes[i] = static_cast<char>(units[i]);
        if (special)
            break;
        std::memcpy(to + at, bytes.data(), sizeof bytes);
    }
    for (; at < text.size() && isPlain(text[at]); ++at)
        to[at] = static_cast<char>(from[at]);
    return at;
}

qsizetype appendPlain(TextBuffer &json, QStringView text)
{
    const qsizetype copied = copyPlain(text, json.room(text.size()));
    json.advance(copied);
    return copied;
}

QChar escapedCharacter(char letter)
{
    switch (letter) {
    case 'b':
        return QLatin1Char('\b');
    case 'f':
        return QLatin1Char('\f');
    case 'n':
        return QLatin1Char('\n');
    case 'r':
        return QLatin1Char('\r');
    case 't':
        return QLatin1Char('\t');
    default:
        return QLatin1Char(letter);
    }
}

QByteArrayView withoutQuotes(QByteArrayView literal)
{
    return literal.size() < 2 ? QByteArrayView() : literal.sliced(1, literal.size() - 2);
}

QString unescaped(QByteArrayView text)
{
    QString result;
    result.reserve(text.size());
    qsizetype at = 0;
    for (qsizetype escape = text.indexOf('\\'); escape >= 0 && escape + 1 < text.size();
         escape = text.indexOf('\\', at)) {
        result += QString::fromUtf8(text.sliced(at, escape - at));
        const char letter = text[escape + 1];
        at = qMin(escape + (letter == 'u' ? 6 : 2), text.size());
        result += letter == 'u' ? QChar(text.sliced(escape + 2, at - escape - 2).toUShort(nullptr, 16))
                                : escapedCharacter(letter);
    }
    result += QString::fromUtf8(text.sliced(at));
    return result;
}

void replaceLoneSurrogates(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
}

// Writes numbers such as 7, 98.25 and -0.5, which most are, without the search for the shortest text that others need;
// returns false for those. A decimal of up to 15 digits that reads back as the same double is the shortest that does.
bool appendShortDecimal(TextBuffer &json, double number)
{
    constexpr int MostDecimals = 3;
    constexpr double Limit = 1e15;
    double scale = 1;
    for (int decimals = 0; decimals <= MostDecimals; ++decimals, scale *= 10) {
        const double scaled = number * scale;
        if (std::fabs(scaled) >= Limit)
            return false;
        if (scaled == std::trunc(scaled) && scaled / scale == number) {
            appendDecimal(json, static_cast<qint64>(scaled), decimals);
            return true;
        }
    }
    return false;
}

} // namespace

void appendInteger(TextBuffer &text, qint64 integer)
{
    appendDigits(text, integer);
}

void appendInteger(TextBuffer &text, quint64 integer)
{
    appendDigits(text, integer);
}

void appendJsonString(TextBuffer &json, QStringView text)
{
    json.append('"');
    for (qsizetype at = 0; at < text.size();) {
        at += appendPlain(json, text.sliced(at));
        while (at < text.size() && !isPlain(text[at]))
            at = appendCharacter(json, text, at);
    }
    json.append('"');
}

void appendJsonString(TextBuffer &json, QByteArrayView utf8)
{
    json.append('"');
    const char *from = utf8.begin();
    for (const char *at = from; at != utf8.end(); ++at) {
        const auto c = static_cast<unsigned char>(*at);
        if (!EscapeLetters[c])
            continue;
        json.append(QByteArrayView(from, at));
        appendEscape(json, c);
        from = at + 1;
    }
    json.append(QByteArrayView(from, utf8.end()));
    json.append('"');
}

void appendJsonNumber(TextBuffer &json, double number)
{
    if (!std::isfinite(number)) {
        json.append("null");
        return;
    }
    if (appendShortDecimal(json, number))
        return;
    const double size = std::fabs(number);
    const auto format = size >= 1e-6 && size < 1e21 ? std::chars_format::fixed : std::chars_format::scientific;
    std::array<char, 64> text;
    const auto result = std::to_chars(text.data(), text.data() + text.size(), number, format);
    const QByteArrayView digits(text.data(), result.ptr);
    // C++ writes an exponent with two digits at least, JavaScript does not.
    const bool isPadded = format == std::chars_format::scientific && digits.chopped(1).endsWith("-0");
    json.append(digits.chopped(isPadded ? 2 : 0));
    if (isPadded)
        json.append(digits.back());
}

QString jsonString(QByteArrayView literal)
{
    const QByteArrayView text = withoutQuotes(literal);
    return text.contains('\\') ? unescaped(text) : QString::fromUtf8(text);
}

QByteArray jsonStringUtf8(QByteArrayView literal)
{
    const QByteArrayView text = withoutQuotes(literal);
    if (!text.contains('\\'))
        return text.toByteArray();
    QString result = unescaped(text);
    replaceLoneSurrogates(result);
    return result.toUtf8();
}

std::optional<qint64> jsonInteger(QByteArrayView literal)
{
    qint64 integer = 0;
    const auto [end, error] = std::from_chars(literal.begin(), literal.end(), integer);
    const bool isWhole = error == std::errc() && end == literal.end();
    // JavaScript has a negative zero; an integer has not.
    return isWhole && !(integer == 0 && literal.startsWith('-')) ? std::optional(integer) : std::nullopt;
}

double jsonDouble(QByteArrayView literal)
{
    double number = 0;
    if (std::from_chars(literal.begin(), literal.end(), number).ec == std::errc::result_out_of_range)
        return QString::fromLatin1(literal).toDouble(); // tells overflow (infinite) from underflow (zero)
    return number;
}

} // namespace SocketIO
