// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1String>
#include <span>

namespace Bench {

/// One kind of work and how much of it is done.
struct Workload {
    enum class Kind { Ask, Receive, ReceiveValues, ReceiveTraced, Send, Blob };
    Kind kind;
    const char *name;
    const char *what;
    qsizetype units; ///< of one measurement
    qsizetype fewUnits; ///< to see that it works, and under valgrind
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
