// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/writequeue.h"

#include "protocol/pollingpayload.h"

namespace SocketIO {

void WriteQueue::push(std::span<const EnginePacket> packets)
{
    m_packets.reserve(m_packets.size() + qsizetype(packets.size()));
    for (const EnginePacket &packet : packets)
        m_packets.append(packet);
    m_pushed += qint64(packets.size());
}

QList<EnginePacket> WriteQueue::takeForPolling(qint64 maxPayload, Protocol protocol, bool forceBase64)
{
    if (m_isHeld)
        return {};
    const qint64 limit = maxPayload > 0 ? maxPayload : SafePayload;
    qint64 bytes = protocol == Protocol::V3 ? 0 : -1; // in revision 4 the last packet has no separator
    qsizetype count = 0;
    while (count < m_packets.size() && count < MaxPacketsPerPost) {
        bytes += payloadSize(m_packets.at(count), protocol, forceBase64);
        if (count > 0 && bytes > limit)
            break;
        ++count;
    }
    QList<EnginePacket> batch = m_packets.first(count);
    m_packets.remove(0, count);
    return batch;
}

QList<EnginePacket> WriteQueue::takeAll()
{
    return m_isHeld ? QList<EnginePacket>() : std::exchange(m_packets, {});
}

void WriteQueue::clear()
{
    m_packets.clear();
    m_isHeld = false;
}

} // namespace SocketIO
