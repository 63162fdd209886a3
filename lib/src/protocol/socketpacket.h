// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <SocketIO/slice.h>

namespace SocketIO {

/// One Socket.IO packet, whole: attachments included (socket.io-protocol v5, "Packet types"). The binary variants are
/// told by `attachments`, so there are five types.
struct SocketPacket {
    enum class Type : quint8 { Connect = 0, Disconnect = 1, Event = 2, Ack = 3, ConnectError = 4 };

    Type type = Type::Event;
    QByteArray nsp = QByteArrayLiteral("/");
    /// Acknowledgement id; -1 for none.
    qint64 id = -1;
    /// The JSON text; empty when there is none. Its bytes are those of the whole message.
    Slice data;
    /// Event: the event's name in UTF-8, unescaped.
    QByteArray name;
    /// Event and Ack: number of elements in the array, the name not counted.
    qsizetype size = 0;
    /// Event and Ack: offset of the first argument in `data`.
    qsizetype first = 0;
    QByteArrayList attachments;
    /// Where the whole text of the packet, from its type digit on, lies in the bytes of `data`. Set by the decoder.
    qsizetype textOffset = 0;
    qsizetype textSize = 0;
    [[nodiscard]] Slice text() const { return Slice(data.bytes, textOffset, textSize); }
};

} // namespace SocketIO
