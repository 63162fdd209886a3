// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventselection.h"

#include "events/eventmodel.h"
#include "events/eventtable.h"

#include <algorithm>
#include <limits>

namespace Sockeye {

EventSelection::EventSelection(const EventTable *table, const EventModel *model)
    : m_model(model)
{
    for (const QItemSelectionRange &range : table->selectionModel()->selection())
        m_ranges.push_back({range.top(), range.bottom()});
    std::sort(m_ranges.begin(), m_ranges.end(),
              [](const Range &left, const Range &right) { return left.first < right.first; });
    // Ranges of single columns lie upon each other.
    std::vector<Range> joined;
    for (const Range &range : m_ranges) {
        if (!joined.empty() && range.first <= joined.back().last)
            joined.back().last = std::max(joined.back().last, range.last);
        else
            joined.push_back(range);
    }
    m_ranges = std::move(joined);
}

qsizetype EventSelection::size() const
{
    qsizetype size = 0;
    for (const Range &range : m_ranges)
        size += range.last - range.first + 1;
    return size;
}

std::vector<EventRow> EventSelection::rows() const
{
    return first(std::numeric_limits<qsizetype>::max());
}

std::vector<EventRow> EventSelection::first(qsizetype most) const
{
    std::vector<EventRow> rows;
    for (const Range &range : m_ranges) {
        for (int row = range.first; row <= range.last; ++row) {
            if (static_cast<qsizetype>(rows.size()) == most)
                return rows;
            rows.push_back(m_model->row(row));
        }
    }
    return rows;
}

} // namespace Sockeye
