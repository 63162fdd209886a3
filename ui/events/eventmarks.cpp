// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventmarks.h"

namespace Sockeye {

void EventMarks::set(qsizetype record, const EventMark &mark)
{
    if (mark.isEmpty())
        m_marks.remove(record);
    else
        m_marks.insert(record, mark);
}

qsizetype EventMarks::next(qsizetype record) const
{
    if (m_marks.isEmpty())
        return -1;
    const auto behind = m_marks.upperBound(record);
    return behind == m_marks.cend() ? m_marks.firstKey() : behind.key();
}

qsizetype EventMarks::previous(qsizetype record) const
{
    if (m_marks.isEmpty())
        return -1;
    const auto from = m_marks.lowerBound(record);
    return from == m_marks.cbegin() ? m_marks.lastKey() : std::prev(from).key();
}

} // namespace Sockeye
