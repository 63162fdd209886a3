// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/enginepacket.h"

namespace SocketIO {

/// Text of one WebSocket message to a packet. Refuses an empty text and an unknown type digit.
[[nodiscard]] Decoded<EnginePacket> decodeEnginePacket(Slice text);
/// A binary WebSocket message: in revision 4 the bytes as they are, no type (engine.io-protocol v4, "Binary").
[[nodiscard]] EnginePacket binaryEnginePacket(const QByteArray &bytes);

/// A text packet; the digit is written in front of `data` and the packet's slice starts behind it.
[[nodiscard]] EnginePacket textEnginePacket(EnginePacket::Type type, QByteArrayView data = {});
/// Wraps an already encoded text that starts with the type digit, without copying.
[[nodiscard]] EnginePacket encodedEnginePacket(EnginePacket::Type type, QByteArray textWithDigit);
/// The text of a packet with its digit; shares memory when the packet was made by the functions above.
[[nodiscard]] QByteArray encodedText(const EnginePacket &packet);

} // namespace SocketIO
