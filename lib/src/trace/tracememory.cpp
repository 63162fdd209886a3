// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/tracememory.h"

#include "trace/blockspace.h"

#include <algorithm>
#include <bit>

namespace SocketIO {

namespace {

// Big enough that a map and a write are rare, small enough that the writer is not held up for long by one.
constexpr qint64 SmallestChunk = 64 * 1024;
constexpr qint64 LargestChunk = 1024 * 1024;

qsizetype chunkSizeFor(qint64 cap)
{
    const auto share = static_cast<quint64>(std::clamp(cap / 16, SmallestChunk, LargestChunk));
    return static_cast<qsizetype>(std::bit_floor(share));
}

} // namespace

TraceMemory::TraceMemory(qint64 cap)
    : m_chunkSize(chunkSizeFor(cap))
    , m_limit(cap - 2 * m_chunkSize) // entries and bytes have one open chunk each
{
}

void TraceMemory::keep(TraceBlock block)
{
    m_kept += block.capacity;
    m_blocks.push_back(std::move(block));
    if (m_kept > m_limit && !spillFailed())
        spill(std::max<qint64>(m_kept - m_limit, m_chunkSize));
    collect();
}

/// The newest block stays, because the records that follow may share its bytes.
void TraceMemory::spill(qint64 surplus)
{
    std::vector<QByteArrayView> pieces;
    for (auto block = m_blocks.cbegin(); surplus > 0 && block + 1 != m_blocks.cend(); ++block) {
        pieces.emplace_back(block->start(), block->size);
        surplus -= block->capacity;
    }
    if (pieces.empty())
        return;
    const char *start = m_spill.write(pieces);
    if (!start) {
        m_spillFailed.store(true, std::memory_order_relaxed);
        return;
    }
    for (const QByteArrayView piece : pieces) {
        TraceBlock &block = m_blocks.front();
        block.space->moved(block, start);
        start += piece.size();
        m_spilled.fetch_add(piece.size(), std::memory_order_relaxed);
        m_kept -= block.capacity;
        m_leaving += block.capacity;
        m_moved.push_back(std::move(block));
        m_blocks.pop_front();
    }
}

void TraceMemory::freeUnseen()
{
    if (!m_gate.turn())
        return;
    for (const TraceBlock &block : m_unseen)
        m_leaving -= block.capacity;
    m_unseen.clear();
    m_unseen.swap(m_moved);
}

} // namespace SocketIO
