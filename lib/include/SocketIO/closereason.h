// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>
#include <SocketIO/export.h>

namespace SocketIO {

/// Why a connection ended, seen from here.
enum class CloseReason {
    ForcedClose, ///< we closed it
    TransportError, ///< the transport failed
    TransportClose, ///< the server closed it
    PingTimeout, ///< the server was silent for `pingInterval + pingTimeout`
    ParseError, ///< the server sent what cannot be decoded
};

/// The reference client's string: "forced close", "transport error", "transport close", "ping timeout", "parse error".
[[nodiscard]] SOCKETIO_EXPORT QString closeReasonText(CloseReason reason);

} // namespace SocketIO

Q_DECLARE_METATYPE(SocketIO::CloseReason)
