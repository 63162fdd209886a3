// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QElapsedTimer>
#include <QObject>

namespace Sockeye {

class EventModel;

/// Waits for the next row of a list of events: with a filter, for the next event that passes it.
class EventWait final : public QObject {
    Q_OBJECT
public:
    explicit EventWait(const EventModel *events, QObject *parent = nullptr);

    void start();
    void stop() { m_isOn = false; }
    [[nodiscard]] bool isOn() const { return m_isOn; }

Q_SIGNALS:
    /// The log it waited in is another.
    void stopped();
    /// It came; the wait is over.
    void came(qsizetype record, std::chrono::microseconds waited);

private:
    void look(int first, int last);
    void end(qsizetype record);

    const EventModel *m_events;
    QElapsedTimer m_since;
    qsizetype m_from = 0; ///< records before this one were there
    bool m_isOn = false;
};

} // namespace Sockeye
