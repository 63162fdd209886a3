// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "settings.h"
#include <QThread>
#include <QTimer>
#include <QWidget>
#include <memory>

class QStackedWidget;
class QTabWidget;

namespace Sockeye {

class Session;
class StartPage;

/// All connections of a window, each in its tab, and the start page when there is none. Owns the network thread and the
/// frame timer.
class Workspace final : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(QWidget *parent = nullptr);
    ~Workspace() override;

    /// Carries out what the command line asks for.
    void start(const CommandLine &line);
    [[nodiscard]] Session *currentSession() const;
    [[nodiscard]] qsizetype count() const { return m_sessions.size(); }

public Q_SLOTS:
    /// A tab to connect from, not connected yet.
    void addConnection();
    void connectToDemo();
    void closeCurrent();
    void showEvents();
    void showFrames();
    void showAcks();

private:
    void setupStartPage();
    void setupTabs();
    Session *addSession();
    void connectTo(const QString &url);
    void closeTab(int tab);
    void showTitles();
    void rememberServer(const QString &url);
    void extend();

    QThread m_thread;
    /// Everybody who needs the thread; with the last one it ends.
    std::shared_ptr<QThread> m_network;
    QTimer m_frames;
    Settings m_settings;
    QStackedWidget *m_stack;
    StartPage *m_start;
    QTabWidget *m_tabs;
    QList<Session *> m_sessions;
};

} // namespace Sockeye
