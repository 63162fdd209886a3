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
    beginResetModel();
    m_log = std::move(log);
    m_index = FrameIndex();
    m_words = FrameWords(m_log);
    m_rows.clear();
    m_candidates.clear();
    m_marked.clear();
    m_nextCandidate = 0;
    m_seen = 0;
    m_cursor = LogCursor();
    m_timer.stop();
    endResetModel();
    extend();
}

void FrameModel::extend()
{
    const qsizetype known = m_index.size();
    std::vector<qsizetype> altered;
    const auto take = [&](qsizetype record, const SocketIO::TraceView &view) { m_index.take(record, view, altered); };
    if (!m_log || !m_cursor.advance(*m_log, take))
        return;
    // Those that came just now were never shown otherwise.
    std::erase_if(altered, [known](qsizetype frame) { return frame >= known; });
    alter(altered);
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
    // Rows appear in order, so a frame behind the next candidate has to wait for its turn.
    const auto rest = m_candidates.begin() + static_cast<qsizetype>(m_nextCandidate);
    const auto turn = std::lower_bound(rest, m_candidates.end(), frame);
    if (turn != rest || (turn != m_candidates.end() && *turn == frame)) {
        if (turn == m_candidates.end() || *turn != frame)
            m_candidates.insert(turn, static_cast<qint32>(frame));
        return;
    }
    if (!m_filter.wants(m_index.at(frame), *m_log))
        return;
    const int row = firstRowFrom(frame);
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, static_cast<qint32>(frame));
    endInsertRows();
}

void FrameModel::setMarked(std::vector<qsizetype> frames)
{
    m_marked = std::move(frames);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MarkedRole});
}

int FrameModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FrameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FrameText::ColumnCount;
}

QVariant FrameModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row()).cell(index.column());
    case Qt::ToolTipRole: {
        const FrameText &words = text(index.row());
        if (index.column() == Column::Summary && !words.target.isEmpty())
            return words.target;
        return index.column() == Column::Outcome && !words.reason.isEmpty() ? words.reason : words.cell(index.column());
    }
    case RecordRole:
        return text(index.row()).record;
    case MarkedRole:
        return isMarked(index.row());
    default:
        return {};
    }
}

QVariant FrameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Column::Time:
        return tr("Time");
    case Column::Direction:
        return {};
    case Column::Layer:
        return tr("Layer");
    case Column::Carrier:
        return tr("Transport");
    case Column::Summary:
        return tr("What");
    case Column::Raw:
        return tr("Raw");
    case Column::Size:
        return tr("Size");
    case Column::Outcome:
        return tr("Status");
    default:
        return {};
    }
}

const FrameText &FrameModel::text(int row) const
{
    const qint32 number = m_rows[static_cast<std::size_t>(row)];
    return m_words.of(number, m_index.at(number));
}

bool FrameModel::isMarked(int row) const
{
    return !m_marked.empty() && std::ranges::binary_search(m_marked, m_rows[static_cast<std::size_t>(row)]);
}

const Frame &FrameModel::frame(int row) const
{
    return m_index.at(m_rows[static_cast<std::size_t>(row)]);
}

int FrameModel::rowOf(qsizetype frame) const
{
    const int row = firstRowFrom(frame);
    return row < rowCount() && m_rows[static_cast<std::size_t>(row)] == frame ? row : -1;
}

int FrameModel::firstRowFrom(qsizetype frame) const
{
    return static_cast<int>(std::ranges::lower_bound(m_rows, frame) - m_rows.begin());
}

} // namespace Sockeye
