// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace Sockeye {

class ArgumentList;
class ArgumentRow;

/// What can be done with an argument, as commands of the widget that holds the lists.
class ArgumentCommands final : public QObject {
    Q_OBJECT

public:
    using List = std::function<ArgumentList *()>;

    /// `list` names the list in use; the menus of the rows of `all` offer the commands.
    ArgumentCommands(QWidget *owner, const List &list, const QList<ArgumentList *> &all);

    /// The commands that put binary into JSON.
    [[nodiscard]] const QList<QAction *> &binaryCommands() const { return m_binary; }

private:
    using Deed = std::function<void(ArgumentList &)>;

    QAction *add(const QString &id, const QString &text, const QString &tip, const QString &icon,
                 const QKeySequence &keys, const Deed &deed);
    void addRowCommands();
    void addTextCommands();
    void addBinaryCommands();
    void separate();
    /// What makes no sense for the argument used last cannot be done.
    void update();
    void pastePicture(ArgumentList &list);

    QWidget *m_owner;
    List m_list;
    QList<QAction *> m_row;
    QList<QAction *> m_forAny; // need an argument
    QList<QAction *> m_forJson; // need one of JSON
    QAction *m_restore = nullptr;
    QList<QAction *> m_binary;
};

} // namespace Sockeye
