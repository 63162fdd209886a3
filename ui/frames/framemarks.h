// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frameindex.h"

namespace Sockeye {

/// The frames that carried a record: the frame itself where it is one, those whose bytes contain the record's, the
/// binary frames that follow those with its attachments, and the POST that took a polled packet along. Sorted; empty
/// for a record without bytes.
[[nodiscard]] std::vector<qsizetype> framesOf(const SocketIO::TraceLog &log, const FrameIndex &index, qsizetype record);

} // namespace Sockeye
