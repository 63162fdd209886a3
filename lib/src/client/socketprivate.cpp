// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/socketprivate.h"

#include "client/clientprivate.h"
#include "client/pendingreply.h"

namespace SocketIO {

namespace {

TimePoint now()
{
    return std::chrono::steady_clock::now();
}

/// Returns false when one of them deleted the socket.
bool tellEach(const Listeners::Entries &entries, const QPointer<Socket> &socket, const Event &event)
{
    for (const auto &entry : entries) {
        Listeners::call(*entry, event);
        if (!socket)
            return false;
    }
    return true;
}

} // namespace

SocketPrivate::SocketPrivate(Socket *socket, ClientPrivate *client, const QByteArray &nsp)
    : session(nsp)
    , m_socket(socket)
    , m_client(client)
{
}

Dispatch &SocketPrivate::dispatch() const
{
    return *m_client->dispatch;
}

void SocketPrivate::tell(const QPointer<Socket> &socket, const Event &event)
{
    const auto [any, named] = socket->d->listeners.incoming(event.utf8Name());
    if (tellEach(any, socket, event) && tellEach(named, socket, event))
        Q_EMIT socket->eventReceived(event);
}

void SocketPrivate::open()
{
    const bool wasClosed = session.state() == NamespaceSession::State::Closed;
    session.setConnectTimeout(m_client->options.connectTimeout);
    run(session.open(m_client->isOpen(), now()));
    m_client->wakeAt(session.nextDeadline());
    if (wasClosed)
        announceState();
}

void SocketPrivate::engineOpened()
{
    session.setConnectTimeout(m_client->options.connectTimeout);
    run(session.engineOpened(now()));
}

void SocketPrivate::close()
{
    const bool wasClosed = session.state() == NamespaceSession::State::Closed;
    run(session.close(now()));
    if (!wasClosed)
        announceState();
}

void SocketPrivate::abandon()
{
    close();
    loseAcks(true);
}

void SocketPrivate::leaveWithClient()
{
    if (session.state() == NamespaceSession::State::Open)
        carryOut(SocketCommand::Transmit{encodeDisconnect(session.nsp()), SocketPacket::Type::Disconnect});
    engineClosed(QStringLiteral("io client disconnect"), true);
}

void SocketPrivate::engineClosed(const QString &reason, bool canRejoin)
{
    run(session.engineClosed(reason, canRejoin));
    loseAcks(false);
}

void SocketPrivate::receive(SocketPacket &&packet)
{
    if (packet.type != SocketPacket::Type::Ack)
        m_client->tracer.received(m_client->engine.carrier(), packet);
    if (session.delivers(packet))
        deliver(std::move(packet));
    else
        run(session.receive(packet));
}

void SocketPrivate::expire(TimePoint time)
{
    run(session.expire(time));
    for (const AckLedger::Overdue &overdue : m_ledger.expire(time)) {
        const auto &[id, entry] = overdue;
        session.cancel(id);
        m_client->tracer.state({Kind::AckTimedOut, m_client->engine.carrier(), id, elapsed(entry.askedAt, time),
                                session.nsp(), entry.event});
        settle(id,
               Error{Error::Kind::Network, QStringLiteral("timeout"),
                     QStringLiteral("The server did not acknowledge \"%1\" within %2 ms.")
                         .arg(QString::fromUtf8(entry.event))
                         .arg(entry.timeout.count())});
    }
}

TimePoint SocketPrivate::nextDeadline() const
{
    return std::min(session.nextDeadline(), m_ledger.nextDeadline());
}

Error SocketPrivate::problemWith(const QString &name, const Arguments &arguments) const
{
    if (isReservedEvent(name)) {
        return {Error::Kind::Usage, QStringLiteral("reserved-event"),
                QStringLiteral("\"%1\" is a name the protocol keeps for itself; choose another event name.").arg(name)};
    }
    return {Error::Kind::Usage, QStringLiteral("too-many-attachments"),
            QStringLiteral("The event \"%1\" has %2 binary attachments, more than the limit of %3; servers close the "
                           "connection on it.")
                .arg(name)
                .arg(arguments.attachments().size())
                .arg(m_client->options.maxAttachments)};
}

std::shared_ptr<PendingReply> SocketPrivate::refuse(const Error &problem, bool wantsAck)
{
    dispatch().post([socket = QPointer(m_socket), problem] {
        if (socket)
            Q_EMIT socket->errorOccurred(problem);
    });
    if (!wantsAck)
        return nullptr;
    auto reply = std::make_shared<PendingReply>(m_socket, -1);
    dispatch().post([reply, problem] { reply->finish(problem); });
    return reply;
}

std::shared_ptr<PendingReply> SocketPrivate::send(const QString &name, const Arguments &arguments,
                                                  const SendOptions &options, bool wantsAck)
{
    if (isReservedEvent(name) || arguments.attachments().size() > m_client->options.maxAttachments)
        return refuse(problemWith(name, arguments), wantsAck);
    OutgoingEvent event;
    event.name = name;
    event.isVolatile = options.isVolatile;
    std::shared_ptr<PendingReply> reply;
    if (wantsAck) {
        const auto timeout = options.timeout.count() > 0 ? options.timeout : m_client->options.ackTimeout;
        const TimePoint time = now();
        event.id = m_ledger.add(name.toUtf8(), time, timeout);
        reply = std::make_shared<PendingReply>(m_socket, event.id);
        m_replies.insert(event.id, reply);
        m_client->wakeAt(deadlineAfter(time, timeout));
    }
    event.packet = encodeEvent(session.nsp(), event.id, name, arguments);
    if (listeners.hasAnyOutgoing())
        dispatch().post([socket = QPointer(m_socket), told = Event(session.nsp(), name.toUtf8(), arguments, event.id)] {
            if (socket)
                tellEach(Listeners::Entries(socket->d->listeners.anyOutgoing()), socket, told);
        });
    const bool canLeave = !event.isVolatile || m_client->engine.isWritable();
    if (session.transmits(event, canLeave))
        carryOut(SocketCommand::TransmitEvent{std::move(event)});
    else
        run(session.send(std::move(event), canLeave));
    return reply;
}

bool SocketPrivate::answer(qint64 id, int ofJoin, const Arguments &arguments)
{
    if (!m_client || join != ofJoin || session.state() != NamespaceSession::State::Open)
        return false;
    OutgoingEvent ack;
    ack.id = id;
    ack.packet = encodeAck(session.nsp(), id, arguments);
    m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), ack, Kind::Ack);
    m_client->send(std::move(ack.packet));
    return true;
}

