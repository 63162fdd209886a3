// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackmodel.h"

#include <algorithm>
#include <array>

namespace Sockeye {

AckModel::AckModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::make_unique<AckPresenter>(nullptr))
{
}

AckModel::~AckModel() = default;

void AckModel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    beginResetModel();
    m_log = std::move(log);
    m_words = std::make_unique<AckPresenter>(m_log);
    m_cursor = {};
    m_fold = {};
    m_rows = 0;
    endResetModel();
    extend();
}

void AckModel::extend()
{
    const auto take = [this](qsizetype record, const SocketIO::TraceView &view) { m_fold.take(record, view); };
    if (!m_log || !m_cursor.advance(*m_log, take))
        return;
    addRows();
    tellChanges();
}

void AckModel::addRows()
{
    const auto count = static_cast<int>(m_fold.rows().size());
    if (count == m_rows)
        return;
    beginInsertRows({}, m_rows, count - 1);
    m_rows = count;
    endInsertRows();
}

void AckModel::tellChanges()
{
    const std::vector<qsizetype> changed = m_fold.takeChanged();
    if (changed.empty())
        return;
    for (const qsizetype row : changed)
        m_words->forget(m_fold.rows()[static_cast<std::size_t>(row)]);
    const auto [first, last] = std::minmax_element(changed.begin(), changed.end());
    Q_EMIT dataChanged(index(static_cast<int>(*first), Sent), index(static_cast<int>(*last), Answer));
}

int AckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int AckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AckModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AckRow &at = row(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == Direction)
        return at.isQuestion() ? tr("received") : tr("sent");
    if (role == Qt::ToolTipRole && index.column() == State && at.state == AckState::Question)
        return tr("The server waits for an answer. Click to reply.");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const AckLine &line = m_words->line(at);
    switch (index.column()) {
    case Direction:
        return at.isQuestion() ? QStringLiteral("↓") : QStringLiteral("↑");
    case Namespace:
        return line.nsp;
    case Event:
        return line.event;
    case Id:
        return line.id;
    case Sent:
        return line.sent;
    case State:
        return m_words->state(at).text;
    default:
        return line.answer;
    }
}

QVariant AckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Id)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const std::array titles{QString(), tr("Namespace"), tr("Event"), tr("Id"), tr("Sent"), tr("State"), tr("Answer")};
    return titles[static_cast<std::size_t>(section)];
}

} // namespace Sockeye
