// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "bench_client_stopwatch.h"
#include "bench_client_workload.h"
#include <memory>
#include <optional>
#include <QProcess>

namespace Bench {

/// Who does the work.
enum class Subject { Ours, Limit };

/// Runs single measurements, each in a process of its own, against one server that lives as long as this object.
class Laboratory {
public:
    Laboratory();
    ~Laboratory();
    Laboratory(const Laboratory &) = delete;
    Laboratory &operator=(const Laboratory &) = delete;

    [[nodiscard]] bool isReady() const { return m_port != 0; }
    /// None when the measurement failed; what went wrong is on the error output.
    [[nodiscard]] std::optional<Cost> measure(const Workload &workload, Subject subject, qsizetype units) const;
    /// Instructions per unit, counted by callgrind: two runs of different length, so that start and end fall out.
    [[nodiscard]] std::optional<double> instructions(const Workload &workload, Subject subject) const;
    /// Measures in this process, as the arguments behind `--measure` say, and prints what it found; an exit code.
    static int measureHere(const QStringList &arguments);

private:
    [[nodiscard]] QStringList childArguments(const Workload &workload, Subject subject, qsizetype units) const;
    [[nodiscard]] std::optional<double> totalInstructions(const QStringList &child) const;

    QProcess m_server;
    quint16 m_port = 0;
};

} // namespace Bench
