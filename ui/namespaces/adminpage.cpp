// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/adminpage.h"

#include "namespaces/actiondialog.h"
#include "namespaces/admineventlist.h"
#include "namespaces/adminform.h"
#include "namespaces/admintree.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/words.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

using Verb = Sockeye::AdminAction::Verb;

namespace Sockeye {

AdminPage::AdminPage(QWidget *parent)
    : QWidget(parent)
    , m_form(new AdminForm({[this](const QString &nsp, const QByteArray &auth) {
                                m_nsp = nsp;
                                Q_EMIT logInRequested(nsp, auth);
                            },
                            [this] { Q_EMIT logOutRequested(); }},
                           this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_tree(new AdminTree(m_link.stats(), this))
    , m_view(new QTreeView)
    , m_empty(new Theme::EmptyState(QStringLiteral("tree"), m_view->viewport()))
    , m_events(new AdminEventList(this))
    , m_eventView(new QTreeView)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_eventView);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    setupTree();
    setupEvents();
    setupCommands();
    showState();
}

void AdminPage::setupTree()
{
    m_view->setAccessibleName(tr("Namespaces, rooms and sockets of the server"));
    m_view->setModel(m_tree);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(true);
    fitColumns();
    m_empty->setText(tr("Nothing discovered yet"),
                     tr("Log in to the admin namespace of the server, which the module @socket.io/admin-ui gives it, "
                        "to see its namespaces, rooms and sockets. It is done on a connection of its own."));
    connect(m_view, &QWidget::customContextMenuRequested, this, &AdminPage::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AdminPage::updateCommands);
}

void AdminPage::setupEvents()
{
    m_eventView->setAccessibleName(tr("Latest events of all sockets"));
    m_eventView->setModel(m_events);
    m_eventView->setRootIsDecorated(false);
    m_eventView->setUniformRowHeights(true);
    m_eventView->setColumnWidth(AdminEventList::Socket, 170);
    m_eventView->hide();
}

void AdminPage::addAction(Verb verb, const QString &id, const QString &text, const QString &tip)
{
    QAction *action = Theme::addCommand(this, {id, text, tip});
    connect(action, &QAction::triggered, this, [this, verb] { start(verb); });
    m_actions[static_cast<std::size_t>(verb)] = action;
}

void AdminPage::setupCommands()
{
    m_join = Theme::addCommand(m_view,
                               {QStringLiteral("namespaces.discovery.join"), tr("&Join this namespace"),
                                tr("Joins it on your own connection"), QStringLiteral("join")});
    connect(m_join, &QAction::triggered, this, &AdminPage::joinChosen);
    m_copy = Theme::addCommand(m_view,
                               {QStringLiteral("namespaces.discovery.copy"), tr("&Copy the name or id"),
                                tr("Copies the namespace, the room, or the id of the socket"), QStringLiteral("copy")},
                               {QKeySequence::Copy});
    connect(m_copy, &QAction::triggered, this, &AdminPage::copyChosen);
    addAction(Verb::Emit, QStringLiteral("namespaces.discovery.emit"), tr("&Emit…"),
              tr("Has the server emit an event to the chosen sockets"));
    addAction(Verb::Join, QStringLiteral("namespaces.discovery.joinRoom"), tr("Make join a &room…"),
              tr("Has the server put the chosen sockets into a room"));
    addAction(Verb::Leave, QStringLiteral("namespaces.discovery.leaveRoom"), tr("Make &leave a room…"),
              tr("Has the server take the chosen sockets out of a room"));
    addAction(Verb::Disconnect, QStringLiteral("namespaces.discovery.disconnect"), tr("&Disconnect…"),
              tr("Has the server disconnect the chosen sockets"));
    auto *line = new QHBoxLayout;
    QList<QAction *> buttons{m_join};
    buttons.append(QList<QAction *>(m_actions.begin(), m_actions.end()));
    for (QAction *action : buttons) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAccessibleName(action->text().remove(u'&'));
        line->addWidget(button);
    }
    line->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void AdminPage::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_link.setLog(std::move(log), m_nsp);
    extend();
}

void AdminPage::extend()
{
    const AdminLink::Change change = m_link.extend();
    if (change.hasStats)
        showStats();
    if (change.hasState || change.hasStats)
        showState();
}

void AdminPage::showStats()
{
    m_tree->refresh();
    const QScrollBar *bar = m_eventView->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    m_events->refresh(m_link.stats());
    m_eventView->setVisible(m_events->rowCount() > 0);
    if (follows)
        m_eventView->scrollToBottom();
    m_form->setSession(m_link.stats().sessionId());
    if (m_dialog)
        m_dialog->refresh();
}

