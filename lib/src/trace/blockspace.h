// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/blockdirectory.h"
#include "trace/tracememory.h"

#include <cstring>
#include <functional>

namespace SocketIO {

/// An append-only space of bytes, found again by their position. What is appended in one piece lies in one piece.
///
/// A slot of the space is as wide as a chunk. Small pieces fill chunks; a piece that is large against a chunk gets a
/// block, and as many slots as it is wide, of its own. One writer; `at` in any thread.
class BlockSpace {
public:
    explicit BlockSpace(TraceMemory &memory);
    Q_DISABLE_COPY_MOVE(BlockSpace)

    /// Copies the bytes; returns their position, a multiple of `alignment` (a power of two).
    quint64 append(QByteArrayView bytes, qsizetype alignment = 1)
    {
        const qsizetype begin = (m_open.size + alignment - 1) & -alignment;
        if (bytes.size() > m_largestCopy || begin + bytes.size() > m_open.capacity)
            return appendElsewhere(bytes);
        std::memcpy(m_open.own.get() + begin, bytes.data(), static_cast<size_t>(bytes.size()));
        m_open.size = begin + bytes.size();
        return (m_open.slot << m_slotBits) + static_cast<quint64>(begin);
    }
    /// The same, but a large array is shared instead of copied.
    quint64 append(const QByteArray &bytes);

    /// The bytes from a position on. Readers stay inside the memory's gate while they look at them.
    [[nodiscard]] const char *at(quint64 position) const
    {
        return m_directory.at(position >> m_slotBits) + (position & (m_chunkSize - 1));
    }
    /// Bytes used of the open chunk.
    [[nodiscard]] qsizetype openBytes() const { return m_open.size; }

    /// Called by the memory when a block was copied to `start`.
    void moved(const TraceBlock &block, const char *start);
    /// Called with the positions, first and one past the last, of bytes that left the memory.
    std::function<void(quint64 from, quint64 to)> onMoved;

private:
    quint64 appendElsewhere(QByteArrayView bytes);
    quint64 appendBlock(QByteArray bytes);
    void openChunk();
    void publish(quint64 slot, const char *start, qsizetype size);

    TraceMemory &m_memory;
    const quint64 m_chunkSize;
    const int m_slotBits;
    const qsizetype m_largestCopy; // against a chunk; bounds the room that is lost at its end
    BlockDirectory m_directory;
    TraceBlock m_open;
    quint64 m_nextSlot = 0;
};

} // namespace SocketIO
