// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/connectanswer.h"

#include "protocol/jsonreader.h"
#include <QCborMap>

namespace SocketIO {

namespace {

QByteArray memberOf(const SocketPacket &packet, const QString &name)
{
    if (packet.data.isEmpty())
        return {};
    return readJson(packet.data.view(), {}).toMap().value(name).toString().toUtf8();
}

/// Takes the server's words and data into `error`. Its message so far says what the packet means.
Error inServersWords(const SocketPacket &packet, Error error)
{
    const QString meaning = error.message;
    error.phase = Error::Phase::Socket;
    if (packet.data.isEmpty()) {
        error.message = meaning + QStringLiteral(" without saying why.");
        return error;
    }
    const QCborValue answer = readJson(packet.data.view(), {});
    const QString said =
        answer.isString() ? answer.toString() : answer.toMap().value(QStringLiteral("message")).toString();
    if (answer.isMap() && answer.toMap().contains(QStringLiteral("data")))
        error.data = answer.toMap().value(QStringLiteral("data")).toJsonValue();
    else if (said.isEmpty())
        error.data = answer.toJsonValue();
    error.message = meaning + (said.isEmpty() ? QStringLiteral(".") : QString(QStringLiteral(": ") + said));
    return error;
}

} // namespace

QByteArray connectSid(const SocketPacket &packet)
{
    return memberOf(packet, QStringLiteral("sid"));
}

QByteArray connectPid(const SocketPacket &packet)
{
    return memberOf(packet, QStringLiteral("pid"));
}

Protocol protocolTold(const SocketPacket &packet)
{
    if (packet.type != SocketPacket::Type::Connect)
        return Protocol::Auto;
    return connectSid(packet).isEmpty() ? Protocol::V3 : Protocol::V4;
}

Error connectError(const SocketPacket &packet)
{
    return inServersWords(packet,
                          {Error::Kind::Refused, QStringLiteral("connect-error"),
                           QStringLiteral("The server refused the namespace ") + QString::fromUtf8(packet.nsp)});
}

Error reportedError(const SocketPacket &packet)
{
    return inServersWords(
        packet,
        {Error::Kind::Refused, QStringLiteral("server-error"),
         QStringLiteral("The server reported an error in the namespace ") + QString::fromUtf8(packet.nsp)});
}

} // namespace SocketIO
