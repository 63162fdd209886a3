// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/connectanswer.h"

#include "protocol/jsonreader.h"
#include <QCborMap>

namespace SocketIO {

QByteArray connectSid(const SocketPacket &packet)
{
    if (packet.data.isEmpty())
        return {};
    return readJson(packet.data.view(), {}).toMap().value(QStringLiteral("sid")).toString().toUtf8();
}

Error connectError(const SocketPacket &packet)
{
    Error error{Error::Kind::Refused, QStringLiteral("connect-error"), {}};
    const QString nsp = QString::fromUtf8(packet.nsp);
    if (packet.data.isEmpty()) {
        error.message = QStringLiteral("The server refused the namespace %1 without saying why.").arg(nsp);
        return error;
    }
    const QCborValue answer = readJson(packet.data.view(), {});
    const QString said =
        answer.isString() ? answer.toString() : answer.toMap().value(QStringLiteral("message")).toString();
    if (answer.isMap() && answer.toMap().contains(QStringLiteral("data")))
        error.data = answer.toMap().value(QStringLiteral("data")).toJsonValue();
    else if (said.isEmpty())
        error.data = answer.toJsonValue();
    error.message = said.isEmpty() ? QStringLiteral("The server refused the namespace %1.").arg(nsp)
                                   : QStringLiteral("The server refused the namespace %1: %2").arg(nsp, said);
    return error;
}

} // namespace SocketIO
