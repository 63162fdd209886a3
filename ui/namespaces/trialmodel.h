// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/namespacetrial.h"

#include <QAbstractTableModel>

namespace Sockeye {

/// The names of a trial and what became of each.
class TrialModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Answer, Words, ColumnCount };
    /// How worthwhile a result is, most first, as an int.
    static constexpr int RankRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<TrialResult> &results);
    [[nodiscard]] const TrialResult &at(int row) const { return m_results[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<TrialResult> m_results;
};

} // namespace Sockeye
