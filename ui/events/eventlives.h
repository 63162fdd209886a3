// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <QSet>
#include <vector>

namespace Sockeye {

/// The lives of a connection: each begins with the row that says "connecting" and ends before the next one. Rows are
/// numbers of the fold.
class EventLives {
public:
    /// Of rows before the first life.
    static constexpr qsizetype None = -1;

    void begin(qsizetype row, std::chrono::microseconds time) { m_lives.push_back({row, time}); }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_lives.size()); }
    /// The life a row belongs to.
    [[nodiscard]] qsizetype of(qsizetype row) const;
    /// The row a life begins with.
    [[nodiscard]] qsizetype firstRow(qsizetype life) const { return at(life).row; }
    /// One behind the last row of a life, of `rows` there are.
    [[nodiscard]] qsizetype endRow(qsizetype life, qsizetype rows) const;
    /// When the life of a row began; 0 for rows before the first.
    [[nodiscard]] std::chrono::microseconds startOf(qsizetype row) const;

    [[nodiscard]] bool isFolded(qsizetype life) const { return m_folded.contains(life); }
    [[nodiscard]] bool anyFolded() const { return !m_folded.isEmpty(); }
    void setFolded(qsizetype life, bool on);
    /// The row that stands for a life when rows before `first` are not shown at all.
    [[nodiscard]] qsizetype headRow(qsizetype life, qsizetype first) const { return std::max(firstRow(life), first); }
    /// Whether a row is out of sight: it does not stand for its life, and that is folded.
    [[nodiscard]] bool hides(qsizetype row, qsizetype first) const;

private:
    struct Life {
        qsizetype row;
        std::chrono::microseconds start;
    };
    [[nodiscard]] const Life &at(qsizetype life) const { return m_lives[static_cast<std::size_t>(life)]; }

    std::vector<Life> m_lives;
    QSet<qsizetype> m_folded;
};

} // namespace Sockeye
