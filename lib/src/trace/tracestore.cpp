// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/tracestore.h"

#include "trace/traceparts.h"
#include "trace/varint.h"

#include <algorithm>
#include <cstring>

namespace SocketIO {

namespace {

constexpr qsizetype EntrySize = sizeof(TraceEntry);

} // namespace

TraceLog::Store::Store(qint64 memoryCap)
    : m_memory(memoryCap)
    , m_entries(m_memory)
    , m_bytes(m_memory)
    , m_labels(m_bytes)
{
    m_bytes.onMoved = [this](quint64 from, quint64 to) { m_recent.forget(from, to); };
    m_bytes.append(QByteArrayView("\0", 1)); // position 0 stands for no label
}

void TraceLog::Store::append(const TraceRecord &record)
{
    const TraceFacts facts = factsOf(record);
    TraceEntry entry = TraceEntry::pack(facts);
    if (!facts.fitEntry()) {
        m_parts.clear();
        TraceParts::write(facts, m_places, m_parts);
        entry.extend(m_bytes.append(QByteArrayView(m_parts)));
    }
    m_entries.append(QByteArrayView(reinterpret_cast<const char *>(&entry), EntrySize));
    m_memory.collect();
    m_memoryUsed.store(m_memory.held() + m_entries.openBytes() + m_bytes.openBytes(), std::memory_order_relaxed);
    m_size.store(m_size.load(std::memory_order_relaxed) + 1, std::memory_order_release);
}

TraceFacts TraceLog::Store::factsOf(const TraceRecord &record)
{
    using std::chrono::microseconds;
    const auto time = std::max(record.time, m_start) - m_start;
    TraceFacts facts;
    facts.layer = record.layer;
    facts.direction = record.direction;
    facts.carrier = record.carrier;
    facts.kind = record.kind;
    facts.binary = record.binary;
    facts.frame = record.frame;
    facts.time = static_cast<quint64>(std::chrono::duration_cast<microseconds>(time).count());
    facts.id = record.id;
    facts.status = record.status;
    facts.size = record.size;
    facts.duration = record.duration.count();
    facts.label = m_labels.positionOf(record);
    if (const Slice &payload = record.payload; !payload.isEmpty())
        facts.payload = {share(payload.bytes) + static_cast<quint64>(payload.offset),
                         static_cast<quint64>(payload.size)};
    if (!record.head.isEmpty())
        facts.head = {m_bytes.append(record.head), static_cast<quint64>(record.head.size())};
    if (!record.attachments.isEmpty())
        placeAttachments(facts, record.attachments);
    return facts;
}

void TraceLog::Store::placeAttachments(TraceFacts &facts, const QByteArrayList &attachments)
{
    m_places.clear();
    for (const QByteArray &attachment : attachments) {
        const TracePlace place{share(attachment), static_cast<quint64>(attachment.size())};
        facts.attachmentBytes += place.size;
        m_places.push_back(place);
    }
    facts.attachmentCount = m_places.size();
}

/// The whole array is stored, because other records will speak of other stretches of it.
quint64 TraceLog::Store::share(const QByteArray &source)
{
    if (source.isEmpty())
        return 0;
    const auto bytesCount = static_cast<size_t>(source.size());
    if (const auto match = m_recent.find(source)) {
        if (match->certain || std::memcmp(m_bytes.at(match->position), source.constData(), bytesCount) == 0)
            return match->position;
    }
    const quint64 position = m_bytes.append(source);
    m_recent.remember(source, position);
    return position;
}

/// The gate is left after each chunk, so that a long visit does not hold back the memory of chunks moved meanwhile.
void TraceLog::Store::visit(qsizetype from, qsizetype to, void *context, Visitor visitor)
{
    const qsizetype perChunk = m_memory.chunkSize() / EntrySize;
    to = std::min(to, size());
    for (qsizetype index = std::max<qsizetype>(from, 0); index < to;) {
        const ReaderGate::Visit inside(m_memory.gate());
        const qsizetype end = std::min(to, (index / perChunk + 1) * perChunk);
        const char *entry = m_entries.at(static_cast<quint64>(index * EntrySize));
        for (; index < end; ++index, entry += EntrySize) {
            if (!visitor(context, index, viewOf(factsAt(entry))))
                return;
        }
    }
}

TraceRecord TraceLog::Store::at(qsizetype index)
{
    if (index < 0 || index >= size())
        return {};
    const ReaderGate::Visit inside(m_memory.gate());
    const TraceFacts facts = factsAt(m_entries.at(static_cast<quint64>(index * EntrySize)));
    const TraceView view = viewOf(facts);
    TraceRecord record{m_start + view.time,
                       view.layer,
                       view.direction,
                       view.carrier,
                       view.kind,
                       view.binary,
                       view.id,
                       view.status,
                       view.size,
                       view.frame,
                       view.duration,
                       view.nsp.toByteArray(),
                       view.event.toByteArray(),
                       view.reason.toByteArray(),
                       view.payload.toByteArray(),
                       copyOf(facts.head),
                       {}};
    VarintReader places(facts.attachments);
    for (quint64 count = facts.attachmentCount; count > 0; --count) {
        const quint64 position = places.read();
        record.attachments.append(copyOf({position, places.read()}));
    }
    return record;
}

TraceFacts TraceLog::Store::factsAt(const char *entry) const
{
    TraceEntry packed;
    std::memcpy(&packed, entry, sizeof packed);
    TraceFacts facts = packed.unpack();
    if (packed.isExtended())
        TraceParts::read(m_bytes.at(packed.position()), facts);
    return facts;
}

TraceView TraceLog::Store::viewOf(const TraceFacts &facts) const
{
    TraceView view;
    view.time = std::chrono::microseconds(static_cast<qint64>(facts.time));
    view.layer = facts.layer;
    view.direction = facts.direction;
    view.carrier = facts.carrier;
    view.kind = facts.kind;
    view.binary = facts.binary;
    view.frame = facts.frame;
    view.id = facts.id;
    view.status = static_cast<int>(facts.status);
    view.size = facts.size;
    view.duration = std::chrono::microseconds(facts.duration);
    if (facts.label != 0) {
        const TraceLabel label = TraceLabel::read(m_bytes.at(facts.label));
        view.nsp = label.nsp;
        view.event = label.event;
        view.reason = label.reason;
    }
    view.payload = {m_bytes.at(facts.payload.position), static_cast<qsizetype>(facts.payload.size)};
    view.payloadPosition = facts.payload.position;
    view.attachmentCount = static_cast<int>(facts.attachmentCount);
    view.attachmentBytes = static_cast<qint64>(facts.attachmentBytes);
    return view;
}

QByteArray TraceLog::Store::copyOf(const TracePlace &place) const
{
    return place.size == 0 ? QByteArray() : QByteArray(m_bytes.at(place.position), static_cast<qsizetype>(place.size));
}

} // namespace SocketIO
