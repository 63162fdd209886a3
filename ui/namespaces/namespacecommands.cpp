// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a namespace. See namespacespanel.h.
#include "namespaces/discoverydialog.h"
#include "namespaces/joinform.h"
#include "namespaces/namespacedetails.h"
#include "namespaces/namespacemodel.h"
#include "namespaces/namespacespanel.h"
#include "theme/command.h"
#include "theme/emptystate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>

namespace Sockeye {

QAction *NamespacesPanel::addCommand(const QString &id, const QString &text, const QString &tip, const QString &icon,
                                     const QList<QKeySequence> &keys, void (NamespacesPanel::*run)())
{
    QAction *command = Theme::addCommand(this, {QStringLiteral("namespaces.") + id, text, tip, icon}, keys);
    connect(command, &QAction::triggered, this, run);
    return command;
}

void NamespacesPanel::setupCommands()
{
    QAction *join = Theme::addCommand(
        this, {QStringLiteral("namespaces.join"), tr("&Join a namespace"), tr("Goes to the field for its name")});
    connect(join, &QAction::triggered, m_form, &JoinForm::focusName);
    m_discover =
        addCommand(QStringLiteral("discover"), tr("&Discover namespaces…"),
                   tr("Finds the namespaces of the server, and with its admin namespace rooms and sockets too"),
                   QStringLiteral("search"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, &NamespacesPanel::showDiscovery);
    m_leave = addCommand(QStringLiteral("leave"), tr("&Leave the namespace"), tr("Leaves the chosen namespace"),
                         QStringLiteral("leave"), {QKeySequence::Delete}, &NamespacesPanel::leave);
    m_copyId =
        addCommand(QStringLiteral("copyId"), tr("Copy the socket &id"), tr("Copies the id the server gave here"),
                   QStringLiteral("copy"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, &NamespacesPanel::copyId);
    m_rowCommands = {
        addCommand(QStringLiteral("details"), tr("Show &everything…"),
                   tr("Shows all that is known of it: the refusal whole, the auth payload, the recovery"),
                   QStringLiteral("info"), {QKeySequence(Qt::ALT | Qt::Key_Return)}, &NamespacesPanel::showDetails),
        addCommand(QStringLiteral("joinAgain"), tr("Join &again"),
                   tr("Joins it with the same auth payload, after leaving it where it is joined"),
                   QStringLiteral("join"), {QKeySequence(Qt::Key_F5)}, &NamespacesPanel::joinAgain),
        addCommand(QStringLiteral("editAuth"), tr("Edit the auth &payload and join again…"),
                   tr("Puts the namespace and its auth payload into the form below"), QStringLiteral("edit"),
                   {QKeySequence(Qt::Key_F2)}, &NamespacesPanel::editAuth),
        addCommand(QStringLiteral("copyName"), tr("&Copy the name"), tr("Copies the name of the chosen namespace"),
                   QStringLiteral("copy"), {QKeySequence::Copy}, &NamespacesPanel::copyName)};
}

bool NamespacesPanel::isInside(int row) const
{
    return row >= 0
        && (m_model->stateAt(row) == NamespaceModel::State::Joined
            || m_model->stateAt(row) == NamespaceModel::State::Joining);
}

void NamespacesPanel::updateCommands()
{
    m_empty->setVisible(m_model->rowCount() == 0);
    const QModelIndex at = m_list->currentIndex();
    const int row = at.row();
    Theme::setCommandEnabled(m_leave, isInside(row), tr("Choose a joined namespace in the list first."));
    Theme::setCommandEnabled(m_copyId, !at.data(NamespaceModel::SidRole).toString().isEmpty(),
                             tr("Choose a joined namespace in the list first."));
    for (QAction *command : std::as_const(m_rowCommands))
        Theme::setCommandEnabled(command, row >= 0, tr("Choose a namespace in the list first."));
}

void NamespacesPanel::showMenu(const QPoint &at)
{
    const QModelIndex chosen = m_list->currentIndex(); // the key for the menu knows no place
    if (!chosen.isValid())
        return;
    QMenu menu;
    menu.addActions(m_rowCommands);
    menu.insertAction(m_rowCommands.last(), m_leave);
    menu.insertSeparator(m_rowCommands.last());
    menu.addAction(m_copyId);
    const QPoint place = m_list->indexAt(at).isValid() ? at : m_list->visualRect(chosen).center();
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

void NamespacesPanel::join(const QString &nsp, const QByteArray &authJson)
{
    if (isInside(m_model->rowOf(nsp)))
        Q_EMIT leaveRequested(nsp); // a joined one would not be joined anew, with another payload or not
    Q_EMIT joinRequested(nsp, authJson);
}

void NamespacesPanel::leave()
{
    const int row = m_list->currentIndex().row();
    if (row >= 0)
        Q_EMIT leaveRequested(m_model->nameAt(row));
}

void NamespacesPanel::joinAgain()
{
    const int row = m_list->currentIndex().row();
    if (row >= 0)
        join(m_model->nameAt(row), m_model->authAt(row));
}

void NamespacesPanel::editAuth()
{
    const int row = m_list->currentIndex().row();
    if (row >= 0)
        m_form->load(m_model->nameAt(row), m_model->authAt(row));
}

void NamespacesPanel::showDetails()
{
    if (m_list->currentIndex().isValid())
        (new NamespaceDetails(m_list->currentIndex(), this))->show();
}

void NamespacesPanel::copyName()
{
    QGuiApplication::clipboard()->setText(m_list->currentIndex().data().toString());
}

void NamespacesPanel::copyId()
{
    QGuiApplication::clipboard()->setText(m_list->currentIndex().data(NamespaceModel::SidRole).toString());
}

void NamespacesPanel::showDiscovery()
{
    m_discovery->show();
    m_discovery->raise();
    m_discovery->activateWindow();
}

} // namespace Sockeye