void AdminPage::showState()
{
    using State = AdminLink::State;
    const State state = m_link.state();
    const bool isInside = state == State::Joined || state == State::Connecting;
    const bool isBad = state == State::Refused || state == State::Failed || state == State::Lost;
    m_form->showState(isInside, sentence(), isBad);
    m_empty->setVisible(m_tree->rowCount() == 0);
    updateCommands();
}

QString AdminPage::sentence() const
{
    switch (m_link.state()) {
    case AdminLink::State::Idle:
        break;
    case AdminLink::State::Connecting:
        return tr("Logging in to %1 on a connection of its own…").arg(m_link.nsp());
    case AdminLink::State::Joined:
        return summary();
    case AdminLink::State::Refused:
        return tr("%1 refused the login: %2").arg(m_link.nsp(), m_link.reason());
    case AdminLink::State::Failed:
        return tr("The admin connection could not be made: %1").arg(m_link.reason());
    case AdminLink::State::Lost:
        return tr("The admin connection ended: %1").arg(m_link.reason());
    }
    return {};
}

QString AdminPage::summary() const
{
    qint64 clients = 0;
    qint64 polling = 0;
    QStringList names;
    for (const auto &[id, server] : m_link.stats().servers()) {
        clients += server.clients;
        polling += server.polling;
        names.append(server.name);
    }
    const QString found =
        tr("Found through the admin namespace %1 of %2: %3 connections, %4 of them polling.")
            .arg(m_link.nsp(), names.join(QStringLiteral(", ")), Words::count(clients), Words::count(polling));
    if (m_link.stats().eventCount() > m_events->rowCount())
        return found + u' '
            + tr("Of %1 events the latest %2 are shown.")
                  .arg(Words::count(m_link.stats().eventCount()), Words::count(m_events->rowCount()));
    if (m_link.stats().knowsSockets())
        return found;
    return found + u' ' + tr("The server is in production mode: it tells how many sockets there are, not which.");
}

AdminTarget AdminPage::chosen() const
{
    return m_tree->targetAt(m_view->currentIndex());
}

void AdminPage::updateCommands()
{
    const AdminTarget target = chosen();
    const bool isAny = target.kind != AdminTarget::Kind::Nothing;
    const QString chooseFirst = tr("Choose a namespace, a room or a socket in the tree first.");
    Theme::setCommandEnabled(m_join, isAny, chooseFirst);
    Theme::setCommandEnabled(m_copy, isAny, chooseFirst);
    const bool isInside = m_link.state() == AdminLink::State::Joined;
    for (std::size_t verb = 0; verb < m_actions.size(); ++verb) {
        const bool isSupported = AdminAction(static_cast<Verb>(verb), target).isSupported(m_link.stats());
        const QString why = !isInside ? tr("Log in to the admin namespace first.")
            : isAny                   ? tr("The server does not support this here.")
                                      : chooseFirst;
        Theme::setCommandEnabled(m_actions[verb], isInside && isAny && isSupported, why);
    }
}

void AdminPage::showMenu(const QPoint &at)
{
    QMenu menu;
    menu.addAction(m_join);
    menu.addAction(m_copy);
    menu.addSeparator();
    menu.addActions(QList<QAction *>(m_actions.begin(), m_actions.end()));
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void AdminPage::start(Verb verb)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new ActionDialog(AdminAction(verb, chosen()), m_link.stats(), this);
    connect(m_dialog, &ActionDialog::confirmed, this,
            [this](const QString &event, const SocketIO::Arguments &arguments) {
                Q_EMIT actionRequested(event, arguments);
            });
    m_dialog->open();
}

void AdminPage::joinChosen()
{
    Q_EMIT joinRequested(chosen().nsp);
}

void AdminPage::copyChosen()
{
    const AdminTarget target = chosen();
    QGuiApplication::clipboard()->setText(target.name.isEmpty() ? target.nsp : target.name);
}

void AdminPage::fitColumns()
{
    const auto widthOf = [this](const QString &widest) { return fontMetrics().horizontalAdvance(widest + u'M'); };
    const auto width = [&](const char *widest) { return widthOf(QString::fromLatin1(widest)); };
    m_view->setColumnWidth(AdminTree::Name, width("wZX3oN0bSVIhsaknAAAC") + 4 * m_view->indentation());
    m_view->setColumnWidth(AdminTree::Count, width("Sockets 000"));
    m_view->setColumnWidth(AdminTree::Transport, width("websocket 0"));
    m_view->setColumnWidth(AdminTree::Address, width("::ffff:127.0.0.100"));
    m_view->setColumnWidth(AdminTree::Since,
                           widthOf(QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat)));
}

QJsonObject AdminPage::place() const
{
    return m_form->place();
}

void AdminPage::setPlace(const QJsonObject &place)
{
    m_form->setPlace(place);
}

void AdminPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        Theme::updateCommandIcons(m_view);
        Theme::updateCommandIcons(this);
    }
    QWidget::changeEvent(event);
}

} // namespace Sockeye
