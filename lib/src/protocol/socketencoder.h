// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include "protocol/reservedevent.h"
#include "protocol/socketpacket.h"
#include <QList>
#include <QPair>
#include <SocketIO/arguments.h>

namespace SocketIO {

/// A packet ready to leave: one text message and, behind it, its attachments, each a binary message.
struct EncodedPacket {
    /// The engine packet's text, type digit included: `42["name",…]`. Empty for parsers that write binary only.
    QByteArray text;
    QByteArrayList attachments;
    /// Whether a WebSocket may compress it.
    bool compress = true;

    /// The Socket.IO part, without the engine's digit; empty for parsers that write binary only.
    [[nodiscard]] Slice packetText() const { return text.isEmpty() ? Slice() : Slice(text, 1, text.size() - 1); }
    /// As engine packets, in order of leaving. A text that is empty is left out.
    [[nodiscard]] QList<EnginePacket> enginePackets() const;
};

/// `auth` is JSON text, empty for a bare CONNECT.
[[nodiscard]] EncodedPacket encodeConnect(QByteArrayView nsp, QByteArrayView auth);
[[nodiscard]] EncodedPacket encodeDisconnect(QByteArrayView nsp);
/// `id` -1 for no acknowledgement. The type becomes BINARY_EVENT when there are attachments.
[[nodiscard]] EncodedPacket encodeEvent(QByteArrayView nsp, qint64 id, QStringView name, const Arguments &arguments);
[[nodiscard]] EncodedPacket encodeAck(QByteArrayView nsp, qint64 id, const Arguments &arguments);
/// CONNECT of a namespace with a query, as servers 1.x and 2.x read it: `40/nsp?a=b,` (socket.io-protocol v4).
[[nodiscard]] EncodedPacket encodeConnectWithQuery(QByteArrayView nsp, const QList<QPair<QString, QString>> &query);
/// For servers: the refusal of a namespace; `json` is its whole payload.
[[nodiscard]] EncodedPacket encodeConnectError(QByteArrayView nsp, QByteArrayView json);

} // namespace SocketIO
