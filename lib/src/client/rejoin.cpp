// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/rejoin.h"

namespace SocketIO {

void Rejoin::schedule(TimePoint now, const ClientOptions &options, double random)
{
    if (m_kicks > 0 && now - m_joinedAt >= options.reconnectionDelayMax)
        m_kicks = 0;
    if (m_kicks == 0)
        m_backoff = Backoff(options.reconnectionDelay, options.reconnectionDelayMax, options.randomizationFactor);
    const bool isHopeless = options.reconnectionAttempts >= 0 && m_kicks >= options.reconnectionAttempts;
    if (isHopeless)
        m_at = Never;
    else
        m_at = m_kicks == 0 ? now : now + m_backoff.next(random);
    ++m_kicks;
}

void Rejoin::reset()
{
    m_at = Never;
    m_kicks = 0;
}

} // namespace SocketIO
