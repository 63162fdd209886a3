// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventmodel.h"

#include <algorithm>

namespace Sockeye {

/// Whether some of the candidates are not shown. A fold hides nothing that a search has found.
bool EventModel::isSieved() const
{
    return m_choice.isActive() || (m_fold.lives().anyFolded() && !m_search.isActive());
}

/// Rows that are shown if the sieve lets them through.
qsizetype EventModel::candidates() const
{
    return m_search.isActive() ? static_cast<qsizetype>(m_search.found().size()) : total();
}

qsizetype EventModel::candidate(qsizetype number) const
{
    return m_search.isActive() ? m_search.found()[static_cast<std::size_t>(number)] : m_first + number;
}

bool EventModel::passes(qsizetype row) const
{
    return m_choice.shows(m_fold.rows()[static_cast<std::size_t>(row)])
        && (m_search.isActive() || !m_fold.lives().hides(row, m_first));
}

void EventModel::sieve()
{
    if (!isSieved())
        return;
    for (const qsizetype all = candidates(); m_taken < all; ++m_taken) {
        if (const qsizetype row = candidate(m_taken); passes(row))
            m_sieved.push_back(row);
    }
}

/// Makes the list of rows shown anew; to be called inside a reset.
void EventModel::showAgain()
{
    m_sieved.clear();
    m_taken = 0;
    sieve();
    m_rows = isSieved() ? static_cast<qsizetype>(m_sieved.size()) : candidates();
}

void EventModel::setChoice(const EventChoice &choice)
{
    beginResetModel();
    m_choice = choice;
    showAgain();
    endResetModel();
    Q_EMIT countsChanged();
}

bool EventModel::beginsLife(int row) const
{
    const qsizetype at = shownRow(row);
    const qsizetype life = m_fold.lives().of(at);
    return life != EventLives::None && m_fold.lives().headRow(life, m_first) == at;
}

qsizetype EventModel::rowsOfLife(qsizetype life) const
{
    const EventLives &lives = m_fold.lives();
    return std::max<qsizetype>(0, lives.endRow(life, allRows()) - lives.headRow(life, m_first) - 1);
}

void EventModel::setFolded(qsizetype life, bool on)
{
    if (life == EventLives::None || isFolded(life) == on)
        return;
    if (m_search.isActive())
        m_fold.lives().setFolded(life, on);
    else if (on)
        foldAway(life);
    else
        unfold(life);
    if (const int head = rowOfRecord(firstRecordOf(life)); head >= 0)
        Q_EMIT dataChanged(index(head, 0), index(head, ColumnCount - 1));
    Q_EMIT countsChanged();
}

void EventModel::setAllFolded(bool on)
{
    beginResetModel();
    for (qsizetype life = 0; life < lives(); ++life)
        m_fold.lives().setFolded(life, on);
    showAgain();
    endResetModel();
    Q_EMIT countsChanged();
}

qsizetype EventModel::firstRecordOf(qsizetype life) const
{
    const EventLives &lives = m_fold.lives();
    const qsizetype head = lives.headRow(life, m_first);
    return head < lives.endRow(life, allRows()) ? m_fold.rows()[static_cast<std::size_t>(head)].record : -1;
}

void EventModel::foldAway(qsizetype life)
{
    EventLives &lives = m_fold.lives();
    const int first = placeOf(lives.headRow(life, m_first) + 1);
    const int end = std::max(first, placeOf(lives.endRow(life, allRows())));
    if (first < end)
        beginRemoveRows({}, first, end - 1);
    if (isSieved()) {
        lives.setFolded(life, true);
        m_sieved.erase(m_sieved.begin() + first, m_sieved.begin() + end);
        m_rows -= end - first;
    } else {
        lives.setFolded(life, true);
        showAgain();
    }
    if (first < end)
        endRemoveRows();
}

void EventModel::unfold(qsizetype life)
{
    EventLives &lives = m_fold.lives();
    const qsizetype begin = lives.headRow(life, m_first) + 1;
    const int place = placeOf(begin);
    lives.setFolded(life, false);
    std::vector<qsizetype> back;
    for (qsizetype row = begin, end = lives.endRow(life, allRows()); row < end; ++row) {
        if (passes(row))
            back.push_back(row);
    }
    lives.setFolded(life, true); // until the views know
    const auto count = static_cast<int>(back.size());
    if (count > 0)
        beginInsertRows({}, place, place + count - 1);
    lives.setFolded(life, false);
    if (isSieved())
        m_sieved.insert(m_sieved.begin() + place, back.begin(), back.end());
    else
        m_sieved.clear();
    m_rows += count;
    if (count > 0)
        endInsertRows();
}

void EventModel::unfoldRecord(qsizetype record)
{
    const qsizetype row = rowOfFold(record);
    if (row >= 0 && m_fold.lives().hides(row, m_first))
        setFolded(m_fold.lives().of(row), false);
}

qsizetype EventModel::previousOfName(int row) const
{
    const auto &rows = m_fold.rows();
    const qsizetype from = shownRow(row);
    const quint32 name = rows[static_cast<std::size_t>(from)].name;
    for (qsizetype at = from - 1; at >= 0 && name != EventNames::None; --at) {
        if (rows[static_cast<std::size_t>(at)].name == name)
            return rows[static_cast<std::size_t>(at)].record;
    }
    return -1;
}

void EventModel::setMarks(const EventMarks &marks)
{
    m_marks = marks;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows) - 1, ColumnCount - 1));
    Q_EMIT marksChanged();
}

void EventModel::setMark(qsizetype record, const EventMark &mark)
{
    m_marks.set(record, mark);
    if (const int row = rowOfRecord(record); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT marksChanged();
}

const EventRow *EventModel::eventOf(qsizetype record) const
{
    const qsizetype row = rowOfFold(record);
    return row < 0 ? nullptr : &m_fold.rows()[static_cast<std::size_t>(row)];
}

qsizetype EventModel::lastRecord() const
{
    return m_fold.rows().empty() ? -1 : m_fold.rows().back().record;
}

int EventModel::rowsBehind(qsizetype record) const
{
    const auto &rows = m_fold.rows();
    const auto behind = std::upper_bound(rows.begin(), rows.end(), record,
                                         [](qsizetype wanted, const EventRow &row) { return wanted < row.record; });
    return static_cast<int>(m_rows) - placeOf(behind - rows.begin());
}

void EventModel::setTimeStyle(TimeStyle style)
{
    m_timeStyle = style;
    Q_EMIT headerDataChanged(Qt::Horizontal, Time, Time);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, Time), index(static_cast<int>(m_rows) - 1, Time));
}

QString EventModel::timeText(int row) const
{
    const EventRow &at = this->row(row);
    if (m_timeStyle == TimeStyle::OfDay)
        return m_words->line(at).time;
    const auto time = m_words->line(at).moment;
    if (m_timeStyle == TimeStyle::SinceConnect)
        return EventPresenter::sinceConnect(time - m_fold.lives().startOf(shownRow(row)));
    if (row == 0)
        return {};
    return EventPresenter::sinceBefore(time - m_words->line(this->row(row - 1)).moment);
}

} // namespace Sockeye
