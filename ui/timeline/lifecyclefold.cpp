// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a connection, from the first attempt to its end. See timelinefold.h.
#include "timeline/timelinefold.h"

namespace Sockeye {

using namespace SocketIO;

void TimelineFold::connecting(const Moment &at, int attempt)
{
    SpanRow &row = rowAt(Row::Connection);
    const Span *last = row.last();
    // The delay before an attempt ends as planned; anything else still running was left without a word.
    const bool waited = last && last->kind == Span::Kind::Waiting;
    row.endLast(waited ? Span::Outcome::Done : Span::Outcome::CutOff, at);
    row.begin(Span::Kind::Connecting, at, attempt);
    m_state = State::Connecting;
    m_upgrade = Upgrade::None;
    m_carrier = Carrier::None;
}

void TimelineFold::connected(const Moment &at, Carrier carrier)
{
    SpanRow &row = rowAt(Row::Connection);
    row.endLast(Span::Outcome::Done, at);
    row.begin(Span::Kind::Connected, at);
    if (carrier == Carrier::WebSocket)
        rowAt(Row::WebSocket).begin(Span::Kind::WebSocket, at);
    m_state = State::Connected;
    m_carrier = carrier;
}

void TimelineFold::closed(const Moment &at, Span::Outcome outcome)
{
    rowAt(Row::Connection).endLast(outcome, at);
    rowAt(Row::WebSocket).endLast(outcome, at);
    if (m_upgrade == Upgrade::Running) {
        rowAt(Row::Probe).endLast(Span::Outcome::CutOff, at);
        m_probeEnded = at.time;
        m_upgrade = Upgrade::Failed;
    }
    for (const Exchange &exchange : std::as_const(m_exchanges))
        rowAt(exchange.row).end(exchange.index, Span::Outcome::CutOff, at);
    m_exchanges.clear();
    m_heartbeat.close(at.time);
    m_state = State::Closed;
    m_lastEnd = at.record;
}

void TimelineFold::probe(const Moment &at, Span::Kind phase)
{
    if (phase == Span::Kind::ProbeOpening) {
        const auto spans = row(Row::Connection).spans();
        m_openingBegan = at.time;
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            if (span->kind == Span::Kind::Connecting) {
                m_openingBegan = span->begin;
                break;
            }
        }
        m_probeBegan = at.time;
        m_probeEnded.reset();
    }
    m_upgrade = Upgrade::Running;
    rowAt(Row::Probe).endLast(Span::Outcome::Done, at);
    rowAt(Row::Probe).begin(phase, at);
}

void TimelineFold::probeEnded(const Moment &at, bool upgraded)
{
    rowAt(Row::Probe).endLast(upgraded ? Span::Outcome::Done : Span::Outcome::Failed, at);
    m_probeEnded = at.time;
    m_upgrade = upgraded ? Upgrade::Done : Upgrade::Failed;
    if (upgraded) {
        rowAt(Row::WebSocket).begin(Span::Kind::WebSocket, at);
        m_carrier = Carrier::WebSocket;
    }
}

} // namespace Sockeye
