// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventsearch.h"

#include "events/eventsentence.h"
#include "theme/argumentline.h"

#include <limits>
#include <QDeadlineTimer>

using SocketIO::TraceView;

namespace Sockeye {
namespace {
// The clock is read after so many rows or bytes: after about 10 µs of work.
constexpr int RowsBetweenLooksAtTheClock = 64;
constexpr qsizetype BytesBetweenLooksAtTheClock = 16 * 1024;
} // namespace

void EventSearch::start(const QString &text, qsizetype from)
{
    const bool narrower = isActive() && text.contains(m_text, Qt::CaseInsensitive);
    m_text = text;
    m_needle = EventNeedle(text);
    if (narrower) {
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

void EventSearch::step(const std::vector<EventRow> &rows, const SocketIO::TraceLog &log, std::chrono::microseconds time)
{
    const QDeadlineTimer deadline(time, Qt::PreciseTimer);
    const auto count = static_cast<qsizetype>(rows.size());
    for (int looked = 1; !isFinished(count); ++looked) {
        const qsizetype row = m_candidate < m_candidates.size() ? m_candidates[m_candidate++] : m_scanned++;
        if (matches(rows[static_cast<std::size_t>(row)], log))
            m_found.push_back(row);
        if (looked % RowsBetweenLooksAtTheClock != 0 && m_bytes < BytesBetweenLooksAtTheClock)
            continue;
        m_bytes = 0;
        if (deadline.hasExpired())
            return;
    }
}

bool EventSearch::matches(const EventRow &row, const SocketIO::TraceLog &log)
{
    bool found = false;
    bool binary = false;
    log.visit(row.record, row.record + 1, [&](qsizetype, const TraceView &view) {
        found = m_needle.isIn(view.nsp) || m_needle.isIn(view.event);
        if (!found) {
            found = matchesView(row, view);
            binary = view.attachmentCount > 0;
        }
        return false;
    });
    if (!found || !binary)
        return found;
    // Where binary stands, the wire has a placeholder that nobody sees.
    constexpr qsizetype Whole = std::numeric_limits<qsizetype>::max() / 2;
    return m_needle.isIn(ArgumentLine::ofRecord(log, row.record, Whole).toUtf8());
}

bool EventSearch::matchesView(const EventRow &row, const TraceView &view)
{
    if (!row.isEvent())
        return m_needle.isIn(EventSentence::text(view).toUtf8());
    m_bytes += view.payload.size();
    return m_needle.isIn(ArgumentLine::argumentBytes(view.payload));
}

} // namespace Sockeye
