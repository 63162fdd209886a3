// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/history.h"
#include <QAbstractTableModel>
#include <vector>

namespace Sockeye {

/// The kept messages that hold the words searched for.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, NamespaceColumn, EventColumn, ArgumentsColumn, FlagsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMessages(const QList<KeptMessage> &messages);
    /// Empty for all.
    void setNeedle(const QString &needle);
    [[nodiscard]] const Draft &draft(int row) const { return m_messages[source(row)].draft; }
    [[nodiscard]] const KeptMessage &message(int row) const { return m_messages[source(row)]; }
    /// The index of a row in the list that was set.
    [[nodiscard]] qsizetype source(int row) const { return m_rows[static_cast<std::size_t>(row)].source; }
    /// How many there are, those not found included.
    [[nodiscard]] qsizetype total() const { return m_messages.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        qsizetype source = 0;
        QString title;
        QString line;
        QString flags;
    };

    void find();
    [[nodiscard]] QString text(const Row &row, int column) const;

    QList<KeptMessage> m_messages;
    std::vector<Row> m_rows;
    QString m_needle;
};

} // namespace Sockeye
