// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinefold.h"

namespace Sockeye {

using namespace SocketIO;

namespace {

// Ends that somebody wanted; the reference client's strings.
bool isWanted(QByteArrayView reason)
{
    const QByteArrayView word = reason.first(std::max<qsizetype>(reason.indexOf('\t'), 0));
    const QByteArrayView name = word.isEmpty() ? reason : word;
    return name == "io client disconnect" || name == "io server disconnect" || name == "forced close";
}

} // namespace

void TimelineFold::take(qsizetype record, const TraceView &view)
{
    if (m_recordCount++ == 0)
        m_begin = m_end = view.time;
    // Rows are searched by time, so a record from before the last one is taken at its time.
    m_end = std::max(m_end, view.time);
    const Moment at{m_end, record};
    switch (view.layer) {
    case Layer::Http:
        return takeHttp(at, view);
    case Layer::WebSocket:
        return takeFrame(at, view);
    case Layer::Engine:
        return takeEngine(at, view);
    case Layer::State:
        return takeState(at, view);
    case Layer::Socket:
        return; // its frames are shown
    }
}

void TimelineFold::takeHttp(const Moment &at, const TraceView &view)
{
    if (view.kind == Kind::Request) {
        const bool isPost = view.reason.startsWith("POST");
        const Row row = isPost ? Row::Post : Row::Get;
        m_exchanges.insert(view.id, {row, rowAt(row).begin(isPost ? Span::Kind::Post : Span::Kind::Get, at)});
        return;
    }
    const auto exchange = m_exchanges.constFind(view.id);
    if (exchange == m_exchanges.cend())
        return;
    constexpr int FirstErrorStatus = 400;
    const bool failed = view.kind == Kind::Failure || view.status >= FirstErrorStatus;
    SpanRow &row = rowAt(exchange->row);
    row.setNumber(exchange->index, view.status);
    row.end(exchange->index, failed ? Span::Outcome::Failed : Span::Outcome::Done, at);
    m_exchanges.erase(exchange);
}

void TimelineFold::takeFrame(const Moment &at, const TraceView &view)
{
    if (view.kind == Kind::Handshake || view.kind == Kind::Failure)
        return;
    (view.direction == Direction::Out ? m_framesOut : m_framesIn).push_back(at);
}

void TimelineFold::takeEngine(const Moment &at, const TraceView &view)
{
    const bool in = view.direction == Direction::In;
    if (view.kind == Kind::Open && in)
        m_heartbeat.open(at, view.payload);
    else if (view.kind == Kind::Ping && in)
        m_heartbeat.ping(at);
    else if (view.kind == Kind::Pong && !in)
        m_heartbeat.pong(at.time);
}

void TimelineFold::takeState(const Moment &at, const TraceView &view)
{
    switch (view.kind) {
    case Kind::Connecting:
        return connecting(at, static_cast<int>(std::max<qint64>(view.id, 0)));
    case Kind::Connected:
        return connected(at, view.carrier);
    case Kind::ConnectFailed:
        return closed(at, Span::Outcome::Failed);
    case Kind::Closed:
        return closed(at, isWanted(view.reason) ? Span::Outcome::Done : Span::Outcome::Failed);
    case Kind::ReconnectScheduled:
        rowAt(Row::Connection).endLast(Span::Outcome::CutOff, at);
        rowAt(Row::Connection).begin(Span::Kind::Waiting, at, static_cast<int>(view.id));
        m_state = State::Waiting;
        return;
    case Kind::ProbeOpening:
        return probe(at, Span::Kind::ProbeOpening);
    case Kind::Probing:
        return probe(at, Span::Kind::Probing);
    case Kind::Pausing:
        return probe(at, Span::Kind::Pausing);
    case Kind::Upgraded:
        return probeEnded(at, true);
    case Kind::UpgradeFailed:
        return probeEnded(at, false);
    case Kind::ReconnectFailed:
    case Kind::NamespaceConnected:
    case Kind::NamespaceRefused:
    case Kind::NamespaceDisconnected:
    case Kind::Fault:
        m_marks.push_back(at);
        m_markFacts.push_back({view.kind, view.nsp.toByteArray()});
        return;
    default:
        return;
    }
}

bool TimelineFold::isLive() const
{
    const Span *last = row(Row::Connection).last();
    return last && last->isRunning();
}

std::optional<TimelineFold::Time> TimelineFold::upgradeDuration() const
{
    if (!m_probeBegan || !m_probeEnded)
        return std::nullopt;
    return *m_probeEnded - *m_probeBegan;
}

std::optional<std::pair<TimelineFold::Time, TimelineFold::Time>> TimelineFold::openingStretch() const
{
    if (m_openingBegan && m_probeBegan)
        return std::pair(*m_openingBegan, m_probeEnded.value_or(m_end));
    const auto spans = row(Row::Connection).spans();
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        if (span->kind == Span::Kind::Connecting)
            return std::pair(span->begin, span->endBy(m_end));
    }
    return std::nullopt;
}

} // namespace Sockeye
