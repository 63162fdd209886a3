// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "protocol/enginecodec.h"

using namespace SocketIO;

// One WebSocket message, as text and as a binary frame of both revisions.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray message = Fuzz::bytesOf(data, size);
    const auto text = decodeEnginePacket(Slice(message));
    if (const auto *error = std::get_if<DecodeError>(&text))
        Fuzz::require(error->offset >= 0 && error->offset <= message.size(), "an error lies in the message");
    else if (const auto &packet = std::get<EnginePacket>(text); !packet.binary)
        Fuzz::require(encodedText(packet) == message, "a text packet is written as it was read");
    for (const Protocol protocol : {Protocol::V3, Protocol::V4}) {
        const auto binary = decodeBinaryFrame(message, protocol);
        if (const auto *packet = std::get_if<EnginePacket>(&binary)) {
            Fuzz::require(encodeBinaryFrame(*packet, protocol) == message, "a frame is written as it was read");
            const auto again = decodeEnginePacket(Slice(encodeBase64(*packet, protocol)));
            Fuzz::require(std::get<EnginePacket>(again) == *packet, "base64 is read as it was written");
        }
    }
    return 0;
}
