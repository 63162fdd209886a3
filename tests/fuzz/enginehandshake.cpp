// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "protocol/handshake.h"

using namespace SocketIO;

// The data of an open packet.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json = Fuzz::bytesOf(data, size);
    const auto decoded = decodeHandshake(json);
    if (const auto *error = std::get_if<DecodeError>(&decoded)) {
        Fuzz::require(error->offset >= 0 && error->offset <= json.size(), "an error lies in the text");
        return 0;
    }
    const auto &handshake = std::get<Handshake>(decoded);
    Fuzz::require(handshake.pingInterval.count() > 0 && handshake.pingTimeout.count() > 0, "times are positive");
    Fuzz::require(handshake.maxPayload >= 0, "the limit is not negative");
    const auto again = decodeHandshake(encodeHandshake(handshake));
    Fuzz::require(std::get<Handshake>(again) == handshake, "a handshake is read as it was written");
    return 0;
}
