// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/enginecodec.h"

namespace SocketIO {
namespace {

constexpr int LastType = static_cast<int>(EnginePacket::Type::Noop);

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

} // namespace

Decoded<EnginePacket> decodeEnginePacket(Slice text)
{
    const QByteArrayView view = text.view();
    if (view.isEmpty() || view.front() < '0' || view.front() > '0' + LastType)
        return unknownType(view);
    const auto type = static_cast<EnginePacket::Type>(view.front() - '0');
    return EnginePacket{type, false, std::move(text).mid(1)};
}

EnginePacket binaryEnginePacket(const QByteArray &bytes)
{
    return {EnginePacket::Type::Message, true, Slice(bytes)};
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
    return {type, false, Slice(std::move(textWithDigit), 1, size)};
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
