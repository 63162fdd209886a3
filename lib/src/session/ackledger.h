// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/timepoint.h"
#include <map>
#include <optional>
#include <QByteArray>
#include <QList>

namespace SocketIO {

/// The acknowledgements a namespace waits for. Pure.
///
/// Ids are counted per namespace from 0 and never used twice by one ledger, so a late answer cannot be taken for
/// another.
class AckLedger {
public:
    struct Entry {
        TimePoint askedAt;
        TimePoint deadline = Never;
        std::chrono::milliseconds timeout{0};
        QByteArray event;
        bool hasLeft = false; ///< false while the event waits in the send buffer
    };
    struct Overdue {
        qint64 id;
        Entry entry;
    };

    /// A new id; `timeout` zero waits for ever.
    [[nodiscard]] qint64 add(const QByteArray &event, TimePoint now, std::chrono::milliseconds timeout);
    /// Counts the timeout from `now` on. Nothing happens for an unknown id.
    void setTimeout(qint64 id, TimePoint now, std::chrono::milliseconds timeout);
    /// The event left: latency counts from here.
    void left(qint64 id, TimePoint now);
    /// Takes the entry that an answer belongs to; none for an unknown id.
    [[nodiscard]] std::optional<Entry> settle(qint64 id);
    /// Takes every entry whose time is up.
    [[nodiscard]] QList<Overdue> expire(TimePoint now);
    /// Takes every entry that has left (its answer is lost with the connection); with `andBuffered` all of them.
    [[nodiscard]] QList<Overdue> takeLost(bool andBuffered);
    [[nodiscard]] TimePoint nextDeadline() const;
    [[nodiscard]] const std::map<qint64, Entry> &entries() const { return m_entries; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_entries.size()); }

private:
    template <typename Predicate> QList<Overdue> takeIf(Predicate predicate);

    std::map<qint64, Entry> m_entries;
    qint64 m_nextId = 0;
};

} // namespace SocketIO
