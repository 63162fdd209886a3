// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/deflater.h"

#include <algorithm>

namespace SocketIO {

namespace {
constexpr int MemoryLevel = 8; // zlib's default
constexpr qsizetype TailSize = 4; // 00 00 ff ff, the end of a flush
constexpr qsizetype LeastRoom = 64;
constexpr qsizetype MostAtOnce = 1 << 30; // zlib counts in `unsigned int`
} // namespace

Deflater::Deflater(int windowBits, bool forgets)
    : m_forgets(forgets)
{
    if (deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -windowBits, MemoryLevel, Z_DEFAULT_STRATEGY)
        != Z_OK)
        qBadAlloc();
}

Deflater::~Deflater()
{
    deflateEnd(&m_stream);
}

QByteArray Deflater::deflate(QByteArrayView message)
{
    QByteArray bytes(message.size() / 2 + LeastRoom, Qt::Uninitialized);
    qsizetype size = 0;
    auto *next = reinterpret_cast<Bytef *>(const_cast<char *>(message.data())); // zlib only reads it
    qsizetype left = message.size();
    do {
        if (size == bytes.size())
            bytes.resize(2 * size);
        const qsizetype give = std::min(left, MostAtOnce);
        const qsizetype room = std::min(bytes.size() - size, MostAtOnce);
        m_stream.next_in = next;
        m_stream.avail_in = uInt(give);
        m_stream.next_out = reinterpret_cast<Bytef *>(bytes.data()) + size;
        m_stream.avail_out = uInt(room);
        ::deflate(&m_stream, give == left ? Z_SYNC_FLUSH : Z_NO_FLUSH);
        const qsizetype taken = give - qsizetype(m_stream.avail_in);
        next += taken;
        left -= taken;
        size += room - qsizetype(m_stream.avail_out);
    } while (left > 0 || m_stream.avail_out == 0); // a flush is complete when room is left
    bytes.truncate(size - TailSize);
    if (m_forgets)
        deflateReset(&m_stream);
    return bytes;
}

} // namespace SocketIO
