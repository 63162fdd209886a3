// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/faultstreak.h"

namespace SocketIO {

bool FaultStreak::ended(CloseReason reason, const QString &words)
{
    if (reason != CloseReason::ParseError) {
        m_count = 0;
        return false;
    }
    m_count = m_count > 0 && words == m_words ? m_count + 1 : 1;
    m_words = words;
    return m_limit > 0 && m_count >= m_limit;
}

} // namespace SocketIO
