// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinepainter.h"

#include "theme/words.h"
#include "timeline/lanepainter.h"

namespace Sockeye {

using Lane = TimelineLayout::Lane;
using Theme::Meaning;

TimelinePainter::TimelinePainter(const TimelineScene &scene, const TimelineWords &words, const QPalette &palette)
    : m_scene(scene)
    , m_words(words)
    , m_palette(palette)
{
}

void TimelinePainter::paint(QPainter &painter) const
{
    paintFrame(painter);
    paintNames(painter);
    if (m_scene.fold.isEmpty())
        return paintExplanation(painter);
    paintClock(painter);
    painter.save();
    painter.setClipRect(m_scene.layout.plot());
    painter.setRenderHint(QPainter::Antialiasing);
    paintLanes(painter);
    paintChosen(painter);
    painter.restore();
    paintRange(painter);
    paintNow(painter);
    paintPointer(painter);
}

void TimelinePainter::paintFrame(QPainter &painter) const
{
    const QRect plot = m_scene.layout.plot();
    const QColor panel = Theme::color(m_palette, Meaning::Panel);
    painter.fillRect(plot, m_palette.color(QPalette::Base));
    painter.fillRect(QRect(0, 0, plot.right() + 1, plot.top()), panel);
    painter.fillRect(QRect(0, plot.top(), plot.left(), plot.height()), panel);
    if (m_scene.fold.isEmpty())
        return;
    // The two polling rows are one lane.
    const auto lineAbove = [&](Lane lane) {
        const int y = m_scene.layout.lane(lane).top() - 1;
        if (y > plot.top())
            painter.fillRect(QRect(0, y, plot.right() + 1, 1), Theme::color(m_palette, Meaning::Line));
    };
    for (const Lane lane : {Lane::Get, Lane::Probe, Lane::WebSocket, Lane::Heartbeat, Lane::Volume, Lane::Namespace})
        lineAbove(lane);
    for (int i = 1; i <= m_scene.layout.namespaces(); ++i) {
        if (m_scene.layout.isInSight(TimelineLayout::laneOf(i - 1)))
            lineAbove(TimelineLayout::laneOf(i));
    }
}

void TimelinePainter::paintExplanation(QPainter &painter) const
{
    const QString text =
        TimelineWords::tr("Polling, the upgrade, WebSocket frames and heartbeats appear here live, each on "
                          "its lane, as soon as you connect.");
    constexpr int Widest = 420;
    const QRect plot = m_scene.layout.plot();
    QRect place(0, 0, std::min(plot.width() - 2 * Theme::Gap, Widest), plot.height());
    place.moveCenter(plot.center());
    painter.setPen(Theme::color(m_palette, Meaning::Muted));
    painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, text);
}

void TimelinePainter::paintClock(QPainter &painter) const
{
    constexpr int Spacing = 84;
    constexpr int TickLength = 5;
    const QRect axis = m_scene.layout.axis();
    const QColor line = Theme::color(m_palette, Meaning::Line);
    const QFontMetricsF metrics(painter.font());
    const double baseline = axis.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    LabelRow labels;
    for (const TimeAxis::Tick &tick : m_words.axis().ticks(m_scene.span, Spacing)) {
        const int x = static_cast<int>(m_scene.x(tick.time));
        painter.fillRect(QRect(x, axis.bottom() - TickLength, 1, m_scene.layout.plot().bottom()), line);
        const double width = metrics.horizontalAdvance(tick.label);
        const double from = x + Theme::SmallGap;
        if (!labels.place(from, std::min(from + width, axis.right() - reserved + 0.0), width))
            continue;
        painter.setPen(Theme::color(m_palette, Meaning::Muted));
        painter.drawText(QPointF(from, baseline), tick.label);
    }
    painter.fillRect(QRect(0, axis.bottom(), axis.right() + 1, 1), line);
}

void TimelinePainter::paintNames(QPainter &painter) const
{
    painter.save();
    painter.setClipRect(
        QRect(0, m_scene.layout.plot().top(), m_scene.layout.plot().left(), m_scene.layout.plot().height()));
    const auto name = [&](const QRect &rows, const QString &text, Meaning meaning, Qt::Alignment side) {
        const QRect rect(Theme::Gap, rows.top(), TimelineLayout::NamesWidth - Theme::Gap - Theme::SmallGap - 2,
                         rows.height());
        painter.setPen(Theme::color(m_palette, meaning));
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip | side, text);
    };
    const auto lane = [this](Lane which) { return m_scene.layout.lane(which); };
    const QRect polling = lane(Lane::Get).united(lane(Lane::Post));
    name(lane(Lane::Connection), TimelineWords::tr("connection"), Meaning::Good, Qt::AlignLeft);
    name(polling, TimelineWords::tr("polling"), Meaning::Polling, Qt::AlignLeft);
    name(lane(Lane::Probe), TimelineWords::tr("probe"), Meaning::Probe, Qt::AlignLeft);
    name(lane(Lane::WebSocket), TimelineWords::tr("websocket"), Meaning::WebSocket, Qt::AlignLeft);
    name(lane(Lane::Heartbeat), TimelineWords::tr("heartbeat"), Meaning::Heartbeat, Qt::AlignLeft);
    name(lane(Lane::Volume), TimelineWords::tr("volume"), Meaning::Incoming, Qt::AlignLeft);
    paintNamespaceNames(painter);
    QFont small = painter.font();
    constexpr int SmallSize = 9;
    small.setPixelSize(SmallSize);
    painter.setFont(small);
    if (std::min(lane(Lane::Get).height(), lane(Lane::Post).height()) >= SmallSize) {
        name(lane(Lane::Get), QStringLiteral("GET"), Meaning::Muted, Qt::AlignRight);
        name(lane(Lane::Post), QStringLiteral("POST"), Meaning::Muted, Qt::AlignRight);
    }
    painter.restore();
}

