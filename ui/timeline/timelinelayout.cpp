// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinelayout.h"

#include <algorithm>

namespace Sockeye {

TimelineLayout::TimelineLayout(QSize size)
    : m_plot(NamesWidth, AxisHeight, std::max(size.width() - NamesWidth, 1), std::max(size.height() - AxisHeight, 1))
{
    // How the height is shared out; the two polling lanes belong together.
    constexpr std::array<int, LaneCount> Shares{11, 8, 8, 11, 12, 10};
    constexpr int AllShares = 60;
    constexpr int Gap = 2;
    constexpr int TallestShare = 3; // beyond this lanes look empty and the rest stays free
    const int height = std::min(m_plot.height() - 2, AllShares * TallestShare);
    int shares = 0;
    for (std::size_t i = 0; i < Shares.size(); ++i) {
        const int top = m_plot.top() + height * shares / AllShares + Gap;
        shares += Shares[i];
        const int bottom = m_plot.top() + height * shares / AllShares;
        m_lanes[i] = QRect(m_plot.left(), top, m_plot.width(), std::max(bottom - top, 1));
    }
}

std::optional<TimelineLayout::Lane> TimelineLayout::laneAt(int y) const
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (y >= m_lanes[i].top() && y <= m_lanes[i].bottom())
            return static_cast<Lane>(i);
    }
    return std::nullopt;
}

} // namespace Sockeye
