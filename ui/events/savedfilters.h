// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QJsonArray>

namespace Sockeye {

/// Filter lines kept under names, in the order of the names. A name can be edited.
class SavedFilters final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Line, ColumnCount };

    explicit SavedFilters(QObject *parent = nullptr);

    /// Keeps a line under a name, in the place of what had that name. Returns its row; -1 when one of them is empty.
    int save(const QString &name, const QString &line);
    void remove(int row);
    [[nodiscard]] QString line(int row) const { return m_filters.value(row).line; }
    [[nodiscard]] QString name(int row) const { return m_filters.value(row).name; }
    /// The row of a name in any case; -1 for none.
    [[nodiscard]] int rowOf(const QString &name) const;

    [[nodiscard]] QJsonArray toJson() const;
    /// Ignores what is no filter.
    void setJson(const QJsonArray &filters);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Renames. Refuses an empty name and one that another filter has.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void changed();

private:
    struct Saved {
        QString name;
        QString line;
    };
    [[nodiscard]] int placeOf(const QString &name) const;

    QList<Saved> m_filters;
};

} // namespace Sockeye
