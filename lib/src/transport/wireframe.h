// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace SocketIO {

/// What a frame is (RFC 6455 section 5.2): the low four bits of its first byte.
enum class Opcode : quint8 { Continuation = 0x0, Text = 0x1, Binary = 0x2, Close = 0x8, Ping = 0x9, Pong = 0xa };

/// One WebSocket frame as it came, without its header.
struct WireFrame {
    static constexpr quint8 Final = 0x80;
    static constexpr quint8 Compressed = 0x40; ///< RSV1 (RFC 7692 section 6)
    static constexpr quint8 OtherReserved = 0x30; ///< RSV2, RSV3
    static constexpr quint8 Control = 0x08;
    static constexpr quint8 OpcodeBits = 0x0f;
    static constexpr qsizetype MaxControl = 125; ///< bytes in a control frame (RFC 6455 section 5.5)

    quint8 first = 0; ///< the first byte: FIN, RSV1 to RSV3, opcode
    QByteArrayView payload; ///< valid until the reader is asked for the next

    [[nodiscard]] static constexpr quint8 firstByte(Opcode opcode) { return quint8(Final | quint8(opcode)); }
    [[nodiscard]] Opcode opcode() const { return Opcode(first & OpcodeBits); }
    [[nodiscard]] bool isFinal() const { return (first & Final) != 0; }
    [[nodiscard]] bool isCompressed() const { return (first & Compressed) != 0; }
    [[nodiscard]] bool isControl() const { return (first & Control) != 0; }
    /// A data frame that is a message by itself.
    [[nodiscard]] bool isWholeMessage() const { return isFinal() && opcode() != Opcode::Continuation; }
};

/// Why a connection is given up: what the peer sent cannot be accepted.
struct WireFault {
    int closeCode = 0; ///< what the peer is told
    QString words; ///< what is wrong, as the end of a sentence
    qint64 position = -1; ///< of the frame in the stream behind the handshake, in bytes; -1 when it says nothing
};

} // namespace SocketIO
