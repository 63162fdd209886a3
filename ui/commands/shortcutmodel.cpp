// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/shortcutmodel.h"

#include "commands/commandgroups.h"
#include "theme/command.h"
#include "theme/theme.h"
#include <QGuiApplication>

namespace Sockeye {

ShortcutModel::ShortcutModel(const QList<QAction *> &commands, Shortcuts shortcuts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_commands(CommandGroups::sorted(commands))
    , m_shown(m_commands)
    , m_shortcuts(std::move(shortcuts))
{
}

QString ShortcutModel::keyText(const QAction *command) const
{
    return QKeySequence::listToString(m_shortcuts.keysOf(command), QKeySequence::NativeText);
}

QString ShortcutModel::scopeText(const QAction *command)
{
    const bool isLocal = command->shortcutContext() == Qt::WidgetShortcut
        || command->shortcutContext() == Qt::WidgetWithChildrenShortcut;
    return isLocal ? tr("in %1", "a panel").arg(CommandGroups::title(CommandGroups::groupOf(command->objectName())))
                   : tr("everywhere");
}

void ShortcutModel::setSearched(const QString &text)
{
    beginResetModel();
    m_shown.clear();
    for (QAction *command : std::as_const(m_commands)) {
        const QString all = CommandGroups::placeName(command->objectName()) + u' ' + CommandGroups::plainText(*command)
            + u' ' + keyText(command);
        if (all.contains(text.trimmed(), Qt::CaseInsensitive))
            m_shown.append(command);
    }
    endResetModel();
}

QAction *ShortcutModel::commandAt(int row) const
{
    return m_shown.value(row);
}

QList<QKeySequence> ShortcutModel::keysAt(int row) const
{
    const QAction *command = commandAt(row);
    return command ? m_shortcuts.keysOf(command) : QList<QKeySequence>();
}

QList<QAction *> ShortcutModel::rivalsAt(int row) const
{
    const QAction *command = commandAt(row);
    return command ? m_shortcuts.rivals(command, m_commands) : QList<QAction *>();
}

bool ShortcutModel::isChangedAt(int row) const
{
    const QAction *command = commandAt(row);
    return command && m_shortcuts.isChanged(command->objectName());
}

void ShortcutModel::setKeys(QAction *command, const QList<QKeySequence> &keys)
{
    m_shortcuts.choose(command, keys);
    showChanges();
}

void ShortcutModel::resetAll()
{
    m_shortcuts.resetAll();
    showChanges();
}

void ShortcutModel::showChanges()
{
    // A change of one command's keys may give or take a conflict in any row.
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QAction *command = m_shown[index.row()];
    if (role == Qt::ToolTipRole)
        return Theme::tipOf(command);
    if (role == Qt::FontRole && isChangedAt(index.row())) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    if (role == Qt::ForegroundRole && index.column() == Keys && !rivalsAt(index.row()).isEmpty())
        return Theme::color(QGuiApplication::palette(), Theme::Meaning::Bad);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Group:
        return CommandGroups::placeName(command->objectName());
    case Command:
        return CommandGroups::plainText(*command);
    case Scope:
        return scopeText(command);
    default:
        return keyText(command);
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Group:
        return tr("Where");
    case Command:
        return tr("Command");
    case Keys:
        return tr("Keys");
    case Scope:
        return tr("Keys work");
    default:
        return {};
    }
}

} // namespace Sockeye
