// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/backoff.h"

#include <algorithm>
#include <cmath>

namespace SocketIO {

std::chrono::milliseconds Backoff::next(double random)
{
    // Beyond 2^30 any delay is at its maximum; the cap keeps the product finite.
    double delay = double(m_min.count()) * std::exp2(std::min(m_attempts, 30));
    ++m_attempts;
    const double deviation = std::floor(random * m_jitter * delay);
    const bool isLonger = (int(std::floor(random * 10)) & 1) != 0;
    delay += isLonger ? deviation : -deviation;
    if (delay >= double(m_max.count())) // compared as double: it may be more than an integer holds
        return m_max;
    return std::chrono::milliseconds(static_cast<long long>(delay));
}

} // namespace SocketIO
