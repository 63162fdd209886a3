// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventcopy.h"

#include <QObject>
#include <QTimer>

namespace Sockeye {

/// Brings rows to the clipboard: a few at once, many in slices between which the program goes on.
class EventClipboard final : public QObject {
    Q_OBJECT
public:
    explicit EventClipboard(QObject *parent = nullptr);

    /// Gives up what is being copied.
    void start(EventCopy copy);
    void cancel();
    [[nodiscard]] bool isCopying() const { return m_slices.isActive(); }

Q_SIGNALS:
    void progressed(qsizetype done, qsizetype total);
    /// All rows are in the clipboard; `rows` is 0 when they were given up, or too much for it.
    void finished(qsizetype rows);

private:
    void goOn(std::chrono::microseconds time);
    void finish();

    EventCopy m_copy;
    QTimer m_slices;
};

} // namespace Sockeye
