// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timespan.h"

#include <QtGlobal>
#include <vector>

namespace Sockeye {

/// How many events and bytes crossed, for any stretch of time. Times are told to the hundredth of a second, so that a
/// flood of an hour takes no more room than a second of it in records.
class Volume {
public:
    using Time = TimeSpan::Time;
    static constexpr Time Finest = std::chrono::milliseconds(10);

    struct Sum {
        qint64 eventsIn = 0;
        qint64 eventsOut = 0;
        qint64 bytesIn = 0; ///< as on the wire, of HTTP bodies and WebSocket frames
        qint64 bytesOut = 0;

        [[nodiscard]] bool isNothing() const { return eventsIn + eventsOut + bytesIn + bytesOut == 0; }
        friend bool operator==(const Sum &, const Sum &) = default;
    };
    /// What crossed in one step of time.
    struct Bar {
        Time begin{0};
        Sum sum;
    };

    /// In the order of time.
    void addEvent(Time time, bool out);
    void addBytes(Time time, bool out, qint64 bytes);

    /// From `from` up to but not including `to`, both of whole hundredths.
    [[nodiscard]] Sum between(Time from, Time to) const;
    /// How long the bars of a span last: a round time that fills a few pixels.
    [[nodiscard]] static Time stepOf(const TimeSpan &span);
    /// The steps in sight in which something crossed. They stay where they are while one moves along.
    [[nodiscard]] std::vector<Bar> bars(const TimeSpan &span) const;

private:
    struct Point {
        Time time{0};
        Sum upTo; ///< everything up to the end of this hundredth
    };

    Sum &at(Time time);

    std::vector<Point> m_points;
};

} // namespace Sockeye
