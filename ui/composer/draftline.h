// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/draft.h"

/// A message being written, or written before, on one line.
namespace Sockeye::DraftLine {

/// Most characters of a line; more is never seen in a row.
inline constexpr qsizetype OnScreen = 400;

/// The arguments as they were typed, white space joined, binary as ‹12 34› or ‹file photo.png›; ends with "…" when cut.
[[nodiscard]] QString arguments(const QList<ArgumentDraft> &arguments, qsizetype limit = OnScreen);
/// How it is sent, "ack · volatile"; empty when nothing is special.
[[nodiscard]] QString flags(const Draft &draft);
/// Whether all words of `needle` are somewhere in the namespace, the name or the arguments; case does not matter.
[[nodiscard]] bool matches(const Draft &draft, const QString &needle);
/// Whether nothing was written.
[[nodiscard]] bool isBlank(const Draft &draft);

} // namespace Sockeye::DraftLine
