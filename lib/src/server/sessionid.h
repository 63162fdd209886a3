// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace SocketIO {

/// A new unguessable id of 20 characters that need no escaping, for a session or a socket.
[[nodiscard]] QByteArray makeSessionId();

} // namespace SocketIO
