// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackrow.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// Folds the records of a log into one row per request of ours and per question of the server's.
class AckFold {
public:
    /// Takes the next record; records must come in order.
    void take(qsizetype record, const SocketIO::TraceView &view);

    [[nodiscard]] const std::vector<AckRow> &rows() const { return m_rows; }
    /// Rows that changed since the last call, in no order, some perhaps twice.
    [[nodiscard]] std::vector<qsizetype> takeChanged() { return std::exchange(m_changed, {}); }

    [[nodiscard]] qsizetype waitingCount() const { return m_waitingCount; }
    [[nodiscard]] qsizetype questionCount() const { return m_questionCount; }

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

    void takeEvent(qsizetype record, const SocketIO::TraceView &view);
    void takeAnswer(qsizetype record, const SocketIO::TraceView &view);
    void takeUnknown(qsizetype record, const SocketIO::TraceView &view);
    void takeState(qsizetype record, const SocketIO::TraceView &view);
    void giveUp(const SocketIO::TraceView &view, AckState state);
    void endAll(bool everywhere, quint32 nsp, std::chrono::microseconds time);
    void add(qsizetype record, const SocketIO::TraceView &view, AckState state);
    void setState(qsizetype row, AckState state, std::chrono::microseconds took);
    void count(AckState state, int by);
    [[nodiscard]] Key keyOf(const SocketIO::TraceView &view, Side side);
    [[nodiscard]] quint32 nspNumber(QByteArrayView nsp);
    [[nodiscard]] AckRow &row(qsizetype at) { return m_rows[static_cast<std::size_t>(at)]; }

    std::vector<AckRow> m_rows;
    std::vector<qsizetype> m_changed;
    QHash<Key, qsizetype> m_open; ///< rows whose answer may still come, late ones too
    QList<QByteArray> m_nsps;
    qsizetype m_waitingCount = 0;
    qsizetype m_questionCount = 0;
};

} // namespace Sockeye
