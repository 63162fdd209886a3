// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventfold.h"

#include <algorithm>

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceView;

namespace Sockeye {
namespace {

bool isSeparator(Kind kind)
{
    switch (kind) {
    case Kind::Connecting:
    case Kind::Connected:
    case Kind::ConnectFailed:
    case Kind::Redirected:
    case Kind::FallingBack:
    case Kind::ProtocolDetected:
    case Kind::Recovered:
    case Kind::NotRecovered:
    case Kind::Retrying:
    case Kind::Closed:
    case Kind::ReconnectScheduled:
    case Kind::ReconnectFailed:
    case Kind::Upgraded:
    case Kind::UpgradeFailed:
    case Kind::NamespaceConnected:
    case Kind::NamespaceRefused:
    case Kind::NamespaceDisconnected:
    case Kind::Fault:
        return true;
    default:
        return false;
    }
}

} // namespace

bool isEventRow(const TraceView &view)
{
    if (view.layer == Layer::Socket)
        return view.kind == Kind::Event;
    return view.layer == Layer::State
        && (isSeparator(view.kind) || view.kind == Kind::Buffered || view.kind == Kind::Dropped);
}

void EventFold::take(qsizetype record, const TraceView &view)
{
    if (view.layer == Layer::Socket)
        takeSocket(record, view);
    else if (view.layer == Layer::State)
        takeState(record, view);
}

EventFold::Range EventFold::takeChanged()
{
    return std::exchange(m_changed, Range());
}

qsizetype EventFold::partnerOf(qsizetype record) const
{
    const auto later = std::lower_bound(m_pairs.begin(), m_pairs.end(), record,
                                        [](const Pair &pair, qsizetype wanted) { return pair.later < wanted; });
    // What was buffered belongs to what was sent, and that to its answer: the answer comes first.
    const auto earlier =
        std::find_if(m_pairs.begin(), m_pairs.end(), [record](const Pair &pair) { return pair.earlier == record; });
    if (earlier != m_pairs.end())
        return earlier->later;
    return later != m_pairs.end() && later->later == record ? later->earlier : -1;
}

void EventFold::takeSocket(qsizetype record, const TraceView &view)
{
    if (view.kind == Kind::Event)
        takeEvent(record, view);
    else if (view.kind == Kind::Ack)
        takeAck(record, view);
}

void EventFold::takeState(qsizetype record, const TraceView &view)
{
    switch (view.kind) {
    case Kind::Buffered:
        takeBuffered(record, view);
        break;
    case Kind::Dropped:
        add(record, view, EventState::Dropped);
        break;
    case Kind::AckTimedOut:
        giveUp(view, EventState::TimedOut);
        break;
    case Kind::AckLost:
        giveUp(view, EventState::Lost);
        break;
    case Kind::AckUnknown:
        takeLate(record, view);
        break;
    case Kind::Closed:
    case Kind::NamespaceDisconnected:
        endWaits(view.kind == Kind::Closed, nspNumber(view.nsp));
        add(record, view);
        break;
    default:
        if (isSeparator(view.kind))
            add(record, view);
    }
}

void EventFold::takeEvent(qsizetype record, const TraceView &view)
{
    if (view.direction == Direction::Out && !m_buffered.isEmpty())
        settleBuffered(record, view);
    if (view.id < 0) {
        add(record, view);
        return;
    }
    const bool ours = view.direction == Direction::Out;
    m_waiting.insert({nspNumber(view.nsp), ours ? Wait::Request : Wait::Question, view.id},
                     static_cast<qsizetype>(m_rows.size()));
    add(record, view, ours ? EventState::Waiting : EventState::Question, view.time);
}

void EventFold::takeAck(qsizetype record, const TraceView &view)
{
    const bool answersUs = view.direction == Direction::In;
    const auto waiting =
        m_waiting.constFind({nspNumber(view.nsp), answersUs ? Wait::Request : Wait::Question, view.id});
    if (waiting == m_waiting.constEnd()) {
        // That it came late is told by the record behind it.
        const auto expired = m_waiting.constFind({nspNumber(view.nsp), Wait::Expired, view.id});
        if (answersUs && expired != m_waiting.constEnd())
            join(*expired, record);
        return;
    }
    const qsizetype row = *waiting;
    m_waiting.erase(waiting);
    const auto measured = view.time - m_rows[static_cast<std::size_t>(row)].moment;
    const auto latency = view.duration.count() >= 0 ? view.duration : measured;
    join(row, record);
    setState(row, answersUs ? EventState::Answered : EventState::Replied, latency);
}

void EventFold::takeBuffered(qsizetype record, const TraceView &view)
{
    m_buffered.append({static_cast<qsizetype>(m_rows.size()), nspNumber(view.nsp), view.id, view.event.toByteArray()});
    add(record, view, EventState::Buffered, view.time);
}

void EventFold::settleBuffered(qsizetype record, const TraceView &view)
{
    // A namespace sends its buffer in order before anything newer, so the first that fits is the one.
    const quint32 nsp = nspNumber(view.nsp);
    for (auto it = m_buffered.cbegin(); it != m_buffered.cend(); ++it) {
        if (it->nsp == nsp && it->id == view.id && it->event == view.event) {
            join(it->row, record);
            setState(it->row, EventState::Sent, view.time);
            m_buffered.erase(it);
            return;
        }
    }
}

void EventFold::giveUp(const TraceView &view, EventState state)
{
    const quint32 nsp = nspNumber(view.nsp);
    const auto waiting = m_waiting.constFind({nsp, Wait::Request, view.id});
    if (waiting != m_waiting.constEnd()) {
        const qsizetype row = *waiting;
        m_waiting.erase(waiting);
        if (state == EventState::TimedOut)
            m_waiting.insert({nsp, Wait::Expired, view.id}, row);
        const auto measured = view.time - m_rows[static_cast<std::size_t>(row)].moment;
        setState(row, state, view.duration.count() >= 0 ? view.duration : measured);
        return;
    }
    for (auto it = m_buffered.cbegin(); it != m_buffered.cend(); ++it) {
        if (it->nsp == nsp && it->id == view.id) {
            setState(it->row, EventState::NeverSent, view.time);
            m_buffered.erase(it);
            return;
        }
    }
}

void EventFold::takeLate(qsizetype record, const TraceView &view)
{
    const auto expired = m_waiting.constFind({nspNumber(view.nsp), Wait::Expired, view.id});
    if (expired == m_waiting.constEnd()) {
        add(record, view);
        return;
    }
    const qsizetype row = *expired;
    m_waiting.erase(expired);
    setState(row, EventState::AnsweredLate, m_rows[static_cast<std::size_t>(row)].moment);
}

void EventFold::endWaits(bool everywhere, quint32 nsp)
{
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!everywhere && it.key().nsp != nsp) {
            ++it;
            continue;
        }
        if (it.key().wait == Wait::Request)
            setState(*it, EventState::Lost, {});
        else if (it.key().wait == Wait::Question)
            setState(*it, EventState::Unanswered, {});
        it = m_waiting.erase(it);
    }
}

