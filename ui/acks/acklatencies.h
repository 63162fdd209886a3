// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackrow.h"
#include "acks/latencyhistogram.h"

#include <vector>

namespace Sockeye {

/// What became of everything that was asked under one name.
struct LatencyTally {
    qsizetype asked = 0;
    qsizetype open = 0;
    qsizetype late = 0; ///< of those answered
    qsizetype lost = 0; ///< timed out without an answer so far, lost, never sent, refused
    LatencyHistogram latencies; ///< of all answers, the late ones too
};

/// The tally of each name of AckNames, kept up as rows change.
class AckLatencies {
public:
    void asked(quint32 name, AckState state);
    void changed(const AckRow &row, AckState before);

    [[nodiscard]] const std::vector<LatencyTally> &all() const { return m_tallies; }
    /// Everything of ours, or everything of the server's, together.
    [[nodiscard]] const LatencyHistogram &together(bool questions) const { return m_together[questions ? 1 : 0]; }
    /// Grows with each change.
    [[nodiscard]] quint64 revision() const { return m_revision; }

private:
    static void count(LatencyTally &tally, AckState state, int by);

    std::vector<LatencyTally> m_tallies;
    LatencyHistogram m_together[2];
    quint64 m_revision = 0;
};

} // namespace Sockeye
