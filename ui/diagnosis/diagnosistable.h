// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"
#include <optional>

namespace Sockeye {

struct Incident;

/// What an incident means; nothing when it is none, such as an end that was asked for.
[[nodiscard]] std::optional<Diagnosis> diagnose(const Incident &incident);

/// Every code `diagnose` can give.
[[nodiscard]] QByteArrayList diagnosisCodes();

} // namespace Sockeye
