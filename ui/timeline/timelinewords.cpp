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

QString TimelineWords::label(const Span &span, Time now, bool shortened) const
{
    const QString lasted = Words::duration(span.endBy(now) - span.begin);
    if (shortened)
        return span.kind == Kind::Waiting ? tr("retry %1").arg(span.number) : lasted;
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
        return tr("pausing %1").arg(lasted);
    case Kind::WebSocket:
        return {};
    }
    return {};
}

QString TimelineWords::probeResult(Outcome outcome, Time lasted)
{
    if (outcome == Outcome::Done)
        return tr("upgraded in %1").arg(Words::duration(lasted));
    return outcome == Outcome::CutOff ? tr("cut off after %1").arg(Words::duration(lasted))
                                      : tr("upgrade failed after %1").arg(Words::duration(lasted));
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
    const QString why = reason(fold.lastEnd()).replace(u'\t', QStringLiteral(": "));
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
    return text;
}

} // namespace Sockeye
