// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/messagepackjson.h"

#include "protocol/jsonscan.h"
#include "protocol/jsontext.h"
#include "protocol/jsonwalk.h"
#include <charconv>
#include <cmath>
#include <QtEndian>
#include <QVarLengthArray>

namespace SocketIO {
namespace {

// How many elements or members each container has, by where it starts: MessagePack wants to know before the first.
class ContainerSizes {
public:
    explicit ContainerSizes(QByteArrayView json)
    {
        QVarLengthArray<qsizetype, 32> open;
        for (qsizetype at = 0; at < json.size();) {
            const char c = json[at];
            if (c == '"') {
                at = skipJsonValue(json, at);
                continue;
            }
            if (c == '[' || c == '{') {
                const qsizetype inside = skipJsonSpace(json, at + 1);
                const bool isEmpty = inside == json.size() || json[inside] == ']' || json[inside] == '}';
                open.append(m_entries.size());
                m_entries.append({at, isEmpty ? quint32(0) : quint32(1)});
            } else if (c == ',' && !open.isEmpty()) {
                ++m_entries[open.last()].size;
            } else if ((c == ']' || c == '}') && !open.isEmpty()) {
                open.removeLast();
            }
            ++at;
        }
    }

    // Asked for in the order they start; those in between were passed over.
    [[nodiscard]] quint32 at(qsizetype offset)
    {
        while (m_next < m_entries.size() && m_entries[m_next].offset < offset)
            ++m_next;
        return m_next < m_entries.size() ? m_entries[m_next].size : 0;
    }

private:
    struct Entry {
        qsizetype offset;
        quint32 size;
    };
    QVarLengthArray<Entry, 32> m_entries;
    qsizetype m_next = 0;
};

struct Placeholder {
    qsizetype offset;
    qsizetype size;
    qsizetype num;
};

void packBinary(MessagePacker &packer, const QByteArray &bytes)
{
    packer.pack_bin(static_cast<uint32_t>(bytes.size()));
    packer.pack_bin_body(bytes.constData(), static_cast<uint32_t>(bytes.size()));
}

// The packer's own function has undefined behaviour at 2^64.
void packDouble(MessagePacker &packer, double number)
{
    char bytes[1 + sizeof(double)] = {'\xcb'};
    qToBigEndian(number, bytes + 1);
    packer.bytes.write(bytes, sizeof bytes);
}

// Whole numbers as integers, as JavaScript has it, which knows but one kind of number.
void packNumber(MessagePacker &packer, QByteArrayView literal)
{
    constexpr double Limit = 9223372036854775808.0; // 2^63
    if (const auto integer = jsonInteger(literal)) {
        packer.pack_int64(*integer);
        return;
    }
    quint64 large = 0;
    if (const auto [end, error] = std::from_chars(literal.begin(), literal.end(), large);
        error == std::errc() && end == literal.end()) {
        packer.pack_uint64(large);
        return;
    }
    const double number = jsonDouble(literal);
    if (std::fabs(number) < Limit && std::trunc(number) == number)
        packer.pack_int64(static_cast<qint64>(number));
    else
        packDouble(packer, number);
}

// Packs values of one JSON text, from the first to the last.
class JsonPacker {
public:
    JsonPacker(MessagePacker &packer, QByteArrayView json, const QByteArrayList &attachments)
        : m_packer(packer)
        , m_json(json)
        , m_attachments(attachments)
        , m_sizes(json)
    {
        if (attachments.isEmpty())
            return;
        forEachPlaceholder(json, [this](qsizetype offset, qsizetype size, qsizetype num) {
            if (num >= 0 && num < m_attachments.size())
                m_placeholders.append({offset, size, num});
        });
    }

    // Returns where the value ends.
    qsizetype value(qsizetype from, int depth = 0)
    {
        const char c = from < m_json.size() ? m_json[from] : 'n';
        if (c == '{' && m_nextPlaceholder < m_placeholders.size() && m_placeholders[m_nextPlaceholder].offset == from) {
            const Placeholder &found = m_placeholders[m_nextPlaceholder++];
            packBinary(m_packer, m_attachments[found.num]);
            return from + found.size;
        }
        if ((c == '{' || c == '[') && depth < MaxJsonDepth)
            return container(from, c == '{', depth + 1);
        const qsizetype end = qMax(from, skipJsonValue(m_json, from));
        scalar(m_json.sliced(qMin(from, m_json.size()), end - from));
        return end;
    }

private:
    void packString(QByteArrayView literal)
    {
        if (literal.size() < 2 || literal.contains('\\'))
            packText(m_packer, jsonStringUtf8(literal));
        else
            packText(m_packer, literal.sliced(1, literal.size() - 2));
    }

    void scalar(QByteArrayView literal)
    {
        switch (literal.isEmpty() ? 'n' : literal.front()) {
        case '"':
            return packString(literal);
        case 'n':
            m_packer.pack_nil();
            return;
        case 't':
            m_packer.pack_true();
            return;
        case 'f':
            m_packer.pack_false();
            return;
        default:
            packNumber(m_packer, literal);
        }
    }

    qsizetype container(qsizetype from, bool isObject, int depth)
    {
        const quint32 size = m_sizes.at(from);
        if (isObject)
            m_packer.pack_map(size);
        else
            m_packer.pack_array(size);
        qsizetype at = skipJsonSpace(m_json, from + 1);
        for (quint32 i = 0; i < size; ++i) {
            if (isObject)
                at = skipJsonSpace(m_json, skipJsonSpace(m_json, value(at, depth)) + 1); // behind the colon
            at = skipJsonComma(m_json, value(at, depth));
        }
        return at + 1;
    }

    MessagePacker &m_packer;
    QByteArrayView m_json;
    const QByteArrayList &m_attachments;
    ContainerSizes m_sizes;
    QVarLengthArray<Placeholder, 16> m_placeholders;
    qsizetype m_nextPlaceholder = 0;
};

} // namespace

void packText(MessagePacker &packer, QByteArrayView utf8)
{
    packer.pack_str(static_cast<uint32_t>(utf8.size()));
    packer.pack_str_body(utf8.data(), static_cast<uint32_t>(utf8.size()));
}

void packJson(MessagePacker &packer, QByteArrayView json)
{
    JsonPacker(packer, json, {}).value(skipJsonSpace(json, 0));
}

void packElements(MessagePacker &packer, const Arguments &arguments)
{
    const QByteArray array = '[' + arguments.elements().toByteArray();
    JsonPacker json(packer, array, arguments.attachments());
    qsizetype at = 1;
    for (qsizetype i = 0; i < arguments.size(); ++i)
        at = skipJsonComma(array, json.value(at));
}

} // namespace SocketIO
