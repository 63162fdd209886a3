// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/enginecodec.h"

#include "protocol/base64.h"

namespace SocketIO {
namespace {

constexpr int LastType = static_cast<int>(EnginePacket::Type::Noop);
constexpr char Base64Mark = 'b';
constexpr char MessageDigit = '4';
constexpr char MessageByte = '\x04';

char digitOf(EnginePacket::Type type)
{
    return static_cast<char>('0' + static_cast<int>(type));
}

DecodeError unknownType(QByteArrayView text)
{
    if (text.isEmpty())
        return {0, QStringLiteral("empty packet")};
    // A Node server that refuses a WebSocket of another revision writes its HTTP answer into the open stream.
    if (text.startsWith("HTTP/1.")) {
        const qsizetype line = text.indexOf('\r');
        const qsizetype end = text.indexOf("\r\n\r\n");
        const QByteArrayView status = line < 0 ? text : text.first(line);
        const QByteArrayView body = end < 0 ? QByteArrayView() : text.sliced(end + 4);
        return {0,
                QStringLiteral("the server answered with HTTP instead of a packet: %1 %2")
                    .arg(QString::fromUtf8(status), QString::fromUtf8(body))
                    .trimmed()};
    }
    return {0,
            QStringLiteral("unknown packet type '%1'")
                .arg(QString::fromUtf8(text.first(1).toByteArray().toPercentEncoding()))};
}

// Base64 comes in fours; what is left over is the type digit of revision 3.
Decoded<EnginePacket> decodeBase64Packet(QByteArrayView text)
{
    const bool hasType = text.size() % 4 == 2 && text[1] >= '0' && text[1] <= '0' + LastType;
    if (hasType && text[1] != MessageDigit)
        return DecodeError{1, QStringLiteral("a binary packet that is no message")};
    const qsizetype from = hasType ? 2 : 1;
    auto decoded = decodeBase64(text.sliced(from));
    if (auto *error = std::get_if<DecodeError>(&decoded))
        return DecodeError{from + error->offset, std::move(error->reason)};
    return binaryEnginePacket(std::get<QByteArray>(decoded));
}

} // namespace

Decoded<EnginePacket> decodeEnginePacket(Slice text)
{
    const QByteArrayView view = text.view();
    if (view.isEmpty() || view.front() < '0' || view.front() > '0' + LastType)
        return view.startsWith(Base64Mark) ? decodeBase64Packet(view) : unknownType(view);
    const auto type = static_cast<EnginePacket::Type>(view.front() - '0');
    return EnginePacket{type, false, true, std::move(text).mid(1)};
}

EnginePacket binaryEnginePacket(const QByteArray &bytes)
{
    return {EnginePacket::Type::Message, true, true, bytes};
}

Decoded<EnginePacket> decodeBinaryFrame(Slice frame, Protocol protocol)
{
    if (protocol != Protocol::V3)
        return EnginePacket{EnginePacket::Type::Message, true, true, std::move(frame)};
    if (frame.isEmpty())
        return DecodeError{0, QStringLiteral("a binary packet without its type")};
    if (frame.view().front() != MessageByte)
        return DecodeError{0,
                           QStringLiteral("a binary packet starts with 0x%1; only messages, 0x04, are binary")
                               .arg(QString::fromLatin1(frame.view().first(1).toByteArray().toHex()))};
    return EnginePacket{EnginePacket::Type::Message, true, true, std::move(frame).mid(1)};
}

QByteArray encodeBinaryFrame(const EnginePacket &packet, Protocol protocol)
{
    if (protocol != Protocol::V3)
        return packet.data.toByteArray();
    QByteArray frame;
    frame.reserve(1 + packet.data.size);
    frame += MessageByte;
    frame += packet.data.view();
    return frame;
}

QByteArray encodeBase64(const EnginePacket &packet, Protocol protocol)
{
    QByteArray text;
    text.reserve(2 + base64Size(packet.data.size));
    text += Base64Mark;
    if (protocol == Protocol::V3)
        text += MessageDigit;
    text += encodeBase64(packet.data.view());
    return text;
}

EnginePacket textEnginePacket(EnginePacket::Type type, QByteArrayView data)
{
    QByteArray text;
    text.reserve(1 + data.size());
    text += digitOf(type);
    text += data;
    return encodedEnginePacket(type, text);
}

EnginePacket encodedEnginePacket(EnginePacket::Type type, QByteArray textWithDigit)
{
    Q_ASSERT(textWithDigit.startsWith(digitOf(type)));
    const qsizetype size = textWithDigit.size() - 1;
    return {type, false, true, Slice(std::move(textWithDigit), 1, size)};
}

QByteArray encodedText(const EnginePacket &packet)
{
    const Slice &data = packet.data;
    const bool isWhole = data.offset == 1 && data.bytes.size() == data.size + 1;
    if (data.offset > 0 && data.bytes.at(data.offset - 1) == digitOf(packet.type))
        return isWhole ? data.bytes : data.bytes.mid(data.offset - 1, data.size + 1);
    return digitOf(packet.type) + data.toByteArray();
}

} // namespace SocketIO
