// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frameindex.h"

#include <algorithm>

namespace Sockeye {

using namespace SocketIO;
void FrameIndex::take(qsizetype record, const TraceView &view, std::vector<qsizetype> &altered)
{
    if (view.layer == Layer::State) {
        if (view.kind == Kind::Closed || view.kind == Kind::ConnectFailed)
            abandonAll(altered);
        else if (view.kind == Kind::UpgradeFailed)
            abandon(m_handshake, altered);
        return;
    }
    const bool isHandshake =
        view.layer == Layer::WebSocket && (view.kind == Kind::Handshake || view.kind == Kind::Failure);
    // The socket broke before the server said a word.
    if (view.kind == Kind::CloseFrame && view.direction == Direction::In)
        abandon(m_handshake, altered);
    if (view.layer != Layer::Http && !isHandshake)
        return add(record, view.layer, Frame::State::Whole);
    const bool asks = isHandshake ? view.direction == Direction::Out : view.kind == Kind::Request;
    if (asks) {
        add(record, view.layer, Frame::State::Pending);
        if (isHandshake)
            m_handshake = size() - 1;
        else
            m_requests.insert(view.id, size() - 1);
        return;
    }
    const qsizetype asked = isHandshake ? std::exchange(m_handshake, -1) : takeRequest(view.id);
    if (asked < 0)
        return add(record, view.layer, Frame::State::Whole);
    answer(asked, record);
    altered.push_back(asked);
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

void FrameIndex::add(qsizetype record, Layer layer, Frame::State state)
{
    m_frames.push_back({static_cast<qint32>(record), -1, layer, state});
}

void FrameIndex::answer(qsizetype frame, qsizetype record)
{
    Frame &asked = m_frames[static_cast<std::size_t>(frame)];
    asked.answer = static_cast<qint32>(record);
    asked.state = Frame::State::Answered;
    m_answers.push_back({asked.answer, static_cast<qint32>(frame)});
}

void FrameIndex::abandonAll(std::vector<qsizetype> &altered)
{
    // They stay listed by id: the transport may still tell how they ended.
    for (const qsizetype request : std::as_const(m_requests))
        abandon(request, altered);
    abandon(m_handshake, altered);
}

void FrameIndex::abandon(qsizetype frame, std::vector<qsizetype> &altered)
{
    if (frame < 0)
        return;
    Frame::State &state = m_frames[static_cast<std::size_t>(frame)].state;
    if (std::exchange(state, Frame::State::Abandoned) != Frame::State::Abandoned)
        altered.push_back(frame);
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

} // namespace Sockeye
