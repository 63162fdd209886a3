// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// Acknowledgements: asked for, come, overdue, lost.
#include "client/clientprivate.h"
#include "client/socketerror.h"
#include "client/socketprivate.h"
#include <SocketIO/clock.h>

namespace SocketIO {

qint64 SocketPrivate::ask(const QString &name, std::chrono::milliseconds timeout)
{
    const TimePoint now = steadyNow();
    m_client->wakeAt(deadlineAfter(now, timeout));
    return m_ledger.add(name.toUtf8(), now, timeout);
}

void SocketPrivate::setAckTimeout(qint64 id, std::chrono::milliseconds wait)
{
    const TimePoint now = steadyNow();
    m_ledger.setTimeout(id, now, wait);
    if (m_client)
        m_client->wakeAt(deadlineAfter(now, wait));
}

void SocketPrivate::setTryTimeout(qint64 item, std::chrono::milliseconds wait)
{
    if (const qint64 id = m_retries.tryOf(item); id >= 0)
        setAckTimeout(id, wait);
}

QList<PendingAck> SocketPrivate::pendingAcks() const
{
    using std::chrono::milliseconds;
    const TimePoint now = steadyNow();
    QList<PendingAck> pending;
    for (const auto &[id, entry] : m_ledger.entries()) {
        PendingAck ack;
        ack.id = id;
        ack.event = QString::fromUtf8(entry.event);
        ack.waited = std::chrono::floor<milliseconds>(now - entry.askedAt);
        if (entry.deadline != Never)
            ack.remaining = std::max(std::chrono::ceil<milliseconds>(entry.deadline - now), milliseconds(0));
        ack.hasLeft = entry.hasLeft;
        pending.append(ack);
    }
    return pending;
}

void SocketPrivate::deliverAck(SocketPacket &&packet)
{
    const TimePoint now = steadyNow();
    const auto entry = m_ledger.settle(packet.id);
    m_client->tracer.received(m_client->engine.carrier(), packet, entry ? &*entry : nullptr, now);
    if (!entry) {
        m_client->tracer.state({Kind::AckUnknown,
                                m_client->engine.carrier(),
                                packet.id,
                                std::chrono::microseconds(-1),
                                session.nsp(),
                                {},
                                "nobody waits for this acknowledgement (any more)"});
        return;
    }
    m_client->setLatency(elapsed(entry->askedAt, now));
    settle(packet.id, Arguments(std::move(packet.data), std::move(packet.attachments), packet.size, packet.first));
}

void SocketPrivate::expireAcks(TimePoint now)
{
    for (const AckLedger::Overdue &overdue : m_ledger.expire(now)) {
        const auto &[id, entry] = overdue;
        session.cancel(id);
        m_client->tracer.state({Kind::AckTimedOut, m_client->engine.carrier(), id, elapsed(entry.askedAt, now),
                                session.nsp(), entry.event});
        settle(id,
               socketError(Error::Kind::Network, QStringLiteral("timeout"),
                           QStringLiteral("The server did not acknowledge \"%1\" within %2 ms.")
                               .arg(QString::fromUtf8(entry.event))
                               .arg(entry.timeout.count())));
    }
}

void SocketPrivate::loseAcks(bool andBuffered)
{
    const TimePoint now = steadyNow();
    for (const AckLedger::Overdue &lost : m_ledger.takeLost(andBuffered)) {
        m_client->tracer.state({Kind::AckLost, m_client->engine.carrier(), lost.id, elapsed(lost.entry.askedAt, now),
                                session.nsp(), lost.entry.event});
        settle(lost.id,
               socketError(Error::Kind::Network, QStringLiteral("disconnected"),
                           QStringLiteral("The socket was disconnected before \"%1\" was acknowledged.")
                               .arg(QString::fromUtf8(lost.entry.event))));
    }
}

void SocketPrivate::settle(qint64 id, PendingReply::Outcome &&outcome)
{
    if (m_retries.isTry(id))
        endTry(std::move(outcome));
    else if (const auto reply = m_replies.take(id))
        finish(reply, std::move(outcome));
}

void SocketPrivate::endTry(PendingReply::Outcome &&outcome)
{
    const Retries::Verdict verdict = m_retries.ended(std::holds_alternative<Arguments>(outcome));
    if (verdict.reply) {
        if (auto *error = std::get_if<Error>(&outcome))
            error->message += QStringLiteral(" It was sent %1 times.").arg(verdict.tries);
        finish(verdict.reply, std::move(outcome));
    }
    drainRetries();
}

void SocketPrivate::finish(const std::shared_ptr<PendingReply> &reply, PendingReply::Outcome &&outcome)
{
    if (reply->settle(std::move(outcome)))
        dispatch().post(reply);
}

} // namespace SocketIO
