// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"
#include <QCoreApplication>

namespace Sockeye {

/// A diagnosis in the user's language: one sentence each.
class DiagnosisWords {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::DiagnosisWords)

public:
    [[nodiscard]] static QString cause(const Diagnosis &diagnosis);
    [[nodiscard]] static QString evidence(const Diagnosis &diagnosis);
    [[nodiscard]] static QString next(const Diagnosis &diagnosis);
    /// On the button that takes the step; empty for DiagnosisStep::None.
    [[nodiscard]] static QString step(const Diagnosis &diagnosis);
    /// The three sentences, a line each.
    [[nodiscard]] static QString text(const Diagnosis &diagnosis);
    /// Whether the code has words of its own.
    [[nodiscard]] static bool knows(const QByteArray &code);

private:
    [[nodiscard]] static QString observed(const Evidence &evidence);
    [[nodiscard]] static QString answered(const Evidence &evidence);
    [[nodiscard]] static QString closed(const Evidence &evidence);
    [[nodiscard]] static QString sent(const Evidence &evidence);
};

} // namespace Sockeye
