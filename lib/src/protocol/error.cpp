// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/error.h>

#include <QDebug>

namespace SocketIO {
namespace {

const char *kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::None:
        return "None";
    case Error::Kind::Usage:
        return "Usage";
    case Error::Kind::Protocol:
        return "Protocol";
    case Error::Kind::Network:
        return "Network";
    case Error::Kind::Refused:
        return "Refused";
    }
    return "unknown";
}

} // namespace

QString phaseName(Error::Phase phase)
{
    switch (phase) {
    case Error::Phase::None:
        return {};
    case Error::Phase::Dns:
        return QStringLiteral("dns");
    case Error::Phase::Tcp:
        return QStringLiteral("tcp");
    case Error::Phase::Tls:
        return QStringLiteral("tls");
    case Error::Phase::Http:
        return QStringLiteral("http");
    case Error::Phase::WebSocket:
        return QStringLiteral("websocket");
    case Error::Phase::Engine:
        return QStringLiteral("engine");
    case Error::Phase::Socket:
        return QStringLiteral("socket");
    }
    return {};
}

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "SocketIO::Error(" << kindName(error.kind);
    if (error.isError())
        debug << ", " << error.code << ", " << error.message;
    if (error.phase != Error::Phase::None)
        debug << ", phase " << qUtf8Printable(phaseName(error.phase));
    if (!error.url.isEmpty())
        debug << ", " << error.url;
    if (error.httpStatus != 0)
        debug << ", HTTP " << error.httpStatus;
    if (!error.httpBody.isEmpty())
        debug << ", body " << error.httpBody;
    if (!error.data.isUndefined())
        debug << ", data " << error.data;
    return debug << ')';
}

} // namespace SocketIO
