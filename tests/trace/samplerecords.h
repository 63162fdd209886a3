// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/clock.h>
#include <SocketIO/tracelog.h>

/// Records made from their number alone, so that a reader can tell what each must hold.
namespace SampleRecords {

inline QByteArray bytes(qsizetype number, qsizetype size)
{
    QByteArray result(size, Qt::Uninitialized);
    quint64 state = static_cast<quint64>(number) * 2654435761U + 1;
    for (char &byte : result) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        byte = static_cast<char>(state >> 56);
    }
    return result;
}

/// Mostly small messages; now and then a large one, an answer with a duration, or one with attachments.
inline SocketIO::TraceRecord make(std::chrono::steady_clock::time_point start, qsizetype number)
{
    SocketIO::TraceRecord record;
    record.time = start + std::chrono::microseconds(number * 3);
    record.layer = SocketIO::Layer::Socket;
    record.direction = number % 2 ? SocketIO::Direction::In : SocketIO::Direction::Out;
    record.carrier = SocketIO::Carrier::WebSocket;
    record.kind = SocketIO::Kind::Event;
    record.id = number;
    record.nsp = "/sample";
    record.event = "event " + QByteArray::number(number % 50);
    const QByteArray whole = bytes(number, number % 1009 == 7 ? 100'000 : 20 + number % 200);
    record.payload = SocketIO::Slice(whole, 2, whole.size() - 5);
    record.size = whole.size();
    if (number % 4 == 1) {
        record.kind = SocketIO::Kind::Ack;
        record.duration = std::chrono::microseconds(number + 17);
    }
    if (number % 9 == 2)
        record.attachments = {bytes(number + 1, 40), bytes(number + 2, 5 + number % 3000)};
    if (number % 17 == 3) {
        record.layer = SocketIO::Layer::WebSocket;
        record.kind = SocketIO::Kind::Text;
        record.frame = number % 34 == 3 ? 0x81 : 0xc1;
    }
    if (number % 13 == 0)
        record.head = "HTTP/1.1 200 OK\nnumber: " + QByteArray::number(number);
    return record;
}

/// Equal in everything a log keeps; times to the microsecond.
inline bool same(const SocketIO::TraceRecord &a, const SocketIO::TraceRecord &b)
{
    const auto micros = [](auto time) {
        return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
    };
    const auto facts = [](const SocketIO::TraceRecord &r) {
        return std::tie(r.layer, r.direction, r.carrier, r.kind, r.binary, r.id, r.status, r.size, r.frame, r.duration,
                        r.nsp, r.event, r.reason, r.payload, r.head, r.attachments);
    };
    return facts(a) == facts(b) && qAbs(micros(a.time) - micros(b.time)) <= 1;
}

/// The view tells the same as the record.
inline bool same(const SocketIO::TraceView &view, const SocketIO::TraceRecord &record)
{
    qint64 attachmentBytes = 0;
    for (const QByteArray &attachment : record.attachments)
        attachmentBytes += attachment.size();
    const auto facts = [](const auto &r) {
        return std::tie(r.layer, r.direction, r.carrier, r.kind, r.binary, r.id, r.status, r.size, r.frame, r.duration);
    };
    return facts(view) == facts(record) && view.nsp == record.nsp && view.event == record.event
        && view.reason == record.reason && view.payload == record.payload.view()
        && view.attachmentCount == record.attachments.size() && view.attachmentBytes == attachmentBytes;
}

/// Frame, engine packet and socket packet of one incoming message, as a client reports them.
inline QList<SocketIO::TraceRecord> three(const QByteArray &message)
{
    SocketIO::TraceRecord frame;
    frame.time = SocketIO::steadyNow();
    frame.layer = SocketIO::Layer::WebSocket;
    frame.kind = SocketIO::Kind::Text;
    frame.direction = SocketIO::Direction::In;
    frame.carrier = SocketIO::Carrier::WebSocket;
    frame.size = message.size();
    frame.frame = 0x81;
    frame.payload = message;
    SocketIO::TraceRecord packet = frame;
    packet.layer = SocketIO::Layer::Engine;
    packet.kind = SocketIO::Kind::Message;
    packet.frame = 0;
    SocketIO::TraceRecord event = packet;
    event.layer = SocketIO::Layer::Socket;
    event.kind = SocketIO::Kind::Event;
    event.nsp = "/";
    event.event = "news";
    event.payload = frame.payload.mid(1);
    event.size = event.payload.size;
    return {frame, packet, event};
}

} // namespace SampleRecords
