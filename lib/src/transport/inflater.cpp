// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/inflater.h"

#include <algorithm>
#include <limits>

namespace SocketIO {

namespace {

constexpr int RawWindow = -MAX_WBITS; // no zlib header; inflates what any smaller window made as well
/// What a sender takes off the end of each message (RFC 7692 section 7.2.1).
constexpr QByteArrayView Tail("\x00\x00\xff\xff", 4);
constexpr qsizetype LeastRoom = 512;
/// zlib counts in `unsigned int`.
constexpr qsizetype MostAtOnce = 1 << 30;

} // namespace

Inflater::Inflater(bool forgets)
    : m_forgets(forgets)
{
    if (inflateInit2(&m_stream, RawWindow) != Z_OK)
        qBadAlloc();
}

Inflater::~Inflater()
{
    inflateEnd(&m_stream);
}

Inflater::Outcome Inflater::inflate(QByteArrayView deflated, qint64 limit, QByteArray *message)
{
    message->clear();
    if (deflated.isEmpty()) // no block at all: not quite what the RFC says, and clear enough
        return Outcome::Done;
    constexpr qsizetype UsualGain = 4;
    const qsizetype most = limit > 0 ? qsizetype(limit) + 1 : std::numeric_limits<qsizetype>::max();
    *message = QByteArray(std::min(most, deflated.size() * UsualGain + LeastRoom), Qt::Uninitialized);
    m_size = 0;
    Outcome outcome = add(deflated, limit, message);
    if (outcome == Outcome::Done)
        outcome = add(Tail, limit, message);
    constexpr int BetweenBlocks = 128;
    if (outcome == Outcome::Done && (m_stream.data_type & BetweenBlocks) == 0) {
        m_problem = QStringLiteral("it ends inside a block");
        outcome = Outcome::Corrupt;
    }
    message->truncate(m_size);
    if (m_forgets)
        inflateReset(&m_stream);
    return outcome;
}

Inflater::Outcome Inflater::add(QByteArrayView deflated, qint64 limit, QByteArray *message)
{
    const qsizetype most = limit > 0 ? qsizetype(limit) + 1 : std::numeric_limits<qsizetype>::max();
    auto *next = reinterpret_cast<Bytef *>(const_cast<char *>(deflated.data())); // zlib only reads it
    qsizetype left = deflated.size();
    for (;;) {
        if (m_size == message->size())
            message->resize(m_size > most / 2 ? most : 2 * m_size);
        const qsizetype give = std::min(left, MostAtOnce);
        const qsizetype room = std::min(message->size() - m_size, MostAtOnce);
        m_stream.next_in = next;
        m_stream.avail_in = uInt(give);
        m_stream.next_out = reinterpret_cast<Bytef *>(message->data()) + m_size;
        m_stream.avail_out = uInt(room);
        const int result = ::inflate(&m_stream, Z_SYNC_FLUSH);
        const qsizetype taken = give - qsizetype(m_stream.avail_in);
        next += taken;
        left -= taken;
        m_size += room - qsizetype(m_stream.avail_out);
        if (limit > 0 && m_size > limit)
            return Outcome::TooBig;
        if (result == Z_STREAM_END) // a last block; others may follow it (RFC 7692 section 7.2.3.4)
            inflateReset(&m_stream);
        else if (result == Z_BUF_ERROR && left == 0 && m_stream.avail_out > 0)
            return Outcome::Done;
        else if (result != Z_OK && result != Z_BUF_ERROR) {
            m_problem = QStringLiteral("%1 at its byte %2")
                            .arg(QString::fromLatin1(m_stream.msg ? m_stream.msg : "invalid data"))
                            .arg(deflated.size() - left);
            return Outcome::Corrupt;
        }
        if (left == 0 && m_stream.avail_out > 0)
            return Outcome::Done;
    }
}

} // namespace SocketIO
