// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackorder.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace Sockeye {

bool AckOrder::learnNames(const AckNames &names)
{
    if ((m_by != AckSorting::Namespace && m_by != AckSorting::Event) || m_ranks.size() == names.all().size())
        return false;
    std::vector<quint32> sorted(names.all().size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::sort(sorted.begin(), sorted.end(), [&](quint32 left, quint32 right) {
        const AckName &a = names.at(left);
        const AckName &b = names.at(right);
        return m_by == AckSorting::Event ? std::tie(a.event, a.nsp) < std::tie(b.event, b.nsp)
                                         : std::tie(a.nsp, a.event) < std::tie(b.nsp, b.event);
    });
    m_ranks.resize(sorted.size());
    for (std::size_t rank = 0; rank < sorted.size(); ++rank)
        m_ranks[sorted[rank]] = static_cast<qint32>(rank);
    return true;
}

qint64 AckOrder::key(const AckRow &row) const
{
    switch (m_by) {
    case AckSorting::Began:
        return 0;
    case AckSorting::Direction:
        return row.isQuestion() ? 1 : 0;
    case AckSorting::Namespace:
    case AckSorting::Event:
        return m_ranks[row.name];
    case AckSorting::Id:
        return row.id;
    case AckSorting::State:
        return static_cast<qint64>(row.state);
    case AckSorting::Latency:
        // What still waits is longer than all, and the longer the earlier it was sent: so its place stays.
        return isOpen(row.state) ? std::numeric_limits<qint64>::max() - row.sent.count() : row.took.count();
    case AckSorting::Tries:
        return row.tries;
    }
    return 0;
}

bool AckOrder::isBefore(qint32 left, qint32 right, const AckFold &fold) const
{
    const qint64 a = key(fold.rows()[static_cast<std::size_t>(left)]);
    const qint64 b = key(fold.rows()[static_cast<std::size_t>(right)]);
    if (a != b)
        return (a < b) != m_isDescending;
    return (left < right) != (m_isDescending && m_by == AckSorting::Began);
}

void AckOrder::sort(std::vector<qint32> &rows, const AckFold &fold) const
{
    // The keys beside the numbers: looking each up at each comparison would take longer than the sorting.
    std::vector<std::pair<qint64, qint32>> keyed;
    keyed.reserve(rows.size());
    for (const qint32 number : rows) {
        const qint64 by = key(fold.rows()[static_cast<std::size_t>(number)]);
        const qint64 wayBy = m_isDescending ? -by : by;
        keyed.emplace_back(wayBy, m_by == AckSorting::Began && m_isDescending ? -number : number);
    }
    std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto &it) { return std::abs(it.second); });
}

} // namespace Sockeye