void EventFold::add(qsizetype record, const TraceView &view, EventState state, std::chrono::microseconds moment)
{
    EventRow row{record, moment, EventNames::None, view.kind, view.direction, state};
    if (row.isEvent())
        row.name = m_names.take(view);
    else if (view.kind == Kind::Connecting)
        m_lives.begin(static_cast<qsizetype>(m_rows.size()), view.time);
    m_rows.push_back(row);
}

void EventFold::join(qsizetype row, qsizetype later)
{
    m_pairs.push_back({m_rows[static_cast<std::size_t>(row)].record, later});
}

void EventFold::setState(qsizetype row, EventState state, std::chrono::microseconds moment)
{
    EventRow &changed = m_rows[static_cast<std::size_t>(row)];
    changed.state = state;
    changed.moment = moment;
    m_changed.first = m_changed.rows.empty() ? row : qMin(m_changed.first, row);
    m_changed.last = qMax(m_changed.last, row);
    m_changed.rows.push_back(row);
}

quint32 EventFold::nspNumber(QByteArrayView nsp)
{
    // A connection has a handful of namespaces; the one used last is most often the next.
    for (qsizetype i = m_nsps.size() - 1; i >= 0; --i) {
        if (m_nsps[i] == nsp)
            return static_cast<quint32>(i);
    }
    m_nsps.append(nsp.toByteArray());
    return static_cast<quint32>(m_nsps.size() - 1);
}

} // namespace Sockeye
