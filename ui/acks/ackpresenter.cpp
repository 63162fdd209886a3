// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackpresenter.h"

#include "theme/argumentline.h"

#include <SocketIO/clock.h>

using SocketIO::TraceView;
using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {

constexpr int LinesKept = 512;

/// Each try of a request that was answered has a row with an answer of its own.
qint64 keyOf(const AckRow &row)
{
    return (static_cast<qint64>(row.record) << 32) | static_cast<quint32>(row.answer);
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
    if (const AckLine *known = m_lines.object(keyOf(row)))
        return *known;
    auto *fresh = new AckLine(read(row));
    m_lines.insert(keyOf(row), fresh);
    return *fresh;
}

void AckPresenter::forget(const AckRow &row)
{
    m_lines.remove(keyOf(row));
}

AckLine AckPresenter::read(const AckRow &row) const
{
    AckLine line;
    line.id = QString::number(row.id);
    line.sent = m_clock.text(row.sent);
    if (row.state != AckState::Unknown)
        line.arguments = ArgumentLine::ofRecord(*m_log, row.record);
    if (row.answer >= 0)
        line.answer = ArgumentLine::ofRecord(*m_log, row.answer);
    if (row.ending < 0)
        return line;
    m_log->visit(row.ending, row.ending + 1, [&](qsizetype, const TraceView &view) {
        const QString told = QString::fromUtf8(view.reason);
        line.reason = told.section(u'\t', 0, 0);
        line.details = told.section(u'\t', 1);
        return false;
    });
    return line;
}

QString AckPresenter::latency(const AckRow &row) const
{
    using namespace std::chrono;
    if (!isOpen(row.state))
        return row.state == AckState::Unknown || row.state == AckState::Dropped ? QString() : Words::duration(row.took);
    const auto now = duration_cast<microseconds>(SocketIO::steadyNow() - m_log->start());
    return Words::duration(qMax(now - row.sent, microseconds{0}));
}

AckStateWords AckPresenter::state(const AckRow &row)
{
    switch (row.state) {
    case AckState::Buffered:
        return {tr("buffered"), QStringLiteral("pending"), Meaning::Warning};
    case AckState::Waiting:
        return {row.tries > 1 ? tr("waiting, try %1").arg(row.tries) : tr("waiting"), QStringLiteral("pending"),
                Meaning::Warning};
    case AckState::Answered:
        return {row.tries > 1 ? tr("answered, try %1").arg(row.tries) : tr("answered"), QStringLiteral("ok"),
                Meaning::Good};
    case AckState::Question:
        return {tr("Reply…"), QStringLiteral("reply"), Meaning::Accent};
    case AckState::Replied:
        return {tr("replied"), QStringLiteral("ok"), Meaning::Good};
    case AckState::AnsweredLate:
        return {row.allowed.count() >= 0 ? tr("late by %1").arg(Words::duration(row.took - row.allowed)) : tr("late"),
                QStringLiteral("clock"), Meaning::Warning};
    case AckState::Unknown:
        return {tr("answer nobody asked for"), QStringLiteral("warning"), Meaning::Warning};
    default:
        return outcome(row);
    }
}

/// How it ended without an answer.
AckStateWords AckPresenter::outcome(const AckRow &row)
{
    switch (row.state) {
    case AckState::TimedOut:
        return {row.tries > 1 ? tr("timed out, try %1").arg(row.tries) : tr("timed out"), QStringLiteral("clock"),
                Meaning::Bad};
    case AckState::Lost:
        return {because(tr("lost"), row), QStringLiteral("error"), Meaning::Bad};
    case AckState::Refused:
        return {because(tr("refused"), row), QStringLiteral("error"), Meaning::Bad};
    case AckState::Dropped:
        return {tr("dropped: volatile"), QStringLiteral("error"), Meaning::Bad};
    case AckState::Cleared:
        return {tr("taken out of the buffer"), QStringLiteral("error"), Meaning::Bad};
    case AckState::Unanswered:
        return {because(tr("not answered"), row), QStringLiteral("error"), Meaning::Muted};
    default:
        return {tr("never sent"), QStringLiteral("error"), Meaning::Bad};
    }
}

QString AckPresenter::because(const QString &words, const AckRow &row)
{
    const QString reason = line(row).reason;
    return reason.isEmpty() ? words : tr("%1: %2", "lost: transport close").arg(words, reason);
}

QString AckPresenter::explanation(const AckRow &row)
{
    const QString took = Words::duration(row.took);
    switch (row.state) {
    case AckState::Buffered:
        return tr("It waits in the send buffer until the namespace is joined.");
    case AckState::Waiting:
        return tr("It was sent; the server has not answered yet.");
    case AckState::Question:
        return tr("The server waits for an answer. Click to reply.");
    case AckState::Answered:
        return tr("The answer came after %1.").arg(took);
    case AckState::Replied:
        return tr("It was answered after %1.").arg(took);
    case AckState::TimedOut:
        return tr("No answer came within %1. If one still comes, it is shown as late.").arg(took);
    case AckState::AnsweredLate:
        return tr("The answer came after %1; the client had given up after %2.")
            .arg(took, Words::duration(qMax(row.allowed, std::chrono::microseconds(0))));
    case AckState::NeverSent:
        return tr("It was given up while it waited in the send buffer; the server has never seen it.");
    case AckState::Dropped:
        return tr("A volatile event is sent at once or not at all: the namespace was not joined, or the transport "
                  "could not take it.");
    case AckState::Cleared:
        return tr("It was taken out of the send buffer; the server has never seen it.");
    case AckState::Unknown:
        return tr("The server acknowledged an id that no request waits for.");
    default:
        break;
    }
    const QString details = line(row).details;
    const QString words = tr("%1 (after %2)").arg(state(row).text, took);
    return details.isEmpty() ? words : words + u'\n' + details;
}

} // namespace Sockeye
