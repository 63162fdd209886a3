// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editcommands.h"

#include "theme/command.h"
#include <QApplication>
#include <QCoreApplication>
#include <QMetaObject>
#include <QWidget>

namespace Sockeye {

namespace {

struct EditCommands {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::EditCommands)
};

/// What copies in a list is a command of its panel.
bool triggerOwn(const QWidget *focus, QKeySequence::StandardKey key)
{
    for (const QWidget *widget = focus; widget; widget = widget->parentWidget()) {
        for (QAction *action : widget->actions()) {
            if (action->isEnabled() && QKeySequence::keyBindings(key).contains(action->shortcut())) {
                action->trigger();
                return true;
            }
        }
    }
    return false;
}

void add(QWidget *window, const Theme::CommandText &text, const char *slot, QKeySequence::StandardKey key)
{
    QAction *command = Theme::addCommand(window, text);
    QObject::connect(command, &QAction::triggered, window, [slot, key] {
        QWidget *focus = QApplication::focusWidget();
        const QByteArray signature = QByteArray(slot).append("()");
        if (focus && focus->metaObject()->indexOfSlot(signature.constData()) >= 0)
            QMetaObject::invokeMethod(focus, slot);
        else
            triggerOwn(focus, key);
    });
}

} // namespace

void addEditCommands(QWidget *window)
{
    add(window, {QStringLiteral("edit.undo"), EditCommands::tr("&Undo")}, "undo", QKeySequence::Undo);
    add(window, {QStringLiteral("edit.redo"), EditCommands::tr("&Redo")}, "redo", QKeySequence::Redo);
    add(window, {QStringLiteral("edit.cut"), EditCommands::tr("Cu&t")}, "cut", QKeySequence::Cut);
    add(window, {QStringLiteral("edit.copy"), EditCommands::tr("&Copy")}, "copy", QKeySequence::Copy);
    add(window, {QStringLiteral("edit.paste"), EditCommands::tr("&Paste")}, "paste", QKeySequence::Paste);
    add(window, {QStringLiteral("edit.selectAll"), EditCommands::tr("Select &all")}, "selectAll",
        QKeySequence::SelectAll);
}

} // namespace Sockeye
