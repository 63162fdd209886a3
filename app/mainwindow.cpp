// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "theme/theme.h"
#include "workspace.h"
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>

namespace Sockeye {

namespace {

QString windowPlace()
{
    return QStringLiteral("window");
}

} // namespace

void applyScheme(const QString &scheme)
{
    // What the desktop asks for can only be told before the first palette of ours is set.
    static const Theme::Scheme system = Theme::systemScheme();
    const Theme::Scheme chosen = scheme == QLatin1String("dark") ? Theme::Scheme::Dark
        : scheme == QLatin1String("light")                       ? Theme::Scheme::Light
                                                                 : system;
    Theme::apply(*qApp, chosen);
}

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(new Workspace)
{
    setWindowTitle(QStringLiteral("Sockeye"));
    setWindowIcon(Theme::icon(QStringLiteral("app"), palette()));
    setCentralWidget(m_workspace);
    setupConnectionMenu();
    setupViewMenu();
    setupHelpMenu();
    resize(1280, 800);
    if (const QByteArray place = m_settings.place(windowPlace()); !place.isEmpty())
        restoreGeometry(place);
}

void MainWindow::start(const CommandLine &line)
{
    m_workspace->start(line);
}

void MainWindow::setupConnectionMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Connection"));
    menu->addAction(tr("&New connection"), QKeySequence::AddTab, m_workspace, &Workspace::addConnection);
    menu->addAction(tr("Try the &demo server"), m_workspace, &Workspace::connectToDemo);
    menu->addSeparator();
    menu->addAction(tr("&Close tab"), QKeySequence(Qt::CTRL | Qt::Key_W), m_workspace, &Workspace::closeCurrent);
    menu->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::setupViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->addAction(tr("&Events"), QKeySequence(Qt::CTRL | Qt::Key_1), m_workspace, &Workspace::showEvents);
    menu->addAction(tr("&Frames"), QKeySequence(Qt::CTRL | Qt::Key_2), m_workspace, &Workspace::showFrames);
    menu->addAction(tr("&Acks"), QKeySequence(Qt::CTRL | Qt::Key_3), m_workspace, &Workspace::showAcks);
    menu->addSeparator();
    auto *group = new QActionGroup(this);
    addScheme(menu, group, tr("&System colours"), {});
    addScheme(menu, group, tr("&Light"), QStringLiteral("light"));
    addScheme(menu, group, tr("&Dark"), QStringLiteral("dark"));
}

void MainWindow::addScheme(QMenu *menu, QActionGroup *group, const QString &text, const QString &scheme)
{
    QAction *action = menu->addAction(text, this, [this, scheme] { chooseScheme(scheme); });
    action->setCheckable(true);
    action->setChecked(m_settings.scheme() == scheme);
    group->addAction(action);
}

void MainWindow::chooseScheme(const QString &scheme)
{
    m_settings.setScheme(scheme);
    applyScheme(scheme);
}

void MainWindow::setupHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About Sockeye"), this, &MainWindow::showAbout);
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
    event->accept();
}

} // namespace Sockeye
