// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QtGlobal>
#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace SocketIO {

/// The one clock of the drivers: steady, and, where the system has such a clock, going on while the machine sleeps. A
/// heartbeat that was missed during sleep is so noticed on waking.
[[nodiscard]] inline std::chrono::steady_clock::time_point steadyNow()
{
#ifdef Q_OS_LINUX
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::steady_clock::time_point(std::chrono::seconds(time.tv_sec)
                                                 + std::chrono::nanoseconds(time.tv_nsec));
#else
    return std::chrono::steady_clock::now();
#endif
}

} // namespace SocketIO
