// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QAction;
class QWidget;

namespace Sockeye {

/// What can be done with the message being written, as commands of the composer, which owns and connects them.
struct ComposerCommands {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ComposerCommands)

public:
    explicit ComposerCommands(QWidget *composer);

    QAction *send;
    QAction *paste;
    QAction *history;
    QAction *save;
    QAction *older;
    QAction *newer;
    QAction *repeat; ///< checkable: shows the line
    QAction *stop;
    QAction *flags; ///< checkable: shows the fold
    QAction *preview; ///< checkable
    QAction *buffer; ///< checkable
    QAction *clear;
    QAction *clearAfterSend; ///< checkable
    QAction *bringBack;
};

} // namespace Sockeye
