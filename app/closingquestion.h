// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Sockeye {

/// What ending connections would lose, and the question whether it may be.
struct ClosingQuestion {
    QString title;
    QString yes; ///< on the button that goes on
    qsizetype waiting = 0; ///< messages that were not sent yet
    int connections = 0; ///< connected ones whose logs go too
    qsizetype records = 0; ///< in those logs

    /// Asks, unless nothing would be lost or only logs and the person said before not to ask about those.
    [[nodiscard]] bool ask(QWidget *window) const;
};

} // namespace Sockeye
