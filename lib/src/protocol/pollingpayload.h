// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/enginepacket.h"
#include <QList>

namespace SocketIO {

/// Most packets in one polling request: python-engineio drops a payload with more than this.
inline constexpr qsizetype MaxPacketsPerPost = 16;

/// Splits the body of a polling request or response (revision 4: packets joined by 0x1e, binary as `b` + base64).
/// A trailing or doubled separator is skipped, as some servers write one. An empty body is refused.
[[nodiscard]] Decoded<QList<EnginePacket>> decodePayload(const QByteArray &body);
[[nodiscard]] QByteArray encodePayload(const QList<EnginePacket> &packets);
/// Bytes the packet takes in a payload, without a separator.
[[nodiscard]] qsizetype payloadSize(const EnginePacket &packet);

} // namespace SocketIO
