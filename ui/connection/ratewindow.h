// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <QtGlobal>

namespace Sockeye {

/// Counts what happened in the last second, in steps of a tenth. Time is given, none is measured.
class RateWindow {
public:
    struct Rate {
        double events = 0; ///< per second
        double bytes = 0; ///< per second
    };

    void add(std::chrono::microseconds time, int events, qint64 bytes);
    /// At `now`, over the last one to one point one seconds.
    [[nodiscard]] Rate rate(std::chrono::microseconds now) const;

private:
    static constexpr std::chrono::microseconds Step{100'000};
    static constexpr qint64 Steps = 11; // ten whole ones and the one that is running

    struct Count {
        qint64 step = -1;
        qint64 events = 0;
        qint64 bytes = 0;
    };
    std::array<Count, Steps> m_counts;
};

} // namespace Sockeye
