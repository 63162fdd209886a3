// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include <QList>
#include <SocketIO/protocol.h>
#include <span>

namespace SocketIO {

/// Engine packets waiting for a transport. Pure.
///
/// Held while a transport pauses: nothing leaves then. On polling a batch is cut where its body would become longer
/// than the server's `maxPayload`, reckoned exactly, and at 16 packets; on WebSocket everything leaves at once.
class WriteQueue {
public:
    /// Bytes a batch may have where the server gives no `maxPayload`: netty-socketio is such a server, and refuses
    /// longer bodies.
    static constexpr qint64 SafePayload = 64 * 1024;

    void push(std::span<const EnginePacket> packets);
    /// What may leave now on polling, in order. A single packet above the limit leaves alone, for the server to judge
    /// (it answers 413). `maxPayload` 0 means that the server gave no limit: then it is `SafePayload`.
    [[nodiscard]] QList<EnginePacket> takeForPolling(qint64 maxPayload, Protocol protocol = Protocol::V4,
                                                     bool forceBase64 = false);
    /// Everything that may leave now.
    [[nodiscard]] QList<EnginePacket> takeAll();

    void hold() { m_isHeld = true; }
    void release() { m_isHeld = false; }
    void clear();

    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    [[nodiscard]] bool isEmpty() const { return m_packets.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_packets.size(); }
    /// How many packets were ever pushed: the number of the latest one, for `hasGiven`.
    [[nodiscard]] qint64 pushed() const { return m_pushed; }
    /// Whether the packet of that number waits no more.
    [[nodiscard]] bool hasGiven(qint64 number) const { return m_pushed - m_packets.size() >= number; }

private:
    QList<EnginePacket> m_packets;
    qint64 m_pushed = 0;
    bool m_isHeld = false;
};

} // namespace SocketIO
