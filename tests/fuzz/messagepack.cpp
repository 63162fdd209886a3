// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "protocol/messagepackwriter.h"
#include "protocol/packetform.h"
#include "protocol/socketdecoder.h"
#include <limits>

using namespace SocketIO;

namespace {

bool isReadByTheDecoder(const SocketPacket &packet)
{
    SocketDecoder decoder(std::numeric_limits<int>::max());
    decoder.setProtocol(Protocol::V3); // takes every event name
    auto result = decoder.receive(packet.text());
    for (const QByteArray &attachment : packet.attachments)
        result = decoder.receive(attachment);
    const auto *read = std::get_if<SocketPacket>(&result);
    return read && read->size == packet.size && read->first == packet.first && read->data == packet.data;
}

// What the text form cannot carry: a comma would end the namespace, and one without a slash would not be seen.
bool hasTextForm(const QByteArray &nsp)
{
    return nsp.startsWith('/') && !nsp.contains(',');
}

} // namespace

// A packet of the MessagePack parser.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray message = Fuzz::bytesOf(data, size);
    const auto reader = messagePackParser()->makeReader();
    const auto result = reader->receiveBinary(message);
    if (const auto *fault = std::get_if<PacketReader::Fault>(&result)) {
        Fuzz::require(fault->offset >= 0 && fault->offset <= message.size(), "a fault lies in the message");
        return 0;
    }
    Packet packet = std::get<Packet>(result);
    if (packet.nsp.isEmpty())
        packet.nsp = "/"; // which is how it is written
    const auto again = reader->receiveBinary(writeMessagePack(packet));
    Fuzz::require(std::get<Packet>(again) == packet, "a packet is read as it was written");
    const SocketPacket text = socketPacket(packet);
    if (packet.type == Packet::Type::Event || packet.type == Packet::Type::Ack) {
        const Arguments arguments(text.data, text.attachments, text.size, text.first);
        Fuzz::require(arguments == packet.arguments, "its text form has the same arguments");
    }
    Fuzz::require(!hasTextForm(packet.nsp) || isReadByTheDecoder(text), "its text form is one the decoder reads");
    return 0;
}
