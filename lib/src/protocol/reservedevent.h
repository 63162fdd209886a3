// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace SocketIO {

/// Whether the protocol keeps this event name for itself (socket.io-client, RESERVED_EVENTS).
[[nodiscard]] bool isReservedEvent(QStringView name);
[[nodiscard]] bool isReservedEvent(QByteArrayView utf8Name);
/// Whether the clients of servers 1.x and 2.x keep it too, beyond those (socket.io-client 2, lib/socket.js, `events`).
[[nodiscard]] bool isReservedEventOfV3(QStringView name);

} // namespace SocketIO
