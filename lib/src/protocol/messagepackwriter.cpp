// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/messagepackwriter.h"

#include "protocol/messagepackjson.h"

namespace SocketIO {
namespace {

bool hasArguments(const Packet &packet)
{
    return packet.type == Packet::Type::Event || packet.type == Packet::Type::Ack;
}

void packArguments(MessagePacker &packer, const Packet &packet)
{
    const bool isEvent = packet.type == Packet::Type::Event;
    packer.pack_array(static_cast<uint32_t>(packet.arguments.size() + (isEvent ? 1 : 0)));
    if (isEvent)
        packText(packer, packet.name);
    packElements(packer, packet.arguments);
}

} // namespace

QByteArray writeMessagePack(const Packet &packet)
{
    const bool hasData = hasArguments(packet) || !packet.json.isEmpty();
    const bool hasId = packet.id >= 0;
    PackedBytes bytes;
    MessagePacker packer(bytes);
    packer.pack_map(2U + (hasData ? 1U : 0U) + (hasId ? 1U : 0U));
    packText(packer, "type");
    packer.pack_int64(static_cast<qint64>(packet.type));
    packText(packer, "nsp");
    packText(packer, packet.nsp.isEmpty() ? QByteArrayView("/") : QByteArrayView(packet.nsp));
    if (hasData)
        packText(packer, "data");
    if (hasArguments(packet))
        packArguments(packer, packet);
    else if (hasData)
        packJson(packer, packet.json);
    if (hasId) {
        packText(packer, "id");
        packer.pack_int64(packet.id);
    }
    return bytes.buffer.take();
}

} // namespace SocketIO