void TimelinePainter::paintNamespaceNames(QPainter &painter) const
{
    constexpr int Width = TimelineLayout::NamesWidth - Theme::Gap - Theme::SmallGap;
    painter.setPen(m_palette.color(QPalette::Text));
    for (int i = 0; i < m_scene.layout.namespaces(); ++i) {
        const Lane lane = TimelineLayout::laneOf(i);
        if (!m_scene.layout.isInSight(lane))
            continue;
        const QString name = QString::fromUtf8(m_scene.fold.namespaces()[static_cast<std::size_t>(i)].nsp);
        const QRect rect = m_scene.layout.lane(lane);
        painter.drawText(QRect(Theme::Gap, rect.top(), Width, rect.height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip,
                         painter.fontMetrics().elidedText(name, Qt::ElideMiddle, Width));
    }
}

void TimelinePainter::paintLanes(QPainter &painter) const
{
    LanePainter lanes(painter, m_palette, m_scene, m_words, hovered);
    lanes.paintConnection();
    lanes.paintExchanges();
    lanes.paintProbe();
    lanes.paintWebSocket();
    lanes.paintHeartbeat();
    lanes.paintVolume();
    lanes.paintNamespaces();
}

void TimelinePainter::paintChosen(QPainter &painter) const
{
    if (chosen.record < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_palette.color(QPalette::Text), 2));
    painter.drawRoundedRect(m_scene.placeOf(chosen).adjusted(1, 1, -1, -1), 2, 2);
}

void TimelinePainter::paintRange(QPainter &painter) const
{
    if (!range)
        return;
    constexpr float Veil = 0.14F;
    const QRect plot = m_scene.layout.plot();
    const double from = std::clamp(m_scene.x(range->first), plot.left() - 2.0, plot.right() + 2.0);
    const double to = std::clamp(m_scene.x(range->second), plot.left() - 2.0, plot.right() + 2.0);
    QColor ink = Theme::color(m_palette, Meaning::Accent);
    painter.save();
    painter.setClipRect(QRect(plot.left(), 0, plot.width(), plot.bottom() + 1));
    for (const double edge : {from, to})
        painter.fillRect(QRectF(edge, 0, 1, plot.bottom() + 1), ink);
    painter.fillRect(QRectF(from, TimelineLayout::AxisHeight - 4, to - from, 4), ink);
    ink.setAlphaF(Veil);
    painter.fillRect(QRectF(from, 0, to - from, plot.bottom() + 1), ink);
    const QString words = Words::duration(range->second - range->first);
    const int width = painter.fontMetrics().horizontalAdvance(words) + 2 * Theme::SmallGap;
    const double room = std::min(to, plot.right() - reserved + 0.0) - std::max(from, plot.left() + 0.0);
    if (room > width) {
        const QRectF box(std::max(from, plot.left() + 0.0) + (room - width) / 2, 3, width,
                         TimelineLayout::AxisHeight - 8);
        painter.fillRect(box, m_palette.color(QPalette::Highlight));
        painter.setPen(m_palette.color(QPalette::HighlightedText));
        painter.drawText(box, Qt::AlignCenter, words);
    }
    painter.restore();
}

void TimelinePainter::paintNow(QPainter &painter) const
{
    const QRect plot = m_scene.layout.plot();
    const int x = static_cast<int>(m_scene.x(m_scene.now));
    if (!m_scene.fold.isLive() || x <= plot.left() || x > plot.right())
        return;
    painter.fillRect(QRect(x, plot.top(), 1, plot.height()), Theme::color(m_palette, Meaning::Accent));
}

void TimelinePainter::paintPointer(QPainter &painter) const
{
    if (!pointer)
        return;
    const QRect plot = m_scene.layout.plot();
    const QRect axis = m_scene.layout.axis();
    const int x = plot.left() + static_cast<int>(*pointer);
    QColor ink = Theme::color(m_palette, Meaning::Muted);
    ink.setAlphaF(0.5F);
    painter.fillRect(QRect(x, plot.top(), 1, plot.height()), ink);
    const QString time = m_words.axis().clock(m_scene.span.timeAt(*pointer), m_scene.span.across(1));
    const int width = painter.fontMetrics().horizontalAdvance(time) + 2 * Theme::SmallGap;
    const int left = std::clamp(x - width / 2, axis.left(), std::max(axis.right() - reserved - width, axis.left()));
    const QRect box(left, axis.top() + 3, width, axis.height() - 7);
    painter.fillRect(box, m_palette.color(QPalette::Highlight));
    painter.setPen(m_palette.color(QPalette::HighlightedText));
    painter.drawText(box, Qt::AlignCenter, time);
}

} // namespace Sockeye
