// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace SocketIO {

/// Whether the protocol keeps this event name for itself (socket.io-client, RESERVED_EVENTS).
[[nodiscard]] bool isReservedEvent(QStringView name);
[[nodiscard]] bool isReservedEvent(QByteArrayView utf8Name);

} // namespace SocketIO
