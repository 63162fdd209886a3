// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framepairs.h"

#include <algorithm>
#include <utility>

namespace Sockeye {

using namespace SocketIO;

qsizetype FramePairs::add(qsizetype frame, const TraceView &view)
{
    const bool isOut = view.direction == Direction::Out;
    switch (view.kind) {
    case Kind::Ping:
    case Kind::Pong:
        return addBeat(m_pings[0], frame, view.kind == Kind::Ping, isOut);
    case Kind::PingFrame:
    case Kind::PongFrame:
        return addBeat(m_pings[1], frame, view.kind == Kind::PingFrame, isOut);
    case Kind::Event:
    case Kind::Ack:
        return view.layer == Layer::Socket && view.id >= 0 ? addPacket(frame, view) : -1;
    default:
        return -1;
    }
}

qsizetype FramePairs::addBeat(std::array<qint32, 2> &pings, qsizetype frame, bool isPing, bool isOut)
{
    if (isPing) {
        pings[isOut ? 1 : 0] = static_cast<qint32>(frame);
        return -1;
    }
    const qint32 ping = std::exchange(pings[isOut ? 0 : 1], -1);
    if (ping >= 0)
        join(ping, frame);
    return ping;
}

qsizetype FramePairs::addPacket(qsizetype frame, const TraceView &view)
{
    const bool isOut = view.direction == Direction::Out;
    const Asked asked(view.nsp.toByteArray(), view.id);
    if (view.kind == Kind::Event) {
        m_asked[isOut ? 1 : 0].insert(asked, static_cast<qint32>(frame));
        return -1;
    }
    auto &open = m_asked[isOut ? 0 : 1];
    const auto event = open.constFind(asked);
    if (event == open.cend())
        return -1;
    const qint32 asking = *event;
    open.erase(event);
    join(asking, frame);
    return asking;
}

void FramePairs::join(qsizetype asking, qsizetype answer)
{
    const Pair pair{static_cast<qint32>(asking), static_cast<qint32>(answer)};
    m_answers.push_back({pair.other, pair.frame});
    // Answers come about in the order of what they answer, so this is near the end.
    const auto place = std::ranges::upper_bound(m_askers, pair.frame, {}, &Pair::frame);
    m_askers.insert(place, pair);
}

void FramePairs::close()
{
    m_pings = {{{-1, -1}, {-1, -1}}};
    for (auto &asked : m_asked)
        asked.clear();
}

qsizetype FramePairs::other(qsizetype frame) const
{
    for (const auto *pairs : {&m_askers, &m_answers}) {
        const auto found = std::ranges::lower_bound(*pairs, frame, {}, &Pair::frame);
        if (found != pairs->end() && found->frame == frame)
            return found->other;
    }
    return -1;
}

} // namespace Sockeye
