// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/acklatencies.h"
#include "acks/acknames.h"

#include <array>
#include <QAbstractTableModel>
#include <QElapsedTimer>

namespace Sockeye {

class AckModel;

/// What was asked, one row for each name: how often, how often answered and lost, and the percentiles of the latency.
class LatencyModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Direction,
        Event,
        Namespace,
        Asked,
        Answered,
        Late,
        Lost,
        P50,
        P95,
        P99,
        Longest,
        Spread,
        ColumnCount
    };

    /// Shows what the rows of `acks` add up to.
    explicit LatencyModel(const AckModel *acks, QObject *parent = nullptr);

    /// Takes in what is new, a few times a second at most; true when it did.
    bool extend();
    /// Begins anew, after `acks` has another log.
    void reset();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1 is the order in which they were first asked.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const AckName &name(int row) const;
    [[nodiscard]] const LatencyTally &tally(int row) const;
    /// The text of a cell; empty where nothing was measured.
    [[nodiscard]] QString text(int row, int column) const;
    /// The bars all histograms have together: first, and one behind the last.
    [[nodiscard]] std::array<int, 2> bars() const;

private:
    void addNames();
    void arrange();
    [[nodiscard]] QString name(int row, int column) const;
    [[nodiscard]] qint64 figure(quint32 name, int column) const;
    [[nodiscard]] bool isBefore(quint32 left, quint32 right) const;

    const AckModel *m_acks;
    std::vector<quint32> m_names; ///< numbers in AckNames, one for each row
    std::size_t m_known = 0;
    quint64 m_revision = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QElapsedTimer m_since;
};

} // namespace Sockeye
