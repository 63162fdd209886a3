// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/tracefacts.h"

namespace SocketIO {

/// The 32 bytes every record costs. Facts that do not fit are in its parts, which lie in the byte space.
///
/// `stamp` holds, from its lowest bit, kind 6, layer 3, direction 2, carrier 2, binary 1, extended 1, unused 1, time
/// 48; `place` holds the status 16 and the position of the payload 48, or of the parts when the entry is extended.
struct TraceEntry {
    quint64 stamp = 0;
    quint64 place = 0;
    quint32 payloadSize = 0;
    quint32 size = 0;
    quint32 label = 0; ///< its position / LabelAlignment
    qint32 id = -1;

    /// The facts, those that do not fit cut off.
    [[nodiscard]] static TraceEntry pack(const TraceFacts &facts)
    {
        return {static_cast<quint64>(facts.kind) | static_cast<quint64>(facts.layer) << 6
                    | static_cast<quint64>(facts.direction) << 9 | static_cast<quint64>(facts.carrier) << 11
                    | static_cast<quint64>(facts.binary) << 13 | facts.time << 16,
                (static_cast<quint64>(facts.status) & 0xffff) | facts.payload.position << 16,
                static_cast<quint32>(facts.payload.size),
                static_cast<quint32>(facts.size),
                static_cast<quint32>(facts.label / TraceFacts::LabelAlignment),
                static_cast<qint32>(facts.id)};
    }
    [[nodiscard]] TraceFacts unpack() const
    {
        TraceFacts facts;
        facts.kind = static_cast<Kind>(stamp & 0x3f);
        facts.layer = static_cast<Layer>(stamp >> 6 & 0x7);
        facts.direction = static_cast<Direction>(stamp >> 9 & 0x3);
        facts.carrier = static_cast<Carrier>(stamp >> 11 & 0x3);
        facts.binary = (stamp >> 13 & 1) != 0;
        facts.frame = usualFrame(facts.layer, facts.kind);
        facts.time = stamp >> 16;
        facts.status = static_cast<qint64>(place & 0xffff);
        facts.payload = {position(), payloadSize};
        facts.size = size;
        facts.label = static_cast<quint64>(label) * TraceFacts::LabelAlignment;
        facts.id = id;
        return facts;
    }

    void extend(quint64 parts)
    {
        stamp |= Extended;
        place = (place & 0xffff) | parts << 16;
    }
    [[nodiscard]] bool isExtended() const { return (stamp & Extended) != 0; }
    [[nodiscard]] quint64 position() const { return place >> 16; }

private:
    static constexpr quint64 Extended = 1 << 14;
};
static_assert(sizeof(TraceEntry) == 32);

} // namespace SocketIO
