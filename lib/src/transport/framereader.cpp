// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/framereader.h"

#include "transport/closenote.h"
#include <limits>
#include <QtEndian>

namespace SocketIO {

namespace {

constexpr qsizetype ShortHead = 2;
constexpr quint8 MaskBit = 0x80;
constexpr quint8 Size16 = 126; // the size follows in two bytes
constexpr quint8 Size64 = 127; // … in eight
/// Incomplete frames above this size are gathered on their own, so that their bytes are copied once.
constexpr qsizetype LongFrame = 4096;
/// What is believed of an announced size at once. More is allocated when that much has come.
constexpr qsizetype Believed = 16 * 1024 * 1024;
/// A buffer up to this size is kept for the next bytes; an idle connection shall cost little.
constexpr qsizetype KeptBuffer = 1024;
constexpr qint64 NoLimit = std::numeric_limits<qint64>::max() / 4;
constexpr QByteArrayView HttpStart = "HTTP/1.";

bool isKnown(Opcode opcode)
{
    return opcode <= Opcode::Binary || (opcode >= Opcode::Close && opcode <= Opcode::Pong);
}

} // namespace

FrameReader::FrameReader(qint64 maxMessage, bool inflates)
    : m_maxMessage(maxMessage > 0 ? maxMessage : NoLimit)
    , m_inflates(inflates)
{
}

std::span<char> FrameReader::room(qsizetype wanted)
{
    if (m_isLong) {
        const qsizetype used = m_messageSize + m_have;
        if (used == m_message.size())
            gather({}, m_longSize);
        return {m_message.data() + used, size_t(std::min({wanted, m_message.size() - used, m_longSize - m_have}))};
    }
    if (m_at > 0) {
        std::memmove(m_buffer.data(), m_buffer.constData() + m_at, size_t(m_end - m_at));
        m_end -= std::exchange(m_at, 0);
    }
    if (m_buffer.size() < m_end + wanted)
        m_buffer.resize(m_end + wanted);
    return {m_buffer.data() + m_end, size_t(wanted)};
}

void FrameReader::advance(qsizetype written)
{
    (m_isLong ? m_have : m_end) += written;
}

FrameReader::Found FrameReader::next()
{
    if (m_isLong)
        return finishLong();
    const QByteArrayView bytes = unread();
    if (bytes.size() < ShortHead) {
        if (bytes.isEmpty() && m_buffer.size() > KeptBuffer)
            m_buffer.clear();
        return Found::Nothing;
    }
    const auto first = quint8(bytes[0]);
    const auto second = quint8(bytes[1]);
    const bool isUsual = !m_isInMessage && second <= WireFrame::MaxControl
        && (first == WireFrame::firstByte(Opcode::Text) || first == WireFrame::firstByte(Opcode::Binary));
    if (!isUsual) {
        if (const QString problem = headProblem(first, second); !problem.isEmpty())
            return refuseHead(problem);
    }
    quint64 size = second;
    qsizetype headSize = ShortHead;
    if (second >= Size16) {
        headSize += second == Size16 ? sizeof(quint16) : sizeof(quint64);
        if (bytes.size() < headSize)
            return Found::Nothing;
        const char *follows = bytes.data() + ShortHead;
        size = second == Size16 ? qFromBigEndian<quint16>(follows) : qFromBigEndian<quint64>(follows);
        // The shortest form must be used, and the highest bit be 0 (RFC 6455 section 5.2).
        if (size < Size16 || (second == Size64 && (size <= 0xffff || size >> 63 != 0)))
            return refuse(CloseCode::ProtocolError, QStringLiteral("a frame's size in a form that is not allowed"));
    }
    const bool isData = (first & WireFrame::Control) == 0;
    if (isData && size > quint64(m_maxMessage - m_messageSize))
        return refuse(CloseCode::TooBig, {});
    const auto payloadSize = qsizetype(size);
    if (bytes.size() - headSize >= payloadSize)
        return findShort(first, headSize, payloadSize);
    if (payloadSize > LongFrame)
        startLong(first, headSize, payloadSize);
    return Found::Nothing;
}

QString FrameReader::headProblem(quint8 first, quint8 second) const
{
    const WireFrame frame{first, {}};
    if (!isKnown(frame.opcode()))
        return QStringLiteral("a frame with the reserved opcode 0x%1").arg(first & WireFrame::OpcodeBits, 0, 16);
    if ((first & WireFrame::OtherReserved) != 0)
        return QStringLiteral("a frame with reserved bits set");
    const bool mayBeCompressed = m_inflates && !frame.isControl() && frame.opcode() != Opcode::Continuation;
    if (frame.isCompressed() && !mayBeCompressed)
        return QStringLiteral("a frame with the bit for compression where it must not be");
    if ((second & MaskBit) != 0)
        return QStringLiteral("a masked frame, as only clients send");
    if (frame.isControl() && !frame.isFinal())
        return QStringLiteral("a control frame in fragments");
    if (frame.isControl() && second > WireFrame::MaxControl)
        return QStringLiteral("a control frame of more than %1 bytes").arg(WireFrame::MaxControl);
    if (frame.opcode() == Opcode::Continuation && !m_isInMessage)
        return QStringLiteral("a continuation of nothing");
    if (!frame.isControl() && frame.opcode() != Opcode::Continuation && m_isInMessage)
        return QStringLiteral("a new message before the last one ended");
    return {};
}

FrameReader::Found FrameReader::refuse(int closeCode, const QString &words)
{
    m_fault = {closeCode, words, m_position};
    return Found::Fault;
}

FrameReader::Found FrameReader::refuseHead(const QString &problem)
{
    // The beginning of an HTTP answer is never a valid header: a close frame in fragments.
    const QByteArrayView start = unread().first(std::min(unread().size(), HttpStart.size()));
    if (!HttpStart.startsWith(start))
        return refuse(CloseCode::ProtocolError, problem);
    return start.size() == HttpStart.size() ? Found::Http : Found::Nothing;
}

FrameReader::Found FrameReader::findShort(quint8 first, qsizetype headSize, qsizetype size)
{
    m_frame.first = first;
    m_frame.payload = unread().sliced(headSize, size);
    m_at += headSize + size;
    m_position += headSize + size;
    m_isGathered = !m_frame.isControl() && !m_frame.isWholeMessage();
    if (m_isGathered) {
        m_have = 0;
        gather(m_frame.payload, size);
        noteFragment(size);
    }
    return Found::Frame;
}

void FrameReader::startLong(quint8 first, qsizetype headSize, qsizetype size)
{
    const QByteArrayView begun = unread().sliced(headSize);
    m_frame.first = first;
    m_isLong = true;
    m_longSize = size;
    m_have = 0;
    m_position += headSize;
    gather(begun, size);
    m_have = begun.size();
    m_buffer.clear();
    m_at = m_end = 0;
}

FrameReader::Found FrameReader::finishLong()
{
    if (m_have < m_longSize)
        return Found::Nothing;
    m_isLong = false;
    m_isGathered = true;
    m_position += m_longSize;
    const qsizetype before = m_messageSize;
    noteFragment(m_longSize);
    m_frame.payload = QByteArrayView(m_message.constData() + before, m_longSize);
    return Found::Frame;
}

// Puts bytes behind what is there of a frame, of which `announced` bytes are to come.
void FrameReader::gather(QByteArrayView bytes, qsizetype announced)
{
    const qsizetype used = m_messageSize + m_have;
    const qsizetype all = m_messageSize + announced;
    if (m_message.size() < all) {
        const qsizetype room = std::min(all, std::max({used + bytes.size(), 2 * m_message.size(), Believed}));
        if (used == 0)
            m_message = QByteArray(room, Qt::Uninitialized); // exactly that much; `resize` takes more
        else
            m_message.resize(room);
    }
    if (!bytes.isEmpty())
        std::memcpy(m_message.data() + used, bytes.data(), size_t(bytes.size()));
}

// A frame whose bytes are gathered is complete.
void FrameReader::noteFragment(qsizetype size)
{
    m_isInMessage = !m_frame.isFinal();
    m_messageSize += size;
    if (m_isInMessage)
        return;
    m_message.truncate(m_messageSize);
    if (m_message.capacity() > m_messageSize + m_messageSize / 4)
        m_message.squeeze();
    m_messageSize = 0;
}

QByteArray FrameReader::takeMessage()
{
    return m_isGathered ? std::exchange(m_message, QByteArray()) : m_frame.payload.toByteArray();
}

} // namespace SocketIO
