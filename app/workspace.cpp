// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "composer/composer.h"
#include "connection/connectionbar.h"
#include "connectionpage.h"
#include "panearea.h"
#include "session.h"
#include "theme/command.h"
#include "workspace/startpage.h"
#include <algorithm>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Sockeye {

namespace {

/// Time between two looks at the logs, in milliseconds: a frame while things happen, less often while nothing does.
constexpr int BusyFrame = 16;
constexpr int IdleFrame = 40;

} // namespace

QString Workspace::placeName()
{
    return QStringLiteral("connectionPage");
}

Workspace::Workspace(QWidget *parent)
    : QWidget(parent)
    , m_network(&m_thread, [](QThread *thread) { thread->quit(); })
    , m_stack(new QStackedWidget)
    , m_start(new StartPage)
    , m_tabs(new QTabWidget)
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_thread.start();
    setupStartPage();
    setupTabs();
    setupCommands();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&m_frames, &QTimer::timeout, this, &Workspace::extend);
    m_frames.start(IdleFrame);
}

Workspace::~Workspace()
{
    if (const Session *session = currentSession())
        m_settings.setPlace(placeName(), session->page()->place());
    qDeleteAll(std::exchange(m_sessions, {}));
    qDeleteAll(std::exchange(m_closed, {}));
    m_network.reset();
    m_thread.wait(); // for the goodbyes, which take a moment at most
}

void Workspace::setupStartPage()
{
    m_stack->addWidget(m_start);
    m_start->setRecent(m_settings.recentServers());
    connect(m_start, &StartPage::connectRequested, this, &Workspace::connectTo);
    connect(m_start, &StartPage::demoRequested, this, &Workspace::connectToDemo);
}

void Workspace::setupTabs()
{
    m_stack->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setAccessibleName(tr("Connections"));
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &Workspace::closeTab);
}

void Workspace::addCommand(const QString &id, const QString &text, const QString &tip, const QString &icon,
                           const QKeySequence &keys, void (Workspace::*run)())
{
    QAction *command =
        Theme::addCommand(this, {id, text, tip, icon}, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    command->setShortcutContext(Qt::WindowShortcut);
    connect(command, &QAction::triggered, this, run);
    m_tabCommands.append(command);
}

void Workspace::setupCommands()
{
    addCommand(QStringLiteral("connection.new"), tr("&New connection"), tr("Opens a tab to connect from"),
               QStringLiteral("plus"), QKeySequence(Qt::CTRL | Qt::Key_T), &Workspace::addConnection);
    auto *add = new QToolButton;
    add->setDefaultAction(m_tabCommands.constFirst());
    add->setAutoRaise(true);
    add->setAccessibleName(tr("New connection"));
    m_tabs->setCornerWidget(add);
    addCommand(QStringLiteral("connection.demo"), tr("Try the &demo server"),
               tr("Starts a server inside the program and connects to it"), QStringLiteral("demo"), {},
               &Workspace::connectToDemo);
    addCommand(QStringLiteral("connection.reopenTab"), tr("&Reopen the closed tab"),
               tr("Brings the tab back that was closed last, with its log"), QStringLiteral("undo"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), &Workspace::reopenClosed);
    m_reopen = m_tabCommands.constLast();
    m_tabCommands.clear(); // those three want no tab
    addCommand(QStringLiteral("connection.next"), tr("Ne&xt connection"), tr("Goes to the next tab"), {},
               QKeySequence(Qt::CTRL | Qt::Key_PageDown), &Workspace::showNext);
    addCommand(QStringLiteral("connection.previous"), tr("&Previous connection"), tr("Goes to the tab before"), {},
               QKeySequence(Qt::CTRL | Qt::Key_PageUp), &Workspace::showPrevious);
    addCommand(QStringLiteral("connection.closeTab"), tr("&Close tab"),
               tr("Ends the connection of this tab; Reopen the closed tab brings its log back"),
               QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_W), &Workspace::closeCurrent);
    updateCommands();
}

QList<QAction *> Workspace::commands() const
{
    QList<QAction *> found = actions();
    if (const Session *session = currentSession())
        found += Theme::commandsOf(session->page());
    return found;
}

QList<QAction *> Workspace::everyCommand()
{
    if (currentSession())
        return commands();
    if (!m_sample) {
        m_sample = new ConnectionPage(this);
        m_sample->hide();
        Q_EMIT pageAdded(m_sample);
    }
    return actions() + Theme::commandsOf(m_sample);
}

void Workspace::showNext()
{
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % qMax(1, m_tabs->count()));
}

void Workspace::showPrevious()
{
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % qMax(1, m_tabs->count()));
}

Session *Workspace::sessionOf(const QWidget *page) const
{
    const auto found = std::ranges::find(m_sessions, page, &Session::page);
    return found == m_sessions.cend() ? nullptr : *found;
}

Session *Workspace::currentSession() const
{
    return sessionOf(m_tabs->currentWidget());
}

Session *Workspace::addSession()
{
    auto *page = new ConnectionPage;
    // Torn-off panes come back with the page they belong to: the first one after a start.
    if (const QByteArray place = m_settings.place(placeName()); !place.isEmpty())
        page->setPlace(std::exchange(m_hadPage, true) ? PaneArea::docked(place) : place);
    m_hadPage = true;
    auto *session = new Session(m_network, page, this);
    m_sessions.append(session);
    updateCommands();
    Q_EMIT pageAdded(page);
    m_tabs->setCurrentIndex(m_tabs->addTab(page, session->title()));
    m_stack->setCurrentWidget(m_tabs);
    connect(session, &Session::titleChanged, this, &Workspace::showTitles);
    connect(session, &Session::serverUsed, this, &Workspace::rememberServer);
    return session;
}

void Workspace::start(const CommandLine &line)
{
    if (!line.demo && line.connection.url.isEmpty())
        return;
    Session *session = addSession();
    session->page()->bar()->setSettings(line.connection);
    session->setOrders(line);
    line.demo ? session->connectToDemo() : session->connectTo(line.connection);
}

void Workspace::addConnection()
{
    addSession()->page()->bar()->focusUrl();
}

void Workspace::connectToDemo()
{
    addSession()->connectToDemo();
}

void Workspace::connectTo(const QString &url)
{
    const ServerAddress address = ServerAddress::read(url);
    Session *session = addSession();
    const QByteArray kept = m_settings.connection(url);
    if (!kept.isEmpty()) { // what was chosen for this server comes back
        if (session->page()->bar()->take(QString::fromUtf8(kept)))
            session->connectTo(session->page()->bar()->settings());
        return;
    }
    ConnectionSettings settings;
    settings.url = address.isGood() ? address.url : url;
    settings.options.query = address.query;
    if (!address.nsp.isEmpty())
        settings.nsp = address.nsp;
    session->page()->bar()->setSettings(settings);
    if (address.isGood())
        session->connectTo(settings);
}

void Workspace::showTitles()
{
    for (const Session *session : std::as_const(m_sessions))
        m_tabs->setTabText(m_tabs->indexOf(session->page()), session->title());
}

void Workspace::rememberServer(const QString &url)
{
    m_settings.addRecentServer(url);
}

void Workspace::extend()
{
    qsizetype added = 0;
    for (Session *session : std::as_const(m_sessions))
        added += session->extend();
    const int interval = added > 0 ? BusyFrame : IdleFrame;
    if (m_frames.interval() != interval)
        m_frames.setInterval(interval);
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
}

} // namespace Sockeye
