// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// One row of the frames list: a frame, a packet, or a request joined with its answer.
struct Frame {
    enum class State : quint8 {
        Whole, ///< needs no answer
        Pending, ///< a request or handshake without an answer yet
        Answered, ///< `answer` is the response, the failure or the other half of the handshake
        Abandoned, ///< the connection ended first
    };

    qint32 record = 0; ///< in the TraceLog
    qint32 answer = -1;
    SocketIO::Layer layer = SocketIO::Layer::Http;
    State state = State::Whole;
};

/// All frames of a log, in the order they began. Pure: takes the facts of records, keeps 12 bytes for each frame.
class FrameIndex {
public:
    /// Takes the records of one log in their order. Adds to `altered` the earlier frames that now say something else.
    void take(qsizetype record, const SocketIO::TraceView &view, std::vector<qsizetype> &altered);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_frames.size()); }
    [[nodiscard]] const Frame &at(qsizetype frame) const { return m_frames[static_cast<std::size_t>(frame)]; }
    /// The frame a record belongs to, as its beginning or its answer; -1 for none.
    [[nodiscard]] qsizetype frameOf(qsizetype record) const;
    /// The first frame that begins at `record` or later; `size()` for none.
    [[nodiscard]] qsizetype firstFrom(qsizetype record) const;

private:
    struct Answer {
        qint32 record;
        qint32 frame;
    };

    void add(qsizetype record, SocketIO::Layer layer, Frame::State state);
    void answer(qsizetype frame, qsizetype record);
    /// The frame of the request that waits under this HTTP id, which then waits no more; -1 for none.
    qsizetype takeRequest(qint64 id);
    void abandonAll(std::vector<qsizetype> &altered);
    void abandon(qsizetype frame, std::vector<qsizetype> &altered);

    std::vector<Frame> m_frames;
    std::vector<Answer> m_answers; // sorted by record
    QHash<qint64, qsizetype> m_requests; // frames by HTTP id, those without an answer
    qsizetype m_handshake = -1; // the frame of the handshake without an answer
};

} // namespace Sockeye
