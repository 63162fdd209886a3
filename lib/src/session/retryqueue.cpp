// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/retryqueue.h"

#include <algorithm>
#include <utility>

namespace SocketIO {

qint64 RetryQueue::add(Item item)
{
    item.number = m_nextNumber++;
    m_items.append(std::move(item));
    return m_items.last().number;
}

std::optional<RetryQueue::Item> RetryQueue::next()
{
    if (m_isHeld || m_isInFlight || m_items.isEmpty())
        return std::nullopt;
    m_isInFlight = true;
    ++m_items.first().tries;
    return m_items.first();
}

void RetryQueue::acknowledged()
{
    if (std::exchange(m_isInFlight, false))
        m_items.removeFirst();
}

bool RetryQueue::failed()
{
    if (!std::exchange(m_isInFlight, false) || m_items.first().tries <= m_items.first().retries)
        return false;
    m_items.removeFirst();
    return true;
}

bool RetryQueue::remove(qint64 number)
{
    const auto item =
        std::find_if(m_items.cbegin(), m_items.cend(), [number](const Item &it) { return it.number == number; });
    if (item == m_items.cend())
        return false;
    if (item == m_items.cbegin())
        m_isInFlight = false;
    m_items.erase(item);
    return true;
}

QList<RetryQueue::Item> RetryQueue::takeAll()
{
    m_isInFlight = false;
    return std::exchange(m_items, {});
}

} // namespace SocketIO
