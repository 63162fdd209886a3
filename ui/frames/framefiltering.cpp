// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Applying a filter in slices. See framemodel.h.
#include "frames/framemodel.h"

#include <algorithm>
#include <QDeadlineTimer>
#include <QTimerEvent>

namespace Sockeye {

namespace {

constexpr int FramesPerLook = 64; // between two looks at the clock
constexpr std::size_t GroupedPerSlice = 8192; // placing them takes time, too

} // namespace

void FrameModel::setFilter(const FrameFilter &filter)
{
    // Folded frames are among the rows no more, so grouped rows are found anew.
    const bool narrows = !m_grouped && filter.narrows(m_filter);
    m_filter = filter;
    if (!narrows)
        return startOver();
    beginResetModel();
    // What the wider filter refused stays refused.
    m_rows.insert(m_rows.end(), m_candidates.begin() + static_cast<qsizetype>(m_nextCandidate), m_candidates.end());
    m_candidates = std::move(m_rows);
    m_nextCandidate = 0;
    m_rows.clear();
    endResetModel();
    filterSlice(Slice);
}

void FrameModel::startOver()
{
    beginResetModel();
    m_candidates.clear();
    m_nextCandidate = 0;
    m_seen = 0;
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
        if (m_nextCandidate < m_candidates.size())
            filterAgain(found);
        else
            filterNext(found);
    } while (isFiltering() && !deadline.hasExpired() && !(m_grouped && found.size() >= GroupedPerSlice));
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

void FrameModel::filterAgain(std::vector<qint32> &found)
{
    for (int i = 0; i < FramesPerLook && m_nextCandidate < m_candidates.size(); ++i) {
        const qint32 number = m_candidates[m_nextCandidate++];
        if (wants(number))
            found.push_back(number);
    }
}

// Frames that follow each other begin with records that do: the log gives them in one go, which is half the work.
void FrameModel::filterNext(std::vector<qint32> &found)
{
    const qsizetype end = std::min(m_index.size(), m_seen + FramesPerLook);
    if (m_seen == end)
        return;
    if (m_filter.wantsAll()) {
        for (; m_seen < end; ++m_seen) {
            if (wants(m_seen))
                found.push_back(static_cast<qint32>(m_seen));
        }
        return;
    }
    const qsizetype from = m_index.at(m_seen).record;
    const qsizetype to = m_index.at(end - 1).record + 1;
    m_log->visit(from, to, [&](qsizetype record, const SocketIO::TraceView &view) {
        const Frame &frame = m_index.at(m_seen);
        if (frame.record != record) // a fact, or the answer of another frame
            return true;
        if (m_filter.wants(frame, view, *m_log))
            found.push_back(static_cast<qint32>(m_seen));
        return ++m_seen < end;
    });
}

void FrameModel::append(const std::vector<qint32> &found)
{
    if (m_grouped)
        insertGrouped(found);
    else
        insertRows(rowCount(), found);
}

void FrameModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        filterSlice(Slice);
    else
        QAbstractTableModel::timerEvent(event);
}

} // namespace Sockeye
