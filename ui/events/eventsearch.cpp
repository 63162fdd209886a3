// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventsearch.h"

#include <algorithm>
#include <QDeadlineTimer>

namespace Sockeye {
namespace {
// The clock is read after so many rows or bytes: after about 10 µs of work.
constexpr int RowsBetweenLooksAtTheClock = 64;
constexpr qsizetype BytesBetweenLooksAtTheClock = 16 * 1024;
} // namespace

void EventSearch::start(const EventFilter &filter, qsizetype from)
{
    // Rows that change their state may pass the narrower filter and not have passed the wider one.
    const bool isRefined = isActive() && from == m_from && filter.isNarrowerThan(m_filter) && !m_filter.dependsOnState()
        && !filter.dependsOnState();
    m_filter = filter;
    m_from = from;
    if (isRefined) {
        m_found.insert(m_found.end(), m_candidates.begin() + static_cast<std::ptrdiff_t>(m_candidate),
                       m_candidates.end());
        m_candidates = std::exchange(m_found, {});
    } else {
        m_candidates.clear();
        m_scanned = from;
    }
    m_found.clear();
    m_candidate = 0;
}

void EventSearch::step(const EventFold &fold, const SocketIO::TraceLog &log, std::chrono::microseconds time)
{
    const QDeadlineTimer deadline(time, Qt::PreciseTimer);
    const auto count = static_cast<qsizetype>(fold.rows().size());
    for (int looked = 1; !isFinished(count); ++looked) {
        const qsizetype row = m_candidate < m_candidates.size() ? m_candidates[m_candidate++] : m_scanned++;
        if (passes(row, fold, log))
            m_found.push_back(row);
        if (looked % RowsBetweenLooksAtTheClock != 0 && m_bytes < BytesBetweenLooksAtTheClock)
            continue;
        m_bytes = 0;
        if (deadline.hasExpired())
            return;
    }
}

bool EventSearch::passes(qsizetype row, const EventFold &fold, const SocketIO::TraceLog &log)
{
    bool isPassed = false;
    const EventRow &at = fold.rows()[static_cast<std::size_t>(row)];
    log.visit(at.record, at.record + 1, [&](qsizetype, const SocketIO::TraceView &view) {
        m_bytes += view.payload.size() + view.attachmentBytes;
        isPassed = m_filter.passes({row, at, view, log, fold.lives()});
        return false;
    });
    return isPassed;
}

bool EventSearch::isMisplaced(qsizetype row, const EventFold &fold, const SocketIO::TraceLog &log)
{
    const bool isLookedAt = row >= m_from && row < m_scanned;
    return isLookedAt && std::binary_search(m_found.begin(), m_found.end(), row) != passes(row, fold, log);
}

void EventSearch::replace(qsizetype row)
{
    const auto at = std::lower_bound(m_found.begin(), m_found.end(), row);
    if (at != m_found.end() && *at == row)
        m_found.erase(at);
    else
        m_found.insert(at, row);
}

} // namespace Sockeye
