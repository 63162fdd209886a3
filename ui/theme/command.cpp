// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/command.h"

#include "theme/theme.h"
#include <QVariant>
#include <QWidget>

namespace Sockeye::Theme {

namespace {

constexpr char UsualKeys[] = "usualKeys";
constexpr char Tip[] = "commandTip";
constexpr char IconName[] = "commandIcon";
constexpr char WhyNot[] = "commandWhyNot";

/// "Copy rows (Ctrl+C)", and the sentence below it.
QString toolTip(const QAction &command)
{
    QString name = command.text();
    name.remove(QLatin1Char('&'));
    const QString keys = command.shortcut().toString(QKeySequence::NativeText);
    QString text = keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys);
    const QString tip = command.property(Tip).toString();
    return tip.isEmpty() ? text : text + QLatin1Char('\n') + tip;
}

void updateToolTip(QAction *command)
{
    if (const QString text = toolTip(*command); text != command->toolTip())
        command->setToolTip(text);
}

void updateIcon(QAction *command, const QPalette &palette)
{
    if (const QString name = command->property(IconName).toString(); !name.isEmpty())
        command->setIcon(icon(name, palette));
}

} // namespace

QAction *addCommand(QWidget *owner, const CommandText &text, const QList<QKeySequence> &keys)
{
    auto *command = new QAction(owner);
    command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    makeCommand(command, text, keys);
    updateIcon(command, owner->palette());
    owner->addAction(command);
    return command;
}

void makeCommand(QAction *action, const CommandText &text, const QList<QKeySequence> &keys)
{
    action->setObjectName(text.id);
    action->setText(text.text);
    action->setProperty(UsualKeys, QVariant::fromValue(keys));
    action->setProperty(Tip, text.tip);
    action->setProperty(IconName, text.icon);
    action->setShortcuts(keys);
    updateToolTip(action);
    QObject::connect(action, &QAction::changed, action, [action] { updateToolTip(action); });
}

QList<QAction *> commandsOf(const QWidget *widget)
{
    QList<QAction *> commands = widget->findChildren<QAction *>();
    commands.removeIf([](const QAction *action) { return !action->property(UsualKeys).isValid(); });
    return commands;
}

QList<QKeySequence> usualKeys(const QAction *command)
{
    return command->property(UsualKeys).value<QList<QKeySequence>>();
}

QString tipOf(const QAction *command)
{
    return command->property(Tip).toString();
}

void setCommandEnabled(QAction *command, bool enabled, const QString &whyNot)
{
    command->setProperty(WhyNot, enabled ? QString() : whyNot);
    command->setEnabled(enabled);
}

QString whyDisabled(const QAction *command)
{
    return command->isEnabled() ? QString() : command->property(WhyNot).toString();
}

void updateCommandIcons(const QWidget *widget)
{
    const QList<QAction *> commands = commandsOf(widget);
    for (QAction *command : commands)
        updateIcon(command, widget->palette());
}

} // namespace Sockeye::Theme
