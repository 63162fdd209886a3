// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/adminaction.h"
#include "namespaces/adminlink.h"

#include <array>
#include <QPointer>
#include <QWidget>

class QAction;
class QModelIndex;
class QSplitter;
class QTreeView;

namespace Sockeye::Theme {
class EmptyState;
}

namespace Sockeye {

class ActionDialog;
class AdminEventList;
class AdminForm;
class AdminTree;

/// What a server's admin namespace tells of its namespaces, rooms and sockets, and what it lets an admin do to them.
class AdminPage final : public QWidget {
    Q_OBJECT
public:
    explicit AdminPage(QWidget *parent = nullptr);

    /// The log of the connection that was made for `logInRequested`; null after it was ended.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    void extend();
    [[nodiscard]] const AdminLink &link() const { return m_link; }

    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place);

Q_SIGNALS:
    void logInRequested(const QString &nsp, const QByteArray &authJson);
    void logOutRequested();
    /// To be emitted to the admin namespace.
    void actionRequested(const QString &event, const SocketIO::Arguments &arguments);
    /// The user wants to be in this namespace.
    void joinRequested(const QString &nsp);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTree();
    void setupEvents();
    void setupCommands();
    void addAction(AdminAction::Verb verb, const QString &id, const QString &text, const QString &tip);
    void showState();
    void showStats();
    void updateCommands();
    void showMenu(const QPoint &at);
    void start(AdminAction::Verb verb);
    void joinChosen();
    void copyChosen();
    void fitColumns();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] AdminTarget chosen() const;

    AdminLink m_link;
    QString m_nsp;
    AdminForm *m_form;
    QSplitter *m_splitter;
    AdminTree *m_tree;
    QTreeView *m_view;
    Theme::EmptyState *m_empty;
    AdminEventList *m_events;
    QTreeView *m_eventView;
    std::array<QAction *, 4> m_actions{};
    QAction *m_join = nullptr;
    QAction *m_copy = nullptr;
    QPointer<ActionDialog> m_dialog;
};

} // namespace Sockeye
