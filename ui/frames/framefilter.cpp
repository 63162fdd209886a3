// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framefilter.h"

#include <algorithm>

namespace Sockeye {

bool FrameFilter::narrows(const FrameFilter &other) const
{
    return (m_layers & ~other.m_layers) == 0 && m_query.narrows(other.m_query);
}

bool FrameFilter::wants(const Frame &frame, const SocketIO::TraceLog &log) const
{
    if (!wantsLayer(frame) || wantsAll())
        return wantsLayer(frame);
    bool wanted = false;
    log.visit(frame.record, frame.record + 1, [&](qsizetype, const SocketIO::TraceView &view) {
        wanted = wants(frame, view, log);
        return false;
    });
    return wanted;
}

bool FrameFilter::wants(const Frame &frame, const SocketIO::TraceView &begin, const SocketIO::TraceLog &log) const
{
    if (!wantsLayer(frame))
        return false;
    const auto isMet = [&](const FrameTerm &term) { return meets(term, frame, begin, log) != term.negated; };
    const auto areMet = [&](const FrameQuery::Terms &terms) { return std::ranges::all_of(terms, isMet); };
    return wantsAll() || std::ranges::any_of(m_query.alternatives(), areMet);
}

// An exchange is what either of its halves is.
bool FrameFilter::meets(const FrameTerm &term, const Frame &frame, const SocketIO::TraceView &begin,
                        const SocketIO::TraceLog &log)
{
    bool met = term.matches(begin, log, frame.record);
    if (met || frame.answer < 0)
        return met;
    log.visit(frame.answer, frame.answer + 1, [&](qsizetype record, const SocketIO::TraceView &view) {
        met = term.matches(view, log, record);
        return false;
    });
    return met;
}

} // namespace Sockeye