void SocketPrivate::setAckTimeout(qint64 id, std::chrono::milliseconds wait)
{
    const TimePoint time = now();
    m_ledger.setTimeout(id, time, wait);
    if (m_client)
        m_client->wakeAt(deadlineAfter(time, wait));
}

void SocketPrivate::clearSendBuffer()
{
    const QList<OutgoingEvent> dropped = session.sendBuffer();
    session.clearSendBuffer();
    for (const OutgoingEvent &event : dropped)
        carryOut(SocketCommand::Dropped{event});
}

void SocketPrivate::loseAcks(bool andBuffered)
{
    for (const AckLedger::Overdue &lost : m_ledger.takeLost(andBuffered)) {
        m_client->tracer.state({Kind::AckLost, m_client->engine.carrier(), lost.id, elapsed(lost.entry.askedAt, now()),
                                session.nsp(), lost.entry.event});
        settle(lost.id,
               Error{Error::Kind::Network, QStringLiteral("disconnected"),
                     QStringLiteral("The socket was disconnected before \"%1\" was acknowledged.")
                         .arg(QString::fromUtf8(lost.entry.event))});
    }
}

void SocketPrivate::settle(qint64 id, std::variant<Arguments, Error> outcome)
{
    if (const auto reply = m_replies.take(id))
        dispatch().post([reply, outcome = std::move(outcome)] { reply->finish(outcome); });
}

} // namespace SocketIO
