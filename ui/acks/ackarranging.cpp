// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Going from one list of rows to another in the steps a model may take. See ackmodel.h.
#include "acks/ackmodel.h"

#include <algorithm>
#include <QHash>

namespace Sockeye {
namespace {

std::vector<bool> among(const std::vector<qint32> &rows, std::size_t count)
{
    std::vector<bool> is(count);
    for (const qint32 number : rows)
        is[static_cast<std::size_t>(number)] = true;
    return is;
}

} // namespace

/// Rows that go stand last before they go, rows that come stand last before they take their place: so there are three
/// steps at most, however many rows move.
void AckModel::arrange(Rows &&target)
{
    const std::size_t count = m_fold.rows().size();
    std::vector<bool> stays = among(target, count);
    const auto split = [](const Rows &rows, const std::vector<bool> &first) {
        Rows inOrder = rows;
        const auto middle = std::stable_partition(
            inOrder.begin(), inOrder.end(), [&](qint32 number) { return first[static_cast<std::size_t>(number)]; });
        return std::pair(std::move(inOrder), middle - inOrder.begin());
    };
    const auto [kept, keptCount] = split(m_rows, stays);
    const auto [known, knownCount] = split(target, m_isShown);
    Rows between(known.begin(), known.begin() + knownCount);
    between.insert(between.end(), kept.begin() + keptCount, kept.end());
    relayOut(std::move(between));
    if (static_cast<std::size_t>(keptCount) < m_rows.size()) {
        beginRemoveRows({}, static_cast<int>(keptCount), rowCount() - 1);
        m_rows.resize(static_cast<std::size_t>(keptCount));
        m_isShown = among(m_rows, count);
        endRemoveRows();
    }
    if (knownCount < static_cast<qsizetype>(known.size()))
        append(Rows(known.begin() + knownCount, known.end()));
    relayOut(std::move(target));
}

/// Puts the rows there are into another order.
void AckModel::relayOut(Rows &&order)
{
    if (order == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    Rows numbers;
    QHash<qint32, int> places;
    for (const QModelIndex &at : before) {
        numbers.push_back(m_rows[static_cast<std::size_t>(at.row())]);
        places.insert(numbers.back(), -1);
    }
    m_rows = std::move(order);
    for (std::size_t i = 0; !places.isEmpty() && i < m_rows.size(); ++i) {
        if (const auto wanted = places.find(m_rows[i]); wanted != places.end())
            *wanted = static_cast<int>(i);
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(places.value(numbers[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace Sockeye
