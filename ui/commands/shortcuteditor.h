// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/shortcuts.h"
#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Sockeye {

class KeyField;
class ShortcutModel;

/// Lists every command with its keys and lets them be changed. What was chosen counts once the dialog is accepted.
class ShortcutEditor final : public QDialog {
    Q_OBJECT
public:
    ShortcutEditor(const QList<QAction *> &commands, const Shortcuts &shortcuts, QWidget *parent = nullptr);

    [[nodiscard]] const Shortcuts &shortcuts() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTable();
    void setupKeys();
    void setupLayout();
    void showRow();
    void showConflict();
    void takeKeys(const QList<QKeySequence> &keys);
    void reset();
    void freeRivals();
    void applyTheme();
    [[nodiscard]] int row() const;

    ShortcutModel *m_model;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_chosen;
    KeyField *m_keys;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QLabel *m_conflict;
    QPushButton *m_free;
};

} // namespace Sockeye
