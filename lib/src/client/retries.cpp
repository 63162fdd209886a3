// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/retries.h"

namespace SocketIO {

std::optional<RetryQueue::Item> Retries::next()
{
    std::optional<RetryQueue::Item> item = m_queue.next();
    if (item) {
        if (const auto reply = m_replies.value(item->number))
            item->timeout = reply->wait().value_or(item->timeout);
    }
    return item;
}

Retries::Verdict Retries::ended(bool isForGood)
{
    const Try ended = std::exchange(m_try, {});
    Verdict verdict;
    verdict.tries = ended.tries;
    verdict.isOver = true;
    if (isForGood)
        m_queue.acknowledged();
    else
        verdict.isOver = m_queue.failed();
    if (verdict.isOver)
        verdict.reply = m_replies.take(ended.item);
    return verdict;
}

QList<RetryQueue::Item> Retries::waiting() const
{
    return m_queue.items().mid(m_queue.isInFlight() ? 1 : 0);
}

qsizetype Retries::waitingCount() const
{
    return m_queue.items().size() - (m_queue.isInFlight() ? 1 : 0);
}

bool Retries::remove(qint64 item)
{
    return item != m_try.item && m_queue.remove(item);
}

QList<std::shared_ptr<PendingReply>> Retries::takeAll()
{
    (void)m_queue.takeAll();
    m_try = {};
    return std::exchange(m_replies, {}).values();
}

} // namespace SocketIO
