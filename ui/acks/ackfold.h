// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/acklatencies.h"
#include "acks/acknames.h"
#include "acks/ackrow.h"

#include <array>
#include <SocketIO/tracelog.h>
#include <utility>

namespace Sockeye {

/// Folds the records of a log into one row per request of ours, with all its tries, and per question of the server's.
class AckFold {
public:
    /// Takes the next record; records must come in order.
    void take(qsizetype record, const SocketIO::TraceView &view);

    [[nodiscard]] const std::vector<AckRow> &rows() const { return m_rows; }
    [[nodiscard]] const AckNames &names() const { return m_names; }
    [[nodiscard]] const AckLatencies &latencies() const { return m_latencies; }
    /// Rows that changed since the last call, in no order, some perhaps twice.
    [[nodiscard]] std::vector<qint32> takeChanged() { return std::exchange(m_changed, {}); }

    /// How many rows are in a state, or in a group of states, now.
    [[nodiscard]] qsizetype count(AckState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    [[nodiscard]] qsizetype count(AckGroup group) const;

private:
    enum class Side : quint8 { Ours, Theirs };
    struct Key {
        quint32 nsp = 0;
        Side side = Side::Ours;
        qint64 id = -1;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.nsp, static_cast<quint8>(key.side), key.id);
        }
    };
    using View = SocketIO::TraceView;

    void takeState(qsizetype record, const View &view);
    void takeDropped(qsizetype record, const View &view);
    void takeEvent(qsizetype record, const View &view);
    void takeAnswer(qsizetype record, const View &view);
    void takeUnknown(qsizetype record, const View &view);
    [[nodiscard]] bool tryAgain(qsizetype record, const View &view);
    void answerEarlierTry(qsizetype record, const View &view, AckRow &&tried);
    void giveUp(qsizetype record, const View &view, AckState state);
    void endAll(qsizetype record, const View &view);
    qsizetype add(qsizetype record, const View &view, AckState state);
    void end(qsizetype row, AckState state, qsizetype record, std::chrono::microseconds took);
    void setState(qsizetype row, AckState state, std::chrono::microseconds took);
    [[nodiscard]] Key keyOf(const View &view, Side side);
    [[nodiscard]] quint32 nspNumber(QByteArrayView nsp);
    [[nodiscard]] AckRow &row(qsizetype at) { return m_rows[static_cast<std::size_t>(at)]; }
    qsizetype &counter(AckState state) { return m_counts[static_cast<std::size_t>(state)]; }

    std::vector<AckRow> m_rows;
    std::vector<qint32> m_changed;
    AckNames m_names;
    AckLatencies m_latencies;
    QHash<Key, qsizetype> m_open; ///< rows whose answer may still come, late ones too
    QHash<Key, quint16> m_retrying; ///< requests about to be sent again, and the number of the try
    QHash<quint32, qsizetype> m_failed; ///< by name, the row that may be tried again
    QHash<Key, AckRow> m_earlier; ///< tries that were followed by another; their answers may still come
    qint32 m_stray = -1; ///< record of the last acknowledgement that fits no row
    QList<QByteArray> m_nsps;
    std::array<qsizetype, AckStateCount> m_counts{};
};

} // namespace Sockeye
