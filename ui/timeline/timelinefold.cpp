// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinefold.h"

namespace Sockeye {

using namespace SocketIO;

namespace {

bool isProbing(QByteArrayView packet)
{
    return packet.endsWith("probe");
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
        m_states.take(at, view);
        return takeState(at, view);
    case Layer::Socket:
        return takePacket(at, view);
    }
}

void TimelineFold::takeHttp(const Moment &at, const TraceView &view)
{
    m_volume.addBytes(at.time, view.direction == Direction::Out, view.size);
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
    m_volume.addBytes(at.time, view.direction == Direction::Out, view.size);
    (view.direction == Direction::Out ? m_framesOut : m_framesIn).push_back(at);
}

void TimelineFold::takeEngine(const Moment &at, const TraceView &view)
{
    const bool in = view.direction == Direction::In;
    if (view.kind == Kind::Open && in)
        m_heartbeat.open(at, view.payload);
    else if (view.kind == Kind::Ping && !isProbing(view.payload))
        m_heartbeat.ping(at, !in);
    else if (view.kind == Kind::Pong && !isProbing(view.payload))
        m_heartbeat.pong(at.time);
}

void TimelineFold::takePacket(const Moment &at, const TraceView &view)
{
    const bool out = view.direction == Direction::Out;
    if (view.kind == Kind::Event)
        m_volume.addEvent(at.time, out);
    // While polling pauses nothing leaves: what is sent now goes by the WebSocket, or by polling if the switch fails.
    SpanRow &probe = rowAt(Row::Probe);
    const Span *phase = probe.last();
    if (out && phase && phase->isRunning() && phase->kind == Span::Kind::Pausing)
        probe.setNumber(probe.size() - 1, phase->number + 1 + view.attachmentCount);
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
        return closed(at, endOf(view.reason));
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
    case Kind::Step:
        return takeStep(at, view);
    case Kind::NamespaceConnecting:
        return takeNamespace(at, view);
    case Kind::NamespaceConnected:
    case Kind::NamespaceRefused:
    case Kind::NamespaceDisconnected:
        takeNamespace(at, view);
        [[fallthrough]];
    case Kind::ReconnectFailed:
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
