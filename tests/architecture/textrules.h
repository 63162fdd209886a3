// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sourcefile.h"

namespace Architecture {

/// Longest source or header, longest test, whose rows are data, and longest main window, in lines.
inline constexpr int MaxLines = 300;
inline constexpr int MaxTestLines = 450;
inline constexpr int MaxMainWindowLines = 200;

/// A file that is longer than its kind may be.
[[nodiscard]] Findings sizeFindings(const SourceFile &file);

/// Missing or wrong SPDX lines. The licence goes by folder: ui, app and resources are GPL-3.0-or-later, the rest and
/// all scripts MIT.
[[nodiscard]] Findings licenceFindings(const SourceFile &file);

/// A header without `#pragma once`, or with an include guard beside it.
[[nodiscard]] Findings pragmaFindings(const SourceFile &file);

/// Words and calls that have no place where they stand: marks of unfinished work, sleeps, clocks in pure code,
/// singletons, umbrella headers, tests that are friends, globs in CMake.
[[nodiscard]] Findings wordFindings(const SourceFile &file);

/// Absolute paths of somebody's machine; `root` is where this tree lies.
[[nodiscard]] Findings pathFindings(const SourceFile &file, const QString &root);

} // namespace Architecture
