// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/ratewindow.h"

namespace Sockeye {

void RateWindow::add(std::chrono::microseconds time, int events, qint64 bytes)
{
    const qint64 step = std::max<qint64>(time / Step, 0);
    Count &count = m_counts[static_cast<size_t>(step % Steps)];
    if (count.step > step)
        return; // older than the window
    if (count.step != step)
        count = {step, 0, 0};
    count.events += events;
    count.bytes += bytes;
}

RateWindow::Rate RateWindow::rate(std::chrono::microseconds now) const
{
    const qint64 last = now / Step;
    qint64 events = 0;
    qint64 bytes = 0;
    for (const Count &count : m_counts) {
        if (count.step >= 0 && count.step > last - Steps && count.step <= last) {
            events += count.events;
            bytes += count.bytes;
        }
    }
    const std::chrono::duration<double> window = Step * (Steps - 1) + now % Step;
    return {static_cast<double>(events) / window.count(), static_cast<double>(bytes) / window.count()};
}

} // namespace Sockeye
