// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/dispatch.h"
#include "client/leftnamespaces.h"
#include "client/listeners.h"
#include "client/pendingreply.h"
#include "client/rejoin.h"
#include "client/retries.h"
#include "session/ackledger.h"
#include "session/namespacesession.h"
#include <optional>
#include <QHash>
#include <QJsonObject>
#include <SocketIO/socket.h>

namespace SocketIO {

class ClientPrivate;

/// Drives one namespace: runs the commands of its NamespaceSession, keeps its acknowledgements, retries and listeners.
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
    [[nodiscard]] Socket::State state() const;

    // What happens to the connection.
    void engineOpened(Protocol protocol, const QByteArray &engineId);
    void decided(Protocol protocol);
    void rootJoined();
    /// `reason` is the reference client's string.
    void engineClosed(const QString &reason, const Error &details);
    /// Leaves because the whole client closes; joins again when it is opened.
    void leaveWithClient();
    void receive(SocketPacket &&packet);
    void expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const;

    void setAuth(const QJsonObject &payload);
    void setAuthProvider(const Provider<QJsonObject> &provider);

    /// Sends or buffers an event; returns its acknowledgement when one is wanted.
    std::shared_ptr<PendingReply> send(const QString &name, const Arguments &arguments, const SendOptions &options,
                                       bool wantsAck);
    /// Answers a question of the server that came on join number `join`.
    bool answer(qint64 id, int join, const Arguments &arguments);
    void setAckTimeout(qint64 id, std::chrono::milliseconds wait);
    /// Of the try of a retried event, when one is out.
    void setTryTimeout(qint64 item, std::chrono::milliseconds wait);
    [[nodiscard]] QList<PendingAck> pendingAcks() const;

    [[nodiscard]] qsizetype bufferedCount() const { return session.sendBuffer().size() + m_retries.waitingCount(); }
    [[nodiscard]] QList<PendingEvent> pendingEvents() const;
    bool dropPendingEvent(qint64 number);
    void clearSendBuffer();

    [[nodiscard]] Dispatch &dispatch() const;
    [[nodiscard]] ClientPrivate *client() const { return m_client; }
    /// What the server is still owed when the socket is gone; after `abandon`.
    [[nodiscard]] LeftNamespaces::Entry leaveBehind() const;
    /// The client is being destroyed.
    void detach();

    NamespaceSession session;
    Listeners listeners;
    QJsonObject auth;
    QueryList query;
    QString recoveryProblem;
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
    void carryOut(SocketCommand::AskAuth &&command);
    void carryOut(SocketCommand::Refused &&command);
    void carryOut(SocketCommand::Reported &&command);
    void carryOut(SocketCommand::Left &&command);
    void carryOut(SocketCommand::Violation &&command);
    void traceJoin(const SocketCommand::Joined &command);
    void warnOfUnheardAuth();
    void endJoin();
    void prepare();
    void askAuth(int number);
    void giveAuth(int number, const QJsonObject &payload);
    void watchFarewell(TimePoint now);
    void rejoinWithEngine();
    void rejoinAfter(const QString &reason);

    void deliver(SocketPacket &&packet);
    void deliverEvent(SocketPacket &&packet);
    void deliverAck(SocketPacket &&packet);

    enum class Objection { None, Reserved, TooManyAttachments, BufferFull };
    [[nodiscard]] Objection objectionTo(const QString &name, const Arguments &arguments) const;
    [[nodiscard]] Error problem(Objection objection, const QString &name, const Arguments &arguments) const;
    std::shared_ptr<PendingReply> refuse(const Error &problem, bool wantsAck);
    void tellProblem(const Error &problem);
    void submit(OutgoingEvent &&event, const Arguments &arguments);
    void transmit(OutgoingEvent &&event, const Arguments &arguments);
    void tellOutgoing(const OutgoingEvent &event, const Arguments &arguments);
    void drop(OutgoingEvent &&event, const Error &problem);
    std::shared_ptr<PendingReply> retry(RetryQueue::Item &&item, bool wantsAck);
    void drainRetries();
    void giveUpRetry(const Error &problem);

    [[nodiscard]] qint64 ask(const QString &name, std::chrono::milliseconds timeout);
    void expireAcks(TimePoint now);
    void loseAcks(bool andBuffered);
    void settle(qint64 id, PendingReply::Outcome &&outcome);
    void endTry(PendingReply::Outcome &&outcome);
    void finish(const std::shared_ptr<PendingReply> &reply, PendingReply::Outcome &&outcome);
    void announceState();

    Socket *m_socket;
    ClientPrivate *m_client;
    AckLedger m_ledger;
    QHash<qint64, std::shared_ptr<PendingReply>> m_replies;
    Retries m_retries;
    Rejoin m_rejoin;
    Provider<QJsonObject> m_authProvider;
    const Error *m_endDetails = nullptr; ///< of the connection that is ending; null outside of that
    Socket::State m_announced = Socket::State::Closed;
    TimePoint m_joiningSince;
    std::optional<qint64> m_farewell; ///< the DISCONNECT in the engine, as long as it is not known to have left
};

} // namespace SocketIO
