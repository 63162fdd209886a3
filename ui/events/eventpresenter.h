// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventrow.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <memory>
#include <QCache>
#include <QString>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// From where the times of the list count.
enum class TimeStyle : quint8 {
    OfDay, ///< local time of day
    SinceConnect, ///< since the connection began to be made
    SinceBefore, ///< since the row before
};

/// The words of one row.
struct EventLine {
    QString time; ///< of day
    std::chrono::microseconds moment{0}; ///< since the log's start
    QString nsp;
    QString event;
    QString arguments; ///< on one line; of a separator the sentence that tells the fact
    QString size;
    Theme::Meaning meaning = Theme::Meaning::Muted; ///< of a separator
    quint8 eventHue = 0; ///< see Theme::nameHue
    quint8 nspHue = 0;
};

/// The words of an EventState, its icon's name and its colour.
struct EventStateWords {
    QString text;
    QString icon;
    Theme::Meaning meaning = Theme::Meaning::Muted;
};

/// Turns rows of the events list into words. Keeps those of the rows seen last.
class EventPresenter {
public:
    explicit EventPresenter(std::shared_ptr<const SocketIO::TraceLog> log);

    /// Valid until the next call.
    [[nodiscard]] const EventLine &line(const EventRow &row);
    /// `now` counts from the log's start like the times of its records.
    [[nodiscard]] static EventStateWords state(const EventRow &row, std::chrono::microseconds now,
                                               const Words::Clock &clock);
    [[nodiscard]] EventStateWords state(const EventRow &row) const;
    [[nodiscard]] QString timeOfDay(std::chrono::microseconds sinceStart) const { return m_clock.text(sinceStart); }
    /// "+0.046", "+1:02.345", "+2:00:00.000".
    [[nodiscard]] static QString sinceConnect(std::chrono::microseconds time);
    /// "+31 ms".
    [[nodiscard]] static QString sinceBefore(std::chrono::microseconds time);
    /// The whole row as one line of text for the clipboard, columns apart by tabs, nothing left out.
    [[nodiscard]] QString plainText(const EventRow &row);

private:
    [[nodiscard]] EventLine read(const EventRow &row) const;

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    Words::Clock m_clock;
    QCache<qsizetype, EventLine> m_lines;
};

} // namespace Sockeye
