// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events and bytes per stretch of time. See lanepainter.h.
#include "timeline/lanepainter.h"

namespace Sockeye {

using Theme::Meaning;

void LanePainter::paintVolume()
{
    const auto bars = m_scene.fold.volume().bars(m_scene.span);
    if (bars.empty())
        return;
    Volume::Sum most;
    for (const Volume::Bar &bar : bars) {
        most.eventsIn = std::max({most.eventsIn, bar.sum.eventsIn, bar.sum.eventsOut});
        most.bytesIn = std::max({most.bytesIn, bar.sum.bytesIn, bar.sum.bytesOut});
    }
    for (const Volume::Bar &bar : bars)
        volumeBar(bar, most);
    volumeLabel(bars);
}

// Only where it covers no bar: what it says is said by the tooltip too.
void LanePainter::volumeLabel(const std::vector<Volume::Bar> &bars)
{
    constexpr double Margin = 5;
    const TimeSpan::Time step = Volume::stepOf(m_scene.span);
    const QString words = TimelineWords::peak(bars, step);
    const double width = m_metrics.horizontalAdvance(words) + 2 * Margin;
    if (!fits(Lane::Volume))
        return;
    const double first = m_scene.x(bars.front().begin);
    const double last = m_scene.x(bars.back().begin + step);
    if (last + width < right())
        text(Lane::Volume, last + Margin, words, color(Meaning::Muted));
    else if (first - width > left())
        text(Lane::Volume, first - width + Margin, words, color(Meaning::Muted));
}

// Bytes as a pale ground, events before it, each on its own scale; out above the middle, in below as with frames.
void LanePainter::volumeBar(const Volume::Bar &bar, const Volume::Sum &most)
{
    constexpr double Pale = 0.28;
    const QRectF lane = m_scene.layout.lane(Lane::Volume);
    const double x = m_scene.x(bar.begin);
    const double width = std::max(m_scene.x(bar.begin + Volume::stepOf(m_scene.span)) - x - 1, 1.0);
    const double half = lane.height() / 2 - 1;
    const auto draw = [&](bool out, qint64 number, qint64 whole, double strength, double inset) {
        if (number <= 0 || whole <= 0)
            return;
        const double height = std::max(half * static_cast<double>(number) / static_cast<double>(whole), 1.0);
        const double top = out ? lane.center().y() - height : lane.center().y() + 1;
        m_painter.fillRect(QRectF(x + inset, top, std::max(width - 2 * inset, 1.0), height),
                           color(out ? Meaning::Outgoing : Meaning::Incoming, strength));
    };
    draw(true, bar.sum.bytesOut, most.bytesIn, Pale, 0);
    draw(false, bar.sum.bytesIn, most.bytesIn, Pale, 0);
    draw(true, bar.sum.eventsOut, most.eventsIn, 1, width / 4);
    draw(false, bar.sum.eventsIn, most.eventsIn, 1, width / 4);
}

} // namespace Sockeye
