// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketencoder.h"
#include "protocol/socketpacket.h"
#include <QVarLengthArray>
#include <SocketIO/error.h>
#include <variant>

namespace SocketIO {

/// One event on its way out, encoded.
struct OutgoingEvent {
    EncodedPacket packet;
    QString name; ///< shares the memory of whoever sends it; UTF-8 is made where it is wanted
    qint64 id = -1; ///< acknowledgement id, -1 for none
    bool isVolatile = false;
    Arguments arguments = {}; ///< of an event that waits, to be shown
    qint64 number = 0; ///< given by the send buffer, from 1; 0 for an event that never waited
    friend bool operator==(const OutgoingEvent &a, const OutgoingEvent &b)
    {
        return a.packet.text == b.packet.text && a.packet.attachments == b.packet.attachments && a.id == b.id;
    }
};

/// What the rules of a namespace ask their driver to do, in order.
namespace SocketCommand {
/// Sends a CONNECT or DISCONNECT packet.
struct Transmit {
    EncodedPacket packet;
    SocketPacket::Type type = SocketPacket::Type::Connect;
};
/// Sends an event.
struct TransmitEvent {
    OutgoingEvent event;
};
/// An event was put into the send buffer, or (volatile) dropped.
struct Buffered {
    OutgoingEvent event;
};
struct Dropped {
    OutgoingEvent event;
};
/// Hands an event or acknowledgement to the user's handlers.
struct Deliver {
    SocketPacket packet;
};
/// The namespace is joined; the last command of its call.
struct Joined {
    QByteArray sid;
    bool isRecovered = false;
    /// Why a rejoin was not recovered, in one sentence; empty when it was, and at the first join.
    QString recoveryProblem = {};
};
/// Asks the user's provider for the auth payload; `authGiven` answers, with this number.
struct AskAuth {
    int number = 0;
};
/// The namespace was not joined, or (revision 4) is not joined any more.
struct Refused {
    Error error;
    Slice json;
};
/// The server reports an error that ends nothing (revision 3).
struct Reported {
    Error error;
    Slice json;
};
/// The namespace was left or lost; `reason` is the reference client's string.
struct Left {
    QString reason;
};
/// The server broke the protocol: the connection must end.
struct Violation {
    Error error;
};
} // namespace SocketCommand

using NamespaceCommand =
    std::variant<SocketCommand::Transmit, SocketCommand::TransmitEvent, SocketCommand::Buffered, SocketCommand::Dropped,
                 SocketCommand::Deliver, SocketCommand::Joined, SocketCommand::AskAuth, SocketCommand::Refused,
                 SocketCommand::Reported, SocketCommand::Left, SocketCommand::Violation>;
using NamespaceCommands = QVarLengthArray<NamespaceCommand, 1>;

} // namespace SocketIO
