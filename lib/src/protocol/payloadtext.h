// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/enginepacket.h"

namespace SocketIO {

/// Most packets taken from one body. A body becomes a list before anything of it is delivered, and two bytes of it are
/// enough for a packet of 48: without a limit 256 MB of noops take 6 GB. A server that was held up may send tens of
/// thousands of events in one answer, hence the width; a full list costs 48 MB, twice that while it grows.
inline constexpr qsizetype MaxPacketsPerPayload = 1'000'000;

/// The refusal of the packet at `offset`, the first beyond `MaxPacketsPerPayload`.
[[nodiscard]] DecodeError tooManyPackets(qsizetype offset);

/// One packet in text form inside the body of a polling request or response; the offset of an error is that in the
/// body. Unlike on WebSocket nobody has looked at its UTF-8 yet, so that is checked.
[[nodiscard]] Decoded<EnginePacket> readPayloadText(const QByteArray &body, qsizetype offset, qsizetype size);

/// Code units of valid UTF-8 in UTF-16.
[[nodiscard]] qsizetype utf16Size(QByteArrayView utf8);
/// Bytes from `offset` on that `units` code units take; -1 when the text ends before that, or inside a character.
[[nodiscard]] qsizetype utf8Size(QByteArrayView text, qsizetype offset, qsizetype units);

} // namespace SocketIO
