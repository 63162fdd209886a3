// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeaxis.h"

#include <algorithm>
#include <array>

namespace Sockeye {

using namespace std::chrono_literals;
using Time = TimeSpan::Time;

namespace {

Time floored(Time time, Time step)
{
    const Time rest = time % step;
    return rest < 0us ? time - rest - step : time - rest;
}

QString fraction(Time withinSecond, Time step)
{
    const bool fine = step < 1ms;
    const auto number = fine ? withinSecond.count() : withinSecond.count() / 1000;
    return u'.' + QStringLiteral("%1").arg(number, fine ? 6 : 3, 10, QLatin1Char('0'));
}

} // namespace

TimeAxis::TimeAxis(const QDateTime &startedAt)
    : m_startedAt(startedAt)
    , m_sinceMidnight(std::chrono::milliseconds(startedAt.time().msecsSinceStartOfDay()))
{
}

Time TimeAxis::roundStep(Time least)
{
    for (Time decade = 1us; decade <= 1s; decade *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (decade * factor >= least)
                return decade * factor;
        }
    }
    constexpr std::array<Time, 16> longer{10s,   15s, 30s, 1min, 2min, 5min, 10min, 15min,
                                          30min, 1h,  2h,  3h,   6h,   12h,  24h,   48h};
    const auto step = std::ranges::lower_bound(longer, least);
    return step != longer.end() ? *step : std::chrono::ceil<std::chrono::days>(least);
}

std::vector<TimeAxis::Tick> TimeAxis::ticks(const TimeSpan &span, int spacing) const
{
    std::vector<Tick> ticks;
    const Time step = roundStep(std::max(span.across(std::max(spacing, 8)), 1us));
    // Ticks are round on the wall clock, which the log did not start on.
    Time time = floored(span.start + m_sinceMidnight, step) - m_sinceMidnight;
    for (; time < span.end(); time += step) {
        if (time >= span.start)
            ticks.push_back({time, label(time, step, ticks.empty())});
    }
    return ticks;
}

QString TimeAxis::clock(Time time, Time step) const
{
    const Time since = m_sinceMidnight + time;
    const Time second = floored(since, 1s);
    const auto moment = m_startedAt.addMSecs(std::chrono::floor<std::chrono::milliseconds>(time).count());
    return moment.toString(QStringLiteral("hh:mm:ss")) + fraction(since - second, step);
}

QString TimeAxis::label(Time time, Time step, bool first) const
{
    const auto moment = m_startedAt.addMSecs(std::chrono::floor<std::chrono::milliseconds>(time).count());
    if (step >= 24h)
        return moment.toString(QStringLiteral("d MMM"));
    if (step >= 1min)
        return moment.toString(QStringLiteral("hh:mm"));
    const Time since = m_sinceMidnight + time;
    const Time withinSecond = since - floored(since, 1s);
    if (withinSecond == 0us)
        return moment.toString(QStringLiteral("hh:mm:ss"));
    return first ? clock(time, step) : fraction(withinSecond, step);
}

} // namespace Sockeye
