// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/shortcuts.h"
#include <QAbstractTableModel>

class QAction;

namespace Sockeye {

/// Every command with its keys, to be changed.
class ShortcutModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Group, Command, Keys, Scope, ColumnCount };

    ShortcutModel(const QList<QAction *> &commands, Shortcuts shortcuts, QObject *parent = nullptr);

    /// Shows the commands whose text, group or keys contain this.
    void setSearched(const QString &text);
    [[nodiscard]] const Shortcuts &shortcuts() const { return m_shortcuts; }
    [[nodiscard]] QAction *commandAt(int row) const;
    [[nodiscard]] QList<QKeySequence> keysAt(int row) const;
    /// Commands that answer to the same keys in the same place.
    [[nodiscard]] QList<QAction *> rivalsAt(int row) const;
    [[nodiscard]] bool isChangedAt(int row) const;
    void setKeys(QAction *command, const QList<QKeySequence> &keys);
    void resetAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString keyText(const QAction *command) const;
    [[nodiscard]] static QString scopeText(const QAction *command);
    void showChanges();

    QList<QAction *> m_commands;
    QList<QAction *> m_shown;
    Shortcuts m_shortcuts;
};

} // namespace Sockeye
