// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <QRect>
#include <QSize>

namespace Sockeye {

/// Where the lanes lie in a timeline of some size: names on the left, the clock on top, one below the other, those of
/// the namespaces last. Where there is no room for all, the lanes keep a readable height and are scrolled.
class TimelineLayout {
public:
    /// What is at or above Namespace is the lane of a namespace.
    enum class Lane : int { Connection, Get, Post, Probe, WebSocket, Heartbeat, Volume, Namespace };
    static constexpr int LaneCount = 7; ///< namespaces aside
    static constexpr int AxisHeight = 26;
    static constexpr int NamesWidth = 92;

    TimelineLayout() = default;
    explicit TimelineLayout(QSize size, int namespaces = 0, int scrolled = 0);
    /// Height at which every lane is as tall as it is of use.
    [[nodiscard]] static int fullHeight(int namespaces);

    [[nodiscard]] static constexpr Lane laneOf(int nsp) { return static_cast<Lane>(LaneCount + nsp); }
    [[nodiscard]] static constexpr bool isNamespace(Lane lane) { return lane >= Lane::Namespace; }
    [[nodiscard]] static constexpr int namespaceOf(Lane lane) { return static_cast<int>(lane) - LaneCount; }

    /// The part of the plot a lane has; without its gap to the next. May lie out of sight.
    [[nodiscard]] QRect lane(Lane lane) const;
    [[nodiscard]] QRect axis() const { return QRect(m_plot.left(), 0, m_plot.width(), AxisHeight); }
    /// Everything right of the names and under the clock.
    [[nodiscard]] QRect plot() const { return m_plot; }
    /// The lane at a height; nothing outside of all.
    [[nodiscard]] std::optional<Lane> laneAt(int y) const;
    [[nodiscard]] bool isInSight(Lane lane) const { return this->lane(lane).intersects(m_plot); }
    [[nodiscard]] int namespaces() const { return m_namespaces; }
    /// How far one can scroll; 0 where all lanes are in sight.
    [[nodiscard]] int hiddenHeight() const { return m_hidden; }
    [[nodiscard]] int scrolled() const { return m_scrolled; }

private:
    [[nodiscard]] int topOf(int number) const;

    QRect m_plot;
    double m_scale = 1; ///< pixels for each share
    int m_namespaces = 0;
    int m_hidden = 0;
    int m_scrolled = 0;
};

} // namespace Sockeye
