// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/trace.h>
#include <utility>

namespace SocketIO {

/// Where bytes lie in the byte space of a log.
struct TracePlace {
    quint64 position = 0;
    quint64 size = 0;
};

/// The first byte of a frame that came whole and as it was meant (RFC 6455 section 5.2): nearly all do, so an entry
/// only speaks of others. 0 on other layers.
[[nodiscard]] constexpr quint8 usualFrame(Layer layer, Kind kind)
{
    if (layer != Layer::WebSocket)
        return 0;
    switch (kind) {
    case Kind::Continuation:
        return 0x80;
    case Kind::Text:
        return 0x81;
    case Kind::Binary:
        return 0x82;
    case Kind::CloseFrame:
        return 0x88;
    case Kind::PingFrame:
        return 0x89;
    case Kind::PongFrame:
        return 0x8a;
    default:
        return 0;
    }
}

/// A record in numbers: what is text or bytes is a place.
struct TraceFacts {
    static constexpr quint64 LabelAlignment = 8;

    Layer layer = Layer::State;
    Direction direction = Direction::None;
    Carrier carrier = Carrier::None;
    Kind kind = Kind::Fault;
    bool binary = false;
    quint8 frame = 0;
    quint64 time = 0; ///< µs since the log's start
    qint64 id = -1;
    qint64 status = 0;
    qint64 size = 0;
    qint64 duration = -1; ///< µs
    quint64 label = 0; ///< position, a multiple of LabelAlignment; 0 for none
    TracePlace payload;
    TracePlace head;
    quint64 attachmentCount = 0;
    quint64 attachmentBytes = 0;
    const char *attachments = nullptr; ///< for readers: the varints of each one's position and size

    /// True when an entry has room for all of it.
    [[nodiscard]] bool fitEntry() const
    {
        const quint64 excess = (time >> 48) | (static_cast<quint64>(status) >> 16) | (static_cast<quint64>(size) >> 32)
            | (payload.size >> 32) | (label / LabelAlignment >> 32) | head.size | attachmentCount
            | (static_cast<quint64>(duration) + 1);
        return excess == 0 && frame == usualFrame(layer, kind) && std::in_range<qint32>(id);
    }
};

} // namespace SocketIO
