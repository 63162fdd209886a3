// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/packetnotes.h"

#include <QTimer>

using namespace SocketIO;

void PacketNotes::record(const TraceRecord &record)
{
    TraceRecord kept = record;
    kept.payload = Slice(record.payload.view().toByteArray());
    m_records.append(kept);
    if (m_act && record.kind == m_kind)
        QTimer::singleShot(0, &m_context, std::exchange(m_act, {}));
}

void PacketNotes::at(Kind kind, std::function<void()> act)
{
    m_kind = kind;
    m_act = std::move(act);
}

QByteArrayList PacketNotes::packets(Layer layer, Direction direction) const
{
    QByteArrayList packets;
    for (const TraceRecord &record : records(layer, direction)) {
        const QByteArray payload = record.payload.toByteArray();
        const bool isBytes = layer == Layer::Engine && record.binary;
        packets.append(isBytes ? QByteArray("bin:" + payload.toHex()) : payload);
    }
    return packets;
}

QByteArrayList PacketNotes::sent() const
{
    return packets(Layer::Socket, Direction::Out);
}

QByteArrayList PacketNotes::received() const
{
    return packets(Layer::Socket, Direction::In);
}

QList<TraceRecord> PacketNotes::records(Kind kind) const
{
    QList<TraceRecord> found;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(found),
                 [kind](const TraceRecord &record) { return record.kind == kind; });
    return found;
}

QList<TraceRecord> PacketNotes::records(Layer layer, Direction direction) const
{
    QList<TraceRecord> found;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(found),
                 [&](const TraceRecord &record) { return record.layer == layer && record.direction == direction; });
    return found;
}

QByteArrayList PacketNotes::requests() const
{
    QByteArrayList requests;
    for (const TraceRecord &record : records(Kind::Request))
        requests.append(record.reason);
    return requests;
}

QList<qsizetype> PacketNotes::postSizes() const
{
    QList<qsizetype> sizes;
    for (const TraceRecord &request : records(Kind::Request)) {
        if (request.reason.startsWith("POST "))
            sizes.append(request.payload.size);
    }
    return sizes;
}
