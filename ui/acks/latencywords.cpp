// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the rows and the header. See latencymodel.h.
#include "acks/latencymodel.h"

#include "theme/words.h"

namespace Sockeye {

QString LatencyModel::text(int row, int column) const
{
    const LatencyHistogram &latencies = tally(row).latencies;
    switch (column) {
    case Asked:
        return Words::count(tally(row).asked);
    case Answered:
        return Words::count(latencies.count());
    case Late:
        return Words::count(tally(row).late);
    case Lost:
        return Words::count(tally(row).lost);
    default:
        break;
    }
    if (column < P50)
        return name(row, column);
    return latencies.count() == 0 || column == Spread
        ? QString()
        : Words::duration(std::chrono::microseconds(figure(m_names[static_cast<std::size_t>(row)], column)));
}

QString LatencyModel::name(int row, int column) const
{
    const AckName &asked = name(row);
    if (column == Direction)
        return asked.isQuestion ? QStringLiteral("↓") : QStringLiteral("↑");
    if (column == Namespace)
        return QString::fromUtf8(asked.nsp);
    return AckNames::isOverflow(m_names[static_cast<std::size_t>(row)]) ? tr("(further names)")
                                                                        : Words::name(asked.event);
}

QVariant LatencyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() >= Asked)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == Direction)
        return name(index.row()).isQuestion ? tr("questions of the server") : tr("requests of ours");
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return text(index.row(), index.column());
    return {};
}

QVariant LatencyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Asked && section < Spread)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const std::array titles{QString(),      tr("Event"), tr("Namespace"), tr("Asked"),
                            tr("Answered"), tr("Late"),  tr("No answer"), tr("p50"),
                            tr("p95"),      tr("p99"),   tr("Max"),       tr("Distribution")};
    const std::array tips{
        tr("Requests of ours ↑, questions of the server ↓"),
        QString(),
        QString(),
        tr("Requests and questions so far"),
        tr("With an answer, late ones included"),
        tr("Answered after the time-out"),
        tr("Timed out, lost with the connection, dropped, taken out of the buffer, refused"),
        tr("Half of all answers came within this time (at most 2 % off)"),
        tr("95 of 100 answers came within this time (at most 2 % off)"),
        tr("99 of 100 answers came within this time (at most 2 % off)"),
        tr("The longest latency, exactly"),
        tr("How many answers came in which time, from the shortest to the longest of all rows; each bar spans half a "
           "doubling"),
    };
    if (role == Qt::DisplayRole)
        return titles[static_cast<std::size_t>(section)];
    return role == Qt::ToolTipRole ? tips[static_cast<std::size_t>(section)] : QVariant();
}

} // namespace Sockeye
