// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Applying a filter in slices. See framemodel.h.
#include "frames/framemodel.h"

#include <QDeadlineTimer>
#include <QTimerEvent>

namespace Sockeye {

namespace {

constexpr int FramesPerLook = 64; // between two looks at the clock

} // namespace

void FrameModel::setFilter(const FrameFilter &filter)
{
    const bool narrows = filter.narrows(m_filter);
    beginResetModel();
    m_filter = filter;
    if (narrows) {
        // What the wider filter refused stays refused.
        m_rows.insert(m_rows.end(), m_candidates.begin() + static_cast<qsizetype>(m_nextCandidate), m_candidates.end());
        m_candidates = std::move(m_rows);
    } else {
        m_candidates.clear();
        m_seen = 0;
    }
    m_nextCandidate = 0;
    m_rows.clear();
    endResetModel();
    filterSlice(Slice);
}

bool FrameModel::isFiltering() const
{
    return m_nextCandidate < m_candidates.size() || m_seen < m_index.size();
}

double FrameModel::filterProgress() const
{
    const auto all = static_cast<double>(m_candidates.size()) + static_cast<double>(m_index.size());
    return all > 0 ? (static_cast<double>(m_nextCandidate) + static_cast<double>(m_seen)) / all : 1;
}

void FrameModel::filterSlice(std::chrono::microseconds budget)
{
    if (!m_log)
        return;
    const QDeadlineTimer deadline(budget, Qt::PreciseTimer);
    std::vector<qint32> found;
    do {
        for (int i = 0; i < FramesPerLook && isFiltering(); ++i) {
            const bool again = m_nextCandidate < m_candidates.size();
            const auto number = again ? m_candidates[m_nextCandidate++] : static_cast<qint32>(m_seen++);
            if (m_filter.wants(m_index.at(number), *m_log))
                found.push_back(number);
        }
    } while (isFiltering() && !deadline.hasExpired());
    append(found);
    if (isFiltering()) {
        if (!m_timer.isActive())
            m_timer.start(0, this);
        return;
    }
    m_candidates.clear();
    m_nextCandidate = 0;
    if (m_timer.isActive()) {
        m_timer.stop();
        Q_EMIT filtered();
    }
}

void FrameModel::append(const std::vector<qint32> &found)
{
    if (found.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(found.size()) - 1);
    m_rows.insert(m_rows.end(), found.begin(), found.end());
    endInsertRows();
}

void FrameModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        filterSlice(Slice);
    else
        QAbstractTableModel::timerEvent(event);
}

} // namespace Sockeye
