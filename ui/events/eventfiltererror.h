// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Sockeye {

/// Where a filter line was not understood, and what to write instead.
struct EventFilterError {
    qsizetype offset = 0; ///< characters into the line
    qsizetype length = 1; ///< may reach one beyond the line's end
    QString sentence;
};

} // namespace Sockeye
