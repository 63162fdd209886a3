// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/parser.h>

namespace SocketIO {

/// A packet as MessagePack: the map {type, nsp, data, id} of the npm package socket.io-msgpack-parser, without the
/// members that do not apply. Numbers take the shortest form that keeps them, whole ones are integers; lone surrogates
/// become U+FFFD, as MessagePack's text is UTF-8.
[[nodiscard]] QByteArray writeMessagePack(const Packet &packet);

} // namespace SocketIO
