// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/savedfilters.h"

#include <algorithm>
#include <QJsonObject>

namespace Sockeye {
namespace {
constexpr QLatin1String NameKey("name");
constexpr QLatin1String LineKey("filter");
} // namespace

SavedFilters::SavedFilters(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int SavedFilters::save(const QString &name, const QString &line)
{
    const QString wanted = name.simplified();
    const QString filter = line.trimmed();
    if (wanted.isEmpty() || filter.isEmpty())
        return -1;
    int row = rowOf(wanted);
    if (row >= 0) {
        m_filters[row] = {wanted, filter};
        Q_EMIT dataChanged(index(row, Name), index(row, Line));
    } else {
        row = placeOf(wanted);
        beginInsertRows({}, row, row);
        m_filters.insert(row, {wanted, filter});
        endInsertRows();
    }
    Q_EMIT changed();
    return row;
}

void SavedFilters::remove(int row)
{
    if (row < 0 || row >= m_filters.size())
        return;
    beginRemoveRows({}, row, row);
    m_filters.removeAt(row);
    endRemoveRows();
    Q_EMIT changed();
}

int SavedFilters::rowOf(const QString &name) const
{
    const auto found = std::find_if(m_filters.begin(), m_filters.end(), [&name](const Saved &saved) {
        return saved.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_filters.end() ? -1 : static_cast<int>(found - m_filters.begin());
}

int SavedFilters::placeOf(const QString &name) const
{
    const auto place = std::find_if(m_filters.begin(), m_filters.end(),
                                    [&name](const Saved &saved) { return name.localeAwareCompare(saved.name) < 0; });
    return static_cast<int>(place - m_filters.begin());
}

QJsonArray SavedFilters::toJson() const
{
    QJsonArray filters;
    for (const Saved &saved : m_filters)
        filters.append(QJsonObject{{NameKey, saved.name}, {LineKey, saved.line}});
    return filters;
}

void SavedFilters::setJson(const QJsonArray &filters)
{
    beginResetModel();
    m_filters.clear();
    for (const QJsonValue &value : filters) {
        const Saved saved{value[NameKey].toString().simplified(), value[LineKey].toString().trimmed()};
        if (!saved.name.isEmpty() && !saved.line.isEmpty() && rowOf(saved.name) < 0)
            m_filters.insert(placeOf(saved.name), saved);
    }
    endResetModel();
}

int SavedFilters::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_filters.size());
}

int SavedFilters::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SavedFilters::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole;
    if (!index.isValid() || !isText)
        return {};
    const Saved &saved = m_filters[index.row()];
    return index.column() == Name ? saved.name : saved.line;
}

bool SavedFilters::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (!index.isValid() || index.column() != Name || role != Qt::EditRole || name.isEmpty())
        return false;
    if (const int other = rowOf(name); other >= 0 && other != index.row())
        return false;
    m_filters[index.row()].name = name;
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}

QVariant SavedFilters::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return section == Name ? tr("Name") : tr("Filter");
}

Qt::ItemFlags SavedFilters::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

} // namespace Sockeye
