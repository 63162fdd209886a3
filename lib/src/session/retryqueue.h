// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <QList>
#include <QString>
#include <SocketIO/arguments.h>

namespace SocketIO {

/// Events that are sent until acknowledged, one after the other (socket.io-client, lib/socket.ts, `retries`). Pure.
///
/// | state                    | happens                 | next      | gives    |
/// |--------------------------|-------------------------|-----------|----------|
/// | empty                    | add                     | waiting   |          |
/// | waiting                  | next                    | in flight | the item |
/// | in flight                | acknowledged            | empty     |          |
/// | in flight                | acknowledged; two items | waiting   |          |
/// | in flight                | failed                  | waiting   |          |
/// | in flight                | failed; no retries left | empty     | given up |
/// | waiting, in flight, held | remove                  | empty     |          |
/// | waiting, in flight       | remove; two items       | waiting   |          |
/// | held                     | remove; two items       | held      |          |
/// | waiting                  | hold                    | held      |          |
/// | held                     | release                 | waiting   |          |
///
/// Conditions stand behind a semicolon; anything else changes nothing. Nothing leaves while the namespace is not
/// joined: the queue begins held. A try that a lost connection cuts off has failed like any other, as in the reference
/// client: an event that ends every connection is given up in the end.
class RetryQueue {
public:
    struct Item {
        qint64 number = 0; ///< of the item; a try has an acknowledgement id of its own
        QString name;
        Arguments arguments;
        std::chrono::milliseconds timeout{0};
        bool compress = true;
        int retries = 0; ///< tries after the first
        int tries = 0; ///< made so far, the one in flight included
    };

    /// Returns the item's number.
    qint64 add(Item item);
    /// The item to send now, marked as in flight; none when one is in flight, the queue is empty or it is held.
    [[nodiscard]] std::optional<Item> next();
    /// The try in flight was answered; the item is gone.
    void acknowledged();
    /// The try in flight failed. True when the item is given up (and gone), false when it will be tried again.
    [[nodiscard]] bool failed();
    /// Nothing is given out until `release`; what is in flight stays so.
    void hold() { m_isHeld = true; }
    void release() { m_isHeld = false; }
    /// Takes an item out; false when it is not there. An answer to one that was in flight must not be told any more.
    bool remove(qint64 number);
    [[nodiscard]] QList<Item> takeAll();

    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    [[nodiscard]] bool isInFlight() const { return m_isInFlight; }
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    QList<Item> m_items;
    qint64 m_nextNumber = 1;
    bool m_isInFlight = false; // the first one
    bool m_isHeld = true;
};

} // namespace SocketIO
