// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/jsonreader.h"

#include "protocol/jsonscan.h"
#include "protocol/jsontext.h"
#include "protocol/jsonwalk.h"
#include <cstring>
#include <QHash>
#include <QtEndian>

namespace SocketIO {
namespace {

QCborValue readScalar(QByteArrayView literal)
{
    if (literal.isEmpty())
        return QCborValue();
    switch (literal.front()) {
    case '"':
        return QCborValue(jsonString(literal));
    case 'n':
        return QCborValue(nullptr);
    case 't':
    case 'f':
        return QCborValue(literal.front() == 't');
    default:
        if (const auto integer = jsonInteger(literal))
            return QCborValue(*integer);
        return QCborValue(jsonDouble(literal));
    }
}

// Writes CBOR (RFC 8949) for QCborValue to read: QCborMap::insert searches the whole map for each key, so an object
// with a hundred thousand members could not be built by it.
class CborText {
public:
    CborText(QByteArrayView json, const QByteArrayList &attachments)
        : m_json(json)
        , m_attachments(attachments)
    {
        if (attachments.isEmpty())
            return;
        forEachPlaceholder(json, [this](qsizetype offset, qsizetype size, qsizetype num) {
            if (num >= 0 && num < m_attachments.size())
                m_placeholders.insert(offset, {size, num});
        });
    }

    QByteArray value()
    {
        value(skipJsonSpace(m_json, 0), 0);
        return std::move(m_cbor);
    }

private:
    enum Major : unsigned char { Unsigned = 0x00, Negative = 0x20, Bytes = 0x40, Text = 0x60, Simple = 0xe0 };
    static constexpr char ArrayStart = '\x9f';
    static constexpr char MapStart = '\xbf';
    static constexpr char Break = '\xff';
    static constexpr char DoubleHead = '\xfb';

    struct Placeholder {
        qsizetype size;
        qsizetype num;
    };

    void head(Major major, quint64 size)
    {
        if (size < 24) {
            m_cbor += static_cast<char>(major | size);
            return;
        }
        char bytes[9];
        bytes[0] = static_cast<char>(major | 27);
        qToBigEndian(size, bytes + 1);
        m_cbor.append(bytes, sizeof bytes);
    }

    void string(Major major, QByteArrayView bytes)
    {
        head(major, static_cast<quint64>(bytes.size()));
        m_cbor += bytes;
    }

    void text(QByteArrayView literal)
    {
        if (literal.contains('\\'))
            string(Text, jsonStringUtf8(literal));
        else
            string(Text, literal.size() < 2 ? QByteArrayView() : literal.sliced(1, literal.size() - 2));
    }

    void number(QByteArrayView literal)
    {
        if (const auto integer = jsonInteger(literal)) {
            head(*integer < 0 ? Negative : Unsigned, static_cast<quint64>(*integer < 0 ? ~*integer : *integer));
            return;
        }
        const double number = jsonDouble(literal);
        quint64 bits = 0;
        std::memcpy(&bits, &number, sizeof bits);
        char bytes[9];
        bytes[0] = DoubleHead;
        qToBigEndian(bits, bytes + 1);
        m_cbor.append(bytes, sizeof bytes);
    }

    void scalar(QByteArrayView literal)
    {
        constexpr quint64 False = 20;
        constexpr quint64 True = 21;
        constexpr quint64 Null = 22;
        switch (literal.isEmpty() ? 'n' : literal.front()) {
        case '"':
            return text(literal);
        case 'n':
            return head(Simple, Null);
        case 't':
            return head(Simple, True);
        case 'f':
            return head(Simple, False);
        default:
            return number(literal);
        }
    }

    qsizetype value(qsizetype from, int depth)
    {
        const char c = from < m_json.size() ? m_json[from] : 'n';
        if (c == '{' && !m_placeholders.isEmpty()) {
            if (const auto found = m_placeholders.constFind(from); found != m_placeholders.cend()) {
                string(Bytes, m_attachments[found->num]);
                return from + found->size;
            }
        }
        if ((c == '{' || c == '[') && depth < MaxJsonDepth)
            return container(from, c == '{', depth + 1);
        const qsizetype end = skipJsonValue(m_json, from);
        scalar(c == '{' || c == '[' ? QByteArrayView() : m_json.sliced(qMin(from, end), end - qMin(from, end)));
        return end;
    }

    qsizetype container(qsizetype from, bool isObject, int depth)
    {
        const char close = isObject ? '}' : ']';
        m_cbor += isObject ? MapStart : ArrayStart;
        qsizetype at = skipJsonSpace(m_json, from + 1);
        while (at < m_json.size() && m_json[at] != close) {
            const qsizetype start = at;
            if (isObject) {
                at = skipJsonValue(m_json, at);
                text(m_json.sliced(start, at - start));
                at = skipJsonSpace(m_json, qMin(skipJsonSpace(m_json, at) + 1, m_json.size()));
            }
            at = skipJsonComma(m_json, qMax(value(at, depth), qMin(start + 1, m_json.size())));
        }
        m_cbor += Break;
        return qMin(at + 1, m_json.size());
    }

    QByteArrayView m_json;
    const QByteArrayList &m_attachments;
    QHash<qsizetype, Placeholder> m_placeholders;
    QByteArray m_cbor;
};

} // namespace

QCborValue readJson(QByteArrayView json, const QByteArrayList &attachments)
{
    const QByteArrayView value = json.sliced(skipJsonSpace(json, 0));
    if (!value.startsWith('{') && !value.startsWith('['))
        return readScalar(value.first(skipJsonValue(value, 0)));
    if (const qsizetype num = attachmentOf(value, attachments); num >= 0)
        return QCborValue(attachments[num]);
    return QCborValue::fromCbor(CborText(value, attachments).value());
}

QCborArray readJsonElements(QByteArrayView elements, const QByteArrayList &attachments)
{
    const QByteArray array = '[' + elements.toByteArray();
    return QCborValue::fromCbor(CborText(array, attachments).value()).toArray();
}

qsizetype attachmentOf(QByteArrayView json, const QByteArrayList &attachments)
{
    qsizetype attachment = -1;
    if (attachments.isEmpty() || !json.startsWith('{'))
        return attachment;
    forEachPlaceholder(json, [&](qsizetype offset, qsizetype, qsizetype num) {
        if (offset == 0 && num < attachments.size())
            attachment = num;
    });
    return attachment;
}

} // namespace SocketIO
