// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackfold.h"

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;

namespace Sockeye {

void AckFold::take(qsizetype record, const View &view)
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

qsizetype AckFold::count(AckGroup group) const
{
    qsizetype sum = 0;
    for (int i = 0; i < AckStateCount; ++i) {
        if (isIn(group, static_cast<AckState>(i)))
            sum += m_counts[static_cast<std::size_t>(i)];
    }
    return sum;
}

void AckFold::takeState(qsizetype record, const View &view)
{
    switch (view.kind) {
    case Kind::Buffered:
        if (view.id >= 0)
            add(record, view, AckState::Buffered);
        break;
    case Kind::Dropped:
        if (view.id >= 0)
            takeDropped(record, view);
        break;
    case Kind::Retrying:
        m_retrying.insert(keyOf(view, Side::Ours), static_cast<quint16>(qBound(1, view.status + 1, 0xffff)));
        break;
    case Kind::AckTimedOut:
        giveUp(record, view, AckState::TimedOut);
        break;
    case Kind::AckLost:
        giveUp(record, view, AckState::Lost);
        break;
    case Kind::AckUnknown:
        takeUnknown(record, view);
        break;
    case Kind::Closed:
    case Kind::NamespaceDisconnected:
    case Kind::NamespaceRefused:
        endAll(record, view);
        break;
    default:
        break;
    }
}

void AckFold::takeDropped(qsizetype record, const View &view)
{
    const Key key = keyOf(view, Side::Ours);
    const auto open = m_open.constFind(key);
    const bool wasBuffered = open != m_open.constEnd() && row(*open).state == AckState::Buffered;
    const qsizetype at = wasBuffered ? *open : add(record, view, AckState::Buffered);
    m_open.remove(key);
    end(at, wasBuffered ? AckState::Cleared : AckState::Dropped, record, view.time - row(at).sent);
}

void AckFold::takeEvent(qsizetype record, const View &view)
{
    if (view.direction != Direction::Out) {
        add(record, view, AckState::Question);
        return;
    }
    if (tryAgain(record, view))
        return;
    const auto buffered = m_open.constFind(keyOf(view, Side::Ours));
    if (buffered == m_open.constEnd() || row(*buffered).state != AckState::Buffered) {
        add(record, view, AckState::Waiting);
        return;
    }
    AckRow &sent = row(*buffered);
    sent.record = static_cast<qint32>(record);
    sent.sent = view.time;
    setState(*buffered, AckState::Waiting, {});
}

/// Goes on with the row of the try before, where this is not the first one.
bool AckFold::tryAgain(qsizetype record, const View &view)
{
    const Key key = keyOf(view, Side::Ours);
    const quint16 number = m_retrying.take(key);
    if (number == 0)
        return false;
    const auto failed = m_failed.constFind(m_names.number(view.nsp, view.event, false));
    if (failed == m_failed.constEnd()) {
        const qsizetype fresh = add(record, view, AckState::Waiting);
        row(fresh).tries = number;
        return true;
    }
    const qsizetype at = *failed;
    m_failed.erase(failed);
    AckRow &again = row(at);
    const Key before{key.nsp, Side::Ours, again.id};
    if (m_open.remove(before))
        m_earlier.insert(before, again);
    again.record = static_cast<qint32>(record);
    again.id = view.id;
    again.sent = view.time;
    again.tries = number;
    again.ending = -1;
    again.allowed = std::chrono::microseconds(-1);
    m_open.insert(key, at);
    setState(at, AckState::Waiting, {});
    return true;
}

void AckFold::takeAnswer(qsizetype record, const View &view)
{
    const bool toUs = view.direction == Direction::In;
    const Key key = keyOf(view, toUs ? Side::Ours : Side::Theirs);
    const auto open = m_open.constFind(key);
    if (open == m_open.constEnd() && m_earlier.contains(key))
        return answerEarlierTry(record, view, m_earlier.take(key));
    if (open == m_open.constEnd() || row(*open).answer >= 0) {
        m_stray = static_cast<qint32>(record);
        return;
    }
    const qsizetype at = *open;
    AckRow &asked = row(at);
    const bool late = asked.state == AckState::TimedOut;
    const auto measured = view.time - asked.sent;
    asked.answer = static_cast<qint32>(record);
    setState(at,
             !toUs      ? AckState::Replied
                 : late ? AckState::AnsweredLate
                        : AckState::Answered,
             !late && view.duration.count() >= 0 ? view.duration : measured);
    // A late one stays known, for a record that calls its answer unknown follows.
    if (!late)
        m_open.erase(open);
    else if (m_failed.value(asked.name, -1) == at)
        m_failed.remove(asked.name);
}

/// The request itself goes on with its present try; what the earlier one brought is a row of its own.
void AckFold::answerEarlierTry(qsizetype record, const View &view, AckRow &&tried)
{
    tried.answer = static_cast<qint32>(record);
    tried.state = AckState::TimedOut;
    const auto at = static_cast<qsizetype>(m_rows.size());
    const auto took = view.time - tried.sent;
    m_rows.push_back(tried);
    ++counter(tried.state);
    m_latencies.asked(tried.name, tried.state);
    setState(at, AckState::AnsweredLate, took);
    m_open.insert(keyOf(view, Side::Ours), at);
}

void AckFold::takeUnknown(qsizetype record, const View &view)
{
    const auto open = m_open.constFind(keyOf(view, Side::Ours));
    if (open == m_open.constEnd())
        row(add(record, view, AckState::Unknown)).answer = m_stray == record - 1 ? m_stray : -1;
    else if (row(*open).state == AckState::TimedOut)
        setState(*open, AckState::AnsweredLate, view.time - row(*open).sent);
}

void AckFold::giveUp(qsizetype record, const View &view, AckState state)
{
    const auto open = m_open.constFind(keyOf(view, Side::Ours));
    if (open == m_open.constEnd())
        return;
    const qsizetype at = *open;
    const auto took = view.duration.count() >= 0 ? view.duration : view.time - row(at).sent;
    const bool sent = row(at).state != AckState::Buffered;
    if (!sent || state != AckState::TimedOut)
        m_open.erase(open);
    if (state == AckState::TimedOut)
        row(at).allowed = took;
    end(at, sent ? state : AckState::NeverSent, record, took);
}

void AckFold::endAll(qsizetype record, const View &view)
{
    const bool everywhere = view.kind == Kind::Closed;
    const quint32 nsp = nspNumber(view.nsp);
    const AckState lost = view.kind == Kind::NamespaceRefused ? AckState::Refused : AckState::Lost;
    for (auto it = m_open.begin(); it != m_open.end();) {
        const qsizetype at = *it;
        const AckState state = row(at).state;
        // What is still buffered is sent over the next connection.
        if ((!everywhere && it.key().nsp != nsp) || state == AckState::Buffered) {
            ++it;
            continue;
        }
        it = m_open.erase(it);
        if (state == AckState::Waiting || state == AckState::Question)
            end(at, state == AckState::Waiting ? lost : AckState::Unanswered, record, view.time - row(at).sent);
    }
    m_earlier.removeIf([&](QHash<Key, AckRow>::iterator it) { return everywhere || it.key().nsp == nsp; });
}

qsizetype AckFold::add(qsizetype record, const View &view, AckState state)
{
    const bool theirs = state == AckState::Question;
    AckRow fresh;
    fresh.sent = view.time;
    fresh.id = view.id;
    fresh.record = static_cast<qint32>(record);
    fresh.name = m_names.number(view.nsp, view.event, theirs);
    fresh.state = state;
    const auto at = static_cast<qsizetype>(m_rows.size());
    m_rows.push_back(fresh);
    ++counter(state);
    m_latencies.asked(fresh.name, state);
    if (state != AckState::Unknown)
        m_open.insert(keyOf(view, theirs ? Side::Theirs : Side::Ours), at);
    return at;
}

/// Ends it without an answer in time; `record` says why.
void AckFold::end(qsizetype at, AckState state, qsizetype record, std::chrono::microseconds took)
{
    row(at).ending = static_cast<qint32>(record);
    setState(at, state, took);
    if (state == AckState::TimedOut || state == AckState::Lost)
        m_failed.insert(row(at).name, at);
}

void AckFold::setState(qsizetype at, AckState state, std::chrono::microseconds took)
{
    AckRow &changed = row(at);
    const AckState before = std::exchange(changed.state, state);
    --counter(before);
    ++counter(state);
    changed.took = took;
    m_latencies.changed(changed, before);
    m_changed.push_back(static_cast<qint32>(at));
}

AckFold::Key AckFold::keyOf(const View &view, Side side)
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
