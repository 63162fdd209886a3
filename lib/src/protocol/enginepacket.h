// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/slice.h>

namespace SocketIO {

/// One Engine.IO packet (engine.io-protocol v4, "Packet types"). The enumerators are the digits on the wire.
struct EnginePacket {
    enum class Type : quint8 { Open = 0, Close = 1, Ping = 2, Pong = 3, Message = 4, Upgrade = 5, Noop = 6 };

    Type type = Type::Noop;
    /// True for a binary message; only Message can be binary.
    bool binary = false;
    /// On its way out: whether a WebSocket may compress it.
    bool compress = true;
    /// What follows the type digit; for a binary message its bytes. For text the digit is the byte before `data.offset`
    /// in `data.bytes`, so that a sender need not copy.
    Slice data;

    friend bool operator==(const EnginePacket &, const EnginePacket &) = default;
};

} // namespace SocketIO
