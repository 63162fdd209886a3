// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/pollingpayload.h"

#include "protocol/enginecodec.h"

namespace SocketIO {
namespace {

constexpr char Separator = '\x1e';
constexpr char BinaryMark = 'b';

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

// Offset of the first byte that has no place in RFC 4648 base64; the size when all is well.
qsizetype base64Problem(QByteArrayView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && isBase64(text[digits]))
        ++digits;
    qsizetype end = digits;
    while (end < text.size() && text[end] == '=' && end - digits < 2)
        ++end;
    if (end < text.size())
        return end;
    const bool isWhole = end % 4 == 0;
    return isWhole ? end : qMin(digits, text.size() - 1);
}

Decoded<EnginePacket> decodeBinary(const Slice &packet)
{
    const QByteArrayView text = packet.view().sliced(1);
    if (const qsizetype problem = base64Problem(text); problem < text.size())
        return DecodeError{problem + 1, QStringLiteral("a binary message is no valid base64")};
    return binaryEnginePacket(QByteArray::fromBase64(QByteArray::fromRawData(text.data(), text.size())));
}

Decoded<EnginePacket> decodePacket(const Slice &packet)
{
    return packet.view().front() == BinaryMark ? decodeBinary(packet) : decodeEnginePacket(packet);
}

} // namespace

Decoded<QList<EnginePacket>> decodePayload(const QByteArray &body)
{
    QList<EnginePacket> packets;
    for (qsizetype from = 0; from < body.size();) {
        const qsizetype separator = body.indexOf(Separator, from);
        const qsizetype end = separator < 0 ? body.size() : separator;
        if (end > from) {
            auto decoded = decodePacket(Slice(body, from, end - from));
            if (const auto *error = std::get_if<DecodeError>(&decoded))
                return DecodeError{from + error->offset, error->reason};
            packets.append(std::get<EnginePacket>(std::move(decoded)));
        }
        from = end + 1;
    }
    if (packets.isEmpty())
        return DecodeError{0, QStringLiteral("a payload without packets")};
    return packets;
}

QByteArray encodePayload(const QList<EnginePacket> &packets)
{
    qsizetype size = 0;
    for (const EnginePacket &packet : packets)
        size += payloadSize(packet) + 1;
    QByteArray body;
    body.reserve(size);
    for (const EnginePacket &packet : packets) {
        if (!body.isEmpty())
            body += Separator;
        if (packet.binary)
            body += BinaryMark + packet.data.toByteArray().toBase64();
        else
            body += encodedText(packet);
    }
    return body;
}

qsizetype payloadSize(const EnginePacket &packet)
{
    return packet.binary ? 1 + (packet.data.size + 2) / 3 * 4 : 1 + packet.data.size;
}

} // namespace SocketIO
