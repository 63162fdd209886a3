// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QString>
#include <SocketIO/arguments.h>

namespace SocketIO {

/// An event in the send buffer of a socket.
struct PendingEvent {
    /// Names it for `Socket::dropPendingEvent`; unique in its socket. Negative for an event that is sent until
    /// acknowledged.
    qint64 number = 0;
    /// The event's name.
    QString name = {};
    /// What it brings.
    Arguments arguments = {};
    /// Acknowledgement id; -1 when none was asked for, and for an event that is sent until acknowledged: each try has
    /// one of its own.
    qint64 id = -1;
    /// How often it was sent already; 0 but for an event that is sent until acknowledged.
    int tries = 0;
};

/// An acknowledgement that is waited for.
struct PendingAck {
    /// Acknowledgement id.
    qint64 id = -1;
    /// Name of the event that asked for it.
    QString event = {};
    /// Since it was asked for.
    std::chrono::milliseconds waited{0};
    /// Until it fails with "timeout"; -1 when it waits for ever.
    std::chrono::milliseconds remaining{-1};
    /// False while its event is in the send buffer.
    bool hasLeft = false;
};

} // namespace SocketIO
