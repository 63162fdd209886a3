// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackpresenter.h"

#include "theme/argumentline.h"

#include <QCoreApplication>
#include <SocketIO/clock.h>

using SocketIO::TraceView;
using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {

constexpr int LinesKept = 512;

QString tr(const char *text)
{
    return QCoreApplication::translate("Sockeye::AckPresenter", text);
}

} // namespace

AckPresenter::AckPresenter(std::shared_ptr<const SocketIO::TraceLog> log)
    : m_log(std::move(log))
    , m_lines(LinesKept)
{
    if (m_log)
        m_clock = Words::Clock(m_log->startedAt());
}

const AckLine &AckPresenter::line(const AckRow &row)
{
    if (const AckLine *known = m_lines.object(row.record))
        return *known;
    auto *fresh = new AckLine(read(row));
    m_lines.insert(row.record, fresh);
    return *fresh;
}

void AckPresenter::forget(const AckRow &row)
{
    m_lines.remove(row.record);
}

AckLine AckPresenter::read(const AckRow &row) const
{
    AckLine line;
    m_log->visit(row.record, row.record + 1, [&](qsizetype, const TraceView &view) {
        line.nsp = QString::fromUtf8(view.nsp);
        line.event = QString::fromUtf8(view.event);
        return false;
    });
    line.id = QString::number(row.id);
    line.sent = m_clock.text(row.sent);
    if (row.answer >= 0)
        line.answer = ArgumentLine::ofRecord(*m_log, row.answer);
    return line;
}

AckStateWords AckPresenter::state(const AckRow &row) const
{
    using namespace std::chrono;
    const auto age = [&] {
        const auto now = duration_cast<microseconds>(SocketIO::steadyNow() - m_log->start());
        return Words::duration(qMax(now - row.sent, microseconds{0}));
    };
    switch (row.state) {
    case AckState::Buffered:
        return {tr("buffered, %1").arg(age()), QStringLiteral("pending"), Meaning::Warning};
    case AckState::Waiting:
        return {tr("waiting, %1").arg(age()), QStringLiteral("pending"), Meaning::Warning};
    case AckState::Answered:
        return {tr("answered in %1").arg(Words::duration(row.took)), QStringLiteral("arrow-both"), Meaning::Good};
    case AckState::TimedOut:
        return {tr("timed out after %1").arg(Words::duration(row.took)), QStringLiteral("clock"), Meaning::Bad};
    case AckState::AnsweredLate:
        return {tr("late, after %1").arg(Words::duration(row.took)), QStringLiteral("clock"), Meaning::Warning};
    case AckState::Lost:
        return {tr("lost with the connection"), QStringLiteral("error"), Meaning::Bad};
    case AckState::NeverSent:
        return {tr("given up, never sent"), QStringLiteral("error"), Meaning::Bad};
    case AckState::Question:
        return {tr("Reply… (%1)").arg(age()), QStringLiteral("reply"), Meaning::Accent};
    case AckState::Replied:
        return {tr("replied after %1").arg(Words::duration(row.took)), QStringLiteral("ok"), Meaning::Good};
    case AckState::Unanswered:
        return {tr("not answered"), QStringLiteral("error"), Meaning::Muted};
    case AckState::Unknown:
        return {tr("answer nobody asked for"), QStringLiteral("warning"), Meaning::Warning};
    }
    return {};
}

} // namespace Sockeye
