// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QByteArray>
#include <QHash>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// One kind of event of a log, and how much of it there was.
struct EventName {
    QByteArray nsp;
    QByteArray event;
    SocketIO::Direction direction = SocketIO::Direction::None;
    qint64 count = 0;
    std::chrono::microseconds lastSeen{0};
    qint64 second = 0; ///< of the log, the one `inSecond` counts
    qint32 inSecond = 0;
    qint32 inSecondBefore = 0;

    /// Events a second, over the second before `now`.
    [[nodiscard]] double rate(std::chrono::microseconds now) const;
};

/// The names of the events of a log in the order they were first seen, numbered from 0. Two names are one when
/// namespace, event and direction are the same.
class EventNames {
public:
    /// So many names are told apart; what comes later under other names is counted together under the last one.
    static constexpr quint32 Limit = 65'536;
    /// Number of no name: of the facts of a connection.
    static constexpr quint32 None = ~quint32{0};

    /// Counts an event; returns the number of its name.
    quint32 take(const SocketIO::TraceView &view);

    [[nodiscard]] const std::vector<EventName> &all() const { return m_names; }
    /// Whether a name stands for all that came beyond the limit.
    [[nodiscard]] static bool isOverflow(quint32 number) { return number == Limit - 1; }

private:
    quint32 numberOf(const SocketIO::TraceView &view);

    std::vector<EventName> m_names;
    QHash<QByteArray, quint32> m_numbers;
    QByteArray m_key; ///< made anew for each event, its memory kept
    quint32 m_last = None;
};

} // namespace Sockeye
