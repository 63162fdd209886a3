// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/tokenreader.h"
#include "composer/jsonreason.h"
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace Sockeye {

namespace {

/// What RapidJSON's reader reports goes to the writer, one step late where it may be the beginning of a token.
class Events {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::TokenReader)

public:
    Events(SocketIO::ArgumentsWriter &writer, const rapidjson::MemoryStream &stream, QByteArrayView json,
           TokenReader::Root root, BinaryText::Files files)
        : m_writer(writer)
        , m_stream(stream)
        , m_json(json)
        , m_root(root)
        , m_files(files)
    {
    }

    bool Null() { return beginValue() && (m_writer.null(), true); }
    bool Bool(bool truth);
    bool RawNumber(const char *text, rapidjson::SizeType size, bool /*copy*/)
    {
        return beginValue() && (m_writer.json(QByteArrayView(text, size)), true);
    }
    bool String(const char *text, rapidjson::SizeType size, bool /*copy*/);
    bool StartObject();
    bool Key(const char *text, rapidjson::SizeType size, bool /*copy*/);
    bool EndObject(rapidjson::SizeType members);
    bool StartArray();
    bool EndArray(rapidjson::SizeType elements);
    // The reader hands numbers to RawNumber only; the handler concept wants these nevertheless.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

    [[nodiscard]] int element() const { return m_element; }
    [[nodiscard]] qsizetype placeholder() const { return m_placeholder; }
    [[nodiscard]] const QString &name() const { return m_name; }
    std::optional<TokenReader::Problem> problem;

private:
    enum class Held { Nothing, Object, Key, Value };

    bool beginValue(bool isString = false, bool isArray = false);
    bool nest();
    bool refuse(qsizetype offset, const QString &reason);
    void settle();
    bool writeToken();
    void writeLiterally();
    [[nodiscard]] qsizetype here() const { return static_cast<qsizetype>(m_stream.Tell()); }
    [[nodiscard]] qsizetype behind(qsizetype offset) const;

    SocketIO::ArgumentsWriter &m_writer;
    const rapidjson::MemoryStream &m_stream;
    QByteArrayView m_json;
    TokenReader::Root m_root;
    BinaryText::Files m_files;

    int m_depth = 0;
    int m_element = -1;
    QString m_name;
    Held m_held = Held::Nothing;
    QByteArray m_heldKey;
    QByteArray m_heldText;
    qsizetype m_heldOffset = 0;
    qsizetype m_placeholderKey = -1;
    qsizetype m_placeholder = -1;
};

bool Events::refuse(qsizetype offset, const QString &reason)
{
    problem = TokenReader::Problem{offset, m_element, reason};
    return false;
}

void Events::settle()
{
    const Held held = std::exchange(m_held, Held::Nothing);
    if (held == Held::Nothing)
        return;
    m_writer.beginObject();
    if (held != Held::Object)
        m_writer.key(QByteArrayView(m_heldKey));
    if (held == Held::Value)
        m_writer.utf8(m_heldText);
}

bool Events::beginValue(bool isString, bool isArray)
{
    if (m_root != TokenReader::Root::Value) {
        if (m_depth == 0 && !isArray)
            return refuse(0, tr("A JSON array is expected: [ … ]."));
        if (m_depth == 1) {
            ++m_element;
            if (m_element == 0 && m_root == TokenReader::Root::NameAndElements && !isString)
                return refuse(behind(m_json.indexOf('[') + 1),
                              tr("The first element must be the event's name, a string."));
        }
    }
    m_placeholderKey = -1;
    settle();
    return true;
}

bool Events::Bool(bool truth)
{
    if (truth && m_placeholderKey >= 0 && m_placeholder < 0)
        m_placeholder = m_placeholderKey;
    return beginValue() && (m_writer.value(truth), true);
}

bool Events::String(const char *text, rapidjson::SizeType size, bool /*copy*/)
{
    if (m_held == Held::Key) {
        m_heldText = QByteArray(text, size);
        m_held = Held::Value;
        return true;
    }
    if (!beginValue(true))
        return false;
    if (m_root == TokenReader::Root::NameAndElements && m_depth == 1 && m_element == 0)
        m_name = QString::fromUtf8(text, size);
    else
        m_writer.utf8(QByteArrayView(text, size));
    return true;
}

bool Events::nest()
{
    if (++m_depth <= TokenReader::MaxDepth)
        return true;
    return refuse(here() - 1, tr("Nested deeper than %1 levels, which no decoder takes.").arg(TokenReader::MaxDepth));
}

bool Events::StartObject()
{
    if (!beginValue() || !nest())
        return false;
    m_held = Held::Object;
    return true;
}

bool Events::Key(const char *text, rapidjson::SizeType size, bool /*copy*/)
{
    const QByteArrayView key(text, size);
    if (m_held == Held::Object && TokenReader::isTokenKey(key)) {
        m_held = Held::Key;
        m_heldKey = key.toByteArray();
        m_heldOffset = behind(here());
        return true;
    }
    settle();
    m_placeholderKey = key == "_placeholder" ? here() - key.size() - 2 : -1;
    m_writer.key(key);
    return true;
}

bool Events::EndObject(rapidjson::SizeType /*members*/)
{
    --m_depth;
    if (m_held == Held::Value)
        return m_heldKey.startsWith("$$") ? (writeLiterally(), true) : writeToken();
    settle();
    m_writer.endObject();
    return true;
}

bool Events::StartArray()
{
    const bool isRoot = m_depth == 0 && m_root != TokenReader::Root::Value;
    if (!beginValue(false, true) || !nest())
        return false;
    if (!isRoot)
        m_writer.beginArray();
    return true;
}

bool Events::EndArray(rapidjson::SizeType /*elements*/)
{
    --m_depth;
    if (m_depth > 0 || m_root == TokenReader::Root::Value)
        m_writer.endArray();
    return true;
}

void Events::writeLiterally()
{
    m_held = Held::Nothing;
    m_writer.beginObject();
    m_writer.key(QByteArrayView(m_heldKey).sliced(1));
    m_writer.utf8(m_heldText);
    m_writer.endObject();
}

bool Events::writeToken()
{
    m_held = Held::Nothing;
    const QString text = QString::fromUtf8(m_heldText);
    const BinaryText::Bytes bytes = m_heldKey == "$hex" ? BinaryText::fromHex(text)
        : m_heldKey == "$base64"                        ? BinaryText::fromBase64(text)
                                                        : BinaryText::fromFile(text, m_files);
    if (const auto *wrong = std::get_if<BinaryText::Problem>(&bytes)) {
        // Without escapes the text stands as typed behind the quote, and the very character can be shown.
        const bool asTyped = m_json.sliced(m_heldOffset + 1).startsWith(m_heldText);
        const qsizetype inside = QStringView(text).first(wrong->offset).toUtf8().size();
        return refuse(m_heldKey == "$file" || !asTyped ? m_heldOffset : m_heldOffset + 1 + inside, wrong->reason);
    }
    m_writer.binary(std::get<QByteArray>(bytes));
    return true;
}

/// Where the value begins that comes next, behind white space and the colon of a member.
qsizetype Events::behind(qsizetype offset) const
{
    while (offset < m_json.size() && QByteArrayView(" \t\r\n:").contains(m_json[offset]))
        ++offset;
    return std::min(offset, m_json.size() - 1);
}

} // namespace

