// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventlives.h"

#include <algorithm>

namespace Sockeye {

qsizetype EventLives::of(qsizetype row) const
{
    const auto after = std::upper_bound(m_lives.begin(), m_lives.end(), row,
                                        [](qsizetype wanted, const Life &life) { return wanted < life.row; });
    return static_cast<qsizetype>(after - m_lives.begin()) - 1;
}

qsizetype EventLives::endRow(qsizetype life, qsizetype rows) const
{
    return life + 1 < count() ? firstRow(life + 1) : rows;
}

std::chrono::microseconds EventLives::startOf(qsizetype row) const
{
    const qsizetype life = of(row);
    return life == None ? std::chrono::microseconds{0} : at(life).start;
}

void EventLives::setFolded(qsizetype life, bool on)
{
    if (on)
        m_folded.insert(life);
    else
        m_folded.remove(life);
}

bool EventLives::hides(qsizetype row, qsizetype first) const
{
    if (m_folded.isEmpty())
        return false;
    const qsizetype life = of(row);
    return life != None && headRow(life, first) != row && isFolded(life);
}

} // namespace Sockeye
