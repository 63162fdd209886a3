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
}

QList<EnginePacket> WriteQueue::takeForPolling(qint64 maxPayload)
{
    if (m_isHeld)
        return {};
    qsizetype count = 0;
    qsizetype bytes = 0;
    while (count < m_packets.size() && count < MaxPacketsPerPost) {
        bytes += payloadSize(m_packets.at(count)) + (count > 0 ? 1 : 0); // one byte of separator
        if (count > 0 && maxPayload > 0 && bytes > maxPayload)
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
