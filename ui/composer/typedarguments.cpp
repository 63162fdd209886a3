// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/typedarguments.h"
#include "composer/jsonlayout.h"
#include "composer/tokenreader.h"
#include <algorithm>
#include <optional>
#include <QJsonArray>
#include <QJsonDocument>

namespace Sockeye::TypedArguments {

namespace {

using SocketIO::Arguments;
using Type = ArgumentDraft::Type;

qsizetype behindSpace(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && QByteArrayView(" \t\r\n").contains(json[at]))
        ++at;
    return at;
}

/// Behind the closing quote of the string that begins at `at`.
qsizetype behindString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

QString textOf(QByteArrayView string)
{
    const QByteArray array = '[' + string.toByteArray() + ']';
    return QJsonDocument::fromJson(array).array().at(0).toString();
}

/// Whether the string is "$hex", "$base64" or "$file", perhaps with more dollars.
bool isTokenKey(QByteArrayView string)
{
    constexpr qsizetype LongestEscaped = 200;
    if (string.size() > LongestEscaped)
        return false;
    return TokenReader::isTokenKey(textOf(string).toUtf8());
}

/// Where the key begins in the object at `at` that would be read as a token; -1 when it would not.
qsizetype tokenKey(QByteArrayView json, qsizetype at)
{
    const qsizetype key = behindSpace(json, at + 1);
    if (key >= json.size() || json[key] != '"')
        return -1;
    const qsizetype keyEnd = behindString(json, key);
    const qsizetype colon = behindSpace(json, keyEnd);
    const qsizetype value = behindSpace(json, colon + 1);
    if (value >= json.size() || json[value] != '"')
        return -1;
    const qsizetype end = behindSpace(json, behindString(json, value));
    const bool isAlone = end < json.size() && json[end] == '}';
    return isAlone && isTokenKey(json.sliced(key, keyEnd - key)) ? key : -1;
}

QByteArray token(qsizetype number, const QByteArray &bytes, const QSet<qsizetype> &missing)
{
    if (missing.contains(number))
        return QByteArrayLiteral(R"({"$file":""})");
    if (bytes.size() <= MostHexBytes)
        return R"({"$hex":")" + bytes.toHex(' ') + R"("})";
    return R"({"$base64":")" + bytes.toBase64() + R"("})";
}

/// The texts of the elements of a checked array.
QList<QByteArrayView> elementsOf(QByteArrayView array)
{
    QList<QByteArrayView> elements;
    qsizetype begin = behindSpace(array, 1);
    int depth = 0;
    for (qsizetype at = begin; at < array.size(); ++at) {
        const char c = array[at];
        if (c == '"') {
            at = behindString(array, at) - 1;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (depth > 0 && (c == ']' || c == '}')) {
            --depth;
        } else if (depth == 0 && (c == ',' || c == ']')) {
            if (const QByteArrayView element = array.sliced(begin, at - begin).trimmed(); !element.isEmpty())
                elements.append(element);
            begin = at + 1;
        }
    }
    return elements;
}

/// Letters that a text editor would not give back as they were put in.
bool isChangedByEditors(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\n' && u != u'\t') || u == 0x7F || u == 0xA0 || (u >= 0x80 && u < 0xA0) || u == 0x2028
        || u == 0x2029 || u == 0xFDD0 || u == 0xFDD1 || u == 0xFEFF || u == 0xFFFC;
}

bool isChangedByEditors(const QString &text)
{
    return !text.isValidUtf16() || std::any_of(text.begin(), text.end(), [](QChar c) { return isChangedByEditors(c); });
}

/// JSON text with such letters as escapes: they can only stand in strings.
QString editable(QByteArrayView json)
{
    const QString text = QString::fromUtf8(json);
    if (!isChangedByEditors(text))
        return text;
    QString escaped;
    for (const QChar c : text) {
        if (isChangedByEditors(c) && c != u'\r')
            escaped += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            escaped += c;
    }
    return escaped;
}

std::optional<ArgumentDraft> binaryDraft(QByteArrayView element)
{
    const std::pair<QByteArrayView, Type> beginnings[] = {
        {R"({"$hex":")", Type::Hex}, {R"({"$base64":")", Type::Base64}, {R"({"$file":")", Type::File}};
    for (const auto &[beginning, type] : beginnings) {
        if (!element.startsWith(beginning) || !element.endsWith("\"}"))
            continue;
        const QByteArrayView text = element.sliced(beginning.size()).chopped(2);
        // Else it is an object with more members, or has escapes.
        if (!text.contains('"') && !text.contains('\\'))
            return ArgumentDraft{type, QString::fromUtf8(text)};
    }
    return std::nullopt;
}

ArgumentDraft draftOf(QByteArrayView element)
{
    constexpr qsizetype LongestNumber = 1000; // of a line editor
    if (element == "true" || element == "false")
        return {Type::Boolean, QString::fromLatin1(element)};
    if (element == "null")
        return {Type::Null, {}};
    if (const auto binary = binaryDraft(element))
        return *binary;
    const char first = element.front();
    if ((first == '-' || (first >= '0' && first <= '9')) && element.size() < LongestNumber)
        return {Type::Number, QString::fromLatin1(element)};
    if (first == '"') {
        if (const QString text = textOf(element); !isChangedByEditors(text))
            return {Type::Text, text};
    }
    constexpr qsizetype LongestLine = 100;
    const QString json = editable(element);
    return {Type::Json, json.size() > LongestLine ? JsonLayout::indented(json) : json};
}

} // namespace

QByteArray escapedTokens(const QByteArray &json)
{
    QByteArray escaped;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '"') {
            at = behindString(json, at) - 1;
        } else if (json[at] == '{') {
            if (const qsizetype key = tokenKey(json, at); key >= 0) {
                escaped += QByteArrayView(json).sliced(copied, key + 1 - copied);
                escaped += '$';
                copied = key + 1;
            }
        }
    }
    return copied == 0 ? json : escaped + json.mid(copied);
}

QList<ArgumentDraft> of(const Arguments &arguments, const QSet<qsizetype> &missing)
{
    const auto write = [&](qsizetype number, const QByteArray &bytes) { return token(number, bytes, missing); };
    const QByteArray array = '[' + arguments.elements().toByteArray();
    QByteArray typed = array;
    if (const QByteArray escaped = escapedTokens(array); escaped.size() != array.size()) {
        typed = escaped;
        const auto marked = Arguments::fromJson(escaped, arguments.attachments());
        if (const auto *readable = std::get_if<Arguments>(&marked))
            typed = readable->toJson(write);
    } else {
        typed = arguments.toJson(write);
    }
    return ofText(typed);
}

QList<ArgumentDraft> ofText(QByteArrayView array)
{
    QList<ArgumentDraft> drafts;
    const QList<QByteArrayView> elements = elementsOf(array);
    for (const QByteArrayView element : elements)
        drafts.append(draftOf(element));
    return drafts;
}

} // namespace Sockeye::TypedArguments
