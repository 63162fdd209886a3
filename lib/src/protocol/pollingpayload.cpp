// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/pollingpayload.h"

#include "protocol/binarypayload.h"
#include "protocol/countedpayload.h"
#include "protocol/separatedpayload.h"

namespace SocketIO {
namespace {

// A packet starts with a digit as well, but no colon stands behind its first digits.
bool startsWithCount(QByteArrayView body)
{
    qsizetype at = 0;
    while (at < body.size() && body[at] >= '0' && body[at] <= '9')
        ++at;
    return at > 0 && at < body.size() && body[at] == ':';
}

bool startsWithMark(QByteArrayView body)
{
    return body.startsWith('\x00') || body.startsWith('\x01') || body.startsWith('\x1e');
}

bool saysBinary(QByteArrayView contentType)
{
    constexpr QByteArrayView OctetStream("application/octet-stream");
    return contentType.size() >= OctetStream.size()
        && contentType.first(OctetStream.size()).compare(OctetStream, Qt::CaseInsensitive) == 0;
}

Decoded<QList<EnginePacket>> decodeForm(const QByteArray &body, PayloadForm form, bool askedForBase64)
{
    switch (form) {
    case PayloadForm::Counted:
        return decodeCountedPayload(body, askedForBase64);
    case PayloadForm::Binary:
        return decodeBinaryPayload(body);
    case PayloadForm::Separated:
        break;
    }
    return decodeSeparatedPayload(body);
}

constexpr char TextType[] = "text/plain;charset=UTF-8";

} // namespace

PayloadForm payloadForm(Protocol protocol, QByteArrayView contentType, QByteArrayView body)
{
    if (protocol == Protocol::V4)
        return PayloadForm::Separated;
    if (startsWithCount(body))
        return PayloadForm::Counted;
    if (startsWithMark(body) || (protocol == Protocol::V3 && saysBinary(contentType)))
        return PayloadForm::Binary;
    return protocol == Protocol::V3 ? PayloadForm::Counted : PayloadForm::Separated;
}

Decoded<QList<EnginePacket>> decodePayload(const QByteArray &body, PayloadForm form, bool askedForBase64)
{
    auto decoded = decodeForm(body, form, askedForBase64);
    const auto *packets = std::get_if<QList<EnginePacket>>(&decoded);
    if (packets && packets->isEmpty())
        return DecodeError{0, QStringLiteral("a payload without packets")};
    return decoded;
}

EncodedPayload encodePayload(std::span<const EnginePacket> packets, Protocol protocol, bool forceBase64)
{
    if (protocol != Protocol::V3)
        return {encodeSeparatedPayload(packets), TextType};
    if (forceBase64)
        return {encodeCountedPayload(packets), TextType};
    return {encodeBinaryPayload(packets), "application/octet-stream"};
}

qsizetype payloadSize(const EnginePacket &packet, Protocol protocol, bool forceBase64)
{
    if (protocol != Protocol::V3)
        return separatedSize(packet);
    return forceBase64 ? countedSize(packet) : binarySize(packet);
}

} // namespace SocketIO
