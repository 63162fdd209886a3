// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/closereason.h>

namespace SocketIO {

QString closeReasonText(CloseReason reason)
{
    switch (reason) {
    case CloseReason::ForcedClose:
        return QStringLiteral("forced close");
    case CloseReason::TransportError:
        return QStringLiteral("transport error");
    case CloseReason::TransportClose:
        return QStringLiteral("transport close");
    case CloseReason::PingTimeout:
        return QStringLiteral("ping timeout");
    case CloseReason::ParseError:
        return QStringLiteral("parse error");
    }
    return {};
}

} // namespace SocketIO
