// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/binarypayload.h"

#include "protocol/enginecodec.h"
#include "protocol/payloadtext.h"
#include <limits>

namespace SocketIO {
namespace {

constexpr char TextMark = '\x00';
constexpr char BinaryMark = '\x01';
constexpr char HeadEnd = '\xff';
constexpr char Separator = '\x1e';
constexpr char LastDigit = 9;

bool isDigit(char byte)
{
    return byte >= 0 && byte <= LastDigit;
}

QByteArray lengthDigits(qsizetype length)
{
    QByteArray digits = QByteArray::number(length);
    for (char &digit : digits)
        digit = static_cast<char>(digit - '0');
    return digits;
}

qsizetype contentSize(const EnginePacket &packet)
{
    return 1 + packet.data.size;
}

} // namespace

Decoded<BinaryPayloadHead> readBinaryHead(QByteArrayView body, qsizetype offset)
{
    constexpr qsizetype Limit = (std::numeric_limits<qsizetype>::max() - LastDigit) / 10;
    const char mark = body[offset];
    if (mark != TextMark && mark != BinaryMark)
        return DecodeError{offset, QStringLiteral("a packet of a binary payload starts with 0x00 or 0x01")};
    qsizetype at = offset + 1;
    qsizetype size = 0;
    for (; at < body.size() && isDigit(body[at]); ++at) {
        if (size > Limit)
            return DecodeError{offset + 1, QStringLiteral("the length of a packet does not fit 64 bits")};
        size = size * 10 + body[at];
    }
    if (at == offset + 1 || at == body.size() || body[at] != HeadEnd)
        return DecodeError{at, QStringLiteral("the length of a packet is digits of values 0 to 9, then 0xff")};
    ++at;
    if (size > body.size() - at)
        return DecodeError{
            at, QStringLiteral("the payload is cut off: %1 bytes announced, %2 there").arg(size).arg(body.size() - at)};
    return BinaryPayloadHead{mark == BinaryMark, at, size};
}

Decoded<EnginePacket> readBinaryContent(const QByteArray &body, const BinaryPayloadHead &head)
{
    if (!head.binary)
        return readPayloadText(body, head.content, head.size);
    auto decoded = decodeBinaryFrame(Slice(body, head.content, head.size), Protocol::V3);
    if (auto *error = std::get_if<DecodeError>(&decoded))
        error->offset += head.content;
    return decoded;
}

Decoded<QList<EnginePacket>> decodeBinaryPayload(const QByteArray &body)
{
    QList<EnginePacket> packets;
    for (qsizetype at = 0; at < body.size();) {
        if (body.at(at) == Separator) {
            ++at;
            continue;
        }
        if (packets.size() == MaxPacketsPerPayload)
            return tooManyPackets(at);
        const auto head = readBinaryHead(body, at);
        if (const auto *error = std::get_if<DecodeError>(&head))
            return *error;
        const auto &found = std::get<BinaryPayloadHead>(head);
        auto decoded = readBinaryContent(body, found);
        if (const auto *error = std::get_if<DecodeError>(&decoded))
            return *error;
        packets.append(std::get<EnginePacket>(std::move(decoded)));
        at = found.content + found.size;
    }
    return packets;
}

QByteArray encodeBinaryPayload(std::span<const EnginePacket> packets)
{
    qsizetype size = 0;
    for (const EnginePacket &packet : packets)
        size += binarySize(packet);
    QByteArray body;
    body.reserve(size);
    for (const EnginePacket &packet : packets) {
        body += packet.binary ? BinaryMark : TextMark;
        body += lengthDigits(contentSize(packet));
        body += HeadEnd;
        body += packet.binary ? encodeBinaryFrame(packet, Protocol::V3) : encodedText(packet);
    }
    return body;
}

qsizetype binarySize(const EnginePacket &packet)
{
    constexpr qsizetype Marks = 2;
    return Marks + lengthDigits(contentSize(packet)).size() + contentSize(packet);
}

} // namespace SocketIO
