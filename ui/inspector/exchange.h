// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <SocketIO/trace.h>

namespace Sockeye {

/// What belongs to a record, found in the log.
struct Exchange {
    std::optional<SocketIO::TraceRecord> partner; ///< the other half
    QList<SocketIO::TraceRecord> steps; ///< of the connection made for it, and redirections
    bool isComplete = false; ///< nothing more is looked for
};

} // namespace Sockeye
