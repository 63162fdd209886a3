// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/repetition.h"
#include <algorithm>
#include <utility>

namespace Sockeye {

void Repetition::start(const Plan &plan, Time now)
{
    *this = {};
    m_plan = plan;
    m_state = State::Running;
    m_next = now;
    m_last = now;
}

bool Repetition::step(Time now)
{
    if (m_state != State::Running || now < m_next)
        return false;
    if (m_sent > 0 && !std::exchange(m_isBehindPause, false)) {
        m_spent += now - m_last;
        ++m_gaps;
    }
    m_last = now;
    m_next = std::max(m_next + m_plan.every, now);
    if (++m_sent == m_plan.times)
        m_state = State::Done;
    return true;
}

void Repetition::pause()
{
    if (m_state == State::Running)
        m_state = State::Paused;
}

void Repetition::resume(Time now)
{
    if (m_state != State::Paused)
        return;
    m_state = State::Running;
    m_isBehindPause = m_sent > 0;
    m_next = now;
}

void Repetition::stop()
{
    if (isActive())
        m_state = State::Stopped;
}

Repetition::Time Repetition::untilNext(Time now) const
{
    return std::max(m_next - now, Time(0));
}

std::chrono::microseconds Repetition::interval() const
{
    return m_gaps == 0 ? std::chrono::microseconds(0) : std::chrono::microseconds(m_spent) / m_gaps;
}

} // namespace Sockeye
