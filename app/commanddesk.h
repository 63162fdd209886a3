// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/shortcuts.h"
#include "settings.h"
#include <functional>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Sockeye {

class CommandPalette;

/// Offers the commands of a window in its menus, in the palette and in the editor of their keys.
class CommandDesk final : public QObject {
    Q_OBJECT

public:
    /// `commands` gives the ones that can be used now.
    CommandDesk(QMainWindow *window, std::function<QList<QAction *>()> commands);

    /// Gives the commands of a widget the keys that were chosen for them. For each part that is made later.
    void giveKeys(const QWidget *widget) const;

    void openPalette();
    /// `all` are the commands to list.
    void editShortcuts(const QList<QAction *> &all);

Q_SIGNALS:
    /// Other keys were chosen: everybody calls giveKeys.
    void keysChanged();

private:
    void addMenu(const QString &group);
    void fill(QMenu *menu, const QString &group);
    void rememberUse(const QString &id);

    QMainWindow *m_window;
    std::function<QList<QAction *>()> m_commands;
    CommandPalette *m_palette;
    Settings m_settings;
    Shortcuts m_shortcuts;
};

} // namespace Sockeye