bool TokenReader::isTokenKey(QByteArrayView key)
{
    qsizetype dollars = 0;
    while (dollars < key.size() && key[dollars] == '$')
        ++dollars;
    const QByteArrayView word = key.sliced(dollars);
    return dollars > 0 && (word == "hex" || word == "base64" || word == "file");
}

std::optional<TokenReader::Problem> TokenReader::read(QByteArrayView json, Root root)
{
    rapidjson::MemoryStream stream(json.data(), static_cast<size_t>(json.size()));
    Events events(m_writer, stream, json, root, m_files);
    rapidjson::Reader reader;
    const auto result =
        reader.Parse<rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag>(stream, events);
    if (events.problem)
        return events.problem;
    m_name = events.name();
    m_placeholder = events.placeholder();
    if (!result.IsError()) {
        // The stream says NUL for its end as well as for a NUL byte, which is no JSON.
        if (static_cast<qsizetype>(stream.Tell()) >= json.size())
            return std::nullopt;
        const auto reason =
            JsonReason::of(rapidjson::kParseErrorDocumentRootNotSingular, json, static_cast<qsizetype>(stream.Tell()));
        return Problem{reason.offset, events.element(), reason.text};
    }
    const auto reason = JsonReason::of(result.Code(), json, static_cast<qsizetype>(result.Offset()));
    return Problem{reason.offset, events.element(), reason.text};
}

} // namespace Sockeye
