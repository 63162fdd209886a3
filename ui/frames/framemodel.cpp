// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framemodel.h"

#include <algorithm>

namespace Sockeye {

FrameModel::FrameModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FrameModel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    const bool secrets = m_words.areSecretsShown();
    beginResetModel();
    m_log = std::move(log);
    m_index = FrameIndex();
    m_words = FrameWords(m_log, &m_index);
    m_words.showSecrets(secrets);
    m_rows.clear();
    m_candidates.clear();
    m_marked.clear();
    m_foldExceptions.clear();
    m_nextCandidate = 0;
    m_seen = 0;
    m_cursor = LogCursor();
    m_timer.stop();
    endResetModel();
    extend();
}

void FrameModel::extend()
{
    FrameChanges changes;
    changes.known = m_index.size(); // those that come now were never shown otherwise
    const auto take = [&](qsizetype record, const SocketIO::TraceView &view) { m_index.take(record, view, changes); };
    if (!m_log || !m_cursor.advance(*m_log, take))
        return;
    if (m_grouped && !changes.moved.empty())
        insertGrouped(takeOut(changes.moved));
    alter(changes.altered);
    if (!m_timer.isActive())
        filterSlice(Slice);
}

void FrameModel::alter(const std::vector<qsizetype> &altered)
{
    for (const qsizetype number : altered) {
        m_words.forget(number);
        reconsider(number);
    }
    int first = rowCount();
    int last = -1;
    for (const qsizetype number : altered) {
        if (const int row = rowOf(number); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void FrameModel::reconsider(qsizetype frame)
{
    if (frame >= m_seen || rowOf(frame) >= 0)
        return;
    if (m_grouped) {
        if (wants(frame))
            insertGrouped({static_cast<qint32>(frame)});
        return;
    }
    // Rows appear in order, so a frame behind the next candidate has to wait for its turn.
    const auto rest = m_candidates.begin() + static_cast<qsizetype>(m_nextCandidate);
    const auto turn = std::lower_bound(rest, m_candidates.end(), frame);
    if (turn != rest || (turn != m_candidates.end() && *turn == frame)) {
        if (turn == m_candidates.end() || *turn != frame)
            m_candidates.insert(turn, static_cast<qint32>(frame));
        return;
    }
    if (wants(frame))
        insertRows(firstRowFrom(frame), {static_cast<qint32>(frame)});
}

void FrameModel::setMarked(std::vector<qsizetype> frames)
{
    m_marked = std::move(frames);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MarkedRole});
}

void FrameModel::setTimeForm(TimeForm form)
{
    m_timeForm = form;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Column::Time), index(rowCount() - 1, Column::Time));
    Q_EMIT headerDataChanged(Qt::Horizontal, Column::Time, Column::Time);
}

void FrameModel::showSecrets(bool shown)
{
    m_words.showSecrets(shown);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int FrameModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FrameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FrameText::ColumnCount;
}

bool FrameModel::isMarked(int row) const
{
    return !m_marked.empty() && std::ranges::binary_search(m_marked, m_rows[static_cast<std::size_t>(row)]);
}

int FrameModel::rowOf(qsizetype frame) const
{
    const int row = firstRowFrom(frame);
    return row < rowCount() && number(row) == frame ? row : -1;
}

int FrameModel::firstRowFrom(qsizetype frame) const
{
    if (m_grouped)
        return rowAt(m_index.tree().path(frame));
    return static_cast<int>(std::ranges::lower_bound(m_rows, frame) - m_rows.begin());
}

} // namespace Sockeye
