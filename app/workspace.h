// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "settings.h"
#include <memory>
#include <QThread>
#include <QTimer>
#include <QWidget>

class QAction;
class QStackedWidget;
class QTabWidget;

namespace Sockeye {

class ConnectionPage;
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
    /// From now on a person is asked before something is lost.
    void startAsking() { m_asks = true; }
    /// Whether every connection may end: asks if a person would lose something.
    [[nodiscard]] bool mayQuit();
    /// Commands that can be used now: its own and those of the page in front.
    [[nodiscard]] QList<QAction *> commands() const;
    /// The same, and those of a page even when there is none.
    [[nodiscard]] QList<QAction *> everyCommand();

Q_SIGNALS:
    /// A page was made.
    void pageAdded(const QWidget *page);

public Q_SLOTS:
    /// A tab to connect from, not connected yet.
    void addConnection();
    void connectToDemo();
    /// Closes the tab in front and keeps its log for the case that it was a mistake.
    void closeCurrent();
    /// Brings the tab back that was closed last.
    void reopenClosed();

private:
    void setupStartPage();
    void setupTabs();
    void setupCommands();
    void addCommand(const QString &id, const QString &text, const QString &tip, const QString &icon,
                    const QKeySequence &keys, void (Workspace::*run)());
    void showNext();
    void showPrevious();
    void updateCommands();
    Session *addSession();
    void connectTo(const QString &url);
    void closeTab(int tab);
    void putAside(Session *session);
    [[nodiscard]] Session *sessionOf(const QWidget *page) const;
    [[nodiscard]] static QString placeName();
    void showTitles();
    void rememberServer(const QString &url);
    void extend();

protected:
    void changeEvent(QEvent *event) override;

private:
    QThread m_thread;
    /// Everybody who needs the thread; with the last one it ends.
    std::shared_ptr<QThread> m_network;
    QTimer m_frames;
    Settings m_settings;
    QStackedWidget *m_stack;
    StartPage *m_start;
    QTabWidget *m_tabs;
    QList<Session *> m_sessions;
    QList<Session *> m_closed; ///< the latest last
    bool m_asks = false;
    bool m_hadPage = false; ///< a new page was made in this run
    QAction *m_reopen = nullptr;
    QList<QAction *> m_tabCommands; ///< want a tab to be there
    ConnectionPage *m_sample = nullptr; ///< shows which commands a page has
};

} // namespace Sockeye
