// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/separatedpayload.h"

#include "protocol/base64.h"
#include "protocol/binarypayload.h"
#include "protocol/enginecodec.h"
#include "protocol/payloadtext.h"

namespace SocketIO {
namespace {

constexpr char Separator = '\x1e';
constexpr char AttachmentMark = '\x01';

// Whether a binary message in the form of revision 3 starts at `at`. What is broken behind such a start is found by
// who reads it. No length that fits 64 bits has more digits; a longer run, which may be all of a hostile body, is not
// worth a look from each of its bytes.
bool isAttachment(QByteArrayView body, qsizetype at)
{
    constexpr char LastDigit = 9;
    constexpr qsizetype MaxDigits = 19;
    const qsizetype limit = qMin(body.size(), at + 1 + MaxDigits);
    qsizetype end = at + 1;
    while (end < limit && body[end] >= 0 && body[end] <= LastDigit)
        ++end;
    return end > at + 1 && end < body.size() && body[end] == '\xff';
}

// The next separator, searched for once: attachments may end any number of texts in front of it.
struct SeparatorSearch {
    QByteArrayView body;
    qsizetype found = -1;

    qsizetype from(qsizetype at)
    {
        if (found < at) {
            const qsizetype next = body.indexOf(Separator, at);
            found = next < 0 ? body.size() : next;
        }
        return found;
    }
};

qsizetype textEnd(QByteArrayView body, qsizetype from, qsizetype end)
{
    for (qsizetype at = from;; ++at) {
        at = body.first(end).indexOf(AttachmentMark, at);
        if (at < 0)
            return end;
        if (isAttachment(body, at))
            return at;
    }
}

Decoded<EnginePacket> readAttachment(const QByteArray &body, qsizetype &at)
{
    const auto decoded = readBinaryHead(body, at);
    if (const auto *error = std::get_if<DecodeError>(&decoded))
        return *error;
    const auto &head = std::get<BinaryPayloadHead>(decoded);
    at = head.content + head.size;
    return readBinaryContent(body, head);
}

Decoded<EnginePacket> readText(const QByteArray &body, qsizetype &at, SeparatorSearch &separators)
{
    const qsizetype from = std::exchange(at, textEnd(body, at, separators.from(at)));
    return readPayloadText(body, from, at - from);
}

} // namespace

Decoded<QList<EnginePacket>> decodeSeparatedPayload(const QByteArray &body)
{
    QList<EnginePacket> packets;
    SeparatorSearch separators{body};
    for (qsizetype at = 0; at < body.size();) {
        if (body.at(at) == Separator) {
            ++at;
            continue;
        }
        if (packets.size() == MaxPacketsPerPayload)
            return tooManyPackets(at);
        const bool isBinary = body.at(at) == AttachmentMark && isAttachment(body, at);
        auto decoded = isBinary ? readAttachment(body, at) : readText(body, at, separators);
        if (const auto *error = std::get_if<DecodeError>(&decoded))
            return *error;
        packets.append(std::get<EnginePacket>(std::move(decoded)));
    }
    return packets;
}

QByteArray encodeSeparatedPayload(std::span<const EnginePacket> packets)
{
    qsizetype size = 0;
    for (const EnginePacket &packet : packets)
        size += separatedSize(packet);
    QByteArray body;
    body.reserve(size);
    for (const EnginePacket &packet : packets) {
        if (!body.isEmpty())
            body += Separator;
        body += packet.binary ? encodeBase64(packet, Protocol::V4) : encodedText(packet);
    }
    return body;
}

qsizetype separatedSize(const EnginePacket &packet)
{
    return 2 + (packet.binary ? base64Size(packet.data.size) : packet.data.size);
}

} // namespace SocketIO
