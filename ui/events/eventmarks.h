// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <array>
#include <QMap>
#include <QString>

namespace Sockeye {

/// What a person noted at a record.
struct EventMark {
    bool pinned = false;
    quint8 color = 0; ///< of the bookmark, from 1 on; 0 for none
    QString comment = {};

    [[nodiscard]] bool isEmpty() const { return !pinned && color == 0 && comment.isEmpty(); }
    friend bool operator==(const EventMark &, const EventMark &) = default;
};

/// The pins, bookmarks and comments of a log, by record: a plain value, which a recording can keep.
class EventMarks {
public:
    /// The colours of bookmarks; the first is number 1.
    static constexpr std::array Colors{Theme::Meaning::Bad, Theme::Meaning::Warning, Theme::Meaning::Good,
                                       Theme::Meaning::Accent, Theme::Meaning::Outgoing};

    [[nodiscard]] bool isEmpty() const { return m_marks.isEmpty(); }
    /// An empty mark where nothing was noted.
    [[nodiscard]] EventMark at(qsizetype record) const { return m_marks.value(record); }
    /// An empty mark takes away what was noted.
    void set(qsizetype record, const EventMark &mark);
    [[nodiscard]] const QMap<qsizetype, EventMark> &all() const { return m_marks; }

    /// The nearest marked record behind or before another; from the other end on when there is none; -1 when nothing
    /// is marked.
    [[nodiscard]] qsizetype next(qsizetype record) const;
    [[nodiscard]] qsizetype previous(qsizetype record) const;

    friend bool operator==(const EventMarks &, const EventMarks &) = default;

private:
    QMap<qsizetype, EventMark> m_marks;
};

} // namespace Sockeye
