// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/acklatencies.h"

namespace Sockeye {

void AckLatencies::asked(quint32 name, AckState state)
{
    if (name >= m_tallies.size())
        m_tallies.resize(name + 1);
    ++m_revision;
    if (state == AckState::Unknown)
        return;
    ++m_tallies[name].asked;
    count(m_tallies[name], state, 1);
}

void AckLatencies::changed(const AckRow &row, AckState before)
{
    LatencyTally &tally = m_tallies[row.name];
    ++m_revision;
    count(tally, before, -1);
    count(tally, row.state, 1);
    if (!hasAnswer(row.state) || hasAnswer(before))
        return;
    tally.latencies.add(row.took);
    m_together[row.isQuestion() ? 1 : 0].add(row.took);
}

void AckLatencies::count(LatencyTally &tally, AckState state, int by)
{
    if (isOpen(state))
        tally.open += by;
    if (isIn(AckGroup::Late, state))
        tally.late += by;
    if (isIn(AckGroup::Lost, state))
        tally.lost += by;
}

} // namespace Sockeye
