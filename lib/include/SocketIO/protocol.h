// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace SocketIO {

/// A generation of both protocols. The enumerators are the values of `EIO` on the wire.
enum class Protocol : quint8 {
    Auto = 0, ///< as an option: find out; as an answer: not known yet
    V3 = 3, ///< Engine.IO 3 with Socket.IO 4: servers 1.x and 2.x
    V4 = 4, ///< Engine.IO 4 with Socket.IO 5: servers 3.x and 4.x
};

} // namespace SocketIO
