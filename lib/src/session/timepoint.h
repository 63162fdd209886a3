// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>

namespace SocketIO {

/// A moment on the steady clock. Pure objects get it as an argument and never ask for it.
using TimePoint = std::chrono::steady_clock::time_point;

/// No deadline.
inline constexpr TimePoint Never = TimePoint::max();

/// `wait` from `now`; no deadline when `wait` is zero or less, or longer than the clock can count.
[[nodiscard]] constexpr TimePoint deadlineAfter(TimePoint now, std::chrono::milliseconds wait)
{
    const auto longest = std::chrono::floor<std::chrono::milliseconds>(Never - now);
    return wait.count() > 0 && wait < longest ? now + wait : Never;
}

} // namespace SocketIO
