// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace SocketIO {

/// How one event is sent: a value, given beside the event.
struct SendOptions {
    /// Dropped instead of buffered when the socket is not joined or the transport cannot take it at once; its
    /// acknowledgement then fails with "dropped". Never sent again.
    bool isVolatile = false;
    /// Time to wait for the acknowledgement, from the call on, in each try anew; zero for the client's `ackTimeout`.
    /// Without an acknowledgement asked for, or tries, it means nothing.
    std::chrono::milliseconds timeout{0};
    /// Whether WebSocket compression may be used for it, where it was agreed on and the message is long enough.
    bool compress = true;
    /// How often it is sent again until acknowledged; -1 for the client's `retries`. The server may get it more than
    /// once. Such events leave one after the other, in order; without a timeout one is sent again only when the
    /// connection was lost meanwhile, which counts as a try.
    int retries = -1;

    friend bool operator==(const SendOptions &, const SendOptions &) = default;
};

} // namespace SocketIO
