// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/enginepacket.h"
#include <SocketIO/protocol.h>

namespace SocketIO {

/// Text of one WebSocket message, or of one packet of a payload, to a packet. Refuses an empty text and an unknown type
/// digit. `b` and base64 is a binary message, in revision 3 with the type digit 4 behind the `b`; which one it is, the
/// length of padded base64 tells.
[[nodiscard]] Decoded<EnginePacket> decodeEnginePacket(Slice text);
/// A binary message made of its bytes alone; in revision 4 that is the whole WebSocket message (engine.io-protocol v4,
/// "Binary").
[[nodiscard]] EnginePacket binaryEnginePacket(const QByteArray &bytes);
/// A binary WebSocket message as it came. In revision 3 its first byte is the packet's type, 0x04 for a message
/// (engine.io-protocol v3, "Packet"); any other is refused. Auto reads it as revision 4.
[[nodiscard]] Decoded<EnginePacket> decodeBinaryFrame(Slice frame, Protocol protocol);
/// The WebSocket message of a binary packet: the bytes, in revision 3 behind 0x04.
[[nodiscard]] QByteArray encodeBinaryFrame(const EnginePacket &packet, Protocol protocol);
/// A binary packet as text, for `forceBase64`: `b` and base64, in revision 3 with the type digit behind the `b`.
[[nodiscard]] QByteArray encodeBase64(const EnginePacket &packet, Protocol protocol);

/// A text packet; the digit is written in front of `data` and the packet's slice starts behind it.
[[nodiscard]] EnginePacket textEnginePacket(EnginePacket::Type type, QByteArrayView data = {});
/// Wraps an already encoded text that starts with the type digit, without copying.
[[nodiscard]] EnginePacket encodedEnginePacket(EnginePacket::Type type, QByteArray textWithDigit);
/// The text of a packet with its digit; shares memory when the packet was made by the functions above.
[[nodiscard]] QByteArray encodedText(const EnginePacket &packet);

} // namespace SocketIO
