// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "bench_client_stopwatch.h"
#include "bench_client_workload.h"
#include <optional>

namespace Bench {

/// Events sent before the sender waits until the server has counted them.
inline constexpr qsizetype SendBatch = 1000;

/// The work done by SocketIO::Client; none when the connection failed.
[[nodiscard]] std::optional<Cost> measureOurs(const Workload &workload, qsizetype units, quint16 port);
[[nodiscard]] std::optional<Cost> measureOurConnecting(const Workload &workload, qsizetype units, quint16 port);
/// The same messages on a bare QWebSocket, or QNetworkAccessManager, that sends prepared texts and looks into none.
[[nodiscard]] std::optional<Cost> measureLimit(const Workload &workload, qsizetype units, quint16 port);
[[nodiscard]] std::optional<Cost> measureLimitConnecting(const Workload &workload, qsizetype units, quint16 port);
[[nodiscard]] std::optional<Cost> measureLimitPolling(const Workload &workload, qsizetype units, quint16 port);

} // namespace Bench
