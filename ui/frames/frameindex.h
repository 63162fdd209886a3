// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/framepairs.h"
#include "frames/frametree.h"

#include <QHash>
#include <SocketIO/tracelog.h>
#include <span>
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

/// All frames of a log, in the order they began. Pure: takes the facts of records, keeps 24 bytes for each frame.
class FrameIndex {
public:
    /// One step towards the connection an exchange went over, or where it was sent elsewhere.
    struct Step {
        qint32 frame;
        qint32 record;
    };

    /// Takes the records of one log in their order.
    void take(qsizetype record, const SocketIO::TraceView &view, FrameChanges &changes);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_frames.size()); }
    [[nodiscard]] const Frame &at(qsizetype frame) const { return m_frames[static_cast<std::size_t>(frame)]; }
    /// The frame a record belongs to, as its beginning or its answer; -1 for none.
    [[nodiscard]] qsizetype frameOf(qsizetype record) const;
    /// The first frame that begins at `record` or later; `size()` for none.
    [[nodiscard]] qsizetype firstFrom(qsizetype record) const;

    [[nodiscard]] const FrameTree &tree() const { return m_tree; }
    [[nodiscard]] const FramePairs &pairs() const { return m_pairs; }
    /// The steps of the connection that was made for an exchange; none when an open one was used again.
    [[nodiscard]] std::span<const Step> steps(qsizetype frame) const;
    /// Frames that went wrong, sorted.
    [[nodiscard]] const std::vector<qint32> &failures() const { return m_failures; }
    /// When the connection began that a frame belongs to; zero for the log's own beginning.
    [[nodiscard]] std::chrono::microseconds connectedSince(qsizetype frame) const;

private:
    struct Answer {
        qint32 record;
        qint32 frame;
    };
    struct Beginning {
        qint32 frame; // the first of the connection
        std::chrono::microseconds time;
    };

    void takeState(qsizetype record, const SocketIO::TraceView &view, FrameChanges &changes);
    void takeStep(qsizetype record, const SocketIO::TraceView &view, FrameChanges &changes);
    void takeExchange(qsizetype record, const SocketIO::TraceView &view, bool isHandshake, FrameChanges &changes);
    void add(qsizetype record, const SocketIO::TraceView &view, Frame::State state, FrameChanges &changes);
    void answer(qsizetype frame, qsizetype record, const SocketIO::TraceView &view);
    void addStep(qsizetype frame, qsizetype record);
    void noteFailure(qsizetype frame, const SocketIO::TraceView &view);
    /// The frame of the request that waits under this HTTP id, which then waits no more; -1 for none.
    qsizetype takeRequest(qint64 id);
    void abandonAll(FrameChanges &changes);
    void abandon(qsizetype frame, FrameChanges &changes);

    std::vector<Frame> m_frames;
    std::vector<Answer> m_answers; // sorted by record
    std::vector<Step> m_steps; // sorted by frame
    std::vector<qint32> m_failures; // sorted
    std::vector<Beginning> m_beginnings; // sorted by frame
    std::vector<qint32> m_dialing; // steps of a handshake that has not left yet
    FrameTree m_tree;
    FramePairs m_pairs;
    QHash<qint64, qsizetype> m_requests; // frames by HTTP id, those without an answer
    qsizetype m_handshake = -1; // the frame of the handshake without an answer
};

} // namespace Sockeye
