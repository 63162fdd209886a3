// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace Sockeye {

/// A diagnosis as the console prints it. Pure.
class DiagnosisLines {
public:
    /// For people: cause, evidence and next step, a line each.
    [[nodiscard]] static QByteArray text(const Diagnosis &diagnosis);
    /// For programs: one JSON object with `t` (milliseconds since start), `kind` "diagnosis", `code`, `cause`,
    /// `evidence`, `next`, and `nsp`, `event` and `attempt` where there are any.
    [[nodiscard]] static QByteArray json(const Diagnosis &diagnosis);
};

} // namespace Sockeye
