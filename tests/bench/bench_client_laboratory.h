// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "bench_client_stopwatch.h"
#include "bench_client_workload.h"
#include <memory>
#include <optional>
#include <QProcess>

namespace Bench {

/// Who does the work: this library, bare Qt classes, the reference client.
enum class Subject { Ours, Limit, Node };

/// Runs single measurements, each in a process of its own, against servers that live as long as this object.
class Laboratory {
public:
    Laboratory();
    ~Laboratory();
    Laboratory(const Laboratory &) = delete;
    Laboratory &operator=(const Laboratory &) = delete;

    [[nodiscard]] bool isReady() const { return m_port != 0; }
    /// Whether there is such a measurement: bare classes know no namespaces and no upgrade, and Node may be missing.
    [[nodiscard]] bool canMeasure(const Workload &workload, Subject subject) const;
    /// None when the measurement failed; what went wrong is on the error output.
    [[nodiscard]] std::optional<Cost> measure(const Workload &workload, Subject subject, qsizetype units) const;
    /// Instructions per unit, counted by callgrind: two runs of different length, so that start and end fall out.
    [[nodiscard]] std::optional<double> instructions(const Workload &workload, Subject subject) const;
    /// Measures in this process, as the arguments behind `--measure` say, and prints what it found; an exit code.
    static int measureHere(const QStringList &arguments);

private:
    [[nodiscard]] quint16 portFor(const Workload &workload) const;
    [[nodiscard]] QStringList childArguments(const Workload &workload, Subject subject, qsizetype units) const;
    [[nodiscard]] std::optional<double> totalInstructions(const QStringList &child) const;

    QProcess m_server;
    quint16 m_port = 0;
    QProcess m_node;
    quint16 m_nodePort = 0; // 0 when Node or its packages are missing
};

} // namespace Bench
