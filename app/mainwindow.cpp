// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "commanddesk.h"
#include "diagnosis/helpwindow.h"
#include "editcommands.h"
#include "theme/command.h"
#include "theme/theme.h"
#include "workspace.h"
#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>

namespace Sockeye {

namespace {

QString windowPlace()
{
    return QStringLiteral("window");
}

} // namespace

MainWindow::MainWindow(const QString &scheme, QWidget *parent)
    : QMainWindow(parent)
    , m_appearance(scheme)
    , m_workspace(new Workspace)
    , m_desk(new CommandDesk(this, [this] { return commands(); }))
{
    setWindowTitle(QStringLiteral("Sockeye"));
    setWindowIcon(Theme::icon(QStringLiteral("app"), palette()));
    setCentralWidget(m_workspace);
    setContextMenuPolicy(Qt::NoContextMenu);
    setupCommands();
    connect(m_workspace, &Workspace::pageAdded, m_desk, &CommandDesk::giveKeys);
    connect(m_desk, &CommandDesk::keysChanged, this, &MainWindow::giveKeys);
    resize(1280, 800);
    if (const QByteArray place = m_settings.place(windowPlace()); !place.isEmpty())
        restoreGeometry(place);
}

void MainWindow::start(const CommandLine &line)
{
    m_workspace->start(line);
}

void MainWindow::addCommand(const QString &id, const QString &text, const QString &tip, const QKeySequence &keys,
                            void (MainWindow::*run)())
{
    QAction *command = Theme::addCommand(this, {id, text, tip}, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    command->setShortcutContext(Qt::WindowShortcut);
    connect(command, &QAction::triggered, this, run);
}

void MainWindow::setupCommands()
{
    addEditCommands(this);
    addCommand(QStringLiteral("edit.shortcuts"), tr("&Keyboard shortcuts…"),
               tr("Lists every command and changes its keys"), QKeySequence(Qt::Key_F1), &MainWindow::editShortcuts);
    addCommand(QStringLiteral("view.commands"), tr("Find a comma&nd…"),
               tr("Finds every command by a few letters of its name"), QKeySequence(Qt::CTRL | Qt::Key_K),
               &MainWindow::openPalette);
    m_appearance.addCommands(this);
    addCommand(QStringLiteral("connection.quit"), tr("&Quit"), tr("Ends every connection and the program"),
               QKeySequence(Qt::CTRL | Qt::Key_Q), &MainWindow::quit);
    addCommand(QStringLiteral("help.connecting"), tr("Why &connections fail"),
               tr("Explains every problem, and what the server side has to change"), {}, &MainWindow::explainProblems);
    addCommand(QStringLiteral("help.about"), tr("&About Sockeye"), {}, {}, &MainWindow::showAbout);
    m_desk->giveKeys(this);
}

QList<QAction *> MainWindow::commands() const
{
    QList<QAction *> own = m_workspace->commands();
    for (QAction *action : actions())
        own.append(action);
    return own;
}

void MainWindow::openPalette()
{
    m_desk->openPalette();
}

void MainWindow::editShortcuts()
{
    m_desk->editShortcuts(m_workspace->everyCommand() + actions());
}

void MainWindow::giveKeys()
{
    m_desk->giveKeys(this);
}

void MainWindow::quit()
{
    close();
}

void MainWindow::explainProblems()
{
    HelpWindow::open(this, {});
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Sockeye"),
        tr("<h3>Sockeye %1</h3><p>Connects to Socket.IO servers, sends events and shows what happens, down to "
           "the last frame.</p><p>Free software under the GNU General Public License, version 3 or later. The "
           "SocketIO library in it is under the MIT licence.</p>")
            .arg(QApplication::applicationVersion()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setPlace(windowPlace(), saveGeometry());
    event->setAccepted(m_workspace->mayQuit());
}

} // namespace Sockeye
