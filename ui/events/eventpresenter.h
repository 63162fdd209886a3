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

/// The words of one row.
struct EventLine {
    QString time;
    QString nsp;
    QString event;
    QString arguments; ///< on one line; of a separator the sentence that tells the fact
    QString size;
    Theme::Meaning meaning = Theme::Meaning::Muted; ///< of a separator
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
    /// The whole row as one line of text for the clipboard, columns apart by tabs, nothing left out.
    [[nodiscard]] QString plainText(const EventRow &row);

private:
    [[nodiscard]] EventLine read(const EventRow &row) const;

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    Words::Clock m_clock;
    QCache<qsizetype, EventLine> m_lines;
};

} // namespace Sockeye
