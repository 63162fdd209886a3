// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/tracer.h"
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

Kind engineKind(EnginePacket::Type type)
{
    switch (type) {
    case EnginePacket::Type::Open:
        return Kind::Open;
    case EnginePacket::Type::Close:
        return Kind::Close;
    case EnginePacket::Type::Ping:
        return Kind::Ping;
    case EnginePacket::Type::Pong:
        return Kind::Pong;
    case EnginePacket::Type::Message:
        return Kind::Message;
    case EnginePacket::Type::Upgrade:
        return Kind::Upgrade;
    case EnginePacket::Type::Noop:
        break;
    }
    return Kind::Noop;
}

Kind socketKind(SocketPacket::Type type)
{
    switch (type) {
    case SocketPacket::Type::Connect:
        return Kind::Connect;
    case SocketPacket::Type::Disconnect:
        return Kind::Disconnect;
    case SocketPacket::Type::Event:
        return Kind::Event;
    case SocketPacket::Type::Ack:
        return Kind::Ack;
    case SocketPacket::Type::ConnectError:
        break;
    }
    return Kind::ConnectError;
}

qint64 bytesOf(const QByteArrayList &attachments)
{
    qint64 bytes = 0;
    for (const QByteArray &attachment : attachments)
        bytes += attachment.size();
    return bytes;
}

} // namespace

void Tracer::recordEngine(Direction direction, Carrier carrier, const EnginePacket &packet) const
{
    TraceRecord record;
    record.time = steadyNow();
    record.layer = Layer::Engine;
    record.direction = direction;
    record.carrier = carrier;
    record.kind = engineKind(packet.type);
    record.binary = packet.binary;
    record.payload = packet.data;
    if (!packet.binary && packet.data.offset > 0) { // the digit stands before the data
        record.payload.offset -= 1;
        record.payload.size += 1;
    }
    record.size = record.payload.size;
    (*m_tap)->record(record);
}

void Tracer::recordReceived(Carrier carrier, const SocketPacket &packet, const AckLedger::Entry *answered,
                            TimePoint now) const
{
    TraceRecord record;
    record.time = now;
    record.layer = Layer::Socket;
    record.direction = Direction::In;
    record.carrier = carrier;
    record.kind = socketKind(packet.type);
    record.binary = !packet.attachments.isEmpty();
    record.id = packet.id;
    record.nsp = packet.nsp;
    record.event = answered ? answered->event : packet.name;
    record.payload = packet.text();
    record.attachments = packet.attachments;
    record.size = packet.textSize + bytesOf(packet.attachments);
    if (answered)
        record.duration = elapsed(answered->askedAt, now);
    (*m_tap)->record(record);
}

// A packet of another parser, or one that is encoded only when it leaves, is shown as the JSON it would be.
EncodedPacket Tracer::shownPacket(const QByteArray &nsp, const OutgoingEvent &event, Kind kind)
{
    if (!event.packet.text.isEmpty())
        return event.packet;
    if (kind == Kind::Ack)
        return encodeAck(nsp, event.id, event.arguments);
    if (kind == Kind::Event || kind == Kind::Buffered || kind == Kind::Dropped)
        return encodeEvent(nsp, event.id, event.name, event.arguments);
    return event.packet;
}

void Tracer::recordSent(Carrier carrier, const QByteArray &nsp, const OutgoingEvent &event, Kind kind) const
{
    const EncodedPacket shown = shownPacket(nsp, event, kind);
    TraceRecord record;
    record.time = steadyNow();
    record.layer = kind == Kind::Buffered || kind == Kind::Dropped ? Layer::State : Layer::Socket;
    record.direction = Direction::Out;
    record.carrier = carrier;
    record.kind = kind;
    record.binary = !shown.attachments.isEmpty();
    record.id = event.id;
    record.nsp = nsp;
    record.event = event.name.toUtf8();
    record.payload = shown.text.isEmpty() ? Slice() : shown.packetText();
    record.attachments = shown.attachments;
    const EncodedPacket &sent =
        event.packet.text.isEmpty() && event.packet.attachments.isEmpty() ? shown : event.packet;
    record.size = qMax(qsizetype(0), sent.text.size() - 1) + bytesOf(sent.attachments);
    (*m_tap)->record(record);
}

void Tracer::recordState(const Fact &fact) const
{
    TraceRecord record;
    record.time = steadyNow();
    record.layer = Layer::State;
    record.carrier = fact.carrier;
    record.kind = fact.kind;
    record.id = fact.id;
    record.duration = fact.duration;
    record.nsp = fact.nsp;
    record.event = fact.event;
    record.reason = fact.reason;
    record.payload = fact.payload;
    record.size = fact.payload.size;
    record.status = fact.status;
    (*m_tap)->record(record);
}

} // namespace SocketIO
