// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <SocketIO/tracelog.h>

/// Says a fact about the connection in one sentence.
namespace Sockeye::EventSentence {

[[nodiscard]] QString text(const SocketIO::TraceView &view);
[[nodiscard]] Theme::Meaning meaning(SocketIO::Kind kind);

} // namespace Sockeye::EventSentence
