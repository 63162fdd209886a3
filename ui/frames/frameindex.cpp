// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frameindex.h"

#include "frames/framefailure.h"

#include <algorithm>

namespace Sockeye {

using namespace SocketIO;

void FrameIndex::take(qsizetype record, const TraceView &view, FrameChanges &changes)
{
    if (view.layer == Layer::State)
        return takeState(record, view, changes);
    const bool isHandshake =
        view.layer == Layer::WebSocket && (view.kind == Kind::Handshake || view.kind == Kind::Failure);
    // The socket broke before the server said a word.
    if (view.kind == Kind::CloseFrame && view.direction == Direction::In)
        abandon(m_handshake, changes);
    if (view.layer == Layer::Http || isHandshake)
        return takeExchange(record, view, isHandshake, changes);
    add(record, view, Frame::State::Whole, changes);
}

void FrameIndex::takeState(qsizetype record, const TraceView &view, FrameChanges &changes)
{
    switch (view.kind) {
    case Kind::Connecting:
        m_beginnings.push_back({static_cast<qint32>(size()), view.time});
        m_dialing.clear();
        return;
    case Kind::Closed:
    case Kind::ConnectFailed:
        m_tree.close();
        m_pairs.close();
        return abandonAll(changes);
    case Kind::UpgradeFailed:
        return abandon(m_handshake, changes);
    case Kind::Step:
    case Kind::Redirected:
        return takeStep(record, view, changes);
    default:
        return;
    }
}

void FrameIndex::takeStep(qsizetype record, const TraceView &view, FrameChanges &changes)
{
    if (view.carrier == Carrier::WebSocket)
        return m_dialing.push_back(static_cast<qint32>(record));
    const auto request = m_requests.constFind(view.id);
    if (request == m_requests.cend())
        return;
    addStep(*request, record);
    changes.alter(*request);
}

void FrameIndex::takeExchange(qsizetype record, const TraceView &view, bool isHandshake, FrameChanges &changes)
{
    const bool asks = isHandshake ? view.direction == Direction::Out : view.kind == Kind::Request;
    if (asks) {
        add(record, view, Frame::State::Pending, changes);
        if (isHandshake)
            m_handshake = size() - 1;
        else
            m_requests.insert(view.id, size() - 1);
        return;
    }
    const qsizetype asked = isHandshake ? std::exchange(m_handshake, -1) : takeRequest(view.id);
    if (asked < 0)
        return add(record, view, Frame::State::Whole, changes);
    answer(asked, record, view);
    changes.alter(asked);
}

qsizetype FrameIndex::takeRequest(qint64 id)
{
    const auto request = m_requests.constFind(id);
    if (request == m_requests.cend())
        return -1;
    const qsizetype frame = *request;
    m_requests.erase(request);
    return frame;
}

void FrameIndex::add(qsizetype record, const TraceView &view, Frame::State state, FrameChanges &changes)
{
    const qsizetype frame = size();
    m_frames.push_back({static_cast<qint32>(record), -1, view.layer, state});
    m_tree.add(view, changes);
    if (const qsizetype asked = m_pairs.add(frame, view); asked >= 0)
        changes.alter(asked);
    noteFailure(frame, view);
    // A socket that was never opened has steps, too.
    if (view.layer != Layer::WebSocket || (view.kind != Kind::Handshake && view.kind != Kind::Failure))
        return;
    for (const qint32 step : std::as_const(m_dialing))
        addStep(frame, step);
    m_dialing.clear();
}

void FrameIndex::answer(qsizetype frame, qsizetype record, const TraceView &view)
{
    Frame &asked = m_frames[static_cast<std::size_t>(frame)];
    asked.answer = static_cast<qint32>(record);
    asked.state = Frame::State::Answered;
    m_answers.push_back({asked.answer, static_cast<qint32>(frame)});
    if (view.layer == Layer::Http)
        m_tree.answer(frame);
    noteFailure(frame, view);
}

void FrameIndex::addStep(qsizetype frame, qsizetype record)
{
    const auto place = std::ranges::upper_bound(m_steps, static_cast<qint32>(frame), {}, &Step::frame);
    m_steps.insert(place, {static_cast<qint32>(frame), static_cast<qint32>(record)});
}

void FrameIndex::noteFailure(qsizetype frame, const TraceView &view)
{
    const auto number = static_cast<qint32>(frame);
    if (tellsFailure(view))
        m_failures.insert(std::ranges::lower_bound(m_failures, number), number);
}

void FrameIndex::abandonAll(FrameChanges &changes)
{
    // They stay listed by id: the transport may still tell how they ended.
    for (const qsizetype request : std::as_const(m_requests))
        abandon(request, changes);
    abandon(m_handshake, changes);
}

void FrameIndex::abandon(qsizetype frame, FrameChanges &changes)
{
    if (frame < 0)
        return;
    Frame::State &state = m_frames[static_cast<std::size_t>(frame)].state;
    if (std::exchange(state, Frame::State::Abandoned) != Frame::State::Abandoned)
        changes.alter(frame);
}

qsizetype FrameIndex::frameOf(qsizetype record) const
{
    const qsizetype frame = firstFrom(record);
    if (frame < size() && at(frame).record == record)
        return frame;
    const auto answer = std::ranges::lower_bound(m_answers, record, {}, &Answer::record);
    return answer != m_answers.end() && answer->record == record ? answer->frame : -1;
}

qsizetype FrameIndex::firstFrom(qsizetype record) const
{
    return std::ranges::lower_bound(m_frames, record, {}, &Frame::record) - m_frames.begin();
}

std::span<const FrameIndex::Step> FrameIndex::steps(qsizetype frame) const
{
    const auto found = std::ranges::equal_range(m_steps, static_cast<qint32>(frame), {}, &Step::frame);
    return {found.begin(), found.end()};
}

std::chrono::microseconds FrameIndex::connectedSince(qsizetype frame) const
{
    const auto next = std::ranges::upper_bound(m_beginnings, static_cast<qint32>(frame), {}, &Beginning::frame);
    return next == m_beginnings.begin() ? std::chrono::microseconds(0) : std::prev(next)->time;
}

} // namespace Sockeye
