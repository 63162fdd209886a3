// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace Sockeye {

class CommandList;

/// Finds a command by a few letters of its name and runs it. Lies over the window it belongs to while it is open.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    /// Shows itself with these commands; `recent` are the ids of the ones used last, the latest first. The focus goes
    /// back to where it was when it closes.
    void open(const QList<QAction *> &commands, const QStringList &recent);

Q_SIGNALS:
    /// The command was run from here.
    void commandUsed(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupField();
    void setupList();
    void settle();
    void shut();
    bool moveBy(int key);
    void run(const QModelIndex &index);
    void describe();
    void applyTheme();

    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_note;
    CommandList *m_model;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace Sockeye
