// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/historymodel.h"
#include "composer/draftline.h"
#include <QLocale>

namespace Sockeye {

namespace {

/// The time of day for today, else with the date.
QString timeText(const QDateTime &time)
{
    const QLocale locale;
    return time.date() == QDate::currentDate() ? locale.toString(time.time(), QStringLiteral("HH:mm:ss"))
                                               : locale.toString(time, QLocale::ShortFormat);
}

} // namespace

void HistoryModel::setMessages(const QList<KeptMessage> &messages)
{
    m_messages = messages;
    find();
}

void HistoryModel::setNeedle(const QString &needle)
{
    m_needle = needle;
    find();
}

void HistoryModel::find()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        const KeptMessage &message = m_messages[i];
        if (!message.name.contains(m_needle, Qt::CaseInsensitive) && !DraftLine::matches(message.draft, m_needle))
            continue;
        m_rows.push_back({i, message.name.isEmpty() ? timeText(message.time) : message.name,
                          DraftLine::arguments(message.draft.arguments), DraftLine::flags(message.draft)});
    }
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(const Row &row, int column) const
{
    const Draft &draft = m_messages[row.source].draft;
    switch (column) {
    case TitleColumn:
        return row.title;
    case NamespaceColumn:
        return draft.nsp;
    case EventColumn:
        return draft.event;
    case ArgumentsColumn:
        return row.line;
    default:
        return row.flags;
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole && index.column() == TitleColumn)
        return QLocale().toString(m_messages[row.source].time, QLocale::LongFormat);
    if (role == Qt::ToolTipRole)
        return text(row, index.column());
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString names[] = {tr("Sent or saved as"), tr("Namespace"), tr("Event"), tr("Arguments"), tr("Flags")};
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < ColumnCount)
        return names[section];
    return {};
}

} // namespace Sockeye
