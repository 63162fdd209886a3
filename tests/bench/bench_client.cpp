// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_laboratory.h"
#include <array>
#include <cstdio>
#include <QCoreApplication>
#include <QStandardPaths>

using namespace Bench;

namespace {

constexpr int Rounds = 7;
constexpr std::array Subjects{Subject::Ours, Subject::Limit, Subject::Node};

/// All measurements of one workload.
class Row {
public:
    explicit Row(const Workload &workload)
        : m_workload(workload)
    {
    }

    /// One of each, in turn; `shift` says who begins.
    [[nodiscard]] bool measure(const Laboratory &laboratory, std::size_t shift, bool isQuick)
    {
        const qsizetype units = isQuick ? m_workload.fewUnits : m_workload.units;
        for (std::size_t i = 0; i < Subjects.size(); ++i) {
            const std::size_t which = (i + shift) % Subjects.size();
            if (!laboratory.canMeasure(m_workload, Subjects[which]))
                continue;
            const auto cost = laboratory.measure(m_workload, Subjects[which], units);
            if (!cost)
                return false;
            m_costs[which].push_back(*cost);
        }
        return true;
    }

    void print() const
    {
        std::printf("%-4s %-31s", m_workload.name, m_workload.what);
        for (const auto &costs : m_costs)
            printNumber(medianOf(costs, &Cost::cpu));
        printNumber(ratio(Subject::Limit));
        printNumber(ratio(Subject::Node));
        for (const auto &costs : m_costs)
            printNumber(medianOf(costs, &Cost::latency));
        for (const auto &costs : m_costs)
            printNumber(medianOf(costs, &Cost::memory) / 1024);
        std::printf("\n");
    }

private:
    using Costs = std::vector<Cost>;

    static void printNumber(double number)
    {
        if (number > 0)
            std::printf(number < 100 ? " %9.2f" : " %9.0f", number);
        else
            std::printf("         -");
    }

    static double medianOf(const Costs &costs, double Cost::*part)
    {
        std::vector<double> values;
        for (const Cost &cost : costs)
            values.push_back(cost.*part);
        return median(std::move(values));
    }

    /// Median of our CPU time against that of the one measured beside it.
    [[nodiscard]] double ratio(Subject other) const
    {
        const Costs &ours = m_costs[0];
        const Costs &theirs = m_costs[static_cast<std::size_t>(other)];
        std::vector<double> ratios;
        for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i)
            ratios.push_back(ours[i].cpu / theirs[i].cpu);
        return median(std::move(ratios));
    }

    const Workload &m_workload;
    std::array<Costs, Subjects.size()> m_costs;
};

int compareTimes(const Laboratory &laboratory, std::span<const Workload> chosen, bool isQuick)
{
    std::vector<Row> rows(chosen.begin(), chosen.end());
    for (std::size_t round = 0; round < (isQuick ? 1 : Rounds); ++round) {
        for (Row &row : rows) {
            if (!row.measure(laboratory, round, isQuick))
                return 1;
        }
    }
    std::printf("%36s %29s %19s %29s %29s\n", "", "CPU, us per unit", "CPU, ours against", "latency p50, us",
                "memory, KiB per unit");
    std::printf("%36s", "");
    for (const char *title :
         {"ours", "limit", "node", "limit", "node", "ours", "limit", "node", "ours", "limit", "node"})
        std::printf(" %9s", title);
    std::printf("\n");
    for (const Row &row : rows)
        row.print();
    return 0;
}

int compareInstructions(const Laboratory &laboratory, std::span<const Workload> chosen)
{
    if (QStandardPaths::findExecutable(QStringLiteral("valgrind")).isEmpty()) {
        std::printf("skipped: valgrind is not installed\n");
        return 0;
    }
    std::printf("instructions per unit                    ours    limit   ratio\n");
    for (const Workload &workload : chosen) {
        if (workload.isConnecting())
            continue;
        const auto ours = laboratory.instructions(workload, Subject::Ours);
        const auto limit = laboratory.instructions(workload, Subject::Limit);
        if (!ours || !limit)
            return 1;
        std::printf("%-4s %-32s %8.0f %8.0f %7.2f\n", workload.name, workload.what, *ours, *limit, *ours / *limit);
        std::fflush(stdout);
    }
    return 0;
}

/// All workloads, or the one that `--only` names.
std::span<const Workload> chosenBy(const QStringList &arguments)
{
    const qsizetype only = arguments.indexOf(QStringLiteral("--only"));
    const QByteArray name = only < 0 ? QByteArray() : arguments.value(only + 1).toLatin1();
    const Workload *workload = findWorkload(QLatin1String(name));
    return workload ? std::span(workload, 1) : workloads();
}

} // namespace

/// The status, once the goodbyes of clients are done with: they end with the program's event loop.
static int endedProperly(int status)
{
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QCoreApplication::exec();
    return status;
}

/// Measures the client side by side with bare Qt classes and with the reference client. `--quick` only shows that it
/// works, `--instructions` counts instructions instead of time, `--only W2` measures one workload.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--measure"))
        return endedProperly(Laboratory::measureHere(arguments.mid(2)));
    const Laboratory laboratory;
    if (!laboratory.isReady())
        return 1;
    const auto chosen = chosenBy(arguments);
    if (arguments.contains(QStringLiteral("--instructions")))
        return compareInstructions(laboratory, chosen);
    return compareTimes(laboratory, chosen, arguments.contains(QStringLiteral("--quick")));
}
