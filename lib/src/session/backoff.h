// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace SocketIO {

/// Delays between attempts to reconnect, as in the reference client: `min · 2^n`, plus or minus a random part, at most
/// `max` (socket.io-client, contrib/backo2). Pure: the random number is an argument.
class Backoff {
public:
    Backoff(std::chrono::milliseconds min, std::chrono::milliseconds max, double jitter)
        : m_min(min)
        , m_max(max)
        , m_jitter(jitter)
    {
    }

    /// Other limits for the delays to come; the attempts stay counted.
    void setRange(std::chrono::milliseconds min, std::chrono::milliseconds max, double jitter)
    {
        m_min = min;
        m_max = max;
        m_jitter = jitter;
    }

    /// The next delay; `random` is in [0, 1).
    [[nodiscard]] std::chrono::milliseconds next(double random);
    [[nodiscard]] int attempts() const { return m_attempts; }
    void reset() { m_attempts = 0; }

private:
    std::chrono::milliseconds m_min;
    std::chrono::milliseconds m_max;
    double m_jitter;
    int m_attempts = 0;
};

} // namespace SocketIO
