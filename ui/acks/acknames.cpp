// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/acknames.h"

namespace Sockeye {

quint32 AckNames::number(QByteArrayView nsp, QByteArrayView event, bool isQuestion)
{
    m_key.resize(0);
    m_key.append(isQuestion ? 'q' : 'r').append(nsp).append('\0').append(event);
    if (const auto known = m_numbers.constFind(m_key); known != m_numbers.constEnd())
        return *known;
    if (m_names.size() == Limit)
        return Limit - 1;
    const auto fresh = static_cast<quint32>(m_names.size());
    m_names.push_back({nsp.toByteArray(), event.toByteArray(), isQuestion});
    m_numbers.insert(QByteArray(m_key.constData(), m_key.size()), fresh);
    return fresh;
}

} // namespace Sockeye
