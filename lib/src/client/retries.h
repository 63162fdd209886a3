// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/pendingreply.h"
#include "session/retryqueue.h"
#include <QMap>

namespace SocketIO {

/// The events of one socket that are sent until acknowledged: their queue, the try that is out, and who waits.
///
/// As in the reference client a lost connection ends the try that is out like any failure: an event that makes the
/// server end the connection would otherwise be sent for ever.
class Retries {
public:
    qint64 add(RetryQueue::Item &&item) { return m_queue.add(std::move(item)); }
    void await(qint64 item, std::shared_ptr<PendingReply> reply) { m_replies.insert(item, std::move(reply)); }

    /// Joined: tries may leave.
    void release() { m_queue.release(); }
    void hold() { m_queue.hold(); }
    /// What to send now, with the timeout its reply was given meanwhile.
    [[nodiscard]] std::optional<RetryQueue::Item> next();
    /// It left with this acknowledgement id.
    void started(const RetryQueue::Item &item, qint64 id) { m_try = {id, item.number, item.tries}; }
    /// Whether that is the id of the try that is out.
    [[nodiscard]] bool isTry(qint64 id) const { return id >= 0 && id == m_try.id; }
    /// The id of the try of that item; -1 when it is not out.
    [[nodiscard]] qint64 tryOf(qint64 item) const { return item == m_try.item ? m_try.id : -1; }

    /// How a try that ended goes on.
    struct Verdict {
        bool isOver = false; ///< else it is sent again
        int tries = 0; ///< so far
        std::shared_ptr<PendingReply> reply; ///< of one that is over, if somebody waits
    };
    /// `isForGood`: acknowledged, or never to be sent.
    [[nodiscard]] Verdict ended(bool isForGood);

    /// Those that are not out, in order.
    [[nodiscard]] QList<RetryQueue::Item> waiting() const;
    [[nodiscard]] qsizetype waitingCount() const;
    /// Takes one that is not out; false when there is none such.
    bool remove(qint64 item);
    [[nodiscard]] std::shared_ptr<PendingReply> takeReply(qint64 item) { return m_replies.take(item); }
    /// The socket is going: takes everybody who waits.
    [[nodiscard]] QList<std::shared_ptr<PendingReply>> takeAll();

private:
    struct Try {
        qint64 id = -1;
        qint64 item = 0;
        int tries = 0;
    };

    RetryQueue m_queue;
    QMap<qint64, std::shared_ptr<PendingReply>> m_replies; // by item
    Try m_try;
};

} // namespace SocketIO
