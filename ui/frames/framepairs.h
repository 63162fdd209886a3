// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QByteArray>
#include <QHash>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// Frames that answer each other: a ping and its pong, an event and its acknowledgement. Pure.
class FramePairs {
public:
    /// A frame, of the record it begins with. Returns the earlier frame it answers; -1 for none.
    qsizetype add(qsizetype frame, const SocketIO::TraceView &view);
    /// The connection ended: no more answers come.
    void close();

    /// The other half of a frame; -1 for none.
    [[nodiscard]] qsizetype other(qsizetype frame) const;

private:
    struct Pair {
        qint32 frame;
        qint32 other;
    };
    using Asked = QPair<QByteArray, qint64>; // namespace and acknowledgement id

    qsizetype addBeat(std::array<qint32, 2> &pings, qsizetype frame, bool isPing, bool isOut);
    qsizetype addPacket(qsizetype frame, const SocketIO::TraceView &view);
    void join(qsizetype asking, qsizetype answer);

    std::vector<Pair> m_askers; // both sorted by frame
    std::vector<Pair> m_answers;
    std::array<std::array<qint32, 2>, 2> m_pings{{{-1, -1}, {-1, -1}}}; // of the engine and of frames; in and out
    std::array<QHash<Asked, qint32>, 2> m_asked; // in and out
};

} // namespace Sockeye
