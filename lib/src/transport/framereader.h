// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/wireframe.h"
#include <span>

namespace SocketIO {

/// Bytes of a server to frames (RFC 6455 section 5.2), where they lie. Refuses what a server must not send, by the
/// header, before the payload is waited for. Pure; knows no sockets.
///
/// Bytes are written into `room` and told by `advance`; then `next` is asked until it has nothing. The buffer is there
/// only while a frame is incomplete; a long frame is gathered in an array of its own, which becomes the message.
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
    FrameReader(qint64 maxMessage, bool inflates)
        : m_maxMessage(maxMessage)
        , m_inflates(inflates)
    {
    }

    /// Where the next bytes go: room for 1 to `wanted` of them.
    [[nodiscard]] std::span<char> room(qsizetype wanted);
    void advance(qsizetype written);
    [[nodiscard]] Found next();
    [[nodiscard]] WireFrame &frame() { return m_frame; }
    [[nodiscard]] const WireFault &fault() const { return m_fault; }
    /// What was read and belongs to no frame yet.
    [[nodiscard]] QByteArrayView unread() const { return QByteArrayView(m_buffer.constData() + m_at, m_end - m_at); }
    /// Bytes of the stream up to the end of the last frame.
    [[nodiscard]] qint64 position() const { return m_position; }

private:
    [[nodiscard]] QString headProblem(quint8 first, quint8 second) const;
    Found refuse(int closeCode, const QString &words);
    Found refuseHead(const QString &problem);
    void startLong(quint8 first, qsizetype headSize, qsizetype size);
    Found finishLong();
    void noteFrame(quint8 first, qsizetype size);

    qint64 m_maxMessage;
    bool m_inflates;
    bool m_isInMessage = false; // between the first and the last fragment
    qint64 m_messageSize = 0; // of the fragments so far
    QByteArray m_buffer; // all of it is room; what was read lies from m_at to m_end
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    qint64 m_position = 0;
    bool m_isLong = false; // a frame is gathered in m_frame.whole, of which m_have bytes are there
    qsizetype m_longSize = 0;
    qsizetype m_have = 0;
    WireFrame m_frame;
    WireFault m_fault;
};

} // namespace SocketIO
