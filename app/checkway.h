// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QString>
#include <SocketIO/error.h>
#include <SocketIO/protocol.h>

namespace Sockeye {

/// One way to a server, as a check tries it.
struct CheckWay {
    QString url; ///< scheme, host and port
    QString path; ///< HTTP path, to the letter
    SocketIO::Protocol protocol = SocketIO::Protocol::V4;
    QString transport;

    friend bool operator==(const CheckWay &, const CheckWay &) = default;
};

/// What came of trying it.
struct CheckAnswer {
    enum class Verdict {
        Works, ///< the namespace was joined
        Refuses, ///< a Socket.IO server is there, and refuses the namespace
        Fails,
    };

    CheckWay way;
    Verdict verdict = Verdict::Fails;
    /// Short and stable: of the diagnosis where there is one, else of the error; empty when it works.
    QString code;
    /// One sentence: what became of it.
    QString came;
    /// One sentence: what was observed; empty when it works.
    QString evidence;
    /// One sentence: what to do about it; empty when it works.
    QString next;
    std::chrono::milliseconds duration{0};
    SocketIO::Error error;

    /// Whether this is a way to a Socket.IO server.
    [[nodiscard]] bool isWay() const { return verdict != Verdict::Fails; }
};

} // namespace Sockeye
