// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <QByteArray>
#include <QByteArrayView>

namespace SocketIO {

/// Writes frames of a client, one behind the other, ready to be sent: masked (RFC 6455 section 5.3). Pure.
class FrameWriter {
public:
    /// Bytes a frame has beyond its payload at most: header, size, key.
    static constexpr qsizetype MaxHead = 14;

    /// Makes room for so many bytes at once.
    void reserve(qsizetype bytes) { room(bytes); }
    /// `first` is the first byte of the frame: FIN, RSV1 to RSV3, opcode.
    void append(quint8 first, QByteArrayView payload);

    [[nodiscard]] QByteArrayView view() const { return QByteArrayView(m_bytes.constData(), m_size); }
    /// Gives up what was written; nothing is left of it here.
    [[nodiscard]] QByteArray take();
    /// Forgets what was written and keeps the room.
    void clear() { m_size = 0; }
    /// Keeps no more room than this, when nothing is written.
    void trim(qsizetype most)
    {
        if (m_size == 0 && m_bytes.size() > most)
            m_bytes.clear();
    }

private:
    char *room(qsizetype bytes);
    quint32 nextKey();

    QByteArray m_bytes; // all of it is room
    qsizetype m_size = 0; // of what was written
    std::array<quint32, 16> m_keys{};
    size_t m_usedKeys = m_keys.size();
};

} // namespace SocketIO
