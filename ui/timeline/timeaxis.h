// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timespan.h"

#include <QDateTime>
#include <QString>
#include <vector>

namespace Sockeye {

/// The clock under the timeline: turns times of the log into wall-clock texts and sets round ticks.
class TimeAxis {
public:
    struct Tick {
        TimeSpan::Time time{0};
        QString label; ///< a full time for the first tick and on whole seconds, else only the fraction
    };

    TimeAxis() = default;
    explicit TimeAxis(const QDateTime &startedAt);

    /// Round times inside the span, at least `spacing` pixels apart.
    [[nodiscard]] std::vector<Tick> ticks(const TimeSpan &span, int spacing) const;
    /// The wall clock to the millisecond, or finer where `step` is.
    [[nodiscard]] QString clock(TimeSpan::Time time, TimeSpan::Time step = std::chrono::milliseconds(1)) const;

    /// The smallest round step of at least `least`: 1, 2 or 5 times a power of ten below ten seconds, then parts of
    /// minutes, hours and days.
    [[nodiscard]] static TimeSpan::Time roundStep(TimeSpan::Time least);

private:
    [[nodiscard]] QString label(TimeSpan::Time time, TimeSpan::Time step, bool first) const;

    QDateTime m_startedAt;
    TimeSpan::Time m_sinceMidnight{0};
};

} // namespace Sockeye
