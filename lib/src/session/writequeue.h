// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include <QList>
#include <span>

namespace SocketIO {

/// Engine packets waiting for a transport. Pure.
///
/// Held while a transport pauses: nothing leaves then. On polling a batch is cut by the server's `maxPayload` and at 16
/// packets; on WebSocket everything leaves at once.
class WriteQueue {
public:
    void push(std::span<const EnginePacket> packets);
    /// What may leave now on polling, in order. A single packet above `maxPayload` leaves alone (the server answers
    /// 413). `maxPayload` 0 means the server gave no limit.
    [[nodiscard]] QList<EnginePacket> takeForPolling(qint64 maxPayload);
    /// Everything that may leave now.
    [[nodiscard]] QList<EnginePacket> takeAll();

    void hold() { m_isHeld = true; }
    void release() { m_isHeld = false; }
    void clear();

    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    [[nodiscard]] bool isEmpty() const { return m_packets.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_packets.size(); }

private:
    QList<EnginePacket> m_packets;
    bool m_isHeld = false;
};

} // namespace SocketIO
