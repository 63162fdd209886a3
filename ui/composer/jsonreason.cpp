// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/jsonreason.h"
#include <cctype>
#include <QCoreApplication>

namespace Sockeye {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::JsonReason)

public:
    static QString ofValue(QByteArrayView json, qsizetype offset);
    static QString ofString(rapidjson::ParseErrorCode code, QByteArrayView json, qsizetype offset);
    static QString ofStructure(rapidjson::ParseErrorCode code, bool atEnd, bool trailingComma);
};

char at(QByteArrayView json, qsizetype offset)
{
    return offset >= 0 && offset < json.size() ? json[offset] : '\0';
}

bool followsComma(QByteArrayView json, qsizetype offset)
{
    qsizetype before = std::min(offset, json.size()) - 1;
    while (before >= 0 && QByteArrayView(" \t\r\n").contains(json[before]))
        --before;
    return before >= 0 && json[before] == ',';
}

QString Texts::ofValue(QByteArrayView json, qsizetype offset)
{
    const char c = at(json, offset);
    if (c == '\0' && offset >= json.size())
        return tr("The text ends where a value is expected.");
    if (c == '\'')
        return tr("JSON puts strings in double quotes: \"text\".");
    if ((c == ']' || c == '}') && followsComma(json, offset))
        return tr("JSON has no comma behind the last value. Remove it.");
    return tr("No JSON value starts here. Strings need double quotes; true, false and null are lower case.");
}

QString Texts::ofString(rapidjson::ParseErrorCode code, QByteArrayView json, qsizetype offset)
{
    switch (code) {
    case rapidjson::kParseErrorStringMissQuotationMark:
        if (offset < json.size())
            return tr("A string cannot hold a NUL byte. Write \\u0000.");
        return tr("A string is not closed. Add the missing double quote.");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return tr("\\u needs four hexadecimal digits.");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return tr("This \\u escape is half of a surrogate pair. Write both halves, or the character itself.");
    case rapidjson::kParseErrorStringInvalidEncoding:
        return tr("These bytes are not valid UTF-8.");
    default:
        return static_cast<unsigned char>(at(json, offset)) < 0x20
            ? tr("A string cannot hold a line break, tab or control character. Write \\n, \\t or \\u00….")
            : tr("This escape does not exist in JSON. Write \\\\ for a backslash.");
    }
}

QString Texts::ofStructure(rapidjson::ParseErrorCode code, bool atEnd, bool trailingComma)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return tr("Nothing is written here. Type a JSON value such as 42, \"text\" or {\"key\": 1}.");
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return tr("More text follows behind the end of the value. Use an array, or another argument.");
    case rapidjson::kParseErrorObjectMissName:
        if (trailingComma)
            return tr("JSON has no comma behind the last member. Remove it, or add a member.");
        return atEnd ? tr("The object is not closed. Add “}”.")
                     : tr("A key in double quotes, or “}”, is expected here.");
    case rapidjson::kParseErrorObjectMissColon:
        return tr("A colon is missing behind the key.");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return atEnd ? tr("The object is not closed. Add “}”.") : tr("A comma or “}” is missing before this.");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return atEnd ? tr("The array is not closed. Add “]”.") : tr("A comma or “]” is missing before this.");
    case rapidjson::kParseErrorNumberTooBig:
        return tr("The number is bigger than a JSON number can be (about 1.8e308). Send it as a string.");
    case rapidjson::kParseErrorNumberMissFraction:
        return tr("Digits are missing behind the decimal point.");
    case rapidjson::kParseErrorNumberMissExponent:
        return tr("Digits are missing in the exponent.");
    default:
        return tr("This is no valid JSON.");
    }
}

} // namespace

JsonReason JsonReason::of(rapidjson::ParseErrorCode code, QByteArrayView json, qsizetype offset)
{
    switch (code) {
    case rapidjson::kParseErrorValueInvalid:
        // The reader stops inside of a misspelt word; a person looks at its beginning.
        while (offset > 0 && std::isalpha(static_cast<unsigned char>(json[offset - 1])))
            --offset;
        return {offset, Texts::ofValue(json, offset)};
    case rapidjson::kParseErrorStringMissQuotationMark:
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
    case rapidjson::kParseErrorStringEscapeInvalid:
    case rapidjson::kParseErrorStringInvalidEncoding:
        return {offset, Texts::ofString(code, json, offset)};
    default:
        return {offset, Texts::ofStructure(code, offset >= json.size(), followsComma(json, offset))};
    }
}

} // namespace Sockeye
