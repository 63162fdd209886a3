// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventnames.h"

#include <QStringList>

namespace Sockeye {

/// What may be written at a place of a filter line: keys, their words, and the names that were seen.
struct FilterCompletion {
    qsizetype from = 0; ///< what is typed from here up to the cursor gives way to the word chosen
    QStringList words;

    [[nodiscard]] static FilterCompletion at(const QString &line, qsizetype cursor, const EventNames &seen);
};

} // namespace Sockeye
