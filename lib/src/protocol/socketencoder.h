// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include "protocol/reservedevent.h"
#include "protocol/socketpacket.h"
#include <QList>
#include <SocketIO/arguments.h>

namespace SocketIO {

/// A packet ready to leave: one text message and, behind it, its attachments, each a binary message.
struct EncodedPacket {
    /// The engine packet's text, type digit included: `42["name",…]`.
    QByteArray text;
    QByteArrayList attachments;

    /// The Socket.IO part, without the engine's digit.
    [[nodiscard]] Slice packetText() const { return Slice(text, 1, text.size() - 1); }
    /// As engine packets, in order of leaving.
    [[nodiscard]] QList<EnginePacket> enginePackets() const;
};

/// `auth` is JSON text, empty for a bare CONNECT.
[[nodiscard]] EncodedPacket encodeConnect(QByteArrayView nsp, QByteArrayView auth);
[[nodiscard]] EncodedPacket encodeDisconnect(QByteArrayView nsp);
/// `id` -1 for no acknowledgement. The type becomes BINARY_EVENT when there are attachments.
[[nodiscard]] EncodedPacket encodeEvent(QByteArrayView nsp, qint64 id, QStringView name, const Arguments &arguments);
[[nodiscard]] EncodedPacket encodeAck(QByteArrayView nsp, qint64 id, const Arguments &arguments);
/// For servers: the refusal of a namespace; `json` is its whole payload.
[[nodiscard]] EncodedPacket encodeConnectError(QByteArrayView nsp, QByteArrayView json);

} // namespace SocketIO
