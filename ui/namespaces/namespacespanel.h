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
class QPushButton;

namespace Sockeye::Theme {
class EmptyState;
}

namespace Sockeye {

class JoinForm;
class NamespaceModel;

/// The namespaces that are joined or were tried; joins and leaves them.
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

Q_SIGNALS:
    /// `authJson` is a JSON object, or empty for none.
    void joinRequested(const QString &nsp, const QByteArray &authJson);
    void leaveRequested(const QString &nsp);
    /// The user chose a namespace in the list.
    void namespaceSelected(const QString &nsp);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupList();
    void setupButtons();
    void updateButtons();
    void updateColors();
    void choose(const QModelIndex &at);
    void leave();

    NamespaceModel *m_model;
    QListView *m_list;
    Theme::EmptyState *m_empty;
    QPushButton *m_leave;
    JoinForm *m_form;
    QAction *m_leaveCommand = nullptr;
};

} // namespace Sockeye
