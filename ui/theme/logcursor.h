// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <QDeadlineTimer>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// How far a view has read in a log. Reads on in slices, so that a log of any length never stops the program.
class LogCursor {
public:
    /// Calls `take(record, view)` for new records in order, for about four milliseconds. Returns false when there were
    /// none.
    template <typename Take> bool advance(const SocketIO::TraceLog &log, Take &&take)
    {
        const qsizetype size = log.size();
        if (m_read == size)
            return false;
        const QDeadlineTimer deadline(Slice, Qt::PreciseTimer);
        do {
            const qsizetype to = std::min(size, m_read + RecordsPerLookAtTheClock);
            log.visit(m_read, to, [&](qsizetype record, const SocketIO::TraceView &view) {
                take(record, view);
                return true;
            });
            m_read = to;
        } while (m_read < size && !deadline.hasExpired());
        return true;
    }

private:
    static constexpr std::chrono::milliseconds Slice{4};
    static constexpr qsizetype RecordsPerLookAtTheClock = 2048;

    qsizetype m_read = 0;
};

} // namespace Sockeye
