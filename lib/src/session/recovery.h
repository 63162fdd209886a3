// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketpacket.h"
#include <SocketIO/protocol.h>

namespace SocketIO {

/// What a namespace needs to go on where it was before the connection was lost: the server's private id of the session
/// and the offset of the last event (connection state recovery; socket.io-client, lib/socket.ts, `_pid`). Pure.
///
/// An offset is the last argument of an event, when that is a string: servers that offer recovery add one to every
/// event but volatile ones and those that ask for an acknowledgement. It stays among the arguments the user sees.
class Recovery {
public:
    /// No server's offset comes near this many bytes; a longer last argument is the application's own.
    static constexpr qsizetype MaxOffsetSize = 256;

    /// How a join went.
    struct Outcome {
        bool isRecovered = false;
        /// Why a rejoin was not recovered, in one sentence; empty when it was, and at the first join.
        QString problem = {};
    };

    /// The server's answer came; `pid` is that in it, empty for none.
    [[nodiscard]] Outcome joined(const QByteArray &pid, Protocol protocol);
    /// An event was delivered.
    void delivered(const SocketPacket &event);
    /// The connection was lost while joined: the next join may recover.
    void lost() { m_before = Before::Lost; }
    /// The namespace was left by a DISCONNECT, the server's or ours: the server forgets the session.
    void left();

    /// Whether `delivered` has anything to note: the server offered recovery.
    [[nodiscard]] bool takesOffsets() const { return !m_pid.isEmpty(); }
    /// The payload of a CONNECT, JSON text: `auth` (an object's text, or empty) behind pid and offset, where known.
    [[nodiscard]] QByteArray payload(const QByteArray &auth) const;

private:
    enum class Before { None, Lost, Left };

    [[nodiscard]] QString problem(const QByteArray &pid, Protocol protocol) const;

    QByteArray m_pid;
    QByteArray m_offset; ///< the JSON literal as it came
    Before m_before = Before::None;
};

} // namespace SocketIO
