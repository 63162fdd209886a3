// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketpacket.h"
#include <SocketIO/error.h>
#include <SocketIO/protocol.h>

namespace SocketIO {

/// The socket id in the server's CONNECT packet; empty when there is none (socket.io-protocol v5 requires one).
[[nodiscard]] QByteArray connectSid(const SocketPacket &packet);

/// The private session id beside it, of servers with connection state recovery; empty when there is none.
[[nodiscard]] QByteArray connectPid(const SocketPacket &packet);

/// The revision a server's CONNECT tells: with a socket id 4, without one 3; a packet of another type tells nothing
/// (Auto).
[[nodiscard]] Protocol protocolTold(const SocketPacket &packet);

/// A CONNECT_ERROR as an error. Node sends `{"message","data"}`, python-socketio and netty-socketio a bare string,
/// servers 1.x and 2.x any JSON, some nothing: each gives the server's own words, and what is no message goes into
/// `data` whole.
[[nodiscard]] Error connectError(const SocketPacket &packet);

/// The same packet where it refuses nothing: servers 1.x and 2.x tell so that they did not take an event of a joined
/// namespace.
[[nodiscard]] Error reportedError(const SocketPacket &packet);

} // namespace SocketIO
