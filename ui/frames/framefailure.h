// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SocketIO/tracelog.h>

namespace Sockeye {

/// Whether a record says that something went wrong: a refused or broken exchange, a socket closed by an error, bytes
/// that could not be understood.
[[nodiscard]] bool tellsFailure(const SocketIO::TraceView &view);

} // namespace Sockeye
