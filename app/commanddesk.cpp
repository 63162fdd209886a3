// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commanddesk.h"

#include "commands/commandgroups.h"
#include "commands/commandpalette.h"
#include "commands/shortcuteditor.h"
#include "theme/command.h"
#include <QHash>
#include <QMainWindow>
#include <QMenuBar>

namespace Sockeye {

CommandDesk::CommandDesk(QMainWindow *window, std::function<QList<QAction *>()> commands)
    : QObject(window)
    , m_window(window)
    , m_commands(std::move(commands))
    , m_palette(new CommandPalette(window))
    , m_shortcuts(Shortcuts::fromJson(m_settings.shortcuts()))
{
    for (const QString &group : CommandGroups::menuOrder())
        addMenu(group);
    connect(m_palette, &CommandPalette::commandUsed, this, &CommandDesk::rememberUse);
}

void CommandDesk::addMenu(const QString &group)
{
    auto *menu = new QMenu(CommandGroups::menuTitle(group), m_window);
    menu->setToolTipsVisible(true);
    m_window->menuBar()->addMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, group] { fill(menu, group); });
}

void CommandDesk::fill(QMenu *menu, const QString &group)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly));
    QHash<QString, QMenu *> sections;
    for (QAction *command : CommandGroups::sorted(m_commands())) {
        if (CommandGroups::groupOf(command->objectName()) != group)
            continue;
        const QString title = CommandGroups::sectionTitle(command->objectName());
        QMenu *&section = sections[title];
        if (!section)
            section = title.isEmpty() ? menu : menu->addMenu(title);
        section->setToolTipsVisible(true);
        section->addAction(command);
    }
    if (menu->isEmpty())
        menu->addAction(tr("Connect first: these are commands of a connection"))->setEnabled(false);
}

void CommandDesk::giveKeys(const QWidget *widget) const
{
    m_shortcuts.apply(Theme::commandsOf(widget));
}

void CommandDesk::openPalette()
{
    m_palette->open(m_commands(), m_settings.recentCommands());
}

void CommandDesk::editShortcuts(const QList<QAction *> &all)
{
    ShortcutEditor editor(all, m_shortcuts, m_window);
    if (editor.exec() != QDialog::Accepted || editor.shortcuts() == m_shortcuts)
        return;
    m_shortcuts = editor.shortcuts();
    m_settings.setShortcuts(m_shortcuts.toJson());
    Q_EMIT keysChanged();
}

void CommandDesk::rememberUse(const QString &id)
{
    m_settings.addRecentCommand(id);
}

} // namespace Sockeye
