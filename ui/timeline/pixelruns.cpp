// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/pixelruns.h"

#include <cmath>

namespace Sockeye {

namespace {

// Narrower spans are joined with what else begins in these pixels.
constexpr double Detail = 3;

} // namespace

std::vector<PixelRun> pixelRuns(const SpanRow &row, const TimeSpan &span, TimeSpan::Time now)
{
    std::vector<PixelRun> runs;
    const auto inSight = [&span](double x) { return std::clamp(x, -1.0, span.width + 1.0); };
    const auto right = [&](qsizetype index) { return span.x(row.at(index).endBy(now)); };
    const qsizetype end = row.firstFrom(span.end());
    for (qsizetype first = row.firstReaching(span.start); first < end;) {
        const double left = span.x(row.at(first).begin);
        qsizetype next = first + 1;
        if (right(first) - left < Detail) {
            next = std::clamp(row.firstFrom(span.timeAt(left + Detail)), next, end);
            // A wide span at the end of the stretch speaks for itself.
            if (next - first > 1 && right(next - 1) - span.x(row.at(next - 1).begin) >= Detail)
                --next;
        }
        if (right(next - 1) >= 0)
            runs.push_back({inSight(left), inSight(std::max(right(next - 1), left + 1)), first, next - first});
        first = next;
    }
    return runs;
}

std::vector<PixelColumn> pixelColumns(std::span<const Moment> moments, const TimeSpan &span)
{
    std::vector<PixelColumn> columns;
    const auto firstFrom = [&moments](TimeSpan::Time time) {
        return std::ranges::lower_bound(moments, time, {}, &Moment::time) - moments.begin();
    };
    const qsizetype end = firstFrom(span.end());
    for (qsizetype first = firstFrom(span.start); first < end;) {
        const int x = static_cast<int>(std::floor(span.x(moments[static_cast<std::size_t>(first)].time)));
        const qsizetype next = std::clamp<qsizetype>(firstFrom(span.timeAt(x + 1)), first + 1, end);
        columns.push_back({x, first, next - first});
        first = next;
    }
    return columns;
}

} // namespace Sockeye
