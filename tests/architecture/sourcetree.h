// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sourcefile.h"

namespace Architecture {

/// Every text file below `root`, sorted by path: what a commit would hold. Build folders, npm's packages and hidden
/// folders other than those of the continuous integration are left out.
[[nodiscard]] QList<SourceFile> readTree(const QString &root);

} // namespace Architecture
