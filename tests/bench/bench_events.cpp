// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "events/eventclipboard.h"
#include "events/eventmodel.h"
#include "events/eventspanel.h"
#include "theme/command.h"
#include "theme/theme.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <SocketIO/clock.h>
#include <SocketIO/tracelog.h>
#include <vector>

using namespace SocketIO;
using Sockeye::EventModel;
using Sockeye::EventsPanel;

namespace {

constexpr int EventsPerTick = 800; // 50,000 a second in ticks of 16 ms

double cpuMs()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
#else
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

/// Writes events of about 120 bytes as a WebSocket connection records them: frame, engine packet, socket packet.
class Flood {
public:
    explicit Flood(TraceLog &log)
        : m_log(log)
    {
    }

    void write(int events)
    {
        for (int i = 0; i < events; ++i)
            writeOne();
    }

private:
    void writeOne()
    {
        const qint64 n = m_count++;
        const bool asks = n % 10 == 0;
        const QByteArray frame = "42/prices," + (asks ? QByteArray::number(n) : QByteArray())
            + "[\"quote\",{\"symbol\":\"S" + QByteArray::number(n % 500) + "\",\"bid\":"
            + QByteArray::number(1000 + n * 7 % 1000) + ".25,\"ask\":" + QByteArray::number(1000 + n * 11 % 1000)
            + ".5,\"sequence\":" + QByteArray::number(n) + ",\"venue\":\"XETR\"}]";
        TraceRecord record;
        record.time = SocketIO::steadyNow();
        record.direction = asks ? Direction::Out : Direction::In;
        record.carrier = Carrier::WebSocket;
        record.layer = Layer::WebSocket;
        record.kind = Kind::Text;
        record.payload = frame;
        record.size = frame.size();
        m_log.record(record);
        record.layer = Layer::Engine;
        record.kind = Kind::Message;
        m_log.record(record);
        record.layer = Layer::Socket;
        record.kind = Kind::Event;
        record.payload = record.payload.mid(1);
        record.nsp = "/prices";
        record.event = "quote";
        record.id = asks ? n : -1;
        m_log.record(record);
        if (asks)
            writeAck(record, n);
    }

    void writeAck(TraceRecord record, qint64 id)
    {
        record.kind = Kind::Ack;
        record.direction = Direction::In;
        record.payload = QByteArray("3/prices," + QByteArray::number(id) + "[\"ok\"]");
        record.duration = std::chrono::microseconds(4100);
        m_log.record(record);
    }

    TraceLog &m_log;
    qint64 m_count = 0;
};

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

struct Ticks {
    std::vector<double> wall;
    std::vector<double> cpu;

