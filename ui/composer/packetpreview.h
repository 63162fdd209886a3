// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <SocketIO/parser.h>
#include <SocketIO/protocol.h>

namespace Sockeye {

/// How packets are written on a connection.
struct WireFormat {
    SocketIO::Protocol protocol = SocketIO::Protocol::Auto;
    /// Null for JSON.
    std::shared_ptr<const SocketIO::Parser> parser = {};
};

/// One message of Engine.IO, as it will be on the wire of a WebSocket.
struct PreviewMessage {
    bool isText = true;
    /// What it is and how large, one line: "Binary 1 of 2 · 16 KB".
    QString title;
    /// With the type digit or byte of Engine.IO.
    QByteArray bytes;
    /// Where in `bytes` the one-digit number stands of an acknowledgement that is not known yet; -1 for none.
    qsizetype idOffset = -1;
};

/// The packet that a message becomes, before it is sent.
class PacketPreview {
public:
    /// As an acknowledgement id: one is asked for, its number is not known yet.
    static constexpr qint64 NextId = -2;
    /// Most bytes of a message shown unless all are asked for, and most bytes of binary at all.
    static constexpr qsizetype MostBytes = 4096;
    static constexpr qsizetype MostBinary = 256 * 1024;

    [[nodiscard]] static PacketPreview of(SocketIO::Packet packet, const WireFormat &format);

    [[nodiscard]] const QList<PreviewMessage> &messages() const { return m_messages; }
    /// What applies to the whole, in a sentence; may be empty.
    [[nodiscard]] QString note() const { return m_note; }
    /// All bytes of all messages.
    [[nodiscard]] qsizetype size() const;

    /// The content of a message as text: binary in hex. `isWhole` leaves nothing out but what is beyond MostBinary;
    /// what is left out is counted in the text.
    [[nodiscard]] static QString content(const PreviewMessage &message, bool isWhole);
    /// Whether `content` leaves out something that would be shown with `isWhole`.
    [[nodiscard]] static bool isCut(const PreviewMessage &message);
    /// The packet as long-polling carries it: text, then `b<base64>` in lines; ‹next id› where the number will be.
    [[nodiscard]] QString toText() const;

private:
    QList<PreviewMessage> m_messages;
    QString m_note;
};

} // namespace Sockeye
