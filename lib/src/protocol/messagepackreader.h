// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/parser.h>

namespace SocketIO {

/// Most binary values in one packet: each costs a place of its own, and an empty one takes only two bytes to send.
inline constexpr qsizetype MaxMessagePackBinaries = 65536;

/// Reads packets of the npm package socket.io-msgpack-parser: each is one map {type, nsp, data, id} in one binary
/// message. Refuses what that package refuses, and besides: broken UTF-8, an event without a name, a map key that is no
/// scalar, nesting beyond MaxJsonDepth. Other members of the map are not looked at. ArrayBuffers are binary like
/// Buffers, dates and timestamps become ISO 8601 text, undefined becomes null, other extensions [type, binary].
class MessagePackReader final : public PacketReader {
public:
    [[nodiscard]] Result receiveText(const QByteArray &message) override;
    [[nodiscard]] Result receiveBinary(const QByteArray &message) override;
};

} // namespace SocketIO
