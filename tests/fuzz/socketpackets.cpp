// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "protocol/socketdecoder.h"
#include "protocol/socketencoder.h"
#include <SocketIO/arguments.h>

using namespace SocketIO;

namespace {

constexpr char Separator = '\x1e';
constexpr char BinaryMark = 'b';

SocketDecoder::Result receive(SocketDecoder &decoder, const QByteArray &message)
{
    return message.startsWith(BinaryMark) ? decoder.receive(message.sliced(1)) : decoder.receive(Slice(message));
}

void checkArguments(const SocketPacket &packet, Protocol protocol)
{
    const Arguments arguments(packet.data, packet.attachments, packet.size, packet.first);
    Fuzz::require(arguments.toCbor().size() == packet.size, "each argument has a value");
    Fuzz::require(Arguments::fromPacket(packet.text(), packet.attachments) == arguments, "a record reads the same");
    const bool isEvent = packet.type == SocketPacket::Type::Event;
    const EncodedPacket written = isEvent
        ? encodeEvent(packet.nsp, packet.id, QString::fromUtf8(packet.name), arguments)
        : encodeAck(packet.nsp, packet.id, arguments);
    SocketDecoder decoder;
    decoder.setProtocol(protocol);
    auto again = decoder.receive(written.packetText());
    for (const QByteArray &attachment : written.attachments)
        again = decoder.receive(attachment);
    const auto *same = std::get_if<SocketPacket>(&again);
    Fuzz::require(same && same->size == packet.size && same->id == packet.id, "what is written can be read");
    Fuzz::require(same->attachments == packet.attachments, "attachments are kept");
}

} // namespace

// A sequence of messages, 0x1e between them; the first byte tells the revision. A message that starts with `b` is an
// attachment.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const Protocol protocol = data[0] % 2 == 0 ? Protocol::V4 : Protocol::V3;
    SocketDecoder decoder;
    decoder.setProtocol(protocol);
    for (const QByteArray &message : Fuzz::bytesOf(data + 1, size - 1).split(Separator)) {
        const auto result = receive(decoder, message);
        if (const auto *error = std::get_if<DecodeError>(&result)) {
            Fuzz::require(error->offset >= 0 && error->offset <= message.size(), "an error lies in the message");
            Fuzz::require(!decoder.isWaiting(), "an error resets");
        } else if (const auto *packet = std::get_if<SocketPacket>(&result)) {
            const bool hasArguments =
                packet->type == SocketPacket::Type::Event || packet->type == SocketPacket::Type::Ack;
            if (hasArguments && !packet->data.isEmpty())
                checkArguments(*packet, protocol);
        }
    }
    return 0;
}
