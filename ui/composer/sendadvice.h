// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <SocketIO/protocol.h>

namespace Sockeye {

/// The connection, as far as it matters to what is being written.
struct SendSituation {
    bool isConnected = false;
    /// The namespace of the message is joined.
    bool isJoined = false;
    /// Events that wait for the next connect.
    qsizetype buffered = 0;
    /// Binary attachments of what is written.
    qsizetype attachments = 0;
    bool isReply = false;

    [[nodiscard]] bool canSend() const { return isConnected && isJoined; }
};

/// What a person should know before pressing Send, in sentences.
namespace SendAdvice {

/// What servers accept by default since socket.io-parser 4.2.6.
inline constexpr qsizetype MostAttachments = 10;

/// What will happen to the message; empty when it is simply sent.
[[nodiscard]] QString notice(const Draft &draft, const SendSituation &situation);
/// Why `event` cannot be an event's name where this protocol is spoken, in a sentence; empty when it can.
[[nodiscard]] QString nameProblem(const QString &event, SocketIO::Protocol protocol);
/// Flags that make no sense together, one sentence each.
[[nodiscard]] QStringList objections(const Draft &draft);

} // namespace SendAdvice

} // namespace Sockeye
