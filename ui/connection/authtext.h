// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/fieldlines.h"
#include <optional>
#include <QCoreApplication>

namespace Sockeye {

/// The auth payload as it is typed.
class AuthText {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::AuthText)

public:
    /// Why `text` is no auth payload: it must be empty or one JSON object.
    [[nodiscard]] static std::optional<LineProblem> problem(const QString &text);
};

} // namespace Sockeye
