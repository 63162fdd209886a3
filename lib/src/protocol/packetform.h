// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketencoder.h"
#include "protocol/socketpacket.h"
#include <SocketIO/parser.h>

namespace SocketIO {

// Between the packets a user's parser knows and those of the built-in JSON codec, which every station behind it reads.

/// A packet that another parser read, as the decoder would have delivered it: its JSON text is made anew.
[[nodiscard]] SocketPacket socketPacket(const Packet &packet);

/// A packet as the built-in codec writes it.
[[nodiscard]] EncodedPacket jsonPacket(const Packet &packet);

/// The messages of another parser, ready to leave. The text gets Engine.IO's type digit in front.
[[nodiscard]] EncodedPacket encodedPacket(const EncodedMessages &messages);

} // namespace SocketIO
