// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackfold.h"

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceView;

namespace Sockeye {

void AckFold::take(qsizetype record, const TraceView &view)
{
    if (view.layer == Layer::State)
        takeState(record, view);
    else if (view.layer != Layer::Socket || view.id < 0)
        return;
    else if (view.kind == Kind::Event)
        takeEvent(record, view);
    else if (view.kind == Kind::Ack)
        takeAnswer(record, view);
}

void AckFold::takeState(qsizetype record, const TraceView &view)
{
    switch (view.kind) {
    case Kind::Buffered:
        if (view.id >= 0)
            add(record, view, AckState::Buffered);
        break;
    case Kind::Dropped:
        if (view.id >= 0)
            add(record, view, AckState::NeverSent);
        break;
    case Kind::AckTimedOut:
        giveUp(view, AckState::TimedOut);
        break;
    case Kind::AckLost:
        giveUp(view, AckState::Lost);
        break;
    case Kind::AckUnknown:
        takeUnknown(record, view);
        break;
    case Kind::Closed:
    case Kind::NamespaceDisconnected:
        endAll(view.kind == Kind::Closed, nspNumber(view.nsp), view.time);
        break;
    default:
        break;
    }
}

void AckFold::takeEvent(qsizetype record, const TraceView &view)
{
    const bool ours = view.direction == Direction::Out;
    const auto buffered = ours ? m_open.constFind(keyOf(view, Side::Ours)) : m_open.constEnd();
    if (buffered == m_open.constEnd() || row(*buffered).state != AckState::Buffered) {
        add(record, view, ours ? AckState::Waiting : AckState::Question);
        return;
    }
    AckRow &sent = row(*buffered);
    sent.record = record;
    sent.sent = view.time;
    setState(*buffered, AckState::Waiting, {});
}

void AckFold::takeAnswer(qsizetype record, const TraceView &view)
{
    const bool toUs = view.direction == Direction::In;
    const auto open = m_open.constFind(keyOf(view, toUs ? Side::Ours : Side::Theirs));
    if (open == m_open.constEnd() || row(*open).answer >= 0)
        return;
    const qsizetype at = *open;
    AckRow &asked = row(at);
    const bool late = asked.state == AckState::TimedOut;
    const auto measured = view.time - asked.sent;
    asked.answer = record;
    setState(at,
             !toUs      ? AckState::Replied
                 : late ? AckState::AnsweredLate
                        : AckState::Answered,
             !late && view.duration.count() >= 0 ? view.duration : measured);
    // A late one stays known, for a record that calls its answer unknown follows.
    if (!late)
        m_open.erase(open);
}

void AckFold::takeUnknown(qsizetype record, const TraceView &view)
{
    const auto open = m_open.constFind(keyOf(view, Side::Ours));
    if (open == m_open.constEnd())
        add(record, view, AckState::Unknown);
    else if (row(*open).state == AckState::TimedOut)
        setState(*open, AckState::AnsweredLate, view.time - row(*open).sent);
}

void AckFold::giveUp(const TraceView &view, AckState state)
{
    const auto open = m_open.constFind(keyOf(view, Side::Ours));
    if (open == m_open.constEnd())
        return;
    const qsizetype at = *open;
    const auto took = view.duration.count() >= 0 ? view.duration : view.time - row(at).sent;
    const bool sent = row(at).state != AckState::Buffered;
    if (!sent || state != AckState::TimedOut)
        m_open.erase(open);
    setState(at, sent ? state : AckState::NeverSent, took);
}

void AckFold::endAll(bool everywhere, quint32 nsp, std::chrono::microseconds time)
{
    for (auto it = m_open.begin(); it != m_open.end();) {
        const AckRow &asked = row(*it);
        // What is still buffered is sent over the next connection.
        if ((!everywhere && it.key().nsp != nsp) || asked.state == AckState::Buffered) {
            ++it;
            continue;
        }
        if (asked.state == AckState::Waiting)
            setState(*it, AckState::Lost, time - asked.sent);
        else if (asked.state == AckState::Question)
            setState(*it, AckState::Unanswered, time - asked.sent);
        it = m_open.erase(it);
    }
}

void AckFold::add(qsizetype record, const TraceView &view, AckState state)
{
    const auto at = static_cast<qsizetype>(m_rows.size());
    m_rows.push_back({record, -1, view.id, view.time, {}, state});
    count(state, 1);
    if (state != AckState::Unknown && state != AckState::NeverSent)
        m_open.insert(keyOf(view, state == AckState::Question ? Side::Theirs : Side::Ours), at);
}

void AckFold::setState(qsizetype at, AckState state, std::chrono::microseconds took)
{
    AckRow &changed = row(at);
    count(changed.state, -1);
    count(state, 1);
    changed.state = state;
    changed.took = took;
    m_changed.push_back(at);
}

void AckFold::count(AckState state, int by)
{
    if (state == AckState::Waiting || state == AckState::Buffered)
        m_waitingCount += by;
    else if (state == AckState::Question)
        m_questionCount += by;
}

AckFold::Key AckFold::keyOf(const TraceView &view, Side side)
{
    return {nspNumber(view.nsp), side, view.id};
}

quint32 AckFold::nspNumber(QByteArrayView nsp)
{
    for (qsizetype i = m_nsps.size() - 1; i >= 0; --i) {
        if (m_nsps[i] == nsp)
            return static_cast<quint32>(i);
    }
    m_nsps.append(nsp.toByteArray());
    return static_cast<quint32>(m_nsps.size() - 1);
}

} // namespace Sockeye
