// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstring>
#include <QByteArray>
#include <QByteArrayView>
#include <utility>

namespace SocketIO {

/// Text being written, piece by piece. A QByteArray asks at each of them whether it is shared and has room, out of
/// line; for pieces of one byte or ten, of which JSON is made, that costs more than all the rest.
class TextBuffer {
public:
    TextBuffer() = default;
    /// With room for that many bytes.
    explicit TextBuffer(qsizetype room)
        : m_bytes(room, Qt::Uninitialized)
    {
    }

    /// The place for up to `most` bytes more; those written there count once `advance` is told of them.
    [[nodiscard]] char *room(qsizetype most)
    {
        if (m_bytes.size() - m_size < most)
            grow(most);
        return m_bytes.data() + m_size;
    }
    /// Counts bytes written into `room`.
    void advance(qsizetype written) { m_size += written; }

    /// Adds one byte.
    void append(char byte)
    {
        *room(1) = byte;
        ++m_size;
    }
    /// Adds bytes.
    void append(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return;
        std::memcpy(room(bytes.size()), bytes.data(), static_cast<std::size_t>(bytes.size()));
        m_size += bytes.size();
    }

    /// What was written so far; valid until the next change.
    [[nodiscard]] QByteArrayView view() const { return QByteArrayView(m_bytes.constData(), m_size); }
    /// Gives up what was written; the buffer is empty afterwards.
    [[nodiscard]] QByteArray take()
    {
        m_bytes.truncate(std::exchange(m_size, 0));
        return std::exchange(m_bytes, QByteArray());
    }

private:
    void grow(qsizetype most)
    {
        constexpr qsizetype Spare = 64; // for the brackets behind a long string
        m_bytes.resize(m_size + most + std::max(Spare, m_size / 2));
    }

    QByteArray m_bytes; // all the room there is
    qsizetype m_size = 0; // of what was written
};

} // namespace SocketIO
