// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/connectionstates.h"
#include "timeline/heartbeat.h"
#include "timeline/spanrow.h"
#include "timeline/volume.h"

#include <array>
#include <optional>
#include <QHash>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// What the timeline shows of a connection: trace records folded into rows of spans and moments. Pure; each record
/// costs the same however many came before.
class TimelineFold {
public:
    using Time = TimeSpan::Time;

    enum class Row : quint8 {
        Connection,
        Get,
        Post,
        Probe,
        WebSocket,
        GetSteps,
        PostSteps,
        ProbeSteps,
        WebSocketSteps
    };
    static constexpr std::size_t RowCount = 9;

    enum class State : quint8 { Idle, Connecting, Connected, Waiting, Closed };
    enum class Upgrade : quint8 { None, Running, Done, Failed };

    struct MarkFacts {
        SocketIO::Kind kind;
        QByteArray nsp; ///< UTF-8
    };

    struct Namespace {
        QByteArray nsp; ///< UTF-8
        SpanRow row;
    };

    /// Takes the records of one log in their order.
    void take(qsizetype record, const SocketIO::TraceView &view);

    [[nodiscard]] const SpanRow &row(Row row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const Heartbeat &heartbeat() const { return m_heartbeat; }
    /// WebSocket frames that came in or went out.
    [[nodiscard]] const std::vector<Moment> &framesIn() const { return m_framesIn; }
    [[nodiscard]] const std::vector<Moment> &framesOut() const { return m_framesOut; }
    /// What happened on the connection: namespaces joined, left and refused, faults, the last attempt given up.
    [[nodiscard]] const std::vector<Moment> &marks() const { return m_marks; }
    /// What the mark of the same number is about.
    [[nodiscard]] const MarkFacts &markFacts(std::size_t number) const { return m_markFacts[number]; }

    /// Every namespace that was tried, in the order of the first try.
    [[nodiscard]] const std::vector<Namespace> &namespaces() const { return m_namespaces; }
    [[nodiscard]] const ConnectionStates &states() const { return m_states; }
    [[nodiscard]] const Volume &volume() const { return m_volume; }

    [[nodiscard]] bool isEmpty() const { return m_recordCount == 0; }
    /// Time of the first and of the latest record.
    [[nodiscard]] Time begin() const { return m_begin; }
    [[nodiscard]] Time end() const { return m_end; }
    /// Whether something goes on, so that time passes without records.
    [[nodiscard]] bool isLive() const;

    [[nodiscard]] State state() const { return m_state; }
    /// What carries the present connection, or carried the last one.
    [[nodiscard]] SocketIO::Carrier carrier() const { return m_carrier; }
    /// How the upgrade of the present connection stands.
    [[nodiscard]] Upgrade upgrade() const { return m_upgrade; }
    /// From ProbeOpening to the end of the last probe; nothing while it runs or when there was none.
    [[nodiscard]] std::optional<Time> upgradeDuration() const;
    /// The opening of the last connection that tried to upgrade, up to the end of its probe; where none did, the last
    /// opening. Nothing before the first attempt.
    [[nodiscard]] std::optional<std::pair<Time, Time>> openingStretch() const;
    /// The record that ended the last connection or attempt; -1 for none.
    [[nodiscard]] qint64 lastEnd() const { return m_lastEnd; }

private:
    void takeHttp(const Moment &at, const SocketIO::TraceView &view);
    void takeFrame(const Moment &at, const SocketIO::TraceView &view);
    void takeEngine(const Moment &at, const SocketIO::TraceView &view);
    void takePacket(const Moment &at, const SocketIO::TraceView &view);
    void takeState(const Moment &at, const SocketIO::TraceView &view);
    void takeStep(const Moment &at, const SocketIO::TraceView &view);
    void takeNamespace(const Moment &at, const SocketIO::TraceView &view);
    void connecting(const Moment &at, int attempt);
    void connected(const Moment &at, SocketIO::Carrier carrier);
    void closed(const Moment &at, Span::Outcome outcome);
    [[nodiscard]] static Span::Outcome endOf(QByteArrayView reason);
    void probe(const Moment &at, Span::Kind phase);
    void probeEnded(const Moment &at, bool upgraded);
    [[nodiscard]] SpanRow &rowAt(Row row) { return m_rows[static_cast<std::size_t>(row)]; }

    struct Exchange {
        Row row;
        qsizetype index;
    };

    std::array<SpanRow, RowCount> m_rows;
    Heartbeat m_heartbeat;
    std::vector<Moment> m_framesIn;
    std::vector<Moment> m_framesOut;
    std::vector<Moment> m_marks;
    std::vector<MarkFacts> m_markFacts;
    std::vector<Namespace> m_namespaces;
    QHash<QByteArray, std::size_t> m_namespaceNumbers;
    Volume m_volume;
    ConnectionStates m_states;
    QHash<qint64, Exchange> m_exchanges; // by HTTP id, those without an answer
    qsizetype m_recordCount = 0;
    Time m_begin{0};
    Time m_end{0};
    std::optional<Time> m_probeBegan;
    std::optional<Time> m_probeEnded;
    std::optional<Time> m_openingBegan; // of the connection the last probe belongs to
    State m_state = State::Idle;
    SocketIO::Carrier m_carrier = SocketIO::Carrier::None;
    Upgrade m_upgrade = Upgrade::None;
    qint64 m_lastEnd = -1;
};

} // namespace Sockeye
