// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/blockspace.h"

#include <bit>

namespace SocketIO {

BlockSpace::BlockSpace(TraceMemory &memory)
    : m_memory(memory)
    , m_chunkSize(static_cast<quint64>(memory.chunkSize()))
    , m_slotBits(std::countr_zero(m_chunkSize))
    , m_largestCopy(memory.chunkSize() / 16)
{
}

quint64 BlockSpace::appendElsewhere(QByteArrayView bytes)
{
    if (bytes.size() > m_largestCopy)
        return appendBlock(bytes.toByteArray());
    openChunk();
    return append(bytes);
}

quint64 BlockSpace::append(const QByteArray &bytes)
{
    if (bytes.size() <= m_largestCopy)
        return append(QByteArrayView(bytes));
    // An array without a capacity does not own its bytes; one with far too much would be kept for little.
    const bool worthSharing = bytes.capacity() > 0 && bytes.capacity() / 2 <= bytes.size();
    return appendBlock(worthSharing ? bytes : QByteArray(bytes.constData(), bytes.size()));
}

quint64 BlockSpace::appendBlock(QByteArray bytes)
{
    TraceBlock block{this, m_nextSlot, bytes.size(), bytes.capacity(), nullptr, std::move(bytes)};
    const quint64 position = block.slot << m_slotBits;
    publish(block.slot, block.start(), block.size);
    m_nextSlot += (static_cast<quint64>(block.size) + m_chunkSize - 1) >> m_slotBits;
    m_memory.keep(std::move(block));
    return position;
}

void BlockSpace::openChunk()
{
    if (m_open.own)
        m_memory.keep(std::move(m_open));
    const qsizetype size = m_memory.chunkSize();
    m_open = {this, m_nextSlot, 0, size, std::make_unique_for_overwrite<char[]>(static_cast<size_t>(size)), {}};
    publish(m_nextSlot, m_open.start(), size);
    ++m_nextSlot;
}

void BlockSpace::moved(const TraceBlock &block, const char *start)
{
    publish(block.slot, start, block.size);
    const quint64 position = block.slot << m_slotBits;
    if (onMoved)
        onMoved(position, position + static_cast<quint64>(block.size));
}

void BlockSpace::publish(quint64 slot, const char *start, qsizetype size)
{
    for (qsizetype offset = 0; offset < size; offset += m_memory.chunkSize())
        m_directory.set(slot++, start + offset);
}

} // namespace SocketIO
