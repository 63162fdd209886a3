// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>
#include <string>

namespace SocketIO {

/// Writes numbers in as many groups of seven bits as they need, lowest first.
class VarintWriter {
public:
    explicit VarintWriter(std::string &bytes)
        : m_bytes(bytes)
    {
    }
    void write(quint64 value)
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes.push_back(static_cast<char>((value & 0x7f) | 0x80));
        m_bytes.push_back(static_cast<char>(value));
    }
    /// Small negative numbers stay short too.
    void writeSigned(qint64 value) { write((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63)); }

private:
    std::string &m_bytes;
};

/// Reads what a VarintWriter wrote.
class VarintReader {
public:
    explicit VarintReader(const char *bytes)
        : m_next(bytes)
    {
    }
    quint64 read()
    {
        quint64 value = 0;
        for (int shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_next++);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
    }
    qint64 readSigned()
    {
        const quint64 value = read();
        return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
    }
    /// Where the next number, or what follows the last, begins.
    [[nodiscard]] const char *rest() const { return m_next; }

private:
    const char *m_next;
};

} // namespace SocketIO
