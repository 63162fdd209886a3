// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinewords.h"

#include "theme/words.h"

namespace Sockeye {

using namespace std::chrono_literals;
using Kind = Span::Kind;
using Outcome = Span::Outcome;

TimelineWords::TimelineWords(std::shared_ptr<const SocketIO::TraceLog> log)
    : m_log(std::move(log))
    , m_axis(m_log ? m_log->startedAt().toLocalTime() : QDateTime())
{
}

QString TimelineWords::label(const SpanRow &row, qsizetype number, Time now, Detail detail) const
{
    const Span &span = row.at(number);
    if (detail == Detail::Short)
        return span.kind == Kind::Waiting ? tr("retry %1").arg(span.number)
                                          : Words::duration(span.endBy(now) - span.begin);
    const QString plain = plainLabel(span, now);
    if (detail == Detail::What)
        return plain;
    // The short stretch of a failed attempt has no room, the wait that follows has.
    const bool tellsBefore = span.kind == Kind::Waiting && number > 0 && row.at(number - 1).isFailure();
    const bool tells = span.isFailure() && span.kind != Kind::Connected;
    const QString why = tells ? reason(span.endRecord) : tellsBefore ? reason(row.at(number - 1).endRecord) : QString();
    return why.isEmpty() || plain.isEmpty() ? plain : tr("%1: %2", "what, and why").arg(plain, why);
}

QString TimelineWords::plainLabel(const Span &span, Time now) const
{
    const QString lasted = Words::duration(span.endBy(now) - span.begin);
    switch (span.kind) {
    case Kind::Connecting:
        if (span.isFailure())
            return span.number > 0 ? tr("attempt %1 failed").arg(span.number) : tr("failed");
        return span.number > 0 ? tr("attempt %1").arg(span.number) : tr("connecting %1").arg(lasted);
    case Kind::Connected:
        return tr("connected %1").arg(lasted);
    case Kind::Waiting:
        return tr("retry %1, waited %2").arg(QString::number(span.number), lasted);
    case Kind::Get:
    case Kind::Post:
        if (span.isRunning())
            return tr("waiting %1").arg(lasted);
        return span.number > 0 ? QString::number(span.number) + QStringLiteral(" · ") + lasted : lasted;
    case Kind::ProbeOpening:
        return tr("opening %1").arg(lasted);
    case Kind::Probing:
        return tr("probing %1").arg(lasted);
    case Kind::Pausing:
        return span.number > 0 ? tr("pausing %1, %n packet(s) waited", nullptr, span.number).arg(lasted)
                               : tr("pausing %1").arg(lasted);
    case Kind::Joining:
        return span.isFailure() ? tr("refused") : tr("joining %1").arg(lasted);
    case Kind::Joined:
        return tr("joined %1").arg(lasted);
    default:
        return {};
    }
}

QString TimelineWords::stepLabel(const Span &step)
{
    const QString lasted = Words::duration(step.end - step.begin);
    switch (step.kind) {
    case Kind::LookUp:
        return tr("DNS %1").arg(lasted);
    case Kind::Securing:
        return tr("TLS %1").arg(lasted);
    case Kind::ThroughProxy:
        return tr("proxy %1").arg(lasted);
    default:
        return tr("connect %1").arg(lasted);
    }
}

QString TimelineWords::probeResult(const Span &last, Time duration, Detail detail) const
{
    const QString lasted = Words::duration(duration);
    if (last.outcome == Outcome::Done) {
        return last.number > 0 && detail == Detail::Why
            ? tr("upgraded in %1, %n packet(s) waited", nullptr, last.number).arg(lasted)
            : tr("upgraded in %1").arg(lasted);
    }
    const QString what = last.outcome == Outcome::CutOff ? tr("cut off after %1").arg(lasted)
                                                         : tr("upgrade failed after %1").arg(lasted);
    const QString why = detail == Detail::Why ? reason(last.endRecord) : QString();
    return why.isEmpty() ? what : tr("%1: %2", "what, and why").arg(what, why);
}

QString TimelineWords::peak(const std::vector<Volume::Bar> &bars, Time step)
{
    qint64 events = 0;
    qint64 bytes = 0;
    for (const Volume::Bar &bar : bars) {
        events = std::max({events, bar.sum.eventsIn, bar.sum.eventsOut});
        bytes = std::max({bytes, bar.sum.bytesIn, bar.sum.bytesOut});
    }
    if (events == 0)
        return tr("at most %1 in %2", "bytes, time").arg(Words::bytes(bytes), Words::duration(step));
    return step == 1s
        ? tr("at most %1 events/s, %2/s").arg(Words::count(events), Words::bytes(bytes))
        : tr("at most %1 events, %2 in %3").arg(Words::count(events), Words::bytes(bytes), Words::duration(step));
}

QString TimelineWords::label(const TimelineFold::MarkFacts &mark)
{
    const QString nsp = QString::fromUtf8(mark.nsp);
    switch (mark.kind) {
    case SocketIO::Kind::NamespaceRefused:
        return tr("%1 refused").arg(nsp);
    case SocketIO::Kind::NamespaceDisconnected:
        return tr("%1 left").arg(nsp);
    case SocketIO::Kind::ReconnectFailed:
        return tr("gave up");
    case SocketIO::Kind::Fault:
        return tr("fault");
    default:
        return nsp;
    }
}

QString TimelineWords::description(const TimelineFold &fold) const
{
    const QString upgrade = upgradeWords(fold);
    const QString state = stateWords(fold);
    return upgrade.isEmpty() ? state : tr("%1, %2").arg(state, upgrade);
}

QString TimelineWords::stateWords(const TimelineFold &fold) const
{
    const Span *last = fold.row(TimelineFold::Row::Connection).last();
    switch (fold.state()) {
    case TimelineFold::State::Idle:
        return tr("Not connected yet");
    case TimelineFold::State::Connecting:
        return last->number > 0 ? tr("Reconnecting, attempt %1").arg(last->number) : tr("Connecting");
    case TimelineFold::State::Connected:
        return fold.carrier() == SocketIO::Carrier::WebSocket ? tr("Connected by websocket")
                                                              : tr("Connected by polling");
    case TimelineFold::State::Waiting:
        return tr("Waiting for attempt %1 to reconnect").arg(last->number);
    case TimelineFold::State::Closed:
        break;
    }
    const QString why = reason(fold.lastEnd());
    return why.isEmpty() ? tr("Disconnected") : tr("Disconnected: %1").arg(why);
}

QString TimelineWords::upgradeWords(const TimelineFold &fold) const
{
    if (fold.state() != TimelineFold::State::Connected)
        return {};
    switch (fold.upgrade()) {
    case TimelineFold::Upgrade::Running:
        return tr("upgrade under way");
    case TimelineFold::Upgrade::Done:
        return tr("upgraded in %1").arg(Words::duration(fold.upgradeDuration().value_or(0us)));
    case TimelineFold::Upgrade::Failed:
        return tr("upgrade failed after %1").arg(Words::duration(fold.upgradeDuration().value_or(0us)));
    case TimelineFold::Upgrade::None:
        break;
    }
    return {};
}

QString TimelineWords::reason(qint64 record) const
{
    QString text;
    if (m_log && record >= 0 && record < m_log->size()) {
        m_log->visit(record, record + 1, [&text](qsizetype, const SocketIO::TraceView &view) {
            text = QString::fromUtf8(view.reason);
            return false;
        });
    }
    return text.replace(u'\t', QStringLiteral(": ")).replace(u'\n', u' ');
}

} // namespace Sockeye
