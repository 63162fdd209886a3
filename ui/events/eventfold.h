// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventlives.h"
#include "events/eventnames.h"
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
    [[nodiscard]] const EventNames &names() const { return m_names; }
    [[nodiscard]] const EventLives &lives() const { return m_lives; }
    [[nodiscard]] EventLives &lives() { return m_lives; }
    /// The record that belongs to another: the answer of a request, the request of an answer, the sending of what was
    /// buffered. -1 for none.
    [[nodiscard]] qsizetype partnerOf(qsizetype record) const;

    /// The rows whose state changed since the last call, a row perhaps twice, and the range they are in.
    struct Range {
        qsizetype first = 0;
        qsizetype last = -1;
        std::vector<qsizetype> rows = {};
    };
    [[nodiscard]] Range takeChanged();

private:
    enum class Wait : quint8 { Request, Question, Expired };
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
    void takeAck(qsizetype record, const SocketIO::TraceView &view);
    void takeBuffered(qsizetype record, const SocketIO::TraceView &view);
    void settleBuffered(qsizetype record, const SocketIO::TraceView &view);
    void giveUp(const SocketIO::TraceView &view, EventState state);
    void takeLate(qsizetype record, const SocketIO::TraceView &view);
    void endWaits(bool everywhere, quint32 nsp);
    void add(qsizetype record, const SocketIO::TraceView &view, EventState state = EventState::Plain,
             std::chrono::microseconds moment = {});
    void join(qsizetype row, qsizetype later);
    void setState(qsizetype row, EventState state, std::chrono::microseconds moment);
    [[nodiscard]] quint32 nspNumber(QByteArrayView nsp);

    struct BufferedEvent {
        qsizetype row;
        quint32 nsp;
        qint64 id;
        QByteArray event;
    };

    /// The later record is the greater one of its pair, and they come in its order.
    struct Pair {
        qsizetype earlier;
        qsizetype later;
    };

    std::vector<EventRow> m_rows;
    EventNames m_names;
    EventLives m_lives;
    std::vector<Pair> m_pairs;
    QHash<Key, qsizetype> m_waiting;
    QList<BufferedEvent> m_buffered;
    QList<QByteArray> m_nsps;
    Range m_changed;
};

/// Whether a record becomes a row of its own.
[[nodiscard]] bool isEventRow(const SocketIO::TraceView &view);

} // namespace Sockeye
