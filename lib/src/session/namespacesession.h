// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/namespacecommand.h"
#include "session/recovery.h"
#include "session/timepoint.h"
#include <memory>
#include <optional>
#include <QList>
#include <SocketIO/clientoptions.h>
#include <SocketIO/parser.h>

namespace SocketIO {

/// The rules of one namespace on a connection (socket.io-protocol v4 and v5, "Connection to a namespace"; order on
/// connect as in socket.io-client, lib/socket.ts). Pure. Its table is in lib/doc/protocol.md under "Namespace", where a
/// test runs it.
///
/// Node closes the whole connection on a DISCONNECT before its answer and on a second CONNECT. So a CONNECT that is not
/// wanted any more is left out, and its answer dealt with when it comes: a join is undone by a DISCONNECT, or taken
/// where the namespace was opened again meanwhile; after a refusal the new CONNECT leaves.
///
/// What the server sent for a join that was left, while our DISCONNECT was on its way, and what arrives only after the
/// next CONNECT has left, cannot be told from early events of the new join: it is delivered with them.
class NamespaceSession {
public:
    enum class State { Closed, Opening, Open };

    /// The state, and what it waits for.
    enum class Stage {
        Closed, ///< not wanted
        Abandoned, ///< not wanted, but a CONNECT is out; in revision 3 also the server's own join of `/`
        Standing, ///< not wanted, but the server joined us to `/` by itself (revision 3)
        AwaitingEngine, ///< wanted from here on; no connection
        Pausing, ///< a DISCONNECT left a moment ago
        Undecided, ///< the revision decides whether the query goes into the CONNECT
        AwaitingRoot, ///< revision 3: other namespaces are joined after `/`
        AskingAuth, ///< the user's provider has not answered
        Asked, ///< the CONNECT is out, or the server's own join of `/` on its way (revision 3)
        Silent, ///< the same, for a CONNECT of `/` that servers 2.x obey without an answer (revision 3)
        Reopened, ///< an abandoned CONNECT is out, and wanted again
        Open, ///< joined
    };

    /// Least time between a DISCONNECT and the next CONNECT: Node leaves a namespace one tick after it read the packet,
    /// and closes the whole connection on a CONNECT that comes in between.
    static constexpr std::chrono::milliseconds RejoinPause{50};
    /// How long a namespace with a query waits for the revision to be known. A server of revision 3 tells by the
    /// CONNECT that it sends together with the handshake.
    static constexpr std::chrono::milliseconds DecisionGrace{300};
    /// How long a CONNECT of `/` waits for an answer in revision 3 once the server's own was undone: servers 2.x
    /// without a middleware join and say nothing; others answer.
    static constexpr std::chrono::milliseconds SilentJoin{1000};
    /// Most bytes of events kept that came before the server's answer to CONNECT.
    static constexpr qsizetype MaxEarlyBytes = 64 * 1024 * 1024;

    explicit NamespaceSession(QByteArray nsp)
        : m_nsp(std::move(nsp))
    {
    }

    /// JSON text of the auth payload, an object; empty for none. Used by the next CONNECT. Revision 3 has none.
    void setAuth(const QByteArray &json) { m_auth = json; }
    /// Whether each CONNECT waits for `authGiven` (command AskAuth).
    void setAuthIsAsked(bool isAsked) { m_isAuthAsked = isAsked; }
    /// `number` is that of the AskAuth it answers. Nothing happens when the answer is not waited for any more: the
    /// connection was lost, the namespace closed, or asked again.
    [[nodiscard]] NamespaceCommands authGiven(int number, const QByteArray &json, TimePoint now);
    /// Of the CONNECT in revision 3; the main namespace has none.
    void setQuery(const QueryList &query) { m_query = query; }
    /// The parser packets are written with; null for JSON.
    void setParser(std::shared_ptr<const Parser> parser) { m_parser = std::move(parser); }
    /// How long the server may take to answer a CONNECT, and a provider before it; zero for ever.
    void setConnectTimeout(std::chrono::milliseconds timeout) { m_connectTimeout = timeout; }

