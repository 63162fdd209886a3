// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/exchangetiming.h"

#include "theme/words.h"

#include <algorithm>

namespace Sockeye {

using namespace SocketIO;
using std::chrono::microseconds;
using Theme::Meaning;

namespace {

template <typename Look> void look(const TraceLog &log, qsizetype record, Look &&take)
{
    log.visit(record, record + 1, [&take](qsizetype, const TraceView &view) {
        take(view);
        return false;
    });
}

} // namespace

ExchangeTiming ExchangeTiming::of(const TraceLog &log, const FrameIndex &index, qsizetype number)
{
    ExchangeTiming timing;
    const Frame &frame = index.at(number);
    for (const FrameIndex::Step &step : index.steps(number))
        look(log, step.record, [&timing](const TraceView &view) { timing.addStep(view); });
    if (frame.state != Frame::State::Answered)
        return timing;
    microseconds begin{0};
    look(log, frame.record, [&begin](const TraceView &view) { begin = view.time; });
    look(log, frame.answer, [&](const TraceView &view) {
        const microseconds lasted = view.duration.count() >= 0 ? view.duration : view.time - begin;
        timing.addWaiting(lasted, frame.layer == Layer::WebSocket);
    });
    return timing;
}

void ExchangeTiming::addStep(const TraceView &view)
{
    const QString reason = QString::fromUtf8(view.reason);
    const QString name = reason.section(u'\t', 0, 0);
    Part part;
    part.took = view.duration;
    part.details = reason.section(u'\t', 1);
    part.phase = name == QLatin1String("dns") ? Phase::Dns
        : name == QLatin1String("proxy")      ? Phase::Proxy
        : name == QLatin1String("tls")        ? Phase::Tls
                                              : Phase::Tcp;
    if (view.kind == Kind::Redirected) {
        part.phase = Phase::Redirected;
        part.details = reason;
    }
    m_parts.push_back(part);
}

// The steps of a handshake were done before it left; those of a polling request lie inside it.
void ExchangeTiming::addWaiting(microseconds lasted, bool isHandshake)
{
    m_endsWithBody = !isHandshake;
    microseconds steps{0};
    bool known = true;
    for (const Part &part : m_parts) {
        if (part.phase == Phase::Redirected)
            continue;
        known = known && part.took.count() >= 0;
        steps += std::max(part.took, microseconds(0));
    }
    m_total = isHandshake ? lasted + steps : lasted;
    const microseconds left = isHandshake ? lasted : std::max(lasted - steps, microseconds(0));
    m_parts.push_back({Phase::Waiting, known || isHandshake ? left : microseconds(-1), {}});
}

bool ExchangeTiming::isNewConnection() const
{
    return std::ranges::any_of(
        m_parts, [](const Part &part) { return part.phase != Phase::Waiting && part.phase != Phase::Redirected; });
}

QString ExchangeTiming::nameOf(Phase phase) const
{
    switch (phase) {
    case Phase::Dns:
        return tr("name look-up");
    case Phase::Tcp:
        return tr("connect");
    case Phase::Proxy:
        return tr("connect through the proxy");
    case Phase::Tls:
        return m_endsWithBody ? tr("connect and TLS") : tr("TLS");
    case Phase::Redirected:
        return tr("sent elsewhere");
    case Phase::Waiting:
        return m_endsWithBody ? tr("waiting and receiving") : tr("waiting");
    }
    return {};
}

Meaning ExchangeTiming::meaningOf(Phase phase)
{
    switch (phase) {
    case Phase::Dns:
        return Meaning::Binary;
    case Phase::Tcp:
    case Phase::Proxy:
        return Meaning::Polling;
    case Phase::Tls:
        return Meaning::Probe;
    case Phase::Redirected:
        return Meaning::Warning;
    case Phase::Waiting:
        return Meaning::WebSocket;
    }
    return Meaning::Muted;
}

QString ExchangeTiming::textOf(const Part &part) const
{
    if (part.phase == Phase::Redirected)
        return tr("sent elsewhere: %1").arg(part.details);
    const QString name = nameOf(part.phase);
    return part.took.count() < 0 ? tr("%1: time unknown").arg(name) : tr("%1 %2").arg(name, Words::duration(part.took));
}

} // namespace Sockeye
