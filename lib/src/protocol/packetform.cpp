// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/packetform.h"

namespace SocketIO {

EncodedPacket jsonPacket(const Packet &packet)
{
    switch (packet.type) {
    case Packet::Type::Connect:
        return encodeConnect(packet.nsp, packet.json);
    case Packet::Type::Disconnect:
        return encodeDisconnect(packet.nsp);
    case Packet::Type::ConnectError:
        return encodeConnectError(packet.nsp, packet.json);
    case Packet::Type::Ack:
        return encodeAck(packet.nsp, packet.id, packet.arguments);
    case Packet::Type::Event:
        break;
    }
    return encodeEvent(packet.nsp, packet.id, QString::fromUtf8(packet.name), packet.arguments);
}

namespace {

bool hasArguments(const Packet &packet)
{
    return packet.type == Packet::Type::Event || packet.type == Packet::Type::Ack;
}

// Where the JSON starts in the text written above. It is not parsed, for a parser may have read a namespace that the
// text form has no room for.
qsizetype jsonOffset(const Packet &packet, QByteArrayView text)
{
    if (!hasArguments(packet))
        return text.size() - packet.json.size();
    const qsizetype type = packet.arguments.attachments().isEmpty() ? 1 : text.indexOf('-') + 1;
    return text.indexOf('[', type + (packet.nsp == "/" ? 0 : packet.nsp.size()));
}

} // namespace

SocketPacket socketPacket(const Packet &packet)
{
    const EncodedPacket encoded = jsonPacket(packet);
    const Slice text = encoded.packetText();
    SocketPacket result;
    result.type = static_cast<SocketPacket::Type>(packet.type);
    result.nsp = packet.nsp.isEmpty() ? QByteArrayLiteral("/") : packet.nsp;
    result.id = packet.id;
    result.data = text.mid(jsonOffset(packet, text.view()));
    result.attachments = encoded.attachments;
    result.textOffset = text.offset;
    result.textSize = text.size;
    if (!hasArguments(packet))
        return result;
    result.name = packet.name;
    result.size = packet.arguments.size();
    result.first = result.data.size - packet.arguments.elements().size();
    return result;
}

EncodedPacket encodedPacket(const EncodedMessages &messages)
{
    const QByteArray text = messages.text.isEmpty() ? QByteArray() : QByteArray('4' + messages.text);
    return {text, messages.binary, true};
}

} // namespace SocketIO
