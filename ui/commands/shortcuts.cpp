// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/shortcuts.h"

#include "theme/command.h"
#include <algorithm>
#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

namespace Sockeye {

namespace {

/// Whether the keys of two commands can be meant at once: they work in the same part of a window.
bool sharePlace(const QAction *a, const QAction *b)
{
    const auto isEverywhere = [](const QAction *command) {
        return command->shortcutContext() > Qt::WidgetShortcut
            && command->shortcutContext() != Qt::WidgetWithChildrenShortcut;
    };
    if (isEverywhere(a) || isEverywhere(b))
        return true;
    const auto *left = qobject_cast<const QWidget *>(a->parent());
    const auto *right = qobject_cast<const QWidget *>(b->parent());
    return left && right && (left == right || left->isAncestorOf(right) || right->isAncestorOf(left));
}

} // namespace

Shortcuts Shortcuts::fromJson(const QByteArray &json)
{
    Shortcuts shortcuts;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            continue;
        auto keys = QKeySequence::listFromString(it.value().toString(), QKeySequence::PortableText);
        keys.removeAll(QKeySequence());
        shortcuts.m_chosen[it.key()] = keys;
    }
    return shortcuts;
}

QByteArray Shortcuts::toJson() const
{
    QJsonObject object;
    for (auto it = m_chosen.begin(); it != m_chosen.end(); ++it)
        object[it.key()] = QKeySequence::listToString(it.value(), QKeySequence::PortableText);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QList<QKeySequence> Shortcuts::keysOf(const QAction *command) const
{
    const auto chosen = m_chosen.constFind(command->objectName());
    return chosen == m_chosen.constEnd() ? Theme::usualKeys(command) : *chosen;
}

void Shortcuts::choose(const QAction *command, const QList<QKeySequence> &keys)
{
    if (keys == Theme::usualKeys(command))
        reset(command->objectName());
    else
        m_chosen[command->objectName()] = keys;
}

void Shortcuts::apply(const QList<QAction *> &commands) const
{
    for (QAction *command : commands) {
        if (const auto keys = keysOf(command); keys != command->shortcuts())
            command->setShortcuts(keys);
    }
}

QList<QAction *> Shortcuts::rivals(const QAction *command, const QList<QAction *> &commands) const
{
    const QList<QKeySequence> keys = keysOf(command);
    QList<QAction *> found;
    for (QAction *other : commands) {
        if (other == command || other->objectName() == command->objectName() || !sharePlace(command, other))
            continue;
        const QList<QKeySequence> theirs = keysOf(other);
        if (std::ranges::any_of(keys, [&](const QKeySequence &key) { return !key.isEmpty() && theirs.contains(key); }))
            found.append(other);
    }
    return found;
}

} // namespace Sockeye
