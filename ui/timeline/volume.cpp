// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/volume.h"

#include "timeline/timeaxis.h"

#include <algorithm>

namespace Sockeye {

namespace {

Volume::Time floored(Volume::Time time, Volume::Time step)
{
    const auto rest = time % step;
    return time - rest - (rest.count() < 0 ? step : Volume::Time(0));
}

} // namespace

Volume::Sum &Volume::at(Time time)
{
    const Time begin = floored(time, Finest);
    if (m_points.empty())
        m_points.push_back({begin, {}});
    else if (m_points.back().time < begin)
        m_points.push_back({begin, m_points.back().upTo});
    return m_points.back().upTo;
}

void Volume::addEvent(Time time, bool out)
{
    Sum &sum = at(time);
    (out ? sum.eventsOut : sum.eventsIn) += 1;
}

void Volume::addBytes(Time time, bool out, qint64 bytes)
{
    if (bytes <= 0)
        return;
    Sum &sum = at(time);
    (out ? sum.bytesOut : sum.bytesIn) += bytes;
}

Volume::Sum Volume::between(Time from, Time to) const
{
    const auto before = [this](Time time) {
        const auto point = std::ranges::lower_bound(m_points, time, {}, &Point::time);
        return point == m_points.begin() ? Sum() : std::prev(point)->upTo;
    };
    const Sum begin = before(from);
    const Sum end = before(std::max(from, to));
    return {end.eventsIn - begin.eventsIn, end.eventsOut - begin.eventsOut, end.bytesIn - begin.bytesIn,
            end.bytesOut - begin.bytesOut};
}

Volume::Time Volume::stepOf(const TimeSpan &span)
{
    constexpr double Pixels = 4;
    return std::max(TimeAxis::roundStep(std::max(span.across(Pixels), Time(1))), Finest);
}

std::vector<Volume::Bar> Volume::bars(const TimeSpan &span) const
{
    std::vector<Bar> bars;
    const Time step = stepOf(span);
    const Time end = span.end();
    for (Time begin = floored(span.start, step); begin < end; begin += step) {
        // Straight on to the next time at which anything crossed.
        const auto next = std::ranges::lower_bound(m_points, begin, {}, &Point::time);
        if (next == m_points.end() || next->time >= end)
            break;
        begin = std::max(begin, floored(next->time, step));
        bars.push_back({begin, between(begin, begin + step)});
    }
    return bars;
}

} // namespace Sockeye