    [[nodiscard]] NamespaceCommands open(bool isEngineOpen, TimePoint now);
    /// `protocol` is Auto while only the server's answer to a CONNECT can tell; then `decided` follows. `engineId` is
    /// the session id of Engine.IO, of which socket ids are made in revision 3. A session made while the engine is open
    /// must be told so before `open`.
    [[nodiscard]] NamespaceCommands engineOpened(Protocol protocol, const QByteArray &engineId, TimePoint now);
    /// The revision became known; told before the packet that told it is received.
    [[nodiscard]] NamespaceCommands decided(Protocol protocol, TimePoint now);
    /// Revision 3: the server's CONNECT of the main namespace came; told before it is received.
    [[nodiscard]] NamespaceCommands rootJoined(TimePoint now);
    /// A namespace that was wanted waits for the next engine.
    [[nodiscard]] NamespaceCommands engineClosed(const QString &reason);
    /// The client closes: leaves, and waits for the next engine when it was wanted.
    [[nodiscard]] NamespaceCommands leaveWithEngine();
    [[nodiscard]] NamespaceCommands close(TimePoint now);
    /// A packet of this namespace; in revision 3 also each ERROR of the main namespace.
    [[nodiscard]] NamespaceCommands receive(const SocketPacket &packet);
    /// Whether `receive` would answer with Deliver and nothing else, as in EngineSession. Not for events while the
    /// server offers recovery: their offsets are noted.
    [[nodiscard]] bool delivers(const SocketPacket &packet) const
    {
        return m_stage == Stage::Open
            && (packet.type == SocketPacket::Type::Ack
                || (packet.type == SocketPacket::Type::Event && !m_recovery.takesOffsets()));
    }
    /// `isWritable`: the transport could take the event at once.
    [[nodiscard]] NamespaceCommands send(OutgoingEvent &&event, bool isWritable);
    /// Whether `send` would answer with TransmitEvent and nothing else.
    [[nodiscard]] bool transmits(const OutgoingEvent &event, bool isWritable) const
    {
        return m_stage == Stage::Open && (isWritable || !event.isVolatile);
    }
    /// The DISCONNECT was still waiting for the transport, so that `RejoinPause` counts from here.
    void pauseFrom(TimePoint now)
    {
        m_rejoinFrom = now + RejoinPause;
        m_hasJustLeft = false;
    }
    /// Its user is gone, after `close`: forgets all but what the server is owed.
    void disown();
    /// Closed, and a fresh session told of this engine would do the same.
    [[nodiscard]] bool isSettled(TimePoint now) const;
    [[nodiscard]] NamespaceCommands expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const { return std::min(m_deadline, m_stepAt); }

    /// Takes the event with that acknowledgement id out of the send buffer; false when it is not there.
    bool cancel(qint64 id);
    /// Takes the event with that number out of it.
    [[nodiscard]] std::optional<OutgoingEvent> take(qint64 number);
    void clearSendBuffer() { m_sendBuffer.clear(); }

    [[nodiscard]] State state() const;
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const QByteArray &nsp() const { return m_nsp; }
    /// Empty while not joined.
    [[nodiscard]] const QByteArray &sid() const { return m_sid; }
    /// Whether this join goes on where the one before the connection was lost had ended.
    [[nodiscard]] bool isRecovered() const { return m_isRecovered; }
    [[nodiscard]] const QList<OutgoingEvent> &sendBuffer() const { return m_sendBuffer; }

private:
    [[nodiscard]] bool isRoot() const { return m_nsp == "/"; }
    [[nodiscard]] bool isConnectOut() const;
    NamespaceCommands enter(Stage stage, TimePoint stepAt = Never);
    NamespaceCommands connect(TimePoint now);
    NamespaceCommands ask(TimePoint now);
    NamespaceCommands transmitConnect(const QByteArray &auth, TimePoint now);
    SocketCommand::Transmit packetToSend(SocketPacket::Type type, const QByteArray &auth = {}) const;
    [[nodiscard]] QByteArray impliedSid() const;

    NamespaceCommands receiveConnect(const SocketPacket &packet);
    NamespaceCommands receiveError(const SocketPacket &packet);
    NamespaceCommands receiveRootError(const SocketPacket &packet);
    NamespaceCommands receiveDisconnect();
    NamespaceCommands receiveEvent(const SocketPacket &packet);
    NamespaceCommands join(const SocketPacket &packet);
    NamespaceCommands joinAs(const QByteArray &sid, const QByteArray &pid);
    NamespaceCommands refuse(const Error &error, const Slice &json);
    NamespaceCommands giveUp();
    NamespaceCommands leave(const QString &reason);

    QByteArray m_nsp;
    QByteArray m_auth;
    QueryList m_query;
    std::shared_ptr<const Parser> m_parser;
    std::chrono::milliseconds m_connectTimeout{0};
    bool m_isAuthAsked = false;
    int m_authNumber = 0; // of the latest AskAuth

    Protocol m_protocol = Protocol::V4;
    QByteArray m_engineId;
    bool m_isRootJoined = false; // revision 3

    Stage m_stage = Stage::Closed;
    QByteArray m_sid;
    bool m_isRecovered = false;
    Recovery m_recovery;
    TimePoint m_deadline = Never; // of a join
    TimePoint m_stepAt = Never; // of Pausing, Undecided and Silent
    TimePoint m_rejoinFrom = TimePoint::min();
    bool m_hasJustLeft = false; // by an answer, which brings no time

    QList<OutgoingEvent> m_sendBuffer;
    qint64 m_lastNumber = 0;
    QList<SocketPacket> m_receiveBuffer;
    qsizetype m_earlyBytes = 0;
};

} // namespace SocketIO
