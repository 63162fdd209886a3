// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"
#include <QStringList>
#include <SocketIO/arguments.h>

namespace Sockeye {

/// What may be written at a place of a JSON text.
struct JsonCompletion {
    qsizetype typed = 0; ///< UTF-16 units before the place that an entry replaces
    QStringList entries; ///< each as it is written, quotes included
    bool isKey = false;
};

/// Words for completion: keys and strings that were seen before.
class JsonWords {
public:
    static constexpr qsizetype MostWords = 500;
    static constexpr qsizetype LongestWord = 64;

    /// The keys and the short strings of an event's arguments.
    [[nodiscard]] static QStringList of(const SocketIO::Arguments &arguments);
    /// The same of arguments as they were typed in JSON.
    [[nodiscard]] static QStringList of(const QList<ArgumentDraft> &arguments);
    /// What can stand at the end of `before` and begins like the word there.
    [[nodiscard]] static JsonCompletion at(QStringView before, const QStringList &words);
};

} // namespace Sockeye
