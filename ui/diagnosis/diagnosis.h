// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QByteArray>
#include <QList>
#include <QStringList>

namespace Sockeye {

/// What the program can do about a problem when the person asks for it.
enum class DiagnosisStep {
    None,
    SwitchToAuto,
    SwitchToV3,
    SwitchToV4,
    FixPath, ///< `Evidence::suggestion` is the path to try
    SwitchToPlain, ///< http instead of https
    SwitchToTls,
    OpenTlsOptions,
    OpenProxyOptions,
    OpenAuth,
    OpenHeaders,
    OpenOptions,
    RetryByPolling,
    RetryByWebSocket,
    ConnectAgain,
};

/// What was observed. Which members count depends on the form.
struct Evidence {
    enum class Form {
        Words, ///< `said`: what the connection reported
        Answer, ///< `place` asked, `status` answered, `said` by the server
        Page, ///< the same, and `count` bytes of a web page
        Heartbeat, ///< `waited` since the last sign of life, `limit`
        CloseCode, ///< `status`, `said`
        Namespace, ///< `nsp`, `said`, `data`
        Ack, ///< `event` in `nsp`, `waited`
        Bytes, ///< `said`, `bytes`
        Size, ///< `count` bytes sent, `most` allowed (0: not told)
        Packets, ///< `count` of `most`
    };
    Form form = Form::Words;
    QString place; ///< the URL asked, without its changing query, or host and port
    int status = 0;
    QString said;
    QString data; ///< JSON
    QString nsp;
    QString event;
    std::chrono::microseconds waited{-1};
    std::chrono::microseconds limit{-1};
    qint64 count = 0;
    qint64 most = 0;
    QByteArray bytes; ///< the first of them
    QString suggestion;
    QStringList others; ///< what other tries of the same attempt met with, "Engine.IO 3 polling: …"

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// One problem of a connection: which it is, what shows it, what can be done. A value without words in it;
/// `DiagnosisWords` has them.
struct Diagnosis {
    /// What the problem is about. At most one of each scope and namespace is current.
    enum class Scope { Connection, Upgrade, Namespace, Recovery, Ack, Message };
    Scope scope = Scope::Connection;
    /// Stays the same between versions: "http-400-session-unknown".
    QByteArray code;
    Evidence evidence;
    DiagnosisStep step = DiagnosisStep::None;
    std::chrono::microseconds time{0}; ///< since the start of the log
    qint64 attempt = 0; ///< of reconnecting; 0 for the first
    QList<qsizetype> records; ///< of the log, the most telling first
};

} // namespace Sockeye
