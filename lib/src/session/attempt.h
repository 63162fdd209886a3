// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QList>
#include <QStringList>
#include <SocketIO/error.h>
#include <SocketIO/protocol.h>

namespace SocketIO {

/// One attempt to open a session: which transport with which revision is tried first, and what next when that fails.
/// Pure. Examples are in lib/doc/protocol.md under "Attempt", where a test runs them.
///
/// When the server refused the revision it was asked with, the choice is Auto, and the other one was not tried on this
/// transport, the other one is next. A failed name lookup, TCP or TLS connection and a wanted close end the attempt:
/// they would fail for every transport. Anything else leads to the next transport, with the first revision, if there is
/// one and `tryAllTransports`.
///
/// Auto asks with `EIO=4` and finds out, so what follows its refusal is revision 3. Only a remembered revision 3 is
/// asked for first, and followed by Auto.
class Attempt {
public:
    struct Try {
        QString transport;
        Protocol protocol = Protocol::Auto;
        friend bool operator==(const Try &, const Try &) = default;
    };

    Attempt() = default;
    /// `protocol` is the user's choice, `remembered` what this server was found to speak before (Auto when unknown).
    Attempt(const QStringList &transports, bool tryAllTransports, Protocol protocol, Protocol remembered);

    [[nodiscard]] Try current() const;
    /// The current try failed: what to try next, or nothing. An `error` that is none is a wanted close.
    [[nodiscard]] std::optional<Try> failed(const Error &error);
    /// What to tell when nothing is left: the last error that is an answer of the server, else the last one, and in its
    /// message the answers to all tries when there were several ("V4 over polling: …; V3 over polling: …").
    [[nodiscard]] Error error() const;

private:
    struct Answer {
        Try asked;
        Error error;
    };
    QStringList m_transports;
    bool m_triesAll = true;
    Protocol m_protocol = Protocol::Auto;
    Protocol m_first = Protocol::Auto;
    qsizetype m_index = 0;
    Protocol m_current = Protocol::Auto;
    QList<Answer> m_answers;
};

/// Whether an error says that the server does not speak the revision it was asked with: Engine.IO's code 5 in a JSON
/// body (engine.io, lib/server.ts), or in words: in the body, in a message, in HTTP text inside a WebSocket stream.
[[nodiscard]] bool refusesRevision(const Error &error);

} // namespace SocketIO
