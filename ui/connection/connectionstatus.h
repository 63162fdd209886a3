// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/ratewindow.h"
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// How one connection stands: a fold over its trace. A value; copies share.
class ConnectionStatus {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ConnectionStatus)

public:
    enum class State { Closed, Connecting, Connected, Reconnecting };
    static constexpr qsizetype MostKnownEvents = 500;

    struct Count {
        qint64 events = 0;
        qint64 bytes = 0; ///< of WebSocket frames and HTTP bodies, headers aside
        RateWindow window;
    };

    /// Takes in the next record of the log.
    void apply(qsizetype index, const SocketIO::TraceView &view);

    [[nodiscard]] State state() const { return m_state; }
    /// While reconnecting: number of the attempt, from 1.
    [[nodiscard]] qint64 attempt() const { return m_attempt; }
    /// While reconnecting: when the attempt starts, since the log's start; in the past once it runs.
    [[nodiscard]] std::chrono::microseconds attemptAt() const { return m_attemptAt; }
    [[nodiscard]] SocketIO::Carrier carrier() const { return m_carrier; }
    /// The Engine.IO session id; empty while not connected.
    [[nodiscard]] const QString &sid() const { return m_sid; }
    /// What went wrong last, one sentence or more; empty once a connection stands again.
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] const Count &in() const { return m_in; }
    [[nodiscard]] const Count &out() const { return m_out; }
    /// Of the latest acknowledgement; negative before the first of this connection.
    [[nodiscard]] std::chrono::microseconds latency() const { return m_latency; }
    /// In the order they were joined.
    [[nodiscard]] const QStringList &joined() const { return m_joined; }
    /// Names of events that went in or out, the latest found first to last; at most MostKnownEvents.
    [[nodiscard]] const QStringList &knownEvents() const { return m_known; }
    /// Events that wait for the connection.
    [[nodiscard]] qsizetype buffered() const;

private:
    void applyState(const SocketIO::TraceView &view);
    void applyNamespace(const SocketIO::TraceView &view);
    void applySocket(const SocketIO::TraceView &view);
    void count(const SocketIO::TraceView &view, int events, qint64 bytes);
    void learn(QByteArrayView event);
    void unbuffer(QByteArrayView nsp, qint64 id);
    void forgetDropped(const SocketIO::TraceView &view);
    void begin(const SocketIO::TraceView &view);
    void end(const SocketIO::TraceView &view);

    State m_state = State::Closed;
    qint64 m_attempt = 0;
    std::chrono::microseconds m_attemptAt{0};
    SocketIO::Carrier m_carrier = SocketIO::Carrier::None;
    QString m_sid;
    QString m_failure;
    Count m_in;
    Count m_out;
    std::chrono::microseconds m_latency{-1};
    QStringList m_joined;
    QStringList m_known;
    QSet<QByteArray> m_knownNames;
    struct Waiting {
        qint64 id = -1; // of the acknowledgement; -1 for none
        size_t packet = 0; // hash
    };
    QHash<QByteArray, QList<Waiting>> m_waiting; // buffered events, by namespace
};

} // namespace Sockeye
