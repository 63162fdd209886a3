// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace Sockeye {

/// A pane that falls down from a button and goes away with the next click beside it.
class FallingPane : public QFrame {
    Q_OBJECT
public:
    explicit FallingPane(const QString &accessibleName, QWidget *parent);

protected:
    /// Opens below a widget, where the screen has room.
    void fallFrom(const QWidget &widget);
};

} // namespace Sockeye
