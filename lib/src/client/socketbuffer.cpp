// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// What waits to be sent: the send buffer and the queue of events that are sent until acknowledged.
#include "client/clientprivate.h"
#include "client/socketerror.h"
#include "client/socketprivate.h"
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

Error droppedByUser(const QString &name)
{
    return socketError(
        Error::Kind::Usage, QStringLiteral("disconnected"),
        QStringLiteral("The event \"%1\" was taken out of the send buffer without being sent.").arg(name));
}

OutgoingEvent outgoing(const RetryQueue::Item &item)
{
    OutgoingEvent event;
    event.name = item.name;
    event.packet.compress = item.compress;
    return event;
}

} // namespace

std::shared_ptr<PendingReply> SocketPrivate::retry(RetryQueue::Item &&item, bool wantsAck)
{
    OutgoingEvent event = outgoing(item);
    event.arguments = item.arguments;
    const qint64 number = m_retries.add(std::move(item));
    std::shared_ptr<PendingReply> reply;
    if (wantsAck) {
        reply = std::make_shared<PendingReply>(m_socket, -1, number);
        m_retries.await(number, reply);
    }
    drainRetries();
    if (session.state() != NamespaceSession::State::Open)
        m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), event, Kind::Buffered);
    return reply;
}

void SocketPrivate::drainRetries()
{
    if (session.state() != NamespaceSession::State::Open || !m_client->checkAlive())
        return;
    auto item = m_retries.next();
    for (; item; item = m_retries.next()) {
        const Objection objection = objectionTo(item->name, item->arguments);
        if (objection == Objection::None)
            break;
        m_retries.started(*item, -1);
        giveUpRetry(problem(objection, item->name, item->arguments));
    }
    if (!item)
        return;
    OutgoingEvent event = outgoing(*item);
    event.id = ask(item->name, item->timeout);
    m_retries.started(*item, event.id);
    if (item->tries > 1) {
        Tracer::Fact fact{Kind::Retrying, m_client->engine.carrier(), event.id};
        fact.nsp = session.nsp();
        fact.event = item->name.toUtf8();
        fact.status = item->tries - 1;
        m_client->tracer.state(fact);
    }
    transmit(std::move(event), item->arguments);
}

void SocketPrivate::giveUpRetry(const Error &problem)
{
    tellProblem(problem);
    if (const Retries::Verdict verdict = m_retries.ended(true); verdict.reply)
        finish(verdict.reply, problem);
}

QList<PendingEvent> SocketPrivate::pendingEvents() const
{
    QList<PendingEvent> pending;
    for (const OutgoingEvent &event : session.sendBuffer())
        pending.append({event.number, event.name, event.arguments, event.id, 0});
    for (const RetryQueue::Item &item : m_retries.waiting())
        pending.append({-item.number, item.name, item.arguments, -1, item.tries});
    return pending;
}

bool SocketPrivate::dropPendingEvent(qint64 number)
{
    if (number > 0) {
        std::optional<OutgoingEvent> event = session.take(number);
        if (!event)
            return false;
        const QString name = event->name;
        drop(std::move(*event), droppedByUser(name));
        return true;
    }
    for (const RetryQueue::Item &item : m_retries.waiting()) {
        if (item.number != -number || !m_retries.remove(item.number))
            continue;
        OutgoingEvent event = outgoing(item);
        event.arguments = item.arguments;
        drop(std::move(event), {});
        if (const auto reply = m_retries.takeReply(item.number))
            finish(reply, droppedByUser(item.name));
        return true;
    }
    return false;
}

void SocketPrivate::clearSendBuffer()
{
    for (const PendingEvent &event : pendingEvents())
        dropPendingEvent(event.number);
}

} // namespace SocketIO
