// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QPointer>

class QAction;

namespace Sockeye {

/// The commands that fit what was typed, the best first; without anything typed, the ones used last first.
class CommandList final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        GroupRole = Qt::UserRole + 1, ///< title of its group
        KeysRole, ///< its keys, as the system writes them
        ReasonRole, ///< why it cannot be used now; empty when it can
        LettersRole, ///< QList<qsizetype>: letters of the text that were typed
    };

    explicit CommandList(QObject *parent = nullptr);

    /// `recent` are ids, the latest first.
    void setCommands(const QList<QAction *> &commands, const QStringList &recent);
    void setTyped(const QString &typed);
    /// Null when it is gone.
    [[nodiscard]] QAction *commandAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry {
        QPointer<QAction> command;
        QString text;
        QString group;
        QString keys;
        QString reason;
        bool enabled = true;
        qsizetype recency = -1; ///< 0 for the latest used; -1 for none
    };
    struct Row {
        qsizetype entry = 0;
        int score = 0;
        QList<qsizetype> letters;
    };

    void choose();
    [[nodiscard]] bool comesBefore(const Row &left, const Row &right) const;

    QList<Entry> m_entries;
    QList<Row> m_rows;
    QString m_typed;
};

} // namespace Sockeye
