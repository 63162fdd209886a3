// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <utility>
#include <vector>

namespace Sockeye {

/// Which elements of two sequences stand for each other. Elements are given by hash values.
class Alignment {
public:
    using Match = std::pair<qsizetype, qsizetype>; ///< index on the left, index on the right

    /// Cells of the table of an exact answer. Longer sequences are aligned at elements that occur once on each side,
    /// which costs little and finds the same in practice.
    static constexpr qsizetype MostCells = 4'000'000;

    /// A common subsequence, in order; the longest one where that is affordable.
    [[nodiscard]] static std::vector<Match> matches(const std::vector<size_t> &left, const std::vector<size_t> &right);
};

} // namespace Sockeye
