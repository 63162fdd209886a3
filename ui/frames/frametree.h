// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <deque>
#include <limits>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// What taking in a record has done to earlier frames.
struct FrameChanges {
    qsizetype known = std::numeric_limits<qsizetype>::max(); ///< frames from this number on are new, not changed
    std::vector<qsizetype> altered; ///< they now say something else
    std::vector<qsizetype> moved; ///< they now stand below another frame

    void alter(qsizetype frame)
    {
        if (frame < known)
            altered.push_back(frame);
    }
    void move(qsizetype frame)
    {
        if (frame < known)
            moved.push_back(frame);
    }
};

/// Which frame carried which: a socket packet came in an engine packet, that in a WebSocket frame or in the body of an
/// HTTP exchange. Pure; reckons from the order of the records alone, which is the order of the wire.
class FrameTree {
public:
    /// From the root down to a frame itself; the rest is -1. Sorting by it puts each frame before what it carried.
    using Path = std::array<qint32, 3>;
    /// A binary part of a packet.
    struct Attachment {
        qint32 frame = -1;
        qint32 packet = -1; ///< the frame of the packet it belongs to
        qint32 number = 0; ///< from 1
    };

    /// The next frame, of the record it begins with.
    void add(const SocketIO::TraceView &view, FrameChanges &changes);
    /// A response came for the request of a frame.
    void answer(qsizetype frame) { m_body = static_cast<qint32>(frame); }
    /// The connection ended: what waits for its carrier never leaves.
    void close();

    [[nodiscard]] qsizetype parent(qsizetype frame) const { return at(frame).parent; }
    /// The latest of what a frame carried, and the one before it; -1 for none.
    [[nodiscard]] qsizetype lastChild(qsizetype frame) const { return at(frame).child; }
    [[nodiscard]] qsizetype previousSibling(qsizetype frame) const { return at(frame).sibling; }
    [[nodiscard]] qsizetype root(qsizetype frame) const;
    [[nodiscard]] int depth(qsizetype frame) const;
    [[nodiscard]] bool isBelow(qsizetype frame, qsizetype ancestor) const;
    [[nodiscard]] Path path(qsizetype frame) const;
    /// Everything a frame carried, in the order of their numbers.
    [[nodiscard]] std::vector<qsizetype> below(qsizetype frame) const;
    /// Of which packet a frame is a binary part; `packet` is -1 for none.
    [[nodiscard]] Attachment attachment(qsizetype frame) const;

private:
    struct Links {
        qint32 parent = -1;
        qint32 child = -1;
        qint32 sibling = -1;
    };
    struct Leaving {
        qint32 frame;
        qint32 attachments; ///< still to come
        qint32 attached; ///< gone already
        qint64 size;
    };

    [[nodiscard]] const Links &at(qsizetype frame) const { return m_links[static_cast<std::size_t>(frame)]; }
    void addHttp(qint32 frame, const SocketIO::TraceView &view, FrameChanges &changes);
    void addWebSocket(qint32 frame, const SocketIO::TraceView &view, FrameChanges &changes);
    void addEngine(qint32 frame, const SocketIO::TraceView &view, FrameChanges &changes);
    void addSocket(qint32 frame, const SocketIO::TraceView &view, FrameChanges &changes);
    void findPacket(qint32 message, const SocketIO::TraceView &view, FrameChanges &changes);
    void adopt(qint32 parent, qint32 child, FrameChanges &changes);
    void attach(qint32 frame, qint32 packet, qint32 number, FrameChanges &changes);

    std::vector<Links> m_links;
    std::vector<Attachment> m_attachments; // sorted by frame
    std::array<std::deque<qint32>, 2> m_packets; // engine packets on their way out, by polling and by WebSocket
    std::deque<Leaving> m_leaving; // socket packets on their way out
    std::vector<qint32> m_messages; // engine messages that came since the last socket packet
    qint32 m_body = -1; // the exchange whose response came last
    qint32 m_frameIn = -1; // the WebSocket frames whose message came, or left, last
    qint32 m_frameOut = -1;
};

} // namespace Sockeye
