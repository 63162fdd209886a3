// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/arguments.h>

#include "protocol/jsonreader.h"
#include "protocol/jsonscan.h"
#include "protocol/jsontext.h"
#include "protocol/jsonwalk.h"
#include "protocol/packethead.h"
#include <limits>
#include <QDebug>
#include <utility>

namespace SocketIO {
namespace {

Arguments fromShape(const Slice &text, const JsonShape &shape, const QByteArrayList &attachments)
{
    return Arguments(Slice(text.bytes, text.offset + shape.begin, shape.end - shape.begin), attachments, shape.size,
                     shape.first - shape.begin);
}

bool isNumber(QByteArrayView element)
{
    return !element.isEmpty() && (element.front() == '-' || (element.front() >= '0' && element.front() <= '9'));
}

} // namespace

Arguments::Arguments(Slice array, QByteArrayList attachments, qsizetype size, qsizetype firstElement)
    : m_array(std::move(array))
    , m_attachments(std::move(attachments))
    , m_size(size)
    , m_first(firstElement)
{
    Q_ASSERT(m_array.isEmpty() ? m_size == 0 : m_first < m_array.size && m_array.view().back() == ']');
}

Arguments Arguments::fromWriter(ArgumentsWriter &&writer)
{
    const QByteArrayList attachments = writer.takeAttachments();
    auto arguments = fromJson(writer.takeText(), attachments);
    Q_ASSERT(std::holds_alternative<Arguments>(arguments));
    auto *valid = std::get_if<Arguments>(&arguments);
    return valid ? std::move(*valid) : Arguments();
}

std::variant<Arguments, JsonError> Arguments::fromJson(const QByteArray &array, const QByteArrayList &attachments)
{
    const auto scanned = scanJson(array, attachments.isEmpty() ? -1 : static_cast<int>(attachments.size()));
    if (const auto *error = std::get_if<DecodeError>(&scanned))
        return JsonError{error->offset, error->reason};
    const auto &shape = std::get<JsonShape>(scanned);
    if (shape.type != JsonShape::Type::Array)
        return JsonError{shape.begin, QStringLiteral("The arguments must be an array.")};
    return fromShape(array, shape, attachments);
}

Arguments Arguments::fromPacket(const Slice &packet, const QByteArrayList &attachments)
{
    const auto parsed = parsePacketHead(packet.view(), std::numeric_limits<int>::max());
    const auto *head = std::get_if<PacketHead>(&parsed);
    if (!head || (head->type != SocketPacket::Type::Event && head->type != SocketPacket::Type::Ack))
        return {};
    const Slice json = packet.mid(head->json);
    const auto scanned = scanJson(json.view());
    const auto *shape = std::get_if<JsonShape>(&scanned);
    if (!shape || shape->type != JsonShape::Type::Array)
        return {};
    Arguments arguments = fromShape(json, *shape, attachments);
    if (head->type == SocketPacket::Type::Event && arguments.m_size > 0) {
        arguments.m_first = shape->second - shape->begin;
        --arguments.m_size;
    }
    return arguments;
}

QByteArrayView Arguments::elements() const
{
    return m_array.isEmpty() ? QByteArrayView("]") : m_array.view().sliced(m_first);
}

// The element at `offset` of the array, which moves to the next one; empty behind the last one.
QByteArrayView Arguments::nextElement(qsizetype &offset) const
{
    const QByteArrayView array = m_array.view();
    if (offset >= array.size() || array[offset] == ']')
        return {};
    const qsizetype from = offset;
    const qsizetype end = skipJsonValue(array, from);
    offset = skipJsonComma(array, end);
    return array.sliced(from, end - from);
}

QByteArrayView Arguments::element(qsizetype index) const
{
    if (index < 0 || index >= m_size)
        return {};
    qsizetype offset = m_first;
    for (qsizetype i = 0; i < index; ++i)
        offset = skipJsonComma(m_array.view(), skipJsonValue(m_array.view(), offset));
    return nextElement(offset);
}

QCborValue Arguments::at(qsizetype index) const
{
    return readValue(element(index));
}

QByteArray Arguments::json(qsizetype index) const
{
    return element(index).toByteArray();
}

QCborValue Arguments::readValue(QByteArrayView element) const
{
    return readJson(element, m_attachments);
}

QByteArray Arguments::readBytes(QByteArrayView element) const
{
    const qsizetype attachment = attachmentOf(element, m_attachments);
    return attachment < 0 ? QByteArray() : m_attachments[attachment];
}

QString Arguments::readText(QByteArrayView element)
{
    return element.startsWith('"') ? jsonString(element) : QString();
}

double Arguments::readDouble(QByteArrayView element)
{
    return isNumber(element) ? jsonDouble(element) : 0;
}

qint64 Arguments::readSigned(QByteArrayView element)
{
    if (const auto integer = jsonInteger(element))
        return *integer;
    constexpr double Limit = 9223372036854775808.0; // 2^63
    const double number = readDouble(element);
    return number >= -Limit && number < Limit ? static_cast<qint64>(number) : 0;
}

quint64 Arguments::readUnsigned(QByteArrayView element)
{
    bool ok = false;
    if (const quint64 integer = element.toULongLong(&ok); ok && isNumber(element))
        return integer;
    constexpr double Limit = 18446744073709551616.0; // 2^64
    const double number = readDouble(element);
    return number >= 0 && number < Limit ? static_cast<quint64>(number) : 0;
}

bool operator==(const Arguments &a, const Arguments &b)
{
    if (a.size() != b.size())
        return false;
    return (a.elements() == b.elements() && a.attachments() == b.attachments()) || a.toCbor() == b.toCbor();
}

QDebug operator<<(QDebug debug, const Arguments &arguments)
{
    const QDebugStateSaver saver(debug);
    const QByteArray text = arguments.toJson([](qsizetype, const QByteArray &bytes) {
        return QByteArray('<' + QByteArray::number(bytes.size()) + " bytes>");
    });
    debug.noquote().nospace() << "SocketIO::Arguments(" << QString::fromUtf8(text) << ')';
    return debug;
}

} // namespace SocketIO
