// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>
#include <span>

namespace Bench {

/// One kind of work and how much of it is done.
struct Workload {
    enum class Kind {
        Ask,
        Receive,
        ReceiveValues,
        ReceiveTraced,
        Send,
        Blob,
        Big,
        Connect,
        Namespace,
        Connection,
        ConnectUpgraded,
        PollingAsk,
        PollingReceive,
    };
    Kind kind;
    const char *name;
    const char *what;
    qsizetype units; ///< of one measurement
    qsizetype fewUnits; ///< to see that it works, and under valgrind
    qsizetype warmUp = 500; ///< units done before the clock starts

    /// Work of which the start or the end of connections is a part; instructions are not counted for it.
    [[nodiscard]] bool isConnecting() const { return kind >= Kind::Big; }
    /// Work for which the far side must be a real server: it needs polling.
    [[nodiscard]] bool needsNode() const { return kind >= Kind::ConnectUpgraded; }
};

[[nodiscard]] inline std::span<const Workload> workloads()
{
    using Kind = Workload::Kind;
    static constexpr Workload All[] = {
        {Kind::Ask, "W1", "acknowledgement, round trip", 20'000, 1'000},
        {Kind::Receive, "W2", "received event", 500'000, 10'000},
        {Kind::ReceiveValues, "W2a", "received event, arguments read", 500'000, 10'000},
        {Kind::ReceiveTraced, "W2t", "received event, traced", 500'000, 10'000},
        {Kind::Send, "W3", "sent event, from values", 300'000, 10'000},
        {Kind::Blob, "W4", "16 KiB binary, round trip", 5'000, 200},
        {Kind::Big, "W5", "64 MiB binary, received", 1, 1, 0},
        {Kind::Connect, "W6", "connect, WebSocket only", 400, 5, 20},
        {Kind::ConnectUpgraded, "W6u", "connect, polling, upgraded", 100, 3, 5},
        {Kind::Namespace, "W7", "one more namespace", 10'000, 100, 10},
        {Kind::Connection, "W7c", "one more connection", 300, 5, 10},
        {Kind::PollingAsk, "W8", "polling: round trip", 500, 10, 20},
        {Kind::PollingReceive, "W8r", "polling: received event", 100'000, 1'000, 500},
    };
    return All;
}

[[nodiscard]] inline const Workload *findWorkload(QLatin1String name)
{
    for (const Workload &workload : workloads()) {
        if (QLatin1String(workload.name) == name)
            return &workload;
    }
    return nullptr;
}

} // namespace Bench
