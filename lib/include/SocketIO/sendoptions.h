// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace SocketIO {

/// How one event is sent: a value, given beside the event.
struct SendOptions {
    /// Dropped instead of buffered when the socket is not connected or the transport cannot write at once.
    bool isVolatile = false;
    /// Time to wait for the acknowledgement; zero for the client's `ackTimeout`.
    std::chrono::milliseconds timeout{0};

    friend bool operator==(const SendOptions &, const SendOptions &) = default;
};

} // namespace SocketIO
