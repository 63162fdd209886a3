// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/framewriter.h"

#include <cstring>
#include <QRandomGenerator>
#include <QtEndian>

namespace SocketIO {

namespace {

constexpr char MaskBit = '\x80';
constexpr int Size16 = 126;
constexpr int Size64 = 127;

// In blocks of a fixed size, for which compilers use vector instructions.
void copyMasked(QByteArrayView from, quint32 key, char *to)
{
    using Block = std::array<quint32, 8>;
    constexpr auto BlockSize = qsizetype(sizeof(Block));
    Block keys;
    keys.fill(key);
    qsizetype at = 0;
    for (; from.size() - at >= BlockSize; at += BlockSize) {
        Block in;
        Block out;
        std::memcpy(in.data(), from.data() + at, sizeof in);
        for (size_t i = 0; i < in.size(); ++i)
            out[i] = in[i] ^ keys[i];
        std::memcpy(to + at, out.data(), sizeof out);
    }
    for (; from.size() - at >= qsizetype(sizeof key); at += qsizetype(sizeof key)) {
        quint32 word = 0;
        std::memcpy(&word, from.data() + at, sizeof word);
        word ^= key;
        std::memcpy(to + at, &word, sizeof word);
    }
    std::array<char, sizeof key> keyBytes{};
    std::memcpy(keyBytes.data(), &key, sizeof key);
    for (size_t i = 0; at < from.size(); ++at, ++i)
        to[at] = char(from[at] ^ keyBytes[i]);
}

} // namespace

void FrameWriter::append(quint8 first, QByteArrayView payload)
{
    const qsizetype size = payload.size();
    char *const start = room(MaxHead + size);
    char *to = start;
    *to++ = char(first);
    if (size < Size16) {
        *to++ = char(MaskBit | char(size));
    } else if (size <= 0xffff) {
        *to++ = char(MaskBit | char(Size16));
        qToBigEndian(quint16(size), to);
        to += sizeof(quint16);
    } else {
        *to++ = char(MaskBit | char(Size64));
        qToBigEndian(quint64(size), to);
        to += sizeof(quint64);
    }
    const quint32 key = nextKey();
    std::memcpy(to, &key, sizeof key);
    to += sizeof key;
    copyMasked(payload, key, to);
    m_size += to - start + size;
}

QByteArray FrameWriter::take()
{
    m_bytes.truncate(std::exchange(m_size, 0));
    return std::exchange(m_bytes, QByteArray());
}

char *FrameWriter::room(qsizetype bytes)
{
    if (m_bytes.size() - m_size < bytes)
        m_bytes.resize(m_size + bytes + m_size / 2);
    return m_bytes.data() + m_size;
}

// Keys must not be foreseeable (RFC 6455 section 10.3). The system's generator is asked for some at a time, for each
// question costs as much as a small frame.
quint32 FrameWriter::nextKey()
{
    if (m_usedKeys == m_keys.size()) {
        QRandomGenerator::system()->fillRange(m_keys.data(), qsizetype(m_keys.size()));
        m_usedKeys = 0;
    }
    return m_keys[m_usedKeys++];
}

} // namespace SocketIO
