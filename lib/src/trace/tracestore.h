// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/blockspace.h"
#include "trace/recentsources.h"
#include "trace/traceentry.h"
#include "trace/tracelabels.h"

#include <SocketIO/clock.h>
#include <SocketIO/tracelog.h>

namespace SocketIO {

/// What a TraceLog is made of: entries of fixed size in one space, all bytes they speak of in another.
///
/// A record is complete before the count that includes it is released; whoever reads a count may read all below it.
class TraceLog::Store {
public:
    using Visitor = bool (*)(void *, qsizetype, const TraceView &);

    explicit Store(qint64 memoryCap);

    void append(const TraceRecord &record);

    [[nodiscard]] qsizetype size() const { return m_size.load(std::memory_order_acquire); }
    [[nodiscard]] TraceRecord at(qsizetype index);
    void visit(qsizetype from, qsizetype to, void *context, Visitor visitor);

    [[nodiscard]] qint64 memoryUsed() const { return m_memoryUsed.load(std::memory_order_relaxed); }
    [[nodiscard]] const TraceMemory &memory() const { return m_memory; }
    [[nodiscard]] const QDateTime &startedAt() const { return m_startedAt; }
    [[nodiscard]] std::chrono::steady_clock::time_point start() const { return m_start; }

private:
    [[nodiscard]] TraceFacts factsOf(const TraceRecord &record);
    [[nodiscard]] quint64 share(const QByteArray &source);
    void placeAttachments(TraceFacts &facts, const QByteArrayList &attachments);
    [[nodiscard]] TraceFacts factsAt(const char *entry) const;
    [[nodiscard]] TraceView viewOf(const TraceFacts &facts) const;
    [[nodiscard]] QByteArray copyOf(const TracePlace &place) const;

    const QDateTime m_startedAt = QDateTime::currentDateTime();
    const std::chrono::steady_clock::time_point m_start = steadyNow();
    TraceMemory m_memory;
    BlockSpace m_entries;
    BlockSpace m_bytes;
    TraceLabels m_labels;
    RecentSources m_recent;
    std::vector<TracePlace> m_places; // of the record being appended
    std::string m_parts;
    std::atomic<qsizetype> m_size{0};
    std::atomic<qint64> m_memoryUsed{0};
};

} // namespace SocketIO
