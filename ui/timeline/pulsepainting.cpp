// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// WebSocket frames and heartbeats. See lanepainter.h.
#include "timeline/lanepainter.h"

#include <cmath>
#include <QPainterPath>

namespace Sockeye {

using Theme::Meaning;

namespace {

QPainterPath heart(QPointF centre, double size)
{
    QPainterPath path;
    path.moveTo(0, 0.42);
    path.cubicTo(-0.75, -0.05, -0.5, -0.55, 0, -0.2);
    path.cubicTo(0.5, -0.55, 0.75, -0.05, 0, 0.42);
    return QTransform().translate(centre.x(), centre.y()).scale(size, size).map(path);
}

} // namespace

void LanePainter::paintWebSocket()
{
    LabelRow labels;
    spans(Lane::WebSocket, labels);
    frames(m_scene.fold.framesOut(), false);
    frames(m_scene.fold.framesIn(), true);
}

void LanePainter::frames(const std::vector<Moment> &frames, bool incoming)
{
    // Out above the middle, in below. A single frame is well seen; more grow with the logarithm, full at a thousand.
    constexpr double Least = 0.5;
    constexpr double FullAt = 10; // log2
    const QRectF lane = m_scene.layout.lane(Lane::WebSocket);
    const double half = lane.height() / 2 - 1;
    const QColor ink = color(incoming ? Meaning::Incoming : Meaning::Outgoing);
    const auto columns = pixelColumns(frames, m_scene.span);
    constexpr std::size_t Crowd = 8; // columns for each of which there are as many pixels: then a frame may be two wide
    const double width = columns.size() * Crowd < static_cast<std::size_t>(m_scene.span.width) ? 2 : 1;
    for (const PixelColumn &column : columns) {
        const double share = Least + (1 - Least) * std::min(std::log2(static_cast<double>(column.count)) / FullAt, 1.0);
        const double height = half * share;
        const double top = incoming ? lane.center().y() + 0.5 : lane.center().y() - 0.5 - height;
        m_painter.fillRect(QRectF(left() + column.x, top, width, height), ink);
    }
}

void LanePainter::paintHeartbeat()
{
    const Heartbeat &heartbeat = m_scene.fold.heartbeat();
    const auto &beats = heartbeat.beats();
    const auto first = heartbeat.firstReaching(m_scene.span.start);
    const TimeSpan::Time detail = m_scene.span.across(2);
    // Beats closer than two pixels are drawn as one, so that a year of them is as fast as a minute.
    const auto next = [&](std::size_t i) {
        const auto later = std::ranges::lower_bound(beats, beats[i].time + detail, {}, &Heartbeat::Beat::time);
        return std::max(i + 1, static_cast<std::size_t>(later - beats.begin()));
    };
    for (std::size_t i = first; i < beats.size() && beats[i].time < m_scene.span.end(); i = next(i))
        silence(beats[i]);
    for (std::size_t i = first; i < beats.size() && beats[i].time < m_scene.span.end(); i = next(i)) {
        const bool hovered =
            m_hovered.what == TimelineScene::Hit::What::Beat && m_hovered.first == static_cast<qsizetype>(i);
        if (beats[i].isPing)
            beat(beats[i], hovered);
    }
}

void LanePainter::silence(const Heartbeat::Beat &beat)
{
    const auto terms = m_scene.fold.heartbeat().termsOf(beat);
    const TimeSpan::Time until = beat.until == Span::Open ? std::max(m_scene.now, beat.time) : beat.until;
    const double y = m_scene.layout.lane(Lane::Heartbeat).center().y() + 0.5;
    const auto line = [&](TimeSpan::Time from, TimeSpan::Time to, const QColor &ink, double width, Qt::PenStyle style) {
        const double begin = std::max(m_scene.x(from), left() - 2);
        const double end = std::min(m_scene.x(to), right() + 2);
        if (end <= begin)
            return;
        m_painter.setPen(QPen(ink, width, style, Qt::FlatCap));
        m_painter.drawLine(QPointF(begin, y), QPointF(end, y));
    };
    const bool promised = terms.interval.count() > 0;
    // A ping that is a little late is on its way, not missing.
    const TimeSpan::Time grace = terms.interval / 50;
    const TimeSpan::Time due = promised ? beat.time + terms.interval : until;
    line(beat.time, std::min(until, due), color(Meaning::Heartbeat, 0.45), 1, Qt::SolidLine);
    if (until <= due + grace)
        return;
    const TimeSpan::Time latest = due + terms.timeout;
    line(due, std::min(until, latest), color(Meaning::Warning), 3, Qt::DotLine);
    line(latest, until, color(Meaning::Bad), 3, Qt::SolidLine);
}

void LanePainter::beat(const Heartbeat::Beat &beat, bool hovered)
{
    const QRectF lane = m_scene.layout.lane(Lane::Heartbeat);
    const double x = m_scene.x(beat.time);
    const double size = std::clamp(lane.height(), 9.0, 15.0) * (hovered ? 1.2 : 1.0);
    const bool answered = beat.pong != Span::Open;
    const QColor ink = color(beat.isMissed() ? Meaning::Bad : Meaning::Heartbeat);
    if (answered && m_scene.x(beat.pong) - x > 2) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color(Meaning::Heartbeat, 0.3));
        const double end = std::min(m_scene.x(beat.pong), right() + 2);
        m_painter.drawRect(QRectF(x, lane.center().y() - 2, end - x, 5));
    }
    m_painter.setPen(QPen(answered ? m_palette.color(QPalette::Base) : ink, 1));
    m_painter.setBrush(answered ? QBrush(ink) : QBrush(m_palette.color(QPalette::Base)));
    m_painter.drawPath(heart(QPointF(x, lane.center().y() + 0.5), size));
}

} // namespace Sockeye
