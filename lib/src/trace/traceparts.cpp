// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/traceparts.h"

#include "trace/varint.h"

namespace SocketIO::TraceParts {

namespace {

enum Part : quint64 {
    TimePart = 1 << 0,
    IdPart = 1 << 1,
    StatusPart = 1 << 2,
    SizePart = 1 << 3,
    DurationPart = 1 << 4,
    LabelPart = 1 << 5,
    PayloadSizePart = 1 << 6,
    HeadPart = 1 << 7,
    AttachmentsPart = 1 << 8,
    FramePart = 1 << 9,
};

quint64 partsOf(const TraceFacts &facts)
{
    const auto part = [](Part bit, bool needed) { return needed ? quint64(bit) : 0; };
    return part(TimePart, facts.time >> 48 != 0) | part(IdPart, !std::in_range<qint32>(facts.id))
        | part(StatusPart, !std::in_range<quint16>(facts.status)) | part(SizePart, !std::in_range<quint32>(facts.size))
        | part(DurationPart, facts.duration != -1)
        | part(LabelPart, !std::in_range<quint32>(facts.label / TraceFacts::LabelAlignment))
        | part(PayloadSizePart, !std::in_range<quint32>(facts.payload.size)) | part(HeadPart, facts.head.size > 0)
        | part(AttachmentsPart, facts.attachmentCount > 0)
        | part(FramePart, facts.frame != usualFrame(facts.layer, facts.kind));
}

} // namespace

void write(const TraceFacts &facts, std::span<const TracePlace> attachments, std::string &parts)
{
    const quint64 present = partsOf(facts);
    VarintWriter writer(parts);
    writer.write(present);
    writer.write(facts.payload.position);
    if (present & TimePart)
        writer.write(facts.time);
    if (present & IdPart)
        writer.writeSigned(facts.id);
    if (present & StatusPart)
        writer.writeSigned(facts.status);
    if (present & SizePart)
        writer.writeSigned(facts.size);
    if (present & DurationPart)
        writer.writeSigned(facts.duration);
    if (present & LabelPart)
        writer.write(facts.label);
    if (present & PayloadSizePart)
        writer.write(facts.payload.size);
    if (present & HeadPart) {
        writer.write(facts.head.position);
        writer.write(facts.head.size);
    }
    if (present & FramePart)
        writer.write(facts.frame);
    if (present & AttachmentsPart) {
        writer.write(facts.attachmentCount);
        writer.write(facts.attachmentBytes);
        for (const TracePlace &place : attachments) {
            writer.write(place.position);
            writer.write(place.size);
        }
    }
}

void read(const char *parts, TraceFacts &facts)
{
    VarintReader reader(parts);
    const quint64 present = reader.read();
    facts.payload.position = reader.read();
    if (present & TimePart)
        facts.time = reader.read();
    if (present & IdPart)
        facts.id = reader.readSigned();
    if (present & StatusPart)
        facts.status = reader.readSigned();
    if (present & SizePart)
        facts.size = reader.readSigned();
    if (present & DurationPart)
        facts.duration = reader.readSigned();
    if (present & LabelPart)
        facts.label = reader.read();
    if (present & PayloadSizePart)
        facts.payload.size = reader.read();
    if (present & HeadPart) {
        facts.head.position = reader.read();
        facts.head.size = reader.read();
    }
    if (present & FramePart)
        facts.frame = static_cast<quint8>(reader.read());
    if (present & AttachmentsPart) {
        facts.attachmentCount = reader.read();
        facts.attachmentBytes = reader.read();
        facts.attachments = reader.rest();
    }
}

} // namespace SocketIO::TraceParts
