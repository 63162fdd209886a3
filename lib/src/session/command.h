// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include "protocol/handshake.h"
#include <QVarLengthArray>
#include <SocketIO/closereason.h>
#include <SocketIO/error.h>
#include <variant>

namespace SocketIO {

/// What the rules of a connection ask their driver to do, in order.
namespace Command {

/// Sends a packet on the current transport.
struct Send {
    EnginePacket packet;
    friend bool operator==(const Send &, const Send &) = default;
};
/// Hands a message to the Socket.IO layer.
struct Deliver {
    EnginePacket packet;
    friend bool operator==(const Deliver &, const Deliver &) = default;
};
/// The session is open.
struct Opened {
    Handshake handshake;
    friend bool operator==(const Opened &, const Opened &) = default;
};
/// The session is over: drop every transport.
struct Ended {
    CloseReason reason = CloseReason::ForcedClose;
    Error error;
    friend bool operator==(const Ended &, const Ended &) = default;
};

/// A heartbeat was completed; in revision 3 with the time it took, else -1.
struct Heartbeat {
    std::chrono::microseconds roundTrip{-1};
    friend bool operator==(const Heartbeat &, const Heartbeat &) = default;
};

struct OpenProbe {
    friend bool operator==(const OpenProbe &, const OpenProbe &) = default;
};
/// Sends a packet on the probe.
struct SendOnProbe {
    EnginePacket packet;
    friend bool operator==(const SendOnProbe &, const SendOnProbe &) = default;
};
struct PauseTransport {
    friend bool operator==(const PauseTransport &, const PauseTransport &) = default;
};
struct ResumeTransport {
    friend bool operator==(const ResumeTransport &, const ResumeTransport &) = default;
};
/// Makes the probe the current transport; packets that waited may leave.
struct SwitchToProbe {
    friend bool operator==(const SwitchToProbe &, const SwitchToProbe &) = default;
};
struct DropProbe {
    Error error;
    friend bool operator==(const DropProbe &, const DropProbe &) = default;
};

} // namespace Command

using EngineCommand = std::variant<Command::Send, Command::Deliver, Command::Opened, Command::Ended, Command::Heartbeat,
                                   Command::OpenProbe, Command::SendOnProbe, Command::PauseTransport,
                                   Command::ResumeTransport, Command::SwitchToProbe, Command::DropProbe>;

/// A call into a state machine seldom asks for more than two things, so they need no memory of their own.
using EngineCommands = QVarLengthArray<EngineCommand, 2>;

} // namespace SocketIO
