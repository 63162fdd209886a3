// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/socketdecoder.h"

#include "protocol/jsontext.h"
#include "protocol/packethead.h"
#include "protocol/reservedevent.h"
#include <utility>

namespace SocketIO {
namespace {

DecodeError invalidPayload(qsizetype offset, const QString &why)
{
    return {offset, QStringLiteral("invalid payload: ") + why};
}

DecodeError scanError(qsizetype from, const DecodeError &error)
{
    if (error.reason.startsWith(QLatin1String("illegal attachments")))
        return {from + error.offset, error.reason};
    return invalidPayload(from + error.offset, error.reason);
}

// Narrows the packet's data, still its whole text, to the JSON.
void takeData(SocketPacket &packet, qsizetype from, const JsonShape &shape)
{
    packet.data.offset += from + shape.begin;
    packet.data.size = shape.end - shape.begin;
}

QString payloadRule(SocketPacket::Type type)
{
    switch (type) {
    case SocketPacket::Type::Connect:
        return QStringLiteral("a CONNECT carries an object or nothing");
    case SocketPacket::Type::ConnectError:
        return QStringLiteral("a CONNECT_ERROR carries an object, a string or nothing");
    default:
        return QStringLiteral("a DISCONNECT carries nothing");
    }
}

bool isArrayType(SocketPacket::Type type)
{
    return type == SocketPacket::Type::Event || type == SocketPacket::Type::Ack;
}

} // namespace

SocketDecoder::Result SocketDecoder::receive(const Slice &text)
{
    if (isWaiting()) {
        const qsizetype missing = m_missing;
        reset();
        return DecodeError{0,
                           QStringLiteral("got plaintext data when reconstructing a packet: %1 binary messages were "
                                          "still to come")
                               .arg(missing)};
    }
    const auto parsed = parsePacketHead(text.view(), m_maxAttachments);
    if (const auto *error = std::get_if<DecodeError>(&parsed))
        return *error;
    const auto &head = std::get<PacketHead>(parsed);

    Result result(std::in_place_type<SocketPacket>);
    auto &packet = std::get<SocketPacket>(result);
    packet.type = head.type;
    packet.id = head.id;
    packet.data = text;
    packet.textOffset = text.offset;
    packet.textSize = text.size;
    if (!head.nsp.isEmpty()) {
        if (m_nsp != head.nsp)
            m_nsp = head.nsp.toByteArray();
        packet.nsp = m_nsp;
    }
    if (DecodeError error = readPayload(packet, head.attachments, head.json); !error.reason.isEmpty())
        return error;
    if (head.attachments == 0)
        return result;
    m_missing = head.attachments;
    m_packet = std::move(packet);
    return Waiting{m_missing};
}

SocketDecoder::Result SocketDecoder::receive(const QByteArray &attachment)
{
    if (!isWaiting())
        return DecodeError{0, QStringLiteral("got binary data when not reconstructing a packet")};
    m_packet.attachments.append(attachment);
    if (--m_missing > 0)
        return Waiting{m_missing};
    return std::exchange(m_packet, SocketPacket());
}

void SocketDecoder::reset()
{
    m_missing = 0;
    m_packet = SocketPacket();
}

// An empty reason is success.
DecodeError SocketDecoder::readPayload(SocketPacket &packet, int attachments, qsizetype from)
{
    const QByteArrayView text = packet.data.view();
    if (from == text.size()) {
        packet.data.size = 0;
        if (packet.type == SocketPacket::Type::Event)
            return invalidPayload(from, QStringLiteral("an event needs an array with its name"));
        return attachments == 0 ? DecodeError() : invalidPayload(from, QStringLiteral("attachments need an array"));
    }
    if (isArrayType(packet.type))
        return readArray(packet, attachments, from);
    const auto scanned = scanJson(text.sliced(from));
    if (const auto *error = std::get_if<DecodeError>(&scanned))
        return scanError(from, *error);
    const auto &shape = std::get<JsonShape>(scanned);
    takeData(packet, from, shape);
    return isAllowed(packet.type, shape.type) ? DecodeError() : invalidPayload(from, payloadRule(packet.type));
}

bool SocketDecoder::isAllowed(SocketPacket::Type type, JsonShape::Type json) const
{
    if (type == SocketPacket::Type::Connect)
        return json == JsonShape::Type::Object;
    if (type != SocketPacket::Type::ConnectError)
        return false;
    return json == JsonShape::Type::Object || json == JsonShape::Type::String || m_protocol != Protocol::V4;
}

DecodeError SocketDecoder::readArray(SocketPacket &packet, int attachments, qsizetype from)
{
    const QByteArrayView json = packet.data.view().sliced(from);
    const auto scanned = scanJson(json, attachments > 0 ? attachments : -1);
    if (const auto *error = std::get_if<DecodeError>(&scanned))
        return scanError(from, *error);
    const auto &shape = std::get<JsonShape>(scanned);
    takeData(packet, from, shape);
    if (shape.type != JsonShape::Type::Array)
        return invalidPayload(from + shape.begin, QStringLiteral("an event or acknowledgement carries an array"));
    packet.size = shape.size;
    packet.first = shape.first - shape.begin;
    if (packet.type == SocketPacket::Type::Ack)
        return {};

    const QByteArrayView name = json.sliced(shape.first, shape.firstEnd - shape.first);
    const bool isNamed = shape.firstType == JsonShape::Type::String || shape.firstType == JsonShape::Type::Number;
    if (shape.size == 0 || !isNamed)
        return invalidPayload(from + shape.first,
                              QStringLiteral("an event starts with its name, a string or a number"));
    packet.name = nameOf(name);
    packet.size = shape.size - 1;
    packet.first = shape.second - shape.begin;
    const bool mayBeReserved = m_protocol == Protocol::V4 && shape.firstType == JsonShape::Type::String;
    if (mayBeReserved && isReservedEvent(packet.name))
        return invalidPayload(from + shape.first,
                              QStringLiteral("the event name \"%1\" is reserved").arg(QString::fromUtf8(packet.name)));
    return {};
}

QByteArray SocketDecoder::nameOf(QByteArrayView literal)
{
    const bool isString = literal.startsWith('"');
    if (isString && literal.sliced(1, literal.size() - 2) == m_name)
        return m_name;
    m_name = isString ? jsonStringUtf8(literal) : literal.toByteArray();
    return m_name;
}

} // namespace SocketIO
