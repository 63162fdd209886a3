// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinescene.h"

#include <cmath>

namespace Sockeye {

using Hit = TimelineScene::Hit;

namespace {

// How far a pointer may be from a thing to mean it.
constexpr double Reach = 4;

const PixelColumn *nearest(const std::vector<PixelColumn> &columns, double x)
{
    const PixelColumn *found = nullptr;
    double distance = Reach;
    for (const PixelColumn &column : columns) {
        const double here = std::abs(column.x + 0.5 - x);
        if (here <= distance) {
            found = &column;
            distance = here;
        }
    }
    return found;
}

} // namespace

Hit TimelineScene::hitAt(QPointF point) const
{
    const auto lane = layout.laneAt(static_cast<int>(point.y()));
    const double x = point.x() - layout.plot().left();
    if (!lane || x < 0)
        return {};
    if (*lane == Lane::Heartbeat)
        return beatAt(x);
    if (*lane == Lane::Volume)
        return volumeAt(x);
    Hit hit;
    if (*lane == Lane::Connection)
        hit = markAt(x);
    else if (*lane == Lane::WebSocket)
        hit = framesAt({x, point.y()});
    return hit.what == Hit::What::Nothing ? spansAt(*lane, x) : hit;
}

const SpanRow &TimelineScene::row(Lane lane) const
{
    if (TimelineLayout::isNamespace(lane))
        return fold.namespaces()[static_cast<std::size_t>(TimelineLayout::namespaceOf(lane))].row;
    return fold.row(static_cast<TimelineFold::Row>(lane));
}

const SpanRow *TimelineScene::steps(Lane lane) const
{
    using Row = TimelineFold::Row;
    switch (lane) {
    case Lane::Get:
        return &fold.row(Row::GetSteps);
    case Lane::Post:
        return &fold.row(Row::PostSteps);
    case Lane::Probe:
        return &fold.row(Row::ProbeSteps);
    case Lane::WebSocket:
        return &fold.row(Row::WebSocketSteps);
    default:
        return nullptr;
    }
}

std::vector<Hit> TimelineScene::stops() const
{
    std::vector<Hit> stops;
    for (int i = 0; i < TimelineLayout::LaneCount + layout.namespaces(); ++i) {
        const auto lane = static_cast<Lane>(i);
        if (lane == Lane::Heartbeat || lane == Lane::Volume)
            continue;
        for (const PixelRun &run : pixelRuns(row(lane), span, now))
            stops.push_back({Hit::What::Spans, lane, true, run.first, run.count, row(lane).at(run.first).record});
    }
    for (const PixelColumn &column : pixelColumns(fold.marks(), span)) {
        stops.push_back({Hit::What::Mark, Lane::Connection, true, column.first, column.count,
                         fold.marks()[static_cast<std::size_t>(column.first)].record});
    }
    return stops;
}

QRectF TimelineScene::placeOf(const Hit &hit) const
{
    constexpr double MarkSize = 10;
    const QRectF lane = layout.lane(hit.lane);
    if (hit.what != Hit::What::Spans) {
        const double at = x(fold.marks()[static_cast<std::size_t>(hit.first)].time);
        return {at - MarkSize / 2, lane.center().y() - MarkSize / 2, MarkSize, MarkSize};
    }
    const double begin = std::max(x(row(hit.lane).at(hit.first).begin), layout.plot().left() - 2.0);
    const double end = std::min(x(row(hit.lane).at(hit.first + hit.count - 1).endBy(now)), layout.plot().right() + 2.0);
    return {begin, lane.top(), std::max(end - begin, 3.0), lane.height()};
}

Hit TimelineScene::spansAt(Lane lane, double x) const
{
    Hit hit;
    double distance = Reach;
    for (const PixelRun &run : pixelRuns(row(lane), span, now)) {
        const double here = std::max({run.left - x, x - run.right, 0.0});
        if (here >= distance)
            continue;
        distance = here;
        hit = {Hit::What::Spans, lane, true, run.first, run.count, row(lane).at(run.first).record};
    }
    return hit;
}

Hit TimelineScene::framesAt(QPointF point) const
{
    const bool incoming = point.y() >= layout.lane(Lane::WebSocket).center().y();
    const auto &frames = incoming ? fold.framesIn() : fold.framesOut();
    const auto columns = pixelColumns(frames, span);
    const PixelColumn *column = nearest(columns, point.x());
    if (!column)
        return {};
    return {Hit::What::Frames, Lane::WebSocket, incoming,
            column->first,     column->count,   frames[static_cast<std::size_t>(column->first)].record};
}

Hit TimelineScene::beatAt(double x) const
{
    const auto &beats = fold.heartbeat().beats();
    const TimeSpan::Time time = span.timeAt(x);
    const TimeSpan::Time reach = span.across(2 * Reach);
    const auto found = [](Hit::What what, std::size_t index, qint64 record) {
        return Hit{what, Lane::Heartbeat, true, static_cast<qsizetype>(index), 1, record};
    };
    std::size_t silence = beats.size();
    for (std::size_t i = fold.heartbeat().firstReaching(time - reach); i < beats.size(); ++i) {
        if (beats[i].time > time + reach)
            break;
        if (beats[i].isPing && std::chrono::abs(beats[i].time - time) <= reach)
            return found(Hit::What::Beat, i, beats[i].record);
        if (beats[i].time <= time && time < (beats[i].until == Span::Open ? now : beats[i].until))
            silence = i;
    }
    return silence < beats.size() ? found(Hit::What::Silence, silence, beats[silence].record) : Hit();
}

Hit TimelineScene::volumeAt(double x) const
{
    const TimeSpan::Time step = Volume::stepOf(span);
    const TimeSpan::Time time = span.timeAt(x);
    for (const Volume::Bar &bar : fold.volume().bars(span)) {
        if (bar.begin <= time && time < bar.begin + step) {
            return {Hit::What::Volume,
                    Lane::Volume,
                    true,
                    static_cast<qsizetype>(bar.begin.count()),
                    static_cast<qsizetype>(step.count()),
                    -1};
        }
    }
    return {};
}

Hit TimelineScene::markAt(double x) const
{
    const auto columns = pixelColumns(fold.marks(), span);
    const PixelColumn *column = nearest(columns, x);
    if (!column)
        return {};
    return {Hit::What::Mark, Lane::Connection, true,
            column->first,   column->count,    fold.marks()[static_cast<std::size_t>(column->first)].record};
}

} // namespace Sockeye
