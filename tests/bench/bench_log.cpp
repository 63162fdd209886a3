// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <QFile>
#include <random>
#include <SocketIO/tracelog.h>
#include <string_view>
#include <vector>

using namespace SocketIO;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int Rounds = 5;
constexpr qsizetype MessageSize = 120;
constexpr qsizetype Batch = 1000;

struct Cost {
    double wall = 0; ///< ns
    double cpu = 0; ///< ns of this thread
};

double cpuNow()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e9 + double(now.tv_nsec);
#else
    return double(std::clock()) * 1e9 / CLOCKS_PER_SEC;
#endif
}

Cost measure(const std::function<void()> &work)
{
    const double cpu = cpuNow();
    const auto start = Clock::now();
    work();
    return {std::chrono::duration<double, std::nano>(Clock::now() - start).count(), cpuNow() - cpu};
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + long(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// Costs of several rounds of one piece of work, per unit.
class Rounded {
public:
    void add(const Cost &cost, qsizetype units)
    {
        m_wall.push_back(cost.wall / double(units));
        m_cpu.push_back(cost.cpu / double(units));
    }
    void print(const char *what, double unitsPerRow = 1) const
    {
        std::printf("%-58s %10.1f %10.1f\n", what, median(m_wall) * unitsPerRow, median(m_cpu) * unitsPerRow);
    }
    double cpu() const { return median(m_cpu); }

private:
    std::vector<double> m_wall;
    std::vector<double> m_cpu;
};

/// Resident bytes of this process; 0 where that is not told.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

QByteArray message(qsizetype number)
{
    QByteArray text = R"(42["news",{"number":)" + QByteArray::number(number) + R"(,"text":")";
    text.append(QByteArray(MessageSize - text.size() - 3, 'x')).append("\"}]");
    return text;
}

/// Frame, engine packet and socket packet of one message, as a client reports them.
class Reporter {
public:
    Reporter()
    {
        for (TraceRecord &record : m_records) {
            record.direction = Direction::In;
            record.carrier = Carrier::WebSocket;
        }
        m_records[0].layer = Layer::WebSocket;
        m_records[0].kind = Kind::Text;
        m_records[1].layer = Layer::Engine;
        m_records[1].kind = Kind::Message;
        m_records[2].layer = Layer::Socket;
        m_records[2].kind = Kind::Event;
        m_records[2].nsp = "/";
        m_records[2].event = "news";
    }
    void report(TraceTap &tap, const QByteArray &bytes)
    {
        m_time += std::chrono::microseconds(20);
        for (TraceRecord &record : m_records) {
            record.time = m_time;
            record.size = bytes.size();
            record.payload = bytes;
        }
        m_records[2].payload = m_records[2].payload.mid(1);
        for (const TraceRecord &record : m_records)
            tap.record(record);
    }

private:
    std::array<TraceRecord, 3> m_records;
    Clock::time_point m_time = Clock::now();
};

/// What a table model must keep at the very least: a row of numbers and a copy of the payload, without any text.
struct BareRows {
    struct Row {
        qint64 time;
        qint64 id;
        qint64 size;
        quint32 name;
        quint32 kind;
    };
    std::vector<Row> rows;
    std::vector<QByteArray> payloads;

    void append(const QByteArray &bytes, qsizetype offset)
    {
        const auto number = qint64(rows.size());
        rows.push_back({number, -1, bytes.size(), 7, 3});
        payloads.emplace_back(bytes.constData() + offset, bytes.size() - offset);
    }
};

/// Calls `take` for each message; only that is measured, not the making of messages.
Cost feed(qsizetype events, const std::function<void(const QByteArray &)> &take)
{
    Cost total;
    std::vector<QByteArray> batch;
    for (qsizetype first = 0; first < events; first += Batch) {
        batch.clear();
        for (qsizetype number = first; number < std::min(first + Batch, events); ++number)
            batch.push_back(message(number));
        const Cost cost = measure([&] {
            for (const QByteArray &bytes : batch)
                take(bytes);
        });
        total = {total.wall + cost.wall, total.cpu + cost.cpu};
    }
    return total;
}

Cost fill(TraceLog &log, qsizetype events)
{
    Reporter reporter;
    return feed(events, [&](const QByteArray &bytes) { reporter.report(log, bytes); });
}

Cost fillBare(BareRows &bare, qsizetype events)
{
    return feed(events, [&](const QByteArray &bytes) {
        bare.append(bytes, 0);
        bare.append(bytes, 0);
        bare.append(bytes, 1);
    });
}

void reportMemory(qsizetype events)
{
    constexpr double MB = 1e6;
    const qint64 before = residentBytes();
    TraceLog log;
    fill(log, events);
    const double resident = double(residentBytes() - before);
    const auto used = double(log.memoryUsed());
    const double payload = double(events * MessageSize);
    std::printf("\n%lld events of %lld bytes, %lld records\n", qlonglong(events), qlonglong(MessageSize),
                qlonglong(log.size()));
    std::printf("%-58s %10.1f\n", "  memoryUsed(), MB", used / MB);
    std::printf("%-58s %10.1f\n", "  resident memory gained, MB", resident / MB);
    std::printf("%-58s %10.1f\n", "  bytes per record beyond the payload, by memoryUsed()",
                (used - payload) / double(log.size()));
    std::printf("%-58s %10.1f\n", "  bytes per record beyond the payload, by resident memory",
                (resident - payload) / double(log.size()));
}

void reportAppend(qsizetype events)
{
    Rounded bareCost;
    Rounded logCost;
    for (int round = 0; round < Rounds; ++round) {
        {
            BareRows bare;
            bareCost.add(fillBare(bare, events), events * 3);
        }
        TraceLog log;
        logCost.add(fill(log, events), events * 3);
    }
    std::printf("\n%-58s %10s %10s\n", "append", "wall ns", "CPU ns");
    bareCost.print("  bare row and payload copy, per record");
    logCost.print("  TraceLog, per record");
    bareCost.print("  bare rows and payload copies, per event (3 records)", 3);
    logCost.print("  TraceLog, per event (3 records)", 3);
    std::printf("%-58s %21.2f\n", "  ratio TraceLog : bare (CPU)", logCost.cpu() / bareCost.cpu());
}

Cost visitAll(const TraceLog &log, qsizetype count, std::string_view needle, qsizetype *found)
{
    return measure([&] {
        log.visit(0, count, [&](qsizetype, const TraceView &view) {
            const std::string_view payload(view.payload.data(), size_t(view.payload.size()));
            *found += needle.empty() ? view.payload.size() > 0 : payload.find(needle) != std::string_view::npos;
            return true;
        });
    });
}

Cost readAtRandom(const TraceLog &log, qsizetype reads, qint64 *bytes)
{
    std::minstd_rand random(7);
    std::uniform_int_distribution<qsizetype> any(0, log.size() - 1);
    return measure([&] {
        for (qsizetype count = 0; count < reads; ++count)
            *bytes += log.at(any(random)).payload.size;
    });
}

void reportReading(const TraceLog &log, qsizetype reads)
{
    const qsizetype count = std::min<qsizetype>(log.size(), 1'000'000);
    Rounded plain;
    Rounded search;
    Rounded at;
    qsizetype found = 0;
    qint64 bytes = 0;
    for (int round = 0; round < Rounds; ++round) {
        plain.add(visitAll(log, count, {}, &found), count);
        search.add(visitAll(log, count, "rare!", &found), count);
        at.add(readAtRandom(log, reads, &bytes), reads);
    }
    plain.print("  visit, per record");
    search.print("  visit and search 5 bytes in the payload, per record");
    at.print("  at(), per record, anywhere");
}

void reportSpill(qsizetype events, qint64 cap)
{
    Rounded append;
    std::unique_ptr<TraceLog> log;
    for (int round = 0; round < Rounds; ++round) {
        log = std::make_unique<TraceLog>(cap);
        append.add(fill(*log, events), events * 3);
    }
    std::printf("\n%-58s %10s %10s\n", "with a small cap, most of it in the file", "wall ns", "CPU ns");
    append.print("  append, per record");
    reportReading(*log, events / 10);
    std::printf("%-58s %10.1f\n", "  cap, MB", double(cap) / 1e6);
    std::printf("%-58s %10.1f\n", "  memoryUsed(), MB", double(log->memoryUsed()) / 1e6);
    std::printf("%-58s %10.1f\n", "  spilled(), MB", double(log->spilled()) / 1e6);
    std::printf("%-58s %10s\n", "  spillFailed()", log->spillFailed() ? "yes" : "no");
}

} // namespace

/// Measures the trace log side by side with the least a table model would keep. `--quick` only shows that it works.
int main(int argc, char **argv)
{
    const bool quick = argc > 1 && std::strcmp(argv[1], "--quick") == 0;
    const qsizetype events = quick ? 20'000 : 1'000'000;
    reportMemory(events);
    reportAppend(events);
    {
        TraceLog log;
        fill(log, events);
        std::printf("\n%-58s %10s %10s\n", "reading", "wall ns", "CPU ns");
        reportReading(log, events / 10);
    }
    reportSpill(events, quick ? 1'000'000 : 32'000'000);
    return 0;
}
