// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/readergate.h"
#include "trace/tracespill.h"

#include <deque>
#include <QByteArray>

namespace SocketIO {

class BlockSpace;

/// A stretch of memory that is written once and never moves while it is in memory.
struct TraceBlock {
    BlockSpace *space = nullptr; ///< the address space it belongs to
    quint64 slot = 0; ///< its first slot there
    qsizetype size = 0; ///< bytes that are in use
    qsizetype capacity = 0; ///< bytes that are held
    std::unique_ptr<char[]> own; ///< its bytes, or
    QByteArray shared; ///< an array that was big enough to be kept as it is

    [[nodiscard]] const char *start() const { return own ? own.get() : shared.constData(); }
};

/// The full blocks of a log. Beyond a cap the oldest are moved to a file; their memory is freed once no reader is
/// inside any more. Everything but the gate and the counters is for the writer thread only.
class TraceMemory {
public:
    explicit TraceMemory(qint64 cap);

    /// Size of a chunk, a power of two; follows the cap, so that a small cap still holds several.
    [[nodiscard]] qsizetype chunkSize() const { return m_chunkSize; }
    /// Takes a block that will not be written to any more. May move others to the file.
    void keep(TraceBlock block);
    /// Frees what was moved away and is not looked at any more. Cheap when there is nothing.
    void collect()
    {
        if (m_leaving > 0)
            freeUnseen();
    }

    [[nodiscard]] ReaderGate &gate() { return m_gate; }
    /// Bytes of all blocks that are in memory.
    [[nodiscard]] qint64 held() const { return m_kept + m_leaving; }
    [[nodiscard]] qint64 spilled() const { return m_spilled.load(std::memory_order_relaxed); }
    [[nodiscard]] bool spillFailed() const { return m_spillFailed.load(std::memory_order_relaxed); }

private:
    void spill(qint64 surplus);
    void freeUnseen();

    const qsizetype m_chunkSize;
    const qint64 m_limit;
    ReaderGate m_gate;
    TraceSpill m_spill;
    std::deque<TraceBlock> m_blocks; // oldest first
    std::vector<TraceBlock> m_moved; // since the last turn of the gate
    std::vector<TraceBlock> m_unseen; // moved before it: nobody finds them any more
    qint64 m_kept = 0;
    qint64 m_leaving = 0;
    std::atomic<qint64> m_spilled{0};
    std::atomic<bool> m_spillFailed{false};
};

} // namespace SocketIO
