// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QByteArrayList>
#include <SocketIO/arguments.h>
#include <SocketIO/export.h>
#include <variant>

namespace SocketIO {

/// One Socket.IO packet as a parser writes and reads it (socket.io-protocol v5, "Packet types").
struct Packet {
    /// The types; the enumerators are the numbers on the wire.
    enum class Type : quint8 { Connect = 0, Disconnect = 1, Event = 2, Ack = 3, ConnectError = 4 };

    /// Which of them it is.
    Type type = Type::Event;
    /// UTF-8; "/" is the main namespace.
    QByteArray nsp = QByteArrayLiteral("/");
    /// Acknowledgement id; -1 for none.
    qint64 id = -1;
    /// Event: its name in UTF-8.
    QByteArray name = {};
    /// Event (without its name) and Ack.
    Arguments arguments = {};
    /// Connect and ConnectError: the payload as JSON text; empty for none.
    QByteArray json = {};

    friend bool operator==(const Packet &, const Packet &) = default;
};

/// What one packet becomes on Engine.IO: a text message if there is one, and binary messages behind it.
struct EncodedMessages {
    QByteArray text = {}; ///< UTF-8, without Engine.IO's type digit; empty for none
    /// Each a binary message of Engine.IO.
    QByteArrayList binary = {};
    friend bool operator==(const EncodedMessages &, const EncodedMessages &) = default;
};

/// Collects the messages of one connection into packets; made anew for each connection.
class SOCKETIO_EXPORT PacketReader {
public:
    /// More messages belong to this packet.
    struct Incomplete { };
    /// The bytes cannot be decoded; ends the connection with "parse error".
    struct Fault {
        qsizetype offset = 0; ///< bytes into the message
        /// A short English reason.
        QString reason;
    };
    /// What one message led to.
    using Result = std::variant<Packet, Incomplete, Fault>;

    virtual ~PacketReader() = default;
    /// Takes a text message, without Engine.IO's type digit.
    [[nodiscard]] virtual Result receiveText(const QByteArray &message) = 0;
    /// Takes a binary message.
    [[nodiscard]] virtual Result receiveBinary(const QByteArray &message) = 0;
};

/// How packets are written as messages: both sides of a connection must use the same one. Implement it for a format of
/// your own; set it as `ClientOptions::parser`. Called in the client's thread; must not throw.
class SOCKETIO_EXPORT Parser {
public:
    virtual ~Parser() = default;
    /// Short and in lower case, for messages and traces: "msgpack".
    [[nodiscard]] virtual QString name() const = 0;
    /// Writes one packet.
    [[nodiscard]] virtual EncodedMessages encode(const Packet &packet) const = 0;
    /// A reader for one connection.
    [[nodiscard]] virtual std::unique_ptr<PacketReader> makeReader() const = 0;
};

/// The parser that a client uses when none is set: JSON text, and binary values as attachments behind it. To see what
/// will leave before it does, or to build a parser on.
[[nodiscard]] SOCKETIO_EXPORT std::shared_ptr<const Parser> jsonParser();

/// The MessagePack parser, compatible with the npm package socket.io-msgpack-parser: one binary message per packet, no
/// attachments. Dates arrive as ISO 8601 text, map keys as text, NaN and infinities as null.
[[nodiscard]] SOCKETIO_EXPORT std::shared_ptr<const Parser> messagePackParser();

} // namespace SocketIO
