// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/enginepacket.h"
#include <QList>
#include <span>

namespace SocketIO {

/// The payload of revision 4 (engine.io-protocol v4, "HTTP long-polling"): packets joined by 0x1e, binary as `b` and
/// base64. Stray separators are skipped, and binary messages in the form of revision 3, which netty-socketio writes
/// behind their text, are taken: their head is no UTF-8, so it cannot be part of a text.
[[nodiscard]] Decoded<QList<EnginePacket>> decodeSeparatedPayload(const QByteArray &body);
[[nodiscard]] QByteArray encodeSeparatedPayload(std::span<const EnginePacket> packets);
[[nodiscard]] qsizetype separatedSize(const EnginePacket &packet);

} // namespace SocketIO
