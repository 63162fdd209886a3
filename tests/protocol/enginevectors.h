// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginecodec.h"
#include "vectors.h"
#include <QList>

// Engine.IO packets as the vectors write them.

inline SocketIO::EnginePacket enginePacketOf(const QJsonValue &plain)
{
    static const QStringList types = {QStringLiteral("open"), QStringLiteral("close"),   QStringLiteral("ping"),
                                      QStringLiteral("pong"), QStringLiteral("message"), QStringLiteral("upgrade"),
                                      QStringLiteral("noop")};
    const QJsonValue hex = plain[QLatin1String("hex")];
    if (hex.isString())
        return SocketIO::binaryEnginePacket(QByteArray::fromHex(hex.toString().toLatin1()));
    const auto type = static_cast<SocketIO::EnginePacket::Type>(types.indexOf(plain[QLatin1String("type")].toString()));
    return SocketIO::textEnginePacket(type, plain[QLatin1String("text")].toString().toUtf8());
}

inline QList<SocketIO::EnginePacket> enginePacketsOf(const QJsonValue &row)
{
    QList<SocketIO::EnginePacket> packets;
    for (const QJsonValue &plain : row[QLatin1String("packets")].toArray())
        packets.append(enginePacketOf(plain));
    return packets;
}

inline QByteArray bytesOf(const QJsonValue &row, QLatin1String member)
{
    return QByteArray::fromHex(row[member].toString().toLatin1());
}
