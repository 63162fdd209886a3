// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace SocketIO {

/// A point in time as JavaScript writes it, in UTC: `2024-02-29T12:00:00.000Z`, with nine decimals where milliseconds
/// do not suffice. Empty beyond what a JavaScript date can hold.
[[nodiscard]] QByteArray isoTime(qint64 seconds, quint32 nanoseconds);
/// The date of JavaScript peers (extension 0): milliseconds since 1970, 64 bits, big-endian.
[[nodiscard]] QByteArray isoOfDate(QByteArrayView eightBytes);
/// A timestamp (extension -1, MessagePack specification, "Timestamp extension type") of 4, 8 or 12 bytes; none when it
/// is no such thing.
[[nodiscard]] std::optional<QByteArray> isoOfTimestamp(QByteArrayView bytes);

} // namespace SocketIO
