// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/wireframe.h"
#include <span>

namespace SocketIO {

/// Bytes of a server to frames and their payloads to messages (RFC 6455 sections 5.2 and 5.4). Refuses what a server
/// must not send, by the header, before the payload is waited for. Pure; knows no sockets.
///
/// Bytes are written into `room` and told by `advance`; then `next` is asked until it has nothing. Short frames are
/// read where they lie, in a buffer that is there only while a frame is incomplete. Long ones and fragments are
/// gathered in the array that becomes the message, so that their bytes are copied once.
class FrameReader {
public:
    enum class Found {
        Nothing, ///< more bytes are needed
        Frame, ///< see `frame`
        Fault, ///< see `fault`; nothing can be read any more
        Http, ///< an HTTP answer stands where a frame should; its bytes are `unread`
    };

    /// `maxMessage` bytes may a message have on the wire, all fragments together; 0 for no limit. RSV1 is refused
    /// unless `inflates`.
    FrameReader(qint64 maxMessage, bool inflates);

    /// Where the next bytes go: room for 1 to `wanted` of them.
    [[nodiscard]] std::span<char> room(qsizetype wanted);
    void advance(qsizetype written);
    [[nodiscard]] Found next();
    [[nodiscard]] const WireFrame &frame() const { return m_frame; }
    [[nodiscard]] const WireFault &fault() const { return m_fault; }
    /// Payload of all frames of the message of which `frame` is the last; valid until `next`.
    [[nodiscard]] QByteArrayView message() const { return m_isGathered ? QByteArrayView(m_message) : m_frame.payload; }
    /// The same on its own, once. `frame().payload` stays valid as long as the result.
    [[nodiscard]] QByteArray takeMessage();
    /// Who made something else of it has no need of it any more.
    void dropMessage() { m_message.clear(); }
    /// What was read and belongs to no frame yet.
    [[nodiscard]] QByteArrayView unread() const { return QByteArrayView(m_buffer.constData() + m_at, m_end - m_at); }
    /// Bytes of the stream up to the end of the last frame.
    [[nodiscard]] qint64 position() const { return m_position; }

private:
    [[nodiscard]] QString headProblem(quint8 first, quint8 second) const;
    Found refuse(int closeCode, const QString &words);
    Found refuseHead(const QString &problem);
    Found findShort(quint8 first, qsizetype headSize, qsizetype size);
    void startLong(quint8 first, qsizetype headSize, qsizetype size);
    Found finishLong();
    void gather(QByteArrayView bytes, qsizetype announced);
    void noteFragment(qsizetype size);

    qint64 m_maxMessage;
    bool m_inflates;
    QByteArray m_buffer; // all of it is room; what was read lies from m_at to m_end
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    qint64 m_position = 0;
    bool m_isInMessage = false; // between the first and the last fragment
    bool m_isGathered = false; // the message of the last frame is in m_message, not in the buffer
    QByteArray m_message; // all of it is room until the last fragment
    qsizetype m_messageSize = 0; // of the fragments so far
    bool m_isLong = false; // a frame is being gathered, of which m_have of m_longSize bytes are there
    qsizetype m_longSize = 0;
    qsizetype m_have = 0;
    WireFrame m_frame;
    WireFault m_fault;
};

} // namespace SocketIO
