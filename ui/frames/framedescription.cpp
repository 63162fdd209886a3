// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of frame says of itself. See framewords.h.
#include "frames/framewords.h"

#include "frames/framefailure.h"
#include "frames/framesecrets.h"

namespace Sockeye {

using namespace SocketIO;
using Column = FrameText::Column;
using State = Frame::State;
using Theme::Meaning;

namespace {

QString kindWord(Kind kind)
{
    QString word = QString::fromLatin1(kindName(kind));
    return word.replace(u'_', u' ');
}

// The parts of a query that every row has, or that the transport column tells.
QString withoutCommonParts(const QString &target)
{
    const qsizetype mark = target.indexOf(u'?');
    if (mark < 0)
        return target;
    QString text = target.first(mark + 1) + u'…';
    const QString query = target.sliced(mark + 1);
    for (const QString &part : query.split(u'&')) {
        const bool common = part.startsWith(QLatin1String("EIO=")) || part.startsWith(QLatin1String("transport="))
            || part.startsWith(QLatin1String("t="));
        if (!common)
            text += u'&' + part;
    }
    return text;
}

// "GET http://host/path?query" without what is the same in all rows; tooltip and inspector have it whole.
QString methodAndTail(const QString &request)
{
    const qsizetype scheme = request.indexOf(QLatin1String("://"));
    const qsizetype path = scheme < 0 ? -1 : request.indexOf(u'/', scheme + 3);
    const qsizetype space = request.indexOf(u' ');
    if (path < 0)
        return withoutCommonParts(request);
    const QString tail = withoutCommonParts(request.sliced(path));
    return space >= 0 && space < scheme ? QString(request.first(space + 1) + tail) : tail;
}

QString httpSummary(const TraceView &view)
{
    if (view.kind != Kind::Request)
        return kindWord(view.kind);
    return methodAndTail(QString::fromUtf8(FrameSecrets::maskedUrl(view.reason.toByteArray())));
}

QString engineSummary(const TraceView &view)
{
    const bool probe = view.payload == "2probe" || view.payload == "3probe";
    if (probe)
        return FrameWords::tr("%1 probe").arg(kindWord(view.kind));
    return view.binary ? FrameWords::tr("%1, binary").arg(kindWord(view.kind)) : kindWord(view.kind);
}

QString socketSummary(const TraceView &view)
{
    QString text = kindWord(view.kind);
    if (!view.event.isEmpty())
        text += u' ' + QString::fromUtf8(view.event);
    if (view.nsp.size() > 1)
        text += u' ' + QString::fromUtf8(view.nsp);
    if (view.id >= 0)
        text += QStringLiteral(" #") + QString::number(view.id);
    return text;
}

// What the bits of a frame's first byte add: most frames are whole and plain, and say nothing.
QString frameSummary(const TraceView &view)
{
    constexpr quint8 Final = 0x80;
    constexpr quint8 Compressed = 0x40; // RSV1, RFC 7692
    constexpr quint8 OpcodeBits = 0x0f;
    QString summary = view.kind == Kind::PingFrame ? FrameWords::tr("ping")
        : view.kind == Kind::PongFrame             ? FrameWords::tr("pong")
        : view.kind == Kind::CloseFrame            ? FrameWords::tr("close")
        : view.kind == Kind::Fault && view.frame != 0
        ? FrameWords::tr("unknown opcode 0x%1").arg(view.frame & OpcodeBits, 0, 16)
        : kindWord(view.kind);
    if (view.frame & Compressed)
        summary += FrameWords::tr(", compressed from %1").arg(Words::bytes(view.payload.size()));
    if (view.frame != 0 && !(view.frame & Final))
        summary += FrameWords::tr(", more follows");
    return summary;
}

QString summaryOf(const TraceView &view)
{
    switch (view.layer) {
    case Layer::Http:
        return httpSummary(view);
    case Layer::Engine:
        return engineSummary(view);
    case Layer::Socket:
        return socketSummary(view);
    default:
        return frameSummary(view);
    }
}

} // namespace

void FrameWords::describe(FrameText &text, const TraceView &view) const
{
    const bool in = view.direction == Direction::In;
    const bool known = view.direction != Direction::None;
    text.time = view.time;
    text.cells[Column::Time] = m_clock.text(view.time);
    text.cells[Column::Direction] = !known ? QStringLiteral("?") : in ? QStringLiteral("↓") : QStringLiteral("↑");
    text.icon = !known ? QString() : in ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out");
    text.direction = in ? Meaning::Incoming : Meaning::Outgoing;
    text.cells[Column::Layer] = layerWord(view.layer);
    text.cells[Column::Carrier] = QString::fromLatin1(carrierName(view.carrier));
    text.cells[Column::Summary] = summaryOf(view);
    text.binary = view.binary || view.kind == Kind::Binary;
    if (view.layer == Layer::Socket) // its payload is text; the attachments are apart
        text.binary = false;
    if (view.layer == Layer::Socket && view.kind == Kind::Connect) // what a namespace is joined with is secret
        text.cells[Column::Raw] = shownLine(QByteArray('4' + view.payload.toByteArray()), false).sliced(1);
    else
        text.cells[Column::Raw] = shownLine(view.payload, text.binary);
    text.cells[Column::Size] = Words::bytes(view.size);
    const bool coded = view.kind == Kind::CloseFrame; // its code is no text
    text.cells[Column::Content] = Words::bytes(coded ? view.size : view.payload.size() + view.attachmentBytes);
    text.failed = tellsFailure(view);
    text.note = noteOf(view);
    if (view.kind == Kind::CloseFrame)
        text.cells[Column::Outcome] = closeCode(view.status);
    else if (view.kind == Kind::Ack && view.duration.count() >= 0)
        text.cells[Column::Outcome] = Words::duration(view.duration);
    if (view.kind == Kind::Request)
        text.target = shown(QString::fromUtf8(view.reason));
    else if (view.layer != Layer::Http)
        text.reason = QString::fromUtf8(view.reason);
}

void FrameWords::describeExchange(FrameText &text, qsizetype number) const
{
    const Frame &frame = m_index->at(number);
    describeConnection(text, number);
    text.cells[Column::Direction] = QStringLiteral("⇅");
    text.icon = QStringLiteral("arrow-both");
    text.direction = Meaning::Muted;
    if (frame.layer == Layer::WebSocket) {
        text.reason.clear();
        text.target = shown(handshakeTarget(m_log->at(frame.record)));
        text.cells[Column::Summary] = tr("handshake %1").arg(methodAndTail(text.target)).trimmed();
    }
    text.unfinished = frame.answer < 0;
    if (text.unfinished) {
        text.cells[Column::Outcome] = frame.state == State::Abandoned ? tr("never answered") : tr("pending…");
        return;
    }
    m_log->visit(frame.record, frame.record + 1, [&](qsizetype, const TraceView &request) {
        m_log->visit(frame.answer, frame.answer + 1, [&](qsizetype, const TraceView &answer) {
            describeAnswer(text, request, answer);
            return false;
        });
        // A GET says nothing by itself; a POST's answer says nothing but its status.
        if (request.payload.isEmpty())
            text.record = frame.answer;
        return false;
    });
}

void FrameWords::describeAnswer(FrameText &text, const TraceView &request, const TraceView &answer) const
{
    const auto lasted = answer.duration.count() >= 0 ? answer.duration : answer.time - request.time;
    text.failed = tellsFailure(answer);
    text.reason = QString::fromUtf8(answer.reason);
    const QString what = answer.status > 0 ? QString::number(answer.status) : text.failed ? tr("failed") : tr("open");
    text.cells[Column::Outcome] = what + QStringLiteral(" · ") + Words::duration(lasted);
    const QString body = shownLine(answer.payload, answer.binary);
    QString &raw = text.cells[Column::Raw];
    if (!raw.isEmpty() && !body.isEmpty())
        raw += QStringLiteral("  ⟶  ");
    raw += body;
    const auto both = [](qint64 out, qint64 in) {
        QStringList sizes;
        if (out > 0)
            sizes += QStringLiteral("↑") + Words::bytes(out);
        if (in > 0)
            sizes += QStringLiteral("↓") + Words::bytes(in);
        return sizes.join(u' ');
    };
    text.cells[Column::Size] = both(request.size, answer.size);
    text.cells[Column::Content] = both(request.payload.size(), answer.payload.size());
}

QString FrameWords::handshakeTarget(const TraceRecord &handshake)
{
    const QString known = QString::fromUtf8(handshake.reason.isEmpty() ? handshake.head : handshake.reason);
    const QString line = known.section(u'\n', 0, 0).section(QStringLiteral(" HTTP/"), 0, 0);
    return line.startsWith(QLatin1String("GET ")) ? line.sliced(4) : line;
}

} // namespace Sockeye
