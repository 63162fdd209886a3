// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/labelrow.h"

#include <algorithm>

namespace Sockeye {

std::optional<double> LabelRow::place(double from, double to, double width)
{
    constexpr double Air = 6;
    double left = from;
    for (const Taken &taken : m_taken) {
        if (taken.left >= left + width + Air)
            break; // the gap before this one is wide enough
        if (taken.right + Air > left)
            left = taken.right + Air;
    }
    if (left + width > to)
        return std::nullopt;
    block(left, left + width);
    return left;
}

void LabelRow::block(double left, double right)
{
    m_taken.insert(std::ranges::upper_bound(m_taken, left, {}, &Taken::left), {left, right});
}

} // namespace Sockeye
