// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timespan.h"

#include <algorithm>
#include <cmath>

namespace Sockeye {

namespace {

using Time = TimeSpan::Time;

// Far enough from the ends of 64 bits for every sum made here.
constexpr double Farthest = 4e18;

Time rounded(double microseconds)
{
    if (std::isnan(microseconds))
        return Time(0);
    return Time(std::llround(std::clamp(microseconds, -Farthest, Farthest)));
}

double count(Time time)
{
    return static_cast<double>(time.count());
}

} // namespace

TimeSpan TimeSpan::fitting(Time from, Time to, int width)
{
    constexpr double Air = 0.03;
    const double inner = std::max(count(to) - count(from), 0.0);
    TimeSpan span{Time(0), std::clamp(rounded(inner * (1 + 2 * Air)), MinLength, MaxLength), std::max(width, 1)};
    span.start = rounded(count(from) - (count(span.length) - inner) / 2);
    return span;
}

double TimeSpan::x(Time time) const
{
    return (count(time) - count(start)) / count(std::max(length, MinLength)) * width;
}

Time TimeSpan::timeAt(double x) const
{
    return rounded(count(start) + x * count(length) / std::max(width, 1));
}

Time TimeSpan::across(double pixels) const
{
    return rounded(pixels * count(length) / std::max(width, 1));
}

TimeSpan TimeSpan::zoomed(double factor, double aroundX) const
{
    if (!std::isfinite(factor) || factor <= 0 || !std::isfinite(aroundX))
        return *this;
    TimeSpan span = *this;
    span.length = std::clamp(rounded(count(length) / factor), MinLength, MaxLength);
    const double fixed = count(start) + aroundX * count(length) / std::max(width, 1);
    span.start = rounded(fixed - aroundX * count(span.length) / std::max(width, 1));
    return span;
}

TimeSpan TimeSpan::panned(double dx) const
{
    TimeSpan span = *this;
    span.start = rounded(count(start) - dx * count(length) / std::max(width, 1));
    return span;
}

TimeSpan TimeSpan::resized(int newWidth) const
{
    TimeSpan span = *this;
    span.width = std::max(newWidth, 1);
    return span;
}

TimeSpan TimeSpan::keptNear(Time from, Time to) const
{
    const Time part = length / 10;
    TimeSpan span = *this;
    span.start = std::max(std::min(start, to - part), from - length + part);
    return span;
}

} // namespace Sockeye
