// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventnames.h"

using SocketIO::TraceView;

namespace Sockeye {
namespace {
constexpr qint64 SecondInMicroseconds = 1'000'000;
}

double EventName::rate(std::chrono::microseconds now) const
{
    const qint64 current = now.count() / SecondInMicroseconds;
    const double gone = static_cast<double>(now.count() % SecondInMicroseconds) / SecondInMicroseconds;
    // Of the second before the current one only the part counts that is less than a second ago.
    if (current == second)
        return inSecond + inSecondBefore * (1 - gone);
    return current == second + 1 ? inSecond * (1 - gone) : 0;
}

quint32 EventNames::take(const TraceView &view)
{
    const quint32 number = numberOf(view);
    EventName &name = m_names[number];
    ++name.count;
    name.lastSeen = view.time;
    const qint64 second = view.time.count() / SecondInMicroseconds;
    if (second != name.second) {
        name.inSecondBefore = second == name.second + 1 ? name.inSecond : 0;
        name.inSecond = 0;
        name.second = second;
    }
    ++name.inSecond;
    return number;
}

quint32 EventNames::numberOf(const TraceView &view)
{
    // Floods are of one name mostly.
    if (m_last != None && !isOverflow(m_last)) {
        const EventName &last = m_names[m_last];
        if (last.direction == view.direction && last.event == view.event && last.nsp == view.nsp)
            return m_last;
    }
    m_key.resize(0);
    m_key.append(static_cast<char>(view.direction)).append(view.nsp).append('\0').append(view.event);
    auto known = m_numbers.constFind(m_key);
    if (known == m_numbers.constEnd()) {
        const auto number = static_cast<quint32>(m_names.size());
        if (number >= Limit)
            return m_last = Limit - 1;
        m_names.push_back({view.nsp.toByteArray(), view.event.toByteArray(), view.direction});
        if (isOverflow(number)) {
            m_names.back() = {};
            return m_last = number;
        }
        known = m_numbers.insert(QByteArray(m_key.constData(), m_key.size()), number);
    }
    return m_last = *known;
}

} // namespace Sockeye
