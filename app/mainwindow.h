// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance.h"
#include "commandline.h"
#include "settings.h"
#include <QMainWindow>

namespace Sockeye {

class CommandDesk;
class Workspace;

/// The window: menus around the workspace. Knows no connection.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `scheme` goes before the settings' for this run: "light", "dark" or empty.
    explicit MainWindow(const QString &scheme = {}, QWidget *parent = nullptr);

    void start(const CommandLine &line);
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void setupCommands();
    void addCommand(const QString &id, const QString &text, const QString &tip, const QKeySequence &keys,
                    void (MainWindow::*run)());
    [[nodiscard]] QList<QAction *> commands() const;
    void openPalette();
    void editShortcuts();
    void giveKeys();
    void quit();
    void explainProblems();
    void showAbout();

    Settings m_settings;
    Appearance m_appearance; // before any widget, so that none begins in the wrong colours
    Workspace *m_workspace;
    CommandDesk *m_desk;
};

} // namespace Sockeye
