// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QStringList>
#include <QWidget>

/// Buttons, fields and lists inside `widget` that a screen reader could not name.
inline QStringList widgetsWithoutName(const QWidget &widget)
{
    QStringList nameless;
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        const bool ours = !child->objectName().startsWith(QLatin1String("qt_"));
        const bool interactive = qobject_cast<const QAbstractButton *>(child) || qobject_cast<const QLineEdit *>(child)
            || qobject_cast<const QAbstractItemView *>(child);
        // Qt's own parts, such as the buttons inside a field and the headers of a table, speak for their owners.
        const bool part = qobject_cast<const QLineEdit *>(child->parentWidget())
            || qobject_cast<const QAbstractItemView *>(child->parentWidget());
        const bool floating = qobject_cast<const QAbstractButton *>(child) && !child->inherits("QTableCornerButton")
            && qobject_cast<const QAbstractItemView *>(child->parentWidget());
        if (ours && interactive && (!part || floating) && child->accessibleName().isEmpty())
            nameless.append(QString::fromLatin1(child->metaObject()->className()) + u' ' + child->objectName());
    }
    return nameless;
}
