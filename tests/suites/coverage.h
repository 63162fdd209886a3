// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "casetext.h"

namespace Coverage {

/// What is known of one case.
struct Verdict {
    ReferenceCase asked;
    QList<Mention> tests;
    QString reason; ///< why it says nothing here; empty when it does

    [[nodiscard]] bool isCovered() const;
    [[nodiscard]] bool isMissing() const { return reason.isEmpty() && !isCovered(); }
};

/// All cases, in the order of the list, and what is wrong with the claims.
struct Report {
    QList<Verdict> verdicts;
    /// A sentence each: a missing case, a claim that names no case or several, an excuse without need.
    QStringList problems;
};

[[nodiscard]] Report judge(const QList<ReferenceCase> &cases, const QList<Excuse> &excuses,
                           const QList<Mention> &mentions);

/// The report as a page of Markdown.
[[nodiscard]] QString page(const Report &report);

} // namespace Coverage
