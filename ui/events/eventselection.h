// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventrow.h"

#include <vector>

namespace Sockeye {

class EventModel;
class EventTable;

/// The chosen rows of the events list, in its order, however many they are.
class EventSelection {
public:
    EventSelection(const EventTable *table, const EventModel *model);

    [[nodiscard]] qsizetype size() const;
    /// All of them: a million take some milliseconds.
    [[nodiscard]] std::vector<EventRow> rows() const;
    /// The numbers of the first and the last in the list; there must be some.
    [[nodiscard]] int firstRow() const { return m_ranges.front().first; }
    [[nodiscard]] int lastRow() const { return m_ranges.back().last; }
    /// The first `most` of them.
    [[nodiscard]] std::vector<EventRow> first(qsizetype most) const;

private:
    struct Range {
        int first;
        int last;
    };
    const EventModel *m_model;
    std::vector<Range> m_ranges;
};

} // namespace Sockeye
