// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_laboratory.h"

#include "bench_client_subjects.h"
#include <cstdio>
#include <QCoreApplication>
#include <QRegularExpression>

namespace Bench {

namespace {

constexpr int LongestMeasurement = 600'000; // ms; callgrind is fifty times slower than life

QString script(const char *name)
{
    return QStringLiteral(SOURCE_ROOT "/tests/bench/") + QLatin1String(name);
}

quint16 startServer(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForReadyRead() ? process.readLine().trimmed().toUShort() : quint16(0);
}

void end(QProcess &server)
{
    server.closeWriteChannel(); // which ends it
    if (server.state() != QProcess::NotRunning)
        server.waitForFinished();
}

std::optional<Cost> measureWith(const Workload &workload, bool isOurs, qsizetype units, quint16 port)
{
    if (isOurs)
        return workload.isConnecting() ? measureOurConnecting(workload, units, port)
                                       : measureOurs(workload, units, port);
    if (workload.needsNode())
        return measureLimitPolling(workload, units, port);
    return workload.isConnecting() ? measureLimitConnecting(workload, units, port)
                                   : measureLimit(workload, units, port);
}

QString subjectName(Subject subject)
{
    return subject == Subject::Ours ? QStringLiteral("ours") : QStringLiteral("limit");
}

QByteArray outputOf(const QString &program, const QStringList &arguments, QProcess::ProcessChannel channel)
{
    QProcess process;
    if (channel == QProcess::StandardOutput)
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setReadChannel(channel);
    process.start(program, arguments);
    if (!process.waitForFinished(LongestMeasurement) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s %s failed\n", qPrintable(program), qPrintable(arguments.join(u' ')));
        return {};
    }
    return process.readAll();
}

} // namespace

Laboratory::Laboratory()
{
    m_port = startServer(m_server, QCoreApplication::applicationDirPath() + QStringLiteral("/bench_server"), {});
    m_nodePort = startServer(m_node, QStringLiteral("node"), {script("bench_server.mjs")});
    if (m_nodePort == 0)
        std::fprintf(stderr, "without Node and tests/interop's packages: no polling, no reference client\n");
    if (m_port == 0)
        std::fprintf(stderr, "bench_server does not start: %s\n", qPrintable(m_server.errorString()));
}

Laboratory::~Laboratory()
{
    end(m_server);
    end(m_node);
}

bool Laboratory::canMeasure(const Workload &workload, Subject subject) const
{
    using Kind = Workload::Kind;
    if (subject == Subject::Node || workload.needsNode())
        return m_nodePort != 0 && !(subject == Subject::Limit && workload.kind == Kind::ConnectUpgraded);
    return subject != Subject::Limit || workload.kind != Kind::Namespace;
}

quint16 Laboratory::portFor(const Workload &workload) const
{
    return workload.needsNode() ? m_nodePort : m_port;
}

QStringList Laboratory::childArguments(const Workload &workload, Subject subject, qsizetype units) const
{
    return {QStringLiteral("--measure"), QString::fromLatin1(workload.name), subjectName(subject),
            QString::number(units), QString::number(portFor(workload))};
}

int Laboratory::measureHere(const QStringList &arguments)
{
    const Workload *workload = findWorkload(QLatin1String(arguments.value(0).toLatin1()));
    const qsizetype units = arguments.value(2).toLongLong();
    const quint16 port = arguments.value(3).toUShort();
    if (!workload || units <= 0 || port == 0)
        return 2;
    const bool isOurs = arguments.value(1) == subjectName(Subject::Ours);
    const auto cost = measureWith(*workload, isOurs, units, port);
    if (!cost)
        return 1;
    std::printf("%f %f %f %f\n", cost->cpu, cost->wall, cost->latency, cost->memory);
    return 0;
}

std::optional<Cost> Laboratory::measure(const Workload &workload, Subject subject, qsizetype units) const
{
    const QByteArray line = subject == Subject::Node
        ? outputOf(QStringLiteral("node"),
                   {script("bench_client.mjs"), QString::fromLatin1(workload.name), QString::number(units),
                    QString::number(workload.warmUp), QString::number(portFor(workload))},
                   QProcess::StandardOutput)
        : outputOf(QCoreApplication::applicationFilePath(), childArguments(workload, subject, units),
                   QProcess::StandardOutput);
    const QByteArrayList numbers = line.trimmed().split(' ');
    if (numbers.size() != 4)
        return std::nullopt;
    return Cost{numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(), numbers[3].toDouble()};
}

std::optional<double> Laboratory::instructions(const Workload &workload, Subject subject) const
{
    const auto few = totalInstructions(childArguments(workload, subject, workload.fewUnits));
    const auto more = totalInstructions(childArguments(workload, subject, 3 * workload.fewUnits));
    if (!few || !more)
        return std::nullopt;
    return (*more - *few) / double(2 * workload.fewUnits);
}

std::optional<double> Laboratory::totalInstructions(const QStringList &child) const
{
    QStringList arguments{QStringLiteral("--tool=callgrind"), QStringLiteral("--callgrind-out-file=/dev/null"),
                          QCoreApplication::applicationFilePath()};
    const QByteArray output = outputOf(QStringLiteral("valgrind"), arguments + child, QProcess::StandardError);
    static const QRegularExpression collected(QStringLiteral("Collected : (\\d+)"));
    const auto match = collected.match(QString::fromLocal8Bit(output));
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

} // namespace Bench
