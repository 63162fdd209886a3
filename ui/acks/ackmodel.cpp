// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackmodel.h"

#include "theme/words.h"

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
    m_order = {};
    m_rows.clear();
    m_isShown.clear();
    m_changed.clear();
    m_seen = 0;
    m_timer.stop();
    endResetModel();
    extend();
}

int AckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
    if (role == Qt::ToolTipRole && index.column() == State)
        return m_words->explanation(at);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    return text(index.column(), at);
}

QString AckModel::text(int column, const AckRow &row) const
{
    const AckName &name = m_fold.names().at(row.name);
    const AckLine &line = m_words->line(row);
    switch (column) {
    case Direction:
        return row.isQuestion() ? QStringLiteral("↓") : QStringLiteral("↑");
    case Namespace:
        return QString::fromUtf8(name.nsp);
    case Event:
        return Words::name(name.event);
    case Id:
        return line.id;
    case Sent:
        return line.sent;
    case State:
        return m_words->state(row).text;
    case Latency:
        return m_words->latency(row);
    case Tries:
        return row.isQuestion() || row.state == AckState::Unknown ? QString() : Words::count(row.tries);
    case Arguments:
        return line.arguments;
    default:
        return line.answer;
    }
}

QVariant AckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Id || section == Latency || section == Tries))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return columnName(static_cast<Column>(section));
    return role == Qt::DisplayRole && section != Direction ? columnName(static_cast<Column>(section)) : QVariant();
}

QString AckModel::columnName(Column column)
{
    switch (column) {
    case Direction:
        return tr("Direction");
    case Namespace:
        return tr("Namespace");
    case Event:
        return tr("Event");
    case Id:
        return tr("Id");
    case Sent:
        return tr("Sent");
    case State:
        return tr("State");
    case Latency:
        return tr("Latency");
    case Tries:
        return tr("Tries");
    case Arguments:
        return tr("Arguments");
    default:
        return tr("Answer");
    }
}

} // namespace Sockeye
