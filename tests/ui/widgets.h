// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>

/// The child of a type with an accessible name; ends the test when there is none.
template <typename Widget> Widget *byName(const QWidget &root, const QString &name)
{
    for (Widget *child : root.findChildren<Widget *>()) {
        if (child->accessibleName() == name)
            return child;
    }
    qFatal("no %s is called \"%s\"", Widget::staticMetaObject.className(), qPrintable(name));
}

/// The children of a type that can be seen.
template <typename Widget> QList<Widget *> visible(const QWidget &root)
{
    QList<Widget *> found = root.findChildren<Widget *>();
    found.removeIf([](const Widget *child) { return !child->isVisible(); });
    return found;
}

/// Interactive children without an accessible name; the parts Qt puts into its own widgets aside.
inline QStringList nameless(const QWidget &root)
{
    QStringList found;
    for (const QWidget *child : root.findChildren<QWidget *>()) {
        const bool isInteractive = qobject_cast<const QAbstractButton *>(child)
            || qobject_cast<const QLineEdit *>(child) || qobject_cast<const QComboBox *>(child)
            || qobject_cast<const QAbstractSpinBox *>(child)
            || (qobject_cast<const QAbstractScrollArea *>(child) && child->focusPolicy() != Qt::NoFocus);
        const bool isQtPart = child->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<const QLineEdit *>(child->parentWidget())
            || qobject_cast<const QTabBar *>(child->parentWidget())
            || qobject_cast<const QAbstractScrollArea *>(child->parentWidget())
            || child->parentWidget()->inherits("QComboBoxPrivateContainer");
        if (isInteractive && !isQtPart && child->accessibleName().isEmpty())
            found.append(QString::fromLatin1(child->metaObject()->className()) + u' ' + child->objectName());
    }
    return found;
}
