// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "settings.h"
#include <QMainWindow>

class QActionGroup;
class QMenu;

namespace Sockeye {

class Workspace;

/// The window: menus around the workspace. Knows no connection.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    void start(const CommandLine &line);
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void setupConnectionMenu();
    void setupViewMenu();
    void setupHelpMenu();
    void addScheme(QMenu *menu, QActionGroup *group, const QString &text, const QString &scheme);
    void chooseScheme(const QString &scheme);
    void showAbout();

    Settings m_settings;
    Workspace *m_workspace;
};

/// Colours by name: "light", "dark", anything else for the system's.
void applyScheme(const QString &scheme);

} // namespace Sockeye
