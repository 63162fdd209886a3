// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/keyfield.h"

#include <algorithm>
#include <array>
#include <QKeyEvent>

namespace Sockeye {

namespace {

bool isModifier(int key)
{
    constexpr std::array Modifiers{Qt::Key_Control, Qt::Key_Shift,   Qt::Key_Alt,     Qt::Key_AltGr,
                                   Qt::Key_Meta,    Qt::Key_Super_L, Qt::Key_Super_R, Qt::Key_CapsLock};
    return key == 0 || key == Qt::Key_unknown
        || std::ranges::any_of(Modifiers, [key](Qt::Key modifier) { return key == modifier; });
}

} // namespace

KeyField::KeyField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("No keys. Press some here"));
}

void KeyField::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    setText(keys.toString(QKeySequence::NativeText));
}

bool KeyField::event(QEvent *event)
{
    // Keys that are shortcuts already, also of the window behind the dialog, are meant for the field.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    const QKeyCombination pressed = event->keyCombination();
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        return event->ignore();
    if (isModifier(event->key()))
        return;
    // Whether the digits stand beside the letters or apart makes no difference to a shortcut.
    setKeys(QKeySequence(QKeyCombination(pressed.keyboardModifiers() & ~Qt::KeypadModifier, pressed.key())));
    Q_EMIT keysPressed(m_keys);
}

} // namespace Sockeye
