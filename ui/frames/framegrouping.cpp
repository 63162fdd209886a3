// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames below what carried them, and folding them. See framemodel.h.
#include "frames/framemodel.h"

#include <algorithm>

namespace Sockeye {

void FrameModel::setGrouped(bool grouped)
{
    if (m_grouped == grouped)
        return;
    m_grouped = grouped;
    startOver();
}

void FrameModel::foldAll(bool folded)
{
    m_allFolded = folded;
    m_foldExceptions.clear();
    if (m_grouped)
        startOver();
}

bool FrameModel::isFolded(qsizetype frame) const
{
    const bool usually = m_allFolded && m_index.tree().parent(frame) < 0;
    return usually != m_foldExceptions.contains(frame);
}

void FrameModel::setFolded(qsizetype frame, bool folded)
{
    if (!m_grouped || isFolded(frame) == folded)
        return;
    if (!m_foldExceptions.remove(frame))
        m_foldExceptions.insert(frame);
    if (folded) {
        foldAway(frame);
    } else {
        std::vector<qint32> found;
        for (const qsizetype below : m_index.tree().below(frame)) {
            // Where the filter hides a folded frame itself, what is below stands there already.
            if (below < m_seen && rowOf(below) < 0 && wants(below))
                found.push_back(static_cast<qint32>(below));
        }
        insertGrouped(found);
    }
    if (const int row = rowOf(frame); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int FrameModel::reveal(qsizetype frame)
{
    const FrameTree &tree = m_index.tree();
    if (m_grouped) {
        setFolded(tree.root(frame), false);
        if (const qsizetype parent = tree.parent(frame); parent >= 0)
            setFolded(parent, false);
    }
    return rowOf(frame);
}

qsizetype FrameModel::foldedBelow(int row) const
{
    if (!canFold(row) || !isFolded(number(row)))
        return 0;
    const FrameTree &tree = m_index.tree();
    const auto isOn = [this](qsizetype frame) {
        return (FrameFilter::bit(m_index.at(frame).layer) & m_filter.layers()) != 0;
    };
    qsizetype count = 0;
    for (qsizetype child = tree.lastChild(number(row)); child >= 0; child = tree.previousSibling(child)) {
        count += isOn(child) ? 1 : 0;
        for (qsizetype below = tree.lastChild(child); below >= 0; below = tree.previousSibling(below))
            count += isOn(below) ? 1 : 0;
    }
    return count;
}

int FrameModel::rowAt(const Path &path) const
{
    const auto toPath = [this](qint32 frame) { return m_index.tree().path(frame); };
    return static_cast<int>(std::ranges::lower_bound(m_rows, path, {}, toPath) - m_rows.begin());
}

// Those of the found frames that no folded row hides, in their order.
FrameModel::Placed FrameModel::unfolded(const std::vector<qint32> &found) const
{
    Placed placed;
    placed.reserve(found.size());
    const FrameTree &tree = m_index.tree();
    for (const qint32 frame : found)
        placed.emplace_back(tree.path(frame), frame);
    if (!std::ranges::is_sorted(placed))
        std::ranges::sort(placed);
    if (!m_allFolded && m_foldExceptions.isEmpty())
        return placed;
    std::array<qint32, 2> latest{-1, -1}; // the newest root, and the newest below one, among those found
    const auto isHidden = [&](const std::pair<Path, qint32> &place) {
        const auto &[path, frame] = place;
        for (std::size_t level = 0; level < latest.size() && path[level] != frame; ++level) {
            const qint32 above = path[level];
            if (isFolded(above) && (latest[level] == above || rowOf(above) >= 0))
                return true;
        }
        for (std::size_t level = 0; level < latest.size(); ++level) {
            if (path[level] == frame)
                latest[level] = frame;
        }
        return false;
    };
    std::erase_if(placed, isHidden);
    return placed;
}

void FrameModel::insertGrouped(const std::vector<qint32> &found)
{
    const Placed placed = unfolded(found);
    if (placed.empty())
        return;
    const Path end = m_rows.empty() ? Path{-1, -1, -1} : m_index.tree().path(m_rows.back());
    auto behind = std::ranges::upper_bound(placed, end, {}, &Placed::value_type::first);
    // From the end on, so that the places before stay as they are.
    insertRun(rowCount(), behind, placed.end());
    while (behind != placed.begin()) {
        const int row = rowAt(std::prev(behind)->first);
        auto first = std::prev(behind);
        while (first != placed.begin() && rowAt(std::prev(first)->first) == row)
            --first;
        insertRun(row, first, behind);
        behind = first;
    }
    if (!m_allFolded && m_foldExceptions.isEmpty())
        return;
    // What a packet was carried by comes later than the packet where it went out.
    for (const auto &[path, frame] : placed) {
        if (isFolded(frame))
            foldAway(frame);
    }
}

void FrameModel::insertRun(int row, Placed::const_iterator from, Placed::const_iterator to)
{
    std::vector<qint32> frames;
    frames.reserve(static_cast<std::size_t>(to - from));
    std::transform(from, to, std::back_inserter(frames), [](const auto &place) { return place.second; });
    insertRows(row, frames);
}

void FrameModel::insertRows(int row, const std::vector<qint32> &frames)
{
    if (frames.empty())
        return;
    beginInsertRows({}, row, row + static_cast<int>(frames.size()) - 1);
    m_rows.insert(m_rows.begin() + row, frames.begin(), frames.end());
    endInsertRows();
}

void FrameModel::removeRowsFrom(int first, int count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, first, first + count - 1);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    endRemoveRows();
}

void FrameModel::foldAway(qsizetype frame)
{
    const int row = rowOf(frame);
    if (row < 0)
        return;
    int last = row + 1;
    while (last < rowCount() && m_index.tree().isBelow(number(last), frame))
        ++last;
    removeRowsFrom(row + 1, last - row - 1);
}

// Rows of frames that stand below others now, and of what stands below them, are taken out at their old places: the
// rows are not sorted until then, but what moves is new.
std::vector<qint32> FrameModel::takeOut(const std::vector<qsizetype> &moved)
{
    std::vector<qsizetype> wanted;
    const auto want = [this, &wanted](qsizetype frame) {
        if (frame < m_seen && wants(frame))
            wanted.push_back(frame);
    };
    for (const qsizetype frame : moved) {
        want(frame);
        for (const qsizetype below : m_index.tree().below(frame))
            want(below);
    }
    std::ranges::sort(wanted);
    wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
    std::vector<qint32> taken;
    for (int row = rowCount() - 1; row >= 0 && taken.size() < wanted.size(); --row) {
        if (!std::ranges::binary_search(wanted, number(row)))
            continue;
        taken.push_back(m_rows[static_cast<std::size_t>(row)]);
        removeRowsFrom(row, 1);
    }
    return taken;
}

} // namespace Sockeye
