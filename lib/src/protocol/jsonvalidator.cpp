// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/jsonvalidator.h"

#include "protocol/jsonscan.h"
#include "protocol/jsontolerance.h"
#include "protocol/jsonwalk.h"
#include <array>
#include <cstring>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace SocketIO {
namespace {

constexpr std::array<bool, 256> plainBytes()
{
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < plain.size(); ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}
constexpr auto PlainBytes = plainBytes();

// Whether eight bytes are ASCII without quote, backslash and control characters (the usual test for a byte below n:
// taking n away borrows from its high bit).
bool arePlain(const char *bytes)
{
    constexpr quint64 Each = 0x0101010101010101;
    quint64 word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const quint64 quote = (word ^ Each * '"') - Each;
    const quint64 backslash = (word ^ Each * '\\') - Each;
    return (((word - Each * 0x20) | quote | backslash | word) & Each * 0x80) == 0;
}

// Where the parser reads. It takes only what it has peeked at, so only peeking minds the end.
struct Bytes {
    using Ch = char;

    explicit Bytes(QByteArrayView text)
        : begin(text.begin())
        , end(text.end())
        , at(text.begin())
    {
    }

    [[nodiscard]] Ch Peek() const { return at == end ? '\0' : *at; }
    Ch Take() { return *at++; }
    [[nodiscard]] std::size_t Tell() const { return static_cast<std::size_t>(at - begin); }
    // What the parser would write into its text goes nowhere.
    static Ch *PutBegin() { return nullptr; }
    static std::size_t PutEnd(Ch *) { return 1; } // counts the zero it puts behind
    static void Put(Ch) { }

    const char *begin;
    const char *end;
    const char *at;
};

// An encoding for the parser that checks a string's characters a run at a time and keeps none of them: nothing is built
// here, and one character at a time would cost more than all the rest of the scan.
struct RunOfUtf8 {
    using Ch = char;
    enum { supportUnicode = 1 };

    template <typename Out> static void Encode(Out &, unsigned) { }
    template <typename Out> static bool Validate(Bytes &in, Out &)
    {
        constexpr std::ptrdiff_t Word = 8;
        const char *from = in.at;
        const char *at = from;
        while (in.end - at >= Word && arePlain(at))
            at += Word;
        unsigned char seen = 0;
        while (at != in.end && PlainBytes[static_cast<unsigned char>(*at)])
            seen |= static_cast<unsigned char>(*at++);
        in.at = at;
        return seen < 0x80 || QByteArrayView(from, at - from).isValidUtf8();
    }
};

struct DepthGuard : rapidjson::BaseReaderHandler<RunOfUtf8, DepthGuard> {
    bool Default() { return true; }
    bool StartObject() { return ++depth <= MaxJsonDepth; }
    bool StartArray() { return ++depth <= MaxJsonDepth; }
    bool EndObject(rapidjson::SizeType) { return --depth >= 0; }
    bool EndArray(rapidjson::SizeType count)
    {
        size = count;
        return --depth >= 0;
    }
    int depth = 0;
    rapidjson::SizeType size = 0; // of the array that closed last
};

} // namespace
} // namespace SocketIO

// Lets the parser work on a copy, which can live in registers.
template <> struct rapidjson::StreamTraits<SocketIO::Bytes> {
    enum { copyOptimization = 1 };
};

template <> inline void rapidjson::SkipWhitespace(SocketIO::Bytes &bytes)
{
    while (bytes.at != bytes.end && static_cast<unsigned char>(*bytes.at) <= ' ' && SocketIO::isJsonSpace(*bytes.at))
        ++bytes.at;
}

namespace SocketIO {
namespace {

struct Outcome {
    rapidjson::ParseErrorCode code = rapidjson::kParseErrorNone;
    qsizetype offset = 0;
    qsizetype size = 0;
};

Outcome parse(QByteArrayView json)
{
    rapidjson::GenericReader<RunOfUtf8, RunOfUtf8> reader; // allocates nothing as long as it writes into its text
    Bytes bytes(json);
    DepthGuard guard;
    // Numbers as strings: any number of digits, and none of the parser's arithmetic, which overflows on some exponents.
    // In situ: else each string and number is copied first.
    constexpr unsigned Flags =
        rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseInsituFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<Flags>(bytes, guard);
    if (!result)
        return {result.Code(), static_cast<qsizetype>(result.Offset())};
    // The parser takes a zero byte for the end of the text.
    if (bytes.at != bytes.end)
        return {rapidjson::kParseErrorDocumentRootNotSingular, static_cast<qsizetype>(bytes.Tell())};
    return {rapidjson::kParseErrorNone, 0, static_cast<qsizetype>(guard.size)};
}

// The parser reports where the run began.
qsizetype firstInvalidUtf8(QByteArrayView json, qsizetype from)
{
    while (from < json.size()) {
        const auto lead = static_cast<unsigned char>(json[from]);
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (!json.sliced(from, qMin(length, json.size() - from)).isValidUtf8())
            break;
        from += length;
    }
    return qMin(from, json.size());
}

DecodeError errorOf(QByteArrayView json, const Outcome &outcome)
{
    if (outcome.code == rapidjson::kParseErrorStringInvalidEncoding)
        return {firstInvalidUtf8(json, outcome.offset), QStringLiteral("Invalid UTF-8 in a string.")};
    if (outcome.code == rapidjson::kParseErrorTermination)
        return {outcome.offset, QStringLiteral("Nested deeper than %1 levels.").arg(MaxJsonDepth)};
    return {outcome.offset, QString::fromLatin1(rapidjson::GetParseError_En(outcome.code))};
}

} // namespace

JsonVerdict validateJson(QByteArrayView json)
{
    Outcome outcome = parse(json);
    if (outcome.code == rapidjson::kParseErrorStringUnicodeSurrogateInvalid
        || outcome.code == rapidjson::kParseErrorNumberTooBig)
        outcome = parse(toleratedJson(json));
    if (outcome.code != rapidjson::kParseErrorNone)
        return {errorOf(json, outcome), 0};
    return {{}, outcome.size};
}

} // namespace SocketIO
