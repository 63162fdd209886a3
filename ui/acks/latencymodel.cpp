// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/latencymodel.h"

#include "acks/ackmodel.h"
#include "theme/words.h"

#include <algorithm>

namespace Sockeye {
namespace {
constexpr qint64 MsBetweenLooks = 200;
}

LatencyModel::LatencyModel(const AckModel *acks, QObject *parent)
    : QAbstractTableModel(parent)
    , m_acks(acks)
{
}

void LatencyModel::reset()
{
    beginResetModel();
    m_names.clear();
    m_known = 0;
    m_revision = 0;
    m_since.invalidate();
    endResetModel();
    extend();
}

bool LatencyModel::extend()
{
    const quint64 revision = m_acks->fold().latencies().revision();
    if (revision == m_revision || (m_since.isValid() && m_since.elapsed() < MsBetweenLooks))
        return false;
    m_revision = revision;
    m_since.start();
    addNames();
    if (m_sortColumn >= 0)
        arrange();
    if (!m_names.empty())
        Q_EMIT dataChanged(index(0, Asked), index(rowCount() - 1, Spread));
    return true;
}

void LatencyModel::addNames()
{
    const auto &tallies = m_acks->fold().latencies().all();
    std::vector<quint32> fresh;
    for (; m_known < tallies.size(); ++m_known) {
        if (tallies[m_known].asked > 0) // the others stand for answers that nobody asked for
            fresh.push_back(static_cast<quint32>(m_known));
    }
    if (fresh.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_names.insert(m_names.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void LatencyModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

void LatencyModel::arrange()
{
    std::vector<quint32> order = m_names;
    std::sort(order.begin(), order.end(), [this](quint32 left, quint32 right) { return isBefore(left, right); });
    if (order == m_names)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &at : before) {
        const quint32 name = m_names[static_cast<std::size_t>(at.row())];
        const auto place = std::find(order.begin(), order.end(), name) - order.begin();
        after.append(index(static_cast<int>(place), at.column()));
    }
    m_names = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool LatencyModel::isBefore(quint32 left, quint32 right) const
{
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    const AckNames &names = m_acks->fold().names();
    if (m_sortColumn == Event || m_sortColumn == Namespace) {
        const bool byEvent = m_sortColumn == Event;
        const QByteArray &a = byEvent ? names.at(left).event : names.at(left).nsp;
        const QByteArray &b = byEvent ? names.at(right).event : names.at(right).nsp;
        return a == b ? left < right : (a < b) != isDescending;
    }
    const qint64 a = figure(left, m_sortColumn);
    const qint64 b = figure(right, m_sortColumn);
    return a == b ? left < right : (a < b) != isDescending;
}

qint64 LatencyModel::figure(quint32 number, int column) const
{
    const LatencyTally &tally = m_acks->fold().latencies().all()[number];
    switch (column) {
    case Direction:
        return m_acks->fold().names().at(number).isQuestion ? 1 : 0;
    case Asked:
        return tally.asked;
    case Answered:
        return tally.latencies.count();
    case Late:
        return tally.late;
    case Lost:
        return tally.lost;
    case P50:
    case Spread:
        return tally.latencies.percentile(0.5).count();
    case P95:
        return tally.latencies.percentile(0.95).count();
    case P99:
        return tally.latencies.percentile(0.99).count();
    case Longest:
        return tally.latencies.longest().count();
    default:
        return number;
    }
}

int LatencyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int LatencyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const AckName &LatencyModel::name(int row) const
{
    return m_acks->fold().names().at(m_names[static_cast<std::size_t>(row)]);
}

const LatencyTally &LatencyModel::tally(int row) const
{
    return m_acks->fold().latencies().all()[m_names[static_cast<std::size_t>(row)]];
}

std::array<int, 2> LatencyModel::bars() const
{
    const AckLatencies &latencies = m_acks->fold().latencies();
    std::array<int, 2> bars{0, 0};
    for (const bool questions : {false, true}) {
        const LatencyHistogram &all = latencies.together(questions);
        if (all.count() == 0)
            continue;
        const int first = LatencyHistogram::barOf(all.shortest());
        const int end = LatencyHistogram::barOf(all.longest()) + 1;
        bars = bars[1] == 0 ? std::array{first, end} : std::array{qMin(bars[0], first), qMax(bars[1], end)};
    }
    return bars;
}

} // namespace Sockeye
