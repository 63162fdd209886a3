// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>

class QWidget;

namespace Sockeye::Theme {

/// What a command is made of.
struct CommandText {
    /// Stays the same between versions, "events.copy": keys that a person chose are kept under it.
    QString id;
    /// As in a menu, in the user's language.
    QString text;
    /// One sentence more, for the tooltip; may be empty.
    QString tip = {};
    /// SVG of the program's set; may be empty.
    QString icon = {};
};

/// Makes a command of `owner`: an action that the command palette finds, whose keys can be changed, and whose tooltip
/// tells them. The keys work while the focus is in `owner` or below. Owned by `owner`.
QAction *addCommand(QWidget *owner, const CommandText &text, const QList<QKeySequence> &keys = {});

/// Makes a command of an action that exists, in a menu for example.
void makeCommand(QAction *action, const CommandText &text, const QList<QKeySequence> &keys = {});

/// The commands of a widget and of everything below it, in no order.
[[nodiscard]] QList<QAction *> commandsOf(const QWidget *widget);
/// The keys a command had when it was made.
[[nodiscard]] QList<QKeySequence> usualKeys(const QAction *command);

/// The sentence of its tooltip; may be empty.
[[nodiscard]] QString tipOf(const QAction *command);

/// Enables a command, or disables it and says why it cannot be used now.
void setCommandEnabled(QAction *command, bool enabled, const QString &whyNot = {});
/// Why a command is disabled, as far as somebody said; empty while it is enabled.
[[nodiscard]] QString whyDisabled(const QAction *command);

/// Draws the icons of the commands of `widget` anew, after the palette has changed.
void updateCommandIcons(const QWidget *widget);

} // namespace Sockeye::Theme
