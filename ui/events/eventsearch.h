// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventneedle.h"
#include "events/eventrow.h"

#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// The rows in which a text was found, built up in slices so that nobody has to wait for it.
class EventSearch {
public:
    /// Looks for another text from row `from` on. Keeps what was found so far as the only rows worth looking at, when
    /// the new text contains the old one.
    void start(const QString &text, qsizetype from);
    [[nodiscard]] bool isActive() const { return !m_text.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }

    /// Looks on until all of `rows` were seen or the time is over; `found` grows at its end.
    void step(const std::vector<EventRow> &rows, const SocketIO::TraceLog &log, std::chrono::microseconds time);
    [[nodiscard]] bool isFinished(qsizetype rowCount) const
    {
        return m_candidate >= m_candidates.size() && m_scanned >= rowCount;
    }

    /// The rows found so far, in order.
    [[nodiscard]] const std::vector<qsizetype> &found() const { return m_found; }

private:
    [[nodiscard]] bool matches(const EventRow &row, const SocketIO::TraceLog &log);
    [[nodiscard]] bool matchesView(const EventRow &row, const SocketIO::TraceView &view);

    QString m_text;
    EventNeedle m_needle;
    std::vector<qsizetype> m_found;
    std::vector<qsizetype> m_candidates; ///< rows found for a shorter text, all before m_scanned
    std::size_t m_candidate = 0; ///< the next of them to look at
    qsizetype m_bytes = 0; ///< looked through since the last look at the clock
    qsizetype m_scanned = 0; ///< rows before this one need no look beyond the candidates
};

} // namespace Sockeye
