// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketencoder.h"
#include "protocol/socketpacket.h"
#include "session/timepoint.h"
#include <QList>
#include <QVarLengthArray>
#include <SocketIO/error.h>
#include <variant>

namespace SocketIO {

/// One event on its way out, encoded.
struct OutgoingEvent {
    EncodedPacket packet;
    QString name; ///< shares the memory of whoever sends it; UTF-8 is made where it is wanted
    qint64 id = -1; ///< acknowledgement id, -1 for none
    bool isVolatile = false;
    friend bool operator==(const OutgoingEvent &a, const OutgoingEvent &b)
    {
        return a.packet.text == b.packet.text && a.packet.attachments == b.packet.attachments && a.id == b.id;
    }
};

/// What the rules of a namespace ask their driver to do, in order.
namespace SocketCommand {
/// Sends a CONNECT or DISCONNECT packet.
struct Transmit {
    EncodedPacket packet;
    SocketPacket::Type type = SocketPacket::Type::Connect;
};
/// Sends an event.
struct TransmitEvent {
    OutgoingEvent event;
};
/// An event was put into the send buffer, or (volatile) dropped.
struct Buffered {
    OutgoingEvent event;
};
struct Dropped {
    OutgoingEvent event;
};
/// Hands an event or acknowledgement to the user's handlers.
struct Deliver {
    SocketPacket packet;
};
struct Joined {
    QByteArray sid;
};
struct Refused {
    Error error;
    Slice json;
};
/// The namespace was left or lost; `reason` is the reference client's string.
struct Left {
    QString reason;
};
/// The server broke the protocol: the connection must end.
struct Violation {
    Error error;
};
} // namespace SocketCommand

using NamespaceCommand = std::variant<SocketCommand::Transmit, SocketCommand::TransmitEvent, SocketCommand::Buffered,
                                      SocketCommand::Dropped, SocketCommand::Deliver, SocketCommand::Joined,
                                      SocketCommand::Refused, SocketCommand::Left, SocketCommand::Violation>;
using NamespaceCommands = QVarLengthArray<NamespaceCommand, 1>;

/// The rules of one namespace on a connection (socket.io-protocol v5, "Connection to a namespace"; order on connect as
/// in socket.io-client, lib/socket.ts). Pure.
///
/// | state   | happens                       | next     | commands                                               |
/// |---------|-------------------------------|----------|--------------------------------------------------------|
/// | Closed  | open, engine open             | Opening  | Transmit CONNECT, unless an unwanted one is out; soon after a
/// DISCONNECT it waits for `RejoinPause` | | Closed  | open, engine not open         | Opening  | | | Opening | engine
/// opened                 | Opening  | Transmit CONNECT                                       | | Opening | CONNECT |
/// Open     | Deliver what came early, TransmitEvent what waits, Joined | | Opening | CONNECT_ERROR, DISCONNECT     |
/// Closed   | Refused                                                | | Opening | deadline                      |
/// Closed   | Refused (timeout)                                      | | Opening | event                         |
/// Opening  | (kept until joined)                                    | | Open    | event, ack                    | Open
/// | Deliver                                                | | Open    | DISCONNECT                    | Closed   |
/// Left "io server disconnect"                            | | Open    | CONNECT_ERROR                 | Closed   |
/// Refused                                                | | Open, Opening | engine closed           | Opening, or
/// Closed for good | Left when it was Open               | | Open    | close                         | Closed   |
/// Transmit DISCONNECT, Left "io client disconnect"       | | Opening | close                         | Closed   | | |
/// Open    | send                          | Open     | TransmitEvent                                          | |
/// other   | send                          | the same | Buffered, or Dropped when volatile                     |
///
/// Node closes the whole connection on a DISCONNECT before its answer and on a second CONNECT. So a CONNECT that is not
/// wanted any more is left out, and its answer dealt with when it comes: a join is undone by a DISCONNECT, or taken
/// where the namespace was opened again meanwhile; after a refusal the new CONNECT leaves.
class NamespaceSession {
public:
    enum class State { Closed, Opening, Open };

    /// Least time between a DISCONNECT and the next CONNECT: Node leaves a namespace one tick after it read the packet,
    /// and closes the whole connection on a CONNECT that comes in between.
    static constexpr std::chrono::milliseconds RejoinPause{50};

    explicit NamespaceSession(QByteArray nsp)
        : m_nsp(std::move(nsp))
    {
    }

    /// JSON text of the auth payload, empty for none; used by the next CONNECT.
    void setAuth(const QByteArray &json) { m_auth = json; }
    void setConnectTimeout(std::chrono::milliseconds timeout) { m_connectTimeout = timeout; }

    [[nodiscard]] NamespaceCommands open(bool isEngineOpen, TimePoint now);
    [[nodiscard]] NamespaceCommands engineOpened(TimePoint now);
    /// `canRejoin`: the engine will try again. Otherwise the namespace is closed.
    [[nodiscard]] NamespaceCommands engineClosed(const QString &reason, bool canRejoin);
    [[nodiscard]] NamespaceCommands close(TimePoint now);
    [[nodiscard]] NamespaceCommands receive(const SocketPacket &packet);
    /// Whether `receive` would answer with Deliver and nothing else, as in EngineSession.
    [[nodiscard]] bool delivers(const SocketPacket &packet) const
    {
        return m_state == State::Open
            && (packet.type == SocketPacket::Type::Event || packet.type == SocketPacket::Type::Ack);
    }
    /// `isWritable`: the transport could take the event at once.
    [[nodiscard]] NamespaceCommands send(OutgoingEvent &&event, bool isWritable);
    /// Whether `send` would answer with TransmitEvent and nothing else.
    [[nodiscard]] bool transmits(const OutgoingEvent &event, bool isWritable) const
    {
        return m_state == State::Open && (isWritable || !event.isVolatile);
    }
    [[nodiscard]] NamespaceCommands expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const { return std::min(m_deadline, m_connectAt); }

    /// Takes the event with that acknowledgement id out of the send buffer; false when it is not there.
    bool cancel(qint64 id);
    void clearSendBuffer() { m_sendBuffer.clear(); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QByteArray &nsp() const { return m_nsp; }
    [[nodiscard]] const QByteArray &sid() const { return m_sid; }
    [[nodiscard]] const QList<OutgoingEvent> &sendBuffer() const { return m_sendBuffer; }

private:
    /// The CONNECT packet on its way.
    enum class Request {
        None,
        Awaited, ///< its answer decides
        Unwanted, ///< we left before the answer
    };

    NamespaceCommands connect(TimePoint now);
    SocketCommand::Transmit connectPacket();
    NamespaceCommands receiveUnwanted(const SocketPacket &packet);
    void giveUpWaiting();
    NamespaceCommands join(const SocketPacket &packet);
    NamespaceCommands refuse(const Error &error, const Slice &json);
    NamespaceCommands leave(const QString &reason);

    QByteArray m_nsp;
    QByteArray m_auth;
    QByteArray m_sid;
    std::chrono::milliseconds m_connectTimeout{0};
    State m_state = State::Closed;
    Request m_request = Request::None;
    TimePoint m_deadline = Never;
    TimePoint m_rejoinFrom = TimePoint::min();
    TimePoint m_connectAt = Never;
    bool m_hasJustLeft = false; // by an answer, which brings no time
    QList<OutgoingEvent> m_sendBuffer;
    QList<SocketPacket> m_receiveBuffer;
};

} // namespace SocketIO
