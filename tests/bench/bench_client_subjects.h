// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "bench_client_stopwatch.h"
#include "bench_client_workload.h"
#include <optional>

namespace Bench {

/// Units done before the clock starts.
inline constexpr qsizetype WarmUp = 500;
/// Events sent before the sender waits until the server has counted them.
inline constexpr qsizetype SendBatch = 1000;

/// The work done by SocketIO::Client; none when the connection failed.
[[nodiscard]] std::optional<Cost> measureOurs(const Workload &workload, qsizetype units, quint16 port);
/// The same messages on a bare QWebSocket that sends prepared texts and looks into none.
[[nodiscard]] std::optional<Cost> measureLimit(const Workload &workload, qsizetype units, quint16 port);

} // namespace Bench
