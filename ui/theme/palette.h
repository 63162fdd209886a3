// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

namespace Sockeye::Theme {

/// Every role of the program's palette in one scheme.
[[nodiscard]] QPalette paletteOf(Scheme scheme);

} // namespace Sockeye::Theme
