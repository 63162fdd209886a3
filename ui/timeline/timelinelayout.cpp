// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinelayout.h"

#include <algorithm>

namespace Sockeye {

namespace {

// How the height is shared out: where each lane begins. The two polling lanes belong together.
constexpr std::array<int, TimelineLayout::LaneCount + 1> Begins{0, 10, 18, 25, 35, 46, 54, 63};
constexpr int NamespaceShare = 8;
constexpr double LeastScale = 1.6; // below this nothing can be written into a lane
constexpr double FullScale = 3; // beyond this lanes look empty and the rest stays free
constexpr int Gap = 2;

int sharesOf(int namespaces)
{
    return Begins.back() + namespaces * NamespaceShare;
}

} // namespace

TimelineLayout::TimelineLayout(QSize size, int namespaces, int scrolled)
    : m_plot(NamesWidth, AxisHeight, std::max(size.width() - NamesWidth, 1), std::max(size.height() - AxisHeight, 1))
    , m_namespaces(namespaces)
{
    const int shares = sharesOf(namespaces);
    const double fitting = (m_plot.height() - Gap) / static_cast<double>(shares);
    m_scale = std::clamp(fitting, LeastScale, FullScale);
    m_hidden = std::max(static_cast<int>(shares * m_scale) + Gap - m_plot.height(), 0);
    m_scrolled = std::clamp(scrolled, 0, m_hidden);
}

int TimelineLayout::fullHeight(int namespaces)
{
    return AxisHeight + Gap + static_cast<int>(sharesOf(namespaces) * FullScale);
}

int TimelineLayout::topOf(int number) const
{
    const int share = number <= LaneCount ? Begins[static_cast<std::size_t>(number)]
                                          : Begins.back() + (number - LaneCount) * NamespaceShare;
    return m_plot.top() - m_scrolled + static_cast<int>(share * m_scale);
}

QRect TimelineLayout::lane(Lane lane) const
{
    const int top = topOf(static_cast<int>(lane)) + Gap;
    return QRect(m_plot.left(), top, m_plot.width(), std::max(topOf(static_cast<int>(lane) + 1) - top, 1));
}

std::optional<TimelineLayout::Lane> TimelineLayout::laneAt(int y) const
{
    if (y < m_plot.top() || y > m_plot.bottom())
        return std::nullopt;
    int number = 0;
    while (number + 1 < LaneCount && topOf(number + 1) <= y)
        ++number;
    if (topOf(LaneCount) <= y && m_namespaces > 0)
        number = LaneCount + static_cast<int>((y - topOf(LaneCount)) / (NamespaceShare * m_scale));
    const auto found = static_cast<Lane>(std::min(number, LaneCount + m_namespaces - 1));
    const QRect place = lane(found);
    return y >= place.top() && y <= place.bottom() ? std::optional(found) : std::nullopt;
}

} // namespace Sockeye
