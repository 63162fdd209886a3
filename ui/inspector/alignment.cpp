// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/alignment.h"
#include <algorithm>
#include <QHash>

namespace Sockeye {

namespace {

struct Middle {
    const std::vector<size_t> &left;
    const std::vector<size_t> &right;
    qsizetype leftFrom = 0; // where both begin to differ
    qsizetype leftEnd = 0;
    qsizetype rightFrom = 0;
    qsizetype rightEnd = 0;

    [[nodiscard]] size_t leftAt(qsizetype i) const { return left[static_cast<size_t>(i)]; }
    [[nodiscard]] size_t rightAt(qsizetype i) const { return right[static_cast<size_t>(i)]; }
};

/// The longest common subsequence by the textbook's table.
void alignExactly(const Middle &middle, std::vector<Alignment::Match> &matches)
{
    const qsizetype rows = middle.leftEnd - middle.leftFrom;
    const qsizetype columns = middle.rightEnd - middle.rightFrom;
    std::vector<quint16> best(static_cast<size_t>((rows + 1) * (columns + 1)), 0);
    const auto cell = [&](qsizetype row, qsizetype column) -> quint16 & {
        return best[static_cast<size_t>(row * (columns + 1) + column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column) {
            const bool isSame = middle.leftAt(middle.leftFrom + row) == middle.rightAt(middle.rightFrom + column);
            cell(row, column) = isSame ? static_cast<quint16>(cell(row + 1, column + 1) + 1)
                                       : std::max(cell(row + 1, column), cell(row, column + 1));
        }
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (middle.leftAt(middle.leftFrom + row) == middle.rightAt(middle.rightFrom + column))
            matches.emplace_back(middle.leftFrom + row++, middle.rightFrom + column++);
        else if (cell(row + 1, column) >= cell(row, column + 1))
            ++row;
        else
            ++column;
    }
}

/// Pairs of elements that occur once on each side, by their place on the left.
std::vector<Alignment::Match> uniquePairs(const Middle &middle)
{
    struct Places {
        qsizetype left = -1;
        qsizetype right = -1;
        bool isUnique = true;
    };
    QHash<size_t, Places> places;
    for (qsizetype i = middle.leftFrom; i < middle.leftEnd; ++i) {
        Places &place = places[middle.leftAt(i)];
        place.isUnique = place.isUnique && std::exchange(place.left, i) < 0;
    }
    for (qsizetype i = middle.rightFrom; i < middle.rightEnd; ++i) {
        Places &place = places[middle.rightAt(i)];
        place.isUnique = place.isUnique && std::exchange(place.right, i) < 0;
    }
    std::vector<Alignment::Match> pairs;
    for (const Places &place : std::as_const(places)) {
        if (place.isUnique && place.left >= 0 && place.right >= 0)
            pairs.emplace_back(place.left, place.right);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/// The longest part of the pairs that is in order on both sides.
void alignAtUnique(const Middle &middle, std::vector<Alignment::Match> &matches)
{
    const std::vector<Alignment::Match> pairs = uniquePairs(middle);
    std::vector<size_t> ends; // of the best chain of each length
    std::vector<qsizetype> before(pairs.size(), -1);
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), pairs[i].second,
                                            [&](size_t end, qsizetype right) { return pairs[end].second < right; });
        if (place != ends.begin())
            before[i] = static_cast<qsizetype>(*(place - 1));
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<Alignment::Match> anchors;
    for (qsizetype i = ends.empty() ? -1 : static_cast<qsizetype>(ends.back()); i >= 0;
         i = before[static_cast<size_t>(i)])
        anchors.push_back(pairs[static_cast<size_t>(i)]);
    std::reverse(anchors.begin(), anchors.end());
    anchors.emplace_back(middle.leftEnd, middle.rightEnd);
    // Between the anchors, too, as far as that is affordable.
    qsizetype leftFrom = middle.leftFrom;
    qsizetype rightFrom = middle.rightFrom;
    qsizetype budget = Alignment::MostCells;
    for (const auto &[leftAt, rightAt] : anchors) {
        const qsizetype cells = (leftAt - leftFrom + 1) * (rightAt - rightFrom + 1);
        if (leftAt > leftFrom && rightAt > rightFrom && cells <= budget) {
            budget -= cells;
            alignExactly({middle.left, middle.right, leftFrom, leftAt, rightFrom, rightAt}, matches);
        }
        if (leftAt < middle.leftEnd)
            matches.emplace_back(leftAt, rightAt);
        leftFrom = leftAt + 1;
        rightFrom = rightAt + 1;
    }
}

} // namespace

std::vector<Alignment::Match> Alignment::matches(const std::vector<size_t> &left, const std::vector<size_t> &right)
{
    std::vector<Match> matches;
    Middle middle{left, right, 0, static_cast<qsizetype>(left.size()), 0, static_cast<qsizetype>(right.size())};
    while (middle.leftFrom < middle.leftEnd && middle.rightFrom < middle.rightEnd
           && middle.leftAt(middle.leftFrom) == middle.rightAt(middle.rightFrom))
        matches.emplace_back(middle.leftFrom++, middle.rightFrom++);
    while (middle.leftEnd > middle.leftFrom && middle.rightEnd > middle.rightFrom
           && middle.leftAt(middle.leftEnd - 1) == middle.rightAt(middle.rightEnd - 1)) {
        --middle.leftEnd;
        --middle.rightEnd;
    }
    const qsizetype cells = (middle.leftEnd - middle.leftFrom + 1) * (middle.rightEnd - middle.rightFrom + 1);
    if (cells <= MostCells)
        alignExactly(middle, matches);
    else
        alignAtUnique(middle, matches);
    for (qsizetype i = middle.leftEnd, k = middle.rightEnd; i < static_cast<qsizetype>(left.size()); ++i, ++k)
        matches.emplace_back(i, k);
    return matches;
}

} // namespace Sockeye