    void print(const char *what) const
    {
        std::printf("%-44s %7.2f %7.2f %7.2f   %7.2f %7.2f\n", what, percentile(wall, 0.5), percentile(wall, 0.99),
                    percentile(wall, 1), percentile(cpu, 0.5), percentile(cpu, 0.99));
    }
};

Ticks measureTicks(EventsPanel &panel, Flood &flood, int ticks)
{
    Ticks result;
    for (int i = 0; i < ticks; ++i) {
        flood.write(EventsPerTick); // the network thread's work, not the GUI's
        const double cpu = cpuMs();
        QElapsedTimer wall;
        wall.start();
        panel.extend();
        QCoreApplication::processEvents();
        panel.repaint();
        result.wall.push_back(static_cast<double>(wall.nsecsElapsed()) / 1e6);
        result.cpu.push_back(cpuMs() - cpu);
    }
    return result;
}

void run(const EventsPanel &panel, const char *command)
{
    for (QAction *action : Sockeye::Theme::commandsOf(&panel)) {
        if (action->objectName() == QLatin1String(command))
            action->trigger();
    }
}

/// How long a command of the panel takes, and the longest time the program stood still until its work was done.
void benchCommand(EventsPanel &panel, const char *command)
{
    const auto *clipboard = panel.findChild<Sockeye::EventClipboard *>();
    QElapsedTimer wall;
    wall.start();
    const double cpu = cpuMs();
    run(panel, command);
    double longest = static_cast<double>(wall.nsecsElapsed()) / 1e6;
    do {
        QElapsedTimer slice;
        slice.start();
        panel.extend();
        QCoreApplication::processEvents();
        longest = std::max(longest, static_cast<double>(slice.nsecsElapsed()) / 1e6);
    } while (clipboard->isCopying());
    std::printf("%-44s %7.1f %7.1f   longest %7.1f\n", command, static_cast<double>(wall.nsecsElapsed()) / 1e6,
                cpuMs() - cpu, longest);
}

void benchCommands(bool quick)
{
    const int events = quick ? 50'000 : 1'000'000;
    const auto log = std::make_shared<TraceLog>(2LL * 1024 * 1024 * 1024);
    TraceRecord connecting;
    connecting.time = SocketIO::steadyNow();
    connecting.kind = Kind::Connecting;
    log->record(connecting);
    Flood(*log).write(events);
    EventsPanel panel;
    panel.resize(1280, 800);
    panel.setLog(log);
    panel.show();
    while (panel.findChild<EventModel *>()->total() < events)
        panel.extend();
    auto *table = panel.findChild<QTableView *>();
    table->setCurrentIndex(panel.findChild<EventModel *>()->index(2, 0));
    std::printf("\ncommands on %d events\n%-44s %7s %7s\n", events, "ms", "wall", "cpu");
    for (const char *command :
         {"events.hide", "events.showall", "events.fold", "events.unfold", "events.compare.before"})
        benchCommand(panel, command);
    table->selectAll();
    for (const char *command : {"events.copy", "events.copy.jsonlines", "events.copy.csv"})
        benchCommand(panel, command);
}

void benchTicks(bool quick)
{
    const auto log = std::make_shared<TraceLog>();
    Flood flood(*log);
    EventsPanel panel;
    panel.resize(1280, 800);
    panel.setLog(log);
    panel.show();
    const int ticks = quick ? 60 : 1250;
    std::printf("%-44s %7s %7s %7s   %7s %7s\n", "GUI tick, ms", "p50", "p99", "max", "cpu p50", "cpu p99");
    (void)measureTicks(panel, flood, 20);
    measureTicks(panel, flood, ticks).print("50,000 events/s, following");
    auto *filter = panel.findChild<QLineEdit *>();
    filter->setText(QStringLiteral("S12"));
    while (panel.findChild<EventModel *>()->isSearching())
        QCoreApplication::processEvents();
    measureTicks(panel, flood, ticks / 4).print("the same with a filter");
    filter->clear();
    panel.findChild<QTableView *>()->setCurrentIndex(panel.findChild<EventModel *>()->index(100, 0));
    measureTicks(panel, flood, ticks / 4).print("the same, scrolled up");
    for (const char *command :
         {"events.follow", "events.color.event", "events.time.before", "events.names", "events.pin"})
        run(panel, command);
    measureTicks(panel, flood, ticks / 4).print("the same, coloured, counted, one pinned");
    std::printf("%lld rows in the list at the end\n", static_cast<long long>(panel.findChild<EventModel *>()->total()));
}

/// Types a text; returns ms of wall time until the search ended, and the longest time a key press had to wait.
void benchFilter(EventModel &model, const char *text)
{
    QElapsedTimer wall;
    wall.start();
    const double cpu = cpuMs();
    model.setFilter(std::get<Sockeye::EventFilter>(Sockeye::EventFilter::read(QString::fromUtf8(text), {})));
    double longest = static_cast<double>(wall.nsecsElapsed()) / 1e6;
    while (model.isSearching()) {
        QElapsedTimer slice;
        slice.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, static_cast<double>(slice.nsecsElapsed()) / 1e6);
    }
    std::printf("filter %-37s %7.1f %7.1f   longest slice %5.1f   %d found\n", text,
                static_cast<double>(wall.nsecsElapsed()) / 1e6, cpuMs() - cpu, longest, model.rowCount());
}

void benchFilters(bool quick)
{
    const int events = quick ? 50'000 : 1'000'000;
    const auto log = std::make_shared<TraceLog>(2LL * 1024 * 1024 * 1024);
    Flood(*log).write(events);
    EventModel model;
    QElapsedTimer wall;
    wall.start();
    model.setLog(log);
    while (model.total() < events)
        model.extend();
    std::printf("\n%d events\n%-44s %7.1f\n%-44s %7s %7s\n", events, "read into the list, ms",
                static_cast<double>(wall.nsecsElapsed()) / 1e6, "ms", "wall", "cpu");
    for (const char *text :
         {"xetra", "S", "S1", "S12", "S123", "nothing", "", "e", "", "event:q*", "", "dir:out ack:>1ms", "",
          "/S12[34]/", "", "arg[0].bid>1990", "dir:out arg[0].bid>1990", "", "-quote or size:>200"})
        benchFilter(model, text);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Sockeye::Theme::apply(app, Sockeye::Theme::Scheme::Light);
    const bool quick = QCoreApplication::arguments().contains(QLatin1String("--quick"));
    benchTicks(quick);
    benchFilters(quick);
    benchCommands(quick);
    return 0;
}
