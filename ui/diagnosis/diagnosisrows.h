// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"
#include "diagnosis/incident.h"
#include <initializer_list>
#include <span>

namespace Sockeye {

/// One cause: how it is recognised, and what follows.
struct DiagnosisRow {
    const char *code;
    Diagnosis::Scope scope;
    Evidence::Form form;
    DiagnosisStep step;
    bool (*holds)(const Incident &);
};

/// The rows of the table by what they look at. The first row that holds decides, in the order of these functions.
[[nodiscard]] std::span<const DiagnosisRow> networkRows();
[[nodiscard]] std::span<const DiagnosisRow> answerRows();
[[nodiscard]] std::span<const DiagnosisRow> endRows();
[[nodiscard]] std::span<const DiagnosisRow> upgradeRows();
[[nodiscard]] std::span<const DiagnosisRow> namespaceRows();

} // namespace Sockeye
