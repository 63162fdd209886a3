// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace Sockeye {

/// Keeps the labels of one row apart: each takes the leftmost free place inside its bounds, or none.
class LabelRow {
public:
    /// Left edge for a label of `width` between `from` and `to`; nothing when there is no room. The place is then
    /// taken.
    std::optional<double> place(double from, double to, double width);
    /// Keeps labels off a stretch.
    void block(double left, double right);

private:
    struct Taken {
        double left;
        double right;
    };
    std::vector<Taken> m_taken; // sorted
};

} // namespace Sockeye
