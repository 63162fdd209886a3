// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/error.h>

namespace SocketIO {

/// An error of the Socket.IO layer.
[[nodiscard]] inline Error socketError(Error::Kind kind, const QString &code, const QString &message)
{
    Error error{kind, code, message};
    error.phase = Error::Phase::Socket;
    return error;
}

} // namespace SocketIO
