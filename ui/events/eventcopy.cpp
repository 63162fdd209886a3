// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventcopy.h"

#include "events/eventsentence.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <SocketIO/arguments.h>

using SocketIO::Direction;
using SocketIO::TraceRecord;
using SocketIO::TraceView;

namespace Sockeye {
namespace {

// Names of columns and states are for programs: the same in every language.
constexpr QLatin1String CsvHead("time,direction,namespace,event,arguments,ack,ack_ms,size,fact,comment");

QLatin1String stateName(EventState state)
{
    switch (state) {
    case EventState::Plain:
        return {};
    case EventState::Waiting:
        return QLatin1String("waiting");
    case EventState::Answered:
        return QLatin1String("answered");
    case EventState::TimedOut:
        return QLatin1String("timed_out");
    case EventState::AnsweredLate:
        return QLatin1String("answered_late");
    case EventState::Lost:
        return QLatin1String("lost");
    case EventState::Question:
        return QLatin1String("question");
    case EventState::Replied:
        return QLatin1String("replied");
    case EventState::Unanswered:
        return QLatin1String("unanswered");
    case EventState::Buffered:
        return QLatin1String("buffered");
    case EventState::Sent:
        return QLatin1String("sent_later");
    case EventState::NeverSent:
        return QLatin1String("never_sent");
    case EventState::Dropped:
        return QLatin1String("dropped");
    }
    return {};
}

bool hasLatency(EventState state)
{
    return state == EventState::Answered || state == EventState::TimedOut || state == EventState::AnsweredLate
        || state == EventState::Replied;
}

QString latency(const EventRow &row)
{
    return hasLatency(row.state) ? QString::number(static_cast<double>(row.moment.count()) / 1000, 'f', 3) : QString();
}

/// A field of RFC 4180: in quotes when it has to be. A spreadsheet would carry out what begins like a formula, and what
/// a server sends must not be.
QString field(const QString &content)
{
    const bool isFormula = !content.isEmpty() && QStringView(u"=+-@\t\r").contains(content.front());
    const QString text = isFormula ? QString(u'\'' + content) : content;
    const bool plain = !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r');
    return plain ? text : QString(u'"' + QString(text).replace(u'"', QLatin1String("\"\"")) + u'"');
}

QString sentenceOf(const SocketIO::TraceLog &log, qsizetype record)
{
    QString text;
    log.visit(record, record + 1, [&text](qsizetype, const TraceView &view) {
        text = EventSentence::text(view);
        return false;
    });
    return text;
}

QString timeOf(const SocketIO::TraceLog &log, const TraceRecord &record)
{
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(record.time - log.start());
    return log.startedAt().addMSecs(since.count()).toUTC().toString(Qt::ISODateWithMs);
}

QString directionOf(const EventRow &row)
{
    return row.isEvent() ? QString::fromLatin1(SocketIO::directionName(row.direction)) : QString();
}

qint64 sizeOf(const TraceRecord &record)
{
    qint64 size = record.size > 0 ? record.size : record.payload.size;
    if (record.size <= 0) {
        for (const QByteArray &bytes : record.attachments)
            size += bytes.size();
    }
    return size;
}

QString argumentsOf(const TraceRecord &record)
{
    return QString::fromUtf8(SocketIO::Arguments::fromPacket(record.payload, record.attachments).toJson());
}

/// `"name":"text"` of a JSON object.
QString member(QLatin1String name, const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString(u'"' + name + QLatin1String("\":")) + QString::fromUtf8(array.mid(1, array.size() - 2));
}

} // namespace

EventCopy::EventCopy(CopyFormat format, std::vector<EventRow> rows, std::shared_ptr<const SocketIO::TraceLog> log,
                     EventMarks marks)
    : m_format(format)
    , m_rows(std::move(rows))
    , m_log(std::move(log))
    , m_marks(std::move(marks))
    , m_words(std::make_unique<EventPresenter>(m_log))
{
    if (format == CopyFormat::Csv)
        m_text = CsvHead + QLatin1String("\r\n");
}

void EventCopy::step(std::chrono::microseconds time)
{
    const QDeadlineTimer deadline(time, Qt::PreciseTimer);
    while (!isFinished()) {
        m_text += line(m_rows[m_written]);
        ++m_written;
        if (deadline.hasExpired())
            return;
    }
}

QString EventCopy::line(const EventRow &row)
{
    switch (m_format) {
    case CopyFormat::JsonLines:
        return jsonLine(row) + u'\n';
    case CopyFormat::Csv:
        return csvLine(row) + QLatin1String("\r\n");
    case CopyFormat::Text:
        break;
    }
    const QString comment = m_marks.at(row.record).comment;
    return m_words->plainText(row) + (comment.isEmpty() ? QString() : QString(u'\t' + comment)) + u'\n';
}

QString EventCopy::jsonLine(const EventRow &row) const
{
    const TraceRecord record = m_log->at(row.record);
    QStringList members{member(QLatin1String("time"), timeOf(*m_log, record))};
    if (row.isEvent()) {
        members += member(QLatin1String("direction"), directionOf(row));
        members += member(QLatin1String("namespace"), QString::fromUtf8(record.nsp));
        members += member(QLatin1String("event"), QString::fromUtf8(record.event));
        members += QLatin1String("\"arguments\":") + argumentsOf(record);
        members += QLatin1String("\"size\":") + QString::number(sizeOf(record));
    } else {
        members += member(QLatin1String("kind"), QString::fromLatin1(SocketIO::kindName(row.kind)));
        if (!record.nsp.isEmpty())
            members += member(QLatin1String("namespace"), QString::fromUtf8(record.nsp));
        members += member(QLatin1String("fact"), sentenceOf(*m_log, row.record));
    }
    if (row.state != EventState::Plain)
        members += member(QLatin1String("ack"), stateName(row.state));
    if (hasLatency(row.state))
        members += QLatin1String("\"ack_ms\":") + latency(row);
    if (const QString comment = m_marks.at(row.record).comment; !comment.isEmpty())
        members += member(QLatin1String("comment"), comment);
    return QString(u'{' + members.join(u',') + u'}');
}

QString EventCopy::csvLine(const EventRow &row) const
{
    const TraceRecord record = m_log->at(row.record);
    const bool event = row.isEvent();
    const QStringList fields{timeOf(*m_log, record),
                             directionOf(row),
                             QString::fromUtf8(record.nsp),
                             QString::fromUtf8(record.event),
                             event ? argumentsOf(record) : QString(),
                             stateName(row.state),
                             latency(row),
                             event ? QString::number(sizeOf(record)) : QString(),
                             event ? QString() : sentenceOf(*m_log, row.record),
                             m_marks.at(row.record).comment};
    QStringList quoted;
    for (const QString &text : fields)
        quoted += field(text);
    return quoted.join(u',');
}

} // namespace Sockeye
