// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/socketpacket.h"
#include <QByteArrayView>

namespace SocketIO {

/// What stands before the JSON in the text of a Socket.IO packet (socket.io-protocol v5, "Packet encoding").
struct PacketHead {
    SocketPacket::Type type = SocketPacket::Type::Event;
    /// 0 unless it is one of the two binary types.
    int attachments = 0;
    /// Points into the text; empty for the main namespace.
    QByteArrayView nsp;
    /// -1 for none.
    qint64 id = -1;
    /// Where the JSON starts; the size of the text when there is none.
    qsizetype json = 0;
};

/// Refuses an unknown type, a number of attachments that is none, zero or above `maxAttachments`, and an id above 64
/// bits. The JSON is not looked at.
[[nodiscard]] Decoded<PacketHead> parsePacketHead(QByteArrayView text, int maxAttachments);

} // namespace SocketIO
