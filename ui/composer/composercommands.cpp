// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/composercommands.h"
#include "theme/command.h"

namespace Sockeye {

namespace {

QAction *command(QWidget *owner, const char *id, const QString &text, const QString &tip, const char *icon,
                 const QList<QKeySequence> &keys = {})
{
    return Theme::addCommand(owner, {QStringLiteral("composer.") + QLatin1String(id), text, tip, QLatin1String(icon)},
                             keys);
}

QAction *toggle(QAction *command)
{
    command->setCheckable(true);
    return command;
}

} // namespace

ComposerCommands::ComposerCommands(QWidget *composer)
    : send(command(composer, "send", tr("Send"), {}, "send", {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}))
    , paste(command(composer, "paste", tr("Paste call or packet"),
                    tr("Fills the form from a socket.emit(…) line, a 42[…] packet or a JSON array."), "paste",
                    {Qt::CTRL | Qt::SHIFT | Qt::Key_V}))
    , history(command(composer, "history", tr("History…"), tr("What was sent, and what was saved."), "history",
                      {Qt::CTRL | Qt::Key_H}))
    , save(command(composer, "save", tr("Save message…"), tr("Keeps the message under a name."), "bookmark",
                   {Qt::CTRL | Qt::Key_S}))
    , older(command(composer, "older", tr("Message sent before"), {}, "up", {Qt::ALT | Qt::Key_Up}))
    , newer(command(composer, "newer", tr("Message sent after"), {}, "down", {Qt::ALT | Qt::Key_Down}))
    , repeat(toggle(command(composer, "repeat", tr("Send repeatedly"), tr("Sends it n times every m milliseconds."),
                            "repeat", {Qt::CTRL | Qt::Key_R})))
    , stop(command(composer, "stop", tr("Stop sending"), {}, "cancel", {Qt::Key_Escape}))
    , flags(toggle(command(composer, "flags", tr("Flags"), tr("Volatile, retries, compression."), "flag",
                           {Qt::CTRL | Qt::SHIFT | Qt::Key_G})))
    , preview(toggle(command(composer, "preview", tr("Preview"), tr("Shows the exact packet that will leave."), "eye",
                             {Qt::CTRL | Qt::SHIFT | Qt::Key_P})))
    , buffer(toggle(command(composer, "buffer", tr("Buffer"), tr("Shows the events that wait to be sent."), "pending",
                            {Qt::CTRL | Qt::SHIFT | Qt::Key_B})))
    , clear(command(composer, "clear", tr("Clear the form"), {}, "clear", {Qt::CTRL | Qt::SHIFT | Qt::Key_L}))
    , clearAfterSend(toggle(command(composer, "clearAfterSend", tr("Clear arguments after sending"), {}, "")))
    , bringBack(command(composer, "bringBack", tr("Bring back what was written before"),
                        tr("Undoes loading, pasting and clearing."), "undo", {Qt::CTRL | Qt::ALT | Qt::Key_Z}))
{
    stop->setEnabled(false);
    bringBack->setEnabled(false);
}

} // namespace Sockeye
