// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace Sockeye {

/// Two byte arrays laid beside each other: what they begin and end with stands side by side, and where one is longer
/// the other has a gap.
class ByteDiff {
public:
    ByteDiff() = default;
    ByteDiff(const QByteArray &left, const QByteArray &right);

    [[nodiscard]] const QByteArray &left() const { return m_left; }
    [[nodiscard]] const QByteArray &right() const { return m_right; }
    /// Places: bytes of the longer one.
    [[nodiscard]] qsizetype size() const { return std::max(m_left.size(), m_right.size()); }
    /// Offset of the byte at a place; -1 inside of the gap.
    [[nodiscard]] qsizetype leftAt(qsizetype place) const { return at(place, m_left.size()); }
    [[nodiscard]] qsizetype rightAt(qsizetype place) const { return at(place, m_right.size()); }
    /// The place of the byte at an offset.
    [[nodiscard]] qsizetype placeOfLeft(qsizetype offset) const { return placeOf(offset, m_left.size()); }
    [[nodiscard]] qsizetype placeOfRight(qsizetype offset) const { return placeOf(offset, m_right.size()); }
    [[nodiscard]] bool isSame(qsizetype place) const
    {
        const qsizetype a = leftAt(place);
        const qsizetype b = rightAt(place);
        return a >= 0 && b >= 0 && m_left[a] == m_right[b];
    }
    /// Places that differ, those of the gap among them. Reads everything.
    [[nodiscard]] qsizetype differing() const;
    /// The first place of the next or previous run of differing places, seen from `place` (-1 for the
    /// first); -1 when there is none.
    [[nodiscard]] qsizetype nextRun(qsizetype place) const;
    [[nodiscard]] qsizetype previousRun(qsizetype place) const;

private:
    [[nodiscard]] qsizetype at(qsizetype place, qsizetype length) const;
    [[nodiscard]] qsizetype placeOf(qsizetype offset, qsizetype length) const;

    QByteArray m_left;
    QByteArray m_right;
    qsizetype m_gap = 0; // place where the shorter one has none
    qsizetype m_gapSize = 0;
};

} // namespace Sockeye
