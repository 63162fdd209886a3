// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"
#include "diagnosis/incident.h"
#include <optional>
#include <QHash>
#include <QSet>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// Attempts in a row that failed for the same reason.
struct AttemptGroup {
    Diagnosis diagnosis; ///< of the latest
    qsizetype count = 0;
    std::chrono::microseconds first{0};
    QList<qsizetype> attempts; ///< record of the end of each
};

/// What goes wrong with a connection, and why: a fold over its trace. A value; copies share.
class DiagnosisFold {
public:
    /// Takes in the next record of the log. Returns what is wrong when that record is the one that completes it.
    std::optional<Diagnosis> apply(qsizetype index, const SocketIO::TraceView &view);

    /// What is wrong now: the connection first, the latest first otherwise.
    [[nodiscard]] const QList<Diagnosis> &current() const { return m_current; }
    /// Failed attempts and lost connections since somebody last connected anew, oldest first.
    [[nodiscard]] const QList<AttemptGroup> &attempts() const { return m_attempts; }
    /// Changes whenever `current` or `attempts` do.
    [[nodiscard]] qint64 revision() const { return m_revision; }
    /// What is known of the connection now.
    [[nodiscard]] const ConnectionFacts &facts() const { return m_facts; }

    /// Takes a problem out of `current`, for somebody has read it.
    void dismiss(qsizetype number);

private:
    void hear(qsizetype index, const SocketIO::TraceView &view);
    void applyHttp(qsizetype index, const SocketIO::TraceView &view);
    void applyWebSocket(qsizetype index, const SocketIO::TraceView &view);
    void applyEngine(qsizetype index, const SocketIO::TraceView &view);
    void applySocket(qsizetype index, const SocketIO::TraceView &view);
    void applyState(qsizetype index, const SocketIO::TraceView &view);
    void begin(const SocketIO::TraceView &view);
    void readHandshake(QByteArrayView json);
    void settle(const ServerAnswer &answer);
    void follow(const SocketIO::TraceView &view);
    [[nodiscard]] std::optional<Incident> incident(qsizetype index, const SocketIO::TraceView &view) const;
    void keep(const Diagnosis &diagnosis);
    void groupAttempt(const Diagnosis &diagnosis, qsizetype record);
    void clear(Diagnosis::Scope scope, const QString &nsp = {});

    ConnectionFacts m_facts;
    QHash<qint64, ServerAnswer> m_asked; ///< HTTP requests under way, by exchange
    ServerAnswer m_handshake; ///< WebSocket handshake under way
    QSet<QByteArray> m_answeredEvents; ///< names of those that were acknowledged
    QSet<QByteArray> m_dismissed; ///< codes
    QSet<QByteArray> m_unsent; ///< namespace and id of events that wait for the connection
    QList<Diagnosis> m_current;
    QList<AttemptGroup> m_attempts;
    qint64 m_revision = 0;
};

} // namespace Sockeye
