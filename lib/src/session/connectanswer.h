// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketpacket.h"
#include <SocketIO/error.h>

namespace SocketIO {

/// The socket id in the server's CONNECT packet; empty when there is none (socket.io-protocol v5 requires one).
[[nodiscard]] QByteArray connectSid(const SocketPacket &packet);

/// A CONNECT_ERROR as an error. Node sends `{"message","data"}`, python-socketio and netty-socketio a bare string, some
/// nothing: each gives the server's own words, and what is no message goes into `data` whole.
[[nodiscard]] Error connectError(const SocketPacket &packet);

} // namespace SocketIO
