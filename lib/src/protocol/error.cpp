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

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "SocketIO::Error(" << kindName(error.kind);
    if (error.isError())
        debug << ", " << error.code << ", " << error.message;
    if (error.httpStatus != 0)
        debug << ", HTTP " << error.httpStatus;
    if (!error.httpBody.isEmpty())
        debug << ", body " << error.httpBody;
    if (!error.data.isUndefined())
        debug << ", data " << error.data;
    return debug << ')';
}

} // namespace SocketIO
