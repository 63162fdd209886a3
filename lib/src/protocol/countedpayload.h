// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/enginepacket.h"
#include <QList>
#include <span>

namespace SocketIO {

/// The text payload of revision 3 (engine.io-protocol v3, "Payload"): `<length>:<packet>` repeated, binary as `b`, the
/// type digit and base64. A length counts UTF-16 code units, whatever the protocol text says: it is what JavaScript
/// servers count. A packet of length 0 is skipped, as in the reference.
///
/// Servers 1.x that were asked for base64 encode their text as UTF-8 twice, 2.x do not, and nothing tells them apart
/// but the text. With `mayBeTwice` a body that reads as UTF-8 both times is taken for theirs.
[[nodiscard]] Decoded<QList<EnginePacket>> decodeCountedPayload(const QByteArray &body, bool mayBeTwice = false);
/// Characters beyond ASCII are escaped inside the JSON of Socket.IO packets, which servers of both kinds read.
[[nodiscard]] QByteArray encodeCountedPayload(std::span<const EnginePacket> packets);
[[nodiscard]] qsizetype countedSize(const EnginePacket &packet);

} // namespace SocketIO
