// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a connection, from the first attempt to its end. See timelinefold.h.
#include "timeline/timelinefold.h"

namespace Sockeye {

using namespace SocketIO;

namespace {

/// Of a reason, what stands before its details.
QByteArrayView firstWordOf(QByteArrayView reason)
{
    const qsizetype tab = reason.indexOf('\t');
    return tab < 0 ? reason : reason.first(tab);
}

} // namespace

Span::Outcome TimelineFold::endOf(QByteArrayView reason)
{
    // Ends that somebody wanted; the reference client's strings.
    const QByteArrayView name = firstWordOf(reason);
    const bool wanted = name == "io client disconnect" || name == "io server disconnect" || name == "forced close";
    return wanted ? Span::Outcome::Done : Span::Outcome::Failed;
}

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
    for (Namespace &nsp : m_namespaces)
        nsp.row.endLast(Span::Outcome::CutOff, at);
    m_heartbeat.close(at.time);
    m_state = State::Closed;
    m_lastEnd = at.record;
}

void TimelineFold::takeStep(const Moment &at, const TraceView &view)
{
    const QByteArrayView word = firstWordOf(view.reason);
    const auto exchange = m_exchanges.constFind(view.id);
    Row row = m_upgrade == Upgrade::Running ? Row::ProbeSteps : Row::WebSocketSteps;
    if (exchange != m_exchanges.cend())
        row = exchange->row == Row::Post ? Row::PostSteps : Row::GetSteps;
    else if (view.carrier == Carrier::Polling)
        return; // its exchange is over
    Span step;
    step.end = at.time;
    step.begin = at.time - std::max(view.duration, Time(0));
    if (exchange != m_exchanges.cend())
        step.begin = std::max(step.begin, rowAt(exchange->row).at(exchange->index).begin);
    step.record = step.endRecord = at.record;
    step.number = view.duration.count() < 0 ? -1 : 0;
    step.kind = word == "dns" ? Span::Kind::LookUp
        : word == "tls"       ? Span::Kind::Securing
        : word == "proxy"     ? Span::Kind::ThroughProxy
                              : Span::Kind::Reaching;
    rowAt(row).add(step);
}

void TimelineFold::takeNamespace(const Moment &at, const TraceView &view)
{
    const QByteArray name = view.nsp.toByteArray();
    const auto known = m_namespaceNumbers.constFind(name);
    const std::size_t number = known == m_namespaceNumbers.cend() ? m_namespaces.size() : *known;
    if (number == m_namespaces.size()) {
        m_namespaceNumbers.insert(name, number);
        m_namespaces.push_back({name, {}});
    }
    SpanRow &row = m_namespaces[number].row;
    switch (view.kind) {
    case Kind::NamespaceConnecting:
        row.endLast(Span::Outcome::CutOff, at);
        row.begin(Span::Kind::Joining, at);
        return;
    case Kind::NamespaceConnected:
        row.endLast(Span::Outcome::Done, at);
        row.begin(Span::Kind::Joined, at);
        return;
    case Kind::NamespaceRefused:
        if (row.isEmpty() || !row.last()->isRunning())
            row.begin(Span::Kind::Joining, at);
        return row.endLast(Span::Outcome::Failed, at);
    default:
        return row.endLast(endOf(view.reason), at);
    }
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
