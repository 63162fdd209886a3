// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/enginepacket.h"
#include <optional>
#include <QList>
#include <span>

namespace SocketIO {

/// The head of a packet in a binary payload of revision 3 (engine.io-protocol v3, "Payload"): 0x00 for text or 0x01 for
/// binary, the length of the content in bytes as decimal digits of values 0 to 9, 0xff.
struct BinaryPayloadHead {
    bool binary = false;
    qsizetype content = 0; ///< where the content starts in the body
    qsizetype size = 0; ///< of the content, its type included; lies in the body
};
/// Reads the head at `offset`.
[[nodiscard]] Decoded<BinaryPayloadHead> readBinaryHead(QByteArrayView body, qsizetype offset);
/// The packet behind a head. Text is a packet as on WebSocket, binary a message behind 0x04.
[[nodiscard]] Decoded<EnginePacket> readBinaryContent(const QByteArray &body, const BinaryPayloadHead &head);

/// Skips a 0x1e where a packet should start: netty-socketio puts it between them.
[[nodiscard]] Decoded<QList<EnginePacket>> decodeBinaryPayload(const QByteArray &body);
[[nodiscard]] QByteArray encodeBinaryPayload(std::span<const EnginePacket> packets);
[[nodiscard]] qsizetype binarySize(const EnginePacket &packet);

} // namespace SocketIO
