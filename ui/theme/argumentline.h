// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>

namespace SocketIO {
class TraceLog;
}

/// Arguments of an event or acknowledgement on one line: the JSON of the wire without its outer brackets, escaped
/// letters made readable, binary as ‹PNG, 16 KB› at its place.
namespace Sockeye::ArgumentLine {

/// Most characters of a line on screen; more is never seen in a row.
inline constexpr qsizetype OnScreen = 2048;

/// The bytes between the brackets of the array in the text of a packet, without the event name of an event; empty when
/// the packet has no array. Reads no further than the name.
[[nodiscard]] QByteArrayView argumentBytes(QByteArrayView packet);

/// The line of a packet's text. Stops with "…" after `limit` bytes were read, so a huge packet costs no more than a
/// small one.
[[nodiscard]] QString fromPacket(QByteArrayView packet, const QByteArrayList &attachments, qsizetype limit = OnScreen);
/// The line of a record of the Socket layer.
[[nodiscard]] QString ofRecord(const SocketIO::TraceLog &log, qsizetype record, qsizetype limit = OnScreen);

} // namespace Sockeye::ArgumentLine
