// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/payloadtext.h"

#include "protocol/enginecodec.h"

namespace SocketIO {
namespace {

constexpr unsigned char FourBytes = 0xf0;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

qsizetype characterSize(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < FourBytes ? 3 : 4;
}

qsizetype firstInvalid(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype size = qMin(characterSize(text[at]), text.size() - at);
        if (!text.sliced(at, size).isValidUtf8())
            return at;
        at += size;
    }
    return text.size();
}

} // namespace

DecodeError tooManyPackets(qsizetype offset)
{
    return {offset, QStringLiteral("more than %1 packets in one payload").arg(MaxPacketsPerPayload)};
}

Decoded<EnginePacket> readPayloadText(const QByteArray &body, qsizetype offset, qsizetype size)
{
    const Slice text(body, offset, size);
    if (!text.view().isValidUtf8())
        return DecodeError{offset + firstInvalid(text.view()), QStringLiteral("invalid UTF-8 in a packet")};
    auto decoded = decodeEnginePacket(text);
    if (auto *error = std::get_if<DecodeError>(&decoded))
        error->offset += offset;
    return decoded;
}

qsizetype utf16Size(QByteArrayView utf8)
{
    qsizetype units = 0;
    for (const char byte : utf8) {
        if (!isContinuation(byte))
            units += static_cast<unsigned char>(byte) < FourBytes ? 1 : 2;
    }
    return units;
}

qsizetype utf8Size(QByteArrayView text, qsizetype offset, qsizetype units)
{
    qsizetype at = offset;
    for (qsizetype left = units; left > 0;) {
        if (at >= text.size())
            return -1;
        const qsizetype size = characterSize(text[at]);
        left -= size < 4 ? 1 : 2;
        at += size;
        if (left < 0 || at > text.size())
            return -1;
    }
    return at - offset;
}

} // namespace SocketIO
