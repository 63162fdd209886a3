// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/countedpayload.h"

#include "protocol/asciijson.h"
#include "protocol/enginecodec.h"
#include "protocol/jsonscan.h"
#include "protocol/packethead.h"
#include "protocol/payloadtext.h"
#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace SocketIO {
namespace {

constexpr char LengthEnd = ':';

struct Counted {
    qsizetype from = 0; // where the packet starts
    qsizetype size = 0; // in bytes
};

// What a length counts.
enum class Unit { Utf16, Byte };

qsizetype sizeOf(QByteArrayView body, qsizetype from, qsizetype units, Unit unit)
{
    if (unit == Unit::Utf16)
        return utf8Size(body, from, units);
    return units <= body.size() - from ? units : -1;
}

Decoded<Counted> readLength(QByteArrayView body, qsizetype offset, Unit unit)
{
    qsizetype units = 0;
    const char *from = body.begin() + offset;
    const auto [end, error] = std::from_chars(from, body.end(), units);
    if (error == std::errc::result_out_of_range)
        return DecodeError{offset, QStringLiteral("the length of a packet does not fit 64 bits")};
    if (error != std::errc() || units < 0 || end == body.end() || *end != LengthEnd)
        return DecodeError{offset, QStringLiteral("a packet of a payload starts with its length and a ':'")};
    const qsizetype packet = end + 1 - body.begin();
    const qsizetype size = sizeOf(body, packet, units, unit);
    if (size < 0)
        return DecodeError{packet,
                           QStringLiteral("the payload is cut off, or a length is wrong: %1 characters announced, %2 "
                                          "bytes there")
                               .arg(units)
                               .arg(body.size() - packet)};
    return Counted{packet, size};
}

// The JSON of a Socket.IO packet, where a character may be written as its escape; its size when it is none.
qsizetype jsonOffset(QByteArrayView message)
{
    const auto parsed = parsePacketHead(message, std::numeric_limits<int>::max());
    const auto *head = std::get_if<PacketHead>(&parsed);
    const bool hasJson =
        head && head->json < message.size() && std::holds_alternative<JsonShape>(scanJson(message.sliced(head->json)));
    return hasJson ? head->json : message.size();
}

QByteArray countedText(const EnginePacket &packet)
{
    if (packet.binary)
        return encodeBase64(packet, Protocol::V3);
    const QByteArray text = encodedText(packet);
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
    if (isAscii || packet.type != EnginePacket::Type::Message)
        return text;
    const qsizetype json = 1 + jsonOffset(packet.data.view());
    return text.first(json) + asciiJson(QByteArrayView(text).sliced(json));
}

Decoded<QList<EnginePacket>> decode(const QByteArray &body, Unit unit)
{
    QList<EnginePacket> packets;
    for (qsizetype at = 0; at < body.size();) {
        const auto counted = readLength(body, at, unit);
        if (const auto *error = std::get_if<DecodeError>(&counted))
            return *error;
        const auto [from, size] = std::get<Counted>(counted);
        const qsizetype start = std::exchange(at, from + size);
        if (size == 0)
            continue;
        if (packets.size() == MaxPacketsPerPayload)
            return tooManyPackets(start);
        auto decoded = readPayloadText(body, from, size);
        if (const auto *error = std::get_if<DecodeError>(&decoded))
            return *error;
        packets.append(std::get<EnginePacket>(std::move(decoded)));
    }
    return packets;
}

// The UTF-8 inside a body that was encoded twice; empty when it was not.
QByteArray onceDecoded(const QByteArray &body)
{
    const bool isAscii = std::all_of(body.begin(), body.end(), [](char c) { return c >= 0; });
    if (isAscii || !body.isValidUtf8())
        return {};
    const QString text = QString::fromUtf8(body);
    const bool isBytes = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() <= 0xff; });
    const QByteArray inner = isBytes ? text.toLatin1() : QByteArray();
    return inner.isValidUtf8() ? inner : QByteArray();
}

} // namespace

Decoded<QList<EnginePacket>> decodeCountedPayload(const QByteArray &body, bool mayBeTwice)
{
    const QByteArray inner = mayBeTwice ? onceDecoded(body) : QByteArray();
    if (inner.isEmpty())
        return decode(body, Unit::Utf16);
    auto decoded = decode(inner, Unit::Byte);
    if (auto *error = std::get_if<DecodeError>(&decoded))
        error->offset = QString::fromLatin1(inner.first(error->offset)).toUtf8().size();
    return decoded;
}

QByteArray encodeCountedPayload(std::span<const EnginePacket> packets)
{
    QByteArray body;
    for (const EnginePacket &packet : packets) {
        const QByteArray text = countedText(packet);
        body += QByteArray::number(utf16Size(text)) + LengthEnd + text;
    }
    return body;
}

qsizetype countedSize(const EnginePacket &packet)
{
    const QByteArray text = countedText(packet);
    return QByteArray::number(utf16Size(text)).size() + 1 + text.size();
}

} // namespace SocketIO
