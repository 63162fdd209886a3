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
        enum class What : quint8 { Nothing, Spans, Frames, Beat, Silence, Mark, Volume };
        What what = What::Nothing;
        Lane lane = Lane::Connection;
        bool incoming = true; ///< of frames
        qsizetype first = 0; ///< number in the row, the frames, the beats or the marks; microseconds of a bar of volume
        qsizetype count = 0;
        qint64 record = -1; ///< the record to select
        friend bool operator==(const Hit &, const Hit &) = default;
    };
    [[nodiscard]] Hit hitAt(QPointF point) const;

    /// Everything in sight that has a record, lane by lane and each from left to right.
    [[nodiscard]] std::vector<Hit> stops() const;
    /// The place of a span in its lane; where it is out of sight, it lies outside of the plot.
    [[nodiscard]] QRectF placeOf(const Hit &hit) const;

    /// Of a lane that has spans.
    [[nodiscard]] const SpanRow &row(Lane lane) const;
    /// The steps towards a connection that are drawn into a lane; null for none.
    [[nodiscard]] const SpanRow *steps(Lane lane) const;
    /// In the widget, not in the plot.
    [[nodiscard]] double x(TimeSpan::Time time) const { return layout.plot().left() + span.x(time); }
    [[nodiscard]] TimeSpan::Time timeAt(double x) const { return span.timeAt(x - layout.plot().left()); }

private:
    [[nodiscard]] Hit spansAt(Lane lane, double x) const;
    [[nodiscard]] Hit framesAt(QPointF point) const;
    [[nodiscard]] Hit beatAt(double x) const;
    [[nodiscard]] Hit markAt(double x) const;
    [[nodiscard]] Hit volumeAt(double x) const;
};

} // namespace Sockeye
