// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Sockeye {

/// When the same message is sent again. Pure: it is told the time, counted from any moment.
///
/// What is late is not caught up with: one that should have gone long ago goes now, and the next no sooner than the
/// next time somebody asks. How fast it really went, `interval` tells.
class Repetition {
public:
    using Time = std::chrono::milliseconds;
    enum class State { Idle, Running, Paused, Done, Stopped };
    struct Plan {
        int times = 10; ///< 0 for until it is stopped
        Time every{1000};

        friend bool operator==(const Plan &, const Plan &) = default;
    };

    /// The first is due at once.
    void start(const Plan &plan, Time now);
    /// Whether one is due, which counts as sent then.
    [[nodiscard]] bool step(Time now);
    void pause();
    void resume(Time now);
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isActive() const { return m_state == State::Running || m_state == State::Paused; }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] int sent() const { return m_sent; }
    /// Until the next is due; not negative.
    [[nodiscard]] Time untilNext(Time now) const;
    /// The mean time between two, pauses left out; zero before there are two.
    [[nodiscard]] std::chrono::microseconds interval() const;

private:
    Plan m_plan;
    State m_state = State::Idle;
    int m_sent = 0;
    Time m_next{0};
    Time m_last{0};
    Time m_spent{0}; // in the gaps between two that were sent
    int m_gaps = 0;
    bool m_isBehindPause = false;
};

} // namespace Sockeye
