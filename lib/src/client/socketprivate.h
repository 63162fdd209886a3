// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/dispatch.h"
#include "client/listeners.h"
#include "session/ackledger.h"
#include "session/namespacesession.h"
#include <QHash>
#include <QJsonObject>
#include <SocketIO/socket.h>

namespace SocketIO {

class ClientPrivate;
class PendingReply;

/// Drives one namespace: runs the commands of its NamespaceSession, keeps its acknowledgements and listeners.
class SocketPrivate {
public:
    SocketPrivate(Socket *socket, ClientPrivate *client, const QByteArray &nsp);

    [[nodiscard]] static SocketPrivate &of(Socket *socket) { return *socket->d; }
    /// Calls the handlers of an incoming event; any of them may delete the socket.
    static void tell(const QPointer<Socket> &socket, const Event &event);

    void open();
    void close();
    /// Closes it and fails every acknowledgement; the socket is about to be deleted.
    void abandon();
    void engineOpened();
    /// `reason` is the reference client's string.
    void engineClosed(const QString &reason, bool canRejoin);
    /// Leaves because the whole client closes; joins again when it is opened.
    void leaveWithClient();
    void receive(SocketPacket &&packet);
    void expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const;

    /// Sends or buffers an event; returns its acknowledgement when one is wanted.
    std::shared_ptr<PendingReply> send(const QString &name, const Arguments &arguments, const SendOptions &options,
                                       bool wantsAck);
    /// Answers a question of the server that came on join number `join`.
    bool answer(qint64 id, int join, const Arguments &arguments);
    void setAckTimeout(qint64 id, std::chrono::milliseconds wait);
    void clearSendBuffer();

    [[nodiscard]] Dispatch &dispatch() const;
    [[nodiscard]] ClientPrivate *client() const { return m_client; }
    /// The client is being destroyed.
    void detach() { m_client = nullptr; }

    NamespaceSession session;
    Listeners listeners;
    QJsonObject auth;
    /// Whether open or close was called: then a new socket does not join by itself.
    bool isDecided = false;
    /// Counts the ends of joins: an acknowledgement id of the server belongs to one of them.
    int join = 0;

private:
    void run(NamespaceCommands &&commands);
    void carryOut(SocketCommand::Transmit &&command);
    void carryOut(SocketCommand::TransmitEvent &&command);
    void carryOut(SocketCommand::Buffered &&command);
    void carryOut(SocketCommand::Dropped &&command);
    void carryOut(SocketCommand::Deliver &&command);
    void carryOut(SocketCommand::Joined &&command);
    void carryOut(SocketCommand::Refused &&command);
    void carryOut(SocketCommand::Left &&command);
    void carryOut(SocketCommand::Violation &&command);
    void deliver(SocketPacket &&packet);
    void traceJoin(const SocketCommand::Joined &command);
    void deliverEvent(SocketPacket &&packet);
    void deliverAck(SocketPacket &&packet);
    void loseAcks(bool andBuffered);
    void settle(qint64 id, std::variant<Arguments, Error> outcome);
    std::shared_ptr<PendingReply> refuse(const Error &problem, bool wantsAck);
    [[nodiscard]] Error problemWith(const QString &name, const Arguments &arguments) const;
    void announceState();

    Socket *m_socket;
    ClientPrivate *m_client;
    AckLedger m_ledger;
    QHash<qint64, std::shared_ptr<PendingReply>> m_replies;
    TimePoint m_joiningSince;
};

} // namespace SocketIO
