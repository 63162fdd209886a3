// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventpresenter.h"

#include "events/eventsentence.h"
#include "theme/argumentline.h"
#include "theme/namecolor.h"

#include <algorithm>
#include <limits>
#include <QCoreApplication>
#include <SocketIO/clock.h>

using SocketIO::Direction;
using SocketIO::TraceView;
using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {

constexpr int LinesKept = 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Sockeye::EventPresenter", text);
}

} // namespace

EventPresenter::EventPresenter(std::shared_ptr<const SocketIO::TraceLog> log)
    : m_log(std::move(log))
    , m_lines(LinesKept)
{
    if (m_log)
        m_clock = Words::Clock(m_log->startedAt());
}

const EventLine &EventPresenter::line(const EventRow &row)
{
    if (const EventLine *known = m_lines.object(row.record))
        return *known;
    auto *fresh = new EventLine(read(row));
    m_lines.insert(row.record, fresh);
    return *fresh;
}

EventLine EventPresenter::read(const EventRow &row) const
{
    EventLine line;
    bool binary = false;
    m_log->visit(row.record, row.record + 1, [&](qsizetype, const TraceView &view) {
        line.time = m_clock.text(view.time);
        line.moment = view.time;
        line.nsp = QString::fromUtf8(view.nsp);
        line.nspHue = Theme::nameHue(view.nsp);
        if (!row.isEvent()) {
            line.arguments = EventSentence::text(view);
            line.meaning = EventSentence::meaning(view.kind);
            return false;
        }
        line.event = Words::name(view.event);
        line.eventHue = Theme::nameHue(view.event);
        line.size = Words::bytes(view.size > 0 ? view.size : view.payload.size() + view.attachmentBytes);
        binary = view.attachmentCount > 0;
        if (!binary)
            line.arguments = ArgumentLine::fromPacket(view.payload, {});
        return false;
    });
    if (binary)
        line.arguments = ArgumentLine::ofRecord(*m_log, row.record);
    return line;
}

EventStateWords EventPresenter::state(const EventRow &row) const
{
    using namespace std::chrono;
    return state(row, duration_cast<microseconds>(SocketIO::steadyNow() - m_log->start()), m_clock);
}

EventStateWords EventPresenter::state(const EventRow &row, std::chrono::microseconds now, const Words::Clock &clock)
{
    switch (row.state) {
    case EventState::Plain:
        return {};
    case EventState::Waiting:
        return {Words::duration(qMax(now - row.moment, std::chrono::microseconds{0})), QStringLiteral("pending"),
                Meaning::Warning};
    case EventState::Answered:
        return {Words::duration(row.moment), QStringLiteral("arrow-both"), Meaning::Good};
    case EventState::TimedOut:
        return {tr("timed out, %1").arg(Words::duration(row.moment)), QStringLiteral("clock"), Meaning::Bad};
    case EventState::AnsweredLate:
        return {tr("answered late"), QStringLiteral("clock"), Meaning::Warning};
    case EventState::Lost:
        return {tr("lost"), QStringLiteral("error"), Meaning::Bad};
    case EventState::Question:
        return {tr("reply…"), QStringLiteral("reply"), Meaning::Accent};
    case EventState::Replied:
        return {tr("replied, %1").arg(Words::duration(row.moment)), QStringLiteral("ok"), Meaning::Good};
    case EventState::Unanswered:
        return {tr("not answered"), QStringLiteral("error"), Meaning::Muted};
    case EventState::Buffered:
        return {tr("buffered"), QStringLiteral("pending"), Meaning::Warning};
    case EventState::Sent:
        return {tr("sent %1").arg(clock.text(row.moment)), {}, Meaning::Muted};
    case EventState::NeverSent:
        return {tr("never sent"), QStringLiteral("error"), Meaning::Bad};
    case EventState::Dropped:
        return {tr("dropped"), QStringLiteral("cancel"), Meaning::Warning};
    }
    return {};
}

QString EventPresenter::sinceConnect(std::chrono::microseconds time)
{
    const qint64 ms = std::chrono::floor<std::chrono::milliseconds>(std::chrono::abs(time)).count();
    const qint64 seconds = ms / 1000;
    const QString fraction = QString::number(ms % 1000).rightJustified(3, u'0');
    const QString sign = time.count() < 0 ? QStringLiteral("−") : QStringLiteral("+");
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    if (seconds < 60)
        return QStringLiteral("%1%2.%3").arg(sign).arg(seconds).arg(fraction);
    if (seconds < 3600)
        return QStringLiteral("%1%2:%3.%4").arg(sign).arg(seconds / 60).arg(two(seconds % 60), fraction);
    return QStringLiteral("%1%2:%3:%4.%5")
        .arg(sign)
        .arg(seconds / 3600)
        .arg(two(seconds / 60 % 60), two(seconds % 60), fraction);
}

QString EventPresenter::sinceBefore(std::chrono::microseconds time)
{
    return QStringLiteral("+%1").arg(Words::duration(std::max(time, std::chrono::microseconds{0})));
}

QString EventPresenter::plainText(const EventRow &row)
{
    const EventLine words = line(row);
    if (!row.isEvent())
        return words.time + QLatin1String("\t\t") + words.nsp + QLatin1String("\t\t") + words.arguments;
    const QString arguments = ArgumentLine::ofRecord(*m_log, row.record, std::numeric_limits<qsizetype>::max() / 2);
    const QString arrow = row.direction == Direction::In ? QStringLiteral("↓") : QStringLiteral("↑");
    const QStringList columns{words.time, arrow, words.nsp, words.event, arguments, state(row).text, words.size};
    return columns.join(u'\t');
}

} // namespace Sockeye
