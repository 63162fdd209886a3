// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>
#include <QtGlobal>
#include <sys/resource.h>
#include <vector>

namespace Bench {

/// What a measurement found, all in microseconds.
struct Cost {
    double cpu = 0; ///< of this process, per unit
    double wall = 0; ///< per unit
    double latency = 0; ///< median of the round trips; 0 when there are none
    double memory = 0; ///< bytes per unit that this process grew by at its peak
};

[[nodiscard]] inline double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Measures this process from its making on.
class Stopwatch {
public:
    /// The start of a round trip, which ends where the next one starts.
    void lap()
    {
        const auto now = Clock::now();
        m_laps.push_back(std::chrono::duration<double, std::micro>(now - m_lapStart).count());
        m_lapStart = now;
    }
    [[nodiscard]] Cost cost(qsizetype units) const
    {
        const double wall = std::chrono::duration<double, std::micro>(Clock::now() - m_start).count();
        const double cpu = double(std::clock() - m_cpu) * 1e6 / CLOCKS_PER_SEC;
        const double memory = double(peakMemory() - m_memory);
        return {cpu / double(units), wall / double(units), median(m_laps), memory / double(units)};
    }
    /// Most bytes of memory this process ever had.
    [[nodiscard]] static long long peakMemory()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss * 1024LL;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_lapStart = m_start;
    std::clock_t m_cpu = std::clock();
    long long m_memory = peakMemory();
    std::vector<double> m_laps;
};

} // namespace Bench
