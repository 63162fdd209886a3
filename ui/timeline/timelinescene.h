// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/pixelruns.h"
#include "timeline/timelinefold.h"
#include "timeline/timelinelayout.h"

#include <QPointF>

namespace Sockeye {

/// What is shown at one moment: the facts, the stretch of time and the places of the lanes.
struct TimelineScene {
    using Lane = TimelineLayout::Lane;

    TimelineFold fold;
    TimelineLayout layout;
    TimeSpan span;
    TimeSpan::Time now{0};

    /// What lies under a point.
    struct Hit {
        enum class What : quint8 { Nothing, Spans, Frames, Beat, Silence, Mark };
        What what = What::Nothing;
        Lane lane = Lane::Connection;
        bool incoming = true; ///< of frames
        qsizetype first = 0; ///< number in the row, the frames, the beats or the marks
        qsizetype count = 0;
        qint64 record = -1; ///< the record to select
        friend bool operator==(const Hit &, const Hit &) = default;
    };
    [[nodiscard]] Hit hitAt(QPointF point) const;

    [[nodiscard]] const SpanRow &row(Lane lane) const { return fold.row(static_cast<TimelineFold::Row>(lane)); }
    /// In the widget, not in the plot.
    [[nodiscard]] double x(TimeSpan::Time time) const { return layout.plot().left() + span.x(time); }
    [[nodiscard]] TimeSpan::Time timeAt(double x) const { return span.timeAt(x - layout.plot().left()); }

private:
    [[nodiscard]] Hit spansAt(Lane lane, double x) const;
    [[nodiscard]] Hit framesAt(QPointF point) const;
    [[nodiscard]] Hit beatAt(double x) const;
    [[nodiscard]] Hit markAt(double x) const;
};

} // namespace Sockeye
