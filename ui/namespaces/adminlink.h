// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/adminstats.h"
#include "theme/logcursor.h"

#include <memory>

namespace Sockeye {

/// A connection to the admin namespace of a server, as its log tells it: how it stands and what it told.
class AdminLink {
public:
    enum class State : quint8 { Idle, Connecting, Joined, Refused, Failed, Lost };
    /// What changed; one or more.
    struct Change {
        bool hasState = false;
        bool hasStats = false;
    };

    /// Starts over; null for no log.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log, const QString &nsp);
    Change extend();

    [[nodiscard]] QString nsp() const { return m_nsp; }
    [[nodiscard]] State state() const { return m_state; }
    /// Why it was refused, failed or lost, in the words of the log.
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] const AdminStats &stats() const { return m_stats; }

private:
    void take(qsizetype record, const SocketIO::TraceView &view);
    void takeState(const SocketIO::TraceView &view);
    void setState(State state, const QString &reason);

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    LogCursor m_cursor;
    QString m_nsp;
    State m_state = State::Idle;
    QString m_reason;
    AdminStats m_stats;
    Change m_change;
};

} // namespace Sockeye
