// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "protocol/jsonscan.h"
#include "protocol/socketpacket.h"
#include <optional>
#include <SocketIO/protocol.h>

namespace SocketIO {

/// Engine.IO messages to Socket.IO packets: scans the text once, validates its JSON without building anything, and
/// waits for attachments (socket.io-protocol v5, "Packet encoding"; refusals as socket.io-parser 4.2.7).
///
/// Servers of revision 4 of the packets (Engine.IO 3) may refuse a namespace with any JSON and use every event name, as
/// socket.io-parser 3.4.3 has it; all else is the same.
///
/// After an error the decoder is reset; the connection should be closed with "parse error".
class SocketDecoder {
public:
    /// Nothing to deliver yet: attachments are missing.
    struct Waiting {
        qsizetype missing = 0;
    };
    using Result = std::variant<SocketPacket, Waiting, DecodeError>;

    static constexpr int DefaultMaxAttachments = 10;

    explicit SocketDecoder(int maxAttachments = DefaultMaxAttachments)
        : m_maxAttachments(maxAttachments)
    {
    }

    /// The revision of Engine.IO that is spoken; 4 unless told. As long as it is not known (Auto) all is taken that
    /// either allows.
    void setProtocol(Protocol protocol) { m_protocol = protocol; }

    /// The text of a message, from the Socket.IO type digit on.
    [[nodiscard]] Result receive(const Slice &text);
    /// A binary message.
    [[nodiscard]] Result receive(const QByteArray &attachment);
    /// Forgets a packet that waits for attachments.
    void reset();
    [[nodiscard]] bool isWaiting() const { return m_missing > 0; }

private:
    [[nodiscard]] DecodeError readPayload(SocketPacket &packet, int attachments, qsizetype from);
    [[nodiscard]] DecodeError readArray(SocketPacket &packet, int attachments, qsizetype from);
    [[nodiscard]] QByteArray nameOf(QByteArrayView literal);

    [[nodiscard]] bool isAllowed(SocketPacket::Type type, JsonShape::Type json) const;

    int m_maxAttachments;
    Protocol m_protocol = Protocol::V4;
    qsizetype m_missing = 0;
    SocketPacket m_packet;
    // The last ones seen: most packets repeat them, and share their memory.
    QByteArray m_nsp;
    QByteArray m_name;
};

} // namespace SocketIO
