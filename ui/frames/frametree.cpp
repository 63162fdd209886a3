// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frametree.h"

#include <algorithm>
#include <utility>

namespace Sockeye {

using namespace SocketIO;

void FrameTree::add(const TraceView &view, FrameChanges &changes)
{
    const auto frame = static_cast<qint32>(m_links.size());
    m_links.emplace_back();
    switch (view.layer) {
    case Layer::Http:
        return addHttp(frame, view, changes);
    case Layer::WebSocket:
        return addWebSocket(frame, view, changes);
    case Layer::Engine:
        return addEngine(frame, view, changes);
    case Layer::Socket:
        return addSocket(frame, view, changes);
    case Layer::State:
        return;
    }
}

void FrameTree::close()
{
    for (auto &packets : m_packets)
        packets.clear();
    m_leaving.clear();
    m_messages.clear();
    m_body = m_frameIn = m_frameOut = -1;
}

void FrameTree::addHttp(qint32 frame, const TraceView &view, FrameChanges &changes)
{
    if (view.direction == Direction::In)
        m_body = frame;
    if (view.kind != Kind::Request || view.payload.isEmpty())
        return;
    // A POST takes along all that was ready.
    auto &ready = m_packets[0];
    for (const qint32 packet : ready)
        adopt(frame, packet, changes);
    ready.clear();
}

void FrameTree::addWebSocket(qint32 frame, const TraceView &view, FrameChanges &changes)
{
    const bool in = view.direction == Direction::In;
    qint32 &latest = in ? m_frameIn : m_frameOut;
    if (view.kind == Kind::Continuation && latest >= 0)
        return adopt(latest, frame, changes);
    if (view.kind != Kind::Text && view.kind != Kind::Binary)
        return;
    latest = frame;
    auto &ready = m_packets[1];
    if (in || ready.empty())
        return;
    const qint32 packet = ready.front();
    ready.pop_front();
    adopt(frame, packet, changes);
    if (const Attachment part = attachment(packet); part.packet >= 0)
        attach(frame, part.packet, part.number, changes);
}

void FrameTree::addEngine(qint32 frame, const TraceView &view, FrameChanges &changes)
{
    const bool polled = view.carrier == Carrier::Polling;
    const bool framed = view.carrier == Carrier::WebSocket;
    if (view.direction == Direction::In) {
        // Nothing is known below a transport of somebody else's.
        if (const qint32 carrier = polled ? m_body : framed ? m_frameIn : -1; carrier >= 0)
            adopt(carrier, frame, changes);
        if (view.kind == Kind::Message)
            m_messages.push_back(frame);
        return;
    }
    if (view.kind == Kind::Message)
        findPacket(frame, view, changes);
    if (polled || framed)
        m_packets[polled ? 0 : 1].push_back(frame);
}

// Packets leave in the order they were made; one that is longer than its message was lost on the way.
void FrameTree::findPacket(qint32 message, const TraceView &view, FrameChanges &changes)
{
    if (!m_leaving.empty() && m_leaving.front().attachments > 0 && m_leaving.front().attached >= 0 && view.binary) {
        Leaving &packet = m_leaving.front();
        attach(message, packet.frame, ++packet.attached, changes);
        if (--packet.attachments == 0)
            m_leaving.pop_front();
        return;
    }
    const auto isOf = [&view](const Leaving &packet) {
        // Another parser's packet is one binary message, whatever its shown text is.
        return packet.attached < 0 && (view.binary || packet.size + 1 == view.payload.size());
    };
    const auto found = std::ranges::find_if(m_leaving, isOf);
    if (found == m_leaving.end())
        return;
    m_leaving.erase(m_leaving.begin(), found);
    adopt(message, m_leaving.front().frame, changes);
    m_leaving.front().attached = 0;
    if (view.binary || m_leaving.front().attachments == 0)
        m_leaving.pop_front();
}

void FrameTree::addSocket(qint32 frame, const TraceView &view, FrameChanges &changes)
{
    if (view.direction == Direction::Out) {
        m_leaving.push_back({frame, view.attachmentCount, -1, view.payload.size()});
        return;
    }
    if (m_messages.empty())
        return;
    // The text of a packet comes before its attachments; another parser has them inside.
    const auto parts = static_cast<std::size_t>(view.attachmentCount);
    const std::size_t text = m_messages.size() > parts ? m_messages.size() - 1 - parts : 0;
    adopt(m_messages[text], frame, changes);
    for (std::size_t i = text + 1; i < m_messages.size(); ++i) {
        const auto number = static_cast<qint32>(i - text);
        if (const qint32 carrier = at(m_messages[i]).parent; carrier >= 0 && view.carrier == Carrier::WebSocket)
            attach(carrier, frame, number, changes);
        attach(m_messages[i], frame, number, changes);
    }
    m_messages.clear();
}

void FrameTree::adopt(qint32 parent, qint32 child, FrameChanges &changes)
{
    Links &carrier = m_links[static_cast<std::size_t>(parent)];
    m_links[static_cast<std::size_t>(child)].parent = parent;
    m_links[static_cast<std::size_t>(child)].sibling = std::exchange(carrier.child, child);
    changes.alter(parent);
    changes.move(child);
}

void FrameTree::attach(qint32 frame, qint32 packet, qint32 number, FrameChanges &changes)
{
    const auto place = std::ranges::lower_bound(m_attachments, frame, {}, &Attachment::frame);
    if (place != m_attachments.end() && place->frame == frame)
        return; // a polled body carries many
    m_attachments.insert(place, {frame, packet, number});
    changes.alter(frame);
}

qsizetype FrameTree::root(qsizetype frame) const
{
    while (at(frame).parent >= 0)
        frame = at(frame).parent;
    return frame;
}

int FrameTree::depth(qsizetype frame) const
{
    int depth = 0;
    for (; at(frame).parent >= 0; frame = at(frame).parent)
        ++depth;
    return depth;
}

bool FrameTree::isBelow(qsizetype frame, qsizetype ancestor) const
{
    while (at(frame).parent >= 0) {
        frame = at(frame).parent;
        if (frame == ancestor)
            return true;
    }
    return false;
}

FrameTree::Path FrameTree::path(qsizetype frame) const
{
    if (frame >= static_cast<qsizetype>(m_links.size()))
        return {static_cast<qint32>(frame), -1, -1};
    const auto number = static_cast<qint32>(frame);
    const qint32 parent = at(frame).parent;
    if (parent < 0)
        return {number, -1, -1};
    const qint32 above = at(parent).parent;
    return above < 0 ? Path{parent, number, -1} : Path{above, parent, number};
}

std::vector<qsizetype> FrameTree::below(qsizetype frame) const
{
    std::vector<qsizetype> found;
    std::vector<qsizetype> open{frame};
    while (!open.empty()) {
        const qsizetype next = open.back();
        open.pop_back();
        for (qsizetype child = lastChild(next); child >= 0; child = previousSibling(child)) {
            found.push_back(child);
            open.push_back(child);
        }
    }
    std::ranges::sort(found);
    return found;
}

FrameTree::Attachment FrameTree::attachment(qsizetype frame) const
{
    const auto place = std::ranges::lower_bound(m_attachments, frame, {}, &Attachment::frame);
    return place != m_attachments.end() && place->frame == frame ? *place : Attachment();
}

} // namespace Sockeye
