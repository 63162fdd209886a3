// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/spanrow.h"

namespace Sockeye {

/// What a few pixels show: one span, or several too short to be told apart.
struct PixelRun {
    double left = 0;
    double right = 0;
    qsizetype first = 0; ///< number of the first span in its row
    qsizetype count = 1;
};

/// What one pixel column shows of a row of moments.
struct PixelColumn {
    int x = 0;
    qsizetype first = 0;
    qsizetype count = 0;
};

/// The part of `row` that `span` shows, from left to right. The number of runs, and the time this takes, depend on the
/// width and not on how many spans there are. Running spans end at `now`; runs reach at most a pixel out of sight.
[[nodiscard]] std::vector<PixelRun> pixelRuns(const SpanRow &row, const TimeSpan &span, TimeSpan::Time now);

/// The columns in which moments lie, from left to right; at most one for each pixel.
[[nodiscard]] std::vector<PixelColumn> pixelColumns(std::span<const Moment> moments, const TimeSpan &span);

} // namespace Sockeye
