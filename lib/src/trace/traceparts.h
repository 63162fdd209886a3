// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/tracefacts.h"

#include <span>
#include <string>

namespace SocketIO::TraceParts {

/// Appends what an entry has no room for as a row of varints: which facts there are, then each.
void write(const TraceFacts &facts, std::span<const TracePlace> attachments, std::string &parts);

/// Puts them back into facts that were unpacked from the entry.
void read(const char *parts, TraceFacts &facts);

} // namespace SocketIO::TraceParts
