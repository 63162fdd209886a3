// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sourcefile.h"

namespace Architecture {

/// Folders, files and types whose names say nothing: `utils`, `FooManager` and their kin.
[[nodiscard]] Findings nameFindings(const SourceFile &file);

/// Two headers that define a type of the same name in the same namespace: the linker keeps one of them, silently.
[[nodiscard]] Findings twinFindings(const QList<SourceFile> &files);

} // namespace Architecture
