// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/jsonspan.h"
#include <QString>

namespace Sockeye {

/// How a place inside of a JSON value is written: `[0].user["odd key"]`.
class JsonPath {
public:
    [[nodiscard]] static QString element(const QString &container, qsizetype index);
    [[nodiscard]] static QString member(const QString &container, const QString &key);
    /// Whether a key can stand behind a dot, in JavaScript and in a path.
    [[nodiscard]] static bool isName(QStringView key);
};

} // namespace Sockeye
