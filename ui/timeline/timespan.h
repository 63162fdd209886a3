// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Sockeye {

/// A stretch of time shown on a stretch of pixels. Pure arithmetic: whatever comes in, the result is a valid span.
///
/// Times count from the start of the log, positions from the left edge.
struct TimeSpan {
    using Time = std::chrono::microseconds;

    static constexpr Time MinLength{100}; ///< below this a pixel is no longer a whole microsecond
    static constexpr Time MaxLength = std::chrono::hours(24 * 366);

    Time start{0};
    Time length = std::chrono::seconds(1);
    int width = 1;

    /// From `from` to `to` with a little air on both sides.
    [[nodiscard]] static TimeSpan fitting(Time from, Time to, int width);

    [[nodiscard]] Time end() const { return start + length; }
    [[nodiscard]] double x(Time time) const;
    [[nodiscard]] Time timeAt(double x) const;
    /// How much time `pixels` cover.
    [[nodiscard]] Time across(double pixels) const;

    /// Closer for a factor above 1; the time at `aroundX` stays where it is. A factor that makes no sense changes
    /// nothing.
    [[nodiscard]] TimeSpan zoomed(double factor, double aroundX) const;
    /// Moves the content by `dx` pixels: to the right shows what was before.
    [[nodiscard]] TimeSpan panned(double dx) const;
    [[nodiscard]] TimeSpan resized(int newWidth) const;
    /// Moved as little as needed to keep a part of `from` to `to` in sight.
    [[nodiscard]] TimeSpan keptNear(Time from, Time to) const;

    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

} // namespace Sockeye
