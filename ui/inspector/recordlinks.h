// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QList>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// Finds in a log what belongs to a record: the other half of an exchange or handshake, the answer to a question or the
/// question of an answer, and the steps between. Looks in slices, so that a log of any length never stops the program.
class RecordLinks {
public:
    /// Begins anew with a record.
    void start(const std::shared_ptr<const SocketIO::TraceLog> &log, qsizetype record);
    void stop() { m_isLooking = false; }
    /// Looks on for a few milliseconds; true while there is more of the log to look at now.
    bool advance();
    /// Whether something that belongs to the record may still be found or arrive.
    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    /// The other half; -1 while it is not found.
    [[nodiscard]] qsizetype partner() const { return m_partner; }
    /// Steps of the connection made for it and redirections, in order.
    [[nodiscard]] const QList<qsizetype> &facts() const { return m_facts; }

private:
    [[nodiscard]] bool isPartner(const SocketIO::TraceView &view) const;
    [[nodiscard]] bool isEnd(const SocketIO::TraceView &view) const;
    [[nodiscard]] bool isFact(const SocketIO::TraceView &view) const;
    void lookForward(qsizetype to);
    void lookBackward(qsizetype from);
    void addStepsOfHandshake();

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    SocketIO::TraceRecord m_record; // without its bytes
    qsizetype m_at = 0; // next record to look at; backwards the one behind it
    qsizetype m_own = -1;
    qsizetype m_partner = -1;
    QList<qsizetype> m_facts;
    bool m_isForward = true;
    bool m_isLooking = false;
};

} // namespace Sockeye
