// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/bytediff.h"
#include <algorithm>

namespace Sockeye {

ByteDiff::ByteDiff(const QByteArray &left, const QByteArray &right)
    : m_left(left)
    , m_right(right)
{
    const qsizetype shorter = std::min(left.size(), right.size());
    m_gapSize = size() - shorter;
    const auto prefix = std::mismatch(left.begin(), left.begin() + shorter, right.begin()).first - left.begin();
    qsizetype suffix = 0;
    const char *leftEnd = left.constData() + left.size();
    const char *rightEnd = right.constData() + right.size();
    while (suffix < shorter - prefix && leftEnd[-suffix - 1] == rightEnd[-suffix - 1])
        ++suffix;
    m_gap = shorter - suffix;
}

qsizetype ByteDiff::at(qsizetype place, qsizetype length) const
{
    if (length == size() || place < m_gap)
        return place < length ? place : -1;
    return place < m_gap + m_gapSize ? -1 : place - m_gapSize;
}

qsizetype ByteDiff::placeOf(qsizetype offset, qsizetype length) const
{
    return length == size() || offset < m_gap ? offset : offset + m_gapSize;
}

qsizetype ByteDiff::differing() const
{
    // Before the gap both have the same offsets, behind it everything is the same.
    qsizetype count = m_gapSize;
    const char *left = m_left.constData();
    const char *right = m_right.constData();
    for (qsizetype i = 0; i < m_gap; ++i)
        count += left[i] != right[i] ? 1 : 0;
    return count;
}

qsizetype ByteDiff::nextRun(qsizetype place) const
{
    if (place < 0)
        place = 0;
    else
        while (place < size() && !isSame(place))
            ++place;
    const auto from = static_cast<std::ptrdiff_t>(std::min(place, m_gap));
    if (place < m_gap) {
        place =
            std::mismatch(m_left.begin() + from, m_left.begin() + m_gap, m_right.begin() + from).first - m_left.begin();
    }
    if (place < m_gap || (place == m_gap && m_gapSize > 0))
        return place;
    return -1;
}

qsizetype ByteDiff::previousRun(qsizetype place) const
{
    place = std::min(place, m_gap + m_gapSize) - 1;
    while (place >= 0 && isSame(place))
        --place;
    while (place > 0 && !isSame(place - 1))
        --place;
    return place;
}

} // namespace Sockeye
