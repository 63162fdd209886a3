// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/trialmodel.h"

namespace Sockeye {
namespace {

using State = TrialResult::Answer;

int rankOf(State answer)
{
    static const QList<State> order{State::Exists,  State::Refused,  State::Silent, State::Asked,
                                    State::Waiting, State::NotTried, State::Unknown};
    return static_cast<int>(order.indexOf(answer));
}

} // namespace

void TrialModel::show(const QList<TrialResult> &results)
{
    if (results.size() != m_results.size() || (!results.isEmpty() && results[0].nsp != m_results[0].nsp)) {
        beginResetModel();
        m_results = results;
        return endResetModel();
    }
    m_results = results;
    if (!m_results.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TrialModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

int TrialModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrialModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TrialResult &result = m_results[index.row()];
    if (role == RankRole)
        return rankOf(result.answer);
    if (role == Qt::ToolTipRole)
        return result.refusal.isEmpty() ? result.words : QString::fromUtf8(result.refusal);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList answers{
        tr("waits"),   tr("asked…"),    tr("exists"),   tr("refused: wants auth, or has another condition"),
        tr("unknown"), tr("no answer"), tr("not tried")};
    return QStringList{result.nsp, answers[static_cast<int>(result.answer)], result.words}[index.column()];
}

QVariant TrialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QStringList{tr("Namespace"), tr("Answer"), tr("In the server's words")}[section];
}

} // namespace Sockeye
