// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventmodel.h"

#include <algorithm>

namespace Sockeye {
namespace {

using namespace std::chrono_literals;

constexpr auto SearchSlice = 4ms;
// More rows than these come and go in one step, without a word about each.
constexpr std::size_t RowsMovedOneByOne = 100;

} // namespace

void EventModel::setFilter(const EventFilter &filter)
{
    restart(filter, m_first);
}

bool EventModel::isSearching() const
{
    return m_search.isActive() && !m_search.isFinished(allRows());
}

void EventModel::hideAll()
{
    restart(m_search.filter(), allRows());
}

void EventModel::showHidden()
{
    restart(m_search.filter(), 0);
}

void EventModel::restart(const EventFilter &filter, qsizetype first)
{
    beginResetModel();
    m_first = first;
    m_search.start(EventFilter(filter), first);
    showAgain();
    endResetModel();
    if (m_search.isActive() && m_log)
        searchOn();
    else
        m_slices.stop();
    Q_EMIT countsChanged();
}

void EventModel::searchOn()
{
    m_search.step(m_fold, *m_log, SearchSlice);
    addRows();
    if (m_search.isFinished(allRows()))
        m_slices.stop();
    else if (!m_slices.isActive())
        m_slices.start(0ms);
    Q_EMIT countsChanged();
}

/// Rows that are answered, for example, come into a list of answered ones and go out of one of pending ones.
void EventModel::refilter(std::vector<qsizetype> changed)
{
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    std::erase_if(changed, [this](qsizetype row) { return !m_search.isMisplaced(row, m_fold, *m_log); });
    if (changed.size() <= RowsMovedOneByOne) {
        for (const qsizetype row : changed)
            replace(row);
        return;
    }
    beginResetModel();
    for (const qsizetype row : changed)
        m_search.replace(row);
    showAgain();
    endResetModel();
}

void EventModel::replace(qsizetype row)
{
    const int place = placeOf(row);
    const bool isShown = place < m_rows && shownRow(place) == row;
    const bool comes =
        !isShown && passes(row) && !std::binary_search(m_search.found().begin(), m_search.found().end(), row);
    if (isShown)
        beginRemoveRows({}, place, place);
    else if (comes)
        beginInsertRows({}, place, place);
    const bool isSieve = isSieved();
    const std::size_t before = m_search.found().size();
    m_search.replace(row);
    if (isSieve) {
        m_taken += m_search.found().size() > before ? 1 : -1;
        if (isShown)
            m_sieved.erase(m_sieved.begin() + place);
        else if (comes)
            m_sieved.insert(m_sieved.begin() + place, row);
    }
    m_rows += isShown ? -1 : comes ? 1 : 0;
    if (isShown)
        endRemoveRows();
    else if (comes)
        endInsertRows();
    if (comes)
        Q_EMIT cameByState(m_fold.rows()[static_cast<std::size_t>(row)].record);
}

} // namespace Sockeye
