// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventrow.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// Folds the records of a log into the rows of the events list and joins each acknowledgement to its request.
class EventFold {
public:
    /// Takes the next record; records must come in order.
    void take(qsizetype record, const SocketIO::TraceView &view);

    [[nodiscard]] const std::vector<EventRow> &rows() const { return m_rows; }

    /// The rows whose state changed since the last call, as one range; empty when first > last.
    struct Range {
        qsizetype first = 0;
        qsizetype last = -1;
    };
    [[nodiscard]] Range takeChanged();

private:
    enum class Wait : quint8 { Request, Question, Expired, Buffered };
    struct Key {
        quint32 nsp = 0;
        Wait wait = Wait::Request;
        qint64 id = -1;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.nsp, static_cast<quint8>(key.wait), key.id);
        }
    };

    void takeSocket(qsizetype record, const SocketIO::TraceView &view);
    void takeState(qsizetype record, const SocketIO::TraceView &view);
    void takeEvent(qsizetype record, const SocketIO::TraceView &view);
    void takeAck(const SocketIO::TraceView &view);
    void takeBuffered(qsizetype record, const SocketIO::TraceView &view);
    void settleBuffered(const SocketIO::TraceView &view);
    void giveUp(const SocketIO::TraceView &view, EventState state);
    void takeLate(qsizetype record, const SocketIO::TraceView &view);
    void endWaits(bool everywhere, quint32 nsp);
    void add(qsizetype record, const SocketIO::TraceView &view, EventState state = EventState::Plain,
             std::chrono::microseconds moment = {});
    void setState(qsizetype row, EventState state, std::chrono::microseconds moment);
    [[nodiscard]] quint32 nspNumber(QByteArrayView nsp);

    struct BufferedEvent {
        qsizetype row;
        quint32 nsp;
        qint64 id;
        QByteArray event;
    };

    std::vector<EventRow> m_rows;
    QHash<Key, qsizetype> m_waiting;
    QList<BufferedEvent> m_buffered;
    QList<QByteArray> m_nsps;
    Range m_changed;
};

/// Whether a record becomes a row of its own.
[[nodiscard]] bool isEventRow(const SocketIO::TraceView &view);

} // namespace Sockeye
