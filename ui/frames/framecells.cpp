// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells and headers say. See framemodel.h.
#include "frames/framemodel.h"

namespace Sockeye {

QVariant FrameModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Column::Time ? timeText(index.row()) : text(index.row()).cell(index.column());
    case Qt::ToolTipRole: {
        const FrameText &words = text(index.row());
        if (index.column() == Column::Summary && !words.target.isEmpty())
            return words.target;
        if (index.column() == Column::Raw && !words.note.isEmpty())
            return QString(words.cell(Column::Raw) + u'\n' + words.note);
        return index.column() == Column::Outcome && !words.reason.isEmpty() ? words.reason : words.cell(index.column());
    }
    case Qt::AccessibleDescriptionRole:
        return index.column() == Column::Raw ? text(index.row()).note : QString();
    case RecordRole:
        return text(index.row()).record;
    case MarkedRole:
        return isMarked(index.row());
    case DepthRole:
        return depth(index.row());
    case FoldedRole:
        return canFold(index.row()) && isFolded(number(index.row()));
    default:
        return {};
    }
}

QVariant FrameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= FrameText::ColumnCount)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::ToolTipRole)
        return columnName(column);
    if (role != Qt::DisplayRole || column == Column::Direction)
        return {};
    if (column != Column::Time || m_timeForm == TimeForm::OfDay)
        return columnName(column);
    return m_timeForm == TimeForm::SinceConnect ? tr("Since connect") : tr("Since above");
}

QString FrameModel::columnName(Column column)
{
    switch (column) {
    case Column::Time:
        return tr("Time");
    case Column::Direction:
        return tr("Direction");
    case Column::Layer:
        return tr("Layer");
    case Column::Carrier:
        return tr("Transport");
    case Column::Summary:
        return tr("What");
    case Column::Raw:
        return tr("Raw");
    case Column::Size:
        return tr("On the wire");
    case Column::Content:
        return tr("Inflated");
    case Column::Connection:
        return tr("Connection");
    case Column::Outcome:
        return tr("Status");
    }
    return {};
}

const FrameText &FrameModel::text(int row) const
{
    return m_words.of(number(row));
}

QString FrameModel::timeText(int row) const
{
    const auto time = text(row).time;
    if (m_timeForm == TimeForm::OfDay)
        return text(row).cell(Column::Time);
    if (m_timeForm == TimeForm::SinceConnect) {
        constexpr double PerSecond = 1e6;
        const auto since = time - m_index.connectedSince(number(row));
        return tr("%1 s").arg(QString::number(static_cast<double>(since.count()) / PerSecond, 'f', 3));
    }
    if (row == 0)
        return {};
    const auto since = time - text(row - 1).time;
    const QString sign = since.count() < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return sign + Words::duration(std::chrono::abs(since));
}

} // namespace Sockeye
