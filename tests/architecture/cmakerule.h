// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sourcefile.h"

namespace Architecture {

/// Sources (lib, ui, app, tests) and public headers that no CMakeLists.txt names: they would not be built or installed.
/// A file is named by the nearest CMakeLists.txt above it that mentions it; `call(tst_x …)` names tst_x.cpp.
[[nodiscard]] Findings unlistedFindings(const QList<SourceFile> &files);

} // namespace Architecture
