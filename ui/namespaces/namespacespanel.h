// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QStringList>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QAction;
class QListView;
class QModelIndex;

namespace Sockeye::Theme {
class EmptyState;
}

namespace Sockeye {

class DiscoveryDialog;
class JoinForm;
class NamespaceModel;

/// The namespaces that are joined or were tried; joins and leaves them, and finds out which others there are.
class NamespacesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit NamespacesPanel(QWidget *parent = nullptr);

    /// Starts over with a log; null for none.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new; cheap when nothing is.
    void extend();

    /// In the order they were first seen.
    [[nodiscard]] QStringList joinedNamespaces() const;
    [[nodiscard]] DiscoveryDialog *discovery() const { return m_discovery; }

    /// What was typed to discover namespaces, without any secret.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);

Q_SIGNALS:
    /// `authJson` is a JSON object, or empty for none.
    void joinRequested(const QString &nsp, const QByteArray &authJson);
    void leaveRequested(const QString &nsp);
    /// The user chose a namespace in the list.
    void namespaceSelected(const QString &nsp);
    void placeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupList();
    void setupButtons();
    void setupCommands();
    void setupDiscovery();
    QAction *addCommand(const QString &id, const QString &text, const QString &tip, const QString &icon,
                        const QList<QKeySequence> &keys, void (NamespacesPanel::*run)());
    void updateCommands();
    void choose(const QModelIndex &at);
    void join(const QString &nsp, const QByteArray &authJson);
    void leave();
    void joinAgain();
    void editAuth();
    void showDetails();
    void copyName();
    void copyId();
    void showDiscovery();
    void showMenu(const QPoint &at);
    [[nodiscard]] bool isInside(int row) const;

    NamespaceModel *m_model;
    QListView *m_list;
    Theme::EmptyState *m_empty;
    JoinForm *m_form;
    DiscoveryDialog *m_discovery;
    QAction *m_leave = nullptr;
    QAction *m_copyId = nullptr;
    QAction *m_discover = nullptr;
    QList<QAction *> m_rowCommands; ///< want a row to be chosen
};

} // namespace Sockeye
