// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_laboratory.h"
#include <cstdio>
#include <QCoreApplication>
#include <QStandardPaths>

using namespace Bench;

namespace {

constexpr int Rounds = 7;

/// All measurements of one workload.
class Row {
public:
    explicit Row(const Workload &workload)
        : m_workload(workload)
    {
    }

    [[nodiscard]] bool measure(const Laboratory &laboratory, bool limitFirst, bool isQuick)
    {
        const qsizetype units = isQuick ? m_workload.fewUnits : m_workload.units;
        const auto first = laboratory.measure(m_workload, limitFirst ? Subject::Limit : Subject::Ours, units);
        const auto second = laboratory.measure(m_workload, limitFirst ? Subject::Ours : Subject::Limit, units);
        if (!first || !second)
            return false;
        m_ours.push_back(limitFirst ? *second : *first);
        m_limit.push_back(limitFirst ? *first : *second);
        m_ratios.push_back(m_ours.back().cpu / m_limit.back().cpu);
        return true;
    }

    void print() const
    {
        std::printf("%-4s %-32s %8.2f %8.2f %7.2f  %8.2f %8.2f", m_workload.name, m_workload.what,
                    medianOf(m_ours, &Cost::cpu), medianOf(m_limit, &Cost::cpu), median(m_ratios),
                    medianOf(m_ours, &Cost::wall), medianOf(m_limit, &Cost::wall));
        if (m_workload.kind == Workload::Kind::Ask)
            std::printf("   p50 %.1f and %.1f", medianOf(m_ours, &Cost::latency), medianOf(m_limit, &Cost::latency));
        std::printf("\n");
    }

private:
    static double medianOf(const std::vector<Cost> &costs, double Cost::*part)
    {
        std::vector<double> values;
        for (const Cost &cost : costs)
            values.push_back(cost.*part);
        return median(std::move(values));
    }

    const Workload &m_workload;
    std::vector<Cost> m_ours;
    std::vector<Cost> m_limit;
    std::vector<double> m_ratios; // of the two that ran side by side
};

int compareTimes(const Laboratory &laboratory, bool isQuick)
{
    std::vector<Row> rows(workloads().begin(), workloads().end());
    for (int round = 0; round < (isQuick ? 1 : Rounds); ++round) {
        for (Row &row : rows) {
            if (!row.measure(laboratory, round % 2 == 1, isQuick))
                return 1;
        }
    }
    std::printf("microseconds per unit                     CPU     CPU     CPU      wall     wall\n");
    std::printf("                                         ours    limit   ratio      ours    limit\n");
    for (const Row &row : rows)
        row.print();
    return 0;
}

int compareInstructions(const Laboratory &laboratory)
{
    if (QStandardPaths::findExecutable(QStringLiteral("valgrind")).isEmpty()) {
        std::printf("skipped: valgrind is not installed\n");
        return 0;
    }
    std::printf("instructions per unit                    ours    limit   ratio\n");
    for (const Workload &workload : workloads()) {
        const auto ours = laboratory.instructions(workload, Subject::Ours);
        const auto limit = laboratory.instructions(workload, Subject::Limit);
        if (!ours || !limit)
            return 1;
        std::printf("%-4s %-32s %8.0f %8.0f %7.2f\n", workload.name, workload.what, *ours, *limit, *ours / *limit);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

/// Measures the client side by side with a bare QWebSocket. `--quick` only shows that it works, `--instructions` counts
/// instructions instead of time.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--measure"))
        return Laboratory::measureHere(arguments.mid(2));
    const Laboratory laboratory;
    if (!laboratory.isReady())
        return 1;
    if (arguments.contains(QStringLiteral("--instructions")))
        return compareInstructions(laboratory);
    return compareTimes(laboratory, arguments.contains(QStringLiteral("--quick")));
}
