// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tooltips. See timelinewords.h.
#include "timeline/timelinewords.h"

#include "theme/words.h"

#include <QTextDocumentFragment>

namespace Sockeye {

using Hit = TimelineScene::Hit;
using Kind = Span::Kind;
using Outcome = Span::Outcome;

namespace {

QString line(const QString &text)
{
    return QStringLiteral("<br>") + text.toHtmlEscaped();
}

QString titled(const QString &title)
{
    return QStringLiteral("<b>") + title.toHtmlEscaped() + QStringLiteral("</b>");
}

qsizetype countBetween(const std::vector<Moment> &moments, TimeSpan::Time from, TimeSpan::Time to)
{
    return std::ranges::lower_bound(moments, to, {}, &Moment::time)
        - std::ranges::lower_bound(moments, from, {}, &Moment::time);
}

} // namespace

QString TimelineWords::tooltip(const TimelineScene &scene, const Hit &hit) const
{
    switch (hit.what) {
    case Hit::What::Spans:
        return spansTip(scene, hit);
    case Hit::What::Frames:
        return framesTip(scene, hit);
    case Hit::What::Beat:
    case Hit::What::Silence:
        return beatTip(scene, hit);
    case Hit::What::Mark:
        return markTip(scene, hit);
    case Hit::What::Volume:
        return volumeTip(scene, hit);
    case Hit::What::Nothing:
        break;
    }
    return {};
}

QString TimelineWords::spoken(const TimelineScene &scene, const Hit &hit) const
{
    return QTextDocumentFragment::fromHtml(tooltip(scene, hit)).toPlainText().replace(u'\n', QStringLiteral(", "));
}

namespace {

/// What the span is, in a word or two.
QString nameOf(const Span &span)
{
    switch (span.kind) {
    case Kind::Connecting:
        return span.number > 0 ? TimelineWords::tr("Attempt %1 to reconnect").arg(span.number)
                               : TimelineWords::tr("Connecting");
    case Kind::Connected:
        return TimelineWords::tr("Connected");
    case Kind::Waiting:
        return TimelineWords::tr("Waiting for attempt %1").arg(span.number);
    case Kind::Get:
        return TimelineWords::tr("Polling GET");
    case Kind::Post:
        return TimelineWords::tr("Polling POST");
    case Kind::ProbeOpening:
        return TimelineWords::tr("Probe: opening the WebSocket");
    case Kind::Probing:
        return TimelineWords::tr("Probe: waiting for the answer");
    case Kind::Pausing:
        return TimelineWords::tr("Probe: polling pauses");
    case Kind::WebSocket:
        return TimelineWords::tr("WebSocket carries the connection");
    case Kind::Joining:
        return TimelineWords::tr("Joining the namespace");
    case Kind::Joined:
        return TimelineWords::tr("In the namespace");
    case Kind::LookUp:
        return TimelineWords::tr("Name look-up");
    case Kind::Reaching:
        return TimelineWords::tr("Connecting to the server");
    case Kind::ThroughProxy:
        return TimelineWords::tr("Connecting through the proxy");
    case Kind::Securing:
        return TimelineWords::tr("TLS handshake");
    }
    return {};
}

QString outcomeOf(const Span &span)
{
    switch (span.outcome) {
    case Outcome::Running:
        return TimelineWords::tr("still running");
    case Outcome::Failed:
        return span.number > 0 && (span.kind == Kind::Get || span.kind == Kind::Post)
            ? TimelineWords::tr("failed with status %1").arg(span.number)
            : TimelineWords::tr("failed");
    case Outcome::CutOff:
        return TimelineWords::tr("cut off by the end of the connection");
    case Outcome::Done:
        return span.number > 0 && (span.kind == Kind::Get || span.kind == Kind::Post)
            ? TimelineWords::tr("status %1").arg(span.number)
            : QString();
    }
    return {};
}

} // namespace

QString TimelineWords::spansTip(const TimelineScene &scene, const Hit &hit) const
{
    const SpanRow &row = scene.row(hit.lane);
    const Span &span = row.at(hit.first);
    const Span &last = row.at(hit.first + hit.count - 1);
    const Time end = last.endBy(scene.now);
    const QString nsp = TimelineLayout::isNamespace(hit.lane)
        ? QString::fromUtf8(
            scene.fold.namespaces()[static_cast<std::size_t>(TimelineLayout::namespaceOf(hit.lane))].nsp)
        : QString();
    QString tip = hit.count > 1 ? titled(tr("%1 spans here; zoom in to tell them apart").arg(Words::count(hit.count)))
                                : titled(nameOf(span));
    if (!nsp.isEmpty())
        tip += line(nsp);
    tip += line(tr("%1, for %2").arg(m_axis.clock(span.begin), Words::duration(end - span.begin)));
    if (hit.count > 1)
        return row.hasFailure(hit.first, hit.count) ? tip + line(tr("at least one failed")) : tip;
    if (span.kind == Kind::WebSocket)
        tip += line(tr("%1 frames in, %2 out")
                        .arg(Words::count(countBetween(scene.fold.framesIn(), span.begin, end)),
                             Words::count(countBetween(scene.fold.framesOut(), span.begin, end))));
    if (span.kind == Kind::Pausing && span.number > 0)
        tip += line(tr("%n packet(s) waited for the switch", nullptr, span.number));
    for (const QString &text : {outcomeOf(span), reason(span.record), reason(span.endRecord)}) {
        if (!text.isEmpty())
            tip += line(text);
    }
    return tip + stepLines(scene, hit);
}

QString TimelineWords::stepLines(const TimelineScene &scene, const Hit &hit) const
{
    const SpanRow *steps = scene.steps(hit.lane);
    const Span &span = scene.row(hit.lane).at(hit.first);
    if (!steps || span.kind == Kind::WebSocket || span.kind == Kind::Probing || span.kind == Kind::Pausing)
        return {};
    const Time end = span.endBy(scene.now);
    Time reached = span.begin;
    QString lines;
    for (qsizetype i = steps->firstReaching(span.begin); i < steps->size() && steps->at(i).end <= end; ++i) {
        const Span &step = steps->at(i);
        if (step.end < span.begin)
            continue;
        const QString name = nameOf(step);
        lines += line(step.number < 0 ? tr("%1: time unknown").arg(name)
                                      : tr("%1: %2").arg(name, Words::duration(step.end - step.begin)));
        if (const QString why = reason(step.record).section(QStringLiteral(": "), 1); !why.isEmpty())
            lines += line(why);
        reached = step.end;
    }
    if (!lines.isEmpty() && !span.isRunning() && span.kind != Kind::ProbeOpening)
        lines += line(tr("Waiting and receiving: %1").arg(Words::duration(end - reached)));
    return lines;
}

QString TimelineWords::volumeTip(const TimelineScene &scene, const Hit &hit) const
{
    const Time begin(hit.first);
    const Time step(hit.count);
    const Volume::Sum sum = scene.fold.volume().between(begin, begin + step);
    const auto perSecond = [step](qint64 number) {
        return static_cast<qint64>(static_cast<double>(number) * 1e6 / static_cast<double>(step.count()) + 0.5);
    };
    const auto side = [&](const QString &form, qint64 events, qint64 bytes) {
        return line(form.arg(Words::count(events), Words::bytes(bytes), Words::count(perSecond(events)),
                             Words::bytes(perSecond(bytes))));
    };
    return titled(tr("%1, within %2").arg(m_axis.clock(begin), Words::duration(step)))
        + side(tr("in: %1 events, %2 (%3 events/s, %4/s)"), sum.eventsIn, sum.bytesIn)
        + side(tr("out: %1 events, %2 (%3 events/s, %4/s)"), sum.eventsOut, sum.bytesOut);
}

QString TimelineWords::framesTip(const TimelineScene &scene, const Hit &hit) const
{
    const auto &frames = hit.incoming ? scene.fold.framesIn() : scene.fold.framesOut();
    const Time first = frames[static_cast<std::size_t>(hit.first)].time;
    const Time last = frames[static_cast<std::size_t>(hit.first + hit.count - 1)].time;
    const QString tip = titled(
        (hit.incoming ? tr("WebSocket frames in: %1") : tr("WebSocket frames out: %1")).arg(Words::count(hit.count)));
    return tip
        + line(hit.count > 1 ? tr("%1, within %2").arg(m_axis.clock(first), Words::duration(last - first))
                             : m_axis.clock(first));
}

QString TimelineWords::beatTip(const TimelineScene &scene, const Hit &hit) const
{
    const auto &beat = scene.fold.heartbeat().beats()[static_cast<std::size_t>(hit.first)];
    const auto terms = scene.fold.heartbeat().termsOf(beat);
    const Time until = beat.until == Span::Open ? std::max(scene.now, beat.time) : beat.until;
    QString tip;
    if (hit.what == Hit::What::Beat) {
        const QString answered = beat.isOurs ? tr("%1, round trip %2") : tr("%1, answered after %2");
        tip = titled(beat.isOurs ? tr("Our ping") : tr("The server's ping"))
            + line(beat.pong == Span::Open
                       ? tr("%1, not answered").arg(m_axis.clock(beat.time))
                       : answered.arg(m_axis.clock(beat.time), Words::duration(beat.pong - beat.time)));
    } else {
        tip = titled(tr("Silence between two pings"))
            + line(tr("%1, for %2").arg(m_axis.clock(beat.time), Words::duration(until - beat.time)));
    }
    if (terms.interval.count() > 0) {
        tip += line(tr("the next was expected after %1, at the latest after %2")
                        .arg(Words::duration(terms.interval), Words::duration(terms.interval + terms.timeout)));
    }
    return tip;
}

QString TimelineWords::markTip(const TimelineScene &scene, const Hit &hit) const
{
    constexpr qsizetype Shown = 12;
    QString tip;
    for (qsizetype i = hit.first; i < hit.first + std::min(hit.count, Shown); ++i) {
        const Moment &moment = scene.fold.marks()[static_cast<std::size_t>(i)];
        const auto &facts = scene.fold.markFacts(static_cast<std::size_t>(i));
        const QString what =
            facts.kind == SocketIO::Kind::NamespaceConnected ? tr("%1 joined").arg(label(facts)) : label(facts);
        tip += (tip.isEmpty() ? QString() : QStringLiteral("<br>")) + titled(what) + line(m_axis.clock(moment.time));
        if (const QString why = reason(moment.record); !why.isEmpty())
            tip += line(why);
    }
    if (hit.count > Shown)
        tip += line(tr("and %1 more").arg(Words::count(hit.count - Shown)));
    return tip;
}

} // namespace Sockeye
