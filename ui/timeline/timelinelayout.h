// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <QRect>
#include <QSize>

namespace Sockeye {

/// Where the lanes lie in a timeline of some size: names on the left, the clock on top, one below the other.
class TimelineLayout {
public:
    enum class Lane : quint8 { Connection, Get, Post, Probe, WebSocket, Heartbeat };
    static constexpr int LaneCount = 6;
    static constexpr int AxisHeight = 26;
    static constexpr int NamesWidth = 92;

    TimelineLayout() = default;
    explicit TimelineLayout(QSize size);

    /// The part of the plot a lane has; without its gap to the next.
    [[nodiscard]] QRect lane(Lane lane) const { return m_lanes[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] QRect axis() const { return QRect(m_plot.left(), 0, m_plot.width(), AxisHeight); }
    /// Everything right of the names and under the clock.
    [[nodiscard]] QRect plot() const { return m_plot; }
    /// The lane at a height; nothing outside of all.
    [[nodiscard]] std::optional<Lane> laneAt(int y) const;

private:
    QRect m_plot;
    std::array<QRect, LaneCount> m_lanes;
};

} // namespace Sockeye
