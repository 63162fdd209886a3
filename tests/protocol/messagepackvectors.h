// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "vectors.h"
#include <SocketIO/parser.h>

// Packets as the vectors of the MessagePack parser write them.

inline QByteArray bytesOf(const QJsonObject &row)
{
    return QByteArray::fromHex(row[QLatin1String("hex")].toString().toLatin1());
}

/// The packet of a row with `type`, `nsp`, `id` and `values`.
inline SocketIO::Packet packetOf(const QJsonObject &row)
{
    using namespace SocketIO;
    Packet packet;
    packet.type = static_cast<Packet::Type>(row[QLatin1String("type")].toInt());
    packet.nsp = row[QLatin1String("nsp")].toString().toUtf8();
    packet.id = row[QLatin1String("id")].toInteger();
    const QByteArray values = row[QLatin1String("values")].toString().toUtf8();
    const bool isEvent = packet.type == Packet::Type::Event;
    if (!isEvent && packet.type != Packet::Type::Ack) {
        packet.json = values;
        return packet;
    }
    const Arguments given = std::get<Arguments>(Arguments::fromJson(values));
    ArgumentsWriter writer;
    writer.beginArray();
    for (qsizetype i = isEvent ? 1 : 0; i < given.size(); ++i)
        writer.value(unhexed(given.at(i)));
    writer.endArray();
    packet.arguments = Arguments::fromWriter(std::move(writer));
    if (isEvent)
        packet.name = given.value<QString>(0).toUtf8();
    return packet;
}

/// The data of a packet as the vectors write it.
inline QByteArray dataTextOf(const SocketIO::Packet &packet, bool nameIsNumber)
{
    using namespace SocketIO;
    if (packet.type != Packet::Type::Event && packet.type != Packet::Type::Ack)
        return packet.json;
    ArgumentsWriter writer;
    writer.beginArray();
    if (packet.type == Packet::Type::Event)
        nameIsNumber ? writer.json(packet.name) : writer.utf8(packet.name);
    for (qsizetype i = 0; i < packet.arguments.size(); ++i)
        writer.value(hexed(packet.arguments.at(i)));
    writer.endArray();
    return writer.text();
}
