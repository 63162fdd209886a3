// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventfilter.h"
#include "events/eventfold.h"

#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// The rows that pass a filter, built up in slices so that nobody has to wait for it.
class EventSearch {
public:
    /// Looks for rows with another filter, from row `from` on. Keeps what was found so far as the only rows worth
    /// looking at, when all that passes the new filter passed the old one.
    void start(const EventFilter &filter, qsizetype from);
    [[nodiscard]] bool isActive() const { return !m_filter.isEmpty(); }
    [[nodiscard]] const EventFilter &filter() const { return m_filter; }

    /// Looks on until all rows were seen or the time is over; `found` grows at its end.
    void step(const EventFold &fold, const SocketIO::TraceLog &log, std::chrono::microseconds time);
    [[nodiscard]] bool isFinished(qsizetype rowCount) const
    {
        return m_candidate >= m_candidates.size() && m_scanned >= rowCount;
    }

    /// The rows found so far, in order.
    [[nodiscard]] const std::vector<qsizetype> &found() const { return m_found; }

    /// Whether a row whose state has changed was looked at and has to go out of the rows found or come into them.
    [[nodiscard]] bool isMisplaced(qsizetype row, const EventFold &fold, const SocketIO::TraceLog &log);
    /// Puts a misplaced row right.
    void replace(qsizetype row);

private:
    [[nodiscard]] bool passes(qsizetype row, const EventFold &fold, const SocketIO::TraceLog &log);

    EventFilter m_filter;
    std::vector<qsizetype> m_found;
    std::vector<qsizetype> m_candidates; ///< rows found for a wider filter, all before m_scanned
    std::size_t m_candidate = 0; ///< the next of them to look at
    qsizetype m_bytes = 0; ///< looked through since the last look at the clock
    qsizetype m_scanned = 0; ///< rows before this one need no look beyond the candidates
    qsizetype m_from = 0;
};

} // namespace Sockeye
