// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/namespacetrial.h"

#include <QWidget>

class QAction;
class QJsonObject;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace Sockeye::Theme {
class EmptyState;
}

namespace Sockeye {

class TrialModel;

/// Finds namespaces by trying names.
class TrialPage final : public QWidget {
    Q_OBJECT
public:
    explicit TrialPage(QWidget *parent = nullptr);

    /// How it stands; to be called when the trial has changed.
    void show(const NamespaceTrial &trial);
    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place);

Q_SIGNALS:
    void trialRequested(const QStringList &names);
    void cancelRequested();
    /// The user wants to be in this namespace.
    void joinRequested(const QString &nsp);
    /// The same, with an auth payload to be written first.
    void authRequested(const QString &nsp);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupNames();
    void setupResults();
    void startOrCancel();
    void joinChosen();
    void updateJoin();
    void updateButton();
    [[nodiscard]] QString summary(const NamespaceTrial &trial) const;
    [[nodiscard]] const TrialResult *chosen() const;

    QPlainTextEdit *m_names;
    QPushButton *m_start;
    QLabel *m_summary;
    TrialModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_view;
    Theme::EmptyState *m_empty;
    QAction *m_join = nullptr;
    bool m_isRunning = false;
};

} // namespace Sockeye
